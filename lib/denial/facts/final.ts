import type { Sentence } from './sentences';

const FINAL =
  /\bfinal (?:internal )?(?:adverse|determination|decision|denial|level|answer)|\bexhausted|\b(?:upheld|upholding|affirmed)\b|\buphold (?:our|the) (?:denial|decision)|\b(?:no (?:more|further|other)|isn[’']t another|is not another) (?:internal )?(?:appeals?|levels?)\b|\byour (?:second[- ]level )?appeal (?:is|was|has been) (?:denied|not|dismissed)|\b(?:denied|deny|dismiss|dismissed) your (?:second[- ]level )?appeal|\bstands? by our|\bnotice of dismissal|\bwe (?:have )?dismiss(?:ed)? (?:the|this|your) (?:request|appeal)|\b(?:this )?(?:was|is) (?:the|our|your) (?:last|only) (?:internal )?(?:appeal|level|step)|\bappeal (?:resolution|decision)\b|\bnot to change (?:our|the|this) (?:\w+ )?(?:denial|decision|determination)|\bour decision (?:does not|doesn[’']t|has not|did not) change|\bnot changing our (?:denial|decision)|\bcompletes? (?:our|the|your|all) (?:\w+ )?(?:reconsideration|internal|appeals?|redetermination)/i;

const EXHAUSTED =
  /\b(?:this is (?:our|the plan[’']s|a|the) final (?:internal )?(?:adverse|decision|determination|level|denial)|final (?:internal )?adverse (?:benefit )?determination (?:notice|letter)|notice of final|this (?:was|is) (?:the|our|your) last (?:internal )?(?:appeal|level|step)|there (?:are|is|isn[’']t|is not|are not) (?:no |any |an)?(?:more |further |other |additional |another )?(?:internal |appeals? |levels? )+(?:within|under|through|available|left|with us|in the plan)|no (?:more|further|other|additional) (?:internal )?(?:appeals?|levels?)|you have (?:now )?(?:used|exhausted|completed) (?:all|both|your)|exhausted (?:all|the|your) (?:internal|appeal)|this completes (?:our|the|your|all) (?:\w+ )?(?:reconsideration|internal|appeals?)|(?:our|the|your) appeals? process is (?:now )?(?:closed|over|finished))/i;

/** Conditions ("if we uphold ...") say nothing about this notice. */
export function saysFinal({ text }: Sentence): boolean {
  return text.length < 1500 && FINAL.test(text) && !/\b(?:if|after|once|until|when|unless|may|you can|before)\b/i.test(text);
}

/** Medicare's decision on a first appeal: what follows is somebody else's. */
const REDETERMINED =
  /^(?:medicare |part [a-d] |drug )*(?:notice of (?:\w+ )?redetermination|redetermination (?:notice|decision))\b[^.]{0,40}$/i;

/** True when a sentence says beyond doubt that no internal step is left. */
export function saysExhausted({ text }: Sentence): boolean {
  return EXHAUSTED.test(text.slice(0, 1500)) || (text.length < 90 && REDETERMINED.test(text));
}
