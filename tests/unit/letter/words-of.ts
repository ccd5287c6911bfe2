import type { LetterDoc, LetterNode } from '@/lib/letter/model';

/** White space as single spaces, none after a hyphen where a line may end. */
export function squash(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=\w-) (?=\w)/g, '')
    .trim();
}

/** The words of the tree in the order in which they are to be read; `mark` is what stands before an item of a list. */
export function wordsOf({ nodes }: LetterDoc, mark: (ordered: boolean, i: number) => string = usual): string {
  const join = (runs: readonly { text: string }[]) => runs.map((one) => one.text).join('');
  const text = (node: LetterNode): string[] => {
    switch (node.kind) {
      case 'lines':
        return node.lines.map(join);
      case 'references':
        return node.rows.flatMap((row) => [row.label, join(row.value)]);
      case 'heading':
        return [node.text];
      case 'paragraph':
      case 'quote':
        return [join(node.runs)];
      case 'list':
        return node.items.flatMap((item, i) => [mark(node.ordered, i), join(item)]);
      case 'table':
        return [node.caption, ...node.header, ...node.rows.flatMap((row) => row.map(join))];
      case 'pageBreak':
        return [];
    }
  };
  return squash(nodes.flatMap(text).join(' '));
}

function usual(ordered: boolean, i: number): string {
  return ordered ? `${i + 1}.` : '•';
}
