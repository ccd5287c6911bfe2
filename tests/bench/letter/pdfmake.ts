import pdfmake from 'pdfmake';
import type { LetterDoc, LetterNode, Run } from '@/lib/letter/model';
import { facesIn, SIZES } from './faces';

/** Prints a letter with pdfmake; the fonts are read once. */
export function pdfmakePrinter(root: string): (letter: LetterDoc) => Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Serif: facesIn(root) });
  return async (letter) => {
    const file = pdfmake.createPdf({
      pageSize: 'LETTER',
      pageMargins: 72,
      info: { title: letter.title },
      defaultStyle: { font: 'Serif', fontSize: SIZES.body, lineHeight: 1 },
      header: (page: number) => (page > 1 ? { text: letter.running, fontSize: 8.5, margin: [72, 40, 72, 0] } : null),
      footer: (page: number, of: number) => ({ text: `Page ${page} of ${of}`, fontSize: 8.5, alignment: 'right', margin: [72, 20, 72, 0] }),
      content: letter.nodes.map(block),
    });
    return new Uint8Array(await file.getBuffer());
  };
}

const texts = (runs: readonly Run[], look: object = {}) =>
  runs.map((run) => ({ text: run.text, ...look, ...(run.bold ? { bold: true } : {}), ...(run.blank ? { background: '#ffeda8' } : {}) }));

function block(node: LetterNode): object {
  switch (node.kind) {
    case 'heading':
      return {
        text: node.text,
        bold: true,
        fontSize: node.level === 1 ? SIZES.heading : SIZES.body,
        margin: [0, 9, 0, 0],
        headlineLevel: 1,
      };
    case 'paragraph':
      return { text: texts(node.runs), margin: [0, 5, 0, 0] };
    case 'quote':
      return { text: texts(node.runs, { italics: true }), margin: [16, 5, 16, 0] };
    case 'list':
      return { [node.ordered ? 'ol' : 'ul']: node.items.map((item) => ({ text: texts(item), margin: [0, 2.5, 0, 0] })) };
    case 'lines':
      return { stack: node.lines.map((line) => ({ text: texts(line) })), margin: [0, 10, 0, 0] };
    case 'references':
      return {
        layout: 'noBorders',
        fontSize: SIZES.small,
        table: { widths: [60, '*'], body: node.rows.map(({ label, value }) => [{ text: label }, { text: texts(value) }]) },
      };
    case 'table':
      return {
        layout: 'lightHorizontalLines',
        fontSize: SIZES.small,
        table: {
          headerRows: 1,
          widths: node.header.map(() => '*'),
          body: [node.header.map((text) => ({ text, bold: true })), ...node.rows.map((row) => row.map((cell) => ({ text: texts(cell) })))],
        },
      };
    case 'pageBreak':
      return { text: '', pageBreak: 'before' };
  }
}
