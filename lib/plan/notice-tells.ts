import type { Facts } from '@/lib/denial/model';
import type { NoticeSentence } from './notice-sentences';
import { OUTSIDE, stateReviews } from './state-reviews';

/** What a notice tells of the case beyond its facts: what was done already, who decides, where else it may be taken. */
export interface NoticeTells {
  /** An exception was asked for and refused: asking again is no longer the first step. */
  exceptionRefused: boolean;
  /** It names the drug, claim or day that it counts as the same: there is nothing to ask. */
  earlierNamed: boolean;
  /** Days of a stay are refused, and not the stay itself. */
  daysRefused: boolean;
  /** Those days as the notice lists them: "10/24 and 10/25". */
  days: string | null;
  /** It says itself that the drug is approved, but not for this use. */
  offLabel: boolean;
  /** It refuses because nobody told the plan of the care in time. */
  toldLate: boolean;
  /** The trustees of a union fund decide appeals. */
  trust: boolean;
  /** It names a review outside the plan, at a first denial. */
  outsideReview: boolean;
  /** The plan sent the case on to the outside reviewer by itself: there is nothing to file. */
  sentOn: boolean;
  /** States whose own review it names, by their two letters: neither an address nor a helpline of a state is its review. */
  states: string[];
  /** Forms that it says to use ("LHL009", "VA Form 20-0995"), in its order. */
  forms: string[];
}

const EXCEPTION = /\b(?:exceptions?|formulary|tier(?:ing)?|non-?formulary)\b/i;
const REFUSED =
  /\b(?:den(?:y|ied|ying)|refus\w{1,3}|declin\w{1,3}|not (?:approved?|granted?|met)|cannot (?:approve|grant)|does not (?:say|show|meet|support))\b/i;
const ASKED =
  /\bexception request\b|\brequest(?:ed|s)? (?:for )?(?:an? |your |the )?(?:[\w-]{2,12} ){0,2}exception\b|\b(?:your|the|this) (?:[\w-]{2,12} ){0,2}exception\b|\basked (?:us )?(?:for|to make) an? (?:[\w-]{2,12} ){0,2}exception\b/i;
/** What the prescriber sent in support is there only where an exception was asked for. */
const STATEMENT =
  /\b(?:prescriber|doctor|physician)[’']?s? (?:supporting |written )?statement\b[^.;]{0,60}\b(?:did|does|do|was|is)(?: not|n[’']t)\b/i;
const POSSIBLE = /\b(?:if|may(?! \d)|can|could|might|unless|must|should)\b/i;

