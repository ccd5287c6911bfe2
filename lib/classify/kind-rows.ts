import type { DocumentKind } from '@/lib/denial/model';
import type { FoundCode } from './codes';
import { type Case, salience } from './evidence';
import { KIND_CLASSES } from './features';
import { getsLess } from './fewer';
import { grants, standsNow } from './kind';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';

/** How many numbers each row has. */
export const KIND_ROW = 11;
/** Where a denial's row says that something is refused while nothing is open, granted or said not to be refused. */
const PLAINLY = 8;
/** So many sentences stand where a title stands. */
const TITLE = 3;

/** A few numbers for each kind of document, in the order of KIND_CLASSES: what its cues weigh, and what stands against them. */
export function kindRows(reading: Reading, cases: Case[], kinds: Record<DocumentKind, number>, codes: FoundCode[]): number[][] {
  const lengthy = Math.min(1, reading.tokens.length / 400);
  const heaviest = Math.max(0.01, ...cases.map((one) => one.weight));
  const denialFree = codes.length > 0 && codes.every((code) => code.entry.reason === 'not-denial') ? 1 : 0;
  const live = Math.min(kinds.denial, 3) / 3;
  const most = Math.max(0.01, ...Object.values(kinds));
  const general = generality(reading);
  const lead = cases.some((one) => one.first <= 1 && one.weight >= 2) ? 1 : 0;
  const coded = Math.max(...cases.map((one) => one.coded)) / 3;
  const denies = standsNow(reading, 'denied-now') ? 1 : 0;
  const undecided = standsNow(reading, 'undecided') ? 1 : 0;
  const undenied = standsNow(reading, 'undenied') ? 1 : 0;
  const titled = isTitled(reading) ? 1 : 0;
  const grant = grants(reading) ? 1 : 0;
  const opens = grants({ ...reading, sentences: reading.sentences.slice(0, TITLE) });
  const nothing = kinds.denial < 0.5 && heaviest < 1.2 ? 1 : 0;
  return KIND_CLASSES.map((id) => {
    const weight = kinds[id];
    const leading = weight >= most / 2 && weight > 0 ? 1 : 0;
    if (id === 'denial') {
      const clear = denies && !undecided && !undenied && !grant && !titled ? 1 : 0;
      return [Math.min(weight, 5) / 3, leading, nothing, Math.min(heaviest, 6) / 3, lead, coded, general, denies, clear, undenied, titled];
    }
    const waits = id === 'acknowledgement' || id === 'information-request';
    const plain = waits ? undecided : id === 'approval' ? (grant && !denies ? 1 : 0) : 0;
    const own = id === 'cost-share' ? denialFree : id === 'other' ? general : id === 'approval' && overturned(reading) ? 1 : 0;
    const lonely = id === 'other' ? nothing : 0;
    return [
      Math.min(weight, 5) / 3,
      leading,
      weight / most,
      own,
      live,
      lengthy * leading,
      lonely,
      denies,
      plain,
      undenied,
      id === 'other' ? titled : id === 'approval' && opens ? 1 : 0,
    ];
  });
}

/** A title has so many words at most, and begins at most so far before what it says. */
const TITLE_WORDS = 14;
const TITLE_LEAD = 7;

/** A short sentence that begins with the words of a sign; "see your benefit booklet" at the end of a telling one is no title. */
function isTitle({ from, to, signs, matches }: Sentence, id: string): boolean {
  return (
    signs.has(id) && to - from <= TITLE_WORDS && matches.some((match) => cues[match.cue]?.id === id && match.from - from <= TITLE_LEAD)
  );
}

/** Whether a sentence that counts refuses something, while nothing is open, nothing granted, and the paper is no leaflet. */
export function refusesPlainly(rows: number[][]): boolean {
  return rows[KIND_CLASSES.indexOf('denial')]?.[PLAINLY] === 1;
}

/** The document takes an earlier denial back, and not in part only. */
function overturned(reading: Reading): boolean {
  return reading.sentences.some(
    ({ signs, matches }) => !signs.has('partial') && matches.some((match) => cues[match.cue]?.id === 'overturned'),
  );
}

/** How much of the opening speaks of what may happen to anybody: the share of its first sentences that count for little. */
function generality(reading: Reading): number {
  const opening = reading.sentences.filter((sentence) => sentence.to - sentence.from > 3).slice(0, 6);
  if (opening.length === 0) return 0;
  return opening.filter((sentence) => salience(sentence) < 0.5).length / opening.length;
}

/** Whether its title is that of rules, of a book, of news for everybody, or of another kind of insurance. */
export function isTitled({ sentences }: Reading): boolean {
  return sentences.slice(0, TITLE).some((sentence) => isTitle(sentence, 'leaflet') || sentence.signs.has('other-line'));
}

/**
 * Whether it says outright that this care, claim or appeal was refused, or gives less care than until now: the sternest form of a
 * refusal. It is weighed behind the models (refusal.ts): as a number of theirs it made the other denials look unlikely.
 */
export function decides(reading: Reading): boolean {
  return (
    (standsNow(reading, 'decided-now') || getsLess(reading)) &&
    !standsNow(reading, 'undecided') &&
    !standsNow(reading, 'undenied') &&
    !isTitled(reading)
  );
}
