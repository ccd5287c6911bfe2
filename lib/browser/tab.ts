import { browser } from 'wxt/browser';

/** The tab to work on: the one named by `?tab=ID`, else the active one of this window; null when there is none. */
export async function workTab(search: string): Promise<number | null> {
  const named = new URLSearchParams(search).get('tab');
  if (named && /^\d{1,15}$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

/** Calls back whenever another tab becomes the work tab of this window; not when `?tab=ID` fixes it. Returns the undo. */
export function onTabChange(search: string, changed: () => void): () => void {
  if (new URLSearchParams(search).has('tab')) return () => {};
  browser.tabs.onActivated.addListener(changed);
  return () => browser.tabs.onActivated.removeListener(changed);
}

/** Host and title of a tab's page, as far as the browser tells: for the record of where a file went. */
export async function whereIs(tab: number): Promise<{ host: string | null; page: string | null }> {
  try {
    const { url, title } = await browser.tabs.get(tab);
    return { host: url ? new URL(url).host : null, page: title?.slice(0, 300) ?? null };
  } catch {
    return { host: null, page: null };
  }
}

/** Opens the popup's page as a tab of its own, working on the same tab: choosing a file closes a popup, but not a tab. */
export function openFullTab(tab: number): void {
  void browser.tabs.create({ url: `popup.html?tab=${tab}&full=1` });
}
