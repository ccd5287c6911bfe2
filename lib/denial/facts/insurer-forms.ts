import type { Fact } from '../model';
import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { INSURES } from './firms';
import { foldWords } from './fold';
import { HEADING_WORDS } from './insurer-head';
import type { View } from './view';

/** The company that has the first line to itself, over its product ("COASTAL LANTERN HEALTH PLAN" over "Coastal Lantern Complete (HMO)"). */
export function overProduct(view: View, runs: readonly FirmRun[], { value, place }: Fact<string>): FirmRun | null {
  const behind = view.doc.blocks[place.block]?.text.slice(place.end, place.end + 9) ?? '';
  if (place.block === 0 || !/\((?:HMO|PPO|PDP|HMO-POS)\b/.test(value.slice(-12) + behind)) return null;
  const first = runs.find(
    (one) => one.line === 0 && one.insures && !/\bnotice\b/i.test(one.value) && one.value.length >= (view.lines[0]?.text.length ?? 0) - 1,
  );
  return first ?? null;
}

/** The company's legal name, where the letterhead prints it right below its brand; a Blue plan's name with its state in full. */
export function formal(view: View, runs: readonly FirmRun[], fact: Fact<string>): Omit<Candidate<string>, 'confidence'> | null {
  const first = foldWords(fact.value).split(' ')[1];
  const at = view.lines.findIndex((one) => one.block === fact.place.block && one.start <= fact.place.start && one.end >= fact.place.end);
  const best = runs.find((one) => {
    const below =
      one.line > at &&
      view.doc.blocks[one.block]?.kind !== 'pair' &&
      one.line <= at + 3 &&
      at >= 0 &&
      one.block <= Math.max(3, view.salutation) &&
      one.start === view.lines[one.line]?.start;
    if (below && /\b(?:Inc\.?|Insurance Company(?: of [A-Z][\p{L} ]+)?|Corporation)$/u.test(one.value) && one.key.split(' ')[1] === first)
      return true;
    // "Promise Health Plan" below "Blue Shield of California", said together in the letter.
    if (at === 0 && one.line > at && one.value === `${fact.value} ${view.lines[1]?.text ?? ''}`) return true;
    // "Kaiser Permanente" heads the letter, and the company that it stands for signs it.
    const signs =
      at === 0 &&
      one.line > 3 &&
      one.line >= view.lines.length - 5 &&
      one.before.trim() === '' &&
      one.after.trim() === '' &&
      one.key.split(' ')[1] === first &&
      !INSURES.test(fact.value) &&
      / (?:Insurance Company|Health Plan)(?:,? Inc\.?| of (?:the )?[A-Z][\p{L} ]+)?$/u.test(one.value) &&
      !/\b(?:Inc|Company|Plan|Corporation|of)\b/.test(fact.value);
    if (signs) return true;
    return /^Blue (?:Cross|Shield) [A-Z]{2}$/.test(fact.value) && /^Blue Cross (?:and )?Blue Shield of [A-Z]/.test(one.value);
  });
  return best ? { value: best.value, block: best.block, start: best.start, end: best.end } : null;
}

/** "Lakeshore Advantage" for a name that stands with its kind of plan but once ("Lakeshore Advantage (HMO)") and otherwise without. */
export function usual(runs: readonly FirmRun[], name: string): Omit<Candidate<string>, 'confidence'> | null {
  const whole = runs.filter((one) => one.key === foldWords(name));
  // A product that stands but once, of a company that is named again and again.
  const head = whole[0];
  if (
    whole.length === 1 &&
    head &&
    /\)$| (?:HealthPlus|Choice|Plus|Select|Premier|Gold|Silver|Bronze)\b/.test(name) &&
    (head.line > 1 || head.before.trim() !== '')
  ) {
    const parents = runs.filter((one) => one.known && one.key !== head.key && head.key.startsWith(one.key));
    const parent = parents[0];
    if (parent && parents.filter((one) => one.key === parent.key).length >= 3)
      return { value: parent.value, block: parent.block, start: parent.start, end: parent.end };
  }
  const bare =
    /^(.{4,60}?)(?: \((?:PDP|HMO|PPO|HMO-POS|HMO [DCI]-SNP)\)| (?:HealthPlus|Choice|Plus|Select|Premier|Gold|Silver|Bronze)(?: (?:Choice|Plus|PPO|HMO))?)$/.exec(
      name,
    )?.[1];
  if (!bare) return null;
  const key = foldWords(bare);
  const plain = runs.filter((one) => one.key === key && !one.after.startsWith(' ('));
  const one = plain[0];
  // The kind of plan stands behind the name where it is said first, and is left out later.
  const early = whole[0];
  if (/\)$/.test(name) && early && (!one || early.line < one.line || (early.line === one.line && early.start < one.start))) return null;
  // A letterhead that prints the kind of plan means it; so does a letter that says the bare name but once.
  const printed = /\)$/.test(name) && whole.some((each) => each.line <= 1 && each.before.trim() === '' && !/^ ?[a-z]/.test(each.after));
  const letter = one !== undefined && /\)$/.test(name) && plain.length < 2 && one.line > 8;
  return one && !printed && !letter && plain.length >= whole.length
    ? { value: one.value, block: one.block, start: one.start, end: one.end }
    : null;
}

