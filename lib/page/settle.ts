/** How long to wait for a page that still draws itself. Milliseconds. */
interface SettleOptions {
  /** No change for so long counts as settled. */
  quiet?: number;
  /** Never wait longer than this. */
  max?: number;
  signal?: AbortSignal | undefined;
}

/** Roots of components that are watched besides the document. */
const MAX_ROOTS = 300;

/**
 * Waits until a page has been quiet for a moment: portals draw their claim after the page has loaded. Bounded; resolves
 * to how the wait ended and never rejects. Only watches: nothing on the page is touched.
 */
export function settled(
  document: Document,
  { quiet = 300, max = 5_000, signal }: SettleOptions = {},
): Promise<'quiet' | 'timeout' | 'aborted'> {
  const view = document.defaultView;
  if (!view) return Promise.resolve('quiet');
  return new Promise((resolve) => {
    const watched = new Set<Node>();
    let timer: ReturnType<typeof setTimeout>;
    const observer = new (view as unknown as typeof globalThis).MutationObserver(() => rest());
    const last = setTimeout(() => end('timeout'), max);
    const end = (how: 'quiet' | 'timeout' | 'aborted') => {
      clearTimeout(timer);
      clearTimeout(last);
      observer.disconnect();
      signal?.removeEventListener('abort', abort);
      resolve(how);
    };
    const abort = () => end('aborted');
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (watch() || isLoading(document)) rest();
        else end('quiet');
      }, quiet);
    };
    /** Watches roots not seen before; true when there was one. */
    const watch = () => {
      let found = false;
      for (const root of rootsOf(document)) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, {
          childList: true,
          characterData: true,
          subtree: true,
          attributes: true,
          attributeFilter: ['hidden', 'aria-busy'],
        });
        found = true;
      }
      return found;
    };
    if (signal?.aborted) return end('aborted');
    signal?.addEventListener('abort', abort);
    watch();
    rest();
  });
}

function rootsOf(document: Document): Node[] {
  const roots: Node[] = [document];
  const hosts: (Document | ShadowRoot)[] = [document];
  for (let host = hosts.pop(); host && roots.length < MAX_ROOTS; host = hosts.pop()) {
    for (const element of host.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      roots.push(element.shadowRoot);
      hosts.push(element.shadowRoot);
      if (roots.length >= MAX_ROOTS) break;
    }
  }
  return roots;
}

/** Says of itself that it is not ready, or has an empty content area. */
function isLoading(document: Document): boolean {
  if (document.readyState === 'loading') return true;
  for (const busy of document.querySelectorAll('[aria-busy="true"]')) if (busy.checkVisibility?.() !== false) return true;
  const main = document.querySelector('main, [role="main"]');
  if (!main || (main.textContent ?? '').trim().length >= 20) return false;
  // Frames and components keep their words elsewhere.
  for (const element of main.querySelectorAll('*')) if (element.shadowRoot || /^iframe$|-/.test(element.localName)) return false;
  return true;
}
