import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { sentenceAt, type View } from './view';

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|GU|VI|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
/** The end of every US address: a state and a ZIP code. */
const STATE_ZIP = new RegExp(`\\b(?:${STATES})\\.?,?\\s{1,3}\\d{5}(?:-\\d{4})?(?!\\d)`, 'g');
const BOX_OR_STREET = /\bP\.?\s?[O0]\.?\s?(?:Drawer\s|Box\s)|\bBox\s\d|\b\d{1,6}\s(?:[NSEW]\.?\s)?[A-Z]|\bMail\s?(?:Stop|Code|Drop)|\bMS\s/;
const CONNECTOR = /^(?:of|and|the|for|at|de|y|c\/o|&|-|–|—|\/)$/;
const SHORTENED = /^(?:P\.?|P\.?O\.?|O\.|St|Ste|Dr|Mr|Ms|Inc|No|Attn|Ave|Blvd|Rd|Dept|Co|Corp|Bldg|Ft|Mt|[A-Z]|[NSEW]{1,2})\.$/i;
const LEAD = /^(?:write|mail|send|address|or|to|call|fax|at|online|by|deliver|in writing|use|the|and|of|for)$/i;

/** The mailing address that the document gives for appeals, on one line. */
export function readAppealAddress(view: View): Fact<string> | null {
  const candidates: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 20_000) continue;
    for (const match of block.text.matchAll(STATE_ZIP)) {
      const end = match.index + match[0].length;
      const found = collect(view, index, match.index, end);
      if (!found) continue;
      const sentence = sentenceAt(view, found.first, found.firstStart) ?? sentenceAt(view, index, match.index);
      const score = sentence ? tied(view, sentence.topic, sentence.own, sentence.text, sentence.heading, found.first, found.value) : 0;
      if (score > 0) candidates.push({ value: found.value, block: index, start: found.start, end, confidence: score });
    }
  }
  return choose(view, candidates, (a, b) => a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase());
}

type Own = NonNullable<ReturnType<typeof sentenceAt>>['own'];

function tied(view: View, topic: string | null, own: Own, text: string, heading: string, block: number, value: string): number {
  if (
    /department of insurance|insurance department|office of personnel|department of (?:labor|managed|financial)|commissioner|external review|civil rights/i.test(
      value,
    )
  )
    return 0;
  const named = /appeal|grievance|reconsider|dispute|hearing|review/i.test(value);
  if (topic === 'hearing') return 0.85;
  if (topic !== 'appeal') return 0;
  if (block < view.salutation && !own.has('appeal')) return 0;
  if (/\b(?:new claims|claims? to)\b/i.test(text)) return 0;
  return named ? 0.95 : own.has('appeal') || /appeal|review|disagree|grievance|reconsider/i.test(heading) ? 0.92 : 0.86;
}

interface Collected {
  value: string;
  /** Where the part in the last block begins. */
  start: number;
  first: number;
  firstStart: number;
}

/** Walks back from the state and ZIP over the city, the street or box and the names above them. */
function collect(view: View, index: number, stateStart: number, end: number): Collected | null {
  const block = view.doc.blocks[index];
  if (!block) return null;
  const floor =
    block.kind === 'pair'
      ? block.valueStart
      : block.kind === 'row'
        ? Math.max(0, ...block.starts.filter((start) => start <= stateStart))
        : 0;
  const start = walkBack(block.text, floor, stateStart);
  const parts = [clean(block.text.slice(start, end))];
  let first = index;
  let firstStart = start;
  // The address may go on upwards in lines of their own, as far as they look like one.
  if (start <= floor && block.kind !== 'row' && !(block.kind === 'pair' && block.valueStart > 0)) {
    for (let i = index - 1; i >= 0 && i >= index - 7; i--) {
      const above = view.doc.blocks[i];
      if (!above || (above.page !== block.page && above.page !== undefined)) break;
      const line = above.kind === 'pair' ? above.value : above.text;
      if (above.kind === 'heading' || above.kind === 'row' || !addressLine(line)) break;
      if (BOX_OR_STREET.test(parts.join(' ')) && !nameLine(line)) break;
      parts.unshift(clean(line));
      first = i;
      firstStart = above.kind === 'pair' ? above.valueStart : 0;
      if (above.kind === 'pair') break;
    }
  }
  const value = parts.filter(Boolean).join(', ').replace(/,\s*,/g, ',');
  if (!BOX_OR_STREET.test(value) || value.length > 220) return null;
  return { value, start, first, firstStart };
}

function walkBack(text: string, floor: number, from: number): number {
  const tokens = [...text.slice(Math.max(floor, from - 220), from).matchAll(/\S+/g)];
  const base = Math.max(floor, from - 220);
  let start = from;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) break;
    const word = token[0];
    const attention = /^(?:attn|attention|c\/o|dept)[.:]?$/i.test(word);
    if (!attention && /[:;?!]$/.test(word)) break;
    if (!attention && /\.$/.test(word) && !SHORTENED.test(word) && i < tokens.length - 1) break;
    if (!/^[("“]?[A-Z0-9#&]/.test(word) && !CONNECTOR.test(word)) break;
    start = base + token.index;
  }
  // Words that lead in ("Write to", "Mail:") and connectors are no part of it.
  for (;;) {
    const lead = /^(\S+?)[,:]?\s+/.exec(text.slice(start, from));
    if (!lead || !(LEAD.test(lead[1] ?? '') || CONNECTOR.test(lead[1] ?? ''))) return start;
    start += lead[0].length;
  }
}

/** A line that can stand above the last line of an address. */
function addressLine(line: string): boolean {
  if (line.length > 75 || line.length < 2) return false;
  if (/[:;?!]$/.test(line) || /\b(?:fax|phone|call|tty|tel)\b/i.test(line)) return false;
  if (/[.]$/.test(line) && !/\b(?:Inc|Co|Corp|Ltd|N\.A|L\.L\.C)\.$/.test(line)) return false;
  const words = line.split(' ');
  return words.every((word) => /^[("“]?[A-Z0-9#&]/.test(word) || CONNECTOR.test(word) || /^(?:attn|attention):?$/i.test(word));
}

const nameLine = (line: string) => !/\b\d{5}(?:-\d{4})?$/.test(line);

/** One line with commas between the parts of an address whose lines the source ran together. */
function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![,:])\s(?=(?:P\.?\s?O\.?\s(?:Box|Drawer)|PO Box|Attn:?|ATTN:?|Attention:)\s)/g, ', ')
    .replace(/((?:Box|Drawer|Suite|Ste\.?|Floor)\s[\w-]{1,9}) (?=[A-Z][a-z]+[ ,])/gi, '$1, ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .trim();
}
