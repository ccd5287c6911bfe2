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
