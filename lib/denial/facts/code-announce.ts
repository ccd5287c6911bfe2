/** What the words before a number call it: how surely they announce a claim adjustment reason code, and how plainly. */
export interface CodeCall {
  /** 0..1 */
  weight: number;
  /** True for words that announce nothing else (CARC, ANSI, adjustment reason): any number behind them is one. */
  sure: boolean;
}

const TOKEN = /[A-Za-z][A-Za-z'’]*|\d+|[^\sA-Za-z\d]/g;
const GROUPS = new Set(['CO', 'PR', 'OA', 'PI', 'CR']);
/** The groups told in words: "contractual obligation", "patient responsibility". */
const GROUP_WORDS = new Set('contractual obligation obligations'.split(' '));
const COPULA = new Set('is was are were reads as'.split(' '));
const SURE = new Set('carc carcs ansi adjustment adjustments adj rsn hipaa'.split(' '));
const CODE = new Set('code codes cd'.split(' '));
const CHAIN = new Set(
  'code codes cd reason reasons rsn carc carcs ansi adjustment adjustments adj hipaa denial claim explanation remark message number numbers no nbr s'.split(
    ' ',
  ),
);
/** Whose codes are none of an adjustment: of places, bills, areas, conditions. */
const FOREIGN = new Set(
  'service place enrollment access plan postal revenue rev type bill diagnosis status area zip group class level procedure proc drg billing reject rejection condition occurrence value modifier modifiers mod ndc product exit country county taxonomy discharge promo qr building section rule pos icd cpt hcpcs service dx pharmacy ncpdp referral tax hipps qualifier'.split(
    ' ',
  ),
);

/**
 * How surely the words that end right before a number announce it as a claim adjustment reason code ("denial code", "Group CO / Reason",
 * "contractual obligation (CO)", "The code reported to your doctor is"); null when they do not.
 * @param before the words of the same cell, value or sentence, up to the number
 */
export function announcesReason(before: string): CodeCall | null {
  const tokens = before.slice(-130).match(TOKEN) ?? [];
  let at = tokens.length - 1;
  let copula = false;
  let group = false;
  let words = false;
  let patient = false;
  for (; at >= 0; at--) {
    const token = tokens[at] ?? '';
    if (GROUPS.has(token)) group = true;
    else if (GROUP_WORDS.has(token.toLowerCase())) words = true;
    else if (/^responsibility$/i.test(token) && /^patient$/i.test(tokens[at - 1] ?? '')) [at, patient] = [at - 1, true];
    else if (COPULA.has(token)) copula = true;
    else if (token === '.' ? !shortened(tokens[at - 1]) : !':#(=[,*/“"–—-)'.includes(token)) break;
  }
  const said = chainAt(tokens, at);
  const grouped = group || words;
  if (said) return { ...said, weight: Math.min(0.96, said.weight + (grouped ? 0.06 : 0)) };
  if (patient) return { weight: 0.74, sure: false };
  // "contractual obligation 29", "contractual obligation (CO): 29"
  if (words) return { weight: group ? 0.9 : 0.84, sure: false };
  return copula ? subjectOf(tokens, at) : null;
}

const shortened = (word: string | undefined) => /^(?:no|adj|rsn|nbr)$/i.test(word ?? '');

/** The name of a code that ends at a word: "claim adjustment reason code". */
function chainAt(tokens: readonly string[], end: number): CodeCall | null {
  const names = new Set<string>();
  let at = end;
  for (; at > end - 10 && at >= 0; at--) {
    const token = (tokens[at] ?? '').toLowerCase();
    if (CHAIN.has(token)) names.add(token);
    else if (!'()/.#'.includes(token) || (token === '.' && !shortened(tokens[at - 1]))) break;
  }
  const has = (list: Set<string>) => [...names].some((name) => list.has(name));
  if (has(SURE)) return { weight: names.has('hipaa') && !has(CODE) ? 0 : 0.96, sure: true };
  const code = has(CODE);
  const reason = names.has('reason') || names.has('reasons') || names.has('denial');
  if (!code && !reason && !(names.has('remark') || names.has('explanation'))) return null;
  const before = (tokens[at] ?? '').toLowerCase();
  if (FOREIGN.has(before)) return null;
  if (code && reason) return { weight: 0.84, sure: false };
  return { weight: reason ? 0.8 : 0.79, sure: false };
}

/** "The code reported to your doctor is", "The claim adjustment reason codes on line 2 are": what the sentence speaks of. */
function subjectOf(tokens: readonly string[], from: number): CodeCall | null {
  for (let at = from; at >= Math.max(0, from - 12); at--) {
    const token = (tokens[at] ?? '').toLowerCase();
    if (token === '.' || token === ';' || token === ':') return null;
    if (FOREIGN.has(token) && CODE.has((tokens[at + 1] ?? '').toLowerCase())) return null;
    if (!CODE.has(token) && !SURE.has(token)) continue;
    const said = chainAt(tokens, at);
    return said && { ...said, weight: Math.min(said.weight, 0.9) - 0.02 };
  }
  return null;
}
