import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import { TOLD, toldCare } from './care-told';
import { roleOfDateLabel } from './date-labels';
import { AFTER, BEFORE, type DateRole, LOOKED_AT, type RoleFinding, roleInProse } from './date-roles';
import { dateAt, type FoundDate, findDates } from './dates';
import { refusedFrom } from './refused-from';
import { serviceWords } from './service-words';
import type { View } from './view';

/** A day of the Document with what the words around it make of it. */
export interface Dated {
  iso: string;
  block: number;
  start: number;
  end: number;
  role: DateRole;
  /** 0..1 */
  strength: number;
  /** `label`: a short label stands before it; `prose`: the words of its sentence. */
  via: 'label' | 'prose';
  /** True when care is refused from that day on ("we are denying continued treatment from August 21"). */
  refusedFrom?: boolean;
  /** True for the day that a claim or bill is known by ("the claim of Valley Lab, July 2, 2025, was denied"). */
  ofClaim?: boolean;
  /** True for the day of earlier care that what was refused would repeat. */
  earlier?: boolean;
  /** True when the words beside speak of asking or refusing, or of a bill: only then a day that is over is the day of what was refused. */
  tied?: boolean;
}

const read = new WeakMap<View, Dated[]>();

/** Every day of the Document whose surroundings say what it is the day of. Looked for once for all facts. */
export function datedIn(view: View): Dated[] {
  const before = read.get(view);
  if (before) return before;
  const found = [...inCells(view), ...inLines(view), ...below(view), ...inSentences(view)];
  read.set(view, found);
  return found;
}

const others = new WeakMap<View, Set<string>>();
/** Where the days stand ("block:start") that are surely no days of care. */
export function otherDays(view: View): Set<string> {
  const before = others.get(view);
  if (before) return before;
  const found = new Set(
    datedIn(view)
      .filter((one) => one.role !== 'service' && (one.via === 'label' || one.strength >= 0.6))
      .map((one) => `${one.block}:${one.start}`),
  );
  others.set(view, found);
  return found;
}

/** A day in a line of its own below its label ("First day not certified"). */
function below(view: View): Dated[] {
  const found: Dated[] = [];
  for (const [i, line] of view.lines.entries()) {
    const label = view.lines[i - 1]?.text ?? '';
    // What stands behind a label of its own is not below another.
    const block = view.doc.blocks[line.block];
    if (block?.kind === 'pair' && line.start === block.valueStart) continue;
    if (line.text.length > 50 || label.length > 40 || /\d/.test(label) || label.split(' ').length > 5) continue;
    const [date, second] = findDates(line.text, true);
    if (!date || !FILLER.test(line.text.slice(0, date.start))) continue;
    const name = withoutEnd(label, ':.');
    const role = roleOfDateLabel((second && TWO_PARTS.exec(name)?.[1]) || name);
    if (role && (role.strength >= 0.8 || label.endsWith(':')))
      found.push(made(line.block, line.start, date, { ...role, strength: role.strength * 0.9 }, 'label'));
  }
  return found;
}

/** Filler that may stand between a label and its day: "on", "the evening of", a weekday. */
const FILLER =
  /^[\s:.#,–—-]*(?:(?:on|the|of|from|between|was|is|starting|beginning|morning|evening|afternoon|night|early|late|in|at|about|or|after|approximately|planned for|scheduled for|orally|written|verbally|in writing|by (?:phone|mail|fax)|mailed|sent|made|(?:not |un)?(?:covered|approved|certified|authorized|favorable)|denied|upheld|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})[\s,.]+){0,5}$/i;
/** Where one run of a line ends and the next label may begin. */
const CUT = /[·•|;]|\s[–—-]\s|,\s|\)\s/g;

/** "Admitted/Discharged", "Adm-Disch", "From / through" */
const TWO_PARTS = /^(\p{L}[\p{L} .]{1,20}?)\s?[/–-]\s?\p{L}[\p{L} .]{1,20}$/u;

