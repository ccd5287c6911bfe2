import { skeletonOf } from './skeleton';

/**
 * The small language of the cue tables:
 *
 *   word          that word                      word*     any word that begins so
 *   #             a number                       @name     a list in templates/cues/words.yaml
 *   (a|b c|d*)    one of these                   [a|b]     the same, or nothing
 *   ~ ~~ ...      up to 2, 5 or 10 other words in the same sentence
 *
 * A cue never reaches over the end of a sentence.
 */
export type Node =
  | { kind: 'word'; shape: string }
  | { kind: 'stem'; shape: string }
  | { kind: 'number' }
  | { kind: 'list'; name: string }
  | { kind: 'gap'; most: number }
  | { kind: 'choice'; options: Node[][]; optional: boolean };

const GAPS: Record<string, number> = { '~': 2, '~~': 5, '...': 10 };
const LEXEME = /\.\.\.|~~|[~()|[\]#]|@[a-z-]+|[a-z0-9]+\*?/y;

/**
 * Parses one cue.
 * @throws Error that quotes the cue, when it is not well formed.
 */
export function parsePattern(source: string): Node[] {
  const lexemes: string[] = [];
  LEXEME.lastIndex = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === ' ') {
      at++;
      continue;
    }
    LEXEME.lastIndex = at;
    const match = LEXEME.exec(source);
    if (!match) throw new Error(`cue "${source}": cannot read "${source.slice(at, at + 12)}"`);
    lexemes.push(match[0]);
    at += match[0].length;
  }
  let next = 0;
  const sequence = (closing: string | null): Node[][] => {
    const options: Node[][] = [[]];
    for (;;) {
      const lexeme = lexemes[next++];
      if (lexeme === undefined) {
        if (closing) throw new Error(`cue "${source}": ${closing} is missing`);
        return options;
      }
      if (lexeme === closing) return options;
      if (lexeme === '|') options.push([]);
      else options.at(-1)?.push(nodeOf(lexeme));
    }
  };
  const nodeOf = (lexeme: string): Node => {
    if (lexeme === '(') return { kind: 'choice', options: sequence(')'), optional: false };
    if (lexeme === '[') return { kind: 'choice', options: sequence(']'), optional: true };
    if (lexeme === ')' || lexeme === ']') throw new Error(`cue "${source}": ${lexeme} without its opening`);
    if (lexeme === '#') return { kind: 'number' };
    const gap = GAPS[lexeme];
    if (gap) return { kind: 'gap', most: gap };
    if (lexeme.startsWith('@')) return { kind: 'list', name: lexeme.slice(1) };
    return lexeme.endsWith('*') ? { kind: 'stem', shape: skeletonOf(lexeme.slice(0, -1)) } : { kind: 'word', shape: wordShape(lexeme) };
  };
  const options = sequence(null);
  const nodes: Node[] = options.length === 1 ? (options[0] ?? []) : [{ kind: 'choice', options, optional: false }];
  if (nodes.length === 0 || nodes[0]?.kind === 'gap' || nodes.at(-1)?.kind === 'gap') {
    throw new Error(`cue "${source}": begins or ends with a gap`);
  }
  return nodes;
}

function wordShape(word: string): string {
  return /[a-z]/.test(word) ? skeletonOf(word) : word;
}
