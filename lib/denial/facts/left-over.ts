import type { Candidate } from './candidate';
import { isPaper, paperBefore } from './care-told';
import { LOOKED_AT, SAME_DAY, SHOWS } from './date-roles';
import { otherDays } from './dated';
import { findDates } from './dates';
import type { Sentence } from './sentences';
import { serviceWords } from './service-words';
import type { View } from './view';
import { yearlessIn } from './yearless';

/** Where a time ends, a paper or a coverage has its day, or an illness began. */
const EDGE =
  /\b(?:by|until|till|before|after|than|through|thru|ending|ends?|stops?|expires?|r[ua]ns? out|lapses?|dated|as of|since|to)(?: on)?(?: the)? $/i;
const OTHERS =
  /\b(?:letter|notice|form|referral|report|request|denial|decision|determination|records?|notes?|results?|films?|appeal|hearing|conference|meeting|committee|panel|review|coverage|policy|premium|enrol\w*|eligib\w*|insurance|membership|plan year|born|birth\w*|fell|fall|hurt|crash|collision|accident|injur\w+|broke|symptoms?|onset|diagnos\w+|began|check|payment|paid|deadline|due|call|network|drug list|handled|guidelines?|rules?|took effect|effective|offered|(?:first|next) opening|processed|opened|posted|last)\b[^.;]{0,40}$/i;
const BEHIND = /^[^.;]{0,40}\b(?:letter|request|decision|denial|notice|form|appeal|deadline|review|hearing)\b/i;
/** A day that opens its clause belongs to the verb behind it. */
const OPENS = /(?:^|[.:;,]\s+)(?:[\p{L}\d]+ ){0,6}$/u;
/** "The last covered day of your residential treatment is" */
const LAST_DAY = /\b(?:last|final) (?:\w+ ){0,2}(?:day|date)\b[^.;(]{0,80}$/i;
/** Sentences of other things than the care. */
const ASIDE =
  /\b(?:appeals?|hearing|grievance|deadline|office hours|closed|call us|premium|coverage (?:began|begins|ended|ends)|enrolled|member since|already|earlier|previous(?:ly)?|the first one|(?:you|he|she|and) last|last (?:year|time)|duplicat\w*|same (?:test|service|drug|care)|second (?:one|opinion)|histor(?:y|ies)|(?:records?|claims) shows?|next (?:one|time)|network|drug list|formulary|membership|inbox|(?:good|valid) (?:from|until|through|for))\b/i;
const TOPICS = new Set(['external', 'suit', 'appeal', 'hearing', 'help']);
const SUM = /\$\s?\d|\b(?:bills?|billed|claims?|charge[ds]?)\b/i;
const DAY = 86_400_000;
/** No bill is so much older than its notice, and no care is planned for so long ahead, in days. */
const OLDEST = 540;
const FARTHEST = 300;

interface Left {
  iso: string;
  start: number;
  end: number;
  sentence: Sentence;
  score: number;
  bare: boolean;
}

/**
 * The day that remains when all that are known to be another's are set aside: every bill has a day of care before its notice, and what is
 * planned lies behind it. Of several the one whose sentence speaks of the care.
 * @param fits whether the notice can be about care that was given, and about care to come; whether it is about a bill
 * @param names words of the refused service
 */
export function leftOver(
  view: View,
  notice: string,
  fits: { past: boolean; toCome: boolean; bill: boolean },
  names: ReadonlySet<string>,
): Candidate<string>[] {
  const others = otherDays(view);
  const left: Left[] = [];
  for (const [i, sentence] of view.sentences.entries()) {
    const { text } = sentence;
    if ((sentence.topic && TOPICS.has(sentence.topic)) || text.length > 1500 || ASIDE.test(text)) continue;
    const kind = view.doc.blocks[sentence.block]?.kind;
    if (kind === 'row' || kind === 'pair' || !/[.!:]\W?$/.test(text)) continue;
    const printed = findDates(text);
    const dates = [
      ...printed.map((one) => ({ ...one, bare: false })),
      ...yearlessIn(text, notice, !fits.toCome).map((one) => ({ ...one, bare: true })),
    ];
    for (const { iso, start, end, bare } of dates) {
      const days = (Date.parse(iso) - Date.parse(notice)) / DAY;
      if (days >= 0 ? !fits.toCome || days === 0 || days > FARTHEST : !fits.past || days < -OLDEST) continue;
      if (others.has(`${sentence.block}:${sentence.start + start}`)) continue;
      const [before, after] = [text.slice(Math.max(0, start - 120), start), text.slice(end, end + 80)];
      const when = /^,? when\b/i.test(after);
      if (
        (EDGE.test(before) && !when) ||
        (OTHERS.test(before.slice(-60)) && !SAME_DAY.test(after)) ||
        BEHIND.test(after.slice(0, 50)) ||
        LOOKED_AT.test(before) ||
        LAST_DAY.test(before)
      )
        continue;
      // "Your x-ray of March 7 showed no fracture"
      if (SHOWS.test(after)) continue;
      if (paperBefore(before) || (OPENS.test(before) && isPaper(text.slice(end, end + 150)))) continue;
      const words = text.toLowerCase();
      const named = [...names].some((name) => words.includes(name));
      const score =
        (named ? 2 : 0) +
        (serviceWords(text.slice(Math.max(0, start - 100), end + 90)) === 2 ? 1 : 0) +
        (SUM.test(text) ? 1 : SUM.test(view.sentences[i + 1]?.text ?? '') || SUM.test(view.sentences[i - 1]?.text ?? '') ? 0.5 : 0);
      left.push({ iso, start, end, sentence, score, bare });
    }
    if (left.length > 20) return [];
  }
  const top = Math.max(...left.map((one) => one.score));
  const best = left.filter((one) => one.score === top);
  const first = best[0];
  const alone = new Set(left.map((one) => one.iso)).size === 1;
  // Days joined in one sentence are those of one course of care.
  if (!first) return fits.bill ? onlyOne(view, notice) : [];
  if (best.some((one) => one.sentence !== first.sentence && one.iso !== first.iso)) return [];
  // What is to come is less often a day of care (a change of rules, an offer to talk).
  if (fits.toCome && top < 1) return [];
  if (!alone && (top < 1 || left.some((one) => one.iso !== first.iso && one.sentence !== first.sentence && one.score > top - 1))) return [];
  return [
    {
      value: first.iso,
      block: first.sentence.block,
      start: first.sentence.start + first.start,
      end: first.sentence.start + first.end,
      confidence: alone ? 0.45 : 0.4,
      ...(first.bare ? { caution: 'The year is not printed here; it was taken from the date of the notice.' } : {}),
    },
  ];
}

/** The one day of a bill, wherever it stands, that is neither the notice's nor known to be another's: every bill has a day of care. */
function onlyOne(view: View, notice: string): Candidate<string>[] {
  const others = otherDays(view);
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.topic !== null || sentence.text.length > 1500) continue;
    for (const date of findDates(sentence.text)) {
      const start = sentence.start + date.start;
      if (date.iso >= notice || Number(date.iso.slice(0, 4)) < Number(notice.slice(0, 4)) - 1 || others.has(`${sentence.block}:${start}`))
        continue;
      found.push({ value: date.iso, block: sentence.block, start, end: sentence.start + date.end, confidence: 0.4 });
    }
    if (found.length > 20) return [];
  }
  return new Set(found.map((one) => one.value)).size === 1 ? found.slice(0, 1) : [];
}
