import type { TrackId } from '@/lib/denial/model';
import { blank, type Context, fact, neededFact, typed } from './context';
import type { LetterNode, Run } from './model';
import { neededValue } from './placeholders';
import { dateWords } from './words';

type Lines = Run[][];

/** Everything above the salutation: who writes, when, to whom, about what. */
export function headNodes(ctx: Context): LetterNode[] {
  return [
    { kind: 'lines', role: 'sender', part: 'sender', lines: sender(ctx) },
    { kind: 'lines', role: 'date', part: 'date', lines: [[{ text: dateWords(ctx.today), source: 'person' }]] },
    { kind: 'lines', role: 'addressee', part: 'addressee', lines: addressee(ctx) },
    { kind: 'heading', level: 1, part: 'subject', text: subject(ctx) },
    { kind: 'references', part: 'references', rows: references(ctx) },
  ];
}

/** Who writes: name, address, how to be reached. */
export function sender(ctx: Context): Lines {
  const { provider, sender: who } = ctx.person;
  const need = (id: string, text: string, label: string): Run[] => typed(text) ?? [blank(ctx, id, label, `Fill in ${label}.`)];
  if (ctx.signer === 'provider') {
    const name = need('provider-name', provider.name, 'your name');
    const head = provider.credentials.trim() ? [...name, template(', '), ...(typed(provider.credentials) ?? [])] : name;
    return compact([
      head,
      typed(provider.practice),
      need('provider-address', oneLine(provider.address), 'the address of the practice'),
      contact(ctx, [provider.phone, provider.fax ? `Fax ${provider.fax}` : '', provider.email]),
    ]);
  }
  const name = ctx.signer === 'patient' ? (typed(who.name) ?? neededValue(ctx, 'patient')) : need('sender-name', who.name, 'your name');
  return compact([name, need('sender-address', oneLine(who.address), 'your address'), contact(ctx, [who.phone, who.email])]);
}

function template(text: string): Run {
  return { text, source: 'template' };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ', ');
}

/** Phone first: a reviewer who has a question calls. */
function contact(ctx: Context, [phone = '', ...others]: readonly string[]): Run[] {
  const rest = others.map((part) => part.trim()).filter(Boolean);
  return [
    ...(typed(phone) ?? neededValue(ctx, 'phone')),
    ...(rest.length > 0 ? [{ text: ` · ${rest.join(' · ')}`, source: 'person' as const }] : []),
  ];
}

function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function compact(lines: readonly (Run[] | null)[]): Lines {
  return lines.filter((line) => line !== null);
}

/** Tracks on which the step after the plan's own appeal goes to another office than the plan. */
const OTHER_OFFICE = new Set<TrackId>(['part-d', 'original-medicare', 'medicaid-managed', 'chip', 'fehb', 'tricare', 'medicare-advantage']);

const ELSEWHERE = {
  claims: 'where this plan takes corrected claims',
  authorizations: 'where this plan takes authorization requests',
  'peer-to-peer': 'fax or phone for peer-to-peer requests',
};

/** The door as the notice prints it. Doors that notices do not print are blanks: no address is ever kept in store. */
function addressee(ctx: Context): Lines {
  const { addressee: door } = ctx.template;
  if (door === 'review' && ctx.law.tracks.some((track) => OTHER_OFFICE.has(track))) return otherOffice(ctx);
  const lines: Lines = [neededFact(ctx, 'insurer')];
  if (door !== 'appeal' && door !== 'review') {
    const where = ELSEWHERE[door];
    lines.push([blank(ctx, 'addressee', where, `Find out ${where}: the notice, the plan’s portal or a call tells.`)]);
    return lines;
  }
  const address = fact(ctx, 'appealAddress');
  const fast = fastFax(ctx);
  const fax: Run[] | null = fast ? [{ text: fast, source: 'fact' }] : fact(ctx, 'appealFax');
  // Some notices print the plan's name as the first line of its address.
  const named = plainText(address ?? [])
    .toLowerCase()
    .startsWith(
      plainText(lines[0] ?? [])
        .toLowerCase()
        .replace(/ \([^()]{1,40}\)$/, ''),
    );
  if (address && named) lines.pop();
  const full = plainText(lines[0] ?? []).toLowerCase();
  // "CareSource" under "CareSource of Indiana" says the name twice.
  for (const run of address ?? [])
    for (const [at, line] of mailingLines(run.text).entries())
      if (at > 0 || !full.startsWith(`${line.toLowerCase()} `)) lines.push([{ ...run, text: line }]);
  if (fax) lines.push([template('By fax: '), ...fax]);
  if (!address && !fax)
    lines.push([
      blank(
        ctx,
        'addressee',
        'address or fax for appeals',
        'Fill in the address or fax number for appeals exactly as the notice prints it.',
      ),
    ]);
  return lines;
}

