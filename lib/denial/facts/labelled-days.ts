import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import { namesRefusedDays, roleOfDateLabel } from './date-labels';
import type { RoleFinding } from './date-roles';
import { type Dated, dayAt, TO_DAY } from './dated-day';
import { dateAt, type FoundDate, findDates } from './dates';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Days with a short label before, beside or above them. */
export function labelledDays(view: View): Dated[] {
  return [...inCells(view), ...inLines(view), ...below(view)];
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
      found.push(dayAt(line.block, line.start, date, { ...role, strength: role.strength * 0.9 }, 'label'));
  }
  return found;
}

/** Filler that may stand between a label and its day: "on", "the evening of", a weekday. */
const FILLER =
  /^[\s:.#,–—-]*(?:(?:on|the|of|week of|from|between|was|is|starting|beginning|morning|evening|afternoon|night|early|late|in|at|about|or|after|approximately|planned for|scheduled for|orally|written|verbally|in writing|by (?:phone|mail|fax)|mailed|sent|made|(?:not |un)?(?:covered|approved|certified|authorized|favorable)|denied|upheld|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})[\s,.]+){0,5}$/i;
/** Where one run of a line ends and the next label may begin. */
const CUT = /[·•|;]|\s[–—-]\s|,\s|\)\s/g;

/** "Admitted/Discharged", "Adm-Disch", "From / through" */
const TWO_PARTS = /^(\p{L}[\p{L} .]{1,20}?)\s?[/–-]\s?(\p{L}[\p{L} .]{1,20})$/u;
/** "Shipped/delivered", "Ordered / dispensed": the second part's day is that of the care. */
const HANDED_OVER = /^(?:delivered|delivery|dispensed|picked[- ]up|handed over|filled|given|performed|done|date of service|service)\b/i;

/** "Where and when: Grace Imaging, September 3, 2026" */
const WHERE_AND_WHEN = /^(?:where|place|facility|provider|location|doctor|clinic|hospital|pharmacy)(?:,| and|\s?[/&]) ?(?:when|dates?)\b/i;

function inCells(view: View): Dated[] {
  const found: Dated[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind === 'pair') {
      const [date, second] = findDates(block.value.slice(0, 90), true);
      const given = WHERE_AND_WHEN.test(block.label) ? findDates(block.value.slice(0, 120))[0] : undefined;
      if (given) found.push(dayAt(index, block.valueStart, given, { role: 'service', strength: 0.8 }, 'label'));
      // "admit / discharge   05/31/2026 / 06/03/2026": the first part says what the first day is.
      const parts = second && TWO_PARTS.exec(block.label);
      const role = roleOfDateLabel(parts?.[1] || block.label);
      if (second && parts?.[2] && HANDED_OVER.test(parts[2]))
        found.push({ ...dayAt(index, block.valueStart, second, { role: 'service', strength: 1 }, 'label'), ofClaim: true });
      if (role && date && FILLER.test(block.value.slice(0, date.start)))
        found.push({
          ...dayAt(index, block.valueStart, date, role, 'label'),
          ...(role.role === 'service' && namesRefusedDays(block.label) ? { refusedFrom: true } : {}),
        });
    }
    const head = underCare(view, index);
    if (head) found.push(dayAt(index, 0, head, { role: 'service', strength: 0.9 }, 'label'));
    if (block.kind !== 'row') continue;
    for (const [i, cell] of block.cells.entries()) {
      const label = block.header?.[i] ?? (/\d/.test(block.cells[i - 1] ?? '0') ? '' : (block.cells[i - 1] ?? ''));
      const role = label ? roleOfDateLabel(label) : null;
      const date = role && findDates(cell, true)[0];
      if (role && date && FILLER.test(cell.slice(0, date.start))) found.push(dayAt(index, block.starts[i] ?? 0, date, role, 'label'));
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
  if (said && DONE.test(said) && serviceWords(said) < 2) return { role: 'decided', strength: 0.72 };
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
      if (ahead) found.push(dayAt(line.block, line.start, date, ahead, 'label'));
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
      if (role) found.push(dayAt(line.block, line.start, date, role, 'label'));
    }
  }
  return found;
}
