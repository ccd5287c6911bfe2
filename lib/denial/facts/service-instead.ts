/** "There are no IV fluids", "without surgery": care that is not given. */
const NONE = /\b(?:no|without|neither|nor|never (?:had|got|received|needed))(?: more| longer any)? $/i;
/** "Walks 150 feet with a walker": what somebody gets about with. */
const USED =
  /\b(?:walk\w*|mov(?:e[sd]?|ing)|stand\w*|gets? around|transfers?|climb\w*|go(?:es)?)\b[^.;]{0,30} (?:with|on|using|in) (?:an? |the |your |his |her )?$/i;
/** "We have shared the bills for your operation", "we paid the surgeon": what was granted. */
const PAID =
  /\b(?:we|the (?:plan|fund|trust)|your plan) (?:have |has |had |did |also |already ){0,2}(?:paid|shared|allowed|approved|covered)\b(?! (?:nothing|none|no\b|zero|only|\$0))[^.;]{0,40} $/i;
/** "Step down to residential" */
const DOWN =
  /\b(?:step(?:ping|ped)?(?: him| her| you)? down|discharged?|transition(?:ed)?|lower level(?: of care)?(?: such as)?)(?: (?:to|into|of))? (?:an? |the )?$/i;
/** "A FibroScan has not been done": what should come first. */
const FIRST = /^ (?:has|have|was|were)(?:n[’']t| not) (?:yet )?(?:been )?(?:yet )?(?:done|tried|made|used|taken|sent|given)\b/i;
/** "A home test would give the same answer", "what a ground ambulance would have cost", "a nursing home is": what could be had in its place. */
const INSTEAD =
  /^[\w’' -]{0,25}\b(?:would|will|can|could|might) (?:also |just )?(?:have )?(?:be |been )?(?:enough|safe|do|done|me?t|meet|give|given|serve|suffice|work|worked|cost|just as|as (?:good|well|safe))\b|^ (?:is|was|are|were)\s?[.;]/i;

/** True when the words around a name of care make it what would do, comes first or follows in place of what was refused. */
export const isInstead = (before: string, after: string) => INSTEAD.test(after) || FIRST.test(after) || DOWN.test(before);
/** True when the words before a name of care say that there is none, or that somebody gets about with it. */
export const isAbsent = (before: string) => NONE.test(before) || USED.test(before);
/** True when the words before a name of care say that it was paid. */
export const isPaid = (before: string) => PAID.test(before);
