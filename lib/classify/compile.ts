import type { Node } from './pattern';
import { addToken, commonness, firsts, noTokens, type TokenClass } from './token-class';
import { flatten, wordingsOf } from './wordings';

/** One step of a cue: a gap, or a token of a class, or one of some longer wordings. */
export interface Step {
  /** Words that may be skipped; 0 when the step is not a gap. */
  gap: number;
  optional: boolean;
  /** Class of the wordings of one token; -1 when there are none. */
  single: number;
  /** Class of the first tokens of the longer wordings; -1 when there are none. */
  entry: number;
  longer: Plan[];
  /** Those of the longer wordings that begin with a token, for the tokens met so far. */
  beginning: Map<Sense, Plan[]>;
}

/** A sequence of steps. */
export interface Plan {
  steps: Step[];
  /** So many steps at its beginning lead from one token to the next, and nowhere else. */
  plain: number;
  /** Where the classes of those tokens begin in the table of leads. */
  lead: number;
  /** The most tokens that it can take up. */
  reach: number;
  /** Class of the tokens that it can begin with. */
  first: number;
}

/** The steps of a wording of a cue, and the classes that must lie ahead for it to match. */
export interface CuePlan extends Plan {
  /** Which cue it is a wording of. */
  cue: number;
  /** Marks of the rarest but one or two: they are those that most often are not there. */
  needs: number[];
  /** The rarest class of all, without which it cannot match. */
  anchor: number;
}

/** What a token of one shape is to the cues. Shapes that are the same to them share one. */
export interface Sense {
  /** Where its classes, a bit each, begin in the table of classes. */
  at: number;
  /** Its marks: numbers of those classes that some cue needs or begins with. */
  marks: number[];
  /** Plans that cannot match where no such token is: each stands under its rarest class. */
  plans: number[];
}

/** Cues as tables of numbers: a document asks so much of them that following objects would take most of its time. */
export interface Compiled {
  plans: CuePlan[];
  /** Class of the tokens that each plan can begin with, and its mark. */
  firsts: Int32Array;
  firstMarks: Int32Array;
  /** Marks of what each plan needs beside its rarest class; those of plan n begin at `needsFrom[n]` and end at the next. */
  needs: Int32Array;
  needsFrom: Int32Array;
  leads: Int32Array;
  /** How many marks there are. */
  marks: number;
  senseOf(shape: string): Sense;
  /** The classes of every sense met so far. */
  classes(): Int32Array;
  knows(shape: string): boolean;
}

const LEAST_STEM = 5;
/** The places after its beginning that a cue can reach are kept as bits of one number. */
const MOST_REACH = 30;
/** Beside its rarest class a plan looks for so many others before it is run. */
const MOST_NEEDS = 2;

/**
 * Compiles cues: alternatives of one token become a class that is looked up once for each word of the language.
 * @throws Error when a cue can reach over more than 30 tokens.
 */
