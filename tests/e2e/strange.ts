import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Extended, launchWith } from '../../scripts/chromium';
import { type Portal, servePortal } from '../../scripts/portal-server';
import { TODAY } from './support';

/** One browser for all strange pages of a worker, with a denial already read in the tab that then visits them. */
interface Desk {
  grounds: Extended;
  portal: Portal;
  page: Page;
  tab: number;
  /** Opens a strange page in the tab. */
  show(name: string): Promise<Page>;
  /** Opens the popup beside it, on the tab. */
  popup(): Promise<Page>;
}

export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const grounds = await launchWith(resolve('.output/chrome-mv3-e2e'));
      const portal = await servePortal(resolve('tests/portal'));
      const page = await grounds.context.newPage();
      await page.goto(`${portal.origin}/claim-40218.html`);
      const [worker] = grounds.context.serviceWorkers();
      const tab = await worker?.evaluate(async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id, page.url());
      if (tab === undefined) throw new Error('The tab is not there.');
      const popup = async () => {
        for (const other of grounds.context.pages()) if (other.url().startsWith(grounds.extension)) await other.close();
        const window = await grounds.context.newPage();
        await window.setViewportSize({ width: 400, height: 640 });
        await window.goto(`${grounds.extension}/popup.html?tab=${tab}&today=${TODAY}`);
        return window;
      };
      const window = await popup();
      await window.getByRole('button', { name: 'Read this page' }).click();
      await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
      const show = async (name: string) => {
        await page.goto(`${portal.origin}/strange/${name}.html`);
        return page;
      };
      await use({ grounds, portal, page, tab, show, popup });
      await grounds.close();
      await portal.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** The words that a page shows in all its frames and open shadow roots. */
export async function shownOn(page: Page): Promise<string> {
  const all: string[] = [];
  for (const frame of page.frames()) {
    const lines = await frame
      .locator('li, p, span, output, small, td, div')
      .allTextContents()
      .catch(() => []);
    all.push(...lines);
  }
  return all.join('\n');
}

export { expect };
