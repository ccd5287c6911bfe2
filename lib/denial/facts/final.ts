import type { Sentence } from './sentences';

const FINAL =
  /\bfinal (?:internal )?(?:adverse|determination|decision|denial|level|answer)|\bexhausted|\b(?:upheld|upholding|affirmed)\b|\buphold (?:our|the) (?:denial|decision)|\b(?:no (?:more|further|other)|isn[’']t another|is not another) (?:internal )?(?:appeals?|levels?)\b|\byour (?:second[- ]level )?appeal (?:is|was|has been) (?:denied|not|dismissed)|\b(?:denied|deny|dismiss|dismissed) your (?:second[- ]level )?appeal|\bstands? by (?:our|the (?:denial|decision))|\bnotice of dismissal|\bwe (?:have )?dismiss(?:ed)? (?:the|this|your) (?:request|appeal)|\b(?:this )?(?:was|is) (?:the|our|your) (?:last|only) (?:internal )?(?:appeal|level|step)|\bappeal (?:resolution|decision)\b|\bnot to change (?:our|the|this) (?:\w+ )?(?:denial|decision|determination)|\bour decision (?:does not|doesn[’']t|has not|did not) change|\bnot changing our (?:denial|decision)|\bcompletes? (?:our|the|your|all) (?:\w+ )?(?:reconsideration|internal|appeals?|redetermination)/i;

const EXHAUSTED =
  /\b(?:this is (?:our|the plan[’']s|a|the) final (?:internal )?(?:adverse|decision|determination|level|denial)|final (?:internal )?adverse (?:benefit )?determination (?:notice|letter)|notice of final|this (?:was|is) (?:the|our|your) last (?:internal )?(?:appeal|level|step)|there (?:are|is|isn[’']t|is not|are not) (?:no |any |an)?(?:more |further |other |additional |another )?(?:internal |appeals? |levels? )+(?:within|under|through|available|left|with us|in the plan)|no (?:more|further|other|additional) (?:internal )?(?:appeals?|levels?)|you have (?:now )?(?:used(?: up)?|exhausted|completed) (?:all|both|your)\b[^.;]{0,40}\b(?:appeals?|levels?|internal|remed\w+|steps?|reviews?|grievances?|process)|(?:what is left|what remains|all that (?:is left|remains)|(?:only|last|next) (?:step|way|choice|option) (?:that |which )?(?:is )?(?:left|remains|remaining|open))\b[^.;]{0,30}\b(?:external|independent|outside|hearing)|appeals? process ends (?:here|now|with this)|you (?:cannot|can[’']t|can not|may not) appeal (?:this )?(?:to us |with us )?(?:again|any ?more|any further|further)|last of (?:the|your|our) (?:\w+ )?(?:internal )?(?:appeals?|levels)|appeals? (?:with|to|within|under|through) (?:us|the plan|your plan) (?:are|is) (?:now )?(?:used up|exhausted|at an end|over)|exhausted (?:all|the|your) (?:internal|appeal)|this completes (?:our|the|your|all) (?:\w+ )?(?:reconsideration|internal|appeals?)|(?:our|the|your) appeals? process is (?:now )?(?:closed|over|finished))/i;

/** A plan that keeps its answer, in other words than those of the law. */
const KEPT =
  /\b(?:remains?|stays?|still) (?:denied|not (?:covered|approved|payable)|unchanged|the same|in (?:place|effect|force))\b|\bstill (?:cannot|can[’']t|can not|will not|won[’']t|do not|don[’']t|are (?:unable|not able) to) (?:approve|cover|pay|authori[sz]e|allow|certify)\b|\b(?:keep(?:ing)?|kept|leav(?:e|ing)|left) (?:our|the|this|its|that) (?:\w+ )?(?:denial|decision|determination|refusal)\b|\b(?:denial|decision|determination|answer) (?:[\w-]+ ){0,6}(?:stands|(?:has|have|did)(?: not|n[’']t) changed?|is unchanged)\b|\b(?:not|n[’']t|not be|never) chang(?:e|ed|ing) (?:our|the|its) (?:minds?|decision|denial|answer)\b/i;

/** Conditions ("if we uphold ...") say nothing about this notice. */
export function saysFinal({ text }: Sentence): boolean {
  return (
    text.length < 1500 &&
    (FINAL.test(text) || KEPT.test(text)) &&
    !/\b(?:if|after|once|until|when|unless|may(?! \d)|you can|before)\b/i.test(text)
  );
}

/** Medicare's decision on a first appeal: what follows is somebody else's. */
const REDETERMINED =
  /^(?:medicare |part [a-d] |drug )*(?:notice of (?:\w+ )?redetermination|redetermination (?:notice|decision))\b[^.]{0,40}$/i;

const FINAL_TITLE = /^(?:notice of )?final (?:internal|adverse) (?:adverse )?(?:benefit )?(?:decision|determination|denial)\W*$/i;

/** "Once you have exhausted all internal appeals" tells the way, not where this notice stands on it. */
const CONDITION = /\b(?:after|once|if|when|until|unless|before|whether)\b[^.;,]{0,30}$/i;

/** True when a sentence says beyond doubt that no internal step is left. */
export function saysExhausted({ text }: Sentence): boolean {
  const said = EXHAUSTED.exec(text.slice(0, 1500));
  return (
    (said !== null && !CONDITION.test(text.slice(Math.max(0, said.index - 40), said.index))) ||
    (text.length < 90 && (REDETERMINED.test(text) || FINAL_TITLE.test(text)))
  );
}
