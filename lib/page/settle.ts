import { mayHost, type OpenRoot } from './shadow';

/** Said of a page that was read although it had not settled. */
export const STILL_CHANGING =
  'This page was still loading or changing when it was read. If something is missing, wait until it has finished and read it again.';

/** How long to wait for a page that still draws itself. Milliseconds. */
interface SettleOptions {
  /** No change for so long counts as settled. */
  quiet?: number;
  /** Never wait longer than this. */
  max?: number;
  signal?: AbortSignal | undefined;
  /** Opens a shadow root the page closed, where the browser lets an extension do so. */
  openRoot?: OpenRoot | undefined;
}

/** Roots of components that are watched besides the document. */
const MAX_ROOTS = 300;
/** How many quiet moments a sign is believed that may be left over. */
const MAX_DOUBTS = 8;

/**
 * Waits until a page has been quiet for a moment: portals draw their claim after the page has loaded. Bounded; resolves
 * to how the wait ended and never rejects. Only watches: nothing on the page is touched.
 */
export function settled(
  document: Document,
  { quiet = 300, max = 6_000, signal, openRoot = (element) => element.shadowRoot }: SettleOptions = {},
): Promise<'quiet' | 'timeout' | 'aborted'> {
  const view = document.defaultView;
  if (!view) return Promise.resolve('quiet');
  return new Promise((resolve) => {
    const watched = new Set<Node>();
    let doubts = 0;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new (view as unknown as typeof globalThis).MutationObserver(() => {
      doubts = 0;
      rest();
    });
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
        const roots = [...watched] as (Document | ShadowRoot)[];
        if (watch() || roots.some(isLoading) || (doubts++ < MAX_DOUBTS && roots.some(seemsLoading))) rest();
        else end('quiet');
      }, quiet);
    };
    /** Watches roots not seen before; true when there was one. */
    const watch = () => {
      let found = false;
      for (const root of rootsOf(document, openRoot)) {
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

/** A page's document, its frames' documents that can be looked into, and the shadow trees of all of them; bounded. */
export function rootsOf(document: Document, openRoot: OpenRoot): Node[] {
  const roots: Node[] = [document];
  const hosts: (Document | ShadowRoot)[] = [document];
  for (let host = hosts.pop(); host && roots.length < MAX_ROOTS; host = hosts.pop()) {
    for (const element of host.querySelectorAll('*')) {
      const root = mayHost(element.localName) ? openRoot(element) : null;
      const inner = root ?? innerOf(element);
      if (!inner) continue;
      roots.push(inner);
      hosts.push(inner);
      if (roots.length >= MAX_ROOTS) break;
    }
  }
  return roots;
}

function innerOf(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null; // Another site's frame.
  }
}

const WAITING_WORDS = /^(?:loading|please wait|one moment|just a moment|fetching|retrieving|getting your|cargando|espere)\b.{0,60}$/i;
/** Elements that pages turn while they fetch. A bar that shows a value (a deductible used) is content. */
const TURNING =
  'progress:not([value]), [role="progressbar"]:not([aria-valuenow]), [class*="spinner" i], [class*="skeleton" i], [class*="shimmer" i], [class*="loading" i], [class*="loader" i]';
const TURNING_NAME = /(?:^|[\s_-])(?:spinner|skeleton|shimmer|loading|loader)(?:$|[\s_-])/i;
const MAX_SIGNS = 200;
const FEW_WORDS = 600;

/** Says of itself that it is not ready, or has an empty content area. */
function isLoading(root: Document | ShadowRoot): boolean {
  if ('readyState' in root && root.readyState === 'loading') return true;
  for (const busy of root.querySelectorAll('[aria-busy="true"]')) if (isSeen(busy)) return true;
  const words = ('body' in root ? root.body : root)?.textContent?.trim() ?? '';
  // A page of a few words, "Loading…" among them, with no sign but the words.
  if (words.length < FEW_WORDS && words.split(/\n/).some((line) => WAITING_WORDS.test(line.trim()))) return true;
  const main = root.querySelector('main, [role="main"]');
  if (!main || (main.textContent ?? '').trim().length >= 20) return false;
  // Frames and components keep their words elsewhere.
  for (const element of main.querySelectorAll('*')) if (/^iframe$|-/.test(element.localName)) return false;
  return true;
}

/** Something turns that may mean waiting or may be left over: not believed for long. */
function seemsLoading(root: Document | ShadowRoot): boolean {
  let signs = 0;
  for (const sign of root.querySelectorAll(TURNING)) {
    if (++signs > MAX_SIGNS) return false;
    const name = sign.getAttribute('class') ?? '';
    if (!/^progress$/.test(sign.localName) && !sign.hasAttribute('role') && !TURNING_NAME.test(name)) continue;
    const words = (sign.textContent ?? '').slice(0, 200).trim();
    const box = sign.getBoundingClientRect();
    if ((words === '' || WAITING_WORDS.test(words)) && box.width > 7 && box.height > 7 && isSeen(sign)) return true;
  }
  return false;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility?.() !== false;
}
