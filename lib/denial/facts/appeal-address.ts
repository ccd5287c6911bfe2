import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { type Line, type Sentence, sentenceAt, type View } from './view';

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|GU|VI|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
/** The end of every US address: a state and a ZIP code. */
const STATE_ZIP = new RegExp(`\\b(?:${STATES})\\.?,?\\s{1,3}\\d{5}(?:-\\d{4})?(?![\\dA-Z-])`, 'g');
const ENDS_ADDRESS = new RegExp(`\\b(?:${STATES})\\.?,?\\s{1,3}\\d{5}(?:-\\d{4})?$`);
const BOX_OR_STREET =
  /\bP\.?\s?O\.?\s?(?:Drawer\s|Box\s)|\bBox\s\d|\b\d{1,6}\s(?:[NSEW]{1,2}\.?\s)?(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)\b)|\bMail\s?(?:Stop|Code|Drop)|\bMS\s/i;
const CONNECTOR = /^(?:of|and|the|for|at|from|de|y|c\/o|&|-|–|—|\/)$/;
const SHORTENED = /^(?:P\.?|P\.?O\.?|O\.|St|Ste|Dr|Mr|Ms|Inc|No|Attn|Ave|Blvd|Rd|Dept|Co|Corp|Bldg|Ft|Mt|[A-Z]|[NSEW]{1,2})\.$/i;
const LEAD = /^(?:write|mail|send|address|or|to|call|fax|at|online|by|deliver|in writing|use|the|and|of|for|from|standard)$/i;

/** The mailing address that the document gives for appeals, on one line. */
export function readAppealAddress(view: View): Fact<string> | null {
  const candidates: Candidate<string>[] = [];
  for (const [at, line] of view.lines.entries()) {
    if (line.text.length > 20_000 || !/\d{5}/.test(line.text)) continue;
    const text = view.doc.blocks[line.block]?.text.slice(line.start, line.end) ?? '';
    for (const match of text.matchAll(STATE_ZIP)) {
      const found = collect(view, at, text, match.index, match.index + match[0].length);
      const lead = found && sentenceAt(view, found.first.block, found.firstStart);
      if (!found || !lead) continue;
      const confidence = tied(view, lead, found);
      if (confidence > 0) candidates.push({ value: found.value, block: line.block, start: found.start, end: found.end, confidence });
    }
  }
  return choose(view, candidates, (a, b) => a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase());
}

const AGENCY =
  /department of (?:insurance|labor|managed|financial|commerce|banking|health and human)|insurance (?:department|division|bureau|administration|commissioner)|(?:division|bureau|office) of insurance|office of personnel|commissioner|civil rights|quality improvement/i;
/** Appeals go to the letterhead's address when the notice says so. */
const AT_TOP =
  /\baddress (?:(?:shown |listed |printed |given )?(?:at the top|above|on the first page|on page 1|in the (?:letterhead|heading)))/i;
const NAMED = /appeal|grievance|reconsider|redetermin|dispute|hearing|review/i;

function tied(view: View, lead: Sentence, { value, first, clear }: Collected): number {
  if (AGENCY.test(value)) return view.final && /\bhearings?\b|appeals/i.test(value) ? 0.7 : 0;
  const topic = lead.topic;
  // The letterhead is where appeals go only when the notice says so.
  if (first.block < (view.salutation || (lead.own.has('appeal') ? 0 : 3)))
    return view.sentences.some(({ topic: about, text }) => about === 'appeal' && AT_TOP.test(text)) ? 0.82 : 0;
  if (topic === 'external') return view.final ? (NAMED.test(value) ? 0.87 : 0.8) : 0;
  if (topic !== 'appeal' && topic !== 'hearing') return 0;
  if (/\b(?:new claims|claims? to)\b/i.test(lead.text)) return 0;
  if (topic === 'hearing' || /\bhearings?\b/i.test(value)) return 0.82;
  // Lines that the source ran together may lack a comma where one line ended.
  if (!clear) return NAMED.test(value) ? 0.86 : 0.82;
  return NAMED.test(value) ? 0.95 : lead.own.has('appeal') || NAMED.test(lead.heading) ? 0.92 : 0.86;
}

interface Collected {
  value: string;
  /** Where the quote begins and ends in the block of the last line. */
  start: number;
  end: number;
  first: Line;
  /** True when the source itself shows where the parts of the address end. */
  clear: boolean;
  firstStart: number;
}

