import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { finish } from '../../scripts/play';
import { expect, test } from './support';

/** Axe with everything of WCAG 2.2 A and AA, and its best practices. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** At 320 px nothing may stick out: what needs sideways scrolling is lost to many. */
async function overflow(page: Page): Promise<number> {
  await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function check(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await violations(page), scheme).toEqual([]);
  }
  expect(await overflow(page)).toBe(0);
}

test('empty popup and panel', async ({ visit, popup, panel }) => {
  const { tab } = await visit('index.html');
  await check(await popup(tab));
  const view = await panel(tab);
  await view.getByRole('button', { name: 'Read letter' }).click();
  await check(view);
});

test('a denial: panel closed and open, popup, letter, attached', async ({ visit, popup, panel, portal }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await check(window);
  const view = await panel(tab);
  await expect(view.getByRole('heading', { name: 'Next steps' })).toBeVisible();
  await check(view);
  for (const details of await view.locator('details').all())
    await details.evaluate((element: HTMLDetailsElement) => element.setAttribute('open', ''));
  await view.getByRole('button', { name: 'Correct: Date of the notice' }).click();
  await check(view);
  await page.goto(`${portal.origin}/dispute.html`);
  const letter = await popup(tab);
  await letter.getByRole('button', { name: 'Write the letter' }).click();
  await finish(letter, 'Attach to this page');
  await expect(letter.getByText(/Attached:/)).toBeVisible();
  for (const details of await letter.locator('details').all())
    await details.evaluate((element: HTMLDetailsElement) => element.setAttribute('open', ''));
  await check(letter);
});

test('not a denial, and no reason', async ({ visit, popup, panel }) => {
  for (const path of ['claim-74110.html', 'claims.html']) {
    const { tab } = await visit(path);
    const window = await popup(tab);
    await window.getByRole('button', { name: 'Read this page' }).click();
    const view = await panel(tab);
    await expect(view.getByRole('heading', { name: 'Denial', exact: true })).toBeVisible();
    await check(view);
    await check(window);
  }
});
