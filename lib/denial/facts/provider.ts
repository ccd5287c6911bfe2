import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { namedInPassing } from './provider-mentions';
import { CARE, readProviderName } from './provider-name';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.95, prose: 0.5 };
const same = (a: string, b: string) => key(a) === key(b);
const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Who gave, would give or asked for the service, as the document's own label says. */
export function readProvider(view: View): Fact<string> | null {
  return choose(view, [...labelled(view), ...prose(view), ...byShape(view), ...namedInPassing(view), ...greeted(view)], same);
}

/** "Dear Dr. Ramos: We received your request ...": with no better sign, the doctor whom the letter answers asked for the service. */
function greeted(view: View): Candidate<string>[] {
  const text = view.doc.blocks[view.salutation]?.text ?? '';
  const name = /^(?:dear|hello) (Dr\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/iu.exec(text)?.[1];
  if (!name) return [];
  const start = text.indexOf(name);
  return [{ value: name, block: view.salutation, start, end: start + name.length, confidence: 0.58 }];
}

/** Labels of where a service was to be, rather than by whom. */
const PLACE = /\b(?:location|place|where|site)\b/i;

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const payee = view.entries.some((one) => one.kind === 'provider' && /\bpayee\b/i.test(one.label));
  for (const entry of view.entries) {
    if (entry.kind !== 'provider' || entry.via === 'prose') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 160)) ?? '';
    const name = readProviderName(text);
    if (!name) continue;
    found.push({
      value: name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      // Who prescribed a drug comes before who would hand it out.
      confidence:
        entry.weight *
        VIA[entry.via] *
        (/\bpharmacy\b/i.test(entry.label)
          ? 0.88
          : payee && /\brendering\b/i.test(entry.label)
            ? 0.85
            : PLACE.test(entry.label)
              ? 0.94
              : 1),
    });
  }
  return found;
}

const NAME = "(?:[\\p{Lu}&][\\p{L}\\p{N}'’.&-]*|of|and|the|at|for|de|&)";
/** Each pattern with a word that it cannot do without, and how sure it is. */
const PROSE: [RegExp, number, RegExp][] = [
  [
    new RegExp(
      `(?:^|[.!?] )(?:Your (?:doctor|provider|prescriber),? )?(?=(${NAME}(?:,? ${NAME}){1,7}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP|Inc\\.?|LLC|PC),?)?) (?:has |have )?(?:asked|requested|submitted|sent us|sent a|billed|ordered|prescribed|recommended|filed|wants|wanted|sought)\\b)`,
      'gu',
    ),
    0.78,
    /asked|requested|submitted|sent|billed|ordered|prescribed|recommended|filed|wants|wanted|sought/,
  ],
  [
    new RegExp(
      `\\b(?:provided|performed|rendered|furnished|given|ordered|prescribed|requested|submitted|billed|dispensed|done|sent|made|filed)(?: (?:to|for) (?:you|your child))?(?: (?:on|for) [^.;,]{3,30},?)? by (?:the )?(?=(${NAME}(?:,? ${NAME}){0,8}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|Inc\\.?|LLC|PC|PA-C|FNP|PLLC))?))`,
      'gu',
    ),
    0.78,
    / by /,
  ],
  [
    new RegExp(
      `\\b(?:your|the|by your|his|her) (?:doctor|prescriber|provider|physician|dentist|surgeon|specialist|oncologist|therapist),? (?=((?:Dr\\.? )?${NAME}(?: ${NAME}){1,5}(?:, (?:MD|DO|NP|PA|DDS|DMD|DPM|PhD|DC|PA-C|FNP))?))`,
      'gu',
    ),
    0.8,
    /doctor|prescriber|provider|physician|dentist|surgeon|specialist|oncologist|therapist/,
  ],
  [
    new RegExp(`\\b(?:visited|saw|seen at|treated at|admitted to|stay at) (?:the )?(?=(${NAME}(?: ${NAME}){1,6}))`, 'gu'),
    0.72,
    /visited|saw|seen at|treated at|admitted to|stay at/,
  ],
  [new RegExp(`\\b(?:by|from|with|saw|visited) (?=(Dr\\.? ${NAME}(?: ${NAME}){0,3}))`, 'gu'), 0.76, /Dr/],
  [
    new RegExp(
      `\\b(?:services?|care|treatment|visit|stay|admission|claim|procedure|surgery|test)(?: you (?:had|received))? (?:at|from|by) (?:the )?(?=(${NAME}(?: ${NAME}){1,7}))`,
      'gu',
    ),
    0.74,
    / (?:at|from|by) (?:the )?[A-Z]/,
  ],
];