export function compile(cues: Node[][], lists: Map<string, Node[][]>): Compiled {
  const classIds = new Map<string, number>();
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const ofNumbers: number[] = [];
  const common: number[] = [];
  const listSteps = new Map<string, Step>();
  const leads: number[] = [];

  const classId = (tokens: TokenClass): number => {
    if (tokens.words.size === 0 && tokens.stems.size === 0 && !tokens.number) return -1;
    const key = `${[...tokens.words].sort()} ${[...tokens.stems].sort()} ${tokens.number}`;
    const known = classIds.get(key);
    if (known !== undefined) return known;
    const id = classIds.size;
    classIds.set(key, id);
    for (const word of tokens.words) put(byWord, word, id);
    for (const stem of tokens.stems) put(byStem, stem, id);
    if (tokens.number) ofNumbers.push(id);
    common[id] = commonness(tokens);
    return id;
  };

  // Most steps are one token: what they are is known by that token.
  const tokenSteps = new Map<string, Step>();
  const tokenStep = (node: Node): Step | null => {
    const key = node.kind === 'number' ? '#' : node.kind === 'word' ? node.shape : node.kind === 'stem' ? `${node.shape}*` : null;
    if (key === null) return null;
    const known = tokenSteps.get(key);
    if (known) return known;
    const tokens = noTokens();
    addToken(node, tokens);
    const step = { gap: 0, optional: false, single: classId(tokens), entry: -1, longer: [], beginning: new Map() };
    tokenSteps.set(key, step);
    return step;
  };

  const firstOf = (nodes: Node[]): number => {
    const token = nodes[0] && tokenStep(nodes[0]);
    if (token) return token.single;
    const tokens = noTokens();
    firsts(nodes, lists, tokens);
    return classId(tokens);
  };

  const stepOf = (options: Node[][], optional: boolean): Step => {
    const single = noTokens();
    const entry = noTokens();
    const longer: Plan[] = [];
    for (const option of flatten(options, lists)) {
      const only = option.length === 1 ? option[0] : undefined;
      if (only && addToken(only, single)) continue;
      firsts(option, lists, entry);
      longer.push(planOf(option));
    }
    return { gap: 0, optional, single: classId(single), entry: classId(entry), longer, beginning: new Map() };
  };

  const planOf = (nodes: Node[]): Plan => {
    const steps: Step[] = [];
    for (const node of nodes) {
      if (node.kind === 'gap') {
        steps.push({ gap: node.most, optional: false, single: -1, entry: -1, longer: [], beginning: new Map() });
        continue;
      }
      let step: Step;
      if (node.kind === 'list') {
        step = listSteps.get(node.name) ?? stepOf(lists.get(node.name) ?? [], false);
        listSteps.set(node.name, step);
      } else {
        step = node.kind === 'choice' ? stepOf(node.options, node.optional) : (tokenStep(node) as Step);
      }
      steps.push(step);
    }
    const branching = steps.findIndex((step) => step.gap > 0 || step.optional || step.longer.length > 0);
    const reach = steps.reduce((sum, step) => sum + reachOf(step), 0);
    const first = firstOf(nodes);
    // So no class that is asked for is -1, which would be one of another sense.
    if (first < 0 || steps.some((step) => step.gap === 0 && step.single < 0 && step.entry < 0))
      throw new Error(`a cue or a part of one says nothing: ${JSON.stringify(nodes)}`);
    const plain = branching === -1 ? steps.length : branching;
    const lead = leads.length;
    leads.push(...steps.slice(0, plain).map((step) => step.single));
    return { steps, plain, lead, reach, first };
  };

  const marks = new Map<number, number>();
  const markOf = (id: number): number => {
    const mark = marks.get(id) ?? marks.size;
    marks.set(id, mark);
    return mark;
  };

  const wordingOf = (nodes: Node[], cue: number): CuePlan => {
    const plan = planOf(nodes);
    if (plan.reach > MOST_REACH) throw new Error(`a cue reaches over ${plan.reach} words: ${JSON.stringify(nodes)}`);
    const needed = nodes.filter((node) => node.kind !== 'gap' && !(node.kind === 'choice' && node.optional));
    const needs = needed.map((node) => firstOf([node])).filter((id) => id >= 0);
    needs.sort((a, b) => (common[a] as number) - (common[b] as number));
    return { ...plan, cue, needs: needs.slice(1, 1 + MOST_NEEDS).map(markOf), anchor: needs[0] ?? plan.first };
  };

  const plans = cues.flatMap((nodes, cue) => wordingsOf(nodes, lists).map((wording) => wordingOf(wording, cue)));
  const anchored: number[][] = [];
  plans.forEach(({ anchor }, plan) => {
    const list = anchored[anchor];
    if (list) list.push(plan);
    else anchored[anchor] = [plan];
  });

  const senses = new Map<string, Sense>();
  const words = Math.ceil(classIds.size / 32);
  let bits = new Int32Array(words * 1024);
  const senseFrom = (ids: number[]): Sense => {
    const key = ids.sort((a, b) => a - b).join(' ');
    const known = senses.get(key);
    if (known) return known;
    const at = senses.size * words;
    if (at + words > bits.length) {
      const more = new Int32Array(bits.length * 2);
      more.set(bits);
      bits = more;
    }
    for (const id of ids) bits[at + (id >> 5)] = (bits[at + (id >> 5)] as number) | (1 << (id & 31));
    const marked = ids.map((id) => marks.get(id)).filter((mark) => mark !== undefined);
    const sense = { at, marks: marked, plans: ids.flatMap((id) => anchored[id] ?? []) };
    senses.set(key, sense);
    return sense;
  };
  const remembered = new Map<string, Sense>();
  const senseOf = (shape: string): Sense => {
    const known = remembered.get(shape);
    if (known) return known;
    const found = new Set(byWord.get(shape));
    for (let length = 1; length <= shape.length; length++) for (const id of byStem.get(shape.slice(0, length)) ?? []) found.add(id);
    if (/^[a-z]{0,2}\d/.test(shape)) for (const id of ofNumbers) found.add(id);
    const sense = senseFrom([...found]);
    if (remembered.size < 20_000) remembered.set(shape, sense);
    return sense;
  };
  const knows = (shape: string): boolean => {
    if (byWord.has(shape)) return true;
    for (let length = LEAST_STEM; length <= shape.length; length++) if (byStem.has(shape.slice(0, length))) return true;
    return false;
  };
  const firstMarks = Int32Array.from(plans.map((plan) => markOf(plan.first)));
  const needsFrom = [0];
  for (const { needs } of plans) needsFrom.push((needsFrom.at(-1) as number) + needs.length);
  return {
    plans,
    firsts: Int32Array.from(plans.map((plan) => plan.first)),
    firstMarks,
    needs: Int32Array.from(plans.flatMap((plan) => plan.needs)),
    needsFrom: Int32Array.from(needsFrom),
    leads: Int32Array.from(leads),
    marks: marks.size,
    senseOf,
    classes: () => bits,
    knows,
  };
}

function reachOf({ gap, single, longer }: Step): number {
  return Math.max(gap, single >= 0 ? 1 : 0, ...longer.map((option) => option.reach));
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
