import { type Sentence, sentencesOf } from '@/lib/denial/facts/sentences';
import type { Classification } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { onlyApproves } from './approvals';

/** What a notice names itself, so that nobody is asked for it: each a quotation or a name as printed; null where it names none. */
export interface NoticeNames {
  /** The sentence that points to the clause or rule on which the denial rests. */
  clause: string | null;
  /** The sentence that gives the limit. */
  limit: string | null;
  /** The sentence that says when more than the limit is covered. */
  exception: string | null;
  /** The other drug or drugs that it wants tried, or that it takes for the same. */
  other: string | null;
}

/** A numbered place in a book: "Section 9.4", "item 14, page 63", "32 CFR 199.4". */
const PLACE =
  /(?:\b(?:section|chapter|article|item|page|exclusion|provision|paragraph|clause|subsection|appendix)s? (?:no\. ?|number )?(?:\d|[IVX]{1,4}\b)|§ ?\d|\b\d{1,2} (?:CFR|C\.F\.R\.)|\b(?:policy|bulletin|guideline|manual|LCD|NCD)(?: (?:no\.?|number|bulletin))? ?#?(?:[A-Z]{1,5}[.-]){0,3}[A-Z]{0,4}[. -]?\d{2})/i;
/** The right to sue, a helper and the law on notices name sections that are no reason. */
const OF_RIGHTS = /\b(?:ERISA|502\(a\)|civil action|civil rights|section 1557|Employee Benefits Security|privacy|discriminat\w{0,6})\b/i;
/** Numbers of a sheet, of a group and of a document. */
const OF_PAPER = /\b(?:pages? \d{1,4} of \d|group policy|fax|tracking)/i;
const LIMIT =
  /\b(?:sets? (?:a|the) (?:[a-z]{2,12} ){0,2}(?:limit|maximum)|(?:limit|maximum) (?:is|of|to|for|at)\b|limits? (?:coverage|it|this|them|the)|(?:covers?|pays?(?: only)? for|allows?|supports?|provides?)\b[^.]{0,80}\b(?:up to|no more than|only|at most|once|twice)|is the (?:limit|maximum)|the maximum at)\b/i;
/** Of whom a limit is. */
const OF_PLAN =
  /\b(?:plan|policy|benefits?|manual|rules?|guidelines?|coverage|contract|program|list|limit|maximum|CHIP|Medicaid|Medicare|TRICARE|we)\b/i;
/** The amount of a claim is limited in every statement of benefits. */
const OF_MONEY =
  /\$|\b(?:time limit|timely|filing|filed|days (?:to|of|from|after)|allowed amount|deductible|coinsurance|copay\w{0,6}|out-of-pocket|liab\w{0,6})\b/i;

/** More than the limit, and on which condition. */
const BEYOND =
  /\b(?:(?:more|over|above|beyond|exceed\w{0,3}|additional|extra|larger|higher|exceptions?)\b[^.;]{0,80}\b(?:cover(?:ed|s)?|allow(?:ed|s)?|approv(?:ed?|es)|pays?|paid|granted|made|possible)|(?:covers?|allows?|approves?|pays?(?: for)?|makes?)\b[^.;]{0,40}\b(?:more|over|above|beyond|additional|extra|larger|higher|exceptions?))\b[^.;]{0,60}\b(?:when|if|only|for (?:people|members|patients)|provided|where)\b/i;
/** How to ask for an exception is no condition of it. */
const ASKING = /\b(?:ask|request|call|submit|send|fax|form|appeal|website)\b/i;
const SHORTEST = 20;
const LONGEST = 400;

/** Reads them. Linear in the notice. */
export function noticeNames(doc: SourceDocument, { reasons }: Pick<Classification, 'reasons'>): NoticeNames {
  const reasoned = new Set(reasons.flatMap(({ evidence }) => evidence.map(({ place }) => place.block)));
  const sentences = sentencesOf(doc.blocks).filter(
    ({ text, topic, own, block }) =>
      // Where a notice decides an appeal, its reason stands under the word appeal.
      (topic === null || reasoned.has(block)) && own.size === 0 && text.length >= SHORTEST && text.length <= LONGEST,
  );
  const near = (block: number) => reasoned.size === 0 || [-2, -1, 0, 1, 2].some((step) => reasoned.has(block + step));
  const about = sentences.filter(({ text, block }) => near(block) && !OF_RIGHTS.test(text) && !OF_PAPER.test(text));
  const counted = (text: string) => /\d|\b(?:one|two|three|four|six|once|twice)\b/i.test(text);
  return {
    clause: quoted(about.find(({ text }) => PLACE.test(text))),
    exception: quoted(about.find(({ text }) => BEYOND.test(text) && !ASKING.test(text) && !OF_MONEY.test(text))),
    limit: quoted(
      about.find(({ text }) => !onlyApproves(text) && LIMIT.test(text) && OF_PLAN.test(text) && counted(text) && !OF_MONEY.test(text)),
    ),
    other: otherDrug(sentences),
  };
}

/** A bracket in a letter is a blank: what is quoted keeps its words without them. */
function quoted(sentence: Sentence | undefined): string | null {
  const words = sentence?.text.trim().replace(/[[\]{}]/g, '');
  return words ? inQuotes(words) : null;
}

/** Words of the notice in quotation marks, with single ones for those inside. */
export function inQuotes(words: string): string {
  return `“${words
    .replace(/"([^"]{0,400})"/g, '‘$1’')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
}

/** Before the name of a drug that is wanted or already taken. */
const BEFORE_NAME =
  /\b(?:(?:covered|preferred|formulary|listed|alternative|step|first|required|generic|other) (?:drugs?|medicines?|medications?|alternatives?|options?)(?: (?:is|are|such as|like|including|includes?|named|called))?:?|already (?:fill|take|use|get|have|receive)s?|alternatives? (?:is|are):?|(?:try|tried|trial of|failed|failure of) (?:and failed )?(?:one of )?)\s/gi;
/** A name in capitals, or one with its strength. */
const NAME =
  /^(?:[A-Z][a-z]{3,20}(?: (?:XR|ER|SR|CR|LA))?|[a-z]{5,20}(?= \d{1,4}(?:\.\d)? ?(?:mg|mcg|units)\b))(?: \d{1,4}(?:\.\d)? ?(?:mg|mcg|units))?/;
const AND = /^(?:,? (?:and|or)|,|\/) ?/;

function otherDrug(sentences: readonly Sentence[]): string | null {
  for (const { text } of sentences) {
    for (const match of text.matchAll(BEFORE_NAME)) {
      const found = namesAt(text, match.index + match[0].length);
      if (found.length > 0) return found.length === 1 ? (found[0] as string) : `${found.slice(0, -1).join(', ')} and ${found.at(-1)}`;
    }
  }
  return null;
}

function namesAt(text: string, from: number): string[] {
  const found: string[] = [];
  for (let at = from; found.length < 6; ) {
    const name = NAME.exec(text.slice(at, at + 60))?.[0];
    if (
      !name ||
      /^(?:Medi|Part|Plan|Your|Their|These|Those|This|That|Please|Section|List|Tier|Formulary|Exception|Coverage|Program|Product|Brand|Generic)/.test(
        name,
      )
    )
      break;
    found.push(name);
    at += name.length;
    const and = AND.exec(text.slice(at, at + 8))?.[0];
    if (!and) break;
    at += and.length;
  }
  return found;
}
