import type { AppealWindow, Fact } from '../model';

/** "Providers may ask for reconsideration within", "A provider dispute may be filed within": not "you or your doctor may". */
const THEIRS =
  /(?:^|[.;:,(] ?)(?:(?:the|an?|all|any|if you are an?|contracted|participating|network|non-?contracted|treating|billing) ){0,3}(?:providers?|practitioners?|hospitals?|facilit(?:y|ies)|suppliers?)[’']?s?(?! or)\b(?:(?!\b(?:you|your|member|patient|enrollee|behalf)\b)[^.;]){0,110}$/i;

/** A dispute of the provider's own with the plan, by the words in which notices name it. "Your provider may appeal for you" is none. */
const DISPUTE = [
  /\b(?:provider|facility|hospital|practitioner)(?:[’']s)? (?:(?:claims?|payment|billing|level|first|administrative) ){0,2}(?:disputes?|reconsiderations?|appeals?)\b/i,
  /\b(?:payment|claims?|contract(?:ual)?) disputes?\b/i,
  /\b(?:contract(?:ed|ing)|network|participating) (?:providers?|facilit(?:y|ies)|hospitals?) (?:may|can|must|has|have) /i,
];
const FOR_PATIENT = /\b(?:for you|behalf|you or|member appeals?)\b/i;

/** What to tell of a provider's time. */
export const PROVIDERS = "This is the provider's time for its own dispute. The patient's time is not stated here.";

/** Whether the words before a time make it the provider's own. */
export function isTheirs(before: string): boolean {
  return THEIRS.test(before);
}

/** Whether a sentence names a dispute of the provider's own. */
export function namesDispute(text: string): boolean {
  return text.length < 1500 && !FOR_PATIENT.test(text) && DISPUTE.some((words) => words.test(text));
}

/** Whether the time that a notice states is the provider's own, not the patient's. */
export function isProviderTime(fact: Fact<AppealWindow> | null): boolean {
  return fact?.caution?.includes(PROVIDERS) ?? false;
}
