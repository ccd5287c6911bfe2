import { TOLD, toldCare } from './care-told';
import { ofAnotherTime, roleOfDateLabel } from './date-labels';
import { AFTER, BEFORE, LOOKED_AT, roleInProse } from './date-roles';
import { type Dated, dayAt, TO_DAY } from './dated-day';
import { findDates } from './dates';
import { refusedFrom } from './refused-from';
import { asks, tied } from './tied';
import type { View } from './view';

const EARLIER =
  /\b(?:histor(?:y|ies)|(?:our|claims?) records? show|claims show|same tooth|lately|lasted|tried(?! to (?:(?:re)?fill|pick up|buy))|already|earlier|previous(?:ly)?|prior (?!auth|approv|cert)|duplicat\w*|same (?:test|panel|service|drug|kind|tumor)|had (?:one|it|this|that|some) (?:before|last)|records? shows?|we paid|had paid|exception)\b/i;
/** "Our claims show that Humira was filled for you on January 4" */
const FILLED_BEFORE = /\b(?:claims?|records?|history) (?:also )?shows? [^.]{0,60}\b(?:filled|fills)\b/i;
/** "You had a CT on April 22, and the same picture so soon would repeat it" */
const WOULD_REPEAT = /^[^.;]{0,120}\b(?:would|will) (?:only |just )?(?:repeat|duplicate|show the same)\b/i;
/** "June 24, 2026, which is the date of service" */
const IS_ITS_DAY =
  /^,? (?:which|and (?:this|that)) (?:is|was|counts as|serves as) (?:the|your) (?:date|day) of (?:the )?(?:service|care)\b|^,? and [^.;,]{2,40} (?:gives|reports|uses|lists|bills) (?:this|that|it)(?: day| date)? as the (?:date|day) of (?:the )?(?:service|care)\b/i;