/** The plan's own fax line for appeals that cannot wait; null where the notice prints none, or a state's hearing is asked for. */
export function fastFax({ kind, plan, law }: Context): string | null {
  return kind === 'expedited' && !law.tracks.includes('medicaid-ffs') ? (plan.fastFax ?? null) : null;
}

/**
 * The other office as the notice prints it: where the notice decides an appeal, the one address in it is that of the next
 * step. A first denial prints the plan's own.
 */
function otherOffice(ctx: Context): Lines {
  const address = ctx.situation.level === 'final-internal' ? fact(ctx, 'appealAddress') : null;
  const fax = ctx.situation.level === 'final-internal' ? fact(ctx, 'appealFax') : null;
  const todo = 'Fill in the office that takes this request, with its address or fax, exactly as the notice prints them.';
  if (!address && !fax) return [[blank(ctx, 'addressee', 'office that takes this request, and its address', todo)]];
  const lines: Lines = (address ?? []).flatMap((run) => mailingLines(run.text).map((text) => [{ ...run, text }]));
  // A box or a street without a name does not say whose it is.
  if (/^(?:P\.? ?O\b|\d|$)/i.test(plainText(address ?? [])))
    lines.unshift([blank(ctx, 'addressee', 'office that takes this request', todo)]);
  if (fax) lines.push([template('By fax: '), ...fax]);
  return lines;
}

/** More lines than this are not an address that a comma cuts rightly. */
const MOST_LINES = 5;

/**
 * An address as an envelope bears it. Notices are read into one line: where that ends with a state and a ZIP code, its
 * commas are the ends of lines, save between city and state and before a suite or floor.
 */
function mailingLines(address: string): string[] {
  const given = address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [, before, city, state] =
    /^(.{1,400}), ([^,]{2,60}), ([A-Z]{2}\.? \d{5}(?:-\d{4})?)$/.exec(given.length === 1 ? (given[0] ?? '') : '') ?? [];
  if (before === undefined) return given;
  const lines: string[] = [];
  for (const piece of before.split(', ')) {
    if (
      lines.length > 0 &&
      /^(?:Suite|Ste|Floor|Fl|Bldg|Building|Unit|Room|Rm|Apt|#|Inc|LLC|L\.L\.C|Ltd|Corp|Co\b|\d+(?:st|nd|rd|th) Floor|[NS][EW]?$)/i.test(
        piece,
      )
    )
      lines.push(`${lines.pop()}, ${piece}`);
    else lines.push(piece);
  }
  return lines.length < MOST_LINES ? [...lines, `${city}, ${state}`] : given;
}

/** The heading under which the plan's law knows this letter. */
export function subject(ctx: Context): string {
  const { law, situation, template: own } = ctx;
  const fitting = own.subject.filter(
    ({ tracks, timing }) =>
      (!tracks || (law.tracks.length > 0 && law.tracks.every((track) => tracks.includes(track)))) &&
      (!timing || timing.includes(situation.timing)),
  );
  return (fitting.at(-1) ?? own.subject[0])?.text ?? own.title;
}

/** What an office files the letter by. Identifiers that the notice lacks are left out, save those nobody can do without. */
function references(ctx: Context): { label: string; value: Run[] }[] {
  const rows: { label: string; value: Run[] }[] = [];
  const row = (label: string, value: Run[] | null) => {
    if (value) rows.push({ label, value });
  };
  row('Patient', neededValue(ctx, 'patient'));
  row('Date of birth', ctx.person.patient.dateOfBirth ? [{ text: dateWords(ctx.person.patient.dateOfBirth), source: 'person' }] : null);
  row('Member ID', neededFact(ctx, 'memberId'));
  row('Group', fact(ctx, 'groupNumber'));
  const claim = fact(ctx, 'claimNumber');
  const reference = fact(ctx, 'referenceNumber');
  row(
    'Claim',
    claim ?? (reference ? null : [blank(ctx, 'claimNumber', 'claim or reference number', 'Fill in the claim or reference number.')]),
  );
  row('Reference', reference);
  row('Notice date', neededFact(ctx, 'noticeDate'));
  row('Service date', fact(ctx, 'serviceDate'));
  row('Service', neededFact(ctx, 'service'));
  row('Codes', codes(ctx));
  row('Diagnosis', fact(ctx, 'diagnosisCodes'));
  row('Provider', fact(ctx, 'provider'));
  row('Amount', fact(ctx, 'amount'));
  return rows;
}

function codes(ctx: Context): Run[] | null {
  const [procedures, ndc] = [fact(ctx, 'procedureCodes'), fact(ctx, 'ndc')];
  if (!procedures || !ndc) return procedures ?? (ndc && [template('NDC '), ...ndc]);
  return [...procedures, template(', NDC '), ...ndc];
}
