import { matchesOf } from '@/lib/document/matches';
import type { Fact } from '../model';
import { isLaterHearing, isLedTo, leadsElsewhere } from './appeal-places';
import { type Candidate, choose } from './candidate';
import { type Collected, collect, NAMED, PERSON, STATE_ZIP } from './postal-lines';
import { type Line, type Sentence, sentenceAt, type View } from './view';

/** The mailing address that the document gives for appeals, on one line. */
export function readAppealAddress(view: View): Fact<string> | null {
  const candidates: Candidate<string>[] = [];
  const others: { block: number; value: string }[] = [];
  const shown = withCapitals(view);
  for (const [at, line] of view.lines.entries()) {
    if (line.text.length > 20_000 || !/\d{5}|,\s[A-Z]{2}$/.test(line.text)) continue;
    const text = withZip(view, at, capitals(view.doc.blocks[line.block]?.text.slice(line.start, line.end) ?? ''));
    for (const match of matchesOf(text, STATE_ZIP)) {
      const found = collect(shown, at, text, match.index, match.index + match[0].length);
      const lead = found && sentenceAt(view, found.first.block, found.firstStart);
      if (!found || !lead) continue;
      const confidence = namedDesk(view, found) ? 0.8 : tied(view, lead, found);
      const desk = namedDesk(view, found);
      const whole = desk ? `${desk}, ${found.value}` : inHead(view, found.first, lead) ? withoutLetterhead(view, found.value) : found.value;
      const apart = whole.replace(RUN_TOGETHER, ', ');
      const value = /[A-Z]/.test(line.text) ? apart : apart.toLowerCase();
      if (confidence > 0) candidates.push({ value, block: line.block, start: found.start, end: Math.min(found.end, line.end), confidence });
      else if (!inHead(view, found.first, lead)) others.push({ block: line.block, value });
    }
  }
  const fact = choose(view, candidates, (a, b) => bare(a) === bare(b));
  // Right beside the address of another office one is easily taken for the other.
  if (fact && others.some((one) => Math.abs(one.block - fact.place.block) <= 1 && bare(one.value) !== bare(fact.value)))
    fact.confidence = Math.min(fact.confidence, 0.88);
  // Whether "c/o" began a line of its own is not always seen.
  if (fact && /\bc\/o\b/i.test(fact.value)) fact.confidence = Math.min(fact.confidence, 0.88);
  return fact;
}

/** Where the line of a post office box began that was run together with the name over it. */
const RUN_TOGETHER = /(?<=[a-z]{3}|[A-Z]{3}) (?=P\.? ?O\.? Box \d)/gi;

/** A line that has no capitals at all ("write to acme appeals, p.o. box 9, cleveland, oh 44101") with those that names have. */
function capitals(text: string): string {
  if (/[A-Z]/.test(text)) return text;
  return text
    .replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/\bP\.o\b|, [A-Z][a-z](?=,? \d{5})/g, (word) => word.toUpperCase());
}

/** The same view where addresses are written small: short lines that are no sentences have capitals. */
function withCapitals(view: View): View {
  if (!view.lines.some(({ text }) => /^[^A-Z]{0,200},?\s[a-z]{2},?\s\d{5}\b/.test(text))) return view;
  const name = (text: string) =>
    text.length >= 60 || !/\b(?:to|at|within|of the|we|is|was|or email)$|\b(?:within|we|you|is|was)\b|[:?]$/.test(text);
  return { ...view, lines: view.lines.map((line) => (name(line.text) ? { ...line, text: capitals(line.text) } : line)) };
}

/** "Fund Office: 3300 Industrial Terrace" in a letterhead, where the notice says that an appeal must reach the Fund Office. */
function namedDesk(view: View, { first, firstStart }: Collected): string | null {
  const block = view.doc.blocks[first.block];
  if (block?.kind !== 'pair' || firstStart !== block.valueStart || !/^(?:the )?[A-Z][\w ]{2,24} office$/i.test(block.label)) return null;
  const name = block.label.replace(/^the /i, '').toLowerCase();
  const told = view.sentences.some(({ topic, text }) => {
    const at = topic === 'appeal' ? text.toLowerCase().indexOf(`the ${name}`) : -1;
    return at > 0 && /\b(?:at|to|by|with) $/i.test(text.slice(0, at));
  });
  return told ? block.label : null;
}

