import { LINE } from './appeal-offices';
import { isLaterHearing, isLedTo, isUnderWay, leadsElsewhere } from './appeal-places';
import type { NumberSpot } from './phone-numbers';
import type { View } from './view';

/** Faxes for what is no appeal, where only the section speaks of appeals. */
const OTHER_PAPERS =
  /\b(?:records? (?:only|fax|line|department|unit|office)|(?:fax|send|for) (?:the |your |medical |clinical ){0,2}records(?= ?(?:to|:|,|$|\(|\d))|intake|new requests?|corrected claims?|new claims?|notes? may|send the notes?|peer[- ]to[- ]peer|prior authorization|refund|for (?:\w+ )?forms)\b/i;

/** More papers for an appeal that came in. */
const MORE =
  /\bhappens (?:now|next)\b|\b(?:more|additional|further|new) (?:information|records|papers|facts)|\bsend (?:it|them|any)|\bfax (?:it|them)\b/i;

/** "Medical records fax:", right before a number. */
const RECORDS_LINE =
  /\b(?:medical |clinical )?records?(?: (?:department|unit|office|only))? (?:e-?)?fax(?: (?:number|line|no\.?))?(?: is)?[\s:.#]{0,4}$/i;

/** 0 when a fax number has nothing to do with appeals. */
export function faxScore(view: View, { sentence, text, before, after }: NumberSpot): number {
  if (isLaterHearing(text) && !view.exhausted) return 0;
  const line = LINE.test(before);
  if (RECORDS_LINE.test(before)) return 0;
  if (/\bprovider services\b|\bcustomer service\b|\bmember services?\b/i.test(before.slice(-50)) && !sentence.own.has('appeal')) return 0;
  if (sentence.topic === 'hearing') return 0.8;
  if (sentence.topic === 'external') return view.final || view.exhausted ? 0.84 : 0;
  if (sentence.topic === null && isLedTo(view, sentence.block)) return 0.82;
  // "Providers may dispute; fax the dispute form and proof of timely filing to"
  const papers = /\bfax (?:\w+ ){0,3}(?:dispute|appeal|reconsideration)\b/i.test(text);
  if (sentence.topic !== 'appeal' && !line && !papers)
    return isUnderWay(view) &&
      MORE.test(`${sentence.heading} ${view.inBlock[sentence.block]?.find((one) => one.end === sentence.start)?.text ?? ''} ${text}`)
      ? 0.6
      : 0;
  // "A written appeal must reach us at ... You may fax it to"
  const said = view.inBlock[sentence.block]?.some((one) => one.start < sentence.start && one.own.has('appeal')) === true;
  if (!sentence.own.has('appeal') && !line && !said && leadsElsewhere(view, sentence.block)) return 0;
  if (!sentence.own.has('appeal') && OTHER_PAPERS.test(`${text} ${after.split(/[.;]/)[0]}`)) return 0;
  if (sentence.block < view.salutation && !sentence.own.has('appeal')) return 0;
  // Where no internal step is left, the plan's own office is not the next one.
  if (view.exhausted && view.sentences.some((one) => one.topic === 'external')) return 0.72;
  // The fax of a fast appeal, where another takes all of them.
  if (sentence.own.has('expedited') || /\b(?:expedited|urgent|fast)\b/i.test(before)) return 0.82;
  return sentence.own.has('appeal') ? 0.95 : 0.92;
}
