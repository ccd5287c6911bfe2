import { matchesOf } from '@/lib/document/matches';
import type { CodeSpot } from './reason-codes';
import type { View } from './view';

/** N623, M62, MA130; also behind a reason code and a hyphen ("97-N19"). */
const REMARK = /(?:(?<![\w.-])|(?<=(?:^|[\s(/,:])(?:\d{1,3}|[ABP]\d{1,2})-))(?:N\d{1,3}|MA?\d{1,3})(?!\w|\.\d|-\d)/g;
const REMARK_WORD =
  /\b(?:RARCs?|remarks?|remittance|CARCs?|ANSI|adjustment|reason code|denial codes?|explanation of codes|EOB codes?|codes?|LQ|MOA|MIA|advice|alert|messages?|msg)\b/i;
/** What numbers of this shape are too, where it stands nearer than any word for a remark. */
const FOREIGN =
  /\b(?:diagnos\w*|dx|icd(?:-10)?|plan|form|group|suite|ste|apt|box|room|building|highway|route|model|tier|policy)\b[^.;]{0,24}$/i;
const RIGHT_BEFORE = /\b(?:form|plan|group|suite|ste|apt|box)\s$/i;
/** "This was reported as N657" */
const REPORTED = /\b(?:(?:reported|returned|posted|noted|marked|denied|coded) (?:as|under|with)|shows?|carries|(?:we|also|and) used)\s$/i;
/** What a remark says something about. */
const BUSINESS =
  /\b(?:claims?|services?|procedures?|codes?|bill(?:ed|ing)?|payments?|missing|incomplete|invalid|benefits?|providers?|records?|documentation|duplicate|information|appeal|approved|covered|patient|plan)\b/gi;
/** "N522 = Duplicate of a claim", "N657  This should be billed with the appropriate code": a code with its own words behind it. */
const LEGEND = /^(?:\s?[=:–—-]\s?|\s)(?=[A-Z][a-z])/;

/** The key that a statement gives to one of its notes. */
const KEY = /^(?:\(?[A-Z]?\d{0,2}[a-z]?\)?\s?[-–=:.]\s|\([A-Za-z]?\d{0,2}\)\s)$/;

/**
 * The remittance remark codes of a block.
 * @param near a reason code or a label for codes stands in the same block
 * @param beside a reason code stands in a block right before or behind it
 * @param any the document has a reason code
 */
export function remarkCodes(view: View, index: number, near: boolean, beside: boolean, any: boolean): CodeSpot[] {
  const text = view.doc.blocks[index]?.text.slice(0, 20_000) ?? '';
  if (/\b(?:NCPDP|pharmacy reject)/i.test(text) && !/\b(?:RARC|remark)/i.test(text)) return [];
  const matches = matchesOf(text, REMARK);
  const taken = matches.map((match) => {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    // "B4 - N702 Decision based on ...": the key of a note may stand before it.
    const keyed = match.index > 0 && match.index < 8 && KEY.test(text.slice(0, match.index));
    const first = match.index === 0 || keyed;
    const told =
      first &&
      LEGEND.test(text.slice(match.index + match[0].length, match.index + match[0].length + 5)) &&
      (any ||
        ((keyed || view.doc.blocks[index]?.kind === 'pair') && match[0].length > 3) ||
        (match[0].length > 2 && isBusiness(text.slice(0, 240))));
    const own = /^MA\d\d/.test(match[0]) && isBusiness(text.slice(0, 240));
    if (!near && !(first && beside) && !told && !own && !REMARK_WORD.test(before) && !REPORTED.test(before)) return false;
    if (/^M\d/.test(match[0]) && /\b(?:diagnos|dx|icd)/i.test(before)) return false;
    if (RIGHT_BEFORE.test(before)) return false;
    return near || !FOREIGN.test(before) || /\b(?:remarks?|RARCs?)\b[^.;]{0,20}$/i.test(before);
  });
  // "N95 and N570": what stands in one list with another is one too.
  for (let i = 1; i < matches.length; i++) if (!taken[i] && taken[i - 1]) taken[i] = listed(text, matches[i - 1], matches[i]);
  return matches.flatMap((match, i) =>
    taken[i]
      ? [{ code: match[0].toUpperCase(), block: index, start: match.index, end: match.index + match[0].length, weight: near ? 0.96 : 0.86 }]
      : [],
  );
}

const isBusiness = (text: string) => new Set(matchesOf(text, BUSINESS).map(([word]) => word.toLowerCase().slice(0, 5))).size >= 2;

const listed = (text: string, a: RegExpExecArray | undefined, b: RegExpExecArray | undefined) =>
  a !== undefined && b !== undefined && /^\s?(?:[,;/&]|and|or)?\s?(?:and\s)?$/.test(text.slice(a.index + a[0].length, b.index));