function prose(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || sentence.topic === 'external' || sentence.topic === 'help') continue;
    for (const [pattern, confidence, needs] of PROSE) {
      if (!needs.test(sentence.text)) continue;
      for (const match of sentence.text.matchAll(pattern)) {
        const name = readProviderName((match[1] ?? '').replace(/ (?:of|and|the|at|for|de|&)$/i, ''));
        if (
          !name ||
          /^(?:We|Our|Medicare|Medicaid|FDA|Plan|Dr\.?$|January|February|March|April|May|June|July|August|September|October|November|December)/.test(
            name.value,
          )
        )
          continue;
        if (name.value.split(' ').length < 2 || /^[A-Z]{1,2}\d|^\d/.test(name.value)) continue;
        const start = sentence.start + match.index + match[0].length + name.start;
        found.push({ value: name.value, block: sentence.block, start, end: start + name.value.length, confidence });
      }
    }
  }
  return found;
}

const NOT_CARE =
  /\b(?:Plan|Insurance|Appeals?|Department|Claims?|P\.?O\.? Box|Coverage|Benefits?|Program|Management|Review|Unit|Policy|Guideline|Services? Department|Notice|Request|Medicare|Medicaid|Your|You|We|The|Our|If|Not|Denied|Service|Code|Diagnosis|Level|Standard|Outpatient|Inpatient|Member|Customer|Rights?|Health Care Service|Explanation|Drug|Test|Panel|Visit|View|Aetna|Cigna|Humana|Anthem|Blue|Carelon|eviCore)\b/;

const CARE_ANY = new RegExp(CARE.source, 'i');
/** Words of care in a name; a name all in capitals has them so too. */
const cares = (name: string) => (name === name.toUpperCase() ? CARE_ANY : CARE).test(name) && !/^\d{4}/.test(name);

/** Names that can only be a provider's, without a label we know: behind an unknown label, or on a line of their own. */
function byShape(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const taken = new Set(
    view.entries
      .filter(
        (one) => one.via === 'cell' && ['insurer', 'patient', 'subscriber', 'service', 'address', 'diagnosisCodes'].includes(one.kind),
      )
      .map((one) => one.block),
  );
  for (const line of view.lines.slice(0, 400)) {
    const block = view.doc.blocks[line.block];
    if (!block || block.kind === 'heading' || line.text.length > 90 || (block.kind === 'row' && block.header)) continue;
    const pair = block.kind === 'pair' && line.start === block.valueStart;
    if (pair && taken.has(line.block)) continue;
    const name = readProviderName(
      line.text.replace(
        /,? \(\d{3}\) .*$|, (?=(?:January|February|March|April|May|June|July|August|September|October|November|December) ).*$/,
        '',
      ),
    );
    if (!name || !cares(name.value) || NOT_CARE.test(name.value) || name.value.split(' ').length > 8 || name.value.split(' ').length < 2)
      continue;
    if (!name.value.split(' ').every((word) => /^[\p{Lu}&\d(]/u.test(word) || /^(?:of|and|the|at|for|de)$/.test(word))) continue;
    if (view.inBlock[line.block]?.[0]?.topic) continue;
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + name.start,
      end: line.start + name.end,
      confidence: pair ? 0.74 : 0.66,
    });
  }
  return found;
}
