import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import type { Sentence, View } from './view';
import { sentenceAt } from './view';

const NUMBER = /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\d-])|(?<![\w-])1-8\d{2}-[A-Z]{3}-\d{4}\b/g;
const LINE = /\b(?:appeals?|grievances?|reconsiderations?)(?: (?:line|desk|unit|number|department|team))?:?\s$/i;
type NumberKind = 'fax' | 'phone' | 'tty';
const SAME_DIGITS = (a: string, b: string) => a.replace(/\D/g, '').slice(-10) === b.replace(/\D/g, '').slice(-10);

/** Fax and phone that the document ties to appeals: by the sentence's own words, else by the section they stand in. */
export function readAppealNumbers(view: View): Pick<Facts, 'appealFax' | 'appealPhone'> {
  const fax: Candidate<string>[] = [];
  const phone: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 20_000) continue;
    let last: NumberKind | null = null;
    for (const match of block.text.matchAll(NUMBER)) {
      const sentence = sentenceAt(view, index, match.index);
      if (!sentence) continue;
      const column = columnOf(view, index, match.index);
      const before = `${column} ${block.text.slice(Math.max(sentence.start, match.index - 90), match.index)}`;
      // "Grievance line 505-555-0114", "Fast appeals: 912-555-0176"
      const line = LINE.test(`${block.kind === 'pair' ? block.label : ''} ${before}`);
      const kind: NumberKind | null = kindOf(before) ?? (line ? 'phone' : last);
      last = kind;
      const score =
        kind && kind !== 'tty'
          ? tied(view, sentence, before, kind, block.text.slice(match.index + match[0].length, match.index + match[0].length + 40))
          : 0;
      if (score === 0) continue;
      (kind === 'fax' ? fax : phone).push({
        value: match[0].trim(),
        block: index,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        confidence: score,
      });
    }
  }
  return { appealFax: choose(view, fax, SAME_DIGITS), appealPhone: choose(view, phone, SAME_DIGITS) };
}

function columnOf(view: View, index: number, at: number): string {
  const block = view.doc.blocks[index];
  if (block?.kind !== 'row') return '';
  const cell = block.starts.findLastIndex((start) => start <= at);
  return block.header?.[cell] ?? block.cells[cell - 1] ?? '';
}

/** What a number is, by the nearest word before it. */
function kindOf(before: string): NumberKind | null {
  const words = [
    ...before.matchAll(
      /\b(fax(?:ed|ing|es)?|facsimile|tele?fax|tty|tdd|ttd|relay|phone|telephone|call(?:ing|s)?|tel|toll[- ]free|dial|speak|talk)\b/gi,
    ),
  ];
  const word = words.at(-1)?.[1]?.toLowerCase();
  if (!word) return null;
  if (/^(?:fax|facs|tel?efax)/.test(word)) return 'fax';
  return /^(?:tty|tdd|ttd|relay)/.test(word) ? 'tty' : 'phone';
}

const APPEAL_VERB =
  /\b(?:appeal|grievance|reconsideration|redetermination|hearing|review|dispute)s?\b[^.]{0,80}\b(?:call|phone|telephone|fax)|\b(?:call|phone|telephone|fax)\b[^.]{0,80}\b(?:appeal|grievance|reconsideration|redetermination|hearing|dispute)/i;

/** 0 when the number has nothing to do with appeals. */
function tied(view: View, sentence: Sentence, before: string, kind: 'fax' | 'phone', after: string): number {
  if (/\bprovider services\b|\bcustomer service\b|\bmember services?\b/i.test(before.slice(-50)) && !APPEAL_VERB.test(sentence.text))
    return 0;
  if (sentence.topic === 'hearing') return kind === 'fax' || APPEAL_VERB.test(sentence.text) ? 0.8 : 0.6;
  if (/\bQIO\b|quality improvement organization/i.test(sentence.text) && APPEAL_VERB.test(sentence.text) && kind === 'phone') return 0.6;
  if (sentence.topic === 'external' && view.final && kind === 'fax') return 0.84;
  if (sentence.topic !== 'appeal') return 0;
  // In a fax cover or letterhead nothing is about appeals yet.
  if (sentence.block < view.salutation && !sentence.own.has('appeal')) return 0;
  if (kind === 'fax') return sentence.own.has('appeal') ? 0.95 : 0.92;
  if (/representative|act for you|learn how|status/i.test(`${sentence.text}`) && !APPEAL_VERB.test(sentence.text)) return 0;
  const own = sentence.own.has('appeal') && APPEAL_VERB.test(sentence.text);
  const bare =
    /^(?:[^a-z]{0,6}(?:by )?(?:phone|call|telephone|tel|toll[- ]free)\b)/i.test(before.trim()) || /^\s*(?:$|\(?TTY|fax)/i.test(after);
  if (!own && !bare && !LINE.test(before)) return 0;
  const expedited = sentence.own.has('expedited');
  return (own ? 0.92 : 0.9) - (expedited ? 0.13 : 0);
}
