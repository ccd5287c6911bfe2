import { type Compiled, compile, type Plan } from './compile';
import type { Node } from './pattern';
import type { Token } from './tokens';

/** A sentence is looked at to its 128th token; lib/classify/sentences.ts cuts longer ones anyway. */
const WORDS = 4;

/** A cue that matched tokens `from` (inclusive) to `to` (exclusive). */
export interface Match {
  cue: number;
  from: number;
  to: number;
}

/**
 * All cues, compiled. In each sentence only the cues are tried whose rarest word is there, and only from where the rest
 * still lies ahead. Trying one keeps a set of positions (no backtracking), and every gap is bounded, so the time for one token
 * does not depend on the length of the text, whatever the text.
 */
export class Matcher {
  readonly #compiled: Compiled;
  /** Last place of each class in the sentence at hand; -1 where it is not. */
  readonly #last: Int32Array;
  /** Places of each class in the sentence at hand, a bit each, `WORDS` numbers a class. */
  readonly #places: Int32Array;
  /** Classes that are in the sentence at hand. */
  #present: number[] = [];
  #from = 0;
  #limit = 0;
  #memo = new Map<number, number[]>();

  constructor(cues: Node[][], lists: Map<string, Node[][]>) {
    this.#compiled = compile(cues, lists);
    this.#last = new Int32Array(this.#compiled.classes).fill(-1);
    this.#places = new Int32Array(this.#compiled.classes * WORDS);
  }

  /** Whether a shape is a word that some cue names. */
  knows(shape: string): boolean {
    return this.#compiled.knows(shape);
  }

  /** Every cue that matches within `from..to` (one sentence): for each cue and start the longest match. */
  matches(tokens: Token[], from: number, to: number): Match[] {
    this.#look(tokens, from, Math.min(to, from + WORDS * 32));
    const found: Match[] = [];
    for (const cue of this.#candidates()) {
      const plan = this.#compiled.cues[cue] as Plan;
      const first = this.#compiled.first[cue] as number;
      const until = this.#last[first] as number;
      for (let at = from; at <= until && this.#liesAhead(plan, at); at++) {
        if (!this.#is(at, first)) continue;
        const ends = this.#run(plan, [at]);
        if (ends.length > 0) found.push({ cue, from: at, to: Math.max(...ends) });
      }
    }
    return found.sort((a, b) => a.from - b.from || a.cue - b.cue);
  }

  /** Notes which classes are where in the sentence, and forgets the sentence before. */
  #look(tokens: Token[], from: number, to: number): void {
    for (const id of this.#present) {
      this.#last[id] = -1;
      for (let word = 0; word < WORDS; word++) this.#places[id * WORDS + word] = 0;
    }
    this.#present = [];
    this.#memo.clear();
    this.#from = from;
    this.#limit = to;
    for (let at = from; at < to; at++) {
      const word = (at - from) >> 5;
      const bit = 1 << ((at - from) & 31);
      for (const id of this.#compiled.classesOf((tokens[at] as Token).shape)) {
        if (this.#last[id] === -1) this.#present.push(id);
        this.#last[id] = at;
        const place = id * WORDS + word;
        this.#places[place] = (this.#places[place] as number) | bit;
      }
    }
  }

  /** Cues whose rarest class is in the sentence. */
  #candidates(): number[] {
    const cues: number[] = [];
    for (const id of this.#present) {
      const anchored = this.#compiled.anchored[id];
      if (anchored) for (const cue of anchored) cues.push(cue);
    }
    return cues;
  }

  #liesAhead(plan: Plan, at: number): boolean {
    for (const id of plan.needs) if ((this.#last[id] as number) < at) return false;
    return true;
  }

  #is(at: number, id: number): boolean {
    const place = at - this.#from;
    return at < this.#limit && ((this.#places[id * WORDS + (place >> 5)] as number) & (1 << (place & 31))) !== 0;
  }

  #run(plan: Plan, starts: number[]): number[] {
    let positions = starts;
    for (const step of plan.steps) {
      const next: number[] = [];
      for (const at of positions) {
        if (step.gap > 0) {
          for (let end = at; end <= Math.min(at + step.gap, this.#limit); end++) if (!next.includes(end)) next.push(end);
          continue;
        }
        if (step.optional && !next.includes(at)) next.push(at);
        if (step.single >= 0 && this.#is(at, step.single) && !next.includes(at + 1)) next.push(at + 1);
        if (step.longer.length > 0 && this.#is(at, step.entry)) {
          for (const end of this.#longer(step.id, step.longer, at)) if (!next.includes(end)) next.push(end);
        }
      }
      if (next.length === 0) return next;
      positions = next;
    }
    return positions;
  }

  /** Ends of the options of several words; remembered, because many cues share a list. */
  #longer(id: number, options: Plan[], at: number): number[] {
    const key = id * 4096 + (at - this.#from);
    const known = this.#memo.get(key);
    if (known) return known;
    const ends = options.flatMap((option) => (this.#liesAhead(option, at) ? this.#run(option, [at]) : []));
    this.#memo.set(key, ends);
    return ends;
  }
}
