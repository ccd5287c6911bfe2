import { type Compiled, type CuePlan, compile, type Plan, type Sense, type Step } from './compile';
import { Found, type Match } from './found';
import type { Node } from './pattern';
import type { Token } from './tokens';

/** A sentence longer than this is cut: real ones are shorter, and matching stays linear. */
export const LONGEST_SENTENCE = 70;

/** Places are counted anew from here, far from where numbers would overflow. */
const FARTHEST = 2 ** 30;

/**
 * All cues, compiled. In each sentence only the cues are tried whose rarest word is there, and only from where the rest
 * still lies ahead. Trying one keeps a set of places as bits of a number (no backtracking; bit n stands for n tokens after
 * where it began), and every cue's reach is bounded, so the time for one token does not depend on the length of the text,
 * whatever the text.
 */
export class Matcher {
  readonly #compiled: Compiled;
  /** The tokens of the sentence at hand, and where the classes of each stand in the table of classes. */
  readonly #senses: Sense[] = [];
  readonly #at = new Int32Array(LONGEST_SENTENCE);
  #length = 0;
  #classes: Int32Array;
  /** For each mark, at which token of the sentence it stands first and last, counted from `#start`; less where it is of an earlier one. */
  readonly #firstAt: Int32Array;
  readonly #lastAt: Int32Array;
  #start = 0;
  /** `#start` of the sentence that each plan was tried in last. */
  readonly #tried: Int32Array;
  readonly #found: Found;

  constructor(cues: Node[][], lists: Map<string, Node[][]>) {
    this.#compiled = compile(cues, lists);
    this.#found = new Found(cues.length);
    this.#classes = this.#compiled.classes();
    this.#firstAt = new Int32Array(this.#compiled.marks).fill(-1);
    this.#lastAt = new Int32Array(this.#compiled.marks).fill(-1);
    this.#tried = new Int32Array(this.#compiled.plans.length).fill(-1);
  }

  /** Whether a shape is a word that some cue names. */
  knows(shape: string): boolean {
    return this.#compiled.knows(shape);
  }

  /** Every cue that matches within `from..to` (one sentence): for each cue and start the longest match, in order of start and cue. */
  matches(tokens: Token[], from: number, to: number): Match[] {
    this.#look(tokens, from, Math.min(to, from + LONGEST_SENTENCE));
    const tried = this.#tried;
    // From the end: where a plan's rarest word is met first, it is there for the last time.
    for (let place = this.#length - 1; place >= 0; place--) {
      const { plans } = this.#senses[place] as Sense;
      for (let i = 0; i < plans.length; i++) {
        const plan = plans[i] as number;
        if (tried[plan] === this.#start) continue;
        tried[plan] = this.#start;
        this.#try(plan, place);
      }
    }
    return this.#found.take(from);
  }

  /** Notes what the tokens of the sentence are, and where each mark stands. */
  #look(tokens: Token[], from: number, to: number): void {
    this.#begin();
    this.#length = to - from;
    for (let place = to - from - 1; place >= 0; place--) {
      const sense = this.#compiled.senseOf((tokens[from + place] as Token).shape);
      this.#senses[place] = sense;
      this.#at[place] = sense.at;
      const { marks } = sense;
      for (let i = 0; i < marks.length; i++) {
        const mark = marks[i] as number;
        this.#firstAt[mark] = this.#start + place;
        if ((this.#lastAt[mark] as number) < this.#start) this.#lastAt[mark] = this.#start + place;
      }
    }
    this.#classes = this.#compiled.classes();
  }

  /** Places of another sentence are greater than all before, so that nothing need be cleared. */
  #begin(): void {
    this.#start += LONGEST_SENTENCE;
    if (this.#start < FARTHEST) return;
    this.#start = 0;
    for (const table of [this.#firstAt, this.#lastAt, this.#tried]) table.fill(-1);
  }

  /** Notes the matches of a plan, which cannot begin behind `last`: all that it needs lies at its beginning or behind it. */
  #try(which: number, last: number): void {
    const { needs, needsFrom, firsts, firstMarks, plans } = this.#compiled;
    const start = this.#start;
    let latest = start + last;
    const end = needsFrom[which + 1] as number;
    for (let i = needsFrom[which] as number; i < end; i++) {
      const at = this.#lastAt[needs[i] as number] as number;
      if (at < latest) latest = at;
      if (latest < start) return;
    }
    const first = firsts[which] as number;
    for (let place = (this.#firstAt[firstMarks[which] as number] as number) - start; place <= latest - start; place++) {
      if (place < 0) return;
      if (!this.#is(place, first)) continue;
      const plan = plans[which] as CuePlan;
      const ends = this.#run(plan, place);
      if (ends !== 0) this.#found.note(plan.cue, place, place + farthest(ends));
    }
  }

  /** Whether the token at a place is of a class. */
  #is(place: number, id: number): boolean {
    return ((this.#classes[(this.#at[place] as number) + (id >> 5)] as number) & (1 << (id & 31))) !== 0;
  }

  /** Where a plan that begins at a place can end; 0 when it does not match there. */
  #run({ steps, plain, lead }: Plan, start: number): number {
    if (start + plain > this.#length) return 0;
    for (let i = 0; i < plain; i++) if (!this.#is(start + i, this.#compiled.leads[lead + i] as number)) return 0;
    let places = 1 << plain;
    for (let i = plain; i < steps.length && places !== 0; i++) places = this.#step(steps[i] as Step, start, places);
    return places;
  }

  /** The places that a step leads to. */
  #step(step: Step, start: number, places: number): number {
    const { gap, optional, single, entry } = step;
    if (gap > 0) return spread(places, gap) & within(this.#length - start);
    let next = optional ? places : 0;
    for (let rest = places; rest !== 0; rest &= rest - 1) {
      const after = nearest(rest);
      if (start + after >= this.#length) break;
      if (single >= 0 && this.#is(start + after, single)) next |= 1 << (after + 1);
      if (entry >= 0 && this.#is(start + after, entry)) next |= this.#longer(step, start + after) << after;
    }
    return next;
  }

  /** Where the longer wordings of a step can end that begin at a place. */
  #longer(step: Step, place: number): number {
    const sense = this.#senses[place] as Sense;
    let begin = step.beginning.get(sense);
    if (!begin) {
      begin = step.longer.filter((option) => this.#is(place, option.first));
      step.beginning.set(sense, begin);
    }
    let ends = 0;
    for (let i = 0; i < begin.length; i++) ends |= this.#run(begin[i] as Plan, place);
    return ends;
  }
}

/** The lowest bit that is set. */
function nearest(places: number): number {
  return 31 - Math.clz32(places & -places);
}

/** The highest bit that is set. */
function farthest(places: number): number {
  return 31 - Math.clz32(places);
}

/** Each place and up to `gap` places behind it. */
function spread(places: number, gap: number): number {
  let all = places;
  for (let skipped = 1; skipped <= gap; skipped++) all |= places << skipped;
  return all;
}

/** The places up to the end of a sentence that is so many tokens away. */
function within(left: number): number {
  return left >= 31 ? -1 : (2 << left) - 1;
}
