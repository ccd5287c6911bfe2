import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { isKnownPayer, isVendor } from './firms';
import { ASKER, gives, isProvider, PLACE, rolesOf, SITE } from './provider-givers';
import { namedInPassing } from './provider-mentions';
import { CARE_PLACE, isDoctor, readProviderName, readSmallName, withoutTown } from './provider-name';
import { addressed, byRole, ownBill } from './provider-places';
import { byShape, inParts } from './provider-shapes';
import { rowVerdict } from './row-verdict';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.95, prose: 0.5 };
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
    (one) =>
      !HIRED.test(one.value) &&
      !OFFICE.test(one.value) &&
      !OFFICES.test(one.value) &&
      !NO_PROVIDER.test(one.value) &&
      !COMMON.test(one.value) &&
      !NOUN.test(one.value) &&
      !FIELD.test(one.value) &&
      !isPatient(one.value, patient),
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

/** "Requesting physician Ansel Rademacher, MD": a label without a sign behind it that begins a line, and a name that ends it. */
function begins(view: View, entry: Entry): boolean {
  const block = view.doc.blocks[entry.block];
  const from = block?.breaks?.findLast((at) => at <= entry.start) ?? 0;
  if (!block || entry.start - from > entry.label.length + 3 || !/ |^rendering$/i.test(entry.label)) return false;
  const stop = block.breaks?.find((at) => at > entry.start) ?? block.text.length;
  const rest = block.text.slice(entry.start, Math.min(stop, entry.start + 90)).trimEnd();
  const name = readProviderName(rest);
  return name !== null && isDoctor(name.value) && rest.length - name.end < 4;
}

const ORDERED = /\border\w* (?:provider|by)\b/i;
function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  // Who rendered it comes before who was paid.
  const payee = view.entries.some((one) => one.kind === 'provider' && one.via !== 'prose' && /\brend/i.test(one.label));
  // Where the letter names the provider who ordered a test, the laboratory is the other.
  const ordered = view.entries.some((one) => one.kind === 'provider' && ORDERED.test(one.label));
  // Where it says who asked and who would give it, the second is meant.
  const { asked, given } = rolesOf(view);
  const refused = view.doc.blocks.some((one) => one.kind === 'row' && one.header && rowVerdict(one) === 'yes');
  for (const entry of view.entries) {
    if (!isProvider(view, entry) || (entry.via === 'prose' && !begins(view, entry))) continue;
    const block = view.doc.blocks[entry.block];
    // A cell's second line is another thing ("Table Rock Cardiology / 10/03/25 stress echo").
    const stop = block?.breaks?.find((at) => at > entry.start) ?? entry.end;
    const text = block?.text.slice(entry.start, Math.min(stop, entry.end, entry.start + 160)) ?? '';
    const name = readProviderName(text) ?? readSmallName(text);
    const below = name && NOUN.test(name.value) ? underHeadings(view, entry.block) : null;
    if (below) found.push(below);
    if (
      !name ||
      NO_PROVIDER.test(name.value) ||
      NOUN.test(name.value) ||
      /\b(?:switch|manager|administrator|benefits?)\b/i.test(entry.label) ||
      isVendor(entry.label) ||
      isKnownPayer(entry.label)
    )
      continue;
    // What stands below a label can be a sentence ("Doctor:" in a greeting).
    if (
      entry.via === 'below' &&
      /^(?:thank|please|this|we|our|your)\b|(?: [a-z]+){4}/i.test(name.value) &&
      /(?: [a-z]{2,}){3}/.test(name.value)
    )
      continue;
    // In a list of claims: the one that was denied.
    const verdict = block?.kind === 'row' && block.header ? rowVerdict(block) : 'open';
    const rest = continued(view, entry);
    const shareOf = (one: Entry, who: string) =>
      given && gives(one.label, who)
        ? Math.max(1, 0.9 / one.weight)
        : (PLACE.test(one.label) && gives(one.label, who) ? 0.98 : rankOf(one, payee, ordered)) *
          (given && ASKER.test(one.label) ? 0.84 : asked && SITE.test(one.label) ? 0.8 : 1);
    found.push({
      value: rest ? `${name.value} ${rest}` : name.value,
      block: entry.block,
      start: entry.start + name.start,
      end: entry.start + name.end,
      confidence:
        entry.weight *
        (entry.via === 'prose' ? 0.97 : VIA[entry.via]) *
        shareOf(entry, name.value) *
        (verdict === 'no' ? 0.8 : refused && verdict === 'open' && block?.kind === 'row' ? 0.86 : 1),
    });
  }
  return found;
}

/** "Provider   Group" above "Gulf Breeze Infusion Center   99120-A": two headings over two values, read as a label and its value each. */
function underHeadings(view: View, index: number): Candidate<string> | null {
  const block = view.doc.blocks[index + 1];
  if (block?.kind !== 'pair') return null;
  const name = readProviderName(block.label);
  if (!name || !(isDoctor(name.value) || CARE_PLACE.test(name.value))) return null;
  const start = Math.max(0, block.text.indexOf(name.value));
  return { value: name.value, block: index + 1, start, end: start + name.value.length, confidence: 0.86 };
}

/** "Pay-to: Catawba Valley Home Medical, Inc.": with no better sign, the house of care that would be paid. */
function payees(view: View): Candidate<string>[] {
  return view.entries.flatMap((entry) => {
    if (entry.kind !== 'providerOther' || !/^\W*pay(?:ment)?[- ]?(?:to|made to)\W*$/i.test(entry.label)) return [];
    const name = readProviderName(view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 90)) ?? '');
    return name && (isDoctor(name.value) || CARE_PLACE.test(name.value) || /\bMedical\b/.test(name.value))
      ? [{ ...name, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence: 0.72 }]
      : [];
  });
}

