import type { Facts } from '@/lib/denial/model';
import type { NoticeSentence } from './notice-sentences';

/** What a notice tells of the case beyond its facts: what was done already, who decides, where else it may be taken. */
export interface NoticeTells {
  /** An exception was asked for and refused: asking again is no longer the first step. */
  exceptionRefused: boolean;
  /** It names the drug, claim or day that it counts as the same: there is nothing to ask. */
  earlierNamed: boolean;
  /** The trustees of a union fund decide appeals. */
  trust: boolean;
  /** It names a review outside the plan, at a first denial. */
  outsideReview: boolean;
  /** States whose own review it names, by their two letters. */
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
const POSSIBLE = /\b(?:if|may|can|could|might|unless|must|should)\b/i;

const BEFORE = /\b(?:already|also|another|previous(?:ly)?|earlier|prior|same|duplicates?|overlaps?|original)\b/i;
const STRENGTH = /\b([a-z][a-z-]{3,24})(?: (?:ER|XR|SR|HCL|tablets?|capsules?))? \d[\d.,]{0,6} ?(?:mg|mcg|units?)\b/i;
const CLAIM_OR_DAY =
  /\bclaim (?:number |no\.? |# ?)?[A-Z0-9-]{6,}|\b(?:on|of|dated|from) (?:\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})/;

const TRUSTEES = /\b(?:board of )?trustees\b/i;
const UNION =
  /\b(?:local (?:union )?(?:no\. ?)?\d{1,4}|union|multi-?employer|taft-hartley|joint (?:board|trust)|(?:health (?:and|&) )?welfare (?:fund|trust|plan)|(?:health|benefits?) (?:trust )?fund|brotherhood|laborers|teamsters|carpenters|electricians|plumbers|ironworkers)\b/i;

const OUTSIDE = /\b(?:independent medical review|external (?:review|appeal)|independent (?:external )?review|IMR\b|IRO\b|smart NC)/i;
/** Offices and forms that stand for one state's own process. */
const STATES: [state: string, office: RegExp][] = [
  ['CA', /\bDepartment of Managed Health Care\b|\bDMHC\b|\bCalifornia Department of Insurance\b/i],
  ['NC', /\bsmart NC\b|\bNorth Carolina Department of Insurance\b/i],
  ['NY', /\bDepartment of Financial Services\b|\bNYS? ?DFS\b/i],
  ['PA', /\bPennsylvania Insurance Department\b|\bpa\.gov\/reviewmyclaim\b/i],
  ['TX', /\bLHL ?-?009\b|\bTexas Department of Insurance\b/i],
];

const FORM =
  /\bforms?\b[^.;]{0,60}?\b((?:CMS|LHL|DMHC|IMR|DHCS|HFS|DFS|OPM|HCA|DHS)[ -]?[A-Z]?\d[\w-]{1,9})\b|\b(VA Form \d[\d-]{3,8}[a-z]?)(?![\w-])|\b((?:CMS|LHL)-?\d{3,5})\b(?=[^.;]{0,30}\bform\b)/gi;
/** A sheet to read, not to send. */
const TO_READ = /\b(?:see|read)\b[^.;]{0,30}$/i;
/** Names of the notice's own paper, printed at its foot. */
const NOTICE_FORMS = /^CMS-?(?:100\d\d|10146|10147|10003|10123|10124|10095|20027|R-193)/i;
const USE =
  /\b(?:complete|fill|sign|send|sent|use|using|submit|return|attach|enclos\w{1,3}|file|choose|include|need|must|with|claim|review|appeal|ask)\w{0,3}\b/i;
const MOST_FORMS = 4;

/** Reads them. Linear in the length of the notice. */
export function readTells(sentences: NoticeSentence[], { service }: Pick<Facts, 'service'>): NoticeTells {
  const any = (holds: (text: string) => boolean) => sentences.some(({ text }) => holds(text));
  const outsideReview = any((text) => OUTSIDE.test(text));
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
    trust: any((text) => TRUSTEES.test(text)) && any((text) => UNION.test(text)),
    outsideReview,
    states: STATES.filter(([, office]) => any((text) => office.test(text))).map(([state]) => state),
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
