import type { Page } from '@playwright/test';
import { remittanceOf } from '../unit/reading/remittance';
import { expect, test } from './support';

const LETTER = `Prairie Star Health Plan
March 20, 2026
Member ID: PSH 100-22
Claim number: 2026-0451-88
Dear Jordan Whitfield:
We decided not to pay for the MRI of your spine because it is not medically necessary.
You may appeal within 180 days of the day you receive this notice.`;

const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from(LETTER) };

async function drop(view: Page, name: string, words: string): Promise<void> {
  await view.evaluate(
    ([name = '', words = '']) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], name, { type: 'text/plain' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, words],
  );
}

test('files that cannot be read are named over the letter that opens, until they are dismissed', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  const bad = [
    { name: 'cut.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<') },
    { name: 'none.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ];
  await view.getByLabel('Letter file').setInputFiles([...bad, letter]);
  await expect(view.getByText('2026-0451-88').first()).toBeVisible({ timeout: 30_000 });
  const alert = view.getByRole('alert');
  await expect(alert).toContainText('cut.pdf: This PDF is damaged or breaks off');
  await expect(alert).toContainText('none.txt: This file is empty.');
  await expect(alert).not.toContainText('letter.txt');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toBeHidden();
  await expect(view.getByText('2026-0451-88').first()).toBeVisible();
});

test('a file dropped while another is read waits for its turn', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  await view.getByLabel('Letter file').setInputFiles({ name: 'era.835', mimeType: '', buffer: Buffer.from(remittanceOf(300)) });
  await expect(view.getByText(/Keeping \d+ of 300 denials/)).toBeVisible({ timeout: 30_000 });
  await drop(view, letter.name, LETTER);
  await expect(view.getByText('Read next: letter.txt.')).toBeVisible();
  await expect(view.getByText('301 denials were found.', { exact: false })).toBeVisible({ timeout: 60_000 });
  await view.getByLabel('Search the cases').fill('0451-88');
  await expect(view.getByText('1 found')).toBeVisible();
});

test('stopped in the middle of a remittance, the panel says how many denials were kept and what was not read', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  await view.getByLabel('Letter file').setInputFiles({ name: 'era.835', mimeType: '', buffer: Buffer.from(remittanceOf(1_500)) });
  await expect(view.getByText(/Keeping \d+ of 1,500 denials/)).toBeVisible({ timeout: 30_000 });
  await drop(view, letter.name, LETTER);
  await view.getByRole('button', { name: 'Stop reading' }).click();
  const alert = view.getByRole('alert');
  await expect(alert).toContainText(/Reading was stopped\. \d+ of 1,500 denials were kept\. Not read to the end: era\.835, letter\.txt\./);
  const kept = /(\d+) of 1,500/.exec((await alert.textContent()) ?? '')?.[1];
  await view.getByRole('button', { name: `All ${kept} cases` }).click();
  await expect(view.getByText(`50 of ${kept} found are shown`)).toBeVisible();
});

test('the list of a remittance that breaks off says so', async ({ visit, panel }) => {
  const view = await panel((await visit('index.html')).tab);
  const whole = remittanceOf(12);
  await view
    .getByLabel('Letter file')
    .setInputFiles({ name: 'era.835', mimeType: '', buffer: Buffer.from(whole.slice(0, whole.length - 150)) });
  await expect(view.getByText('12 denials were found.', { exact: false })).toBeVisible({ timeout: 30_000 });
  await expect(view.getByText('This remittance file breaks off before its end.', { exact: false })).toBeVisible();
});