function inCells(view: View): Dated[] {
  const found: Dated[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind === 'pair') {
      const [date, second] = findDates(block.value.slice(0, 90), true);
      // "admit / discharge   05/31/2026 / 06/03/2026": the first part says what the first day is.
      const role = roleOfDateLabel((second && TWO_PARTS.exec(block.label)?.[1]) || block.label);
      if (role && date && FILLER.test(block.value.slice(0, date.start))) found.push(made(index, block.valueStart, date, role, 'label'));
    }
    const head = underCare(view, index);
    if (head) found.push(made(index, 0, head, { role: 'service', strength: 0.9 }, 'label'));
    if (block.kind !== 'row') continue;
    for (const [i, cell] of block.cells.entries()) {
      const label = block.header?.[i] ?? (/\d/.test(block.cells[i - 1] ?? '0') ? '' : (block.cells[i - 1] ?? ''));
      const role = label ? roleOfDateLabel(label) : null;
      const date = role && findDates(cell, true)[0];
      if (role && date && FILLER.test(cell.slice(0, date.start))) found.push(made(index, block.starts[i] ?? 0, date, role, 'label'));
    }
  }
  return found;
}

const VERDICT = /^\W{0,4}(?:not covered|not paid|(?:partly |partially )?(?:covered|paid|denied)|rejected)\W{0,3}$/i;
/** "Office visit with Dr. Sample" and below it "July 28, 2026  Not covered": the head of a claim's page. */
function underCare(view: View, at: number): FoundDate | null {
  const [block, head] = [view.doc.blocks[at], view.doc.blocks[at - 1]];
  if (view.doc.source !== 'page' || block?.kind !== 'paragraph' || head?.kind !== 'heading' || block.text.length > 50) return null;
  const date = dateAt(block.text);
  if (!date || !VERDICT.test(block.text.slice(date.end))) return null;
  return serviceWords(head.text.slice(0, 120)) > 0 || /\bvisit\b/i.test(head.text.slice(0, 120)) ? date : null;
}

const DONE = /\b(?:decided|upheld|overturned|denied|not approved|(?:decision|determination|letter|notice) (?:made|issued|sent|mailed))\b/i;
/** "Sep 9, 2025 2:47 PM CDT Decision: adverse determination": a line of a timeline begins with its day. */
function leads(rest: string): RoleFinding | null {
  const said = /^[\s,–—:-]*(?:(?:at )?\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?[\s,–—:-]*)?(\p{Lu}[^.;:]{2,60})/iu.exec(rest)?.[1];
  if (said && DONE.test(said)) return { role: 'decided', strength: 0.72 };
  const role = said ? roleOfDateLabel(said.split(' ').slice(0, 4).join(' ')) : null;
  return role && (role.role !== 'service' || (said?.length ?? 99) <= 20) ? { ...role, strength: role.strength * 0.8 } : null;
}

const JOINS = /^\s?(?:from|on|in|by|at|for|to|of|the|starting|beginning|begin(?:s|ning)?|since|until|if)\s[^:]*$/i;

const FILE = /\.(?:pdf|docx?|tiff?|jpe?g|png)\b/i;

/** "Tooth 30  D2740  Crown  completed 3-30-2026" */
const COMPLETED = /\b(?:completed|finished):?\s?$/i;
const CODE = /\b(?:[A-Z]\d{4}|\d{5})\b/;

const ASKED_SPAN = /^\W{0,3}(?:requested|asked for|denied|not (?:approved|covered|certified|authori[sz]ed))\W{0,3}$/i;

