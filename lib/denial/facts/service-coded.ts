import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { GENERIC } from './service-bare';
import { namesHouse, readServiceName, VAGUE } from './service-name';
import { serviceWords } from './service-words';
import type { View } from './view';

const CODE = '(?:CPT |HCPCS |codes? |procedure (?:code )?)?(?:\\d{5}|[A-Z]\\d{4}|\\d{4}[A-Z])\\b';
/** With each what it cannot do without. "... Emergency room, level 4 (99284)", "97110 Therapeutic exercises", "N822 Office visit, established patient: this ..." */
const CODED: [pattern: RegExp, confidence: number, needed: string][] = [
  [
    new RegExp(
      `(?:^|[,;:] |\\b(?:about|regarding|concerning|for|of|cover|approve|pay for|the|deny|denied) (?:the |a |an |your )?)(?=[A-Za-z][^.;:()$]{4,90}? \\(${CODE})`,
      'g',
    ),
    0.78,
    ' (',
  ],
  // "is to have a wearable cardioverter-defibrillator (K0606)"
  [
    new RegExp(
      `\\b(?:an?|the|your|his|her|this|have|had|get|received|undergo) (?=[A-Za-z](?!\\w* (?:who|that|asked)\\b)[^.;:()$,]{4,70}? \\(${CODE})`,
      'g',
    ),
    0.66,
    ' (',
  ],
  [/^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-\w{2})?\s{1,3}(?=[A-Z][a-z]{3})/g, 0.72, ''],
  [/^(?:(?:CO|PR|OA|PI)[- ]?\d{1,3}[\s,]{1,2})?(?:(?:N|MA?)\d{1,3}[\s,]{1,2})(?=[A-Z][a-z][^.:;]{5,80}: [a-z])/g, 0.7, ': '],
  [/^(?=[A-Z][^.:;()]{7,80}: [a-z])/g, 0.62, ': '],
  [
    /^(?:Procedure|Service|Code|CPT|HCPCS|Test|Item|Line \d{1,2}:?) (?:code )?(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])(?:-\w{2})?[,:]? (?:[-–—] )?(?=[A-Za-z]{3})/g,
    0.78,
    '',
  ],
  // "Hereditary cancer panel, 81432" in a line of its own
  [/^(?=[A-Z][^.;:()$]{4,90}?, (?:\d{5}|[A-Z]\d{4})$)/g, 0.79, ', '],
  // "oral food challenge, code 95076", "Care at Piedmont: closed treatment of a fracture, 23500"
  [
    /(?:^|[;:,] (?:the |an? |your )?|\bfor (?:the |an? |your ))(?=[A-Za-z][^.;:()$,]{4,80}, (?:(?:CPT|HCPCS|codes?|procedure codes?) (?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])|[A-Z]\d{4})\b)/g,
    0.74,
    ', ',
  ],
  [/(?:^|[;:,] (?:the |an? |your )?)(?=[A-Za-z][^.;:()$,]{4,80}, \d{5}\b)/g, 0.64, ', '],
  // "(sleep study, 01/30/2026, Bitterroot Sleep Medicine, $2,315.00)", "Cumberland Allergy Group, skin tests, $388.00"
  [/[(,] ?(?=[A-Za-z][^(),;:$]{3,60}[,;] (?:\d{1,2}[./-]\d|[A-Z][a-z]{2,8}\.? \d|\$\d))/g, 0.63, ', '],
  // "Remicade J1745, asked: ..."
  [/^(?=[A-Z][^.;:()$,]{3,60}? [A-Z]\d{4}(?:[,; ]|$))/g, 0.64, ''],
  // "Code: D2740 (crown, porcelain/ceramic), tooth 8"
  [/(?<![\w-])(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z]) \((?=[A-Za-z][^()$;:]{4,80}\))/g, 0.79, ' ('],
  // "Tooth 30 D2740 Crown - porcelain/ceramic", "07/06/26 E0601 RR CPAP rental 214.00 billed"
  [/(?<=[\w.:)] )(?:[A-Z]\d{4}|(?<=\d{2}\/\d{2,4} )\d{5})(?:[- ](?:[A-Z]{2}|\d{2}))? (?:[-–—:] )?(?=[A-Z][A-Za-z]{2})/g, 0.64, ''],
  [/^Message for claim \S{4,30} \((?=[A-Z])/g, 0.78, ' ('],
];

