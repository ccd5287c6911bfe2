import type { Run } from '../model';
import { joined } from './runs';

type Token = Run;

/** More words than this between two changes are not compared word by word: they count as the person's. */
const MOST = 1_200;

/**
 * Says where each word of an edited text comes from: words that stood there before, in their order, keep their source;
 * every other is the person's. `before`: the texts it may have come from, the nearest first.
 */
export function attribute(runs: readonly Run[], before: readonly (readonly Run[])[]): Run[] {
  let tokens = tokensOf(runs).map((token): Token => (token.blank === undefined ? { ...token, source: 'person' } : token));
  for (const text of before.toReversed()) tokens = inherit(tokens, tokensOf(text));
  return joined(joined(tokens).map((run) => (isWhole(run, before) ? run : { ...run, source: 'person' })));
}

/** A fact or a sentence of law is one only as a whole: what is left of a changed one is the person's. */
function isWhole(run: Run, before: readonly (readonly Run[])[]): boolean {
  if (run.source !== 'fact' && run.source !== 'rule') return true;
  return before.some((runs) => joined(runs).some(({ source, text }) => source === run.source && text === run.text));
}

/** Words, spaces and blanks, each a run of its own. */
function tokensOf(runs: readonly Run[]): Token[] {
  return runs.flatMap((run) => (run.blank === undefined ? (run.text.match(/\s+|\S+/g) ?? []).map((text) => ({ ...run, text })) : [run]));
}

const same = (a: Token, b: Token) => a.text === b.text && a.blank === b.blank;

function inherit(tokens: readonly Token[], old: readonly Token[]): Token[] {
  const out = [...tokens];
  const take = (i: number, k: number) => {
    const [token, origin] = [out[i], old[k]];
    if (token && origin) out[i] = { ...token, source: origin.source };
  };
  let start = 0;
  const at = (list: readonly Token[], i: number) => list[i] as Token;
  while (start < out.length && start < old.length && same(at(out, start), at(old, start))) take(start, start++);
  let [end, oldEnd] = [out.length, old.length];
  while (end > start && oldEnd > start && same(at(out, end - 1), at(old, oldEnd - 1))) take(--end, --oldEnd);
  for (const [i, k] of common(out.slice(start, end), old.slice(start, oldEnd))) take(start + i, start + k);
  return out;
}

/** The longest common sequence, as pairs of indexes. */
function common(a: readonly Token[], b: readonly Token[]): [number, number][] {
  if (a.length === 0 || b.length === 0 || a.length > MOST || b.length > MOST) return [];
  const wide = b.length + 1;
  const length = new Uint16Array((a.length + 1) * wide);
  const get = (i: number, k: number) => length[i * wide + k] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      length[i * wide + k] = same(a[i] as Token, b[k] as Token) ? get(i + 1, k + 1) + 1 : Math.max(get(i + 1, k), get(i, k + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    // A space alone between two changes proves nothing, but costs nothing either: it is taken with its words.
    if (same(a[i] as Token, b[k] as Token)) pairs.push([i++, k++]);
    else if (get(i + 1, k) >= get(i, k + 1)) i++;
    else k++;
  }
  return pairs;
}
