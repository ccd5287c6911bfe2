import type { Candidate } from './candidate';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Forms of verbs that say what was done to somebody and do not end in "-ed". */
const DONE =
  '(?:[a-z]{3,14}ed|taken|cut|set|put|sewn|drawn|done|made|shaved|frozen|broken|given|ground|shut|built|rebuilt|reset|split|bound|worn|torn|dealt with|seen to)';
/** A word of what it was done to. */
const WORD = '(?!(?:to|you|we|us|who|which|that|been|not|because|and we)\\b)[a-z][a-z-]{0,20} ';
/** Where in the body, or by what means: what makes one act another. */
const WHERE =
  '(?: (?:(?:from|off|out of|on|in|under|behind|around) (?:your|his|her|their|both|one|each) [a-z-]{3,14}(?: (?:eye|ear|knee|hip|arm|leg|foot|hand|shoulder|wrist|ankle|elbow|breast|eyelids?|thigh|heel|toe|thumb)s?\\b)?|with (?!us\\b|you\\b|him\\b|her\\b|the\\b|your\\b|no\\b|an?\\b)[a-z-]{3,14}))?';
/** "taken out", "cut out of your neck", "pinned back" */
const HOW =
  '(?: (?:out(?! of)|off(?! (?:your|his|her|both|the|one|each)\\b)|back|up|in(?! (?:its|the|your|an?)\\b)|down|on(?! \\w)|on(?= by)|together|away|smaller|larger|shorter|straighter))?';
/** "have your left knee replaced", "have moles removed from your back" */
const HAD = new RegExp(
  `(?:have|get) (?:(?:your|his|her|their|the|an?|one|two|three|four|both|some) (?:${WORD}){1,6}?|(?:[a-z-]{3,20} ){0,2}[a-z-]{3,20}s )${DONE}${HOW}(?![a-z])${WHERE}|(?:have|get) (?:your|his|her|their) (?:${WORD}){1,3}out(?! of)(?![a-z])`,
  'y',
);
/** "stay in the hospital", "keep seeing a counselor", "taken by helicopter" */
const OTHER = new RegExp(
  [
    'stay in (?:the|an?) (?:[a-z-]{3,16} )?(?:hospital|facility|nursing home|program)',
    '(?:keep|go on|continue) (?:seeing|going to|meeting with|living in|living at|using|wearing|working with) (?:the |an? |your )?(?!more\\b|it\\b|this\\b|every\\b)[a-z-]{4,20}(?: (?!every|each|once|twice|three|two|for|from|at|by|on|until|after|and|as|because|with|in|through|per|while|when|is|was)[a-z-]{3,20}){0,2}',
    '(?:taken|flown|driven|moved|carried|brought) (?:by|in an?) (?:helicopter|airplane|plane|jet|boat|van|taxi|car)',
  ].join('|'),
  'y',
);
/** Papers, people and steps of a dispute are had, read, seen and kept as well. */
const NO_CARE =
  /\b(?:claims?|bills?|decisions?|denials?|appeals?|cases?|files?|records?|notes?|requests?|letters?|papers?|forms?|charges?|hearing|plan|policy|coverage|names?|address|account|payments?|review\w*|matter|information|results?|cop(?:y|ies)|it|this|them|everything|someone|somebody|anyone|people|lawyer|representative|questions?|rights|benefits?|authorization|approval|exception|order|prescription|network|reduced|increased|extended|continued|restored|reinstated|explained|heard|sent|mailed|faxed|paid|covered|approved|denied|changed|corrected|decided|processed|considered|looked|tried|used|needed|failed|scheduled|moved|based)\b/;

/** "have an MRI done", "have a bone graft put in": the name of care inside is the better name. */
const NAMED = /\b(?:done|made|put|placed|given|performed|inserted|fitted|taken|drawn|installed|delivered|administered)(?: in| on)?$/;
/** What leads to an act that somebody asked for, came for or was refused. */
const LEADS =
  /\b(?:ask(?:ed|s|ing)?|wants?|wanted|wish(?:ed|es)?|request(?:ed|s)?|would like|hoped|hopes|plan(?:ned|s)|pay|cover|approve|authorize|agree|went|came|come|seen|treated|came in|returned|saw|visited|admitted|were (?:at|in)|claim|bill)\b[^;:]{0,100}? (?:to|let (?:you|him|her|them)) (?:be )?$|\bso (?:that )?(?:you|he|she|they|\p{Lu}\p{L}+|your \p{Ll}+) could (?:be )?$|\bask(?:ed)?(?: us)? (?:if|whether) (?:you|he|she|they) (?:could|can|might) (?:be )?$/u;
/** What anybody may do, and what has to come first. */
const MAY =
  /\b(?:may|can|right to|if|must|should|need|needs|has|rule|guideline|policy|criteria|before|first|instead|help|like us)\b[^;:]{0,100}$/;
/** What leads to the line below it: "the services listed below that you or your doctor asked for:" */
const LIST = /\b(?:listed below|following|below|asked for|requested|denied|not (?:approved|cover(?:ed)?|pay for))\b[^.]{0,60}:$/i;

/**
 * Care that a letter tells as an act and not by a name: "You asked us to pay for you to have your left knee replaced". Taken only behind
 * words that say it was asked for, refused or what somebody came for, and less sure than a name in such a place.
 */
export function acts(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences.slice(0, 200)) {
    const { text } = sentence;
    if (text.length > 600 || sentence.topic !== null || !/\b(?:to|could|let|have) /.test(text)) continue;
    for (const lead of text.matchAll(/\b(?:to|could|(?:let|have) (?:you|him|her|them)) (?:be )?(?=[a-z])/g)) {
      const from = lead.index + lead[0].length;
      const before = text.slice(Math.max(0, from - 160), from);
      // Above the line, or before it on the same one.
      const above =
        from === lead[0].length
          ? view.doc.blocks[sentence.block]?.text.slice(0, sentence.start).trim() || (view.doc.blocks[sentence.block - 1]?.text ?? '')
          : text.slice(0, lead.index).trim();
      const below = LIST.test(above.slice(-160));
      if (!below && (!LEADS.test(before) || MAY.test(before.replace(/\b(?:ask(?:ed)?(?: us)? (?:if|whether)|so that) .{0,60}$/, ''))))
        continue;
      const had = at(HAD, text, from);
      const value = had ?? at(OTHER, text, from);
      if (!value || NO_CARE.test(value) || ((had ? NAMED.test(value) : /^[kgc]/.test(value)) && serviceWords(value) === 2)) continue;
      const start = sentence.start + from;
      found.push({ value, block: sentence.block, start, end: start + value.length, confidence: below ? 0.86 : 0.62 });
    }
  }
  return found;
}

function at(pattern: RegExp, text: string, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0];
}
