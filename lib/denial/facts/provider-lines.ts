import type { Candidate } from './candidate';
import { findDates } from './dates';
import { isKnownPayer, isVendor } from './firms';
import { CARE_PLACE, HOSPITAL, isDoctor, readProviderName } from './provider-name';
import type { View } from './view';

const REFUSED = /\b(?:denied|not (?:covered|paid|approved)|rejected)\b/i;

/** "Thomas Whitcomb, M.D., (701) 555-0135": a professional's line above the body, where no label says who it is. */
export function professionals(view: View): Candidate<string>[] {
  const last = view.salutation > 0 ? view.salutation : view.doc.blocks.length * 0.6;
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 200)) {
    if (line.block >= last) break;
    const match =
      /^(?:Dr\. )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}, (?:M\.?D\.?|D\.?O\.?|NP|PA-C|DPM|DDS|DMD|FNP|APRN|PhD|DC|OD)(?![\p{L}])/u.exec(
        line.text,
      );
    const kind = view.doc.blocks[line.block]?.kind;
    if (match && kind !== 'row' && kind !== 'pair')
      found.push({ value: match[0], block: line.block, start: line.start, end: line.start + match[0].length, confidence: 0.68 });
  }
  return found;
}

/** What stands between such a name and its day: "Genedge Diagnostics, service date 11/24/2025". */
const WITH_DAY = /, (?:(?:service date|date of service|dos|seen|visit|service|on|for|date):? (?:on )?)?$/i;
/** "Rainier Foot & Ankle, October 7, 2025": a name and its day below the subject of a letter. */
export function withDay(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 80)) {
    if (view.salutation > 0 ? line.block >= view.salutation : line.block > 20) break;
    const kind = view.doc.blocks[line.block]?.kind;
    const date =
      (kind === 'paragraph' || kind === 'pair' || kind === 'heading') && line.text.length <= 80 ? findDates(line.text)[0] : undefined;
    const lead = date ? WITH_DAY.exec(line.text.slice(0, date.start)) : null;
    if (!date || !lead || date.start < 6 || date.end < line.text.length - 1) continue;
    const name = readProviderName(line.text.slice(0, lead.index));
    if (!name || !/^(?:(?:\p{Lu}[\p{L}'’.&-]*|of|and|the|&)(?: |$)){2,8}$/u.test(name.value)) continue;
    if (view.salutation === 0 && !CARE_PLACE.test(name.value)) continue;
    found.push({ value: name.value, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence: 0.64 });
  }
  return found;
}

/** "ABOUT YOUR SEPTEMBER 4 CT SCAN AT RIVER CITY HOSPITAL", "Your visit to Riverside Foot Clinic": a subject that names the house. */
export function inTitle(view: View): Candidate<string>[] {
  return view.lines.slice(0, 60).flatMap((line) => {
    if (line.text.length > 120 || line.text.length < 16 || /[.!?]$/.test(line.text)) return [];
    const lead = TO_HOUSE.exec(line.text);
    if (!lead || view.doc.blocks[line.block]?.kind === 'row') return [];
    const from = lead.index + lead[0].length;
    const name = readProviderName(line.text.slice(from).replace(BEHIND_HOUSE, ''));
    if (!name || name.start > 0 || !/ /.test(name.value) || name.value.length > 70 || isKnownPayer(name.value) || isVendor(name.value))
      return [];
    const plain = name.value.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
    if (!(CARE_PLACE.test(plain) || HOSPITAL.test(plain) || isDoctor(name.value)) || OFFICES.test(plain)) return [];
    return [{ value: name.value, block: line.block, start: line.start + from, end: line.start + from + name.end, confidence: 0.72 }];
  });
}

const TO_HOUSE =
  /^(?:about |re:? |subject:? |regarding |decision (?:on|about) |claim for |denial of )?(?:your|the|our|his|her)\b[^.;:]{3,70}? (?:at|to|with|from|by) (?:the )?(?=\p{Lu})/iu;
const BEHIND_HOUSE = /,? (?:on|for|of|from|in) (?:\d|\p{Lu}\p{L}{2,8}\.? \d).*$/iu;
const OFFICES = /\b(?:Appeals?|Claims?|Plans?|Insurance|Department|Review|Grievances?|Services|Benefits?|Hearings?)\b/;

/** "Aug 12, 2026 – Gull Point Emergency Dept": the heading of a claim in a list, surer when the next lines say that it was denied. */
export function dated(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'heading' || block.text.length > 90) continue;
    const date = findDates(block.text)[0];
    const lead = date?.start === 0 ? /^\s?[–—·|-]\s/.exec(block.text.slice(date.end)) : null;
    if (!date || !lead) continue;
    const from = date.end + lead[0].length;
    const name = readProviderName(block.text.slice(from));
    const below = view.doc.blocks.slice(index + 1, index + 4);
    const next = below.findIndex((one) => one.kind === 'heading');
    const denied = (next < 0 ? below : below.slice(0, next)).some((one) => REFUSED.test(one.text.slice(0, 60)));
    if (name)
      found.push({ value: name.value, block: index, start: from + name.start, end: from + name.end, confidence: denied ? 0.8 : 0.6 });
  }
  return found;
}
