import { mentionsOf } from './mentions';
import { CARE_PLACE, HOSPITAL, isDoctor, readProviderName } from './provider-name';
import type { Entry, View } from './view';

/** Labels of who asked for a service. */
export const ASKER = /\b(?:request\w*|order\w*|prescri\w+|asked|asking|referring)\b|^\W*(?:doctor|surgeon)\W*$/i;
/** Labels of the house where it was to be. */
export const SITE =
  /\b(?:facility|hospital|site|servicing|service provider|supplier|vendor|performed|performing|done at)\b(?!.*\b(?:request\w*|asked)\b)/i;
/** Labels of where a service was to be, rather than by whom. */
export const PLACE = /\b(?:location|place|where|site)\b/i;
const LAB = /^\W*(?:testing |performing |reference )?lab(?:oratory)?\W*$/i;
const GIVEN =
  /\b(?:to be (?:done|given)|(?:done|given|seen) (?:at|by)|treating (?:facility|hospital|center|site)|(?:rendering|infusion|imaging|surgery) (?:prov|center)|rendering|(?:infusion|therapy|surgery|imaging|scan|test(?:ing)?|treatment|care|equipment|supplies|procedure) (?:by|at|from))\b/i;
const DRUGS = /\bpharmacy\b|\bdispens\w+|\bdrug supplier\b/i;
/** A house in which a doctor who asks for surgery would do it: the doctor gives the care. */
export const THEATRE = /\b(?:Hospital|Medical Center|Surg(?:ery|ical) Center)(?: (?:of|at|for) .{3,40})?$/i;
const GENERAL = /^\W*(?:(?:admitting|requested|your) )?(?:facility|hospital|location|place|where)(?: name)?\W*$/i;

/** A doctor, or a house of care. */
export const cares = (name: string) => isDoctor(name) || CARE_PLACE.test(name) || HOSPITAL.test(name);

/**
 * True for a label and a name that say who or what house would give the care, where another label says who asked; `house` when
 * who asked was no doctor but a house too.
 */
export function gives(label: string, name: string, house = false): boolean {
  if (DRUGS.test(label) || !(SITE.test(label) || PLACE.test(label) || LAB.test(label) || GIVEN.test(label))) return false;
  return (
    (cares(name) || (/\b(?:servic|render|perform)ing\b/i.test(label) && /^\p{Lu}\S* \p{Lu}/u.test(name))) &&
    !(!house && GENERAL.test(label) && THEATRE.test(name))
  );
}

/** "Place of service" says as often "Office (11)" as the name of a house of care. */
export function isProvider(view: View, entry: Entry): boolean {
  if (entry.kind !== 'decoy' || !/^\W*(?:place|site) of service\W*$/i.test(entry.label)) return entry.kind === 'provider';
  const name = nameAt(view, entry.block, entry.start, entry.end);
  return cares(name) && name.includes(' ') && !/^(?:(?:in|out)-?patient|on|off|office|home|ambulatory|doctor['’]s)\b/i.test(name);
}

/** What the labels of a document say of who asked and who would give the service. */
export interface Roles {
  /** True when a label says who asked. */
  asked: boolean;
  /** True when another says besides who would give it: then that one is the provider. */
  given: boolean;
  /** True for a label, with its name, of who asked. */
  asks: (label: string, name: string) => boolean;
}

/** Who asked and who would give the service, by the labels; the letter may say of a name without such a label that it asked. */
export function rolesOf(view: View): Roles {
  const own = view.entries
    .filter((one) => one.via !== 'prose' && isProvider(view, one))
    .map((one) => ({ label: one.label, name: nameAt(view, one.block, one.start, one.end) }));
  const pairs = view.doc.blocks.slice(0, 600).flatMap((block, index) => {
    if (block.kind !== 'pair' || block.label.length > 40) return [];
    const name = nameAt(view, index, block.valueStart, block.text.length);
    return cares(name) ? [{ label: block.label, name }] : [];
  });
  const told = toldToAsk(view);
  const asks = (label: string, name: string) => ASKER.test(label) || (isDoctor(name) && told.has(surname(name)));
  const person = pairs.some((one) => asks(one.label, one.name) && isDoctor(one.name));
  const asked = own.some((one) => asks(one.label, one.name));
  const given = [...own, ...pairs].some((one) => !asks(one.label, one.name) && gives(one.label, one.name, !person));
  return { asked, given: given && (asked || person), asks };
}

/** The surnames of those from whom, as the letter says, the request came. */
function toldToAsk(view: View): Set<string> {
  const found = new Set<string>();
  for (const { kind, value, before, after } of mentionsOf(view))
    if (kind === 'professional' && (REQUEST_OF.test(before) || ASKED_US.test(after))) found.add(surname(value));
  return found;
}
const REQUEST_OF = /\brequests? (?:[^.;:]{0,20} )?(?:from|by|of) (?:your (?:doctor|surgeon|physician), )?$/i;
const ASKED_US = /^,? (?:has |have )?(?:asked us|requested|sent us a request)\b/;
const surname = (name: string) =>
  name
    .replace(/,.*$| (?:MD|DO|NP|PA-C)$/, '')
    .toLowerCase()
    .split(' ')
    .at(-1) ?? '';

const nameAt = (view: View, block: number, start: number, end: number) =>
  readProviderName(view.doc.blocks[block]?.text.slice(start, Math.min(end, start + 160)) ?? '')?.value ?? '';
