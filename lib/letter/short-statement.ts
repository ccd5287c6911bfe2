import type { LetterDoc, LetterNode, Run } from './model';
import { runsOf } from './write';

/** What a text box takes; null where the page says nothing. */
export interface StatementLimit {
  characters: number | null;
  words: number | null;
}

/** Enough to say what is asked and why; a box without a limit is still read by a person. */
const USUAL = 1_500;
/** The letter's parts in the order in which their sentences are taken; "first" takes the part's first sentence only. */
const ORDER: { part: string; first?: true }[] = [
  { part: 'request', first: true },
  { part: 'why', first: true },
  { part: 'decision' },
  { part: 'why' },
  { part: 'request' },
  { part: 'facts' },
  { part: 'ask' },
];

interface Sentence {
  part: string;
  text: string;
}

/**
 * A short statement for a portal's "reason for appeal" box: whole sentences of the letter, those that matter most first
 * in choice and in the letter's order on the page, within the box's limit. Sentences with a blank are left out, so it
 * says nothing that the letter does not. Empty when not even the first sentence fits.
 */
export function shortStatement(letter: LetterDoc, limit: StatementLimit): string {
  const most = limit.characters ?? USUAL;
  const sentences = letter.nodes.flatMap((node, i) => sentencesOf(node, letter.nodes[i - 1]));
  const taken = new Set<Sentence>();
  for (const { part, first } of ORDER) {
    // The plan's reason without the appeal against it would speak for the plan.
    if (part === 'decision' && taken.size === 0) return '';
    let own = sentences.filter((sentence) => sentence.part === part && !taken.has(sentence));
    if (first) own = own.slice(0, 1);
    for (const sentence of own) {
      const next = sentences.filter((one) => taken.has(one) || one === sentence);
      const text = joined(next);
      // A gap inside a part would change its sense: what follows a sentence that does not fit is left out too.
      if (text.length > most || (limit.words !== null && text.split(/\s+/).length > limit.words)) break;
      taken.add(sentence);
    }
  }
  return joined(sentences.filter((sentence) => taken.has(sentence)));
}

function joined(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** Stands for a blank while sentences are told apart; no letter holds it. */
const BLANK = '\u{fffc}';

function sentencesOf(node: LetterNode, before: LetterNode | undefined): Sentence[] {
  if (node.kind !== 'paragraph' && node.kind !== 'quote' && node.kind !== 'list') return [];
  const texts = node.kind === 'list' ? node.items.map(textOf) : [textOf(runsOf(node))];
  if (node.kind === 'quote' && before?.kind === 'paragraph') {
    const lead = sentencesIn(textOf(before.runs)).at(-1) ?? '';
    return lead.endsWith(':') ? whole(node.part, [`${lead} ${texts[0]}`]) : whole(node.part, texts);
  }
  // A sentence that ends with a colon is said together with the quote after it, or not at all.
  return whole(node.part, texts.flatMap(sentencesIn)).filter(({ text }) => !text.endsWith(':'));
}

function whole(part: string, texts: readonly string[]): Sentence[] {
  return texts.filter((text) => text !== '' && !text.includes(BLANK)).map((text) => ({ part, text }));
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.source === 'blank' || run.blank !== undefined ? BLANK : run.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const ABBREVIATION =
  /(?:^|[\s(“"])(?:Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Inc|Co|Corp|Ltd|Jr|Sr|vs|e\.g|i\.e|etc|U\.S|U\.S\.C|C\.F\.R|Stat|Sec|P\.O|Ph\.D|M\.D|R\.N|D\.O|[A-Z])\.$/;

/** The sentences of a paragraph. Abbreviations and numbers with points do not end one. */
function sentencesIn(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const last = found.at(-1);
    if (
      last !== undefined &&
      (ABBREVIATION.test(last.trimEnd()) || !/[.!?:]["”’)]*$/.test(last.trimEnd()) || /^[\p{Ll}§\d]/u.test(segment))
    )
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found.map((sentence) => sentence.trim()).filter(Boolean);
}
