import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { recordPdf } from '../unit/packet/files';
import { has, kept, locked } from '../unit/packet/tools';
import { expect, test } from './support';

const LETTER = `Blue Ridge Health Plan
P.O. Box 9100, Roanoke, VA 24001

March 20, 2026

Member: Łukasz Nguyễn
Member ID: BRH 123-456-789
Claim Number: 2026-0451-7731

We reviewed the claim for comprehensive genomic profiling (CPT 81455). We cannot approve payment because this test is
considered experimental and investigational for your condition.

You may ask for an appeal within 180 days of the date of this notice. Mail your appeal to Appeals Unit, P.O. Box 9100,
Roanoke, VA 24001, or fax it to 555-010-4821.`;

const external = has('pdftotext') && has('qpdf');
const photo = readFileSync('tests/unit/scan/pictures/genomic-phone.jpg');

async function withCase(view: Page): Promise<void> {
  await view.getByRole('textbox', { name: 'Denial letter text' }).fill(LETTER);
  await view.getByRole('button', { name: 'Read letter' }).click();
  await expect(view.getByRole('heading', { name: 'Exhibits' })).toBeVisible();
}

const add = (view: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  view.getByLabel('Add files').setInputFiles(files);
const pdf = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });

/** The letter's PDF as the popup saves it; blanks are accepted where it asks. */
async function downloaded(window: Page): Promise<Uint8Array> {
  await window.getByRole('button', { name: 'Write the letter' }).click();
  const saved = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Download PDF' }).click();
  const anyway = window.getByRole('button', { name: /with \d+ blanks?$/ });
  await Promise.race([saved, anyway.click({ timeout: 20_000 }).catch(() => undefined)]);
  return new Uint8Array(readFileSync(await (await saved).path()));
}

test('a PDF and a photo go into the packet, named, ordered, cut and turned', async ({ visit, panel, popup }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await withCase(view);
  await add(view, pdf('visit-notes.pdf', await recordPdf(4)), { name: 'card.jpg', mimeType: 'image/jpeg', buffer: photo });
  await expect(view.getByText('2 exhibits, 5 pages', { exact: false })).toBeVisible();

  await view.getByText('Change: Visit notes').click();
  const item = view.locator('.exhibit', { hasText: 'visit-notes.pdf' });
  await item.getByLabel('What it is').fill('Visit notes of Dr. Okafor');
  await item.getByLabel('Why it matters (may stay empty)').fill('Shows which treatments failed.');
  await item.getByLabel('Pages to use').fill('2-9');
  await item.getByLabel('Pages to use').blur();
  await expect(item.getByText('“2-9” is not in this file', { exact: false })).toBeVisible();
  await item.getByLabel('Pages to use').fill('2, 4');
  await item.getByLabel('Pages to use').blur();
  await expect(view.getByText('2 exhibits, 3 pages', { exact: false })).toBeVisible();

  const down = view.getByRole('button', { name: 'Move down: Visit notes of Dr. Okafor' });
  await down.focus();
  await view.keyboard.press('Enter');
  await expect(view.locator('.exhibit').last()).toContainText('visit-notes.pdf');
  await expect(view.getByText('Visit notes of Dr. Okafor is now 2 of 2.')).toBeAttached();
  await view.getByRole('button', { name: 'Turn right: Card' }).click();
  await expect(view.getByText('Turned by 90°')).toBeVisible();

  const bytes = await downloaded(await popup(tab));
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  const { width, height } = (await PDFDocument.load(bytes)).getPages().at(-3)?.getSize() ?? { width: 0, height: 0 };
  expect([width, height]).toEqual([792, 612]);
  if (!external) return;
  const path = kept(bytes);
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  expect(text).toMatch(/Exhibit [A-Z]: Card/);
  expect(text).toContain('Visit notes of Dr. Okafor');
  expect(text).toContain('Record 2 top');
  expect(text).toContain('Record 4 bottom');
  expect(text).not.toContain('Record 1 top');
  const total = Number(/packet page \d+ of (\d+)/.exec(text)?.[1]);
  expect(text).toContain(`page 2 of 2 · packet page ${total} of ${total}`);
  // The letter names what is enclosed, with the same letters.
  const label = /Exhibit ([A-Z]): Card/.exec(text)?.[1];
  expect(text.replace(/\s+/g, ' ')).toContain(`Exhibit ${label}: Card (1 page)`);
});

