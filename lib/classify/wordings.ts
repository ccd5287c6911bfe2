import type { Node } from './pattern';

/** A cue that is a choice of wordings, one by one, so that each waits for its own rarest word; those of one token stay together. */
export function wordingsOf(nodes: Node[], lists: Map<string, Node[][]>): Node[][] {
  const options = flatten([nodes], lists);
  const isToken = (option: Node[]) => option.length === 1 && option[0]?.kind !== 'choice' && option[0]?.kind !== 'list';
  const tokens = options.filter(isToken);
  const longer = options.filter((option) => !isToken(option));
  return tokens.length > 0 ? [[{ kind: 'choice', options: tokens, optional: false }], ...longer] : longer;
}

/** Opens lists and choices that stand alone inside a choice, so that their words join one class. */
export function flatten(options: Node[][], lists: Map<string, Node[][]>): Node[][] {
  return options.flatMap((option) => {
    const only = option.length === 1 ? option[0] : undefined;
    if (only?.kind === 'list') return flatten(lists.get(only.name) ?? [], lists);
    if (only?.kind === 'choice' && !only.optional) return flatten(only.options, lists);
    return [option];
  });
}
