import type { Page } from '@playwright/test';
import type { Extended } from './chromium.ts';

/** Opens one of the extension's pages on a tab, with the clock fixed. */
export async function openOn(grounds: Extended, page: 'popup' | 'sidepanel', tab: number, today: string, width = 400): Promise<Page> {
  const window = await grounds.context.newPage();
  await window.setViewportSize({ width, height: page === 'popup' ? 600 : 900 });
  await window.goto(`${grounds.extension}/${page}.html?tab=${tab}&today=${today}`);
  return window;
}

/** The browser's id of a page's tab. @throws Error when no tab shows the page. */
export async function tabOf(grounds: Extended, page: Page): Promise<number> {
  const [worker] = grounds.context.serviceWorkers();
  const id = await worker?.evaluate(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, page.url());
  if (id === undefined) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}

/**
 * Presses one of the popup's last buttons. Where the letter has blanks, Grounds asks once: then its answer is pressed too, and the
 * result is true.
 */
export async function finish(window: Page, name: 'Attach to this page' | 'Download PDF'): Promise<boolean> {
  await window.getByRole('button', { name }).click();
  const question = window.getByRole('alertdialog');
  if (!(await question.isVisible())) return false;
  await question.getByRole('button', { name: / with \d+ blanks?$/ }).click();
  return true;
}
