import type { Block } from '@/lib/document/model';
import type { Candidate } from './candidate';
import { roleOfDateLabel } from './date-labels';
import { SUM } from './date-places';
import { otherDays } from './dated';
import { findDates } from './dates';
import { rowVerdict } from './row-verdict';
import { serviceLines } from './service-lines';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Days of service by where they stand: in a row or line of services, a subject, a heading, the name of the service. */
export function byPlace(view: View): Candidate<string>[] {
  return [...inRows(view), ...besideMoney(view), ...inSubject(view), ...inStatement(view), ...inHeadings(view), ...inService(view)];
}

/** "Claim denied for 8/19/2026" */
const DENIED_FOR = /\b(?:claims?|bill|visit|services?) (?:was |is )?(?:denied|not paid|received) for $/i;

/** "IMRT, simulated 3/20, start 3/30": of several days of a subject the one for which the care is planned. */
const PLANNED = /\b(?:starts?|starting|begins?|beginning|scheduled|planned|set|booked)(?: (?:for|on|date))?:? $/i;

/** "Re: Jane Sample, claim 2026-1182, 03/04/2026": the day in a subject line is the claim's. */
function inSubject(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.slice(0, 60).entries()) {
    const subject =
      block.kind === 'pair' ? /^(?:re|regarding|subj(?:ect)?)$/i.test(block.label) : /^(?:re|regarding|subj(?:ect)?)\b/i.test(block.text);
    if (!subject || block.text.length > 400) continue;
    const dates = findDates(block.text);
    const planned = dates.filter((date) => PLANNED.test(block.text.slice(Math.max(0, date.start - 40), date.start)));
    for (const date of planned.length > 0 ? planned : dates) {
      const before = block.text.slice(Math.max(0, date.start - 70), date.start);
      if (
        !DENIED_FOR.test(before) &&
        (ofOther(before) ||
          /\b(?:asked|ordered|requested)(?: for)? by\b[^;]{0,50}$/i.test(before) ||
          /\b(?:letter|notice|request(?:ed)?|decision|denial|received|appeal|dob|born|birth|dated|denied|submitted|ordered)\b[^;,]{0,30}$/i.test(
            before,
          ))
      )
        continue;
      found.push({ value: date.iso, block: index, start: date.start, end: date.end, confidence: 0.7 });
      break;
    }
  }
  return found;
}

/** "Additional records due: August 12, 2026": a label within a subject says that the day is another's. */
function ofOther(before: string): boolean {
  const label = /(?:^|[\d,;] )(\p{L}[\p{L} ]{2,40}):\s?$/u.exec(before)?.[1];
  const role = label ? roleOfDateLabel(label) : null;
  return role !== null && role.role !== 'service';
}

/** "emergency visit 99284, 11/02/2025", "knee arthroscopy (29881) 10/05/2026": what stands between the care and its day. */
const BEHIND_CARE = /[a-z)\d],\s$|\)\s$|\b(?:\d{5}|[A-Z]\d{4})\s$/;

/** "Residential treatment, days from September 19, 2026"; "On ..... June 17, 2026" on a claim's card. */
function inService(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'service' || entry.via === 'prose') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 160)) ?? '';
    const date = findDates(text)[0];
    const behind = date !== undefined && BEHIND_CARE.test(text.slice(0, date.start));
    if (!date || !(behind || /\b(?:from|beginning|starting|on|of) $/i.test(text.slice(0, date.start)))) continue;
    if (otherDays(view).has(`${entry.block}:${entry.start + date.start}`)) continue;
    const confidence = behind && date.end >= text.length - 1 ? 0.82 : 0.64;
    found.push({ value: date.iso, block: entry.block, start: entry.start + date.start, end: entry.start + date.end, confidence });
  }
  for (const [index, block] of view.doc.blocks.entries()) {
    // "In: Feb. 26, 2026  Out: Mar. 1, 2026"
    const stay = block.kind === 'pair' && /^in$/i.test(block.label) && /^out\b/i.test(view.doc.blocks[index + 1]?.text ?? '');
    if (block.kind !== 'pair' || !(stay || /^on$/i.test(block.label))) continue;
    // "To ... / From ... / On ..." at the head of a memo is the memo's own day; "For: pulse oximetry / On: ..." is that of the care.
    const above = view.doc.blocks[index - 1];
    const care = above?.kind === 'pair' && serviceWords(above.value.slice(0, 120)) === 2;
    if (
      !care &&
      view.doc.blocks.slice(Math.max(0, index - 4), index).some((one) => one.kind === 'pair' && /^(?:to|from|memo|date)$/i.test(one.label))
    )
      continue;
    const lead = /^[.\s]*/.exec(block.value)?.[0].length ?? 0;
    const date = findDates(block.value)[0];
    if (!date || date.start > lead) continue;
    found.push({ value: date.iso, block: index, start: block.valueStart + date.start, end: block.valueStart + date.end, confidence: 0.78 });
  }
  return found;
}

