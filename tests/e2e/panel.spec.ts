import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { finish } from '../../scripts/play';
import { expect, test } from './support';

const LETTER = `Blue Ridge Health Plan
P.O. Box 9100, Roanoke, VA 24001

March 20, 2026

Member: Łukasz Nguyễn
Member ID: BRH 123-456-789
Claim Number: 2026-0451-7731
Date of Service: 03/04/2026
Provider: Valley Oncology Associates

Dear Łukasz Nguyễn:

We reviewed the claim for comprehensive genomic profiling (CPT 81455). We cannot approve payment because this test is
considered experimental and investigational for your condition.

You may ask for an appeal within 180 days of the date of this notice. Mail your appeal to Appeals Unit, P.O. Box 9100,
Roanoke, VA 24001, or fax it to 555-010-4821.`;

const APPROVAL = `Blue Ridge Health Plan
Dear Jane Sample:
We have approved your request for an MRI of the knee. The authorization number is 55512. It is valid for 90 days.`;

const TRUST = `Pipe Trades Health Trust

1 Mill St, Fargo, ND 58103

May 2, 2026

Re: claim 2026-771

Dear Mr. Hale:

We denied the claim because the clinic has to bill the school district's plan first. This is a self-funded plan. You have
rights under ERISA. You may sue under section 502(a) of ERISA. You may appeal within 180 days.`;

async function paste(view: Page, text: string): Promise<void> {
  await view.getByRole('textbox', { name: 'Denial letter text' }).fill(text);
  await view.getByRole('button', { name: 'Read letter' }).click();
}

test('a pasted letter goes all the way to a downloaded PDF', async ({ visit, panel, popup }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, LETTER);
  await expect(view.getByRole('heading', { name: 'Reason', exact: true })).toBeVisible();
  await expect(view.getByText('2026-0451-7731').first()).toBeVisible();
  await expect(view.locator('time[datetime="2026-09-16"]').first()).toBeVisible();
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(window.getByRole('article')).toContainText('Łukasz Nguyễn');
  const saved = window.waitForEvent('download');
  await finish(window, 'Download PDF');
  const bytes = readFileSync(await (await saved).path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a dropped .txt goes the same way', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await view.getByLabel('Letter file').setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) });
  await expect(view.getByText('BRH 123-456-789').first()).toBeVisible();
});

test('an approval is not a denial, in a sentence that says what to do', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, APPROVAL);
  await expect(view.getByText('This is not a denial. It looks like an approval.').first()).toBeVisible();
  await expect(view.getByText('Keep it', { exact: false }).first()).toBeVisible();
  await expect(view.getByRole('heading', { name: 'Strategy' })).toHaveCount(0);
});

test('a public employer beside ERISA: the plan is named, and the law of both kinds stays open', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, TRUST);
  await expect(view.getByText('The notice also has signs of another kind', { exact: false })).toContainText('county');
  await expect(view.getByText('school district').filter({ visible: true }).first()).toBeVisible();
});

test('without a notice date there is no computed date: the panel asks for it, and the answer gives one', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, LETTER.replace('March 20, 2026\n', ''));
  await expect(view.getByRole('heading', { name: 'Deadlines' })).toBeVisible();
  await expect(view.locator('#deadlines time')).toHaveCount(0);
  await view.getByText('facts that the notice does not state', { exact: false }).click();
  await view.locator('summary', { hasText: 'Date of the notice' }).click();
  await view.getByRole('button', { name: 'Correct: Date of the notice' }).click();
  await view.getByRole('textbox', { name: 'Date of the notice' }).fill('2026-03-20');
  await view.getByRole('button', { name: 'Save' }).click();
  await expect(view.locator('#deadlines time[datetime="2026-09-16"]').first()).toBeVisible();
});

test('a person’s word on reason and plan outranks the reader, and a reload loses nothing', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, LETTER);
  await view.getByLabel('The reason is').selectOption({ label: 'Duplicate or overlapping therapy' });
  await view.getByLabel('Kind of plan').selectOption({ label: 'Individual or Marketplace plan' });
  await expect(view.locator('.verdict').first()).toContainText('Duplicate or overlapping therapy');
  // Shown from the database: before, it is not yet kept.
  await expect(view.getByLabel('Kind of plan')).toHaveValue('aca-individual');
  await view.reload();
  await expect(view.locator('.verdict').first()).toContainText('Duplicate or overlapping therapy');
  await expect(view.getByLabel('Kind of plan')).toHaveValue('aca-individual');
});

test('the whole panel works by keyboard', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await view.getByRole('textbox', { name: 'Denial letter text' }).focus();
  await view.keyboard.insertText(LETTER);
  await view.keyboard.press('Tab');
  await expect(view.getByRole('button', { name: 'Read letter' })).toBeFocused();
  await view.keyboard.press('Enter');
  const fact = view.locator('details', { has: view.locator('> summary', { hasText: 'Claim number' }) });
  await fact.locator('summary').focus();
  await view.keyboard.press('Enter');
  await expect(fact.locator('mark')).toHaveText('2026-0451-7731');
  await view.keyboard.press('Tab');
  await expect(fact.getByRole('button', { name: 'Correct: Claim number' })).toBeFocused();
});

test('export, delete everything, import: the cases come back', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await paste(view, LETTER);
  await expect(view.getByRole('heading', { name: 'Reason', exact: true })).toBeVisible();
  await view.getByText('Your data').click();
  const saved = view.waitForEvent('download');
  await view.getByRole('button', { name: 'Export all cases' }).click();
  const backup = await (await saved).path();
  await view.getByRole('button', { name: 'Delete everything' }).click();
  await view.getByRole('button', { name: 'Yes, delete everything' }).click();
  await expect(view.getByText('Everything is deleted.')).toBeVisible();
  await expect(view.getByRole('textbox', { name: 'Denial letter text' })).toBeVisible();
  await view
    .getByLabel('Import a backup')
    .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"nope":1}') });
  await expect(view.getByText('Nothing was changed.', { exact: false })).toBeVisible();
  await view.getByLabel('Import a backup').setInputFiles(backup);
  await expect(view.getByText('Imported: 1 new, 0 updated.')).toBeVisible();
  await expect(view.getByText('2026-0451-7731').first()).toBeVisible();
});
