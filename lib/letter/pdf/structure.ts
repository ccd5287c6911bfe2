import { type PDFContext, type PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { pdfText } from './embed';

export type Tag =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Figure'
  | 'P'
  | 'H1'
  | 'H2'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD';

/** A node of the logical structure (PDF 32000-1, 14.7 and 14.8). Leaves own marked content on pages. */
export class Element {
  readonly kids: Element[] = [];
  readonly marks: { page: number; mcid: number }[] = [];

  constructor(
    readonly tag: Tag,
    readonly extra: { scope?: 'Row' | 'Column'; numbering?: 'Disc' | 'Decimal'; alt?: string; title?: string } = {},
  ) {}

  add(tag: Tag, extra?: Element['extra']): Element {
    const kid = new Element(tag, extra);
    this.kids.push(kid);
    return kid;
  }
}

/**
 * Writes the structure tree and the tree that leads from each page's marked content back to it.
 * Returns the StructTreeRoot. Page `i` has to have `StructParents i`.
 */
export function writeStructure(context: PDFContext, root: Element, pages: readonly PDFRef[]): PDFRef {
  const rootRef = context.nextRef();
  const owners: (PDFRef | undefined)[][] = pages.map(() => []);
  const write = (element: Element, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    for (const { page, mcid } of element.marks) {
      const row = owners[page];
      if (row) row[mcid] = ref;
    }
    const own = element.marks.map(({ page, mcid }) => context.obj({ Type: 'MCR', Pg: pages[page] as PDFRef, MCID: mcid }));
    const kids = element.kids.map((kid) => write(kid, ref));
    const dict = context.obj({ Type: 'StructElem', S: element.tag, P: parent, K: [...own, ...kids] }) as PDFDict;
    const { scope, numbering, alt, title } = element.extra;
    if (scope) dict.set(PDFName.of('A'), context.obj({ O: 'Table', Scope: scope }));
    if (numbering) dict.set(PDFName.of('A'), context.obj({ O: 'List', ListNumbering: numbering }));
    if (alt !== undefined) dict.set(PDFName.of('Alt'), pdfText(alt));
    if (title !== undefined) dict.set(PDFName.of('T'), pdfText(title));
    context.assign(ref, dict);
    return ref;
  };
  const top = write(root, rootRef);
  const nums = owners.flatMap((row, page) => [page, context.register(context.obj(row as PDFRef[]))]);
  const parentTree = context.register(context.obj({ Nums: nums }));
  context.assign(rootRef, context.obj({ Type: 'StructTreeRoot', K: [top], ParentTree: parentTree, ParentTreeNextKey: pages.length }));
  return rootRef;
}

/** A bookmark leads to a height (from the page's bottom) on a page (an index). */
export interface Bookmark {
  title: string;
  page: number;
  y: number;
  kids?: readonly Bookmark[];
}

/** Writes bookmarks, all of them open. Returns the Outlines root, or null when there are none. */
export function writeBookmarks(context: PDFContext, marks: readonly Bookmark[], pages: readonly PDFRef[]): PDFRef | null {
  if (marks.length === 0) return null;
  const root = context.nextRef();
  const { first, last, count } = level(marks, root);
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  return root;

  function level(own: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } {
    const refs = own.map(() => context.nextRef());
    let count = own.length;
    own.forEach((mark, i) => {
      const dict = context.obj({
        Title: pdfText(mark.title),
        Parent: parent,
        Dest: [pages[mark.page] as PDFRef, 'XYZ', null, Math.round(mark.y), null],
      }) as PDFDict;
      const [before, after] = [refs[i - 1], refs[i + 1]];
      if (before) dict.set(PDFName.of('Prev'), before);
      if (after) dict.set(PDFName.of('Next'), after);
      if (mark.kids && mark.kids.length > 0) {
        const below = level(mark.kids, refs[i] as PDFRef);
        dict.set(PDFName.of('First'), below.first);
        dict.set(PDFName.of('Last'), below.last);
        dict.set(PDFName.of('Count'), context.obj(below.count));
        count += below.count;
      }
      context.assign(refs[i] as PDFRef, dict);
    });
    return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
  }
}
