import { codings, conceptText, type Json, objects, string } from './resource';

export type Verdict = 'refused' | 'partial' | 'granted' | 'open';

/** A decision as the resource states it. */
export interface Decision {
  /** Null when it is neither a code nor words that we know. */
  verdict: Verdict | null;
  /** The payer's own words; '' when there is only a code. */
  words: string;
  code: string;
}

/** X12 code list 306 (actions of a review) and HL7's list of claim decisions: what each decides, in our words. */
const CODES: Record<string, [Verdict, string]> = {
  A1: ['granted', 'certified in total'],
  A2: ['partial', 'certified in part'],
  A3: ['refused', 'not certified'],
  A4: ['open', 'still under review'],
  A6: ['partial', 'changed from what was asked for'],
  CT: ['open', 'call the payer'],
  approved: ['granted', 'approved'],
  denied: ['refused', 'denied'],
  partial: ['partial', 'approved in part'],
  partiallypaid: ['partial', 'paid in part'],
  pending: ['open', 'still under review'],
};

const REFUSED =
  /\b(?:den(?:y|ied|ial)|not (?:been )?(?:approved|certified|covered|authorized|paid|payable)|rejected|declined|non-?covered|noncertified|adverse)\b/i;
const UNREFUSED = /\b(?:not|no|none|nothing|without|0)(?: \w{1,20}){0,2} (?:denied|denial|rejected)\b/gi;
const PART = /\b(?:partial(?:ly)?|in part|modified)\b/i;
const GRANTED = /\b(?:approved|certified|authorized|paid)\b/i;
const UNGRANTED = /\b(?:not?|nothing|none|never|without|unable|cannot|zero)\b|n['\u2019]t\b/i;
const OPEN = /\b(?:pend(?:ed|ing)|under review|in process)\b|^(?:the )?(?:claim|request) (?:was )?received\b/i;

/** What the words of a disposition or a decision say; null when they say none of the known. */
export function verdictIn(said: string): Verdict | null {
  // "Not denied; paid in full": what is left tells.
  const words = said.replace(UNREFUSED, ' ');
  if (REFUSED.test(words)) return PART.test(words) ? 'partial' : 'refused';
  if (OPEN.test(words)) return 'open';
  if (!GRANTED.test(words) || UNGRANTED.test(words)) return null;
  return PART.test(words) ? 'partial' : 'granted';
}

/** A concept that states a decision: by its code where that is known, else by its words. Null when it is empty. */
export function decisionOf(concept: unknown): Decision | null {
  const words = conceptText(concept);
  if (words === '') return null;
  const code = codings(concept).find((one) => Object.hasOwn(CODES, one.code))?.code ?? '';
  // A concept without a text gives its code as its words.
  const bare = codings(concept).some((one) => one.code === words);
  return { verdict: CODES[code]?.[0] ?? verdictIn(words), words: bare ? '' : words, code: code || (bare ? words : '') };
}

/** A decision as a person reads it: the payer's words, else the code and what it stands for. */
export function shownDecision({ words, code }: Decision): string {
  const means = CODES[code]?.[1] ?? code;
  return words || (means === code ? code : `${code} (${means})`);
}

/** Blue Button (Medicare): codes that say that a line or a claim was not paid. Their words stand beside them. */
const VARIABLES: { url: RegExp; refuses: (code: string) => boolean }[] = [
  // Carrier claims: digits but 0, A and B say who was paid.
  { url: /\/carr_clm_pmt_dnl_cd$/i, refuses: (code) => !/^[1-9AB]$/.test(code) },
  // Why Medicare did not pay a hospital's claim. P: payment was asked for.
  { url: /\/clm_mdcr_non_pmt_rsn_cd$/i, refuses: (code) => code !== 'P' },
  // Lines: allowed, reprocessed, secondary payer.
  { url: /\/line_prcsg_ind_cd$/i, refuses: (code) => !/^[ARS]$/.test(code) },
];

/** What one of Medicare's codes says, wherever it stands: in an extension (`url`, coding) or as the reason of an adjudication. */
export function medicareDecision(url: string, coding: Json): Decision | null {
  const code = string(coding.code);
  const variable = VARIABLES.find((one) => one.url.test(url));
  if (!variable || code === '' || code.length > 4) return null;
  return { verdict: variable.refuses(code) ? 'refused' : null, words: string(coding.display), code };
}

/** Decisions that stand in extensions: the review action of Da Vinci, CMS' decision on an authorization, Medicare's codes. */
export function extensionDecisions(holder: Json): { decisions: Decision[]; reasons: string[] } {
  const decisions: Decision[] = [];
  const reasons: string[] = [];
  for (const outer of objects(holder.extension, 50)) {
    const url = string(outer.url);
    for (const one of [outer, ...objects(outer.extension, 20)]) {
      const coding = one.valueCoding ? { coding: [one.valueCoding] } : one.valueCodeableConcept;
      const first = objects([one.valueCoding])[0] ?? objects(codings(coding))[0];
      const medicare = first ? medicareDecision(string(one.url), first) : null;
      if (medicare?.verdict) decisions.push(medicare);
      else if (/reviewAction|\/PA-DECISION$/i.test(url)) {
        // Beside the action stands why: its words are the payer's reason.
        const why = /reason/i.test(string(one.url));
        const decision = decisionOf(coding);
        if (decision && why) reasons.push(shownDecision(decision));
        else if (decision) decisions.push(decision);
      }
    }
  }
  return { decisions, reasons };
}
