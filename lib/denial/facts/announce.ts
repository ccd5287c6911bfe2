import { remembered } from './remembered';
import { numbersInEnglish } from './spanish';

/** What a number is called: one of the identifiers that we read, or something else. */
export type IdName = 'claimNumber' | 'referenceNumber' | 'memberId' | 'groupNumber';
export interface Announced {
  kind: IdName;
  /** How surely the words say so, 0..1. */
  weight: number;
  /** True when only a long number is meant by such words. */
  long?: boolean;
}

const words = (list: string) => list.split(' ');
/** Nouns by which a number is known, each with the fact it belongs to. */
const NOUNS = new Map<string, IdName | 'none'>([
  ...words(
    'member members mbr memb enr subscriber subscribers sub enrollee enrolee participant participants employee worker cardholder rxid uid customer insured beneficiary recipient client card cert certificate fund membership mbi hicn hic medicaid medicare policyholder retiree veteran edipi dependent household alt alternate identification person benefits dbn cin rid rin',
  ).map((word) => [word, 'memberId'] as const),
  ...words('group grp rxgroup rxgrp grupo').map((word) => [word, 'groupNumber'] as const),
  ...words('claim claims clm eob icn dcn tcn ccn').map((word) => [word, 'claimNumber'] as const),
  ...words(
    'authorization authorizations auth authorisation req rqst preauthorization preauth precertification precert certification request requests case file review referral appeal appeals grievance complaint inquiry enquiry notice letter um pa determination decision redetermination reconsideration approval preapproval exception estimate predetermination pretreatment episode event confirmation transaction txn intake sar eoc ticket docket dispute notification matter correspondence tracking order',
  ).map((word) => [word, 'referenceNumber'] as const),
  ...words(
    'doc docs publication pub patient record records mrn lcd ncd npi tin tax ein account acct acnt check chk cheque eft payment pmt pymt payee rx prescription invoice bin rxbin pcn rxpcn phone fax telephone tel call form page provider facility pharmacy license section bulletin guideline criterion criteria zip cfr ext extension suite ste room box code codes cpt hcpcs icd drg revenue street floor unit level edition rev version article art policy title local district chapter lot serial specimen accession trace remittance warrant omb contract vendor employer prescriber physician dr doctor nabp ncpdp tty ndc year line lines item note notes step day days date dated version model formulary tier number-of',
  ).map((word) => [word, 'none'] as const),
]);
/** Nouns that name a number only together with a word for "number". */
const NEEDS_NUMBER = new Set(
  words(
    'notice letter decision determination transaction order matter event exception certification notification person alternate identification benefits medicare medicaid fund client',
  ),
);
/** What a number of these is, stays so whatever word follows ("OMB approval", "payment reference"). */
const FOREIGN = new Set(
  words('omb form payment pmt pymt patient account check policy remittance invoice serial page section bulletin provider vendor'),
);
/** Words for "number", which follow the noun. */
const NUMBER = new Set(words('number numbers numbered num nbr no # id ids identifier ident nr'));
/** The same, but able to stand for a kind of their own when no noun goes before. */
const GENERIC = new Map<string, IdName>([
  ['reference', 'referenceNumber'],
  ['ref', 'referenceNumber'],
  ['tracking', 'referenceNumber'],
  ['control', 'claimNumber'],
  ['dcn', 'claimNumber'],
]);
const COPULA = new Set(words('is was are reads shows'));
/** What may stand between the name of a number and the number. */
const FILLERS = new Set(
  words(
    'the a an as under of your our my his her their this that its by to in and or it with quote give cite mention which at hand ready handy',
  ),
);
/** What is asked for beforehand, behind "pre-". */
const BEFOREHAND = new Set(words('tx treat treatment d det determination est estimate auth cert'));
/** Names of decisions, which a long number right behind them may be the number of. */
const DECISIONS = new Set(words('determination redetermination decision exception certification event order'));
/** Soft words inside a label that leave its kind to the noun before them. */
const SOFT = new Set(words('plan health insurance program dental medical care i.d'));
/** A number of something earlier, or of somebody else's. */
const OTHER =
  /\b(?:prior|previous|original|earlier|other|another|related|old|sample|example|duplicate of|same as|processed|paid|already|first|replaces?|corrected|new)\b/;

