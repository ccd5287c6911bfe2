import type { Run } from '../model';

/** The words of runs, blanks as they are printed. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** True when nothing would be printed. */
export function isEmpty(runs: readonly Run[]): boolean {
  return textOf(runs).trim() === '';
}

const sameLook = (a: Run, b: Run) => Boolean(a.bold) === Boolean(b.bold) && Boolean(a.italic) === Boolean(b.italic);

/** Neighbours of one source and look as one run, none of them empty. */
export function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === '') continue;
    if (last && last.blank === undefined && run.blank === undefined && last.source === run.source && sameLook(last, run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

/** True when both print the same, wherever their words come from. */
export function printsSame(a: readonly Run[], b: readonly Run[]): boolean {
  const key = (runs: readonly Run[]) => JSON.stringify(joined(runs.map((run) => ({ ...run, source: 'template' as const }))).map(look));
  return key(a) === key(b);
}

const look = ({ text, bold, italic, blank, todo }: Run) => [text, Boolean(bold), Boolean(italic), blank ?? null, todo ?? null];

/** Fixed words (the template's, a rule's) and, between them, slots: facts, the person's words, blanks. */
export type Stretch = { fixed: string } | { slot: Run[] };

export function stretchesOf(runs: readonly Run[]): Stretch[] {
  const out: Stretch[] = [];
  for (const run of joined(runs)) {
    const last = out.at(-1);
    if (run.source === 'template' || run.source === 'rule') {
      if (last && 'fixed' in last) last.fixed += run.text;
      else out.push({ fixed: run.text });
    } else if (last && 'slot' in last) last.slot.push(run);
    else out.push({ slot: [run] });
  }
  return out;
}

/** The fixed words alone, with a mark for each slot: the same whatever the facts are. */
export function skeletonOf(runs: readonly Run[]): string {
  return stretchesOf(runs)
    .map((stretch) => ('fixed' in stretch ? stretch.fixed : '\u25a1'))
    .join('');
}
