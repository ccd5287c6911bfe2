import type { Candidate } from './candidate';
import { isKnownPayer, isVendor } from './firms';
import { CARE, CARE_PLACE, readProviderName } from './provider-name';
import { DENIED, PAID } from './row-verdict';
import { serviceLineIn } from './service-lines';
import { serviceWords } from './service-words';
import type { Line, View } from './view';

/** Between its parts stand commas, bars or dashes. */
const PARTED = /, |\s[|·•–—-]\s/;
const NOT_CARE =
  /\b(?:Plan|Insurance|Appeals?|Department|Claims?|P\.?O\.? Box|Coverage|Benefits?|Program|Management|Review|Unit|Policy|Guideline|Services? Department|Notice|Request|Medicare|Medicaid|Your|You|We|The|Our|If|Not|Denied|Service|Code|Diagnosis|Level|Standard|Outpatient|Inpatient|Member|Customer|Rights?|Health Care Service|Explanation|Drug|Test|Panel|Visit|View|Aetna|Cigna|Humana|Anthem|Blue (?:Cross|Shield)|Carelon|eviCore)\b/;

const CARE_ANY = new RegExp(CARE.source, 'i');
/** Words of care in a name; a name all in capitals has them so too. */
const cares = (name: string) => (name === name.toUpperCase() ? CARE_ANY : CARE).test(name) && !/^\d{4}/.test(name);
/** A line with a telephone number or an address, as summaries print below the day of a visit. */
const placed = (line: Line, below: Line | undefined) =>
  /\(?\d{3}\)?[-. ]\d{3}-\d{4}|\s[/|·]\s\d{1,2}[./-]\d{1,2}[./-]\d/.test(line.text) || /^\d{1,6} [A-Z]/.test(below?.text ?? '');
const ORDERED = /^(?:ordered|referred|prescribed|requested) by\b/i;
/** True for a line that names who ordered something, as text or behind a label. */
function ordered(view: View, line: Line): boolean {
  const block = view.doc.blocks[line.block];
  return ORDERED.test(line.text) || (block?.kind === 'pair' && ORDERED.test(block.label));
}
/** A sentence in capitals ("SUITE OR HOME INFUSION WOULD BE SAFE"). */
const SAYS = /\b(?:WOULD|IS|WAS|ARE|WERE|BE|NOT|OR|MAY|MUST|YOUR|YOU|OUR|WE|IF|THIS|THAT|HAS|HAVE|WILL|CAN|TO|BY)\b/;

/** "Skilled nursing facility admission, Cypress Landing Rehabilitation Center, beginning 03/16/2026": a part of a line between commas. */
export function inParts(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [i, line] of view.lines.slice(0, 200).entries()) {
    const block = view.doc.blocks[line.block];
    if (
      line.text.length > 140 ||
      !PARTED.test(line.text) ||
      /\.$/.test(line.text) ||
      block?.kind === 'row' ||
      (line.block > view.salutation && view.inBlock[line.block]?.[0]?.topic)
    )
      continue;
    let start = 0;
    // "Claim 99-B | Blount County EMS | 4/17/2026" above lines that were refused, or paid.
    const below = view.lines.slice(i + 1, i + 3).map((next) => next.text);
    // A summary names who did a test, and below it who ordered it.
    const next = view.lines[i + 1];
    const tested = next !== undefined && ordered(view, next);
    const verdict = below.some((text) => DENIED.test(text)) ? 0.06 : below.some((text) => PAID.test(text)) ? -0.12 : 0;
    for (const part of line.text.split(/(?<=, |\s[|·•–—-]\s)/)) {
      const behindCare = start > 0 && !/\d/.test(line.text.slice(0, start)) && serviceWords(line.text.slice(0, start)) === 2;
      const value = readProviderName(part.replace(/[,;\s|·•–—-]+$/, ''))?.value ?? '';
      const fits =
        start > 0 &&
        value.includes(' ') &&
        value.length <= 70 &&
        // "Proton beam therapy, Tidewater Proton Center": behind the care its house.
        (cares(value) || (behindCare && CARE_PLACE.test(value))) &&
        !NOT_CARE.test(value) &&
        !isKnownPayer(value) &&
        !isVendor(value);
      if (fits && value.split(' ').every((word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|and|the|at|for|de)$/.test(word)))
        found.push({
          value,
          block: line.block,
          start: line.start + start,
          end: line.start + start + value.length,
          confidence: tested ? 0.86 : 0.62 + verdict,
        });
      start += part.length;
    }
  }
  return found;
}

/** Names that can only be a provider's, without a label we know: behind an unknown label, or on a line of their own. */
export function byShape(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const taken = new Set(
    view.entries
      .filter(
        (one) => one.via === 'cell' && ['insurer', 'patient', 'subscriber', 'service', 'address', 'diagnosisCodes'].includes(one.kind),
      )
      .map((one) => one.block),
  );
  for (const [i, line] of view.lines.slice(0, 400).entries()) {
    const block = view.doc.blocks[line.block];
    // On a claim's page the provider can be the heading.
    // Or stand above the lines of its bill.
    const head =
      block?.kind === 'heading' &&
      ((view.doc.source === 'page' && line.block < 12) || (line.block > 2 && serviceLineIn(view, line.block + 1) !== undefined));
    if (!block || (block.kind === 'heading' && !head) || line.text.length > 90 || (block.kind === 'row' && block.header)) continue;
    const pair = block.kind === 'pair' && line.start === block.valueStart;
    if (pair && taken.has(line.block) && !(block.kind === 'pair' && /^(?:re|subject|regarding)\b/i.test(block.label))) continue;
    const name = readProviderName(
      line.text.replace(
        /,? \(\d{3}\) .*$|, (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) ).*$/,
        '',
      ),
    );
    if (
      !name ||
      !(cares(name.value) || ((head || block.kind === 'item' || placed(line, view.lines[i + 1])) && CARE_PLACE.test(name.value))) ||
      NOT_CARE.test(name.value) ||
      SAYS.test(name.value)
    )
      continue;
    if (isVendor(name.value) || isKnownPayer(name.value)) continue;
    const count = name.value.split(' ').length;
    if (
      count > 8 ||
      count < 2 ||
      !name.value.split(' ').every((word) => /^[\p{Lu}&\d(]/u.test(word) || /^(?:of|and|the|at|for|de)$/.test(word))
    )
      continue;
    // "Behavioral Health" is an office; a house of care has a name of its own.
    if (view.inBlock[line.block]?.[0]?.topic || name.value.replace(CARE, '').trim() === '') continue;
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + name.start,
      end: line.start + name.end,
      confidence: pair ? 0.74 : view.lines.slice(i + 1, i + 4).some((next) => ordered(view, next)) ? 0.86 : 0.66,
    });
  }
  return found;
}
