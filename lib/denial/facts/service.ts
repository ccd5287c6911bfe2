import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { CARE } from './provider-name';
import { rowVerdict } from './row-verdict';
import { acts } from './service-acts';
import { GENERIC, NOT_TITLE, unlabelled } from './service-bare';
import { kindOfClass } from './service-classes';
import { coded } from './service-coded';
import { fuller } from './service-fuller';
import { listed } from './service-list';
import { mentionedServices } from './service-mentions';
import { namesHouse, readServiceName } from './service-name';
import { serviceInProse } from './service-prose';
import { inRows } from './service-rows';
import { byVerdict } from './service-verdict';
import { serviceWords } from './service-words';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 0.98, below: 0.95, prose: 0 };
const same = (a: string, b: string) => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x.includes(y) || y.includes(x);
};

/** What was denied, short and in the document's own words. */
export function readService(view: View): Fact<string> | null {
  return choose(
    view,
    fuller(
      kindOfClass(
        supported(
          byVerdict(view, [
            ...labelled(view),
            ...inRows(view),
            ...listed(view),
            ...coded(view),
            ...headed(view),
            ...serviceInProse(view),
            ...mentionedServices(view),
            ...acts(view),
            ...unlabelled(view),
            ...title(view),
          ]).filter((one) => !NUMBER.test(one.value)),
        ),
      ),
    ),
    same,
  );
}

/** "26SLP-4471902", "447190233": the number of an order is no name of care. */
const NUMBER = /^(?=(?:[^\d]{0,12}\d){4})[A-Z\d][A-Z\d./-]{5,40}$/i;

/** What is added where other places of the document name the same care. */
const SUPPORT = 0.02;
/** Evidence adds up: a name that several places of the document give is surer than one that stands once. */
function supported(found: Candidate<string>[]): Candidate<string>[] {
  const keys = found.slice(0, 60).map((one) => new Set(one.value.toLowerCase().match(/[a-z]{4,}/g) ?? []));
  return found.map((one, i) => {
    const own = keys[i];
    if (!own || own.size === 0 || one.confidence >= 0.88) return one;
    const places = new Set<number>();
    for (const [j, other] of found.slice(0, 60).entries())
      if (other.block !== one.block && [...own].every((word) => keys[j]?.has(word))) places.add(other.block);
    return { ...one, confidence: Math.min(0.88, one.confidence + SUPPORT * Math.min(places.size, 3)) };
  });
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const granted = paidCells(view);
  for (const entry of view.entries) {
    if ((entry.kind !== 'service' && entry.kind !== 'serviceSecond') || entry.via === 'prose') continue;
    const block = view.doc.blocks[entry.block];
    if (block?.kind === 'row' && block.header) continue;
    const text = block?.text.slice(entry.start, Math.min(entry.end, entry.start + 260)) ?? '';
    const name = readServiceName(text);
    if (!name || (block?.kind === 'pair' && granted.has(text))) continue;
    if (/\b(?:Plan|Insurance|Company|Handbook)$/.test(name.value)) continue;
    // "Procedure: 30410, nasal airway obstruction J34.89": why it was needed.
    if (/\b[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}$/.test(name.value)) continue;
    // "Benefit Office - 700 Elm Street": without a sign between the two, the value itself must speak of care.
    if (/\p{L}\s$/u.test(block?.text.slice(0, entry.start) ?? '') && entry.via === 'colon' && serviceWords(name.value) === 0) continue;
    // "Asked for 84 hours a week": how much, not what.
    if (/^\d+ (?:\w+ )?(?:hours|days|visits|units|sessions)\b/i.test(name.value) && serviceWords(name.value) < 2) continue;
    const said = serviceWords(name.value) > 0 || /\d/.test(name.value) ? 1 : entry.via === 'cell' ? 0.97 : 0.8;
    const rank = (entry.kind === 'serviceSecond' ? 0.62 : 0.97) * said;
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence: entry.weight * VIA[entry.via] * rank,
    });
  }
  return found;
}

/** The cells of paid lines, where a table that is also read line by line has an unpaid one. */
function paidCells(view: View): Set<string> {
  const rows = view.doc.blocks.filter((block) => block.kind === 'row').filter((row) => row.header);
  const paid = new Set(rows.flatMap((row) => (rowVerdict(row) === 'no' ? row.cells : [])));
  const unpaid = rows.some((row) => rowVerdict(row) !== 'no' && row.cells.some((cell) => serviceWords(cell) > 0 && !paid.has(cell)));
  return unpaid ? paid : new Set();
}

