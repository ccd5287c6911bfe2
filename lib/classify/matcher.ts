import { type Compiled, type CuePlan, compile, type Plan, type Sense, type Step } from './compile';
import type { Node } from './pattern';
import type { Token } from './tokens';

/** A sentence is looked at to this token; lib/classify/sentences.ts cuts longer ones anyway. */
const LONGEST = 128;

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
  /** The tokens of the sentence at hand. */
  readonly #senses: Sense[] = [];
  #length = 0;
  /** Row by row, the classes that cues need (a bit each) and that are at a token of the sentence or behind it. */
  readonly #ahead: Int32Array;
  /** Which sentence each cue was tried in last. */
  readonly #tried: Int32Array;
  #sentence = 0;

  constructor(cues: Node[][], lists: Map<string, Node[][]>) {
    this.#compiled = compile(cues, lists);
    this.#ahead = new Int32Array(LONGEST * this.#compiled.needed);
    this.#tried = new Int32Array(cues.length);
  }

  /** Whether a shape is a word that some cue names. */
  knows(shape: string): boolean {
    return this.#compiled.knows(shape);
  }

  /** Every cue that matches within `from..to` (one sentence): for each cue and start the longest match. */
  matches(tokens: Token[], from: number, to: number): Match[] {
    this.#look(tokens, from, Math.min(to, from + LONGEST));
    this.#sentence = (this.#sentence + 1) | 0;
    const found: Match[] = [];
    // From the end: where a cue's rarest word is met first, it is there for the last time.
    for (let place = this.#length - 1; place >= 0; place--) {
      for (const cue of (this.#senses[place] as Sense).cues) {
        if (this.#tried[cue] === this.#sentence) continue;
        this.#tried[cue] = this.#sentence;
        this.#try(cue, from, place, found);
      }
    }
    return found.sort((a, b) => a.from - b.from || a.cue - b.cue);
  }

  /** Notes what the tokens of the sentence are, and what lies ahead of each. */
  #look(tokens: Token[], from: number, to: number): void {
    const { needed } = this.#compiled;
    const ahead = this.#ahead;
    this.#length = to - from;
    for (let place = to - from - 1; place >= 0; place--) {
      const sense = this.#compiled.senseOf((tokens[from + place] as Token).shape);
      this.#senses[place] = sense;
      const row = place * needed;
      if (place === to - from - 1) ahead.fill(0, row, row + needed);
      else ahead.copyWithin(row, row + needed, row + 2 * needed);
      for (let i = 0; i < sense.needed.length; i += 2) {
        const at = row + (sense.needed[i] as number);
        ahead[at] = (ahead[at] as number) | (sense.needed[i + 1] as number);
      }
    }
  }

  /** Adds the matches of a cue, which cannot begin behind `last`. */
  #try(cue: number, from: number, last: number, found: Match[]): void {
    const plan = this.#compiled.cues[cue] as CuePlan;
    if (!this.#liesAhead(plan, 0)) return;
    for (let place = 0; place <= last; place++) {
      if (!this.#is(place, plan.first)) continue;
      if (!this.#liesAhead(plan, place)) return;
      const ends = this.#run(plan, place);
      if (ends.length > 0) found.push({ cue, from: from + place, to: from + Math.max(...ends) });
    }
  }

  #liesAhead({ needs }: CuePlan, place: number): boolean {
    const row = place * this.#compiled.needed;
    for (let i = 0; i < needs.length; i++) {
      const id = needs[i] as number;
      if (((this.#ahead[row + (id >> 5)] as number) & (1 << (id & 31))) === 0) return false;
    }
    return true;
  }

  /** Whether the token at a place is of a class. */
  #is(place: number, id: number): boolean {
    return place < this.#length && (((this.#senses[place] as Sense).classes[id >> 5] as number) & (1 << (id & 31))) !== 0;
  }

  /** Where a plan that begins at a place can end; none when it does not match there. */
  #run({ steps, plain }: Plan, start: number): number[] {
    for (let i = 0; i < plain; i++) if (!this.#is(start + i, (steps[i] as Step).single)) return NOWHERE;
    let places = [start + plain];
    for (let i = plain; i < steps.length; i++) {
      const next: number[] = [];
      for (const place of places) this.#step(steps[i] as Step, place, next);
      if (next.length === 0) return NOWHERE;
      places = next;
    }
    return places;
  }

  /** Adds the places that a step leads to. */
  #step(step: Step, place: number, into: number[]): void {
    if (step.gap > 0) {
      const last = Math.min(place + step.gap, this.#length);
      for (let end = place; end <= last; end++) addOnce(into, end);
      return;
    }
    if (step.optional) addOnce(into, place);
    if (step.single >= 0 && this.#is(place, step.single)) addOnce(into, place + 1);
    if (step.longer.length === 0 || !this.#is(place, step.entry)) return;
    for (const option of this.#optionsAt(step, place)) {
      for (const end of this.#run(option, place)) addOnce(into, end);
    }
  }

  /** The longer wordings of a step that begin with the token at a place. */
  #optionsAt(step: Step, place: number): Plan[] {
    const sense = this.#senses[place] as Sense;
    const known = step.beginning.get(sense);
    if (known) return known;
    const options = step.longer.filter((option) => this.#is(place, option.first));
    step.beginning.set(sense, options);
    return options;
  }
}

const NOWHERE: number[] = [];

function addOnce(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}
