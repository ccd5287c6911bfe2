import type { LabelKind } from '@/lib/templates/labels';
import type { Fact, Facts } from '../model';
import { announced, type IdName } from './announce';
import { type Candidate, choose } from './candidate';
import { dateAt } from './dates';
import { adjusts, lettered, readIdentifier } from './identifier';
import { calledBehind, inWords, knownAs, numbered } from './identifier-prose';
import { announcedNumbers, stackedLabels, VETERAN } from './identifier-words';
import { readLabel } from './labels';
import { mentionsOf } from './mentions';
import { readPerson } from './names';
import { digitsIn } from './numbers';
import { rowVerdict } from './row-verdict';
import type { Entry, View } from './view';

const ID_NAMES: IdName[] = ['claimNumber', 'referenceNumber', 'memberId', 'groupNumber'];

/** How sure a value is by the way its label stands to it. */
const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.97, prose: 0.94 };

/** Numbers that the document knows the claim, the request, the person and the group by. One number is never two of them. */
export function readIdentifiers(view: View): Pick<Facts, IdName> {
  const told = announcedNumbers(view);
  const stacks = stackedLabels(view);
  const candidates = Object.fromEntries(
    ID_NAMES.map((name) => [name, [...candidatesOf(view, name, stacks), ...told.filter((one) => one.name === name)]]),
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

/**
 * A control number is the claim's where the notice is about a claim and prints no other number for it, else the request's.
 * Null when there is none; otherwise what is to be done once the facts are chosen.
 */
function settleControls(view: View, candidates: Record<IdName, Candidate<string>[]>) {
  const entries = view.entries.filter(
    ({ kind, via, label }) => (kind === 'claimNumber' || kind === 'referenceNumber') && via !== 'prose' && CONTROL.test(label),
  );
  if (entries.length === 0) return null;
  const at = ({ block, start, end }: { block: number; start: number; end: number }) =>
    entries.some((one) => one.block === block && start >= one.start && end <= one.end);
  const claims = candidates.claimNumber;
  const named = claims.filter((one) => !at(one) && one.confidence >= 0.8);
  const control = [...claims, ...candidates.referenceNumber].find((one) => at(one));
  if (!control || named.some((one) => sameId(one.value, control.value))) return null;
  if (named.length > 0) candidates.claimNumber = claims.filter((one) => !at(one));
  return (facts: Record<IdName, Fact<string> | null>): Record<IdName, Fact<string> | null> => {
    const reference = facts.referenceNumber;
    const alone = !facts.claimNumber && reference && at(reference.place);
    if (alone && view.doc.blocks.slice(0, 15).some(({ text }) => /\bclaims?\b|\bbilled\b/i.test(text.slice(0, 300))))
      return {
        ...facts,
        claimNumber: { ...reference, confidence: Math.min(reference.confidence, 0.8) },
        referenceNumber: choose(
          view,
          candidates.referenceNumber.filter((one) => !sameId(one.value, reference.value)),
          sameId,
        ),
      };
    if (!reference && facts.claimNumber && !sameId(facts.claimNumber.value, control.value))
      return { ...facts, referenceNumber: choose(view, [{ ...control, confidence: 0.7 }]) };
    return facts;
  };
}
const CONTROL = /^(?:doc(?:ument)?\.? )?control\b/i;

/** "ID / Group: GLH 120 449 7 / 000881": two labels and two values in one cell, each with its own. */
function splitPairs(view: View, candidates: Record<IdName, Candidate<string>[]>): void {
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || block.value.length > 80) continue;
    const labels = block.label.split(BETWEEN);
    const values = block.value.split(BETWEEN);
    if (labels.length !== 2 || values.length !== 2) continue;
    const names = labels.map((label) => ID_NAMES.find((name) => name === (readLabel(label)?.kind ?? announced(label, true)?.kind)));
    const [first, second] = names;
    const ids = values.map((value) => readIdentifier(value));
    if (!first || !second || first === second || ids.some((id) => !id || id.start > 0)) continue;
    for (const name of ID_NAMES) candidates[name] = candidates[name].filter((one) => one.block !== index);
    for (const [i, name] of names.entries()) {
      const value = ids[i]?.value ?? '';
      const start = i === 0 ? block.valueStart : block.text.indexOf(value, block.valueStart + (values[0]?.length ?? 0));
      if (name && start >= 0) candidates[name].push({ value, block: index, start, end: start + value.length, confidence: 0.93 });
    }
  }
}
const BETWEEN = / ?[/|] | and | & /;

/** The number of a policy, where the person has a number of their own: it is the one that all who are insured together have. */
function policies(view: View, members: readonly Candidate<string>[]): Candidate<string>[] {
  const at = new Set(
    view.entries.filter((one) => one.kind === 'memberId' && one.via !== 'prose' && /^policy\b/i.test(one.label)).map((one) => one.block),
  );
  const own = members.filter((one) => !at.has(one.block) && one.confidence >= 0.8);
  return members
    .filter(
      (one) =>
        at.has(one.block) && own.some((other) => !sameId(other.value, one.value)) && !own.some((other) => sameId(other.value, one.value)),
    )
    .map((one) => ({ ...one, confidence: 0.68 }));
}

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

