/** Gives the shadow root of an element, closed ones included where the browser lets an extension in. */
export type OpenRoot = (element: Element) => ShadowRoot | null;

/** True for elements that can have a shadow root (DOM standard, "valid shadow host name"): asking for it costs time. */
export function mayHost(name: string): boolean {
  return HOSTS.has(name) || name.includes('-');
}

const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
