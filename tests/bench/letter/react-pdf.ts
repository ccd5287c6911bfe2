import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { LetterDoc, LetterNode, Run } from '@/lib/letter/model';
import { facesIn, SIZES } from './faces';

/** Prints a letter with @react-pdf/renderer, which keeps the fonts it has opened. */
export function reactPdfPrinter(root: string): (letter: LetterDoc) => Promise<Uint8Array> {
  const { normal, bold, italics } = facesIn(root);
  Font.register({
    family: 'Serif',
    fonts: [{ src: normal }, { src: bold, fontWeight: 600 }, { src: italics, fontStyle: 'italic' }],
  });
  // Words are not hyphenated in our letters either.
  Font.registerHyphenationCallback((word) => [word]);
  return async (letter) => {
    const margins = [
      h(Text, { key: 'head', fixed: true, style: { position: 'absolute', top: 40, left: 72, fontSize: 8.5 } }, letter.running),
      h(Text, {
        key: 'foot',
        fixed: true,
        style: { position: 'absolute', bottom: 40, right: 72, fontSize: 8.5 },
        render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`,
      }),
    ];
    const page = h(
      Page,
      { size: 'LETTER', style: { padding: 72, fontFamily: 'Serif', fontSize: SIZES.body, lineHeight: SIZES.leading } },
      ...margins,
      ...letter.nodes.map(block),
    );
    return new Uint8Array(await renderToBuffer(h(Document, { title: letter.title }, page)));
  };
}

function texts(runs: readonly Run[]): (ReactElement | string)[] {
  return runs.map((run, i) =>
    run.bold || run.blank
      ? h(
          Text,
          { key: i, style: { ...(run.bold ? { fontWeight: 600 } : {}), ...(run.blank ? { backgroundColor: '#ffeda8' } : {}) } },
          run.text,
        )
      : run.text,
  );
}

function block(node: LetterNode, key: number): ReactElement {
  const row = { flexDirection: 'row' } as const;
  switch (node.kind) {
    case 'heading':
      return h(
        Text,
        { key, minPresenceAhead: 30, style: { fontWeight: 600, fontSize: node.level === 1 ? SIZES.heading : SIZES.body, marginTop: 9 } },
        node.text,
      );
    case 'paragraph':
      return h(Text, { key, style: { marginTop: 5 } }, ...texts(node.runs));
    case 'quote':
      return h(Text, { key, style: { marginTop: 5, marginLeft: 16, marginRight: 16, fontStyle: 'italic' } }, ...texts(node.runs));
    case 'list':
      return h(
        View,
        { key },
        ...node.items.map((item, i) =>
          h(
            View,
            { key: i, style: { ...row, marginTop: 2.5 } },
            h(Text, { style: { width: 18 } }, node.ordered ? `${i + 1}.` : '•'),
            h(Text, { style: { flex: 1 } }, ...texts(item)),
          ),
        ),
      );
    case 'lines':
      return h(View, { key, wrap: false, style: { marginTop: 10 } }, ...node.lines.map((line, i) => h(Text, { key: i }, ...texts(line))));
    case 'references':
      return h(
        View,
        { key, style: { fontSize: SIZES.small } },
        ...node.rows.map(({ label, value }) =>
          h(View, { key: label, style: row }, h(Text, { style: { width: 60 } }, label), h(Text, { style: { flex: 1 } }, ...texts(value))),
        ),
      );
    case 'table':
      return h(
        View,
        { key, style: { fontSize: SIZES.small } },
        h(View, { style: row }, ...node.header.map((text) => h(Text, { key: text, style: { flex: 1, fontWeight: 600 } }, text))),
        ...node.rows.map((cells, i) =>
          h(View, { key: i, style: row }, ...cells.map((cell, k) => h(Text, { key: k, style: { flex: 1 } }, ...texts(cell)))),
        ),
      );
    case 'pageBreak':
      return h(View, { key, break: true });
  }
}
