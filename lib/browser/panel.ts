import { browser } from 'wxt/browser';

/**
 * Opens the side panel. Must be the first thing in a click handler: after any `await` the browser no longer counts the
 * click, and refuses.
 */
export function openPanel(tab: number): void {
  if ('sidePanel' in browser && browser.sidePanel) void browser.sidePanel.open({ tabId: tab }).catch(() => {});
  else if ('sidebarAction' in browser)
    void (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open().catch(() => {});
}

/** Opens the popup from the panel where the browser can; elsewhere the words beside the button say where to click. */
export function openPopup(): void {
  void browser.action.openPopup?.().catch(() => {});
}
