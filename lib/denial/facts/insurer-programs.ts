import type { Candidate } from './candidate';
import { isFirm, isVendor } from './firms';
import { STATE_PROGRAMS } from './state-programs';
import type { View } from './view';

/** "Kentucky Medicaid" is a program; a plan that is named beside it decided. */
export const STATE_PROGRAM = new RegExp(`^(?:(?:[A-Z][a-z]+ ){1,2}Medicaid|${STATE_PROGRAMS})$`, 'i');

/** "The Children's Health Insurance Program of Meridian Community Care": the company, without the program that it runs. */
export function ofProgram(one: Candidate<string>): Candidate<string> {
  // "GEHA Standard Option"
  const option = / (?:Standard|Basic|High) Option$/i.exec(one.value)?.index;
  if (option !== undefined) return { ...one, value: one.value.slice(0, option), end: one.start + option };
  const lead =
    /^(?:The )?(?:Children['’]s Health Insurance Program|CHIP|Medicaid|Medicare Advantage)(?: Plan)? (?:of|from|by|through) (?=[A-Z])/.exec(
      one.value,
    )?.[0].length ?? 0;
  const value = one.value.slice(lead);
  return lead > 0 && value.includes(' ') && isFirm(`${value} Health`) ? { ...one, value, start: one.start + lead } : one;
}

/** A state's program is no company either: a plan that is named beside it decided, an agency not more than it. */
export function behindState(found: Candidate<string>[]): Candidate<string>[] {
  const other = found.some(
    (one) => one.confidence >= 0.5 && !STATE_PROGRAM.test(one.value) && !AGENCY.test(one.value) && !isVendor(one.value),
  );
  return other ? found.map((one) => (STATE_PROGRAM.test(one.value) ? { ...one, confidence: Math.min(one.confidence, 0.4) } : one)) : found;
}
const AGENCY = /\b(?:Department|Division|Bureau|Office|State|Agency|Administration|Section|Program)\b/i;

const MANAGED = /^managed by:? $/i;
const CONTRACTOR = /^TRICARE\b.*\b(?:contractor|region)\b/i;
/** A federal programme is no company: the contractor that has a line of its own in the letterhead decided. */
export function behindProgram(view: View, found: Candidate<string>[]): Candidate<string>[] {
  const contractor = found.some(
    (one) =>
      // "TRICARE West Region    Managed by TriWest": the letter is the program's.
      !MANAGED.test(view.doc.blocks[one.block]?.text.slice(0, one.start) ?? '') &&
      (/^(?:Humana Military|TriWest|Health Net Federal|International SOS|Express Scripts|United Concordia)/i.test(one.value) ||
        (one.block <= 1 &&
          one.start === 0 &&
          isFirm(one.value) &&
          !/TRICARE/i.test(one.value) &&
          CONTRACTOR.test(view.lines[1]?.text ?? ''))) &&
      one.block <= Math.max(8, view.salutation) &&
      (one.block <= 1 || view.lines.some((line) => line.block === one.block && line.start === one.start)),
  );
  return contractor ? found.map((one) => (/^TRICARE/i.test(one.value) ? { ...one, confidence: one.confidence - 0.4 } : one)) : found;
}