/** "You filled it last on" */
const LAST_ON = /\b(?:filled|had|used|saw|seen|got|took|taken|given)\b[^.;]{0,30} last(?: on)? $/i;
const ITEM = /^,?\s\(?\$\s?\d/;
/** "claim 6140 (July 2, 2025, Cumberland Allergy)", "the bill of Cumberland Allergy, July 2, 2025, skin tests" */
const CLAIM_OF =
  /\b(?:claims?|bills?|charges?)\b(?:(?! (?:on|received|dated|submitted|filed|sent|processed|paid|denied|was|were|came|arrived|until|by) )[^.:]){0,90}[(;,]\s?$/i;
const ITEM_BEFORE = /\p{L}{3}[\p{L}\s(),&/-]{0,60},?\s\(?$/u;
const ITEM_DENIED = /^[^;]{0,40}\b(?:denied|not (?:covered|paid|allowed|approved)|excluded|declined)\b/i;
/** "for the time June 22 to September 21, 2026" */
const SPAN = /\d\s{0,2}(?:-|–|to|through|thru|until|and)\s|[a-z]\.?\s\d{1,2}[-–]\d/i;
const FOR_SPAN =
  /\bfor(?: the (?:time|period|dates?|days))?(?: (?:of|from))? $|\b(?:visits?|sessions?|therapy|treatment|care|services?|days|stay|nursing)(?: (?:at|in|with|by) [^.;,\d]{2,50}?)?(?:,| from| between)? $/i;
/** What remains of a sign of care in a sentence about earlier care. */
const ASIDE = 0.45;
/** What remains of it in a list of papers or of what a reviewer read. */
const READ = 0.3;
/** The time for which something was granted. */
const GRANTED_LABEL = /^(?:(?:now|already|partly|amount|quantity|good|valid) )?(?:covered|authorized for|good|valid|effective|allowed)\b/i;
const PAPERS = /\b(?:review|record|consider|looked|documents?|evidence|history|facts)/i;

/** Days whose sentence says what they are the days of. */
export function toldDays(view: View): Dated[] {
  const found: Dated[] = [];
  for (const [i, sentence] of view.sentences.entries()) {
    if (sentence.text.length > 4000 || sentence.topic === 'external' || sentence.topic === 'suit') continue;
    const { text } = sentence;
    let from = 0;
    for (const date of findDates(sentence.text)) {
      // What governs one day does not govern the next.
      const start = Math.max(from, date.start - BEFORE);
      // "03/01/26 03/31/26": the end of a range whose sign was lost.
      const ends = from > 0 && /^(?:[\s–—-]{0,4}| (?:to|through|thru|until|and ending|ending) )$/.test(text.slice(from, date.start));
      // "the notes of 12/15/2025 and 01/13/2026": what governs the first day governs those joined to it.
      const joined = from > 0 && /^(?:,? (?:and|or|&) |, )$/.test(text.slice(from, date.start)) ? found.at(-1) : undefined;
      from = date.end;
      if (ends) continue;
      if (joined && joined.block === sentence.block && joined.via === 'prose' && !joined.refusedFrom) {
        found.push({ ...joined, iso: date.iso, start: sentence.start + date.start, end: sentence.start + date.end });
        continue;
      }
      const [ahead, behind] = [text.slice(start, date.start), text.slice(date.end, date.end + AFTER)];
      if (refusedFrom(ahead, behind, SPAN.test(text.slice(date.start, date.end)))) {
        found.push({ ...dayAt(sentence.block, sentence.start, date, { role: 'service', strength: 1 }, 'prose'), refusedFrom: true });
        continue;
      }
      // "determination ..... 01/23/26", "Visit date: 3/4/26" inside a run of text.
      const label = /([\p{L}][\p{L} /()-]{2,40}?)\s?(?:\.{3,}|:)\s?$/u.exec(text.slice(Math.max(0, date.start - 50), date.start))?.[1];
      const named = label && roleOfDateLabel(label.split(' ').slice(-4).join(' '));
      if (named) {
        found.push(dayAt(sentence.block, sentence.start, date, named, 'label'));
        continue;
      }
      const span = (SPAN.test(text.slice(date.start, date.end)) || TO_DAY.test(behind)) && FOR_SPAN.test(ahead);
      // "walking boot, 7/14/2026, $212.00: denied": an item of a bill.
      const item = ITEM.test(behind) && ITEM_BEFORE.test(ahead);
      if (IS_ITS_DAY.test(behind) || (CLAIM_OF.test(text.slice(Math.max(0, date.start - 110), date.start)) && /^\s?[,;)]/.test(behind))) {
        found.push({ ...dayAt(sentence.block, sentence.start, date, { role: 'service', strength: 1 }, 'prose'), ofClaim: true });
        continue;
      }
      const prose = item
        ? { role: 'service' as const, strength: ITEM_DENIED.test(behind) ? 0.85 : 0.6 }
        : span
          ? { role: 'service' as const, strength: 0.75 }
          : roleInProse(ahead, behind);
      if (!prose || (prose.role === 'service' && GRANTED_FROM.test(ahead) && refusesRest(view))) continue;
      // What a sentence tells of earlier care, or a list of papers, is not what was refused now.
      const before = text.slice(Math.max(0, date.start - BEFORE), date.start);
      const papers = LOOKED_AT.test(before) || listed(view, sentence.block);
      const granted = view.doc.blocks[sentence.block];
      if (prose.role === 'service' && granted?.kind === 'pair' && (GRANTED_LABEL.test(granted.label) || ofAnotherTime(granted.label)))
        continue;
      const earlier = EARLIER.test(text) || PAPERS.test(sentence.heading) || goesOnFromEarlier(view, i);
      const share = prose.role !== 'service' ? 1 : papers ? READ : earlier ? ASIDE : 1;
      const one = dayAt(sentence.block, sentence.start, date, { ...prose, strength: prose.strength * share }, 'prose');
      const again =
        one.role === 'service' &&
        (FILLED_BEFORE.test(text) ||
          LAST_ON.test(ahead) ||
          TRIED.test(ahead) ||
          (HAD.test(ahead) && WOULD_REPEAT.test(behind)) ||
          goesOnFromEarlier(view, i) ||
          repeats(view, i));
      found.push(
        one.role === 'service'
          ? { ...one, tied: tied(view, i, toldCare(ahead, behind) >= TOLD), ...(again ? { earlier: true } : {}) }
          : one,
      );
    }
  }
  return found;
}

/** "We approved 10 visits from", where the others were refused: the time of what is paid. */
const GRANTED_FROM =
  /\b(?:[Ww]e|[Pp]lan) (?:have |has |can |did |only )?(?:approved?|authori[sz]ed?|certif(?:y|ied)) [^.;]{0,60}\b(?:from|between|beginning|starting)(?: on)? $/;
const REST_REFUSED =
  /\b(?:not|n[’']t|unable to) (?:approve|cover|authori[sz]e|certify|allow|pay for) (?:the )?(?:\w+ )?(?:others?|rest|remaining|more|additional|further)\b|\bthe (?:others?|remaining|rest)\b[^.;]{0,40}\b(?:not|denied)\b/i;
const refusesRest = (view: View) => view.sentences.some(({ text }) => text.length < 1500 && REST_REFUSED.test(text));

/** True for an item of a list whose first words say that it holds papers ("What we reviewed"). */
function listed(view: View, at: number): boolean {
  const { blocks } = view.doc;
  let lead = at;
  while (blocks[lead]?.kind === 'item' && at - lead < 20) lead--;
  const words = lead < at ? (blocks[lead]?.text.slice(-120) ?? '') : '';
  return PAPERS.test(words) && !/\b(?:claims?|bills?|charges?|services|den(?:y|ied))\b/i.test(words);
}

const REPEATS =
  /\b(?:another|a second|a third|repeat(?:ing|ed|s)?|duplicat\w+|already had|again so soon|the (?:second|third|fourth|fifth|sixth|new) (?:one|was|is|on|test|scan|visit|exam|\w+ (?:of|on))|the (?:second|third|fourth|fifth|sixth|new)(?=,)|(?:scan|test|one|picture|study|treatment) (?:asked for|requested|wanted) now|the permanent)\b/i;
const HAD = /\b(?:had|underwent|received|got|was (?:done|performed|given|taken))\b/i;
/** "You tried methotrexate starting", "The rental of your CPAP began": what goes on or was tried before */
const TRIED =
  /\btried (?!to (?:re)?fill)[^.;]{2,40} (?:starting|beginning)(?: on)? $|\b(?:rental|lease|trial|use)\b[^.;,]{0,40} (?:began|started)(?: on)? $/i;
/** "You had a CT on June 16. Another scan would repeat it.": true when what follows in a passage asks for the same again. */
function repeats(view: View, at: number): boolean {
  const own = view.sentences[at];
  if (!own || !HAD.test(own.text) || REPEATS.test(own.text) || asks(own.text)) return false;
  return view.sentences.slice(at + 1, at + 4).some((one) => one.block === own.block && REPEATS.test(one.text));
}

/** "You already take zolpidem. It was filled on ...": a sentence that goes on with what the one before told of earlier care. */
function goesOnFromEarlier(view: View, at: number): boolean {
  const [own, before] = [view.sentences[at], view.sentences[at - 1]];
  return (
    own !== undefined && before?.block === own.block && /^(?:it|this|that|they|those|these)\b/i.test(own.text) && EARLIER.test(before.text)
  );
}