/** How far a label counts: who asked or prescribed comes before where it was to be, who would hand it out and who was paid. */
function rankOf({ label, weight }: Entry, payee: boolean, ordered: boolean): number {
  if (/\bpharmacy\b|\bdrug supplier\b|\bdispens\w+|\bfilled (?:at|by)\b/i.test(label)) return 0.88;
  if (payee && /\bpayee\b/i.test(label)) return 0.9;
  if (PLACE.test(label)) return 0.78;
  if (/\bof record\b/i.test(label)) return 0.7;
  if (/\battending\b/i.test(label)) return 0.88;
  if (/\breferring\b/i.test(label)) return 0.9;
  if (ORDERED.test(label)) return Math.max(1, 0.8 / weight);
  return ordered && /^\W*(?:testing |performing )?lab(?:oratory)?\W*$/i.test(label) ? 0.8 : 1;
}

/** A payer's office, where "where" is not where care was given; codes. */
const NO_PROVIDER =
  /^(?!.*\b(?:Hospital|Medical Center|Clinic|Hyperbaric|Dialysis|Infusion|Psychiatric|Burn|Rehabilitation|Sleep)\b).*\b(?:Team(?: \d+)?|Unit|UM|UR|Mail|Desk|Claims|DENIED|APPROVED|Denied|Approved|UNIT|TEAM|MAIL)$|^(?:What|WHAT|Received|Reviewed)\b|^(?:(?:Other|OTHER|Mail[- ]Order|Specialty|Retail|Network|Your|The) )?(?:Pharmacy|PHARMACY|Hospital|Clinic|Dentist|Doctor|Laboratory|Therapy|Physical Therapy|Surgery|Hearing|Hearing Aids|Vision|Dental|Nursing|Imaging|Recovery)$|\b(?:Appeals?|Grievances?|Insurance|Claims? (?:Unit|Department|Office)|(?<!(?:Emergency|Fire|Police) )Department|Health Plan|Disputes?|Indemnity)\b|^[A-Z0-9]{2,4}(?: [A-Z]{0,2}\d{1,4})+$/;

/** "Little Steps Speech" and, in the next row of the same column, "Therapy": a name that a narrow column broke. */
function continued(view: View, entry: Entry): string | null {
  const row = view.doc.blocks[entry.block];
  const next = view.doc.blocks[entry.block + 1];
  if (row?.kind !== 'row' || next?.kind !== 'row' || next.cells.length !== row.cells.length) return null;
  const column = row.starts.indexOf(entry.start);
  const cell = column >= 0 ? (next.cells[column] ?? '') : '';
  const sums = next.cells.some((one) => /\$|\d[.,]\d\d(?!\d)|\d\/\d|total/i.test(one));
  return !sums && /^\p{Lu}[\p{L}.,'’-]{2,20}(?: (?:& )?\p{Lu}[\p{L}.,'’-]{2,20})?$/u.test(cell) && !/[.?!]$/.test(cell) ? cell : null;
}

/** "Speech therapy": what was given, at the beginning of a sentence. */
const COMMON = /^\p{Lu}\p{Ll}+(?: (?:&|\p{Ll}+))+$/u;
/** A word of forms in the place of a name: the heading of the next column. */
const NOUN =
  /^(?:Groups?|Providers?|Members?|Patients?|Subscribers?|Enrollees?|Plans?|Claims?|Status|Dates?|Types?|Names?|Numbers?|Facility|Service|Services|Network|Amount|Total|Office|Center|Supply|Supplier|Practice|Agency|Physician|Surgeon|Prescriber|Nurse|Therapist|Company|Reference|Address|Phone|Fax|Codes?|Diagnosis|Drug|Reason|Notes?|Billed|Paid|Charges?|Medical|Health|Care|Professional|Individual|Unknown|Various|Multiple|Specialist|Specialty|Location)$/i;
/** "the claim by Bayou Pharmacy of June 8" */
const OF_DAY = /,? (?:of|on|from|for) (?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** A field of a pharmacy's claim ("BIN 004336", "REJ"), a code. */
const FIELD = /^(?:BIN|PCN|GRP|RX|REJ|MSG|NPI|TIN|PLAN|U&C|QTY|NDC|DOB|DAW|ID|NCPDP)\b|\d{5}/;
/** An office of the plan. */
const OFFICE =
  /^(?:Home Care|Pharmacy|Claims?|Clinical|Medical|Utilization|Care|Behavioral Health|Member|Provider|Customer|Appeals?|Review|Payment|Prior)(?: \w+){0,3} (?:Desk|Department|Dept|Unit|Team|Services|Management|Benefits|Office|Operations|Integrity|Coordination|Center)$|(?:Care|Case|Utilization|Medical|Benefits?|Claims?|Health|Disease|Network|Pharmacy) Management$/i;
/** What stands behind the word "Provider" in the names of such offices. */
const OFFICES =
  /^(?:Service|Call|Contact|Processing|Mail) Center$|^(?:Provider )?(?:Audits?|Claims?|Relations|Network|Payments?|Contracting|Disputes?|Operations|Reconsiderations?|Enrollment)(?: (?:&|and))?(?: \w+){0,3}$/i;
/** What a company says that it is to a plan. */
const HIRED = /\b(?:benefits? (?:manager|administrator)|administrators? (?:of|for)|claims (?:administrator|processor))\b/i;
