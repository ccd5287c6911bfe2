import { matchesOf } from '@/lib/document/matches';
import type { Line, View } from './view';

const STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|GU|VI|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
/** The end of every US address: a state and a ZIP code. */
export const STATE_ZIP = new RegExp(`(?:\\b(?:${STATES})\\.?,?|(?<=[a-z],\\s)[A-Z]{2})\\s{1,3}\\d{5}(?:-\\d{4})?(?![\\dA-Z-])`, 'g');
const ENDS_ADDRESS = new RegExp(`\\b(?:${STATES})\\.?,?\\s{1,3}\\d{5}(?:-\\d{4})?$`);
const BOX_OR_STREET =
  /\bP\.?\s?O\.?\s?(?:Drawer\s|Box\s)|\bBox\s\d|\b(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s[A-Z][a-z]|\b\d{1,6}\s(?:[NSEW]{1,2}\.?\s)?(?:[A-Z]|\d{1,3}(?:st|nd|rd|th)\b)|\bMail\s?(?:Stop|Code|Drop)|\bMS\s/i;
const CONNECTOR = /^(?:of|and|the|for|at|from|de|del|y|c\/o|&|-|–|—|\/|\||·|•|\*)$/;
/** Offices that some notices write small ("to the grievance unit, Fidelis"). */
const OFFICE =
  /^(?:appeals?|grievances?|disputes?|reconsiderations?|review|claims|member|unit|department|desk|team|office|committee|panel|board|coordinator|section),?$/;
const PHONE = /^\(?\d{3}\)?[.-]\d{3}[.-]\d{4}|^1[.-]\d{3}[.-]|^\d{3}-\d{4}/;
const SHORTENED =
  /^(?:P\.?|P\.?O\.?|O\.|St|Ste|Dr|Mr|Ms|Inc|No|Attn|Ave|Blvd|Rd|Dept|Co|Corp|Bldg|Ft|Mt|Svcs?|Assn|Admin|Mgr|Pkwy|Hwy|Sq|Ln|Ct|Pl|Ter|[A-Z]|(?:[A-Z]\.){1,3}[A-Z]|[NSEW]{1,2})\.,?$/i;
const LEAD = /^(?:write|mail|send|address|or|to|call|fax|at|online|by|deliver|in writing|use|the|and|of|for|from|standard)$/i;
/** "appeals at Oscar Health", "Mail for appeals, P.O. Box": small words say whose desk it is and are no line of it. */
const WHOSE =
  /^(?:[a-z]{3,15}(?: [a-z]{3,15}){0,2}(?:,?\s+(?=P\.?\s?O\b)|\sat\s+(?=[A-Z]))|(?:the )?[A-Z][a-z0-9]{3,12} (?:Coordinator|Desk|Team|Clerk)\sat\s+(?=[A-Z]))/;
/** Words of offices that hear appeals. */
export const NAMED = /appeal|grievance|reconsider|redetermin|dispute|hearing|review/i;
/** Who signs a letter. */
export const PERSON = /\b(?:analyst|sincerely|regards|cordially|respectfully)\b/i;

/** An address put together from where its state and ZIP code stand. */
export interface Collected {
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
export function collect(view: View, at: number, text: string, stateStart: number, stateEnd: number): Collected | null {
  const line = view.lines[at];
  if (!line) return null;
  const own = walkBack(text, stateStart);
  const parts = [clean(text.slice(own, stateEnd))];
  let [first, firstStart] = [line, line.start + own];
  // The address may go on upwards, line by line, as far as the lines look like one.
  let running = false;
  for (let i = above(view, at); own === 0 && i !== null && parts.length <= 8; i = above(view, i)) {
    const upper = view.lines[i];
    const block = view.doc.blocks[upper?.block ?? -1];
    if (!upper || !block || (block.kind === 'heading' && !LEADS_IN.test(block.text))) break;
    const begins =
      view.doc.blocks[first.block]?.kind === 'pair' && firstStart === (view.doc.blocks[first.block] as { valueStart: number }).valueStart;
    if (begins && upper.block !== first.block) break;
    // The number or a remark from the column beside.
    if (ASIDE.test(upper.text) && upper.block !== first.block) continue;
    const from = lineStart(upper, parts.join(' '));
    if (from === null) break;
    // Words taken from the end of a sentence run on; whole lines are parts of their own.
    running = from > 0 && !/[:.]\s*$/.test(upper.text.slice(0, from));
    if (running)
      parts[0] = `${upper.text.slice(from)}${PART.test(parts[0] ?? '') && !OPEN_END.test(upper.text) && !STOP_CODE.test(upper.text) ? ',' : ''} ${parts[0]}`;
    else if (OPEN_END.test(upper.text) || STOP_CODE.test(upper.text) || (upper.block !== first.block && OFFICE_ALONE.test(parts[0] ?? '')))
      parts[0] = `${clean(upper.text.slice(from))} ${parts[0]}`;
    else parts.unshift(clean(upper.text.slice(from)));
    [first, firstStart] = [upper, upper.start + from];
    if (from > 0) break;
  }
  const column = columnName(view, first, parts) ?? labelOffice(view, first, firstStart);
  if (column) parts.unshift(column);
  if (running) parts[0] = clean(parts[0] ?? '');
  const value = parts
    .filter(Boolean)
    .join(', ')
    .replace(
      /\s[/|·•*](?=[\s,])\s?|\s[–—-]\s(?=\d|P\.?\s?O\b)|(?<=\d)\s[–—-]\s(?=[A-Z])|\s[–—-]\s(?=(?:[A-Z][a-z]+ ?){1,3},? [A-Z]{2} \d{5})|\sat\s(?=\d{1,6}\s[A-Z])/g,
      ', ',
    )
    .replace(/\s?,(?:\s*,)+/g, ',')
    .replace(/^[("“]+(?=[^()]*$)/, '')
    .replace(/^(?:mailing |postal |street |our )?address:\s*/i, '');
  if (value.length > 220 || !(BOX_OR_STREET.test(value) || (NAMED.test(value) && /,[^,]*,/.test(value)))) return null;
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

/** A line that is nothing but a phone number or a remark in brackets. */
const ASIDE = /^(?:(?:1[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\([a-z][^()]{3,60}\))$/;
/** Words of headings and sentences, which no line of an address has. */
const ABOUT =
  /\b(?:you|your|how|what|where|(?:your|appeal|legal) rights?|if|to appeal|file an?|questions?|notice|important|step \d|options?|page \d)\b/i;

/** The line above one, in the same column of a table; null at the top. */
function above(view: View, at: number): number | null {
  const line = view.lines[at];
  const block = view.doc.blocks[line?.block ?? -1];
  if (!line || block?.kind !== 'row') {
    const upper = view.lines[at - 1];
    return upper && view.doc.blocks[upper.block]?.kind !== 'row' ? at - 1 : null;
  }
  // The parts of an address in the cells of one line.
  if (!block.header && view.lines[at - 1]?.block === line.block) return at - 1;
  const upper = view.doc.blocks[line.block - 1];
  const next = at - block.cells.length;
  return upper?.kind === 'row' && upper.cells.length === block.cells.length && view.lines[next]?.block === line.block - 1 ? next : null;
}

/** "Reconsiderations" over a column of addresses is whose they are, where they name nobody themselves. */
function columnName(view: View, first: Line, parts: string[]): string | null {
  const block = view.doc.blocks[first.block];
  if (block?.kind !== 'row' || !block.header || /^[A-Z][a-z]/.test((parts[0] ?? '').replace(/^(?:P\.?\s?O|Box)\b/i, ''))) return null;
  const head = block.header[block.starts.indexOf(first.start)] ?? '';
  return head !== '' && NAMED.test(head) && !/\b(?:address|mail|send|write)/i.test(head) && addressLine(head) ? head : null;
}

/** What begins a part of an address of its own: an office, a box, a street. */
const PART =
  /^(?:(?!appeals?\b|grievances?\b|disputes?\b)[^,]{3,60}\s(?:appeals?|grievances?|disputes?|reconsiderations?|department|dept|unit|box)\b|p\.?\s?o\b|box\b|attn\b|\d)/i;

/** "Member Appeals, 1 Wellness Way": an office that was taken for the label of the street behind it. */
function labelOffice(view: View, first: Line, start: number): string | null {
  const block = view.doc.blocks[first.block];
  if (block?.kind !== 'pair' || start !== block.valueStart || !/,$/.test(block.label) || !NAMED.test(block.label)) return null;
  return clean(block.label);
}

/** A line that breaks off inside a part of an address: its number comes in the next. */
const OPEN_END =
  /\b(?:Box|Drawer|Suite|Ste\.?|Mail ?(?:Stop|Code|Drop)|P\.?\s?O\.?)$|(?:^|,\s)\d{1,6}$|(?:^|,\s)\d{1,6}\s(?:[NSEW]\.?\s)?(?!Broadway|Main)[A-Z][a-z]+$/i;
/** The rest of an office's name that the line above began ("c/o Appeals / Coordinator, P.O. Box 1"). */
const OFFICE_ALONE = /^(?:Coordinator|Department|Dept\.?|Unit|Team|Desk|Office|Section|Division|Committee|Center|Manager|Administrator),/i;

/** Capitals that look like a heading but lead to whom the next line goes on with: "... SEND YOUR APPEAL TO TALLGRASS HMO". */
const LEADS_IN = /\b(?:TO|AT) [A-Z][A-Z .&'-]{2,50}$/;

/** A line that breaks off before the code of a mail stop. */
const STOP_CODE = /, (?:MZ|MS|Mail ?Stop|Mail ?Code|Route|Dept)\.?:$/i;

/** Where the address begins in a line above its end: 0, after a colon ("Send it to: Appeals Unit"), or null when it is no part of it. */
function lineStart({ text }: Line, below: string): number | null {
  // The number of a box on a line of its own.
  if (/^\d{1,7}$/.test(text)) return 0;
  if (ENDS_ADDRESS.test(text) || (/[:;?!]$/.test(text) && !STOP_CODE.test(text))) return null;
  if (addressLine(text)) return ABOUT.test(text) ? null : 0;
  const colon = /:\s(?=[^:]{3,75}$)(?!.*:\s\S.*:)/.exec(text);
  const rest = colon ? text.slice(colon.index + colon[0].length) : '';
  if (colon && !/^attn|attention$/i.test(text.slice(0, colon.index).split(' ').at(-1) ?? '') && addressLine(rest) && below)
    return colon.index + colon[0].length;
  if (text.length < 40 || /\.$/.test(text)) return null;
  // The end of a sentence that names the office: "... of this account is CIGNA NATIONAL APPEALS UNIT".
  const run = walkBack(text, text.length);
  const lead = /(\S+)\s$/.exec(text.slice(Math.max(0, run - 30), run))?.[1] ?? '';
  return run > 0 && run < text.length - 3 && (/^(?:to|at|with|is|by|mail:?|the)$/i.test(lead) || NAMED.test(text.slice(run))) ? run : null;
}

function walkBack(text: string, from: number): number {
  const base = Math.max(0, from - 220);
  const tokens = matchesOf(text.slice(base, from), /\S+/g);
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
    // "MS CA 124-0197" is a mail stop.
    if (PHONE.test(word) && !/^[A-Z]{2}$/.test(tokens[i - 1]?.[0] ?? '')) break;
    const by = word === 'by' && /^[A-Z][A-Za-z]+$/.test(tokens[i - 1]?.[0] ?? '') && !/^(?:Or|Mail|Fax)$/i.test(tokens[i - 1]?.[0] ?? '');
    const office = by || (OFFICE.test(word) && /^(?:[a-z]+|the)$/.test(tokens[i - 1]?.[0] ?? ''));
    if (!/^[("“]?[A-Z0-9#&]/.test(word) && !CONNECTOR.test(word) && !office) break;
    start = base + token.index;
  }
  // Words that lead in ("Write to", "Mail:") and connectors are no part of it.
  for (;;) {
    const rest = text.slice(start, from);
    const lead = WHOSE.exec(rest) ?? /^(\S+?)[,:]?\s+/.exec(rest);
    if (!lead || !(lead[1] === undefined || LEAD.test(lead[1]) || CONNECTOR.test(lead[1]))) return start;
    start += lead[0].length;
  }
}

/** A line that can stand above the last line of an address. */
function addressLine(line: string): boolean {
  if (line.length > 75 || line.length < 2) return false;
  if (/[:;?!]$/.test(line) || /\b(?:fax|phone|call|tty|tel)\b/i.test(line)) return false;
  if (
    /[.]$/.test(line) &&
    !/\b(?:Inc|Co|Corp|Ltd|N\.A|L\.L\.C|Dept|Assn|Svcs?|St|Ave|Blvd|Rd|Dr|Bldg|Ste|Pkwy|Hwy|Ln|Ct|Sq|[NSEW]{1,2}|P)\.$/.test(line)
  )
    return false;
  if (!/[A-Za-z]{2}/.test(line) || PERSON.test(line) || /(?<!\d)\d{3}[.-]\d{3}[.-]\d{4}\b|(?<![\w-])\d{3}[.-]\d{4}\b/.test(line))
    return false;
  const words = line.split(' ');
  return words.every(
    (word, i) =>
      (word === 'by' && i === 1 && words.length < 12 && !/^[A-Z][a-z]+ed by\b/i.test(line)) ||
      /^[("“]?[A-Z0-9#&]/.test(word) ||
      CONNECTOR.test(word) ||
      (OFFICE.test(word) && /^[A-Z][a-z]/.test(line)) ||
      /^(?:(?:attn|attention):?|floor|suite|room|building|fl\.?|box)$/i.test(word),
  );
}

/** A company's full name with its office behind it, where two lines became one. */
const NAME_THEN_OFFICE =
  /^([^,]{6,60}\b(?:Company|Inc\.?|Corporation|Plans?|of [A-Z][a-z]+(?: [A-Z][a-z]+)?)) (?=(?:National |Member |Medical |Clinical |Pharmacy )?(?:Appeals?|Grievances?)\b)/;

/** One line with commas between the parts of an address whose lines the source ran together. */
function clean(text: string): string {
  const ranTogether = /^[^,]{8,90}\sP\.?\s?O\.?\s?Box/i.test(text);
  return (ranTogether ? text.replace(NAME_THEN_OFFICE, '$1, ') : text)
    .replace(/\s+/g, ' ')
    .replace(/(?<![,:])\s(?=(?:P\.?\s?O\.?\s(?:Box|Drawer)|PO Box|c\/o|Attn:?|ATTN:?|Attention:)\s)/g, ', ')
    .replace(/((?:Box|Drawer|Suite|Ste\.?|Floor)\s[\w-]{1,9}) (?=[A-Z][a-z]+\.?[ ,])/gi, '$1, ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .trim();
}