const MORE =
  /^(?: \((?:PDP|HMO|PPO)\)| (?:[Oo][Ff]|from) (?:the )?[A-Z][\p{L} ]{2,40}| Community Care| Alliance| Healthcare| Insurance Company| Health Insurance Company| Health Plans?| HealthPlan| Plan(?:, Inc\.?)?)$/u;
const BLUE = /^ Blue Cross(?: and)? Blue Shield$|^ Blue Cross$|^ Blue Shield$/i;

/**
 * The same name said in full elsewhere ("Molina Healthcare of Washington" for a letterhead's MOLINA HEALTHCARE), or the name
 * of one plan ("Ambetter from Sunshine Health"); null when the document has no fuller form.
 */
export function fuller(runs: readonly FirmRun[], name: string): Omit<Candidate<string>, 'confidence'> | null {
  const folded = foldWords(name);
  const found = new Map<string, { one: FirmRun; count: number }>();
  for (const one of runs) {
    if (one.value.length <= name.length || !longerForm(one, name, folded)) continue;
    const before = found.get(one.key);
    if (before) before.count++;
    else found.set(one.key, { one, count: 1 });
  }
  const best = [...found.values()]
    .filter(
      ({ one, count }) =>
        count > 1 ||
        one.line <= 4 ||
        !(/\((?:PDP|HMO|PPO)/.test(one.value + one.after.slice(0, 6)) || /\b(?:Inc\.?|Plan)$/.test(one.value)),
    )
    .sort((a, b) => b.count - a.count || a.one.value.length - b.one.value.length)[0]?.one;
  return best ? { value: best.value, block: best.block, start: best.start, end: best.end } : null;
}

function longerForm({ value, key, line, before, after }: FirmRun, name: string, folded: string): boolean {
  const alone = before.trim() === '' && after.trim() === '';
  if (key.startsWith(folded)) {
    const tail = value.slice(name.length);
    if (/^ (?:East|West)$/.test(tail)) return alone;
    if (/^ (?:Medicare|Medicaid|Dental) (?:Advantage|Choice|Plan)?/.test(tail) && tail.split(' ').length <= 4) return true;
    // The letterhead's own words outrank the shorter form of an address.
    if (line === 0 && /^(?: (?:& |of |and )?[A-Z][A-Za-z]+){1,4}$/.test(tail) && !HEADING_WORDS.test(tail) && !/ Option$/i.test(tail))
      return true;
    return MORE.test(tail) || BLUE.test(tail);
  }
  const agency = /^(?:division|department|office|bureau|health care authority)\b/i.test(name);
  return agency && key.endsWith(folded) && /^[A-Z][a-z]+(?: [A-Z][a-z]+)? $/.test(value.slice(0, value.length - name.length));
}
