import type { Page } from '@playwright/test';
import { finish } from '../../scripts/play';
import { expect, test } from './support';

const PAGES = [
  ['a plain input', 'dispute.html'],
  ['an input in a shadow root, drawn again after each change', 'upload-widget.html'],
  ['an input in a frame', 'framed-dispute.html'],
  ['a hidden input behind a button', 'dropzone.html'],
  ['an input whose state the page keeps', 'controlled.html'],
] as const;

for (const [what, path] of PAGES) {
  test(`attaches to ${what}, and the page shows it`, async ({ visit, popup, portal }) => {
    const { page, tab } = await visit('claim-40218.html');
    const window = await popup(tab);
    await window.getByRole('button', { name: 'Read this page' }).click();
    await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
    await page.goto(`${portal.origin}/${path}`);
    const again = await popup(tab);
    await again.getByRole('button', { name: 'Write the letter' }).click();
    await finish(again, 'Attach to this page');
    await expect(again.getByText(/Attached:/)).toBeVisible();
    await expect.poll(() => namedOnPage(page)).toBe(true);
    expect(page.url()).toBe(`${portal.origin}/${path}`);
  });
}

/** Whether any frame or shadow root of the page shows the letter's name. */
async function namedOnPage(page: Page): Promise<boolean> {
  for (const frame of page.frames()) {
    if ((await frame.getByText(/internal-appeal-.+\.pdf/).count()) > 0) return true;
  }
  return false;
}

test('a page without an upload field says so, and Download is there', async ({ visit, popup }) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(window.getByText('This page has no upload field', { exact: false })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Attach to this page' })).toBeDisabled();
  const saved = window.waitForEvent('download');
  await finish(window, 'Download PDF');
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
});

test('what the field already holds is not replaced without asking', async ({ visit, popup, portal }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await page.goto(`${portal.origin}/dispute.html`);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<label>Appeal letter <input type="file" id="only" accept=".pdf"></label>');
    const choice = new DataTransfer();
    choice.items.add(new File(['%PDF-'], 'mine.pdf', { type: 'application/pdf' }));
    (document.getElementById('only') as HTMLInputElement).files = choice.files;
  });
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await again.getByLabel('Upload field on this page').selectOption({ label: 'Appeal letter' });
  await finish(again, 'Attach to this page');
  await expect(again.getByText('already holds “mine.pdf”', { exact: false })).toBeVisible();
  const held = () => page.evaluate(() => (document.getElementById('only') as HTMLInputElement).files?.[0]?.name);
  expect(await held()).toBe('mine.pdf');
  await again.getByRole('button', { name: 'Replace the file that is there' }).click();
  await expect(again.getByText(/Attached:/)).toBeVisible();
  expect(await held()).toMatch(/^internal-appeal-/);
});
