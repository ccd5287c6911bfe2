/** The plan says yes: "We can cover 8 tablets every 30 days", "Ten visits were approved". */
const YES =
  /\bwe (?:can|will|have|are able to|were able to|did|could|already|also) (?:\w+ )?(?:cover|pay|approv|allow|authoriz|grant)\w{0,3}\b|\bwe (?:approved|authorized|allowed|granted)\b|\b(?:is|are|was|were|has been|have been) (?:approved|authorized|granted)\b|\byour approval (?:for|of|is)\b/i;
/** Words that turn it into a rule or a no. */
const BUT = /\b(?:when|only|if|unless|until|not|no|cannot|can['’]t|never|denied|rest|remaining|must|may(?! \d)|deny|refus\w{1,3})\b/i;

/** Whether a sentence of a notice only tells what was approved: neither a reason nor a criterion. */
export function onlyApproves(text: string): boolean {
  return YES.test(text) && !BUT.test(text);
}
