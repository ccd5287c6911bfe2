import { finish } from '../../scripts/play';
import { sidePanelText } from './side-panel';
import { expect, test } from './support';

test('from the denial on the page to the letter in the portal’s own upload field', async ({ visit, popup, portal }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByText('Experimental or investigational').first()).toBeVisible();

  await page.goto(`${portal.origin}/dispute.html`);
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await expect(again.getByRole('article')).toContainText('2026-0917-40218');
  await finish(again, 'Attach to this page');
  await expect(again.getByText(/Attached:/)).toBeVisible();

  const held = await page
    .locator('input[type=file]')
    .first()
    .evaluate((input: HTMLInputElement) => {
      const file = input.files?.[0];
      return file ? { name: file.name, size: file.size, type: file.type } : null;
    });
  expect(held?.name).toMatch(/^internal-appeal-.+\.pdf$/);
  expect(held?.type).toBe('application/pdf');
  expect(held?.size).toBeGreaterThan(10_000);
  expect(page.url()).toBe(`${portal.origin}/dispute.html`);
  expect(portal.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test('a click in the popup opens the real side panel with the plan', async ({ visit, popup }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => sidePanelText(window), { timeout: 15_000 }).toContain('2026-0917-40218');
});

test('the panel shows every part of the plan', async ({ visit, popup, panel }) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  const view = await panel(tab);
  for (const name of ['Denial', 'Reason', 'Strategy', 'Documents', 'Deadlines', 'Next steps']) {
    await expect(view.getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  }
  const fact = view.locator('details', { has: view.locator('> summary', { hasText: 'Claim number' }) });
  await fact.locator('summary').click();
  await expect(fact.locator('mark')).toHaveText('2026-0917-40218');
});
