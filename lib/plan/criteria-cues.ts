/** The phrases by which coverage policies say what is a criterion. Every expression is linear: bounded repeats, no nesting. */

/** How the rows of a list are to be met. */
export interface Need {
  join: 'all' | 'any';
  /** For `any`: how many at least, when more than one. */
  atLeast?: number;
}

const COUNTS: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, '2': 2, '3': 3, '4': 4, '5': 5 };
const OF = '(?:of )?(?:the |these )?(?:following|these|below|criteria|conditions|requirements|basic)';
const ALL = new RegExp(
  `\\b(?:all|both|each|every one)\\b.{0,4} ?${OF}|\\b(?:all|both|each)\\b.{0,60}\\b(?:are|is|be) (?:met|satisfied|fulfilled|present)\\b|\\b(?:all|both)\\W{0,3}$`,
  'i',
);
/** "meets criteria A, B and C below": the lists are named and all of them count. */
const NAMED = /\bcriteria (?:[A-Z\d]{1,3}(?:, and |, | and )){1,8}[A-Z\d]{1,3}\b/;
const SEVERAL =
  /(?:\b(?:at least|minimum of)|[≥>]=?) ?(two|three|four|five|[2-5])\b|\b(two|three|four|five|[2-5])(?: \(\d\))?(?: or more)? of (?:the following|these)/i;
const ANY =
  /\b(?:any|either|one|1)(?: \(1\))?(?: one)?(?: or more| or both)? (?:of )?(?:the following|these|the below)|\b(?:either|any) of (?:the )?(?:following|these)|\b(?:any|either)\b.{0,40}\b(?:is|are) met\b|(?:[≥>]=? ?|, ?|at least )(?:one|1|any|either)\W{0,3}$/i;
const INDICATIONS = /\bthe following (?:\w+ ){0,2}(?:indications?|diagnos[ei]s|conditions?|situations?)\W{0,3}$/i;
const CRITERIA =
  /\bthe following (?:\w+ ){0,3}(?:criteri(?:a|on)|requirements?|conditions) ?(?:(?:is|are|must be) (?:all )?(?:met|satisfied|fulfilled|present))?\W{0,3}$|\bcriteria (?:are|is) met\W{0,3}$|\b(?:approval|coverage|authorization) requires\W{0,3}$|\b(?:if|when) the (?:member|patient|individual|beneficiary)\W{0,3}$/i;

/** What a sentence that opens a list asks of its rows; null when it does not say. Looks at its last 200 characters. */
export function needOf(sentence: string): Need | null {
  const tail = withoutNotes(sentence).slice(-200);
  const several = SEVERAL.exec(tail);
  if (several) {
    const atLeast = COUNTS[(several[1] ?? several[2] ?? '').toLowerCase()];
    if (atLeast && /following|these|[≥>]/i.test(tail.slice(several.index))) return { join: 'any', atLeast };
  }
  if (ANY.test(tail)) return { join: 'any' };
  if (ALL.test(tail) || NAMED.test(tail)) return { join: 'all' };
  if (INDICATIONS.test(tail) && !/\bmet\W{0,3}$/i.test(tail)) return { join: 'any' };
  return CRITERIA.test(tail) ? { join: 'all' } : null;
}

/** "of the following(1)(2):" without its footnote marks. */
function withoutNotes(sentence: string): string {
  return sentence.replace(/[([][A-Z\d]{1,3}[)\]]/g, '');
}

/** Opens a list: ends with a colon, or with "of the following" or "are met". */
export function opensList(sentence: string): boolean {
  const tail = withoutNotes(sentence).slice(-90);
  return (
    /:\s?$/.test(tail) ||
    (/\b(?:following|these)\b[^.;:]{0,60}\.?$|\b(?:are|is) (?:met|satisfied|fulfilled)\.?$/i.test(tail) && needOf(sentence) !== null)
  );
}

const COVERAGE =
  /\b(?:medically necessary|medical necessity|reasonable and necessary|(?:is|are|be) (?:considered )?(?:covered|eligible|approved|authorized|indicated|proven|appropriate)|approved? (?:for|when|if|based)|coverage (?:is|will be|may be) (?:provided|approved|available|granted|considered)|covers?\b|criteria (?:for|are|is)|(?:approval|coverage|authorization) requires|the following (?:\w+ ){0,2}criteri(?:a|on))/i;

/** Speaks of coverage: what a list under it asks for are criteria. */
export const speaksOfCoverage = (text: string): boolean => COVERAGE.test(text);

const REFUSED =
  /\bnot (?:be )?(?:considered )?(?:medically necessary|covered|reasonable and necessary|reimbursable|approved|authorized|eligible|a covered)|\bnot (?:medically )?(?:indicated|appropriate|recommended) (?:for|in|when|if)\b|\b(?:considered|is|are|as) (?:\w+, )?(?:experimental|investigational|unproven|excluded|cosmetic|not medically)|\b(?:exclusions?|contraindications?) (?:are|include)/i;

