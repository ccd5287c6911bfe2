import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { remittanceOf } from '../unit/reading/remittance';
import { expect, test } from './support';

const LETTER = [
  'Prairie Star Health Plan',
  'March 20, 2026',
  'Member ID: PSH 100-22',
  'Claim number: 2026-0451-88',
  'Dear Jordan Whitfield:',
  'We decided not to pay for the MRI of your spine because it is not medically necessary.',
  'You may appeal within 180 days of the day you receive this notice.',
];

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
  await expect(view.getByText('PC10217').first()).toBeVisible();
  await view.getByRole('button', { name: 'All 300 cases' }).click();
  await expect(view.getByRole('heading', { name: 'Your cases' })).toBeFocused();
  await view.setViewportSize({ width: 320, height: 800 });
  expect(await view.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
