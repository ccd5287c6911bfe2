import { browser } from 'wxt/browser';
import { z } from '@/lib/schema';

/** Which case each tab is working on. Session storage: gone when the browser closes; the cases themselves stay. */
const key = (tab: number) => `case-of-tab-${tab}`;
const idSchema = z.string();

export async function setCurrentCase(tab: number, caseId: string): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: caseId });
}

export async function currentCase(tab: number): Promise<string | null> {
  const stored = await browser.storage.session.get(key(tab));
  const id = idSchema.safeParse(stored[key(tab)]);
  return id.success ? id.data : null;
}

/** Calls back when the case of a tab changes. Returns the undo. */
export function onCurrentCase(tab: number, changed: (caseId: string | null) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key(tab)];
    if (!change) return;
    const id = idSchema.safeParse(change.newValue);
    changed(id.success ? id.data : null);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
