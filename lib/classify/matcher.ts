import { firstsOf, type Node } from './pattern';
import type { Token } from './tokens';

/** A cue that matched tokens `from` (inclusive) to `to` (exclusive). */
export interface Match {
  cue: number;
  from: number;
  to: number;
}

/**
 * All cues, indexed by the words they can begin with. Matching keeps a set of positions (no backtracking), and every
 * gap is bounded, so the time for one token does not depend on the length of the text.
 */
export class Matcher {
  readonly #cues: Node[][];
  readonly #lists: Map<string, Node[][]>;
  readonly #byWord = new Map<string, number[]>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byNumber: number[] = [];
  readonly #starters = new Map<string, number[]>();
  readonly #vocabulary = new Set<string>();
  readonly #stems = new Set<string>();

  constructor(cues: Node[][], lists: Map<string, Node[][]>) {
    this.#cues = cues;
    this.#lists = lists;
    cues.forEach((cue, index) => {
      const firsts = firstsOf(cue, lists);
      for (const word of firsts.words) put(this.#byWord, word, index);
      for (const stem of firsts.stems) put(this.#byStem, stem, index);
      if (firsts.number) this.#byNumber.push(index);
    });
    for (const nodes of [...cues, ...[...lists.values()].flat()]) this.#learn(nodes);
  }

  /** Whether a shape is a word that some cue names. */
  knows(shape: string): boolean {
    if (this.#vocabulary.has(shape)) return true;
    for (let length = 5; length <= shape.length; length++) if (this.#stems.has(shape.slice(0, length))) return true;
    return false;
  }

  /** Every cue that matches within `from..to` (one sentence): for each cue and start the longest match. */
  matches(tokens: Token[], from: number, to: number): Match[] {
    const found: Match[] = [];
    const memo = new Map<string, number[]>();
    for (let at = from; at < to; at++) {
      for (const cue of this.#startersOf((tokens[at] as Token).shape)) {
        const ends = this.#run(this.#cues[cue] ?? [], [at], tokens, to, memo);
        if (ends.length > 0) found.push({ cue, from: at, to: Math.max(...ends) });
      }
    }
    return found;
  }

  #startersOf(shape: string): number[] {
    const known = this.#starters.get(shape);
    if (known) return known;
    const cues = new Set(this.#byWord.get(shape));
    for (let length = 1; length <= shape.length; length++) {
      for (const cue of this.#byStem.get(shape.slice(0, length)) ?? []) cues.add(cue);
    }
    if (isNumber(shape)) for (const cue of this.#byNumber) cues.add(cue);
    const list = [...cues];
    if (this.#starters.size < 20_000) this.#starters.set(shape, list);
    return list;
  }

  #run(nodes: Node[], starts: number[], tokens: Token[], limit: number, memo: Map<string, number[]>): number[] {
    let positions = starts;
    for (const node of nodes) {
      const next = new Set<number>();
      for (const at of positions) {
        for (const end of this.#step(node, at, tokens, limit, memo)) next.add(end);
      }
      if (next.size === 0) return [];
      positions = [...next];
    }
    return positions;
  }

  #step(node: Node, at: number, tokens: Token[], limit: number, memo: Map<string, number[]>): number[] {
    switch (node.kind) {
      case 'gap': {
        const ends: number[] = [];
        for (let end = at; end <= Math.min(at + node.most, limit); end++) ends.push(end);
        return ends;
      }
      case 'choice': {
        const ends = node.options.flatMap((option) => this.#run(option, [at], tokens, limit, memo));
        return node.optional ? [at, ...ends] : ends;
      }
      case 'list': {
        const key = `${node.name} ${at}`;
        const known = memo.get(key);
        if (known) return known;
        const ends = (this.#lists.get(node.name) ?? []).flatMap((option) => this.#run(option, [at], tokens, limit, memo));
        memo.set(key, ends);
        return ends;
      }
      default: {
        if (at >= limit) return [];
        const shape = (tokens[at] as Token).shape;
        const fits = node.kind === 'word' ? shape === node.shape : node.kind === 'stem' ? shape.startsWith(node.shape) : isNumber(shape);
        return fits ? [at + 1] : [];
      }
    }
  }

  #learn(nodes: Node[]): void {
    for (const node of nodes) {
      if (node.kind === 'word') this.#vocabulary.add(node.shape);
      else if (node.kind === 'stem') this.#stems.add(node.shape);
      else if (node.kind === 'choice') for (const option of node.options) this.#learn(option);
    }
  }
}

function isNumber(shape: string): boolean {
  return /^[a-z]{0,2}\d/.test(shape);
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
