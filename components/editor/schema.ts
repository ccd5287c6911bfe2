import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';

/** The key of the leaf a text stands for, and the part of the letter it is in. */
const leaf = { key: { default: null as string | null }, part: { default: '' } };
const fixed = { contenteditable: 'false' };

/** What may stand where in a letter that is edited: the kinds of nodes of a LetterDoc, and nothing else. */
export const schema = new Schema({
  nodes: {
    doc: { content: '(lines | references | heading | paragraph | quote | list | table | page_break)+' },
    paragraph: { content: 'inline*', attrs: leaf, parseDOM: [{ tag: 'p' }, { tag: 'div' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'text*',
      marks: '',
      attrs: { ...leaf, level: { default: 2 } },
      isolating: true,
      toDOM: (node) => [node.attrs.level === 1 ? 'h3' : 'h4', 0],
    },
    // The notice's own words: they can be taken out, not changed.
    quote: { content: 'inline*', attrs: leaf, atom: true, toDOM: () => ['blockquote', { ...fixed, class: 'letter-quote' }, 0] },
    lines: {
      content: '(line | picture)+',
      attrs: { part: { default: '' }, role: { default: 'plain' }, image: { default: null } },
      isolating: true,
      toDOM: (node) => ['div', { class: `letter-${node.attrs.role}` }, 0],
    },
    line: { content: 'inline*', attrs: leaf, toDOM: () => ['p', { class: 'letter-line' }, 0] },
    picture: {
      attrs: { src: {}, alt: {}, width: {} },
      selectable: false,
      toDOM: ({ attrs }) => ['img', { src: attrs.src, alt: attrs.alt, width: attrs.width, class: 'letter-signed', ...fixed }],
    },
    references: {
      content: 'reference+',
      attrs: { part: { default: '' } },
      isolating: true,
      toDOM: () => ['div', { class: 'letter-references' }, 0],
    },
    reference: {
      content: 'inline*',
      attrs: { ...leaf, label: { default: '' } },
      isolating: true,
      toDOM: ({ attrs }) => ['div', ['span', { ...fixed, class: 'letter-label' }, attrs.label], ['span', { class: 'letter-value' }, 0]],
    },
    list: {
      content: 'item+',
      attrs: { part: { default: '' }, ordered: { default: false } },
      toDOM: ({ attrs }) => [attrs.ordered ? 'ol' : 'ul', 0],
    },
    item: { content: 'inline*', attrs: leaf, toDOM: () => ['li', 0] },
    table: {
      content: 'row+',
      attrs: { part: { default: '' }, caption: { default: '' }, header: { default: [] as string[] } },
      isolating: true,
      toDOM: tableDom,
    },
    row: { content: 'cell+', isolating: true, toDOM: () => ['tr', 0] },
    cell: { content: 'inline*', attrs: leaf, isolating: true, toDOM: () => ['td', 0] },
    page_break: { attrs: { part: { default: '' } }, selectable: false, toDOM: () => ['hr', fixed] },
    /** A blank is one thing: typing while it is selected puts the words in its place. */
    blank: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { label: {}, todo: { default: null as string | null } },
      toDOM: ({ attrs }) => ['span', { class: 'blank' }, `[${attrs.label}]`],
      leafText: ({ attrs }) => `[${attrs.label}]`,
    },
    text: { group: 'inline' },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

function tableDom({ attrs }: Node): DOMOutputSpec {
  const header = (attrs.header as string[]).map((text): DOMOutputSpec => ['th', { scope: 'col' }, text]);
  return ['table', ['caption', fixed, attrs.caption], ['thead', fixed, ['tr', ...header]], ['tbody', 0]];
}
