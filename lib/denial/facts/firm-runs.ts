import { withoutEnd } from '@/lib/document/ends';
import { matchesOf } from '@/lib/document/matches';
import { beginsKnown, INSURES, isKnownPayer, isVendor, shorten } from './firms';
import { foldWords } from './fold';
import { CARE } from './provider-name';
import { STATE_PROGRAMS, STATES } from './state-programs';
import type { View } from './view';

/** A company's name where it stands. Offsets count in the text of its block. */
export interface FirmRun {
  value: string;
  /** The name's folded words, with a space at both ends. */
  key: string;
  block: number;
  /** Index of its line in the view. */
  line: number;
  start: number;
  end: number;
  /** Up to 90 characters before and behind it, in its line. */
  before: string;
  after: string;
  /** On the list of payers; on that of vendors; has a word that insurers have in their names. */
  known: boolean;
  vendor: boolean;
  insures: boolean;
}

// Latin letters by their ranges: searching by Unicode property takes several times as long.
const UPPER = 'A-ZÀ-ÖØ-Þ';
const LETTER = 'A-Za-z0-9À-ÖØ-öø-ÿ';
const WORD = `(?:[${UPPER}][${LETTER}'’.&®™-]*|of|and|the|for|from|de|del|y|&|-|(?<=L[Oo][Cc][Aa][Ll] )\\d{1,5}|\\((?:[A-Z]{2,8}|HMO-POS)\\))`;
const RUN = new RegExp(`(?=[${UPPER}]|eviCore)(?<![${LETTER}’'])(?:[${UPPER}][${LETTER}'’.&®™-]*|eviCore)(?:,? ${WORD}){0,11}`, 'g');
/** Words that begin a sentence, not a name. */
export const OPENING =
  /^(?:(?:If|When|Because|On|In|At|By|The|Our|Your|We|This|That|These|For|From|To|As|Since|After|Before|Please|Dear|While|Although|Under|With|Write|Call|Mail|Send|Ask|Contact|And|Or|But|Then|So|Thus|Hence|Therefore|However|Also|First(?=[,:])|Second(?=[,:])|Now|Once|Until|Unless|Here|There|Today|Both|Only|Even|Yes|No|Her|His|It|Its|It[’']s|Is|Has|Did|Does|Will|A|An|Re|Via|Not|You|Of|Paid|Adjustment|Insurance|Insurer|Payer|Payor|Carrier)[,:]? )+(?!(?:Inc|LLC|Ltd|Health|Dental|Trust|Fund|Plan|Company)\b)/;
/** At most so many lines, and of each so many characters, are searched for names. */
const MAX_LINES = 700;
const MAX_TEXT = 3000;
const MAX_RUNS = 1500;

/** Every run of capitalized words that could be a company's name, in the order of the document. Linear in the text. */
export function firmRuns(view: View): FirmRun[] {
  const runs: FirmRun[] = [];
  const cut = new Map<string, { value: string; start: number } | null>();
  const judged = new Map<string, { known: boolean; vendor: boolean; insures: boolean; key: string }>();
  const lines = view.lines.length > MAX_LINES ? [...view.lines.slice(0, MAX_LINES), ...view.lines.slice(-10)] : view.lines;
  for (const [i, line] of lines.entries()) {
    const text = line.text.slice(0, MAX_TEXT);
    for (const match of matchesOf(text, RUN)) {
      if (runs.length >= MAX_RUNS) return runs;
      for (const [part, offset] of partsOf(match[0])) {
        let name = cut.get(part);
        if (name === undefined) {
          name = nameIn(part);
          cut.set(part, name);
        }
        if (!name) continue;
        const from = match.index + offset + name.start;
        let judgement = judged.get(name.value);
        if (!judgement) {
          judgement = {
            // "Oscar Lindholm" is a person.
            known:
              isKnownPayer(name.value) &&
              !(/^(?:Guardian|Paramount|Quartz|Meridian|Nationwide|Medica) /i.test(name.value) && CARE.test(name.value)) &&
              !/^oscar (?!health|insurance|buckeye|garden)\p{L}[\p{L}'’-]+$/iu.test(name.value),
            vendor: isVendor(name.value),
            insures: INSURES.test(name.value),
            key: foldWords(name.value),
          };
          judged.set(name.value, judgement);
        }
        const to = from + name.value.length;
        runs.push({
          value: name.value,
          ...judgement,
          block: line.block,
          line: i < MAX_LINES ? i : view.lines.length - 10 + i - MAX_LINES,
          start: line.start + from,
          end: line.start + to,
          before: text.slice(Math.max(0, from - 90), from),
          after: text.slice(to, to + 90),
        });
      }
    }
  }
  return runs;
}

/** "Message from Healthfirst" */
const SAID_BY =
  /^(?:A )?(?:Message|Notice|Letter|Statement|Decision|Update|Fax|News|Mail|Information|Explanation|EXPLANATION OF BENEFITS|Explanation of Benefits|NOTICE|LETTER|STATEMENT|MESSAGE) from (?:the )?(?=[A-ZÀ-ÖØ-Þ])/;
/** "MassHealth - Tufts Health Together": the plan, behind the program that it serves. */
const PROGRAM = new RegExp(`^(?:${STATE_PROGRAMS}) [-–] (?=[A-Z])`, 'i');
/** "CVS Caremark for the Ridgeline Company Plan" names two; "Center for Sleep Medicine" is one. */
function partsOf(run: string): [string, number][] {
  const initials = run.charAt(1) === '.' ? (/^(?:[A-Z]\.){2,6} (?=[A-Z][a-z])/.exec(run)?.[0].length ?? 0) : 0;
  if (initials > 0) return partsOf(run.slice(initials)).map(([part, at]) => [part, at + initials]);
  const program = run.includes(' - ') || run.includes(' – ') ? (PROGRAM.exec(run)?.[0].length ?? 0) : 0;
  if (program > 0) return partsOf(run.slice(program)).map(([part, at]) => [part, at + program]);
  const said = run.includes(' from ') ? (SAID_BY.exec(run)?.[0].length ?? 0) : 0;
  if (said > 0) return partsOf(run.slice(said)).map(([part, at]) => [part, at + said]);
  const at = run.includes(' for ')
    ? / for (?:the )?(?!(?:Life|You|Kids|Families|Seniors|Health(?! First)|Me|All)\b)(?=[A-ZÀ-ÖØ-Þ])/.exec(run)
    : null;
  if (
    !at ||
    /\b(?:Cent(?:er|re)|Institute|Council|Society|Foundation|Alliance|Options?|Fund|Trust|Board|Office|(?<!(?:Benefits?|Claims?) )Services|Partnership)$/.test(
      run.slice(0, at.index),
    )
  )
    return [[run, 0]];
  const next = at.index + at[0].length;
  return [
    [run.slice(0, at.index), 0],
    [run.slice(next), next],
  ];
}

/** The company's name in a run of capitalized words; null for the first word of a sentence and for words no company is called. */
function nameIn(run: string): { value: string; start: number } | null {
  if (!run.includes(' ') && !/[a-z][A-Z]|^[A-Z]{3,}$/.test(run) && !beginsKnown(run)) return null;
  const opening = OPENING.exec(run)?.[0].length ?? 0;
  const lead = opening + officeLead(run.slice(opening));
  const whole = shorten(run.slice(lead));
  if (!whole) return null;
  const value = withoutOffice(alone(whole.value)).replace(PROGRAM_BELOW, '');
  return GENERIC.test(value) || (isGeneric(value) && !isKnownPayer(value)) ? null : { value, start: lead + whole.start };
}

/** "UnitedHealthcare Community Plan of Tennessee" over "TennCare": two lines that the reader took for one. */
const PROGRAM_BELOW = new RegExp(`(?<= of (?:${STATES})| Health ?Plan|,? Inc\\.?) (?:${STATE_PROGRAMS})$`);
/** The name of a site behind a company's ("Brightwater Health of Nevada Provider Connect"). */
const PORTAL =
  / (?:(?:Provider|Member|Broker|Employer|Patient) (?:Connect|Portal|Online|Link|Hub|Gateway|Center|Chat)|(?:Live |Secure )?(?:Chat|Message)s?(?: (?:Transcript|Center|History|Log))?)$/;
/** An office behind a company's name is no part of the name. */
const OFFICE_TAIL =
  /,? (?:(?:National |Member |Medical |Clinical |Pharmacy |Provider |Customer |Plan )?(?:Appeals?|Grievances?|Disputes?)|Members?|Attn|Claims?|Customer|Department(?! of)|Review|Redeterminations?|Reconsiderations?|Complaints?|Attention|Provider (?=Disputes?|Appeals?)|H(?:elp|ELP) ?D(?:esk|ESK)|Medicare Summary Notice)\b.*$|, (?:Initial|First|Second|Level|Workers)\b.*$/;
/** "Zenith Blue Pharmacy Services": an office, where the rest is an insurer's name. */
const DESK =
  / (?:Pharmacy|Member|Provider|Customer|Clinical|Medical|Utilization|Behavioral Health) (?:Services|Department|Dept|Management|Operations|Team|Desk|Unit|Benefits)$/;
const withoutOffice = (name: string) => {
  const plain = withoutEnd(name.replace(PORTAL, '').replace(OFFICE_TAIL, ''), ',–—-');
  const desk = plain.replace(DESK, '');
  const short = desk !== plain && INSURES.test(desk) ? desk : plain;
  return short.length >= 4 ? short : name;
};
/** A comma ends a company's name unless a legal form or the rest of a fund's name follows. */
function alone(name: string): string {
  const at = name.search(
    /, (?!(?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|Company|P\.?C|PLLC|LLP|Welfare|Pension|Health|Hospital|and|Division of|Department of|Bureau of)\b)/,
  );
  return at > 3 && (INSURES.test(name.slice(0, at)) || isKnownPayer(name.slice(0, at))) ? name.slice(0, at) : name;
}

/** "Appeals Team, Juniper Point Health": how far the office in front of a name reaches. */
export const officeLead = (name: string) =>
  /^(?:[A-Z][\w-]+ ){0,3}(?:Team|Department|Dept\.?|Unit|Management|Appeals?|Grievances?|Office|Desk|Review|Accounts|Records|Relations|Disputes|Services|Resolution|Operations|Audit), (?!(?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|LP|LLP)\b)(?=[A-Z])/.exec(
    name,
  )?.[0].length ?? 0;

/** Words of plans in general: a name made of nothing else is the name of a kind of plan, or "the Fund". */
const PLAIN =
  /^(?:the|an?|of|and|or|for|our|your|plans?|fund|trust|trustees|office|health|health-?care|care|medical|medicare|medicaid|advantage|supplement|original|prescription|drugs?|rx|part|[abcd]|managed|long|term|fee-for-service|ffs|hmo|ppo|epo|pos|pdp|hmo-pos|d-snp|c-snp|i-snp|snp|dental|vision|group|individual|family|student|students|employee|employees|employer|member|members|self-funded|self-insured|marketplace|exchange|coverage|policy|benefits?|program|programs|insurance|company|service|services|network|organization|organisation|state|national|federal|county|city|government|governmental|administration|administrator|administrators|third-party|association|department|division|board|committee|welfare|notice|recipient|provider|claims?|review|chip|qualified|contractor|carrier|high|low|option|standard|basic|gold|silver|bronze|platinum|level|utilization|management|appeals?|grievance|complaint|decision|determination|denial|explanation|statement|summary|remittance|advice|booklet|document|handbook|certificate|guardian|parent|parents)$/i;
export function isGeneric(name: string): boolean {
  if (/^medicare$/i.test(name)) return false;
  let words = 0;
  for (const [word] of matchesOf(name.replace(/[()]/g, ''), /[^\s,/]+/g)) {
    if (!/[A-Za-z]/.test(word)) continue;
    if (!PLAIN.test(word.replace(/['’]s?$/, '').replace(/\.$/, ''))) return false;
    words++;
  }
  return words > 0 && !(words >= 4 && /^(?:state|county|city) /i.test(name));
}

/** Words that many names end with, and no company is called. */
const GENERIC =
  /^(?:the )?(?:plans?|funds?|trust|company|medicare|medicaid|health|insurance|program|department|hmo|ppo|epo|chip|health plan|benefit plan|group|trustees|committee|board|member|provider|service)$/i;

/** How often each name stands in the document, alone or as the beginning of a longer form. */
export function timesSaid(runs: readonly FirmRun[]): Map<string, number> {
  const exact = new Map<string, number>();
  for (const { key } of runs) exact.set(key, (exact.get(key) ?? 0) + 1);
  const byFirst = new Map<string, [string, number][]>();
  for (const [key, count] of exact) {
    const first = key.slice(1, key.indexOf(' ', 1));
    byFirst.set(first, [...(byFirst.get(first) ?? []), [key, count]]);
  }
  const said = new Map<string, number>();
  for (const list of byFirst.values()) {
    const few = list.slice(0, 60);
    for (const [key, count] of list)
      said.set(
        key,
        few.reduce((sum, [other, times]) => sum + (other !== key && other.startsWith(key) ? times : 0), count),
      );
  }
  return said;
}
