import type { Candidate } from './candidate';
import { isGeneric } from './firm-runs';
import { INSURES } from './firms';
import { foldWords } from './fold';
import { HEADING_WORDS, isPage, type Names } from './insurer-head';
import type { View } from './view';

/** With no better sign, the name that stands first on the letter, or in the header or footer of the page. */
export function firstLine({ view, runs, said }: Names): Candidate<string>[] {
  const page = isPage(view);
  const tail = page ? view.lines.slice(-10) : [];
  for (const [i, line] of [...view.lines.slice(0, 4), ...tail].entries()) {
    const kind = view.doc.blocks[line.block]?.kind;
    const part =
      line.text.split(/\s[/|>—–·-]\s|\s\(|\san? (?=\p{Lu}|(?:health|dental|vision|mutual|nonprofit|not-for-profit|member-owned)\b)/u)[0] ??
      '';
    const text = part
      .replace(SAID_BY, '')
      .replace(/^(?:from|by) (?:the )?(?=\p{Lu})/iu, '')
      .replace(DESK_BEHIND, '')
      .replace(OFFICE_WORDS, '')
      .replace(/[.®™\s]+$/, '');
    if (
      kind === 'row' ||
      kind === 'pair' ||
      text.length > 80 ||
      text.length < 4 ||
      /\d{3}/.test(text.replace(/Local \d+/i, '').replace(UNION, ''))
    )
      continue;
    if (
      !/\p{L}{3}/u.test(text) ||
      /\bP\.?\s?O\.? ?Box\b/i.test(text) ||
      isGeneric(text) ||
      (/^\d{1,6}[A-Z]? /.test(text) && !INSURES.test(text))
    )
      continue;
    if (
      HEADING_WORDS.test(text.replace(/\bEmployees(?= (?:Benefit|Health))|\bHospital (?=Workers|Employees)/i, '')) ||
      /^An? /.test(line.text)
    )
      continue;
    const words = text.split(' ').filter((word) => !/^(?:of|and|the|for|from|de|del|la|y|&|-|a)$/.test(word));
    const own =
      words.length === 1 &&
      ((said.get(foldWords(text)) ?? 0) > 1 || runs.some((one) => one.line > i && one.key === foldWords(text)) || ownBrand(view, i, text));
    if (
      (words.length < 2 && !own) ||
      words.some((word) => !/^[(\p{Lu}\d]/u.test(word)) ||
      /\b[A-Z]{2}\.?$/.test(part.replace(/\b(?:EPO|HMO|PPO|MAC|MCO|TPA)$/, ''))
    )
      continue;
    const below = view.lines.slice(i + 1, i + 3).map((one) => one.text);
    if (/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|SGT|The Rev)\b\.? /.test(text)) continue;
    const person =
      /^[\p{L}'’-]+(?: \p{L}\.?)? [\p{L}'’-]+$/u.test(text) &&
      !INSURES.test(text) &&
      !(
        (i === 0 || view.lines.slice(0, i).every((one) => HEADING_WORDS.test(one.text))) &&
        (BRANDED.test(text) || KIND.test(below[0] ?? ''))
      );
    const times = said.get(runs.find((one) => one.value === text)?.key ?? '') ?? 1;
    if (person && (i > 0 || below.some((one) => /^\d{1,6}\s[A-Z]/.test(one))) && !(page && times > 1)) continue;
    if (page && i > 0 && !INSURES.test(text) && times < 2) continue;
    const confidence = (INSURES.test(text) ? 0.7 : 0.56) + (times > 1 ? 0.06 : 0) - Math.min(i, 5) * 0.01;
    const start = line.start + line.text.indexOf(text);
    return [{ value: text, block: line.block, start, end: start + text.length, confidence }];
  }
  return [];
}

/** "1199 Elm Hospital Workers Fund": unions have numbers for names. */
const UNION = /^\d{2,4}[A-Z]{0,4} (?=.*\b(?:Fund|Trust|Plan)$)/i;
/** The last word of brands, which no person's name has; what the line below a plan's name says of it. */
const BRANDED =
  / (?:Care|Choice|Advantage|Benefits?|Plus|Complete|Cover|Alliance|Partners|Network|Connect|First|Rx|Administrators?|Solutions|Group|Cooperative)$/i;
const KIND =
  /\b(?:health|medicaid|medicare|dental|insurance|benefits?)(?: [a-z-]{2,12}){0,2} (?:plan|program|company|fund|administrator)\b/i;

/** One word at the very top that the letter writes nowhere in small letters, above its kind of company or its street. */
function ownBrand(view: View, line: number, text: string): boolean {
  const below = view.lines[line + 1]?.text ?? '';
  return (
    line === 0 &&
    view.doc.source !== 'page' &&
    text.length >= 5 &&
    (/^\W{0,2}(?:an? |the )?(?:[a-z-]+ ){0,3}(?:health|dental|vision|insurance|insurer|mutual|cooperative|benefits?|plan|administrators?|coverage)\b/i.test(
      below,
    ) ||
      /^(?:P\.?\s?O\.? ?Box|\d{1,6} [A-Z])/.test(below) ||
      /\b(?:plan|fund|insurance|benefits?|coverage)\b/i.test(view.lines[line]?.text.slice(text.length) ?? '')) &&
    !view.sentences.some((one) => one.text.includes(` ${text.toLowerCase()}`))
  );
}

/** "Message from Healthfirst" */
const SAID_BY =
  /^(?:A )?(?:Message|Notice|Letter|Statement|Decision|Update|Fax|News|Mail|Information|Explanation) [Ff]rom (?:the )?(?=\p{Lu})/u;
/** ", Utilization Review" behind a name. */
const DESK_BEHIND =
  /, (?:[A-Z][\w-]+ ){0,2}(?:Review|Management|Appeals?|Grievances?|Claims?|Services|Department|Unit|Office|Authorization|Pharmacy|Operations)\b.*$/;
/** Parts of a company that a first line names behind it. */
const OFFICE_WORDS =
  /(?<=\w) (?:Pharmacy|Provider Services|Provider Connect|Provider Portal|Member (?:Services|Portal|Handbook)|Medical Management|Utilization (?:Management|Review)|Claims|My Account)$/i;
