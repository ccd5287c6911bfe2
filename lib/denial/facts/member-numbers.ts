import { matchesOf } from '@/lib/document/matches';
import { announced } from './announce';
import type { Candidate } from './candidate';
import { dateAt } from './dates';
import { readIdentifier } from './identifier';
import { mentionsOf } from './mentions';
import { readPerson } from './names';
import { digitsIn } from './numbers';
import type { View } from './view';

/** Labels that announce something else, but under which some plans print the person's number; used when nothing better is there. */
const PERHAPS = /^(?:sponsor|patient (?:number|no|#|id)|plan id|re|subject|relationship|employer id|unit|via|status)\b/i;

export function perhapsMember(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'decoy' || entry.via === 'prose' || !PERHAPS.test(entry.label)) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '';
    const id = readIdentifier(text);
    if (!id || id.start > 1 || digitsIn(id.value) < 4 || /^\d{2}-\d{7}$|^[HSRE]\d{4}\b/.test(id.value)) continue;
    found.push({ value: id.value, block: entry.block, start: entry.start + id.start, end: entry.start + id.end, confidence: 0.55 });
  }
  // "Patient Aldous Fairweather", and in the column beside it "HPM 3300 1187"
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' || entry.via === 'prose' || entry.block > 30) continue;
    const next = view.doc.blocks[entry.block + 1];
    const before = view.doc.blocks[entry.block]?.text ?? '';
    if (next?.kind !== 'paragraph' || next.text.length > 24 || before.length > 60 || !readPerson(before.slice(entry.start))) continue;
    const id = readIdentifier(next.text);
    if (
      !id ||
      id.end < next.text.length ||
      digitsIn(id.value) < 6 ||
      dateAt(next.text) ||
      /^[A-Z]{2} \d{5}(?:-\d{4})?$|^(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}$/.test(id.value)
    )
      continue;
    found.push({ value: id.value, block: entry.block + 1, start: id.start, end: id.end, confidence: 0.58 });
  }
  // "Name: ... / Number: ...": the number below the person's name is the person's.
  for (const [index, block] of view.doc.blocks.entries()) {
    const before = view.doc.blocks[index - 1];
    if (
      block.kind !== 'pair' ||
      before?.kind !== 'pair' ||
      !/^(?:number|no\.?|#)(?: (?:given|used|shown|on card))?$/i.test(block.label) ||
      !/name|member|enrollee|patient/i.test(before.label)
    )
      continue;
    const id = readIdentifier(block.value);
    if (!id || id.start > 0 || digitsIn(id.value) < 5) continue;
    found.push({ value: id.value, block: index, start: block.valueStart, end: block.valueStart + id.end, confidence: 0.72 });
  }
  return found;
}

/** "Member Lorcan Pendleton ORH77 448 120": a number right behind the person's name is the person's. */
export function behindName(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' && entry.kind !== 'subscriber') continue;
    // "PT 40-8871" in a sentence: the letters belong to the number.
    if (entry.via === 'prose' && entry.label.length <= 3) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 120)) ?? '';
    const person = readPerson(text);
    const direct = person ? null : readIdentifier(text);
    // "Member: 4471 0082": the label announces the person, the value is the person's number.
    if (
      direct &&
      direct.start <= 3 &&
      digitsIn(direct.value) >= 5 &&
      (entry.via !== 'prose' || (direct.start === 0 && digitsIn(direct.value) >= 6))
    ) {
      const start = entry.start + direct.start;
      found.push({
        value: direct.value,
        block: entry.block,
        start,
        end: entry.start + direct.end,
        confidence: entry.weight * (entry.via === 'prose' ? 0.82 : 0.88),
      });
    }
    const gap = person && /^[\s,;(·|/–—-]{1,4}(?:(?:ID|member|number|no\.?|#)[:#.]?\s?){0,2}/i.exec(text.slice(person.end));
    if (!person || !gap) continue;
    const id = readIdentifier(text.slice(person.end + gap[0].length));
    // "Patient Accounts / Ogallala, NE 69153" is a town.
    if (!id || id.start > 0 || digitsIn(id.value) < 5 || /^[A-Z]{2} \d{5}(?:-\d{4})?$/.test(id.value)) continue;
    const start = entry.start + person.end + gap[0].length;
    found.push({ value: id.value, block: entry.block, start, end: start + id.end, confidence: entry.weight * 0.82 });
  }
  return found;
}

/** "Rosalind Eaves", and below it a line that is nothing but "CHP-3300417": the number of the person whom the letter goes to. */
export function belowName(view: View): Candidate<string>[] {
  return mentionsOf(view).flatMap((one) => {
    const next = view.lines[one.line + 1];
    const plain = [one.block, next?.block ?? -1].every((at) => /^(?:paragraph|heading)$/.test(view.doc.blocks[at]?.kind ?? ''));
    if (one.kind !== 'person' || one.line > 20 || one.before || one.after || !plain || !next || next.text.length > 24) return [];
    const id = readIdentifier(next.text);
    if (!id || id.start > 0 || id.end < next.text.length || digitsIn(id.value) < 6 || dateAt(next.text) || NOT_ID.test(id.value)) return [];
    return [{ value: id.value, block: next.block, start: next.start, end: next.start + id.end, confidence: 0.7 }];
  });
}

/** "Medica number 0041188270": the plan's own name before the word for "number". */
export function byPlanName(view: View): Candidate<string>[] {
  const head = new Set(
    view.lines.slice(0, 4).flatMap(({ text }) => (/^.{3,70}(?<![.!?:])$/.test(text) ? (text.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? []) : [])),
  );
  return view.doc.blocks.slice(0, 200).flatMap(({ text }, block) =>
    matchesOf(text.slice(0, 3000), OF_PLAN).flatMap((match) => {
      const name = match[1] ?? '';
      if (!head.has(name) || announced(`${name} number`, true) !== null) return [];
      const start = match.index + match[0].length;
      const id = readIdentifier(text.slice(start, start + 40));
      if (!id || id.start > 0 || digitsIn(id.value) < 6 || NOT_ID.test(id.value)) return [];
      return [{ value: id.value, block, start, end: start + id.end, confidence: 0.74 }];
    }),
  );
}
const OF_PLAN = /\b(\p{Lu}[\p{L}-]{2,20}) (?:number|no\.?|#)(?:,| is|:)? {0,3}(?=[A-Z]{0,5}[ -]?\d)/gu;
/** A town's postal code or a phone. */
const NOT_ID = /^[A-Z]{2} \d{5}(?:-\d{4})?$|^\d{5}-\d{4}$|^(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}$/;

/** "your appeal, Imogen Stroud, JWX88301 7742": the same where no label names the person. */
export function behindPerson(view: View): Candidate<string>[] {
  return mentionsOf(view).flatMap((one) => {
    if (one.kind !== 'person' || one.line > 40) return [];
    const gap = /^(?:, | \(|\/ ?| [-–—|/·] )(?:(?:ID|member|no\.?|#)[:#.]?\s?){0,3}(?=[A-Z]{1,4}[A-Z\d -]{5}|\d[\d-]{6})/.exec(one.after);
    const id = gap && readIdentifier(one.after.slice(gap[0].length));
    if (!gap || !id || id.start > 0 || digitsIn(id.value) < 6 || /^[A-Z]{2} \d{5}(?:-\d{4})?$|^(?:1-)?\d{3}-\d{3}-\d{4}$/.test(id.value))
      return [];
    const start = one.end + gap[0].length;
    return [{ value: id.value, block: one.block, start, end: start + id.end, confidence: 0.7 }];
  });
}
