/** What holds for a part of the page by where it stands. */
export interface Context {
  root: Document | ShadowRoot;
  /** The element whose shadow tree this is, for its slots. */
  host: Element | null;
  depth: number;
  /** Inside a cell of a table. */
  cell: boolean;
  /** Inside main, an article or a table: a header or footer there belongs to the content. */
  within: boolean;
  heading: boolean;
  silent: boolean;
  /** Its text has no size. What is inside may have one. */
  sizeless: boolean;
  blockified: boolean;
  revealed: boolean;
}

/** What holds for the whole of a document. */
export function contextOf(document: Document): Context {
  return {
    root: document,
    host: null,
    depth: 0,
    cell: false,
    within: false,
    heading: false,
    silent: false,
    sizeless: false,
    blockified: false,
    revealed: false,
  };
}
