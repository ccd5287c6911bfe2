import { codes } from '@/lib/classify/tables';
import type { Facts } from '@/lib/denial/model';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { billedLines, MONEY, SHARE_COLUMN } from './liability-lines';
import { noticeSentences } from './notice-sentences';

/** Who owes the amount by the notice's own words and codes: the patient, or the provider that has to write it off. */
export interface Liability {
  value: 'patient' | 'provider' | 'unclear';
  evidence: Quote[];
}

type Side = 'patient' | 'provider';
interface Sign {
  side: Side;
  quote: Quote;
}
/** A sign with the block in which it stands. */
type Placed = Sign & { block: number };

/** So many signs are looked at, and so many quotes shown. */
const MOST = 40;
const SHOWN = 2;

const PARTY =
  '(?:you|(?:the |our |this |your )?(?:member|patient|enrollee|participant|subscriber|beneficiary|insured|customer|recipient|veteran)s?)';
const CANNOT =
  "(?:(?:may|can|must|should|shall|will|do|does|is|are) ?(?:not|n[’']t)|can[’']t|never|cannot)(?: be)?(?: allowed to| permitted to| to)?(?: be)?";
const BILL = '(?:balance[- ]?)?(?:bill|billed|charge|charged)';
const COST = '(?:cost|charge|amount|bill|balance|payment|paying|fee|difference|remaining|claim|service|item)';
/** "The provider the full amount", "the provider's whole charge". */
const TO_WHOM =
  "(?:(?:for )?(?:the |your |this )?(?:(?:provider|doctor|hospital|facility|clinic|lab(?:oratory)?|office|pharmacy|supplier)(?:[’']s)? |them |us )?)";
const ANY = '(?:(?:the|this|that|these|those|all|any|full|entire|whole|total|unpaid|denied|remaining|of) ){0,3}';
const words = (...parts: string[]) => new RegExp(parts.join(''), 'i');

