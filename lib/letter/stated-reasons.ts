import { type Sentence, sentencesOf } from '@/lib/denial/facts/sentences';
import type { Facts } from '@/lib/denial/model';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { onlyApproves } from '@/lib/plan/approvals';
import type { LetterInput } from './context';

/** A sentence longer than this is quoted only in the words that were recognised. */
const LONGEST = 500;
/** More quotes than this bury the reason. */
const MOST = 3;

/** A run of whole sentences of one block, in the source's own words. */
interface Passage {
  quote: string;
  block: number;
  start: number;
  end: number;
}

/**
 * The notice's own words for its reasons, each once, in the order in which the notice gives them; sentences that follow
 * each other are one quote. What is quoted is chosen by the reasons: the plan's main one first. Guesses are not quoted.
 */
export function statedReasons({ denial, plan, document }: Pick<LetterInput, 'denial' | 'plan' | 'document'>): string[] {
  const { reasons } = denial.classification;
  const ordered = [...reasons].sort((a, b) => Number(b.id === plan.reason) - Number(a.id === plan.reason));
  const passages = ordered
    .filter((reason) => reason.id === plan.reason || reason.band !== 'unsure')
    .flatMap((reason) => reason.evidence.map((evidence) => passage(evidence, document)))
    .filter(({ quote }) => quote.includes(' ') && !isFact(quote, denial.facts) && !onlyApproves(quote));
  const asides = passages.filter(({ quote }) => quote.startsWith('('));
  const plain = asides.length < passages.length ? passages.filter((one) => !asides.includes(one)) : passages;
  const kept = plain
    .filter(
      ({ quote }, i) => !plain.some(({ quote: other }, k) => (other.includes(quote) && other !== quote) || (other === quote && k < i)),
    )
    .slice(0, MOST);
  const quotes = joined(
    kept.sort((a, b) => a.block - b.block || a.start - b.start),
    document,
  ).map(({ quote }) => quote);
  if (quotes.length > 0) return quotes;
  const explained = codeNotes(denial.facts, document);
  return explained.length > 0 ? explained : plan.criteria.filter(({ stated }) => stated).map(({ criterion }) => criterion.slice(1, -1));
}

/** "CO-97 The payment is included in ...": what a statement of benefits says of the codes that it denies by. */
const CODE_NOTE = /^(?:notes?:? )?(?:(?:CO|PR|OA|PI|CR)[ -]?)?([A-Z]{0,2}\d{1,3})\b[ :.=–-]{1,6}(?=\p{L}.{15,})/iu;

function codeNotes({ carc, rarc }: Facts, document: SourceDocument | undefined): string[] {
  const codes = new Set(
    [...(carc?.value ?? []), ...(rarc?.value ?? [])].map((code) => code.replace(/^[A-Z]{2}[ -](?=\w)/i, '').toUpperCase()),
  );
  const notes = (document?.blocks ?? []).map(({ text }) => text.trim()).filter((text) => text.length <= LONGEST);
  return notes.filter((text) => codes.has(CODE_NOTE.exec(text)?.[1]?.toUpperCase() ?? '')).slice(0, MOST);
}

/** The sentence around a quote. One that leans on the sentence before it ("This is called ...") takes that along. */
function passage({ quote, place }: Quote, document: SourceDocument | undefined): Passage {
  const own = { quote: quote.trim(), ...place };
  const block = document?.blocks[place.block];
  if (!document || !block) return own;
  const all = sentencesOf([block]);
  const around = all.filter(({ start, end }) => start < place.end && end > place.start);
  const [first, last] = [around[0], around.at(-1)];
  if (!first || !last || last.end - first.start > LONGEST) return own;
  const named = namedReason(all);
  if (named && named.from.start <= first.start && named.to.end - named.from.start <= LONGEST)
    return between(document, place.block, named.from, named.to);
  let from = first;
  for (
    let before = all[all.indexOf(from) - 1];
    before && (leans(from.text) || (EXPLAINS.test(before.text) && before.own.size === 0));
    before = all[all.indexOf(from) - 1]
  ) {
    if (last.end - before.start > LONGEST) break;
    from = before;
  }
  return between(document, place.block, from, last);
}