const BEFORE = /\b(?:already|also|another|previous(?:ly)?|earlier|prior|same|duplicates?|overlaps?|original)\b/i;
const STRENGTH = /\b([a-z][a-z-]{3,24})(?: (?:ER|XR|SR|HCL|tablets?|capsules?))? \d[\d.,]{0,6} ?(?:mg|mcg|units?)\b/i;
const CLAIM_OR_DAY =
  /\bclaim (?:number |no\.? |# ?)?[A-Z0-9-]{6,}|\b(?:on|of|dated|from) (?:\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})/;

const NO = '(?:denied|not (?:approved|covered|certified|authorized|medically necessary)|non-?covered|refused|disallowed)';
/** A list of the refused days behind their label. */
const DAYS_LABEL = new RegExp(`^\\s*(?:(?:dates?|days?|nights?) ${NO}|${NO} (?:dates?|days?|nights?))\\s*[:=]\\s*(\\d[^()\\n]{2,80})`, 'i');
const DAYS_REFUSED = new RegExp(
  `\\b(?:continued stay|(?:last|remaining|additional|extra|final|other|later) (?:\\w+ )?(?:days?|nights?)|days? \\d|days? (?:after|from|past|beyond))\\b[^.;]{0,80}\\b${NO}|\\b${NO}\\b[^.;]{0,60}\\b(?:continued stay|(?:last|remaining|additional|extra|final|other|later) (?:\\w+ )?(?:days?|nights?))\\b`,
  'i',
);
const DAYS_APPROVED =
  /\b(?:days?|nights?|admission|stay)\b[^.;]{0,40}(?<!not )\b(?:approved|certified|covered|authorized)\b|(?<!not )\b(?:approved|certified|covered|authorized)\b[^.;]{0,40}\b(?:days?|nights?|admission)\b/i;

const OFF_LABEL =
  /\boff[- ]label\b|\boutside (?:of )?(?:the|its) (?:FDA[- ])?(?:approved |labeled )?(?:label\w{0,3}|indications?|uses?)\b|\b(?:label|labeling) does not (?:include|list|name|cover)\b/i;
const TOLD_LATE =
  /\b(?:not (?:told|notified|informed)|no (?:record|notice|notification)\b[^.;]{0,40}\b(?:told|notified|notice|notification|time)|did not (?:tell|notify|inform|call)|failed to notify|late (?:notice|notification)|(?:told|notified|informed) (?:\w+ ){0,2}(?:late|after))\b/i;
const TOLD_TIME =
  /\b(?:told|notif(?:y|ied|ication)|notice|informed?|call)\b[^.;]{0,90}\b(?:within|in|by) (?:\w+ ){0,2}(?:hours|business days?|days?)\b/i;
const OF_CARE = /\b(?:emergency|admission|admitted|care|stay|treatment)\b/i;

const TRUSTEES = /\b(?:board of )?trustees\b/i;
const UNION =
  /\b(?:local (?:union )?(?:no\. ?)?\d{1,4}|union|multi-?employer|taft-hartley|joint (?:board|trust)|(?:health (?:and|&) )?welfare (?:fund|trust|plan)|(?:health|benefits?) (?:trust )?fund|brotherhood|laborers|teamsters|carpenters|electricians|plumbers|ironworkers)\b/i;

const FORM =
  /\bforms?\b[^.;]{0,60}?\b((?:CMS|LHL|DMHC|IMR|DHCS|HFS|DFS|OPM|HCA|DHS)[ -]?[A-Z]?\d[\w-]{1,9})\b|\b(VA Form \d[\d-]{3,8}[a-z]?)(?![\w-])|\b((?:CMS|LHL)-?\d{3,5})\b(?=[^.;]{0,30}\bform\b)/gi;
/** A sheet to read, not to send. */
const TO_READ = /\b(?:see|read)\b[^.;]{0,30}$/i;
/** Names of the notice's own paper, printed at its foot. */
const NOTICE_FORMS = /^CMS-?(?:100\d\d|10146|10147|10003|10123|10124|10095|20027|R-193)/i;
const USE =
  /\b(?:complete|fill|sign|send|sent|use|using|submit|return|attach|enclos\w{1,3}|file|choose|include|need|must|with|claim|review|appeal|ask)\w{0,3}\b/i;
const MOST_FORMS = 4;

const SENT_ON =
  /\b(?:sent|forwarded|forwarding|sending|transferred|passed|will (?:send|forward))\b[^.;]{0,60}\b(?:independent (?:review|outside)|outside reviewer|IRE\b|review(?:ing)? (?:entity|organi[sz]ation))|\b(?:case|appeal|file)\b[^.;]{0,30}\bautomatically (?:sent|forwarded)\b/i;
const SENT_IF = /\b(?:if|unless|when|whenever|you (?:can|may|must|should|have)|asked|request(?:ed)?|not)\b/i;

/** Reads them. Linear in the length of the notice. */
export function readTells(sentences: NoticeSentence[], { service }: Pick<Facts, 'service'>): NoticeTells {
  const any = (holds: (text: string) => boolean) => sentences.some(({ text }) => holds(text));
  const outsideReview = any((text) => OUTSIDE.test(text));
  const days = sentences.flatMap(({ text }) => DAYS_LABEL.exec(text)?.[1]?.trim() ?? [])[0] ?? null;
  const drug = service?.value.toLowerCase() ?? '';
  return {
    exceptionRefused: any(
      (text) => (!POSSIBLE.test(text) && EXCEPTION.test(text) && ASKED.test(text) && REFUSED.test(text)) || STATEMENT.test(text),
    ),
    earlierNamed: any((text) => {
      if (!BEFORE.test(text)) return false;
      const named = STRENGTH.exec(text)?.[1]?.toLowerCase();
      return (named !== undefined && !drug.includes(named)) || CLAIM_OR_DAY.test(text);
    }),
    daysRefused: (days !== null || any((text) => DAYS_REFUSED.test(text))) && any((text) => DAYS_APPROVED.test(text)),
    days: days?.replace(/[[\]{}]/g, '').replace(/[.,;]$/, '') ?? null,
    offLabel: any((text) => OFF_LABEL.test(text) && !POSSIBLE.test(text)),
    toldLate:
      any((text) => TOLD_LATE.test(text) && !POSSIBLE.test(text)) &&
      any((text) => TOLD_TIME.test(text) && OF_CARE.test(text) && !/\bappeal/i.test(text)),
    trust: any((text) => TRUSTEES.test(text)) && any((text) => UNION.test(text)),
    outsideReview,
    sentOn: any((text) => SENT_ON.test(text) && !SENT_IF.test(text)),
    states: stateReviews(sentences),
    forms: formsIn(sentences),
  };
}

function formsIn(sentences: NoticeSentence[]): string[] {
  const found = sentences.flatMap(({ text }) =>
    [...(USE.test(text) ? text.matchAll(FORM) : [])]
      .filter((match) => !TO_READ.test(text.slice(0, match.index)))
      .map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim()),
  );
  return [...new Set(found)].filter((form) => form !== '' && !NOTICE_FORMS.test(form)).slice(0, MOST_FORMS);
}
