import type { LabelKind } from '@/lib/templates/labels';
import type { Fact, Facts } from '../model';
import { announced, type IdName } from './announce';
import { type Candidate, choose } from './candidate';
import { settleControls } from './control-numbers';
import { groupIn, policies, RX_GROUP, twoPart } from './group-numbers';
import { adjusts, lettered, readIdentifier } from './identifier';
import { calledBehind, inWords, knownAs, lastSpokenOf, numbered } from './identifier-prose';
import { announcedNumbers, stackedLabels, VETERAN } from './identifier-words';
import { behindName, behindPerson, belowName, byPlanName, perhapsMember } from './member-numbers';
import { digitsIn } from './numbers';
import { splitPairs } from './paired-numbers';
import { answered } from './reply-numbers';
import { rowVerdict } from './row-verdict';
import { oneNumber, sameId, squeeze } from './same-number';
import type { Entry, View } from './view';

const ID_NAMES: IdName[] = ['claimNumber', 'referenceNumber', 'memberId', 'groupNumber'];

/** How sure a value is by the way its label stands to it. */
const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.97, prose: 0.94 };

/** Numbers that the document knows the claim, the request, the person and the group by. One number is never two of them. */
export function readIdentifiers(view: View): Pick<Facts, IdName> {
  const told = announcedNumbers(view);
  const stacks = stackedLabels(view);
  const candidates = Object.fromEntries(
    ID_NAMES.map((name) => [
      name,
      [...candidatesOf(view, name, stacks), ...told.filter((one) => one.name === name)].filter((one) => !isPhone(view, one)),
    ]),
  ) as Record<IdName, Candidate<string>[]>;
  if (candidates.groupNumber.length === 0) candidates.groupNumber.push(...policies(view, candidates.memberId));
  splitPairs(view, candidates);
  const controls = settleControls(view, candidates);
  for (const name of ['claimNumber', 'memberId'] as const) preferRefused(view, candidates[name]);
  const facts = Object.fromEntries(ID_NAMES.map((name) => [name, choose(view, candidates[name], sameId)])) as Record<
    IdName,
    Fact<string> | null
  >;
  for (const [name, rival] of [
    ['referenceNumber', 'claimNumber'],
    ['groupNumber', 'memberId'],
    ['referenceNumber', 'memberId'],
  ] as const) {
    const [a, b] = [facts[name], facts[rival]];
    if (!a || !b || !oneNumber(a.value, b.value)) continue;
    const loser = a.confidence > b.confidence ? rival : name;
    const kept = facts[loser === name ? rival : name]?.value ?? '';
    facts[loser] = choose(
      view,
      candidates[loser].filter((one) => !oneNumber(one.value, kept)),
      sameId,
    );
  }
  return controls ? controls(facts) : facts;
}