function inLines(view: View): Dated[] {
  const found: Dated[] = [];
  for (const line of view.lines) {
    // The names of files tell when they were sent.
    if (line.text.length > 130 || !/\d/.test(line.text) || FILE.test(line.text) || view.doc.blocks[line.block]?.kind === 'row') continue;
    let from = 0;
    for (const date of findDates(line.text)) {
      const ahead = date.start < 2 ? leads(line.text.slice(date.end)) : null;
      if (ahead) found.push(made(line.block, line.start, date, ahead, 'label'));
      const run = line.text.slice(from, date.start);
      const last = matchesOf(run, CUT).at(-1);
      const label = last ? run.slice(last.index + last[0].length) : run;
      from = date.end;
      // Wrapped prose begins in small letters or with a word that joins ("From November 9").
      const short = label.trim().split(' ').length;
      const stands = /^[\p{Lu}\d#*]/u.test(label.trim()) || (last !== undefined ? short <= 3 : short <= 2 && date.start < 20);
      if (/[.!?]$/.test(line.text) || !stands || JOINS.test(label)) continue;
      const done = COMPLETED.test(label) && CODE.test(line.text);
      // "Requested 06/08/2026 to 06/12/2026": a span is no day on which somebody asked.
      const span = ASKED_SPAN.test(label) && TO_DAY.test(line.text.slice(date.end, date.end + 20));
      const role = done || span ? { role: 'service' as const, strength: 0.8 } : roleOfDateLabel(withoutEnd(label, ':.,#–—-'));
      if (role) found.push(made(line.block, line.start, date, role, 'label'));
    }
  }
  return found;
}

const EARLIER =
  /\b(?:histor(?:y|ies)|(?:our|claims?) records? show|claims show|same tooth|lately|lasted|tried|already|earlier|previous(?:ly)?|prior (?!auth|approv|cert)|duplicat\w*|same (?:test|panel|service|drug|kind|tumor)|had (?:one|it|this|that|some) (?:before|last)|records? shows?|we paid|had paid|exception)\b/i;
/** "Our claims show that Humira was filled for you on January 4" */
const FILLED_BEFORE = /\b(?:claims?|records?|history) (?:also )?shows? [^.]{0,60}\bfilled\b/i;
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
const TO_DAY = /^\s{0,2}(?:-|–|to|through|thru|until)\s{0,2}(?:\d{1,4}[/-]|[A-Z][a-z]{2,8}\.?\s\d)/;
const FOR_SPAN =
  /\bfor(?: the (?:time|period|dates?|days))?(?: (?:of|from))? $|\b(?:visits?|sessions?|therapy|treatment|care|services?|days|stay|nursing)(?:,| from| between)? $/i;
/** What remains of a sign of care in a sentence about earlier care. */
const ASIDE = 0.45;
/** What remains of it in a list of papers or of what a reviewer read. */
const READ = 0.3;
/** The time for which something was granted. */
const GRANTED_LABEL = /^(?:(?:now|already|partly|amount|quantity|good|valid) )?(?:covered|authorized for|good|valid|effective|allowed)\b/i;
const PAPERS = /\b(?:review|record|consider|looked|documents?|evidence|history|facts)/i;

function inSentences(view: View): Dated[] {
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
        found.push({ ...made(sentence.block, sentence.start, date, { role: 'service', strength: 1 }, 'prose'), refusedFrom: true });
        continue;
      }
      // "determination ..... 01/23/26", "Visit date: 3/4/26" inside a run of text.
      const label = /([\p{L}][\p{L} /()-]{2,40}?)\s?(?:\.{3,}|:)\s?$/u.exec(text.slice(Math.max(0, date.start - 50), date.start))?.[1];
      const named = label && roleOfDateLabel(label.split(' ').slice(-4).join(' '));
      if (named) {
        found.push(made(sentence.block, sentence.start, date, named, 'label'));
        continue;
      }
      const span = (SPAN.test(text.slice(date.start, date.end)) || TO_DAY.test(behind)) && FOR_SPAN.test(ahead);
      // "walking boot, 7/14/2026, $212.00: denied": an item of a bill.
      const item = ITEM.test(behind) && ITEM_BEFORE.test(ahead);
      if (CLAIM_OF.test(text.slice(Math.max(0, date.start - 110), date.start)) && /^\s?[,;)]/.test(behind)) {
        found.push({ ...made(sentence.block, sentence.start, date, { role: 'service', strength: 1 }, 'prose'), ofClaim: true });
        continue;
      }
      const prose = item
        ? { role: 'service' as const, strength: ITEM_DENIED.test(behind) ? 0.85 : 0.6 }
        : span
          ? { role: 'service' as const, strength: 0.75 }
          : roleInProse(ahead, behind);
      if (!prose) continue;
      // What a sentence tells of earlier care, or a list of papers, is not what was refused now.
      const before = text.slice(Math.max(0, date.start - BEFORE), date.start);
      const papers = LOOKED_AT.test(before) || listed(view, sentence.block);
      const granted = view.doc.blocks[sentence.block];
      if (prose.role === 'service' && granted?.kind === 'pair' && GRANTED_LABEL.test(granted.label)) continue;
      const earlier = EARLIER.test(text) || PAPERS.test(sentence.heading) || goesOnFromEarlier(view, i);
      const share = prose.role !== 'service' ? 1 : papers ? READ : earlier ? ASIDE : 1;
      const one = made(sentence.block, sentence.start, date, { ...prose, strength: prose.strength * share }, 'prose');
      const again =
        one.role === 'service' && (FILLED_BEFORE.test(text) || LAST_ON.test(ahead) || goesOnFromEarlier(view, i) || repeats(view, i));
      found.push(
        one.role === 'service'
          ? { ...one, tied: tied(view, i, toldCare(ahead, behind) >= TOLD), ...(again ? { earlier: true } : {}) }
          : one,
      );
    }
  }
  return found;
}

