/** Gives the shadow root of an element, closed ones included where the browser lets an extension in. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

export interface FoundInput {
  input: HTMLInputElement;
  /** Title or name of the frame; null for the top page. */
  frame: string | null;
}

/** Pages are untrusted: enough for any real portal, small enough to stay quick on a page made to be slow. */
const MOST_ROOTS = 2_000;
const MOST_INPUTS = 50;

/** Every file input of the page, its same-origin frames and its shadow roots, in document order. */
export function fileInputs(
  top: Document,
  openRoot: OpenRoot = (element) => element.shadowRoot,
): { inputs: FoundInput[]; closedFrames: string[] } {
  const inputs: FoundInput[] = [];
  const closedFrames: string[] = [];
  let roots = 0;

  const visit = (root: ParentNode, frame: string | null): void => {
    if (++roots > MOST_ROOTS) return;
    for (const element of root.querySelectorAll('*')) {
      if (inputs.length >= MOST_INPUTS) return;
      const name = element.localName;
      if (name === 'input' && (element as HTMLInputElement).type === 'file') inputs.push({ input: element as HTMLInputElement, frame });
      else if (name === 'iframe' || name === 'frame') visitFrame(element as HTMLIFrameElement);
      const shadow = name.includes('-') || SHADOW_HOSTS.has(name) ? openRoot(element) : null;
      if (shadow) visit(shadow, frame);
    }
  };
  const visitFrame = (element: HTMLIFrameElement): void => {
    const title = element.title || element.name || 'a frame of this page';
    // A frame of another origin gives null, or throws in some browsers: both mean the same to us.
    let inner: Document | null = null;
    try {
      inner = element.contentDocument;
    } catch {
      inner = null;
    }
    if (inner) visit(inner, title);
    else if (element.src && !element.src.startsWith('about:')) closedFrames.push(title);
  };

  visit(top, null);
  return { inputs, closedFrames };
}

/** Built-in elements that may host a shadow root (DOM standard, "valid shadow host name"). */
const SHADOW_HOSTS = new Set([
  'article',
  'aside',
  'blockquote',
  'body',
  'div',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);
