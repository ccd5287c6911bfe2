import { INSURES, isKnownPayer, isVendor } from './firms';
import { foldWords } from './fold';
import { CARE_PLACE, HOSPITAL, isDoctor, withoutPatient } from './provider-name';
import { sentenceAt, type View } from './view';

/** A named person or organization where it stands. Offsets count in the text of its block. */
export interface Mention {
  value: string;
  /** The folded words of the name, with a space at both ends. */
  key: string;
  /** A health professional; a place or company of care; a payer or its vendor; a person; some other organization. */
  kind: 'professional' | 'care' | 'firm' | 'person' | 'other';
  block: number;
  /** Index of its line in the view. */
  line: number;
  start: number;
  end: number;
  /** Up to 90 characters before and behind it in its line. */
  before: string;
  after: string;
}

const UPPER = /^[A-ZÀ-ÖØ-Þ]/;
const ANY_WORD = /\S+/g;
const NOT_SMALL = /(?<!\S)(?![a-z\d])\S+/g;
/** Signs around the letters of a word, and the characters that they begin or end with. */
const LEAD = /^["“”'‘([{*•–—-]*/;
const BEGINS = '"“”\'‘([{*•–—-';
const TAIL = /(?:[,;:!?)\]}"”*.…|/·–—]|['’](?![sS\p{L}]))*$/u;
const ENDS = ',;:!?)]}"”*.…|/·–—\'’';
/** Small words that names hold inside. */
const INSIDE = /^(?:of|and|the|&|de|la|del|van|von|der|da|dos|di|al|bin|for|\+)$/;
const FOR = /^(?:Cent(?:er|re)|Institute|Hospital|Clinic|Society|Association|Foundation|Council|Home|Alliance)$/i;
/** What may stand behind a comma and still belong to a name. */
const BEHIND_COMMA =
  /^(?:Inc|L\.?L\.?C|P\.?C|P\.?A|PLLC|LLP|Ltd|M\.?D|D\.?O|NP|PA-C|FNP(?:-[A-Z]{1,2})?|APRN|ARNP|CRNA|CNM|CNP|CNS|DNP|DPM|DDS|DMD|Ph\.?D|PsyD|DC|OD|RN|PT|DPT|LCSW|LICSW|LMFT|LPC|BCBA|CCC-SLP|CF-SLP|OTR(?:\/L)?|OTD|PMHNP(?:-BC)?|CRNP|AuD|RDN|LMHC|LCPC|LPCC|SLP|RD|LMSW|LCMHC|NP-C|FNP-C|L\.?Ac|PharmD|Jr|Sr|II|III)\.?$/;
