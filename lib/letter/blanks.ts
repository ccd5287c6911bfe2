import type { LetterDoc } from './model';
import { runsOf } from './write';

/** The visible blanks of a letter, each once, in the order of the page: the part of `todo` that stands in the text. */
export function blanksOf(letter: LetterDoc): LetterDoc['todo'] {
  const shown = new Set(letter.nodes.flatMap(runsOf).flatMap(({ todo }) => todo ?? []));
  return letter.todo.filter(({ id }) => shown.has(id));
}
