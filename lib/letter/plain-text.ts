import type { LetterDoc, LetterNode, Run } from './model';

/** The letter as plain text, one paragraph a line: for portals' text boxes, e-mail and reading aloud. */
export function renderPlainText(doc: LetterDoc): string {
  return `${doc.nodes
    .map(nodeText)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function nodeText(node: LetterNode): string {
  switch (node.kind) {
    case 'lines':
      // A signature cannot be shown in words: "/s/" is how filings say that the original bears one.
      return node.lines
        .flatMap((line, i) =>
          i === 1 && node.image ? [`/s/ ${node.image.alt.replace(/^Signature of /, '')}`, runsText(line)] : [runsText(line)],
        )
        .join('\n');
    case 'references':
      return node.rows.map((row) => `${row.label}: ${runsText(row.value)}`).join('\n');
    case 'heading':
      return node.level === 1 ? node.text.toUpperCase() : node.text;
    case 'paragraph':
    case 'quote':
      return runsText(node.runs);
    case 'list':
      return node.items.map((item, i) => `${node.ordered ? `${i + 1}.` : '-'} ${runsText(item)}`).join('\n');
    case 'table':
      return [node.caption, ...node.rows.map((row) => row.map((cell, i) => `${node.header[i] ?? ''}: ${runsText(cell)}`).join('\n'))].join(
        '\n\n',
      );
    case 'pageBreak':
      return '';
  }
}

/** A row of runs as words. */
function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
