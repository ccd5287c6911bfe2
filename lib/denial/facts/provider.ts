import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { rolesOf } from './provider-givers';
import { labelled, payees } from './provider-labelled';
import { namedInPassing } from './provider-mentions';
import { CARE_PLACE, isDoctor, withoutTown } from './provider-name';
import { namesNoProvider } from './provider-none';
import { addressed, byRole, ownBill } from './provider-places';
import { byShape, inParts } from './provider-shapes';
import type { View } from './view';

const same = (a: string, b: string) => partyOf(a) === partyOf(b);
const words = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The same for every form of a party's name: a doctor's surname, the first two words of a house of care. */
function partyOf(name: string): string {
  if (!isDoctor(name)) return words(name.replace(/^the /i, '')).split(' ').slice(0, 2).join(' ');
  const own = words(name.replace(/,.*$/, '')).replace(/ (?:md|m d|do|d o|np|pa|pa c|dpm|dds|dmd|phd|rn|pt|od|dc)$/, '');
  return `dr ${own.split(' ').at(-1)}`;
}

/** Who gave, would give or asked for the service: as the document's own label says, else by what it says of those it names. */
export function readProvider(view: View, patient: string | null): Fact<string> | null {
  const sender = senderOf(view);
  const said = [
    ...labelled(view),
    ...payees(view),
    ...byRole(view, rolesOf(view).given),
    ...byShape(view),
    ...inParts(view),
    ...namedInPassing(view),
  ].filter((one) => words(one.value) !== sender);
  const all = [...said, ...addressed(view), ...greeted(view), ...ownBill(view)].filter(
    (one) => !namesNoProvider(one.value) && !isPatient(one.value, patient),
  );
  return choose(view, merged(all.map(tidy)), same);
}

/** "Dear Dr. Fairweather", who is the patient. */
function isPatient(name: string, patient: string | null): boolean {
  if (!patient || !isDoctor(name)) return false;
  const own = words(name.replace(/,.*$/, '').replace(/^(?:dr|doctor)\.? /i, ''));
  const theirs = words(patient);
  return own === theirs || (!own.includes(' ') && theirs.endsWith(` ${own}`));
}

/** The name on the first line of a letter: whoever writes it did not ask for the service. */
function senderOf(view: View): string {
  const first = view.lines[0]?.text ?? '';
  return first.length <= 80 && view.doc.blocks[0]?.kind !== 'pair' && view.doc.source !== 'page' && !isDoctor(first) ? words(first) : '';
}

/**
 * Of a person and a practice behind one label the one that stands first: "Dr. Bao Tran, Rio Smiles Orthodontics", "Auburn Family
 * Medicine, Dr. Anselm Kirkby". "Platte Bend Medical Center, Columbus" is a name and a town.
 */
