import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { remittanceOf } from '../unit/reading/remittance';
import { expect, LETTER, test } from './support';

async function pdfLetter(lock?: string, pages = 1): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 0; n < pages; n++) {
    const page = pdf.addPage([612, 792]);
    for (const [i, line] of LETTER.entries()) page.drawText(line, { x: 60, y: 740 - i * 24, size: 11, font });
    for (let i = 0; i < (pages > 1 ? 30 : 0); i++)
      page.drawText(`Line ${i} of page ${n} says more about the plan and its members.`, { x: 60, y: 540 - i * 14, size: 10, font });
  }
  if (lock) pdf.encrypt({ userPassword: lock, ownerPassword: `${lock}-owner` });
  return Buffer.from(await pdf.save());
}

/** A PDF of 40 kB whose one page unpacks to 400 MB of drawing. */
function pdfBomb(): Buffer {
  const inner = deflateSync(Buffer.alloc(40_000_000, 'q Q '), { level: 9 });
  const outer = deflateSync(inner, { level: 9 });
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[${'4 0 R '.repeat(10)}]>>endobj\n4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length ${outer.length}>>stream\n`,
  );
  return Buffer.concat([head, outer, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF')]);
}

async function choose(view: Page, name: string, buffer: Buffer, mimeType = ''): Promise<void> {
  await view.getByLabel('Letter file').setInputFiles({ name, mimeType, buffer });
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const picture = (name: string) => readFileSync(`tests/unit/scan/pictures/${name}`);

test.describe('PDF', () => {
  test('a letter: its facts are shown', async ({ visit, panel }) => {
    const view = await panel((await visit('index.html')).tab);
    await choose(view, 'letter.pdf', await pdfLetter());
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
    await expect(view.getByText('PSH 100-22').first()).toBeVisible();
    await expect(view.getByText('Not medically necessary', { exact: true }).first()).toBeVisible();
  });

  test('a locked one: the password is asked for, again when wrong, and the person may give up', async ({ visit, panel }) => {
    const view = await panel((await visit('index.html')).tab);
    await choose(view, 'locked.pdf', await pdfLetter('04121980'));
    const password = view.getByLabel('Password of the file');
    await expect(password).toBeFocused({ timeout: 30_000 });
    expect(await violations(view)).toEqual([]);
    await view.getByRole('button', { name: 'Do not open it' }).click();
    await expect(view.getByText('This PDF is locked with a password.')).toBeVisible();
    await choose(view, 'locked.pdf', await pdfLetter('04121980'));
    await password.fill('12041980');
    await view.keyboard.press('Enter');
    await expect(view.getByText('That password does not open the file.', { exact: false })).toBeVisible();
    await expect(password).toBeFocused();
    await expect(password).toHaveValue('');
    expect(await violations(view)).toEqual([]);
    await password.fill('04121980');
    await view.getByRole('button', { name: 'Open the file' }).click();
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
  });

  test('a long one shows its progress and can be stopped', async ({ visit, panel }) => {
    const view = await panel((await visit('index.html')).tab);
    await choose(view, 'long.pdf', await pdfLetter(undefined, 500));
    await expect(view.getByText(/Reading: \d+ of 500/)).toBeVisible({ timeout: 30_000 });
    await view.getByRole('button', { name: 'Stop reading' }).click();
    await expect(view.getByText('Reading was stopped.')).toBeVisible();
    await expect(view.getByRole('button', { name: 'Stop reading' })).toBeHidden();
    await choose(view, 'letter.pdf', await pdfLetter());
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
  });
});

test('photos of the pages of one letter are one case, when the person says so', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  const files = ['genomic-skewed.jpg', 'genomic-low.jpg'].map((name, i) => ({
    name: `page ${2 - i}.jpg`,
    mimeType: 'image/jpeg',
    buffer: picture(name),
  }));
  await view.getByLabel('Letter file').setInputFiles(files);
  const group = view.getByRole('group', { name: 'Are these 2 pictures the pages of one letter?' });
  await expect(group.getByRole('listitem')).toHaveText(['page 1.jpg', 'page 2.jpg']);
  await expect(view.getByRole('button', { name: 'Yes, one letter' })).toBeFocused();
  expect(await violations(view)).toEqual([]);
  await view.getByRole('button', { name: 'Yes, one letter' }).click();
  await expect(view.getByText('2026-0451-7731').first()).toBeVisible({ timeout: 60_000 });
  await expect(view.getByRole('combobox', { name: 'Case' }).locator('option')).toHaveCount(2);
});

test('a remittance of 300 denied claims is a list that can be searched', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  await choose(view, 'era.835', Buffer.from(remittanceOf(300)));
  await expect(view.getByRole('heading', { name: 'Your cases' })).toBeFocused({ timeout: 60_000 });
  await expect(view.getByText('300 denials were found.', { exact: false })).toBeVisible();
  await expect(view.getByText('50 of 300 found are shown')).toBeVisible();
  expect(await violations(view)).toEqual([]);
  await view.screenshot({ path: 'test-results/list.png' });
  await expect(view.getByRole('listitem').first()).toContainText('PC10000');
  await view.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(view.getByText('100 of 300 found are shown')).toBeVisible();
  await view.getByLabel('Search the cases').fill('c-217 doe');
  await expect(view.getByText('1 found')).toBeVisible();
  await view.getByRole('button', { name: /PC10217/ }).click();
  await expect(view.getByRole('heading', { name: 'Denial', exact: true })).toBeVisible();
  await expect(view.getByRole('main').getByText('PC10217').first()).toBeVisible();
  await view.getByRole('button', { name: 'All 300 cases' }).click();
  await expect(view.getByRole('heading', { name: 'Your cases' })).toBeFocused();
  await view.setViewportSize({ width: 320, height: 800 });
  expect(await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test.describe('what cannot be read', () => {
  /** A PNG that says it is 60,000 pixels square, followed by 50 MB of nothing. */
  function hugePicture(): Buffer {
    const bytes = Buffer.alloc(49_000_000);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    bytes.writeUInt32BE(60_000, 16);
    bytes.writeUInt32BE(60_000, 20);
    return bytes;
  }
  const CASES: [string, () => Buffer, string][] = [
    ['empty.pdf', () => Buffer.alloc(0), 'This file is empty.'],
    [
      'rubbish.bin',
      () => Buffer.from(Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 251)),
      'Grounds does not know this kind of file.',
    ],
    ['data.json', () => Buffer.from('{"name": "not FHIR"}'), 'holds no explanation of benefits'],
    ['cut.835', () => Buffer.from(remittanceOf(2).slice(0, 90)), 'damaged or breaks off.'],
    ['cut.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'This PDF is damaged or breaks off'],
    ['bomb.docx', () => Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 })), 'unpacks to far more'],
    ['bomb.pdf', pdfBomb, 'Page 1 of this PDF takes too long to read.'],
    ['huge.png', hugePicture, 'This picture is too large to read.'],
  ];

  test('says so, and costs neither the case nor the panel', async ({ visit, panel }) => {
    test.setTimeout(300_000);
    const view = await panel((await visit('index.html')).tab);
    await choose(view, 'letter.pdf', await pdfLetter());
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
    for (const [name, bytes, message] of CASES) {
      await view.getByRole('combobox', { name: 'Case' }).selectOption('');
      await choose(view, name, bytes());
      await expect(view.getByRole('alert').filter({ hasText: message }), name).toBeVisible({ timeout: 45_000 });
      // Every problem says what to do next.
      await expect(view.getByRole('alert'), name).toHaveText(/.{40}/);
    }
    await expect(view.getByRole('combobox', { name: 'Case' }).locator('option')).toHaveCount(2);
    // By content, not by name: a letter called .xls is a letter.
    await choose(view, 'letter.xls', await pdfLetter());
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
  });

  test('a file dropped over a case that cannot be read shows why', async ({ visit, panel }) => {
    const view = await panel((await visit('index.html')).tab);
    await choose(view, 'letter.pdf', await pdfLetter());
    await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
    await view.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'empty.pdf', { type: 'application/pdf' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await expect(view.getByRole('alert')).toContainText('This file is empty.');
  });
});
