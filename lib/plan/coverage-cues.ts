import type { Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { noticeSentences } from './notice-sentences';

/** What a notice says about the coverage itself: that another payer comes first, or that it starts after the illness. */
export interface CoverageCues {
  /** It asks, or asked before, about other coverage or an accident. */
  question: boolean;
  /** It says that the injury or illness comes from work. */
  work: boolean;
  /** It refuses because the condition is older than the coverage. */
  preExisting: boolean;
}

const COVERAGE =
  '(?:other|another|additional|more than one|primary|secondary) (?:[\\w-]{2,12} ){0,2}(?:insurance|insurer|coverage|plan|policy|carrier)|coordination of benefits|\\bCOB\\b|(?:the |your |this |an )(?:accident|injury)';
const QUESTIONS = [
  /\bquestionnaire\b/i,
  new RegExp(
    `\\b(?:tell us|let us know|need to know|asked|asking|ask you|wrote|complete|fill (?:out|in)|return|update|answer|respond|reply|confirm|verify|need (?:[\\w-]{2,12} ){0,2}(?:information|details|facts)|information)\\b[^.]{0,80}(?:${COVERAGE})`,
    'i',
  ),
  new RegExp(
    `(?:${COVERAGE})[^.]{0,60}\\b(?:form|information|question\\w{0,2}|inquiry|request|details|update)\\b[^.]{0,60}\\b(?:not|never|no|need|return|complete|send|call|asked|sent)\\b`,
    'i',
  ),
  /\b(?:do|does|did|have|has|was|were|is|are) (?:you|your|the|anyone|this)\b[^.?]{0,80}\b(?:other|another|accident|injury|work|insurance|coverage)\b[^.?]{0,40}\?/i,
  /\b(?:until we (?:hear|know)|have not (?:heard|received (?:an?|your) (?:answer|reply|response))|did not (?:answer|reply|respond)|no (?:answer|reply|response))\b/i,
];
const WORK =
  /\bwork(?:ers|er|men|man)?[’']?s?[’']? comp\w{0,9}\b|\bwork[- ]related\b|\b(?:injur\w{1,4}|hurt|accident|illness)\b[^.]{0,60}\b(?:at|on) (?:the |your |his |her |their )?(?:work|job|workplace)\b/i;
/** Words of a clause on conditions from before the coverage. */
const EARLIER =
  /\bpre-?\s?existing\b|\bconditions? (?:that |which )?(?:you |the member |the insured )?(?:had|began|started|existed|was present|were present|was treated|were treated)\b[^.]{0,40}\bbefore\b|\bbefore (?:joining|enrolling|enrollment|membership|(?:your|the) (?:coverage|policy|certificate|effective date))\b[^.]{0,60}\b(?:condition|treat\w{0,5}|symptom\w?|diagnos\w{0,4})\b|\b(?:condition|symptom\w?|treat\w{0,5}|diagnos\w{0,4})\b[^.]{0,80}\bbefore (?:joining|enrolling|enrollment|membership|(?:your|the) (?:coverage|policy|certificate|effective date))\b/i;
/** A plan that says that it has no such clause. */
const NO_SUCH =
  /\b(?:no|not|never|without)\b[^.]{0,40}\b(?:limit|exclu|deny|denied|refus|waiting)\w{0,8}\b[^.]{0,60}\bpre-?\s?existing\b|\bno pre-?\s?existing\b|\bpre-?\s?existing[^.]{0,60}\b(?:is|are|were|was) (?:covered|not excluded|not limited)\b/i;
/** CARC 51: a pre-existing condition. */
const EARLIER_CODE = '51';
/** CARC 19: the liability of the workers' compensation carrier. */
const WORK_CODE = '19';

/** Reads them. Linear in the length of the notice. */
export function coverageCues(doc: SourceDocument, { carc }: Pick<Facts, 'carc'>): CoverageCues {
  const coded = (code: string) => carc?.value.includes(code) ?? false;
  const cues: CoverageCues = { question: false, work: coded(WORK_CODE), preExisting: coded(EARLIER_CODE) };
  for (const { text } of noticeSentences(doc)) {
    if (QUESTIONS.some((words) => words.test(text))) cues.question = true;
    if (WORK.test(text)) cues.work = true;
    if (EARLIER.test(text) && !NO_SUCH.test(text)) cues.preExisting = true;
  }
  return cues;
}