function tidy(one: Candidate<string>): Candidate<string> {
  // "Wren Castellanos-Boyd MD, Gulf Crescent Oncology": the doctor, without the practice behind.
  const doctor =
    /^.{5,50}?(?:, | )(?:M\.?D|D\.?O|NP|PA-C|DPM|DDS|DMD|PhD|LICSW|LCSW)\b\.?(?=, \p{Lu}\S+ [\p{Lu}&])/u.exec(one.value)?.[0] ??
    /^Drs?\.? (?:\p{Lu}[\p{L}'’.-]* ){1,3}?\p{Lu}[\p{L}'’-]+(?=(?:,| [-–—/]| of| at) (?:\p{Lu}\S+ (?:\p{Lu}|& |of |and )|\p{Lu}\p{Ll}+(?:ology|iatry|iatrics|opedics|surgery)$))/u.exec(
      one.value,
    )?.[0] ??
    /^(?!Drs?\b).{3,60}?(?=(?:,| [-–—/]) Drs?\.? \p{Lu})/u.exec(one.value)?.[0] ??
    /^(?!Drs?\b)[^,]{3,60}(?=, \p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+,? (?:MD|DO|NP|PA-C|FNP|APRN|DPM|DDS|DMD)$)/u.exec(
      one.value,
    )?.[0];
  const own = one.value.replace(OF_DAY, '');
  // "Dr. Naveed Akhtar Silver Creek Oral Surgery": the practice stood on a line of its own.
  const titled = /^Drs?\.? \p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+(?= \p{Lu}\S+ \p{Lu})/u.exec(own)?.[0];
  // "Saoirse Mandelbaum of Merrimack Weight & Wellness": the person, without the practice.
  const belongs =
    /^(?!(?:University|College|School|Hospital|Sisters|Children|Heart|Bank) )(?:\p{Lu}[\p{L}'’-]+ ){2}(?=of \p{Lu}\S+ \p{Lu})/u
      .exec(own)?.[0]
      .trim();
  if (belongs && !CARE_PLACE.test(belongs)) return { ...one, value: belongs, end: one.start + belongs.length };
  const value = doctor ?? (titled && CARE_PLACE.test(own.slice(titled.length)) ? titled : withoutTown(own));
  return { ...one, value, end: Math.min(one.end, one.start + value.length) };
}

/** "the claim by Bayou Pharmacy of June 8" */
const OF_DAY = /,? (?:of|on|from|for) (?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Every mention of a party speaks for it; its fullest name is given where the best place has a short one. */
function merged(found: Candidate<string>[]): Candidate<string>[] {
  const parties = new Map<string, Candidate<string>[]>();
  for (const one of found) {
    const party = partyOf(one.value);
    const name = words(one.value);
    // "Blue Anchor Sleep Medicine" and "Blue Anchor Sleep Center" are two: one form must begin like the other.
    let key = party;
    for (let other = parties.get(key)?.[0]; other && !isDoctor(one.value) && key.length < party.length + 8; other = parties.get(key)?.[0]) {
      const theirs = words(other.value);
      if (theirs.startsWith(name) || name.startsWith(theirs)) break;
      key += '+';
    }
    parties.set(key, [...(parties.get(key) ?? []), one]);
  }
  return [...parties.values()].map((group) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    const places = new Set(group.map((one) => one.block)).size;
    const confidence = best.confidence >= 0.88 ? best.confidence : Math.min(0.88, best.confidence + Math.min(0.06, 0.02 * (places - 1)));
    const size = (one: Candidate<string>) => words(one.value.replace(/^Drs?\.? |,.*$/g, '')).split(' ').length;
    const short = isDoctor(best.value) ? size(best) <= 1 : true;
    const full = short
      ? group.reduce(
          (a, b) =>
            (size(b) > size(a) || b.value.startsWith(`${a.value}, `)) && words(b.value).startsWith(isDoctor(b.value) ? '' : words(a.value))
              ? b
              : a,
          best,
        )
      : (group.find((one) => one.value.startsWith(`${best.value}, `) || isFormal(one.value, best.value)) ?? best);
    return { ...full, confidence };
  });
}

/** "Sabine Keller, MD" for "Dr. Sabine Keller". */
const isFormal = (name: string, titled: string) =>
  /^Dr/.test(titled) &&
  !/^Dr/.test(name) &&
  words(name.replace(/,.*$/, '')) === words(titled.replace(/^Dr\.? |,.*$/g, '')) &&
  isDoctor(name);

/** "Dear Dr. Ramos: We received your request ...": with no better sign, the doctor whom the letter answers asked for the service. */
function greeted(view: View): Candidate<string>[] {
  const text = view.doc.blocks[view.salutation]?.text ?? '';
  const name = /^(?:dear|hello) ((?:Dr|Doctor)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/iu.exec(text)?.[1];
  if (!name) return [];
  const start = text.indexOf(name);
  return [{ value: name, block: view.salutation, start, end: start + name.length, confidence: 0.58 }];
}
