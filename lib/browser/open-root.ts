/** The shadow root of an element, closed ones included: browsers let an extension's isolated world see them. */
export function openRoot(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement)) return element.shadowRoot;
  const chromium = globalThis.chrome?.dom?.openOrClosedShadowRoot;
  if (chromium) return chromium(element);
  return (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? element.shadowRoot;
}