/** True for an item of a list whose first words say that it holds papers ("What we reviewed"). */
function listed(view: View, at: number): boolean {
  const { blocks } = view.doc;
  let lead = at;
  while (blocks[lead]?.kind === 'item' && at - lead < 20) lead--;
  const words = lead < at ? (blocks[lead]?.text.slice(-120) ?? '') : '';
  return PAPERS.test(words) && !/\b(?:claims?|bills?|charges?|services|den(?:y|ied))\b/i.test(words);
}

const REPEATS = /\b(?:another|a second|a third|repeat(?:ing|ed|s)?|duplicat\w+|already had|again so soon)\b/i;
const HAD = /\b(?:had|underwent|received|got|was (?:done|performed|given))\b/i;
/** "You had a CT on June 16. Another scan would repeat it.": true when what follows in a passage asks for the same again. */
function repeats(view: View, at: number): boolean {
  const own = view.sentences[at];
  if (!own || !HAD.test(own.text) || ASKED_OR_REFUSED.test(own.text)) return false;
  return view.sentences.slice(at + 1, at + 4).some((one) => one.block === own.block && REPEATS.test(one.text));
}

/** "You already take zolpidem. It was filled on ...": a sentence that goes on with what the one before told of earlier care. */
function goesOnFromEarlier(view: View, at: number): boolean {
  const [own, before] = [view.sentences[at], view.sentences[at - 1]];
  return (
    own !== undefined && before?.block === own.block && /^(?:it|this|that|they|those|these)\b/i.test(own.text) && EARLIER.test(before.text)
  );
}

const ASKED_OR_REFUSED =
  /\b(?:den(?:y|ied|ies|ial)|refus\w+|declin\w+|reject\w+|turn(?:ed)? down|said no|uphold|upheld|(?:not|never|un(?:able|willing) to|(?:can|could|will|would|do|does|did|is|was|are|were)n[’']t|cannot)(?: be| been| going to)? (?:\w+ )?(?:pa(?:y|id)|cover\w*|approv\w+|authori\w+|certif\w+|allow\w*|reimburs\w+|accept\w*)|ask(?:ed|s|ing)? (?:us )?(?:for|to)|request(?:ed|s|ing)?|claims?|bill(?:ed|s)?|charges?|pay(?:ment)?|(?:this|the|your) need\b|planned|scheduled|proposed|but not|(?:is|are|was|were|been) (?:certified|approved|authori[sz]ed)|(?:was|were)(?:n[’']t| not) (?:\w+ )?(?:needed|necessary|required|an emergency)|without (?:prior )?(?:approval|authori[sz]ation))\b/i;
/** True when a sentence itself asks for care, refuses it or bills it. */
export const asks = (text: string) => ASKED_OR_REFUSED.test(text);
/** "We will not pay for it": a sentence that goes on with what the one before told. */
const GOES_ON =
  /\b(?:it|this|(?<!based on )that|these|those|them|they|inpatient|emergency|the (?:same |whole )?(?:stay|visit|service|care|test|treatment|admission|procedure|surgery|trip))\b/i;

const BILLED = /\b(?:bills?|claims?|charge[ds]?)\b/i;

/**
 * True when a sentence, by its number in the view, asks for care, refuses it or bills it, or the next one does so of what it tells (where
 * it tells of care itself, one of the next three of its block).
 */
export function tied(view: View, at: number, told = false): boolean {
  const [own, next] = [view.sentences[at], view.sentences[at + 1]];
  // A line that is no sentence names the care itself.
  if (!own || !/[.!?]\W?$/.test(own.text) || ASKED_OR_REFUSED.test(own.text)) return true;
  const before = view.sentences[at - 1];
  // "We've denied the services listed below:"
  if (before && /:\s?$/.test(before.text) && ASKED_OR_REFUSED.test(before.text)) return true;
  if (before?.block === own.block && /^(?:it|this|that|they|these)\b/i.test(own.text) && ASKED_OR_REFUSED.test(before.text)) return true;
  const goesOn = (one: typeof next) =>
    one !== undefined && one.text.length < 400 && (GOES_ON.test(one.text) || BILLED.test(one.text)) && ASKED_OR_REFUSED.test(one.text);
  if (!told) return next !== undefined && GOES_ON.test(next.text) && goesOn(next);
  return goesOn(next) || view.sentences.slice(at + 2, at + 4).some((one) => one.block === own.block && goesOn(one));
}

function made(
  block: number,
  offset: number,
  date: FoundDate,
  { role, strength }: { role: DateRole; strength: number },
  via: Dated['via'],
): Dated {
  return { iso: date.iso, block, start: offset + date.start, end: offset + date.end, role, strength, via };
}