/** "Request: 72148 MRI lumbar spine": a label of numbers whose value is a service. */
function requested(view: View, { kind, label, block, start, end }: Entry): boolean {
  if (
    (kind !== 'referenceNumber' && kind !== 'claimNumber') ||
    !/^\W*(?:your )?(?:request|claim|authorization|case|order|reference|matter|re)\W*$/i.test(label)
  )
    return false;
  const name = readServiceName(view.doc.blocks[block]?.text.slice(start, Math.min(end, start + 120)) ?? '');
  return name !== null && serviceWords(name.value) === 2;
}

/** "Solid tumor gene panel, 5-50 genes: these tests must be approved ...": the service before the reason. */
function headed(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const known = new Set(
    view.entries
      .filter(
        (one) =>
          one.via === 'cell' &&
          !(/^amount/.test(one.kind) && !/\d[.,]?\d|\$/.test(view.doc.blocks[one.block]?.text.slice(one.start, one.end) ?? '')) &&
          !(one.kind === 'decoy' && /\b(?:concern|about|subject|matter|issue)/i.test(one.label)) &&
          // "Visit type: Family therapy by phone": no day.
          !(one.kind === 'serviceDate' && !/\d/.test(view.doc.blocks[one.block]?.text.slice(one.start, one.end) ?? '')) &&
          one.kind !== 'patient' &&
          one.kind !== 'subscriber' &&
          !requested(view, one),
      )
      .map((one) => one.block),
  );
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || known.has(index)) continue;
    // "Surgery: Rotator cuff repair", "For: New patient consultation": no label we know, but a value that can be nothing else.
    const own =
      block.value.length <= 100 &&
      !block.breaks &&
      block.label.length <= 24 &&
      (!NOT_ABOUT.test(block.label) || (TYPE.test(block.label) && block.value.split(' ').length > 2))
        ? readServiceName(block.value)
        : null;
    if (
      own &&
      serviceWords(own.value) === 2 &&
      !GENERIC.test(own.value) &&
      !(CARE.test(own.value) && namesHouse(own.value)) &&
      !/\b(?:you|your|we|our|is|was|not|may)\b/i.test(block.value)
    ) {
      const start = block.valueStart + own.start;
      found.push({ value: own.value, block: index, start, end: start + own.value.length, confidence: 0.68 });
    }
    if (!block.joined || block.value.length < 60) continue;
    if (
      (block.label.split(' ').length < 3 && serviceWords(block.label) < 2) ||
      NOT_TITLE.test(block.label) ||
      /^(?:to|for|when|how|if|in|as)\b/i.test(block.label)
    )
      continue;
    if (view.inBlock[index]?.[0]?.topic) continue;
    const name = readServiceName(block.label);
    if (name && serviceWords(block.label) > 0)
      found.push({ value: name.value, block: index, start: name.start, end: name.end, confidence: 0.62 });
  }
  return found;
}

/** "Type: Inpatient rehabilitation facility admission" */
const TYPE = /^(?:request(?:ed)? |service |care |visit )?type(?: of (?:request|service|care))?:?$/i;
/** Labels whose values speak of something else, even in words of medicine. */
const NOT_ABOUT =
  /\b(?:diagnosis|condition|reason|provider|facility|doctor|prescriber|pharmacy|clinic|hospital|status|note|notes|remarks?|message|rule|policy|guideline|criteria|explanation|decision|determination|comment|alternatives?|fax|phone|mail|address|plan|product|program|network|line of business|title|role|user|level|documents?|type|category|dx|manager|contact|team|doctor|physician)\b/i;

/** A claim's page often has the service as its title. */
function title(view: View): Candidate<string>[] {
  const claim = view.entries.some((one) => ['claimNumber', 'referenceNumber', 'serviceDate'].includes(one.kind) && one.via !== 'prose');
  if (view.salutation > 0 || (!claim && view.doc.source !== 'page')) return [];
  for (const [index, block] of view.doc.blocks.slice(0, 60).entries()) {
    if (block.kind !== 'heading' || (index >= 12 && block.level > 1) || block.text.length > 80 || NOT_TITLE.test(block.text)) continue;
    const name = readServiceName(block.text);
    if (!name || name.value.length < 6 || block.text === block.text.toUpperCase() || serviceWords(name.value) < (claim ? 1 : 2)) continue;
    return [
      {
        value: name.value,
        block: index,
        start: name.start,
        end: name.end,
        confidence: !claim ? 0.58 : block.level === 1 ? 0.89 : block.level === 2 ? 0.72 : 0.6,
      },
    ];
  }
  return [];
}
