import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Extended, launchWith } from '../../scripts/chromium';
import { type Portal, servePortal } from '../../scripts/portal-server';

/** The day all end-to-end tests happen on. */
export const TODAY = '2026-11-22';

/** A short denial letter, line by line. */
export const LETTER = [
  'Prairie Star Health Plan',
  'March 20, 2026',
  'Member ID: PSH 100-22',
  'Claim number: 2026-0451-88',
  'Dear Jordan Whitfield:',
  'We decided not to pay for the MRI of your spine because it is not medically necessary.',
  'You may appeal within 180 days of the day you receive this notice.',
];

interface Fixtures {
  grounds: Extended;
  portal: Portal;
  /** Opens a page of the sample portal and gives it with its tab's id. */
  visit(path: string): Promise<{ page: Page; tab: number }>;
  popup(tab: number): Promise<Page>;
  panel(tab: number): Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  grounds: async ({}, use) => {
    const extended = await launchWith(resolve('.output/chrome-mv3-e2e'));
    await use(extended);
    await extended.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  portal: async ({}, use) => {
    const portal = await servePortal(resolve('tests/portal'));
    await use(portal);
    await portal.close();
  },
  visit: async ({ grounds, portal }, use) => {
    await use(async (path) => {
      const page = await grounds.context.newPage();
      await page.goto(`${portal.origin}/${path}`);
      return { page, tab: await tabOf(grounds, page) };
    });
  },
  popup: async ({ grounds }, use) => {
    await use((tab) => open(grounds, `popup.html?tab=${tab}&today=${TODAY}`, { width: 400, height: 640 }));
  },
  panel: async ({ grounds }, use) => {
    await use((tab) => open(grounds, `sidepanel.html?tab=${tab}&today=${TODAY}`, { width: 400, height: 900 }));
  },
});

async function open(grounds: Extended, path: string, size: { width: number; height: number }): Promise<Page> {
  const page = await grounds.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`${grounds.extension}/${path}`);
  return page;
}

/** The browser's id of a page's tab. */
async function tabOf(grounds: Extended, page: Page): Promise<number> {
  const [worker] = grounds.context.serviceWorkers();
  if (!worker) throw new Error('The extension has no service worker.');
  const id = await worker.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, page.url());
  if (id === undefined) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}

export { expect };
