const REFUSED_FROM =
  /\b(?:den(?:y|ied|ying|ies)|(?:(?:can)?not|unable to|n[’']t) (?:\w+ ){0,3}(?:approv\w+|certif\w+|cover\w*|authori\w+|pay(?: for)?)|non-?certif\w+)\b[^.;(]{0,90}\b(?:from|beginning|starting|effective|on (?:and|or) after|as of)(?: on)? $/i;
/** Behind a day of care: what begins there was refused ("the days from April 23, 2026 on are not approved"). */
const THEN_REFUSED =
  /^(?:\s?(?:-|–|to|through|thru)\s?[\d/]{3,10})?\W{0,4}(?:denied|refused|not (?:approved|covered|paid|certified|authori[sz]ed)|non-?certified)\b|^(?: \([^()]{0,80}\))?[^.;,]{0,50}\b(?:(?:is|are|was|were|has been|have been) (?:\w+ )?(?:not\b(?! (?:touched|affected|changed|part of|about|included in|in question|concerned|at issue|meant|involved))|denied|refused)|(?:isn|aren|wasn|weren)[’']t )|^,? (?:do|does|did)(?: not|n[’']t) (?:meet|qualify)\b/i;
const REFUSED_DAYS =
  /\b(?:days?|nights?|dates?|stay|care) (?:that (?:is|are) )?(?:denied|refused|not (?:approved|covered|certified|authori[sz]ed))(?: (?:is|are|was|were|from))*[\s:]*$/i;
const DAYS_FROM =
  /\b(?:days?|nights?|visits?|sessions?|stay|care|services?)(?:(?: (?:of|on|from|between|starting|beginning|as of|on (?:and|or) after))* |, |,? (?:after|over|beyond|past) [^.;,]{2,40}, (?:from|of|on|starting|beginning)(?: on)? )$/i;
/** "From June 1, 2026 on, we will no longer cover them" */
const OPENS = /(?:^|[.;:,] |\b(?:and|but|so|that is),? )(?:from|starting|beginning|as of|effective)(?: on)?\s$/i;
const NO_LONGER =
  /^(?: on| forward| onwards?)?,? (?:we|the plan|your plan|(?:your|the|his|her|this) (?:[\w-]+ ){1,4}?(?:is|are|will|would))(?: \w+){0,2} (?:no longer|not|stop|stopped|cannot|(?:ca|wo|do|does|is|are)n[’']t|won[’']t)\b[^.;]{0,40}\b(?:cover|pay|paid|approv|authori|certif)|^(?: on| forward| onwards?)?,? (?:we|the plan|your plan) (?:(?:will|can|do|shall|could) ?(?:not|n[’']t)|won[’']t|can[’']t|no longer (?:will|can|do))\s?[.;]/i;

/** "your plan no longer covers weight-loss drugs": a rule for all, and nobody's own care */
const FOR_ALL =
  /^(?: on)?,? (?:the|your|our|this) plan (?:(?:no longer|only) (?:cover|pay|approve)s?|does not (?:cover|pay)|will (?:no longer|not) (?:cover|pay))(?: for)? (?!(?:your|this|these|those|that|his|her|their|the|it|them)\b)/i;
/** "On March 2, 2026 we will stop paying for it" */
const ON = /(?:^|[.;:,] |\b(?:and|but) )on\s$/i;
const WE_STOP =
  /^,? (?:we|the plan|your plan) (?:will|are going to|is going to) (?:stop|end|no longer|not)\b[^.;]{0,20}\b(?:pay|cover|approv|authori)/i;

/** "We did not pay for February 16 and the days that followed" */
const NOT_PAID =
  /(?:\bnot|n[’']t|\bcannot|\bno longer|\bstopped|\brefuse(?:d|s)? to) (?:pay(?:ing)?|paid|cover(?:ed|ing)?|approv(?:e|ed|ing)|certif(?:y|ied)|authori[sz]ed?)(?: for)?(?: the)?(?: (?:days?|nights?|stay|care|dates?))?(?: (?:of|from|on))? $/i;
const AND_AFTER =
  /^,? (?:and|or|to|through|-|–) (?:(?:the|any|all|later|following|every) ){0,3}(?:days?|nights?|after|later|following|beyond|\d|[A-Z][a-z]+ \d)/i;

/** "Session 31, on September 1, and all later ones are not covered" */
const LATER_TOO =
  /^,? (?:and|&) (?:all |any |the ){0,2}(?:later|following|subsequent|further|after|beyond|on)\b[^.;]{0,40}\b(?:is|are|was|were|will) (?:be )?(?:therefore )?(?:not\b|denied|refused)/i;

/** "We will not pay for the days after that, May 21 and later" */
const NOT_PAYING =
  /(?:\bnot|n[’']t|\bcannot|\bno longer|\bstop) (?:pay(?:ing)?|cover(?:ing)?|approv(?:e|ing)|certify(?:ing)?|authori[sz](?:e|ing))\b(?![^.;]*\b(?:premium|drug list|formulary|polic(?:y|ies))\b)[^.;]{0,60} $/i;
const ONWARD =
  /^(?:,? (?:and|or) (?:(?:any|all|the|every) ){0,2}(?:later|after(?!noon)|following|beyond|days? (?:after|that follow))|,? (?:onwards?|forward)|,? on(?=[.,;]| (?:because|since|as)\b))/i;

/** "The first day that you will have to pay for is", "the first day without coverage:" */
const FIRST_UNPAID =
  /\bfirst (?:\w+ )?(?:day|date|night|visit|session)\b[^.;]{0,60}(?:\bnot\b|n[’']t\b|\bno\b|\bwithout\b|\bunpaid\b|\b(?:you|your)\b[^.;]{0,20}\b(?:pay|owe|responsible)\b|\b(?:yours|your own|left) to pay\b|\bdenied\b|\buncovered\b)[^.;]{0,40}?(?:\b(?:is|was|will be|would be)(?: on)?|:) $|\b(?:responsib\w+|liab\w+)(?: for [^.;:]{0,30})? (?:begins?|starts?|will (?:begin|start))(?: on)?:? $/i;
/** "You may have to pay for services you get from March 12 on" */
const TO_PAY =
  /\byou (?:may|might|will|would|could) (?:have to |need to )?(?:pay for|be (?:billed|charged|responsible|liable))(?: [^.;]{0,60})? ?\b(?:from|starting|beginning|on (?:and|or) after|as of)(?: on)? $/i;
/** "From April 20 on you pay for it yourself" */
const YOURS =
  /^(?: on| forward| onwards?)?,? (?:you|your family|the family)(?: will| would| may| must| have to| shall)?(?: have to)? (?:pay|owe|be (?:billed|charged)|be responsible)\b(?![^.;]{0,40}\b(?:premium|deductible|copay|tier)\b)|^(?: on| forward| onwards?)?,? (?:the|all|any|its?|these|those) (?:\w+ )?(?:costs?|bills?|charges?|expenses?)(?: of [^.;]{2,30})? (?:is|are|will be|would be|falls?|will fall) (?:yours?|to you|up to you|on you|your)\b/i;
/** "That is going to be 22 hours as of" */
const LOWERED =
  /\b(?:will|going to|would|to) (?:be|get|have|fall|drop|go)(?: (?:to|down to|only|just))? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)(?: and a half| \d\/\d)? (?:hours|visits|days|sessions|units)\b[^.;]{0,40} (?:from|starting|beginning|as of|effective)(?: on)? $/i;

/** "The smaller number of hours begins" */
const LESS_BEGINS =
  /\b(?:smaller|lower|reduced|new|fewer|shorter)\b[^.;]{0,40}\b(?:hours?|visits?|days|sessions?|units|schedule)\b[^.;]{0,30} (?:begins?|starts?|takes? effect|will (?:begin|start|take effect)|is effective|applies|apply)(?: on| from)? $/i;

/** "the aide's hours are cut to", "we will pay for three nights a week": what is less from the day before this on. */
const LESS =
  /^(?: on| forward| onwards?)?,? [^.;,]{1,40}?(?:['’]s| is| are| will| shall)(?: only| be| going to){0,3} (?:reduc(?:e|ing|ed)|cut|lower(?:ing|ed)?|decreas(?:e|ing|ed)|stop(?:ping|ped)?|end(?:ing|ed)?|no longer)\b|^(?: on)?,? (?:we|the plan) will (?:only )?(?:pay for|cover|approve)\b[^.;]{0,60}\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:hours|visits|days|nights|sessions|units)\b|^(?: on)?,? you (?:will )?(?:only )?(?:get|have|receive|be given)(?: only| just)? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:hours|visits|days|nights|sessions|units)\b[^.;]{0,30}\b(?:in place of|instead of|rather than|not|down from)\b/i;
export const paysLess = (after: string) => LESS.test(after);
const RULES = /\b(?:premiums?|drug list|formulary|copay\w*|deductible|tier|benefits? (?:year|period))\b/i;

/** "After our review this service has been DENIED as of March 24": the day of the decision. */
const DECIDED =
  /\b(?:services?|requests?|items?|tests?|procedures?|drugs?|equipment|claims?) (?:has|have|is|was|were)(?: been)? den(?:ied) as of $/i;

/** "We will stop paying for your home nurse on", "Payment for your care ends effective" */
const STOPS =
  /\b(?:stop(?:s|ped|ping)?|end(?:s|ed|ing)?|discontinu\w+|ceas(?:e|es|ed|ing)) (?:pay(?:ing|ment)?|cover(?:ing|age)|approv(?:ing|al)|authori[sz]\w+)\b[^.;]{0,70} (?:on|from|as of|effective|beginning|starting)(?: on)? $|\bpayment\b[^.;]{0,60} (?:ends?|stops?|will (?:end|stop)) (?:effective|as of|from|beginning|starting)(?: on)? $/i;
/** "These days (April 20 to 26) are not approved" */
const IN_BRACKETS = /\b(?:days?|nights?|visits?|sessions?|weeks?|care|stay|treatment|therapy)\b[^.;()]{0,50}\($/i;

/** "From May 9 on the criteria for residential care are not met" */
const CARE_NOT =
  /^(?: on| forward| onwards?)?,? (?![^.;]{0,60}\b(?:coverage|polic(?:y|ies)|member\w*|enrol\w*|premium|network|drug list|formulary|plan)\b)[^.;]{0,70}(?:\b(?:stay|care|treatment|services?|days?|criteria|level|nursing|therapy|hours|visits|program|rehab\w*|it)\b)[^.;]{0,50}(?:\b(?:is|are|was|were|will)(?: no longer|n[’']t| not)(?: be)? (?:met|medically|necessary|needed|covered|approved|authori[sz]ed|certified|paid)|\b(?:is|are|was|were|will be) (?:denied|refused)|\b(?:does|do|did) not (?:meet|qualify)|no longer (?:meets?|needs?|needed|qualif\w+|covered|necessary))\b/i;

/** "For March 7 through March 12, coverage of inpatient care is denied" */
const FOR_DAYS = /(?:^|[.;:,] |\b(?:and|but) )for(?: the (?:days?|nights?|dates?|period|time))?(?: (?:of|from|on))? $/i;
const ARE_DENIED =
  /^(?: (?:to|through|thru|until|-|–) (?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?:\/\d{1,2}(?:\/\d{2,4})?)?(?:, \d{4})?)?,? (?:[\p{L}-]+ ){1,10}(?:is|are|was|were|has been|have been) (?:therefore |hereby )?(?:denied|refused|not (?:approved|covered|certified|authori[sz]ed|paid))\b|^(?: (?:to|through|thru|until|-|–) (?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?:\/\d{1,2}(?:\/\d{2,4})?)?(?:, \d{4})?)?,? (?:we|the plan) (?:(?:have |has )?denied|(?:can|could|did|do|does|will)(?: ?not|n[’']t) (?:approve|cover|pay|certify|authori[sz]e))\b/iu;

/** True when the words around a day say that care is refused from it on. */
export function refusedFrom(before: string, after: string, span = false): boolean {
  if (DECIDED.test(before)) return false;
  return (
    (ON.test(before) && WE_STOP.test(after) && !FOR_ALL.test(after)) ||
    (OPENS.test(before) &&
      ((NO_LONGER.test(after) && !FOR_ALL.test(after)) || YOURS.test(after) || (paysLess(after) && !RULES.test(after)))) ||
    (OPENS.test(before) && CARE_NOT.test(after)) ||
    FIRST_UNPAID.test(before) ||
    (FOR_DAYS.test(before) && ARE_DENIED.test(after)) ||
    LATER_TOO.test(after) ||
    (TO_PAY.test(before) && /^(?: on| forward| onwards?)?(?:[.,;]|$)/i.test(after)) ||
    (NOT_PAID.test(before) && (span || AND_AFTER.test(after))) ||
    (STOPS.test(before) && !RULES.test(before)) ||
    (IN_BRACKETS.test(before) && /^[^.;)]{0,40}\) (?:is|are|was|were) (?:not\b|denied|refused)/i.test(after)) ||
    (NOT_PAYING.test(before) && ONWARD.test(after)) ||
    LOWERED.test(before) ||
    LESS_BEGINS.test(before) ||
    REFUSED_FROM.test(before) ||
    REFUSED_DAYS.test(before) ||
    ((DAYS_FROM.test(before) || (span && /(?:^|[.;:] )$/.test(before))) && THEN_REFUSED.test(after))
  );
}