/** "Aug 12, 2026 – Gull Point Emergency Dept": a claim in a list, surer when the lines below say that it was denied. */
function inHeadings(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'heading' || block.text.length > 90) return [];
    const date = findDates(block.text)[0];
    if (date?.start !== 0 || !/^\s?[–—·|-]\s[A-Z]/.test(block.text.slice(date.end))) return [];
    const next = view.doc.blocks[index + 1];
    const denied = next !== undefined && /\b(?:denied|not (?:covered|paid|approved)|rejected)\b/i.test(next.text.slice(0, 60));
    return [{ value: date.iso, block: index, start: 0, end: date.end, confidence: denied ? 0.8 : 0.55 }];
  });
}

/** The day that begins a statement's line. */
function inStatement(view: View): Candidate<string>[] {
  return serviceLines(view).flatMap(({ date, block, denied, headed }) =>
    date && !headed ? [{ value: date.iso, block, start: date.start, end: date.end, confidence: denied === 'no' ? 0.66 : 0.78 }] : [],
  );
}

/** "18 April 2026" and "$148.00" as neighbours: what is left of the line of a bill. */
function besideMoney(view: View): Candidate<string>[] {
  return view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || block.text.length > 30 || !SUM.test(view.doc.blocks[index + 1]?.text ?? '')) return [];
    const date = findDates(block.text)[0];
    if (date?.start !== 0 || date.end < block.text.length) return [];
    return [{ value: date.iso, block: index, start: 0, end: date.end, confidence: 0.76 }];
  });
}

/** What the way of a request leaves in its history ("Records came in", "Pended for clinical"). */
const EVENT =
  /^(?:(?:your|the|a|our) )?(?:(?:prior )?auth\w*|requests?|records?|clinicals?|documents?|appeal|claim|letter|notice|case|peer[- ]to[- ]peer|p2p|review|decision|determination|pended|submitted|received|assigned|(?:not )?approved|denied|called|phone call|fax\w*|message|updated|opened|closed|sent)\b(?! (?:amount|charges?))/i;

function isHistory({ header, cells }: Block & { kind: 'row' }, column: number): boolean {
  const told = cells.filter((text, i) => i !== column && /[a-z]/i.test(text));
  return (
    header?.some((head) => /\b(?:happened|activity|event|action|history|step|update)/i.test(head)) === true ||
    (told.length > 0 && told.every((text) => EVENT.test(text)))
  );
}

/** Dates in rows of services: under a plain "Date", or first in a row that also holds a code or a charge. */
function inRows(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'row') continue;
    const column = block.header?.findIndex((head) => /^(?:date|dates|from|dos|fecha)$/i.test(head.trim())) ?? -1;
    const priced = block.cells.some((cell) => /^\$?\d[\d,]*\.\d{2}$|^(?:\d{5}|[A-Z]\d{4})(?:-\d{2})?$/.test(cell));
    const cell = column >= 0 ? column : !block.header && priced ? 0 : -1;
    if (cell < 0) found.push(...inCharge(block, index));
    if (cell <= 0 && column < 0 && priced) found.push(...finished(block, index));
    if (column >= 0 && !priced && isHistory(block, column)) continue;
    const start = block.starts[cell];
    const date = start === undefined ? undefined : findDates(block.cells[cell] ?? '', true)[0];
    if (start === undefined || !date || date.start > 2) continue;
    found.push({
      value: date.iso,
      block: index,
      start: start + date.start,
      end: start + date.end,
      confidence: (column >= 0 ? 0.9 : 0.8) * (rowVerdict(block) === 'no' ? 0.9 : 1),
    });
  }
  return found;
}

/** "D2740 | Crown | completed 3-30-2026": what a line of care says of its day. */
function finished({ cells, starts }: Block & { kind: 'row' }, index: number): Candidate<string>[] {
  return cells.flatMap((cell, i) => {
    const lead = /^(?:completed|done|finished|performed|seated|placed|inserted|delivered|cemented|given|on):? /i.exec(cell)?.[0].length;
    const date = lead === undefined ? undefined : findDates(cell)[0];
    if (lead === undefined || date?.start !== lead) return [];
    const at = starts[i] ?? 0;
    return [{ value: date.iso, block: index, start: at + date.start, end: at + date.end, confidence: 0.84 }];
  });
}

/** "Table Rock Cardiology 10/03/25 stress echo | 2,870.00": the only day in a row of money, in a cell that speaks of no other day. */
function inCharge(block: Block & { kind: 'row' }, index: number): Candidate<string>[] {
  if (!block.cells.some((cell) => /^\$?\d[\d,]*\.\d{2}$/.test(cell))) return [];
  const dates = findDates(block.text);
  const date = dates[0];
  if (!date || dates.some((one) => one.iso !== date.iso)) return [];
  const i = block.starts.findLastIndex((start) => start <= date.start);
  if (/\b(?:paid|check|received|processed|issued?|birth|dob|statement|notice|due)\b/i.test(block.header?.[i] ?? '')) return [];
  return [{ value: date.iso, block: index, start: date.start, end: date.end, confidence: rowVerdict(block) === 'no' ? 0.56 : 0.64 }];
}