/** "Why: ...", "Here is why. ...": the notice says itself that the paragraph is its reason, so all of it is quoted. */
function namedReason(all: readonly Sentence[]): { from: Pick<Sentence, 'start'>; to: Sentence } | null {
  const [first, last] = [all[0], all.at(-1)];
  const label = first && NAMES_REASON.exec(first.text)?.[0];
  if (!first || !last || !label || all.some(({ own }) => own.size > 0)) return null;
  const rest = first.text.slice(label.length).trim() === '' ? all[1] : { start: first.start + label.length };
  return rest ? { from: rest, to: last } : null;
}

const NAMES_REASON =
  /^(?:why(?: we (?:denied|said no|decided this|made this decision))?[:.?]|(?:the |our )?(?:reasons?|rationale|explanation|basis)(?: for (?:the |this |our )?(?:denial|decision|determination))?(?: is)?:|(?:here|this) is why[:.])\s*/i;

function leans(text: string): boolean {
  return LEANS.test(text) || POINTS_BACK.test(text);
}

/** A sentence that gives the why, the rule or the finding, before the one that only says no. */
const EXPLAINS =
  /\bbecause\b|\b(?:guidelines?|criteri(?:a|on)|polic(?:y|ies)|rules?)\b[^.]{0,80}\b(?:ask|requir|call|cover|say|state)\w{0,3}\b|\bcovers?\b[^.]{1,100}\b(?:when|only|if|unless)\b|\b(?:records?|notes?|evaluation|information|chart|report|photographs|results?)\b[^.]{0,40}\b(?:shows?|describes?|do(?:es)? not|did not)\b/i;

/** Openings that say nothing without the sentence before. */
const LEANS =
  /^(?:(?:This|That) (?:is|was|means)\b|It (?:is|was|does|did)\b|They\b|These\b|Those\b|Therefore\b|Thus\b|For (?:this|that|these) reasons?\b|Because of (?:this|that|these)\b|Based on (?:this|that|these)\b|As a result\b|Neither\b|None of (?:this|that|these|those|it)\b|Both\b|Taking (?:both|them)\b|So\b|But\b|However\b|Also\b)/;
/** "The notes do not show that." */
const POINTS_BACK =
  /\b(?:show|meet|mention|support|include|contain|have|find|found|say|state|indicate|document|establish|demonstrate|list|describe|reflect)(?:s|ed|ing)? (?:(?:any|all|either|both|most|some|one) of )?(?:that|this|it|these|those|them|so|such)[.;]?$/i;

function between(document: SourceDocument, block: number, from: Pick<Sentence, 'start'>, to: Pick<Sentence, 'end'>): Passage {
  const { quote, place } = quoteFrom(document, block, from.start, to.end);
  return { quote: quote.trim(), ...place };
}

/** Passages that stand side by side, or over each other, as one. */
function joined(passages: readonly Passage[], document: SourceDocument | undefined): Passage[] {
  const out: Passage[] = [];
  for (const next of passages) {
    const last = out.at(-1);
    const text = document?.blocks[next.block]?.text ?? '';
    const beside = last && last.block === next.block && text.slice(last.end, next.start).trim() === '';
    if (document && beside && next.end - last.start <= LONGEST)
      out[out.length - 1] = between(document, next.block, last, { end: Math.max(last.end, next.end) });
    else out.push(next);
  }
  return out;
}

/** A line that only names the patient, the service, a code and the like, with or without its label, is no reason. */
function isFact(quote: string, facts: Facts): boolean {
  const [line, value] = [bare(quote), bare(quote.slice(quote.indexOf(':') + 1))];
  const labelled = quote.includes(': ');
  return Object.values(facts).some((fact) => {
    const known = typeof fact?.value === 'string' ? bare(fact.value) : Array.isArray(fact?.value) ? bare(fact.value.join(' ')) : '';
    return known !== '' && ([line, value].includes(known) || (labelled && fact === facts.service && value.startsWith(known)));
  });
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