/** A thing that no word of care names: two words or more, and no paper, party or rule. */
const UNKNOWN =
  /^(?!.*\b(?:claims?|appeals?|letters?|requests?|members?|forms?|polic(?:y|ies)|brochures?|sections?|plans?|doctors?|notices?|numbers?|box|street|group|case|codes?|diagnosis|condition)\b)\p{Ll}[\p{L}-]{2,} [\p{L}-]{4,}/u;

/** "You may bill the screening fee (99281) instead." */
const INSTEAD = /^[^.;]{0,60}\b(?:instead\b|may (?:still |then )?be (?:billed|sent|submitted|made)\b)/;

/** Names of care beside their codes, or before the reason, in sentences and lines. */
export function coded(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    const block = view.doc.blocks[sentence.block];
    if (!block || sentence.text.length > 1500 || block.kind === 'row' || !/\(|\d|: [a-z]/.test(sentence.text)) continue;
    const text = sentence.text.replace(/^\(\d{1,2}\)\.?\s/, (lead) => ' '.repeat(lead.length));
    for (const [pattern, confidence, needed] of CODED) {
      if (!text.includes(needed)) continue;
      for (const match of matchesOf(text, pattern)) {
        const from = match.index + match[0].length;
        const rest = text.slice(from, from + 160).replace(/: .*$/, '');
        const name = readServiceName(rest.replace(/\).*$/, ''));
        if (
          !name ||
          // "Fork Prosthetic Works has asked for a knee (L5856)": the name before the verb is who asked.
          (needed === ' (' && /^,? (?:has|have|is|was|were|are|that you|which)\b/.test(rest.slice(name.end))) ||
          (confidence < 0.65 && serviceWords(name.value) < 2) ||
          (/^[,;:]/.test(match[0]) && namesHouse(name.value.replace(/, .*$/, ''))) ||
          (/^[,;:]/.test(match[0]) && serviceWords(name.value) === 0 && !/[A-Z]\d{4}/.test(rest.slice(name.end, name.end + 12))) ||
          (needed === ', ' && /^for /.test(match[0]) && rest[name.end] !== ',') ||
          VAGUE.test(name.value) ||
          (confidence === 0.66 && serviceWords(name.value) === 0 && !UNKNOWN.test(name.value)) ||
          // "your patient, Lionel Trask (U7714 02298)"
          (/^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+$/u.test(name.value) && serviceWords(name.value) === 0) ||
          GENERIC.test(name.value) ||
          /\d[./-]\d.*\/|\/ \d/.test(name.value) ||
          /\b(?:we|you|our|nos|pidió|aprobar|usted|request|claim|do|does|did|will|would|cannot|can|may|must|should|not)\b/i.test(name.value)
        )
          continue;
        const start = sentence.start + from + name.start;
        // Under "Approved", or above a line that begins with it, stands what was granted.
        const next = view.doc.blocks[sentence.block + 1]?.text.slice(0, 30) ?? '';
        const pays = /\bwe (?:can|will|do|did|have) (?:pay|paid|cover|covered|approve|approved)(?: for)? (?:the |your |an? )?$/i.test(
          text.slice(Math.max(0, from - 40), from),
        );
        // "The office visit (99214) has been allowed"
        const behind =
          /^[^()]{0,90}\([^()]{4,40}\),? (?:(?:has|have) been|was|were|is|are) (?:already )?(?:allowed|paid|approved|covered)\b(?! only)/i.test(
            text.slice(from, from + 180),
          );
        const granted =
          pays ||
          behind ||
          (/\bapproved\b/i.test(sentence.heading) && !/\bnot\b|denied/i.test(sentence.heading)) ||
          /^approved\b/i.test(next);
        found.push({
          value: name.value,
          block: sentence.block,
          start,
          end: start + name.value.length,
          confidence: (match[0].startsWith(',') ? confidence - 0.02 : confidence) * (granted || INSTEAD.test(rest) ? 0.8 : 1),
        });
      }
    }
  }
  return found;
}