/** Says what is not covered. */
export const refuses = (text: string): boolean => REFUSED.test(text);

/** Speaks of one person's case, as a denial does and a policy does not. */
export const isAboutSomebody = (text: string): boolean =>
  /\b(?:(?:was|were|been|is|are|we|have) denied|your|the request|this request|we cannot)\b/i.test(text);

const EXCLUSION_HEAD =
  /^(?:[\w.]{1,4}[.)] )?(?:exclusions?|limitations?(?! of coverage)|not (?:covered|medically necessary|reimbursable)|non-?covered|experimental|investigational|unproven|contraindications?|services not|coverage exclusions?)\b/i;
const CRITERIA_HEAD =
  /\b(?:criteria|indications?|medical necessity|requirements for (?:coverage|approval)|(?:re-?|initial |prior )authorization|renewal|continuation|(?:continued|initial) (?:therapy|treatment|care|stay|approval|request)|coverage policy|policy statement)\b/i;
const OTHER_HEAD =
  /^(?:[\w.]{1,4}[.)]? )?(?:general |clinical |additional )?(?:background|description|overview|references?|bibliography|coding|billing|codes?\b|cpt|hcpcs|icd|applicable codes|definitions?|policy history|revision|history|review|rationale|summary of evidence|analysis of evidence|evidence|literature|regulatory|fda|u\.s\. food|disclaimer|table of contents|contents|appendix|appendices|documentation requirements|policy guidelines|supporting|instructions|important|related|scope of|preface|sources|attachments)\b/i;

export const isExclusionHead = (text: string): boolean => EXCLUSION_HEAD.test(text);
export const isCriteriaHead = (text: string): boolean => CRITERIA_HEAD.test(text) && !OTHER_HEAD.test(text);
/** Background, codes, references: lists under these are no criteria. */
export const isOtherHead = (text: string): boolean => OTHER_HEAD.test(text);

const SMALL = new Set('with from and for of or the in to a an by on at not be is are as than when vs per'.split(' '));

/** Looks like the heading of a section: short, no sentence, its long words with capitals. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 90 || /[.;,]$|\bfollowing\b/i.test(text) || !/^[\p{Lu}\d]/u.test(text)) return false;
  const list = text.split(/[\s/–—-]+/).filter((word) => /\p{L}/u.test(word));
  return list.length > 0 && list.length <= 14 && list.every((word) => SMALL.has(word) || /^[^\p{L}]*[\p{Lu}\d]/u.test(word));
}

/** A few words that stand alone with a capital at the front ("Repeat studies"): a heading in small letters. */
export const isCaption = (text: string): boolean => /^\p{Lu}[^.;:,!?]{2,40}$/u.test(text) && text.split(' ').length <= 5;

/** "-AND-", "OR", "**and**" alone on a line. */
export function connectorOf(text: string): 'and' | 'or' | null {
  const found = text.length <= 14 ? /^[\s*\-–—([]{0,4}(and|or|and\/or)[\s*\-–—)\].,:;]{0,4}$/i.exec(text) : null;
  return found ? (found[1]?.toLowerCase() === 'and' ? 'and' : 'or') : null;
}

/** Takes "; and" or "OR" off the end of a row, where it joins the row to the next one. */
export function cutConnector(text: string): { text: string; connector: 'and' | 'or' | null } {
  const tail = text.slice(-12);
  const found = /(?:[;,.]\s?|\s)[*-]{0,2}(and\/or|and|or)[*-]{0,2}[;:,.]?$/i.exec(tail) ?? /[;,]$/.exec(tail);
  if (!found) return { text, connector: null };
  const word = found[1]?.toLowerCase();
  const own = text.slice(0, text.length - tail.length + found.index).trimEnd();
  return { text: own.replace(/[;,]$/, ''), connector: word === 'and' ? 'and' : word ? 'or' : null };
}

const ASIDE =
  /^(?:notes?\b|\*|(?:initial |re)?(?:authorization|approval|coverage duration)s? (?:will be|is|are|may be|period|duration|for \d)|(?:length|duration) of (?:approval|authorization)|duration\b|see\b)/i;

const ABOUT =
  /^(?:(?:policy|document|guideline|reference) (?:number|no\.?|id|#)|(?:original |last |next )?(?:effective|review|revision|approval|revised|reviewed|issue) date|lines? of business|applies to|version)\s?[:#]/i;

/** A line about the policy itself, such as its number and date. */
export const isAboutPolicy = (text: string): boolean => ABOUT.test(text);

/** A remark between criteria: how long an approval lasts, a note. */
export const isAside = (text: string): boolean => ASIDE.test(text);

export const asks = (sentence: string): boolean => /\b(?:must|is required|are required|has to|have to|shall)\b/i.test(sentence);

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}“"])/u);
}
