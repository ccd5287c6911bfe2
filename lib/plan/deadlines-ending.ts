import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { addDays } from './calendar';
import { dateAfter, type NoticeSentence } from './notice-sentences';

/** Medicare care, or a stay in hospital, that is about to end: the fast road to the review office is the shortest of all. */
export interface Ending {
  what: 'care' | 'stay';
  /** The day on which coverage ends, or on which the hospital plans to send the person home. */
  date: string | null;
  /** The last day to call by the notice's own words: noon of the day before. */
  callBy: (Quote & { date: string }) | null;
  /** The review office's telephone, where the notice prints it with the office's name. */
  phone: string | null;
}

const CARE = /\bnotice of medicare (?:provider )?non-? ?coverage\b|\bNOMNC\b/i;
const STAY = /\bimportant message from medicare\b/i;
const OFFICE = /\bQIO\b|\bquality improvement organi[sz]ation\b/i;
const PHONE = /(?<![\d-])(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/;
/** A number for the deaf, and one of the plan. */
const OTHER_LINE = /\b(?:TTY|TDD|fax|your (?:health )?plan)\b/i;
const ENDS =
  /\b(?:services?|coverage|care|therapy)\b[^.;]{0,60}\b(?:will end|ends?|ending|will stop|stops?)\b[^.;]{0,12}$|\blast covered day\b[^.;]{0,12}$/i;
const GOING = /\b(?:discharged?(?: date)?|leave the hospital|go home|going home|sent home)\b[^.;]{0,30}$/i;
const DAY_BEFORE = /\bnoon (?:of|on) the day before\b/i;

/** Reads whether a notice tells that Medicare care or a hospital stay ends; null when it does not. */
export function readEnding(doc: SourceDocument, sentences: NoticeSentence[]): Ending | null {
  const has = (words: RegExp) => sentences.some(({ text }) => words.test(text));
  const day = (words: RegExp) => sentences.flatMap(({ text }) => dateAfter(text, words, 110)?.iso ?? [])[0] ?? null;
  const office = has(OFFICE);
  const ends = day(ENDS);
  const leaves = day(GOING);
  if (has(CARE) || (office && ends && !has(STAY)))
    return { what: 'care', date: ends, callBy: callBy(doc, sentences, ends), phone: phoneOf(sentences) };
  return has(STAY) || (office && leaves) ? { what: 'stay', date: leaves, callBy: null, phone: phoneOf(sentences) } : null;
}

function phoneOf(sentences: NoticeSentence[]): string | null {
  for (const { text } of sentences) {
    const said = OFFICE.exec(text);
    const rest = said ? text.slice(said.index) : '';
    const found = PHONE.exec(rest);
    if (found && !OTHER_LINE.test(rest.slice(0, found.index))) return found[0];
  }
  return null;
}

/** Medicare's form says "no later than noon of the day before the effective date indicated above". */
function callBy(doc: SourceDocument, sentences: NoticeSentence[], ends: string | null): Ending['callBy'] {
  if (!ends) return null;
  for (const { text, block, start } of sentences) {
    const said = text.match(DAY_BEFORE);
    if (said?.index === undefined) continue;
    const quote = quoteFrom(doc, block, start + said.index, start + said.index + said[0].length);
    return { date: addDays(ends, -1), ...quote };
  }
  return null;
}