/** "... by fax to 307-555-0120": a phone's number is nobody's, whatever stands near it. */
function isPhone(view: View, { value, block, start }: Candidate<string>): boolean {
  if (!/^(?:1-)?\d{3}-\d{3}-\d{4}$/.test(value)) return false;
  const before = view.doc.blocks[block]?.text.slice(Math.max(0, start - 60), start) ?? '';
  return (
    /\b(?:fax|phone|telephone|call|dial|ring|tel|tty|reach)\b/i.test(before) ||
    ((/^(?:1-)?8(?:00|33|44|55|66|77|88)-/.test(value) || DESK.test(before)) && !/\b(?:id|no|num|number|nbr|card)\b|#/i.test(before))
  );
}
/** Who answers a phone. */
const DESK = /\b(?:cent(?:er|re)|helpline|hotline|line|desk|help|services?|contact|questions?|department|office|team)\b/i;

const REFUSED = /\b(?:den(?:y|ied|ial)|not (?:covered|paid|payable|allowed|approved)|reject(?:ed)?|disallowed)\b/i;
/** Of several claims or members on one remittance, those whose own lines are refused come first. */
function preferRefused(view: View, candidates: Candidate<string>[]): void {
  const best = Math.max(0, ...candidates.map((one) => one.confidence));
  const rivals = candidates.filter((one) => best - one.confidence < 0.005).sort((a, b) => a.block - b.block);
  // In a table the line itself says whether it was refused.
  const verdicts = candidates.map(({ block }) => {
    const row = view.doc.blocks[block];
    return row?.kind === 'row' ? rowVerdict(row) : 'open';
  });
  if (verdicts.includes('yes')) for (const [i, one] of candidates.entries()) if (verdicts[i] === 'no') one.confidence *= 0.8;
  const apart = rivals.every((one, i) => i === 0 || one.block - (rivals[i - 1]?.block ?? 0) >= 3);
  if (!apart || new Set(rivals.map((one) => squeeze(one.value))).size < 2) return;
  const refused = rivals.map((one, i) => {
    const next = rivals.slice(i + 1).find((other) => squeeze(other.value) !== squeeze(one.value))?.block ?? one.block + 14;
    return view.doc.blocks.slice(one.block, Math.min(next, one.block + 14)).some((block) => REFUSED.test(block.text.slice(0, 600)));
  });
  if (!refused.includes(true)) return;
  const kept = new Set(rivals.filter((_, i) => refused[i]).map((one) => squeeze(one.value)));
  for (const one of rivals) if (!kept.has(squeeze(one.value))) one.confidence *= 0.8;
}

function candidatesOf(view: View, name: IdName, stacks: Map<number, string>): Candidate<string>[] {
  const kind: LabelKind = name;
  const found: Candidate<string>[] = [
    ...selfNamed(view, name),
    ...calledBehind(view, name),
    ...(name === 'referenceNumber' ? [...inWords(view), ...paperNumbers(view), ...answered(view)] : []),
    ...(name === 'referenceNumber' || name === 'claimNumber' ? numbered(view, name) : []),
    ...(name === 'memberId'
      ? [...behindName(view), ...behindPerson(view), ...belowName(view), ...byPlanName(view), ...knownAs(view), ...perhapsMember(view)]
      : []),
  ];
  for (const entry of view.entries) {
    if (ofClaim(entry, view) !== kind || (entry.via === 'below' && stacks.has(entry.block) && stacks.get(entry.block) !== entry.label))
      continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';
    const id =
      (name === 'groupNumber' && entry.label.includes('/') ? twoPart(text) : null) ??
      readIdentifier(text) ??
      (name === 'groupNumber' ? groupIn(text, entry) : null);
    // A veteran's own number stands under the name that others give to claims.
    if (!id || (name === 'claimNumber' && VETERAN.test(id.value)) || (name === 'groupNumber' && adjusts(id.value))) continue;
    // "Explanation of Benefits #00417" numbers the paper.
    const ahead = (view.doc.blocks[entry.block]?.text ?? '').slice(0, entry.start);
    if (/^benefits/i.test(entry.label) && /\bof benefits\W{0,4}$/i.test(ahead)) continue;
    // "Policy reference MP-2.04" numbers a rule.
    if (name === 'referenceNumber' && /^(?:policy|guideline|criteria|bulletin)\b/i.test(entry.label)) continue;
    // "REF DCN" is the claim that came before.
    if (name === 'referenceNumber' && /\b(?:DCN|ICN|TCN)\b/i.test(entry.label)) continue;
    // "SAR-26-118850": letters before a dash belong to the number, though they name its kind elsewhere.
    if (id.start > 0 && text[0] === '-' && /[A-Z]$/.test(entry.label)) continue;
    // "Plan No. 501" numbers the plan in its yearly report.
    if (name === 'groupNumber' && /\bplan\b/i.test(entry.label) && /^5\d\d$/.test(id.value) && /\bEIN\b/.test(around(view, entry.block)))
      continue;
    // "Notice no. 1107" counts the papers.
    if (name === 'referenceNumber' && /\b(?:notice|letter)\b/i.test(entry.label) && /^\d{1,4}$/.test(id.value)) continue;
    // "Appeal Department: 570-555-0117" is a telephone's number.
    if (/^(?:1-)?\d{3}-\d{3}-\d{4}$/.test(id.value) && !/\b(?:no|num|number|nbr|id|#)/i.test(entry.label)) continue;
    // "your group is P-3390" announces it as a colon would.
    const is = /\b(?:is|was) $/.test(view.doc.blocks[entry.block]?.text.slice(Math.max(0, entry.start - 4), entry.start) ?? '');
    // "Our policy SUR-7130", "Medical policy 2.04.111" number a rule, not a person.
    if (entry.bare && name === 'memberId' && /^policy/i.test(entry.label) && RULE.test(ahead.slice(0, entry.labelStart ?? 0).slice(-40)))
      continue;
    // "ID 80417-2290 group 50512" among the fields of a line
    const fields =
      name === 'groupNumber' &&
      (view.doc.blocks[entry.block]?.kind !== 'paragraph' || BESIDE_ID.test(ahead.slice(0, entry.labelStart ?? 0).slice(-50)));
    // "covered under group 30917"
    const under = name === 'groupNumber' && UNDER.test(ahead.slice(0, entry.labelStart ?? 0).slice(-12));
    if (entry.bare && (id.start > 1 || id.value.replace(/[^A-Za-z0-9]/g, '').length < (is ? 4 : fields || under ? 5 : 6))) continue;
    // "Ref 6612608200417 (claim)": what stands behind a number says more than what stands before it.
    const behind = (view.doc.blocks[entry.block]?.text ?? '').slice(entry.start + id.end, entry.start + id.end + 12);
    if (name === 'referenceNumber' && /^\s?\(claim/i.test(behind)) continue;
    // In running prose only a value with several digits is one: "group 2 drugs", "case 4".
    const digits = digitsIn(id.value);
    const rx = name === 'groupNumber' && ((RX_GROUP.test(entry.label) && id.value.length >= 4) || lettered(id.value));
    if (!rx && entry.via === 'prose' && (digits < 4 || (entry.weight < 0.9 && digits < 5))) continue;
    const caution = mixed(id.value);
    found.push({
      value: id.value,
      block: entry.block,
      start: entry.start + id.start,
      end: entry.start + id.end,
      confidence: entry.weight * VIA[entry.via] * (digits < 3 && !rx ? 0.7 : 1) * (entry.bare ? 0.92 : 1),
      ...(caution ? { caution } : {}),
    });
  }
  return found;
}

const around = (view: View, block: number) =>
  view.doc.blocks
    .slice(block, block + 2)
    .map(({ text }) => text.slice(0, 200))
    .join(' ');
const UNDER = /\b(?:under|through|of|in|with|by|via) (?:the )?$|\($/i;
/** "Member ID 7738204, group 17710" */
const BESIDE_ID = /\b(?:ID|number|no\.?|#)[\s:#]{1,3}[A-Z]{0,5}[\d -]{5,18},? (?:and )?$/i;
const RULE = /\b(?:our|the|medical|clinical|coverage|payment|corporate|reimbursement|pharmacy|drug|under|see|per) $/i;

/** "Your appeal of claim 2603": the number is the claim's, whatever is done about it. */
function ofClaim(entry: Entry, view: View): Entry['kind'] {
  if (entry.kind !== 'referenceNumber') return entry.kind;
  if (/\b(?:of|on|for|about|regarding) (?:your |the |this |our )?(?:\w+ )?claim(?: (?:no\.?|number|#))?:?$/i.test(entry.label))
    return 'claimNumber';
  // "the claim, which carries our number": what the sentence speaks of says whose it is.
  if (entry.via !== 'prose' || !/^our\b/i.test(entry.label)) return entry.kind;
  const before = view.doc.blocks[entry.block]?.text.slice(Math.max(0, entry.start - 260), entry.start) ?? '';
  // "That is the bill this letter is about. It carries our number": the last thing spoken of.
  const spoken = CARRIES.test(before) ? lastSpokenOf(before) : undefined;
  return spoken?.[1] ? 'claimNumber' : (announced(before.slice(-140))?.kind ?? entry.kind);
}

const CARRIES = /\b(?:it|this|which|that)\b[^;]{0,50}\b(?:carries|bears|has|is under|was given|got) our (?:number|reference|no\.?) $/i;

/** Lines that are nothing but a number whose own letters say what it is: AUTH-0044-8821-7, CLM-7740021. */
const SELF_NAMED: [IdName, RegExp][] = [
  ['referenceNumber', /^(?:AUTH|PA|REF|SAR|CASE|REQ|UM)[-#]?\d[\dA-Z-]{4,24}$/],
  ['claimNumber', /^(?:CLM|CLAIM|ICN)[-#]?\d[\dA-Z-]{4,24}$/],
];

function selfNamed(view: View, name: IdName): Candidate<string>[] {
  const shape = SELF_NAMED.find(([one]) => one === name)?.[1];
  if (!shape) return [];
  return view.lines
    .filter((line) => line.text.length <= 32 && shape.test(line.text))
    .map(({ text, block, start }) => ({ value: text, block, start, end: start + text.length, confidence: 0.76 }));
}

/** "Document ID: DOC-5510-2284": the paper's own number in its head; used when nothing better is there. */
function paperNumbers(view: View): Candidate<string>[] {
  return view.entries.flatMap((entry) => {
    if (entry.kind !== 'decoy' || entry.via === 'prose' || entry.block > 12 || !/^document id\b/i.test(entry.label)) return [];
    const id = readIdentifier(view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '');
    if (!id || id.start > 1 || digitsIn(id.value) < 6) return [];
    return [{ value: id.value, block: entry.block, start: entry.start + id.start, end: entry.start + id.end, confidence: 0.56 }];
  });
}

/** A warning when a character among digits could be another one. */
function mixed(value: string): string | undefined {
  if (/\d[Oo]\d|\d[Oo]{2}|[Oo]{2}\d/.test(value)) return 'A letter O stands among digits: it could be a zero. Check it against the source.';
  if (/\d[lI|]\d/.test(value)) return 'A letter l or I stands among digits: it could be a one. Check it against the source.';
  return undefined;
}