function sameId(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}
/** The same number, also where one of the two holds the name of its kind ("TCN 25E-119304"). */
function oneNumber(a: string, b: string): boolean {
  if (sameId(a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.endsWith(` ${short}`) && /^[A-Z]{2,6}$/.test(long.slice(0, -short.length - 1));
}
const squeeze = (value: string) => value.replace(/[\s-]/g, '').toUpperCase();

function candidatesOf(view: View, name: IdName, stacks: Map<number, string>): Candidate<string>[] {
  const kind: LabelKind = name;
  const found: Candidate<string>[] = [
    ...selfNamed(view, name),
    ...calledBehind(view, name),
    ...(name === 'referenceNumber' ? [...inWords(view), ...paperNumbers(view)] : []),
    ...(name === 'referenceNumber' || name === 'claimNumber' ? numbered(view, name) : []),
    ...(name === 'memberId' ? [...behindName(view), ...behindPerson(view), ...knownAs(view), ...perhapsMember(view)] : []),
  ];
  for (const entry of view.entries) {
    if (ofClaim(entry) !== kind || (entry.via === 'below' && stacks.has(entry.block) && stacks.get(entry.block) !== entry.label)) continue;
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
    if (entry.bare && (id.start > 1 || id.value.replace(/[^A-Za-z0-9]/g, '').length < (is ? 4 : fields ? 5 : 6))) continue;
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
/** "Member ID 7738204, group 17710" */
const BESIDE_ID = /\b(?:ID|number|no\.?|#)[\s:#]{1,3}[A-Z]{0,5}[\d -]{5,18},? (?:and )?$/i;
const RULE = /\b(?:our|the|medical|clinical|coverage|payment|corporate|reimbursement|pharmacy|drug|under|see|per) $/i;

/** "Your appeal of claim 2603": the number is the claim's, whatever is done about it. */
const ofClaim = (entry: Entry): Entry['kind'] =>
  entry.kind === 'referenceNumber' &&
  /\b(?:of|on|for|about|regarding) (?:your |the |this |our )?(?:\w+ )?claim(?: (?:no\.?|number|#))?:?$/i.test(entry.label)
    ? 'claimNumber'
    : entry.kind;

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

/** Labels that announce something else, but under which some plans print the person's number; used when nothing better is there. */
const PERHAPS = /^(?:sponsor|patient (?:number|no|#|id)|plan id|re|subject|relationship|employer id|unit|via|status)\b/i;

function perhapsMember(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'decoy' || entry.via === 'prose' || !PERHAPS.test(entry.label)) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 60)) ?? '';
    const id = readIdentifier(text);
    if (!id || id.start > 1 || digitsIn(id.value) < 4 || /^[HSRE]\d{4}\b/.test(id.value)) continue;
    found.push({ value: id.value, block: entry.block, start: entry.start + id.start, end: entry.start + id.end, confidence: 0.55 });
  }
  // "Patient Aldous Fairweather", and in the column beside it "HPM 3300 1187"
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' || entry.via === 'prose' || entry.block > 30) continue;
    const next = view.doc.blocks[entry.block + 1];
    const before = view.doc.blocks[entry.block]?.text ?? '';
    if (next?.kind !== 'paragraph' || next.text.length > 24 || before.length > 60 || !readPerson(before.slice(entry.start))) continue;
    const id = readIdentifier(next.text);
    if (
      !id ||
      id.end < next.text.length ||
      digitsIn(id.value) < 6 ||
      dateAt(next.text) ||
      /^[A-Z]{2} \d{5}(?:-\d{4})?$|^(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}$/.test(id.value)
    )
      continue;
    found.push({ value: id.value, block: entry.block + 1, start: id.start, end: id.end, confidence: 0.58 });
  }
  // "Name: ... / Number: ...": the number below the person's name is the person's.
  for (const [index, block] of view.doc.blocks.entries()) {
    const before = view.doc.blocks[index - 1];
    if (
      block.kind !== 'pair' ||
      before?.kind !== 'pair' ||
      !/^(?:number|no\.?|#)(?: (?:given|used|shown|on card))?$/i.test(block.label) ||
      !/name|member|enrollee|patient/i.test(before.label)
    )
      continue;
    const id = readIdentifier(block.value);
    if (!id || id.start > 0 || digitsIn(id.value) < 5) continue;
    found.push({ value: id.value, block: index, start: block.valueStart, end: block.valueStart + id.end, confidence: 0.72 });
  }
  return found;
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

/** "Member Lorcan Pendleton ORH77 448 120": a number right behind the person's name is the person's. */
function behindName(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'patient' && entry.kind !== 'subscriber') continue;
    // "PT 40-8871" in a sentence: the letters belong to the number.
    if (entry.via === 'prose' && entry.label.length <= 3) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 120)) ?? '';
    const person = readPerson(text);
    const direct = person ? null : readIdentifier(text);
    // "Member: 4471 0082": the label announces the person, the value is the person's number.
    if (
      direct &&
      direct.start <= 3 &&
      digitsIn(direct.value) >= 5 &&
      (entry.via !== 'prose' || (direct.start === 0 && digitsIn(direct.value) >= 6))
    ) {
      const start = entry.start + direct.start;
      found.push({
        value: direct.value,
        block: entry.block,
        start,
        end: entry.start + direct.end,
        confidence: entry.weight * (entry.via === 'prose' ? 0.82 : 0.88),
      });
    }
    const gap = person && /^[\s,;(·|/–—-]{1,4}(?:(?:ID|member|number|no\.?|#)[:#.]?\s?){0,2}/i.exec(text.slice(person.end));
    if (!person || !gap) continue;
    const id = readIdentifier(text.slice(person.end + gap[0].length));
    // "Patient Accounts / Ogallala, NE 69153" is a town.
    if (!id || id.start > 0 || digitsIn(id.value) < 5 || /^[A-Z]{2} \d{5}(?:-\d{4})?$/.test(id.value)) continue;
    const start = entry.start + person.end + gap[0].length;
    found.push({ value: id.value, block: entry.block, start, end: start + id.end, confidence: entry.weight * 0.82 });
  }
  return found;
}

/** "your appeal, Imogen Stroud, JWX88301 7742": the same where no label names the person. */
function behindPerson(view: View): Candidate<string>[] {
  return mentionsOf(view).flatMap((one) => {
    if (one.kind !== 'person' || one.line > 40) return [];
    const gap = /^(?:, | \(|\/ ?| [-–—|/·] )(?:(?:ID|member|no\.?|#)[:#.]?\s?){0,3}(?=[A-Z]{1,4}[A-Z\d -]{5}|\d[\d-]{6})/.exec(one.after);
    const id = gap && readIdentifier(one.after.slice(gap[0].length));
    if (!gap || !id || id.start > 0 || digitsIn(id.value) < 6 || /^[A-Z]{2} \d{5}(?:-\d{4})?$|^(?:1-)?\d{3}-\d{3}-\d{4}$/.test(id.value))
      return [];
    const start = one.end + gap[0].length;
    return [{ value: id.value, block: one.block, start, end: start + id.end, confidence: 0.7 }];
  });
}

/** "Group/Section: 004412 / 0001" */
function twoPart(text: string): ReturnType<typeof readIdentifier> {
  const match = /^[\s:#]{0,3}((?=[A-Z-]*\d)[A-Z\d-]{2,14} \/ [A-Z\d-]*\d[A-Z\d-]*)\s*$/.exec(text);
  return match?.[1] ? { value: match[1], start: match[0].indexOf(match[1]), end: match[0].indexOf(match[1]) + match[1].length } : null;
}

/** "RxGrp", "GRP": a pharmacy's group, which may be letters alone. */
const RX_GROUP = /^(?:rx\W?gr|grp)/i;

/** A group's number behind its name ("Larkspur Supply LLC, 3217745", "Heartland Seed 20077000"), or a pharmacy group's letters. */
function groupIn(text: string, entry: Entry): ReturnType<typeof readIdentifier> {
  const letters = RX_GROUP.test(entry.label) ? /^[\s:#]{0,3}([A-Z]{4,12})(?=$|[\s,;.)])/.exec(text) : null;
  if (letters?.[1]) return { value: letters[1], start: letters[0].length - letters[1].length, end: letters[0].length };
  if (entry.via === 'prose') return null;
  const gap =
    /^[^\d:]{3,70}?(?:,\s?|\s[(#–/-]\s?|\s\(?no\.?\s|[#(])(?=[A-Z]{0,5}-?\d)/i.exec(text) ??
    /^[^\d:]{3,70}?(?:,\s?|\s[(–/-]\s?)(?=[A-Z]{2,5} \d[\d-]{2,12}\W*$)/.exec(text) ??
    /^[\p{L}&.,'’ -]{3,70}\s(?=(?!(?:19|20)\d\d$)\d[\d-]{3,12}$)/u.exec(text);
  const id = gap && readIdentifier(text.slice(gap[0].length));
  // "Lewis & Clark Orchards (LCO-118)"
  const held = gap && id && /\($/.test(gap[0]) && text.charAt(gap[0].length + id.end) === ')' && /[A-Z]/.test(id.value);
  if (!gap || !id || id.start > 0 || digitsIn(id.value) < (held ? 2 : 4)) return null;
  return { value: id.value, start: gap[0].length, end: gap[0].length + id.end };
}

/** A warning when a character among digits could be another one. */
function mixed(value: string): string | undefined {
  if (/\d[Oo]\d|\d[Oo]{2}|[Oo]{2}\d/.test(value)) return 'A letter O stands among digits: it could be a zero. Check it against the source.';
  if (/\d[lI|]\d/.test(value)) return 'A letter l or I stands among digits: it could be a one. Check it against the source.';
  return undefined;
}