/** Walks back from the state and ZIP over the city, the street or box and the names above them. */
function collect(view: View, at: number, text: string, stateStart: number, stateEnd: number): Collected | null {
  const line = view.lines[at];
  if (!line) return null;
  const own = walkBack(text, stateStart);
  const parts = [clean(text.slice(own, stateEnd))];
  let [first, firstStart] = [line, line.start + own];
  // The address may go on upwards, line by line, as far as the lines look like one.
  for (let i = at - 1; own === 0 && i >= 0 && i >= at - 7; i--) {
    const above = view.lines[i];
    const block = view.doc.blocks[above?.block ?? -1];
    if (!above || !block || block.kind === 'heading' || block.kind === 'row') break;
    const begins =
      view.doc.blocks[first.block]?.kind === 'pair' && firstStart === (view.doc.blocks[first.block] as { valueStart: number }).valueStart;
    if (begins && above.block !== first.block) break;
    const from = lineStart(view, above, parts.join(' '));
    if (from === null) break;
    parts.unshift(clean(above.text.slice(from)));
    [first, firstStart] = [above, above.start + from];
    if (from > 0) break;
  }
  const value = parts.filter(Boolean).join(', ').replace(/,\s*,/g, ',');
  if (!BOX_OR_STREET.test(value) || value.length > 220) return null;
  const start =
    first.block === line.block
      ? firstStart
      : Math.min(line.start + own, ...view.lines.filter((one) => one.block === line.block).map((one) => one.start));
  return {
    value,
    start,
    end: line.start + stateEnd,
    first,
    firstStart,
    clear: parts.length > 1 || text.slice(own, stateEnd).split(',').length > 2,
  };
}

/** Words of headings and sentences, which no line of an address has. */
const ABOUT = /\b(?:you|your|how|what|where|rights?|if|to appeal|file an?|questions?|notice|important|step \d|options?|page \d)\b/i;

/** Where the address begins in a line above its end: 0, after a colon ("Send it to: Appeals Unit"), or null when it is no part of it. */
function lineStart(view: View, line: Line, below: string): number | null {
  const { text } = line;
  if (ENDS_ADDRESS.test(text) || /[:;?!]$/.test(text)) return null;
  if (addressLine(text)) return ABOUT.test(text) ? null : 0;
  const colon = /:\s(?=[^:]{3,75}$)(?!.*:\s\S.*:)/.exec(text);
  const rest = colon ? text.slice(colon.index + colon[0].length) : '';
  if (
    colon &&
    !/^attn|attention$/i.test(text.slice(0, colon.index).split(' ').at(-1) ?? '') &&
    addressLine(rest) &&
    view.doc.blocks[line.block] &&
    below
  )
    return colon.index + colon[0].length;
  const lead = /\b(?:to|at|with)\s(?=(?:(?:[A-Z][\w&.'’-]*|of|and|the|&)(?:\s|$)){1,7}$)/.exec(text.slice(-70));
  if (lead && text.length > 60) return text.length - Math.min(70, text.length) + lead.index + lead[0].length;
  return null;
}

function walkBack(text: string, from: number): number {
  const base = Math.max(0, from - 220);
  const tokens = [...text.slice(base, from).matchAll(/\S+/g)];
  let start = from;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) break;
    const word = token[0];
    const attention = /^(?:attn|attention|c\/o|dept|mz|ms|mail)[.:]?$/i.test(word);
    if (!attention && /[:;?!]$/.test(word)) break;
    // "by February 4, 2027, at Juniper Select Appeals"
    if (/^(?:at|to|with|of)$/.test(word) && /(?:[\d,])$/.test(tokens[i - 1]?.[0] ?? '')) break;
    // In a line of capitals the words that lead in are capitals too.
    if (
      /^(?:T[Oo]|A[Tt]|B[Yy]|O[Rr]|I[Nn]|Y[Oo][Uu]R?|WITHIN|MUST|SEND|MAIL|WRITE|PLEASE|SUBMIT|IS|BE|THIS|THE)$/.test(word) &&
      !/^(?:Mail|The)$/.test(word)
    )
      break;
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

/** A company's full name with its office behind it, where two lines became one. */
const NAME_THEN_OFFICE =
  /^([^,]{6,60}\b(?:Company|Inc\.?|Corporation|Plans?|of [A-Z][a-z]+(?: [A-Z][a-z]+)?)) (?=(?:National |Member |Medical |Clinical |Pharmacy )?(?:Appeals?|Grievances?)\b)/;

/** One line with commas between the parts of an address whose lines the source ran together. */
function clean(text: string): string {
  const ranTogether = /^[^,]{8,90}\sP\.?\s?O\.?\s?Box/i.test(text);
  return (ranTogether ? text.replace(NAME_THEN_OFFICE, '$1, ') : text)
    .replace(/\s+/g, ' ')
    .replace(/(?<![,:])\s(?=(?:P\.?\s?O\.?\s(?:Box|Drawer)|PO Box|Attn:?|ATTN:?|Attention:)\s)/g, ', ')
    .replace(/((?:Box|Drawer|Suite|Ste\.?|Floor)\s[\w-]{1,9}) (?=[A-Z][a-z]+\.?[ ,])/gi, '$1, ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .trim();
}