/** The provider has to bear it: nobody may ask the patient for it. */
const PROVIDER: RegExp[] = [
  /\b(?:held|hold|holds|holding) (?:(?:the|our|you|this|harmless) ?){0,2}(?:member|patient|enrollee|beneficiary)? ?harmless\b/i,
  words('(?<!\\bwe )\\b', CANNOT, ' ', BILL, ' (?:or collect (?:from )?)?', PARTY, '\\b(?! (?:for )?(?:more|extra|above|over|in excess))'),
  words('\\b', PARTY, ' ', CANNOT, ' ', BILL, '\\b'),
  words('\\b', CANNOT, ' ', BILL, ' to ', PARTY, '\\b'),
  words('\\b', CANNOT, ' (?:collect|seek|ask for|request) (?:\\w+ ){0,3}from ', PARTY, '\\b'),
  words('\\b', PARTY, " (?:(?:is|are|will) ?(?:not|n[’']t)|cannot)(?: be| be held)? (?:financially )?(?:responsible|liable)\\b"),
  words('\\b', PARTY, " (?:(?:do|does|will) ?(?:not|n[’']t)|won[’']t) (?:owe|(?:have|need) to pay)\\b"),
  words('\\b', PARTY, ' owes? nothing\\b'),
  words('\\b(?:no|not (?:an? |the |your |billable to )?)', "(?:member|patient|enrollee)(?:[’']s)? (?:responsibility|liability)\\b"),
  words('\\bnot billable to ', PARTY, '\\b'),
  /\bprovider(?:[’']s)? (?:write[- ]?off|liability|responsibility)\b(?! (?:to|for))/i,
  /\b(?:must|has to|should|will) (?:be written off|write (?:it |this |that |(?:the|this) (?:\w+ )?(?:amount|charge|balance) )?off)\b/i,
  /\brelieved of (?:\w+ ){0,2}(?:liability|responsibility)\b/i,
  words(
    '\\b(?:provider|facility|hospital|physician|supplier) (?:is|will be|remains) (?:financially )?(?:liable|responsible) for ',
    ANY,
    COST,
  ),
];

/** The patient may be asked for it. */
const PATIENT: RegExp[] = [
  words(
    '\\b',
    PARTY,
    ' (?:(?:may|will|still|now|also) ){0,2}(?:owes?|have to pay|has to pay|be asked to pay) (?:',
    TO_WHOM,
    ANY,
    COST,
    '|it\\b|us\\b|your\\b)',
  ),
  words(
    '\\b',
    PARTY,
    ' (?:is|are|will be|remains?) (?:(?:financially|fully|solely) )?(?:responsible|liable) for ',
    '(?:paying )?',
    ANY,
    '(?:',
    COST,
    '|\\$(?! ?0\\.00))',
  ),
  words('\\b(?:may|can|will|is allowed to|are allowed to) ', BILL, ' ', PARTY, '\\b'),
  words('\\b', PARTY, ' (?:may|can|will) be ', BILL, '\\b(?!:?\\s*\\$? ?0?\\.00|\\s*$)'),
  words('\\b(?:may|can) be billed to ', PARTY, '\\b'),
  /(?<!not )\bbillable to (?:the |our )?(?:member|patient)\b/i,
  /\bis (?:your|the (?:member|patient|enrollee)[’']s) (?:financial )?responsibility\b(?! to)/i,
  words('\\byou (?:(?:will )?have to|must|will need to) pay (?:for )?(?:it|', ANY, COST, ')'),
];

/** A sentence about what would hold, about the price of an appeal, or about others' bills says nothing of this amount. */
const ASIDE =
  /\b(?:if|unless|until|whether|while|when|once|in case|except|copy|copies|interpreter|translat\w{1,6}|hearing|premiums?|(?:for|to file|of) (?:an?|the|this|your|any) (?:[\w-]{2,12} )?(?:appeal|review|request|grievance))\b/i;

/** A label of the patient's share with its amount; nothing tells a table whose columns were lost. */
const SHARE =
  /\b(?:(?:amount |what |total )?you (?:may )?owe|you (?:may|can) be billed|(?:balance |amount |total )due from you|your (?:total )?(?:share|responsibility|cost|balance)|(?:patient|pt|member|subscriber|enrollee|customer|beneficiary)(?:[’']s)? (?:responsibility|resp|liability|share|balance|owes))\b\.?(?: is| of)?[:.\s]{0,60}\$? ?(\d[\d,]{0,9}\.\d\d)\b/i;

/**
 * Who owes the amount. A sentence that says so outranks a group code (CMS MLN905367: CO and PI the provider, PR the patient), and a
 * code outranks the patient's share in an amount, which may be the share of another line. Where a table tells the lines apart only
 * the refused ones count, and the share in their own row outranks a remark. Signs for both sides leave it open.
 */
export function liabilityOf(doc: SourceDocument, facts: Pick<Facts, 'carc'>, partial = false): Liability {
  const { owed, aside, remarks } = billedLines(doc);
  const own = (signs: Placed[]) => signs.filter(({ block }) => !aside.has(block));
  const sentences = own(sentenceSigns(doc));
  const groups = own(codeSigns(doc, facts.carc?.value ?? []));
  const lines = owed.map((quote) => ({ side: 'patient' as const, quote }));
  const ranked =
    lines.length > 0
      ? [sentences.filter(({ block }) => !remarks.has(block)), groups, lines]
      : [sentences, groups, partial ? [] : own(amountSigns(doc))];
  for (const signs of ranked) {
    const sides = new Set(signs.map(({ side }) => side));
    if (sides.size === 0) continue;
    const [side] = sides;
    if (sides.size > 1 || !side) return { value: 'unclear', evidence: [] };
    // The same words stand in the line and in the legend, or in every row.
    const quotes = signs.map(({ quote }) => quote);
    const evidence = quotes.filter(({ quote }, at) => quotes.findIndex((other) => other.quote === quote) === at);
    return { value: side, evidence: evidence.slice(0, SHOWN) };
  }
  return { value: 'unclear', evidence: [] };
}

function sentenceSigns(doc: SourceDocument): Placed[] {
  const found: Placed[] = [];
  for (const { text, block, start } of noticeSentences(doc)) {
    if (found.length === MOST) break;
    if (ASIDE.test(text)) continue;
    const quote = (match: RegExpExecArray) => quoteFrom(doc, block, start + match.index, start + match.index + match[0].length);
    // "May not bill you" holds the words of "may bill you" only when read carelessly: the provider's side is asked first.
    const provider = first(PROVIDER, text);
    const patient = provider ? null : first(PATIENT, text);
    if (provider) found.push({ side: 'provider', quote: quote(provider), block });
    else if (patient) found.push({ side: 'patient', quote: quote(patient), block });
  }
  return found;
}

function first(patterns: RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

const GROUP_APART = /\b(?:[Gg]roup [Cc]ode|GROUP CODE|[Aa]djustment [Gg]roup)(?: is)?[:=\s-]{1,3}(CO|PR|OA|PI)(?![\w-])/;
/** The group codes; the reason codes tell a group code from any two letters, and what is no denial (a deductible) is left out. */
function codeSigns(doc: SourceDocument, carc: string[]): Placed[] {
  const found: Placed[] = [];
  doc.blocks.forEach((block, index) => {
    if (found.length === MOST) return;
    // "Reason 252 ... Group code CO": the group told apart from its code.
    const apart = carc.length > 0 ? GROUP_APART.exec(block.text.slice(0, 20_000)) : null;
    const whose = codes.groups.get(apart?.[1] ?? '')?.owes;
    if (apart && (whose === 'patient' || whose === 'provider'))
      found.push({ side: whose, block: index, quote: quoteFrom(doc, index, apart.index, apart.index + apart[0].length) });
    for (const match of block.text.slice(0, 20_000).matchAll(/\b(CO|PR|OA|PI)[ \t]?-?[ \t]?([AB]?\d{1,3})(?![\w]|\.\d)/g)) {
      const code = match[2] ?? '';
      const entry = codes.carc.get(code);
      if (!entry || entry.reason === 'not-denial' || (carc.length > 0 && !carc.includes(code))) continue;
      const side = codes.groups.get(match[1] ?? '')?.owes;
      const quote = quoteFrom(doc, index, match.index, match.index + match[0].length);
      if (side === 'patient' || side === 'provider') found.push({ side, quote, block: index });
    }
  });
  return found;
}

/** Labels whose zero says that nobody may ask the patient for it; a share or balance of zero only tells what is owed now. */
const NOT_ON_PATIENT = /\b(?:billed|responsibility|resp|liability)\b/i;

/** What the patient owes in dollars. */
function amountSigns(doc: SourceDocument): Placed[] {
  const found: { label: string; amount: number; quote: Quote; block: number }[] = [];
  const note = (label: string, money: string, block: number, start: number, end: number) =>
    found.push({ label, amount: Number(money.replaceAll(',', '')), quote: quoteFrom(doc, block, start, end), block });
  doc.blocks.forEach((block, index) => {
    if (found.length >= MOST) return;
    const match = SHARE.exec(block.text.slice(0, 2000));
    if (match) note(match[0], match[1] ?? '', index, match.index, match.index + match[0].length);
    if (block.kind !== 'row' || !block.header) return;
    const column = block.header.findIndex((name) => SHARE_COLUMN.test(name.trim()));
    const cell = block.cells[column] ?? '';
    const start = block.starts[column] ?? 0;
    const money = MONEY.exec(cell.trim())?.[1];
    if (money && !/\btotals?\b/i.test(block.text)) note(block.header[column] ?? '', money, index, start, start + cell.length);
  });
  const owed = found.filter(({ amount }) => amount > 0);
  if (owed.length > 0) return owed.map(({ quote, block }) => ({ side: 'patient' as const, quote, block }));
  return found.flatMap(({ label, quote, block }) => (NOT_ON_PATIENT.test(label) ? [{ side: 'provider' as const, quote, block }] : []));
}
