import { dateAfter, type NoticeSentence } from './notice-sentences';

/** Care that was approved or already given, and is cut, ended or suspended by the notice. */
export interface Cut {
  /** The notice says it outright. */
  ongoing: boolean;
  /** The day on which a change takes effect, when the notice names it. */
  effective: string | null;
}

const CUT =
  /\b(?:reduc(?:e|es|ed|ing|tion)|decreas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|terminat(?:e|es|ed|ing|ion)|suspend(?:s|ed|ing)?|suspension|discontinu(?:e|es|ed|ing)|stop(?:s|ped|ping)?|cut(?:s|ting)?|end(?:s|ing)?)\b/i;
const ALREADY =
  /\b(?:previously (?:authorized|approved)|already (?:authorized|approved|get|getting|receive|receiving)|current(?:ly)?|ongoing|you (?:now )?(?:get|receive|have been (?:getting|receiving))|your (?:[\w-]{2,20} ){0,3}(?:services?|hours|care|treatments?|therapy|nursing|benefits?|stay))\b/i;
/** A change that the plan announces, whatever the sentence before said of the care: "Starting June 5, 2026, we will cut this to 22 hours". */
export const ANNOUNCED =
  /\bwe (?:will|are going to|plan to|intend to|are) (?:be )?(?:cut|cutting|reduc(?:e|ing)|lower(?:ing)?|stop(?:ping)?|end(?:ing)?|suspend(?:ing)?|terminat(?:e|ing))\b|\b(?:hours|services?|care|visits|benefits?|it|this|these|they) will (?:be (?:cut|reduced|lowered|stopped|ended|suspended|terminated)|go down|drop|end|stop)\b/i;
/** A new amount from a day on, beside care that is told to go on: "Beginning December 3, 2026 we will cover 70 hours a week". */
export const FROM_THEN_ON =
  /\b(?:beginning|starting|effective|as of|from|after|on)\b[^.;]{0,25}\d[^.;]{0,20}\b(?:we (?:will |are going to |can )?(?:only |no longer )?(?:cover|pay|approve|authorize|allow|give)|(?:will|can|is|are) (?:only |be |now )?(?:get|have|receive|be|approved|covered|authorized|allowed|given|limited)|only)\b/i;
/** Care that the person gets, or that the plan has paid for up to now. */
export const GETS =
  /\bsince\b[^.;]{0,40}\b(?:we|the (?:plan|state|department)) (?:have|has) (?:paid|covered|approved|authorized|given)\b|\b(?:we|the (?:plan|state|department)) (?:have|has) (?:paid|covered|approved|authorized|given)\b[^.;]{0,60}\bsince\b|\b(?:now|currently|already|still|today) (?:gets?|has|have|receives?|uses?)\b|\b(?:have|has) been (?:getting|receiving|approved for|authorized for|given)\b|\b(?:are|is) (?:now |currently |already |still )?(?:getting|receiving)\b|\b(?:we|the (?:plan|state|department)) (?:have been|has been|now|currently|are|is) (?:now |currently )?(?:pay(?:ing|s)?|cover(?:ing|s)?|approv(?:e|ed|ing)|authoriz(?:e|ed|ing)|giv(?:e|ing))\b|\b(?:gets?|has|have|receives?)\b[^.;]{0,30} (?:now|today|at this time)\b/i;
/** A sentence that only says what would hold, or what one may ask for, says nothing about this notice. */
const CONDITIONAL = /\b(?:if|when|whenever|unless|may(?! \d)|might|could|can|must|request|ask|want|appeal|hearing|right)\b/i;
const EFFECT = /\b(?:effective|as of|starting|beginning|after|on|from|until|through)\b[^.;]{0,20}$/i;
/** A label, or words like one, before the day of the change: "Date this change begins: September 10, 2026". */
const CHANGE_DATE =
  /\b(?:date (?:of (?:the |this )?(?:action|change)|(?:the |this )?(?:change|action) (?:begins|starts|takes effect))|effective date(?: of (?:the |this )?(?:action|change))?|(?:change|action) (?:begins|starts|takes effect|is effective))\b[^.;]{0,12}$/i;
/** A notice's own name for what it does: "Notice of Action - Reduction of Services". A form's list of all that it may do is none. */
const TITLE =
  /\b(?:reduc(?:tion|ing)|termination|suspension|discontinuation|decrease|cut) (?:of|in|to) (?:your |the |these |approved |covered |previously authorized |\w+ ){0,2}(?:services?|benefits?|hours|care|treatment|visits|nursing)\b/i;
const KINDS = /\b(?:denial|denied|reduc\w{2,5}|terminat\w{2,5}|suspen\w{2,4}|decrease|delay|limit\w{0,6})\b/gi;
const LONGEST_TITLE = 110;
const HEAD = 12;

/** From one number to a smaller one: "from 30 to 18 hours a week". */
const FROM_TO = /\bfrom (\d{1,3}(?:\.\d)?) (?:[a-z]{2,8} ){0,5}(?:to|down to) (\d{1,3}(?:\.\d)?)\b/i;

/** Reads whether a notice cuts care that goes on. Linear in its length. */
export function readCut(sentences: NoticeSentence[]): Cut {
  const cut: Cut = { ongoing: false, effective: null };
  const gotten = new Set(
    sentences.filter(({ text }) => GETS.test(text) && !/\b(?:if|when|whenever|unless)\b/i.test(text)).map(({ block }) => block),
  );
  for (const { text, block } of sentences) {
    // What ends is care that goes on only where the notice says so, in the same passage or the one before it.
    const told = gotten.has(block) || gotten.has(block - 1);
    const changes = told && (ANNOUNCED.test(text) || FROM_THEN_ON.test(text));
    const shrinks = CUT.test(text) || fewer(text);
    if (!CONDITIONAL.test(text) && (changes || (shrinks && (ALREADY.test(text) || GETS.test(text))))) {
      cut.ongoing = true;
      cut.effective ??= dateAfter(text, EFFECT)?.iso ?? null;
    }
    cut.effective ??= dateAfter(text, CHANGE_DATE)?.iso ?? null;
    if (block < HEAD && text.length < LONGEST_TITLE && TITLE.test(text) && !CONDITIONAL.test(text) && kindsIn(text) === 1)
      cut.ongoing = true;
  }
  return cut;
}

function kindsIn(text: string): number {
  return new Set([...text.matchAll(KINDS)].map(([word]) => word.slice(0, 5).toLowerCase())).size;
}

function fewer(text: string): boolean {
  const match = FROM_TO.exec(text);
  return match !== null && Number(match[2]) < Number(match[1]);
}
