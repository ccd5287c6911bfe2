import type { Candidate } from './candidate';
import { serviceWords } from './service-words';
import type { View } from './view';

const PAID = '(?:paid|covered|approved|allowed|authori[sz]ed|certified|payable|granted|shared)';
/** Right before a name: "we did not approve the", "we will stop paying for your", "denied the" */
const REFUSES =
  /\b(?:(?:not|n[’']t|never|cannot|no longer|unable to|able neither to|stop(?:ped)?|end(?:ed)? payment|decline[ds]?|refuse[ds]?)(?: be| to| have)?(?: paid| pay| paying| approved?| approving| covered?| covering| authori[sz]e| allow(?:ed)?| certif(?:y|ied)| payment)(?: for| of)?|den(?:y|ied|ying|ial of)|refused|rejected|disallowed|turned down)(?: the| your| an?| his| her)? $/i;
/** "All were allowed but one: the", "we paid everything except the" */
const EXCEPT =
  /\b(?:all|everything|each|both|the (?:rest|others?)|every \w+)\b[^.;]{0,70}\b(?:but|except|save|other than|apart from)(?: for| one(?: \w+)?| that of)?[:,]?(?: the| your| an?)? $/i;
/** "we approve the office visits and the" */
const GRANTS = new RegExp(
  `\\b(?:we|plan|fund|trust|medicare)(?: (?:have|has|had|did|do|also|already|can|will|only))*(?:[’']ve)? (?:${PAID}|pay|cover|approve|allow|authorize)(?: for)? (?:(?!not\\b|nothing\\b|no\\b|but\\b|up to\\b|only\\b)[^.;:$ ]+ ){0,9}$`,
  'i',
);
/** What became of it, behind its name. */
const BEHIND = new RegExp(
  `(\\bnot|n[’']t)(?: being| been| yet| a)?(?: ${PAID}| benefit|(?= (?:because|since|as)\\b|[,.;]|$))|\\b(denied|refused|rejected|disallowed|declined|excluded|turned down|left out)\\b|\\b(?:plan|we) (?:pays?|paid):? \\$?(0(?:\\.00)?(?!\\d|\\.))|(?:\\b(?:was|were|is|are|been|be)(?: (?!not\\b|no\\b|never\\b)\\w+)?|[:(|–-]) ?${PAID}\\b(?! (?:only|if|when|unless|after|once|where|for)\\b)|\\b(?:plan|we) (?:pays?|paid):? \\$?[1-9]|\\d ${PAID}$`,
  'i',
);

type Verdict = 'refused' | 'sole' | 'granted' | null;

function verdictOn(view: View, one: Candidate<string>): Verdict {
  const text = view.doc.blocks[one.block]?.text ?? '';
  const before = text.slice(Math.max(0, one.start - 130), one.start);
  if (EXCEPT.test(before)) return 'sole';
  if (REFUSES.test(before)) return 'refused';
  const rest = text.slice(one.end, one.end + 90);
  const below = view.doc.blocks[one.block + 1]?.text ?? '';
  const after = rest === '' && below.length <= 40 ? ` | ${below}` : (/^[^.;](?:[^.;]|\.(?=\d))*[.;]?/.exec(rest)?.[0] ?? '');
  const behind = BEHIND.exec(after);
  if (behind) return (behind[1] ?? behind[2] ?? behind[3]) ? 'refused' : 'granted';
  return GRANTS.test(before) ? 'granted' : null;
}

/** What stays the same however much speaks for it: a label's value. */
const SURE = 0.88;

/**
 * Where a notice names several services and says of one that it was refused and of another that it was paid, the refused one is
 * the answer, wherever the other stands and however often.
 */
export function byVerdict(view: View, found: Candidate<string>[]): Candidate<string>[] {
  const verdicts = found.slice(0, 120).map((one) => (one.confidence < SURE ? verdictOn(view, one) : null));
  const refused = new Set(
    found.flatMap((one, i) =>
      (verdicts[i] === 'refused' || verdicts[i] === 'sole') && serviceWords(one.value) > 0 ? [one.value.toLowerCase()] : [],
    ),
  );
  const sole = verdicts.includes('sole');
  const isRefused = (value: string) => [...refused].some((name) => name.includes(value) || value.includes(name));
  // "a hospital bed, a commode chair and a patient lift": the refused one among others.
  const isList = (value: string) => !refused.has(value) && /, (?:an? |the )|,? and /.test(value) && isRefused(value);
  if (refused.size === 0 || !(sole || verdicts.includes('granted') || found.some((one) => isList(one.value.toLowerCase())))) return found;
  return found.map((one, i) => {
    if (one.confidence >= SURE) return one;
    const value = one.value.toLowerCase();
    const several = isList(value);
    if (refused.has(value) && verdicts[i] !== 'granted') return { ...one, confidence: Math.min(SURE, one.confidence + 0.1) };
    const other = sole || verdicts[i] === 'granted' || several;
    return other && (several || !isRefused(value)) ? { ...one, confidence: one.confidence - 0.25 } : one;
  });
}
