import type { Candidate } from './candidate';
import { isKnownPayer, isVendor } from './firms';
import { gives, isProvider, PLACE, rolesOf, SITE } from './provider-givers';
import { CARE_PLACE, isDoctor, readProviderName, readSmallName } from './provider-name';
import { NO_PROVIDER, NOUN } from './provider-none';
import { rowVerdict } from './row-verdict';
import type { Entry, View } from './view';

const VIA: Record<Entry['via'], number> = { cell: 1, colon: 1, below: 0.95, prose: 0.5 };

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
/** Names behind the labels of who gave, would give or asked for the service. */
export function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  // Who rendered it comes before who was paid.
  const payee = view.entries.some((one) => one.kind === 'provider' && one.via !== 'prose' && /\brend/i.test(one.label));
  // Where the letter names the provider who ordered a test, the laboratory is the other.
  const ordered = view.entries.some((one) => one.kind === 'provider' && ORDERED.test(one.label));
  // Where it says who asked and who would give it, the second is meant.
  const { asked, given, asks } = rolesOf(view);
  const refused = view.doc.blocks.some((one) => one.kind === 'row' && one.header && rowVerdict(one) === 'yes');
  for (const entry of view.entries) {
    if (!isProvider(view, entry) || (entry.via === 'prose' && !begins(view, entry))) continue;
    const block = view.doc.blocks[entry.block];
    // A cell's second line is another thing ("Table Rock Cardiology / 10/03/25 stress echo").
    const text = firstLine(view, entry);
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
          (given && asks(one.label, who) ? 0.84 : asked && SITE.test(one.label) ? 0.8 : 1);
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

/** The value's first line, with the rest of a name that a narrow column broke ("Mission Bluff Proton / Center"). */
function firstLine(view: View, { block: index, start, end }: Entry): string {
  const block = view.doc.blocks[index];
  const stop = block?.breaks?.find((at) => at > start && at < end);
  const whole = block?.text.slice(start, Math.min(end, start + 160)) ?? '';
  if (stop === undefined) return whole;
  const after = block?.breaks?.find((at) => at > stop) ?? end;
  const next = block?.text.slice(stop, after).trim() ?? '';
  return REST.test(next) && !isDoctor(whole.slice(0, stop - start)) ? whole.slice(0, after - start) : whole.slice(0, stop - start);
}
/** What ends the name of a house of care and is none by itself. */
const REST =
  /^(?:(?:Medical|Surgical|Cancer|Surgery|Imaging|Treatment|Rehabilitation|Health|Care|Nursing|Regional|Children['’]s|Orthop(?:a?edics?)) )?(?:Cent(?:er|re)|Hospital|Clinic|Associates|Group|Institute|Specialists|Services|Partners|Laborator(?:y|ies)|Pharmacy|Facility|Home)(?:,? (?:Inc|LLC|P\.?C|PLLC|PA)\.?)?$/;

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
export function payees(view: View): Candidate<string>[] {
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