/** Words after which a point ends no sentence. */
const SHORT = /^(?:Dra?|DR|Drs|St|ST|Ste|Mt|Ft|Mr|Mrs|Ms|Rev|Prof|Sgt|Capt|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;
/** Words that begin a sentence or a label, not a name. */
const OPENING =
  /^(?:(?:PROVIDERS? OF SERVICES?|Provider of Service|Recibimos(?: de)?|If|When|Because|On|In|At|By|The|Our|Your|We|This|That|These|Those|For|From|To|As|Since|After|Before|Please|Dear|Hello|Hi|While|Although|Under|With|Write|Call|Mail|Send|Ask|Contact|And|Or|But|Then|It|Its|Is|A|An|Re|RE|Via|Not|You|Of|Here|There|Where|Who|What|Why|How|Each|Any|All|No|Neither|Nobody|Both|Only|Even|Once|Should|Attn|Attention|ATTN|ATTENTION|Cc|CC|Copy|Regarding|Concerning|About|Yes|Also|However|So|Now|Today|Yesterday|Last|Next|He|She|They|His|Her|Their|My|Doctor|Provider|Prescriber|Physician|Surgeon|Dentist|Therapist|Patient|Member|Facility|Sponsor|Beneficiary|Enrollee|Billed|Ordered|Requested|Asked|Prescribed|Performed|Treated|Rendered|Seen|Denied|Place|Location|PROV|PROVIDER|PRESCRIBER|DOCTOR|FACILITY|PATIENT|MEMBER|Prov)(?:['’]s)?:? )+/;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

const MONTH_FIRST = new RegExp(`${CALENDAR.source},? (?=Drs?\\.? \\p{Lu}|(?!Office|Street|Claims?)\\p{Lu}\\S+ (?:\\S+ )?\\p{Lu})`, 'u');

const MAX_LINES = 700;
const MAX_TEXT = 3000;
const MAX_MENTIONS = 1500;
const MAX_WORDS = 10;

/** Where the first whole word from a place on begins. */
function wordFrom(text: string, at: number): number {
  const space = text[at - 1] === ' ' ? at - 1 : text.indexOf(' ', at);
  return space < 0 ? at : space;
}

const read = new WeakMap<View, Mention[]>();
/** Every run of capitalized words that could name a person or an organization, in the order of the document. Linear in the text. */
export function mentionsOf(view: View): Mention[] {
  const before = read.get(view);
  if (before) return before;
  const found: Mention[] = [];
  const kinds = new Map<string, Mention['kind']>();
  for (const [i, line] of view.lines.slice(0, MAX_LINES).entries()) {
    const text = line.text.slice(0, MAX_TEXT);
    for (let [from, to] of runsIn(text)) {
      if (found.length >= MAX_MENTIONS) break;
      const named = text.slice(from, to);
      const kind = kinds.get(named) ?? kindOf(named);
      kinds.set(named, kind);
      // "ClearView Optical #7"
      // "Iowa Fire District 4"
      const numbered = kind === 'care' && /\b(?:District|Station|Store|Precinct|Company|Battalion)$/.test(named);
      if (kind === 'care') to += (numbered ? / #?\d{1,5}\b/y : / #\d{1,5}\b/y).exec(text.slice(to, to + 8))?.[0].length ?? 0;
      const value = text.slice(from, to);
      found.push({
        value,
        key: foldWords(value),
        kind,
        block: line.block,
        line: i,
        start: line.start + from,
        end: line.start + to,
        // Whole words: of "your doctor" may not be left "our doctor".
        before: tight(text.slice(from > 90 ? wordFrom(text, from - 90) : 0, from)),
        after: tight(text.slice(to, to + 90)),
      });
    }
  }
  read.set(view, found);
  return found;
}

/** A scan parts commas from their words ("doctor , Dr. Boyle , asked"). */
const tight = (text: string) => (text.includes(' ,') ? text.replaceAll(' ,', ',') : text);

/** Where the runs of capitalized words of a line begin and end. */
function runsIn(text: string): [number, number][] {
  const runs: [number, number][] = [];
  let from = -1;
  let to = -1;
  let words = 0;
  let held = 0;
  let last = '';
  const close = () => {
    if (from >= 0) {
      const run = cut(text, from, to);
      if (run) runs.push(run);
    }
    from = -1;
    words = 0;
    held = 0;
  };
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    at = pattern.lastIndex;
    return match;
  };
  // Most words begin in small letters, where no name does.
  for (let match = next(NOT_SMALL); match; match = next(from < 0 ? NOT_SMALL : ANY_WORD)) {
    const word = match[0].slice(0, 60);
    const lead = BEGINS.includes(word.charAt(0)) ? (LEAD.exec(word)?.[0].length ?? 0) : 0;
    const tail = ENDS.includes(word.charAt(word.length - 1)) ? (TAIL.exec(word)?.[0].length ?? 0) : 0;
    const core = word.slice(lead, Math.max(lead, word.length - tail));
    const trail = word.slice(lead + core.length);
    if (!UPPER.test(core)) {
      // "Bone & Joint", "Center for Sleep"; after a doctor's name "of" and "and" begin something else.
      const inside =
        from >= 0 &&
        lead === 0 &&
        trail === '' &&
        held < 2 &&
        INSIDE.test(core) &&
        (core !== 'for' || FOR.test(last)) &&
        !(/^(?:of|and)$/.test(core) && isDoctor(text.slice(from, to)));
      if (inside) held++;
      else close();
      continue;
    }
    // "Doctors Hospital of Augusta and Dr. Tran" names two.
    if (from >= 0 && (lead > 0 || words >= MAX_WORDS || (held > 0 && /^Drs?$/.test(core)))) close();
    if (from < 0) from = match.index + lead;
    words++;
    held = 0;
    last = core;
    to = match.index + lead + core.length;
    if (trail === '') {
      const possessive = core.endsWith('s') && /['’]s$/.test(core);
      if (possessive && !UPPER.test(text.charAt(at + 1))) close();
      continue;
    }
    if (trail === '.' && SHORT.test(core)) {
      to++;
      continue;
    }
    if (trail === ',' || trail === '.,') {
      const behind = /^\S{1,12}/.exec(text.slice(match.index + match[0].length + 1))?.[0] ?? '';
      if (BEHIND_COMMA.test(behind.replace(/[,;:)]+$/, ''))) continue;
    }
    if (trail.startsWith('.') && /^(?:Inc|Co|Corp|Ltd|P\.?C|P\.?A|L\.?L\.?C|M\.?D|D\.?O|Jr|Sr)$/.test(core)) to++;
    close();
  }
  close();
  return runs;
}

/** A run without the words that begin a sentence; null for a month and for what is too short. */
function cut(text: string, from: number, to: number): [number, number] | null {
  let run = text.slice(from, to);
  // A label or an opening word before a name; "The Hague Clinic" loses its article, as the letters themselves do.
  let lead = OPENING.exec(`${run} `)?.[0].length ?? 0;
  if (lead >= run.length) return null;
  // "On the fourteenth of April Dr. Sture did the removal"
  lead += MONTH_FIRST.exec(run.slice(lead))?.[0].length ?? 0;
  run = run.slice(lead);
  if (run.endsWith('s')) run = run.replace(/['’]s$/, '');
  // A label that follows the name in a text without lines ("Rheumatology Partners of Ironbridge Request received").
  const label =
    / (?:Request|Received|Outcome|Drug Name|Claim|Member|Date|Service Date|Reference|Status|NPI|Fax|Phone|Tel|ID|Group No|DOS|TIN|Amount|Billed|Charges?|CPT|Code|Diagnosis|Patient|Decision|Determination|Log ?out|Sign ?out|Print|Paid|Denied|Pending|Approved|Processed)$/.exec(
      run,
    );
  if (label) run = run.slice(0, label.index);
  // "Dr. Augustin Roy Member KGH": a label behind a person's name.
  const behind = isDoctor(run)
    ? / (?:Member|Claim|Reference|Ref|Patient|DOB|NPI|Case|Auth(?:orization)?|Group|Policy|Date|ID|Fax|Phone)\b/.exec(run)
    : null;
  if (behind) run = run.slice(0, behind.index);
  run = withoutPatient(run);
  if (CALENDAR.test(run) || run.length < 3 || !/[A-Za-z]{2}/.test(run)) return null;
  return [from + lead, from + lead + run.length];
}

function kindOf(value: string): Mention['kind'] {
  if (isDoctor(value)) return 'professional';
  const titled = value.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Rev|Pastor|Reverend)\.? /, '');
  if (titled !== value) return kindOf(titled) === 'person' ? 'person' : 'other';
  const caps = value === value.toUpperCase();
  const plain = caps ? value.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase()) : value;
  if (HOSPITAL.test(plain)) return 'care';
  if (isKnownPayer(value) || isVendor(value)) return 'firm';
  if (CARE_PLACE.test(plain)) return 'care';
  if (INSURES.test(value)) return 'firm';
  return /^\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.?|de|la|van|von|del|da|di|\p{Lu}[\p{L}'’-]+)){1,3}$/u.test(plain)
    ? 'person'
    : 'other';
}

/** The topic of the sentence that a mention stands in. */
export const topicAt = (view: View, one: Mention) => sentenceAt(view, one.block, one.start)?.topic ?? null;
