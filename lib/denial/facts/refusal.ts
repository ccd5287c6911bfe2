import { moneyIn } from './money';
import { rowVerdict } from './row-verdict';
import { serviceLines } from './service-lines';
import type { Sentence, View } from './view';

const REFUSED =
  /\bden(?:y|ied|ies|ial)|not (?:be )?(?:covered|approved|payable|paid|eligible|allowed|medically|authorized|a covered|shareable|certified|reimburs)|non-?covered|ineligible|disallow|reject|\b(?:not|n['’]t|un)\s?able to (?:pay|approve|cover)|(?:can['’]?t|cannot|could not|did not|didn['’]t|won['’]t|will not|not) (?:pay|approve|cover)|adverse|exclu(?:ded|sion)|exceed(?!s? (?:the |your |our )?(?:contract\w*|fee schedule|allow\w*|maximum allow\w*|usual))|expired|not received|no (?:authorization|referral)|duplicate|paid nothing|nothing (?:was|is|has been) (?:paid|payable)|no benefits? (?:is|are|was|were|can be) pa(?:id|yable)|no payment (?:can|will|could) be (?:made|issued)|no payment (?:is|was) (?:made|due|payable)|\b(?:send|return|refund|repay) us \$|\brefus(?:al|ed?)\b|turned (?:it |this |the claim |your claim )?down|answer (?:is|was) no\b|\bsaid no\b|n['’]t (?:be )?(?:paid|payable|approved|authorized|certified|medically|able to)|(?:return|send)\w* (?:it|this|the \w+) unpaid|none of (?:it|this) (?:can|will)|experimental|not (?:an )?emergency|must be tried|(?:was|were) not, (?:because|since|as)\b|isn['’]t (?:covered|shareable|eligible)|does not (?:cover|qualify|meet)/i;
const SUPPOSED =
  /\b(?:if|when|whether|unless|may(?! \d)|might|could be|until|will be|right to|in case|any time|would|disagree|learn|how to|what if|fraud|appeal|nothing (?:(?:on|in|of|about) [\w ]{2,20} )?(?:was|is|has been) (?!paid|payable)|(?:was|were|is) not denied)\b/i;

const SETTLED =
  /\b(?:paid in full|paid (?:this|your|the) claim|has been paid|was paid|we paid(?!:? (?:\$0(?:\.00)?(?![\d.])|nothing))|is pending|pended|in process|being (?:processed|reviewed)|(?:need|request for) (?:more|additional|some|the following) information|before we can (?:decide|finish|process|complete|go on)|cannot (?:finish|complete|process) (?:this|your|the) claim (?:until|without)|toward (?:your|the) deductible|to (?:your|the) deductible|good news|has been approved|was approved|approved at|deductible comes first|we (?:have )?received (?:this|your) claim|no action)\b/i;

/** What an acknowledgement says was appealed. */
const APPEALED = /\b(?:appeal of|about|concerns?|regarding) (?:the|our|a|this)? ?(?:denial|denied claim)\b/i;

/** Under these a page explains what words mean. */
const GLOSSARY = /^(?:glossary|definitions?|terms|what (?:do )?(?:these|the) (?:words|terms) mean|key terms|words to know)\b/i;

const read = new WeakMap<View, boolean>();
/** False for a claim that was paid, waits, or went to the deductible: it has charges but nothing denied. */
export function denies(view: View): boolean {
  const before = read.get(view);
  if (before !== undefined) return before;
  const denied = saysRefused(view);
  read.set(view, denied);
  return denied;
}

/** True where a claim's own fields say that the plan paid something and what share was left, or that all went to the deductible. */
function paid(view: View): boolean {
  const sum = (name: RegExp) =>
    view.doc.blocks.some(
      (block) => block.kind === 'pair' && name.test(block.label) && (moneyIn(block.value.slice(0, 40))[0]?.value ?? 0) > 0,
    );
  const value = (name: RegExp) => {
    const block = view.doc.blocks.find((one) => one.kind === 'pair' && name.test(one.label));
    return block?.kind === 'pair' ? (moneyIn(block.value.slice(0, 40))[0]?.value ?? 0) : 0;
  };
  // All that is owed went to the deductible.
  const owed = value(/^(?:you|patient|member) (?:may )?owes?$|^your (?:share|cost|responsibility)$/i);
  if (owed > 0 && owed === value(/^(?:applied to )?(?:your )?deductible$/i)) return true;
  return (
    sum(/^(?:(?:the |your )?plan|we|insurance) pa(?:id|ys)$/i) && sum(/\b(?:copay|coinsurance|deductible|your share|you (?:owe|pay))\b/i)
  );
}

const WAITS =
  /\b(?:is pending|pended|on hold|cannot (?:yet )?(?:finish|complete|process|decide|make a decision)|(?:need|request for|asking for) (?:more|additional|some|the following) (?:information|details|records)|before (?:we|the (?:trust|plan|fund)|benefits) (?:can|decides?|may)|no decision has been made|has not been denied|claim will be (?:closed|denied))\b/i;
/** True for a claim that waits for papers: nothing is denied yet, and its charge is what is asked about. */
export function waits(view: View): boolean {
  return view.sentences.some((one) => one.topic !== 'appeal' && WAITS.test(one.text.slice(0, 1500)));
}

function saysRefused(view: View): boolean {
  const speaks = (one: Sentence) =>
    !GLOSSARY.test(one.heading) && (!['pair', 'row'].includes(view.doc.blocks[one.block]?.kind ?? '') || !/\d\.\d{2}\b/.test(one.text));
  const says = (wanted: RegExp, unless?: RegExp) =>
    view.sentences.some((one) => {
      const text = one.text.slice(0, 1500);
      return wanted.test(text) && !unless?.test(text) && speaks(one);
    });
  if (says(REFUSED, SUPPOSED) || says(APPEALED)) return true;
  const denied = view.entries.filter((one) => one.kind === 'amountDenied' && one.via !== 'prose');
  const sums = denied.map(
    (one) => moneyIn(view.doc.blocks[one.block]?.text.slice(one.start, Math.min(one.end, one.start + 40)) ?? '')[0]?.value ?? 0,
  );
  if (sums.some((value) => value > 0)) return true;
  const verdicts = view.doc.blocks.map((block) => (block.kind === 'row' ? rowVerdict(block) : 'open'));
  if (verdicts.includes('yes') || serviceLines(view).some((one) => one.denied === 'yes')) return true;
  if (verdicts.includes('no') || paid(view)) return false;
  return sums.length === 0 && !says(SETTLED);
}
