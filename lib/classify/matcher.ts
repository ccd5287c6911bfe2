import { type Compiled, compile, type Plan } from './compile';
import type { Node } from './pattern';
import type { Token } from './tokens';

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
  /** Last place of each class in the sentence at hand. */
  readonly #last: Int32Array;
  #classes: Int32Array[] = [];
  #from = 0;
  #limit = 0;
  #memo = new Map<number, number[]>();

  constructor(cues: Node[][], lists: Map<string, Node[][]>) {
    this.#compiled = compile(cues, lists);
    this.#last = new Int32Array(this.#compiled.classes);
  }

  /** Whether a shape is a word that some cue names. */
  knows(shape: string): boolean {
    return this.#compiled.knows(shape);
  }

  /** Every cue that matches within `from..to` (one sentence): for each cue and start the longest match. */
  matches(tokens: Token[], from: number, to: number): Match[] {
    this.#from = from;
    this.#limit = to;
    this.#memo.clear();
    this.#last.fill(-1);
    this.#classes = [];
    for (let at = from; at < to; at++) {
      const classes = this.#compiled.classesOf((tokens[at] as Token).shape);
      this.#classes.push(classes);
      for (const id of classes) this.#last[id] = at;
    }
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

  /** Cues whose rarest class is in the sentence. */
  #candidates(): number[] {
    const cues: number[] = [];
    this.#classes.forEach((classes, index) => {
      for (const id of classes) {
        const anchored = this.#compiled.anchored[id];
        // The last token of a class stands for all of them, so that a cue is listed once.
        if (anchored && this.#last[id] === this.#from + index) cues.push(...anchored);
      }
    });
    return cues;
  }

  #liesAhead(plan: Plan, at: number): boolean {
    for (const id of plan.needs) if ((this.#last[id] as number) < at) return false;
    return true;
  }

  #is(at: number, id: number): boolean {
    if (at >= this.#limit) return false;
    const classes = this.#classes[at - this.#from] as Int32Array;
    let low = 0;
    let high = classes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = classes[middle] as number;
      if (value === id) return true;
      if (value < id) low = middle + 1;
      else high = middle - 1;
    }
    return false;
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