const TOKEN = /[\p{L}][\p{L}\p{N}]*(?:['’.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*|#|[:;.,()=/|·•›»>–—-]|\d+/gu;
const WINDOW = 130;

/**
 * What the words right before a number announce it as ("your request, number R-1", "Mbr", "Claim reference"); null when they
 * do not. `text` ends where the number begins; only its last hundred characters are looked at. `whole`: the text is a label.
 */
export function announced(text: string, whole = false): Readonly<Announced> | null {
  return whole ? byLabel(text.slice(-WINDOW)) : byWords(text.slice(-WINDOW));
}

const byLabel = remembered((text) => announcedIn(text, true));
const byWords = remembered((text) => announcedIn(text, false));

function announcedIn(text: string, whole: boolean): Announced | null {
  // "Claim #s"
  const tokens = (numbersInEnglish(text.toLowerCase()).replace(/#s\b/g, '#').match(TOKEN) ?? []).slice(-24);
  // "Document control number (DCN) 26099": the short name in brackets repeats the label.
  if (tokens.at(-1) === ')' && tokens.at(-3) === '(') tokens.splice(-3);
  // "Claims in this letter:" are no letter's number.
  const end = tokens.at(-1) === ':' ? tokens.length - 1 : tokens.length;
  if (/^(?:in|on) this (?:letter|notice|page|statement)$/.test(tokens.slice(Math.max(0, end - 3), end).join(' ')))
    tokens.splice(end - 3, 3);
  let at = tokens.length - 1;
  let copula = false;
  let apart = false;
  for (; at >= 0; at--) {
    const token = tokens[at] ?? '';
    if (COPULA.has(token)) copula = true;
    else if (',;('.includes(token)) apart = true;
    else if (token === '.' && stop(tokens, at)) break;
    else if (FILLERS.has(token)) apart = true;
    else if (!':.=#|·•›»>–—-'.includes(token)) break;
    if (token === '#') break;
  }
  const from = at;
  if (/^(?:filed|kept|recorded|logged|listed|known)$/.test(tokens[at] ?? '') && tokens[at + 1] === 'under') return farther(tokens, at);
  let generic: IdName | null = null;
  let numbered = false;
  let soft = false;
  for (; at >= 0; at--) {
    const token = tokens[at] ?? '';
    if (SOFT.has(token) && at < from) soft = true;
    else if (NUMBER.has(token)) numbered = true;
    else if (GENERIC.has(token)) [generic, numbered] = [GENERIC.get(token) ?? null, true];
    else if (!(at < from && './()-'.includes(token)) || (token === '.' && stop(tokens, at))) break;
  }
  const before = tokens.slice(Math.max(0, at - 3), at + 1).join(' ');
  const weigh = (weight: number) => (OTHER.test(before) ? weight * 0.55 : weight);
  const named = copula && !numbered ? subject(tokens, from) : null;
  if (named) return named;
  const word = (tokens[at] ?? '').replace(/['’]s$/, '');
  // "Health record number": the number of a member's card, where care and cover are one house's. "Pre-Tx #": of a request.
  const noun =
    numbered && /^records?$/.test(word) && tokens[at - 1] === 'health'
      ? 'memberId'
      : tokens[at - 2] === 'pre' && BEFOREHAND.has(word)
        ? 'referenceNumber'
        : NOUNS.get(word);
  // "Call reference for this claim": what it is called stands before what it is for.
  if (
    noun &&
    !numbered &&
    /^(?:the|this|your|our|that)$/.test(tokens[at - 1] ?? '') &&
    /^(?:for|of|on|about)$/.test(tokens[at - 2] ?? '')
  ) {
    const head = tokens[at - 3] ?? '';
    const owner = tokens[at - 4] ?? '';
    if (/^(?:reference|ref|tracking)$/.test(head) && NOUNS.get(owner) !== 'claimNumber')
      return { kind: 'referenceNumber', weight: /^(?:call|case|file|inquiry|phone|request|our)$/.test(owner) ? 0.86 : 0.78 };
  }
  if (noun) {
    // "Explanation of Benefits #00417" numbers the paper.
    if (word === 'benefits' && tokens[at - 1] === 'of') return null;
    if (word === 'group' && /^(?:age|peer|drug|support)$/.test(tokens[at - 1] ?? '')) return null;
    // "Provider claim", "Provider dispute PD-26-7741"
    const claimed = (noun === 'claimNumber' || word === 'dispute') && /^(?:provider|vendor)$/.test(tokens[at - 1] ?? '');
    if (noun === 'none' || (FOREIGN.has(tokens[at - 1] ?? '') && !claimed)) return null;
    // "an appeal, 12 Main Street": without a word for "number" the noun must stand right before it.
    // "Both claims (SM26-0771 and SM26-0772)", "your appeal (AP-26-00318)"
    const held =
      (noun === 'claimNumber' ||
        (noun === 'referenceNumber' && !NEEDS_NUMBER.has(word) && (at === 0 || OWNER.test(tokens[at - 1] ?? '')))) &&
      tokens[from + 1] === '(' &&
      from + 2 === tokens.length;
    // "our file, 2026/0514-D"
    const ours = noun === 'referenceNumber' && tokens[at - 1] === 'our' && tokens.slice(from + 1).join('') === ',';
    if (ours) return { kind: noun, weight: 0.68 };
    // "The claim, 25-1188-40031, is for anesthesia"
    // "sent an urgent request, A26-004182, for"
    const carried = noun === 'claimNumber' || /^(?:request|appeal)$/.test(word);
    if (carried && !numbered && OWNER.test(tokens[at - 1] ?? '') && tokens.slice(from + 1).join('') === ',')
      return { kind: noun, weight: 0.7, long: true };
    // "Your ID, XCK 4471, and group, 88-10442, have not changed"
    if (noun === 'groupNumber' && !numbered && apart && tokens.slice(from + 1).join('') === ',') return { kind: noun, weight: 0.72 };
    if (!numbered && ((apart && !held) || (NEEDS_NUMBER.has(word) && !whole)))
      return !apart && DECISIONS.has(word) ? { kind: noun, weight: 0.66, long: true } : null;
    const own = word === 'dcn' ? leftOf(tokens, at) : null;
    // A statement's own number stands for the claim's only where none is given.
    return { kind: own ?? noun, weight: weigh(numbered ? 0.87 : copula ? 0.6 : 0.8) * (word === 'eob' ? 0.8 : 1) };
  }
  // "REF DCN": the claim that came before.
  if (generic === 'referenceNumber' && /\b(?:dcn|icn|tcn)\b/.test(tokens.slice(at + 1, from + 1).join(' '))) return null;
  // "Policy reference MP-2.04" numbers a rule.
  if (generic && /^(?:policy|guideline|criteria|rule|bulletin)$/.test(word)) return null;
  if (generic) return { kind: generic, weight: weigh(0.84) };
  const near = tokens.slice(at + 1, from + 1).join(' ');
  if (numbered && /\b(?:id|ident)\b/.test(near)) return { kind: 'memberId', weight: weigh(0.82) };
  if (numbered && /^(?:your|his|her)$/.test(tokens[at] ?? '')) return { kind: 'memberId', weight: 0.78 };
  // "U-number": a plan's short name for the number that begins with that letter.
  if (numbered && whole && at === 0 && word === 'u') return { kind: 'memberId', weight: 0.74 };
  if (numbered && tokens[at] === 'our' && apart) return { kind: 'referenceNumber', weight: 0.72 };
  // "Emmett's HPHC number": a plan's short name, between the person and the number.
  if (numbered && tokens[at] && /^(?:your|his|her|their)$|['’]s$/.test(tokens[at - 1] ?? '') && /^[a-z]{2,12}$/.test(tokens[at] ?? ''))
    return { kind: 'memberId', weight: 0.72 };
  if (numbered && !soft) return farther(tokens, at);
  return copula || whole ? subject(tokens, from) : null;
}

const OWNER = /^(?:your|our|his|her|their|this|that|the|an?|prior|first|second|expedited|standard|urgent)$/;

/** True for a point that ends a sentence rather than a shortened word ("auth.", "no."). */
function stop(tokens: string[], at: number): boolean {
  const word = tokens[at - 1] ?? '';
  return word.length > 4 || /^(?:case|file|card|fund|form|plan)$/.test(word);
}

/** "Participant DCN", "Request DCN": what stands before a word that can be any document's number. */
function leftOf(tokens: string[], at: number): IdName | null {
  const noun = NOUNS.get(tokens[at - 1] ?? '');
  return noun && noun !== 'none' ? noun : null;
}

/** "We could not approve your request, number": a number without a noun belongs to the last thing spoken of. */
function farther(tokens: string[], from: number): Announced | null {
  for (let at = from; at >= Math.max(0, from - 20); at--) {
    const noun = NOUNS.get(tokens[at] ?? '');
    // "In the claim record, number 5472"
    if (noun === 'none' && /^records?$/.test(tokens[at] ?? '') && NOUNS.get(tokens[at - 1] ?? '') === 'claimNumber') continue;
    // "The claim is on file here as number 25-1477"
    if (/^(?:file|record)$/.test(tokens[at] ?? '') && tokens[at - 1] === 'on') continue;
    if (noun === 'none') return null;
    if (tokens[at] === 'bill' || tokens[at] === 'bills') return { kind: 'claimNumber', weight: 0.64 };
    if (noun && !/^(?:fund|card|medicare|medicaid|person|benefits|client|customer|insured|member|members)$/.test(tokens[at] ?? ''))
      return { kind: noun, weight: from - at <= 3 ? 0.76 : 0.66 };
  }
  return null;
}

/** "The claim number of the bill that you sent is": the subject of the sentence names the number. */
function subject(tokens: string[], from: number): Announced | null {
  for (let at = from; at > 0; at--) {
    if (tokens[at] === '.') return null;
    if (!NUMBER.has(tokens[at] ?? '') && !GENERIC.has(tokens[at] ?? '')) continue;
    const noun = NOUNS.get(tokens[at - 1] ?? '');
    if (noun === 'none') return null;
    const kind = noun ?? GENERIC.get(tokens[at] ?? '') ?? (/^(?:your|his|her)$/.test(tokens[at - 1] ?? '') ? 'memberId' : null);
    return kind ? { kind, weight: 0.78 } : null;
  }
  return null;
}

/** True for a word that names a number or stands for "number": it is no part of the number after it ("UM 77120943"). */
export function namesNumber(word: string): boolean {
  const small = word.toLowerCase();
  return NOUNS.has(small) || NUMBER.has(small) || GENERIC.has(small) || COPULA.has(small) || /^(?:ms|po|mz)$/.test(small);
}