/** A line that breaks off between state and ZIP code, with the code from the next line. */
function withZip(view: View, at: number, text: string): string {
  const zip = /^\d{5}(?:-\d{4})?(?=[\s,.;]|$)/.exec(view.lines[at + 1]?.text ?? '')?.[0];
  return zip && /,\s[A-Z]{2}$/.test(text) ? `${text} ${zip}` : text;
}

const bare = (address: string) => address.replace(/\W/g, '').toLowerCase();

const AGENCY =
  /department of (?:insurance|labor|managed|financial|commerce|banking|consumer|health and human)|(?:division|bureau|office) of (?:financial|banking|consumer)|insurance (?:department|division|bureau|administration|commissioner)|(?:division|bureau|office) of insurance|office of personnel|commissioner|civil rights|quality improvement/i;
/** Appeals go to the letterhead's address when the notice says so. */
const AT_TOP =
  /\b(?:address|post office box|P\.?\s?O\.? box|box(?: number)?|office) (?:(?:that is |that appears |which is )?(?:shown |listed |printed |given )?(?:(?:at|on) (?:the )?(?:top|head)|above|on the first page|on (?:this|the) (?:letter|notice|page|statement)\b|on page (?:1|one)|(?:in|on) (?:the|this|our) (?:letterhead|heading)))|\babove address\b/i;
const DEPARTMENT = /\b(?:appeals?|grievances?|reconsiderations?|redeterminations?|claims? review|disputes?)\b/i;
/** Labels and columns of addresses that are for something else. */
const OTHERS = /\b(?:claims?|bills?|billing|payments?|premiums?|records|remit)\b/i;
function labelOf(view: View, line: Line): string {
  const block = view.doc.blocks[line.block];
  const label =
    block?.kind === 'pair' ? block.label : block?.kind === 'row' ? (block.header?.[block.starts.indexOf(line.start)] ?? '') : '';
  return NAMED.test(label) ? '' : label;
}

const SEND = /\b(?:mail|write|send|sent|address|letters?|deliver|submit|in person|to|at|by|attn|attention|post|contact|is)\b|:\s*$/i;
/** True when something leads to an address without an office's name: its label, the words before it, or the block above. */
function leads(view: View, first: Line, start: number): boolean {
  const block = view.doc.blocks[first.block];
  if (block?.kind !== 'paragraph' || view.doc.source !== 'page') return true;
  const before = block.text.slice(0, start);
  return SEND.test(before) || (before.trim() === '' && SEND.test((view.doc.blocks[first.block - 1]?.text ?? '').slice(-120)));
}

/** Where the letterhead ends: a page greets the person anywhere. */
const headEnd = (view: View) => (view.doc.source === 'page' && view.salutation * 2 > view.doc.blocks.length ? 0 : view.salutation);

function inHead(view: View, first: Line, lead: Sentence): boolean {
  return first.block < (headEnd(view) || (lead.own.has('appeal') ? 1 : 3));
}

const SENT_APPEAL = /\b(?:you (?:may|can)|right to|to) (?:file an? )?(?:appeal|dispute)\b[^.]{0,160}\bto [A-Z]/;