test('the packet is what the page gets, byte for byte what the record keeps', async ({ visit, panel, popup, portal }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  const view = await panel(tab);
  await add(view, pdf('record.pdf', await recordPdf(3)));
  await expect(view.getByText('1 exhibit, 3 pages', { exact: false })).toBeVisible();
  await page.goto(`${portal.origin}/dispute.html`);
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await again.getByRole('button', { name: 'Attach to this page' }).click();
  const anyway = again.getByRole('button', { name: /with \d+ blanks?$/ });
  await anyway.click({ timeout: 5_000 }).catch(() => undefined);
  await expect(again.getByText(/Attached:/)).toBeVisible();
  const held = await page.evaluate(async () => {
    const file = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].flatMap((input) => [...(input.files ?? [])])[0];
    return file ? [...new Uint8Array(await file.arrayBuffer())] : [];
  });
  expect((await PDFDocument.load(Uint8Array.from(held))).getPageCount()).toBeGreaterThan(4);
});

test('what cannot be printed is named; a locked PDF opens with its password; all of it by keyboard and clean for axe', async ({
  visit,
  panel,
}) => {
  test.skip(!external, 'qpdf makes the locked file');
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await withCase(view);
  const record = await recordPdf(2);
  await add(view, pdf('cut.pdf', record.subarray(0, 600)), pdf('locked.pdf', locked(record, 'secret', 'owner')));
  await view.getByLabel('Password of the file').fill('wrong');
  await view.keyboard.press('Enter');
  await expect(view.getByRole('alert').filter({ hasText: 'Try again' })).toBeVisible();
  await view.getByLabel('Password of the file').fill('secret');
  await view.keyboard.press('Enter');
  await expect(view.getByText('1 exhibit, 2 pages', { exact: false })).toBeVisible();
  await expect(view.getByText('cut.pdf: This PDF is damaged', { exact: false })).toBeVisible();
  for (const details of await view.locator('#exhibits details').all())
    await details.evaluate((element: HTMLDetailsElement) => element.setAttribute('open', ''));
  await view.setViewportSize({ width: 320, height: 900 });
  expect(await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  for (const scheme of ['light', 'dark'] as const) {
    await view.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page: view }).include('#exhibits').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
    await view.locator('#exhibits').screenshot({ path: `test-results/exhibits-${scheme}.png` });
  }
  await view.getByRole('button', { name: 'Remove: Locked' }).click();
  await expect(view.getByText('No exhibits yet.')).toBeVisible();
});

test('scans are made smaller in the browser until the packet fits', async ({ visit, panel, popup }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await withCase(view);
  // Made in the page itself: megabytes of noise are slow to bring there.
  const size = await view.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_550, 3_300);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    const image = context.createImageData(2_550, 3_300);
    let seed = 7;
    for (let i = 0; i < image.data.length; i += 4) {
      seed = (seed * 48_271) % 2_147_483_647;
      image.data.fill(seed & 255, i, i + 3);
      image.data[i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const chosen = new DataTransfer();
    chosen.items.add(new File([blob], 'scan.jpg', { type: 'image/jpeg' }));
    const input = document.querySelector<HTMLInputElement>('#exhibits input[type=file]');
    if (!input) return 0;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return blob.size;
  });
  expect(size).toBeGreaterThan(4_000_000);
  await expect(view.getByText('1 exhibit, 1 page', { exact: false })).toBeVisible();
  await view.getByText('How the packet is put together').click();
  await view.getByLabel('MB in one file, at most').fill('4');
  await view.getByLabel('MB in one file, at most').blur();
  await view.getByLabel('First sheet').selectOption('fax');
  await view.waitForTimeout(600);
  const bytes = await downloaded(await popup(tab));
  expect(bytes.length).toBeLessThan(4_000_000);
  expect(bytes.length).toBeGreaterThan(500_000);
  if (external) expect(execFileSync('pdftotext', ['-layout', kept(bytes), '-'], { encoding: 'utf8' })).toContain('555-010-4821');
});