const GOES_ELSEWHERE = /\b(?:claims?|bills?|payments?|premiums?)\b[^.;:]{0,24} (?:go|are (?:sent|mailed)|belong) to\b/i;
function tied(view: View, lead: Sentence, { value, first, firstStart, clear }: Collected): number {
  // "You may appeal within 180 days, to Acme Customer Service, P.O. Box 9": whatever the office is called.
  const topic = lead.own.has('appeal') && SENT_APPEAL.test(lead.text) ? 'appeal' : lead.topic;
  // Whom the letter itself is sent to.
  if (first.block < 15 && /^(?:to|attn|attention|sent to|mailed to)$/i.test(labelOf(view, first))) return 0;
  if (AGENCY.test(value))
    return (view.final || view.exhausted) && (topic === 'external' || /\bhearings?\b|appeals/i.test(value)) ? 0.74 : 0;
  // Whom the notice is sent to, in columns above it.
  if (first.block < 15 && view.salutation === 0 && view.doc.blocks[first.block]?.kind === 'row' && !NAMED.test(value)) return 0;
  // The letterhead is where appeals go only when the notice says so, or when it is the letterhead of the office that hears them.
  if (inHead(view, first, lead)) {
    if (view.sentences.some(({ topic: about, text }) => (about === 'appeal' || about === 'hearing') && AT_TOP.test(text))) return 0.82;
    return DEPARTMENT.test(value) && lead.own.has('appeal') ? 0.52 : 0;
  }
  if (!lead.own.has('appeal') && OTHERS.test(labelOf(view, first))) return 0;
  if (topic === 'external') return view.final ? (NAMED.test(value) ? 0.87 : 0.8) : 0;
  // A department whose own name is appeals needs no words that lead to it.
  if (topic !== 'appeal' && topic !== 'hearing')
    return topic === null && isLedTo(view, first.block)
      ? 0.82
      : (topic !== 'claims' || lead.own.has('appeal')) && DEPARTMENT.test(value) && !PERSON.test(value)
        ? 0.8
        : 0;
  if (/\b(?:new claims|claims? to)\b/i.test(lead.text)) return 0;
  // "Claims and bills go to", "The Division of Financial Regulation is at": what leads to it names whose it is.
  const led = lead.own.has('appeal') ? '' : lead.text.slice(0, Math.max(0, firstStart - lead.start));
  if (GOES_ELSEWHERE.test(led) || AGENCY.test(led)) return 0;
  if (!lead.own.has('appeal') && !NAMED.test(value) && (leadsElsewhere(view, first.block) || !leads(view, first, firstStart))) return 0;
  if (isLaterHearing(`${lead.text} ${/\bhearings?\b/i.test(value) || topic === 'hearing' ? 'hearing' : ''}`)) return 0;
  // Of the ways out that are left, the one that is named first.
  if (topic === 'hearing' || /\bhearings?\b/i.test(value))
    return view.exhausted && view.sentences.find((one) => one.topic === 'external' || one.topic === 'hearing')?.topic === 'external'
      ? 0.68
      : 0.82;
  // Where no internal step is left, the plan's own office is not the next one.
  if (view.exhausted && view.sentences.some((one) => one.topic === 'external')) return 0.7;
  // Lines that the source ran together may lack a comma where one line ended.
  if (!clear) return NAMED.test(value) ? 0.86 : 0.82;
  return NAMED.test(value) ? 0.95 : lead.own.has('appeal') || NAMED.test(lead.heading) ? 0.92 : 0.86;
}

const OFFICE = /\b(?:department|dept|unit|appeals?|grievances?|rights|services|office|desk|committee|panel|board|team)\b/i;
/** "to the Disputed Claims Desk at the post office box above" */
const SENT_TO =
  /\bto (?:the |our )?((?:[A-Z][\w&'’-]+ (?:(?:and|of|&) )?){1,5})at (?:the|our|this) (?:above |street |mailing |postal )?(?:address|post office box|P\.?\s?O\.? box|box(?: number)?|office)\b/;

/** "Blue Cross of Arizona, Appeals Department, P.O. Box": of a letterhead the office is the addressee, not the company's name over it. */
function withoutLetterhead(view: View, value: string): string {
  const parts = value.split(', ');
  const place = parts.findIndex((part) => /^(?:P\.?\s?O\b|Post Office Box\b|Box\b|\d)/i.test(part));
  const office = parts.findIndex((part, i) => (place < 0 || i < place) && OFFICE.test(part) && !/\bplans?\b/i.test(part));
  const from = office >= 0 ? (DEPARTMENT.test(parts[0] ?? '') ? 0 : office) : Math.max(place, 0);
  const named =
    office >= 0 ? null : view.sentences.find(({ topic, text }) => topic === 'appeal' && AT_TOP.test(text) && SENT_TO.test(text));
  const desk = (named && SENT_TO.exec(named.text)?.[1]?.trim()) ?? '';
  return [...(OFFICE.test(desk) ? [desk] : []), ...parts.slice(from)].join(', ');
}
