import { splitPair, tableRow } from '@/lib/document/blocks';
import type { Block, SourceDocument, Stated } from '@/lib/document/model';
import { isRoutine } from '../routine';
import type { Adjustment, Party, RemittanceClaim, ServiceLine } from './model';

/** X12 code list 1029, claim status codes that a remittance uses, in plain words. */
const STATUS: Record<string, string> = {
  '1': 'Processed as primary',
  '2': 'Processed as secondary',
  '3': 'Processed as tertiary',
  '4': 'Denied',
  '19': 'Processed as primary, forwarded to another payer',
  '20': 'Processed as secondary, forwarded to another payer',
  '21': 'Processed as tertiary, forwarded to another payer',
  '22': 'Reversal of a previous payment',
  '23': 'Not our claim, forwarded to another payer',
  '25': 'Predetermination pricing only, no payment',
};

/** X12 code list 1032, claim filing indicators: what kind of coverage the payer says this is. */
const FILING: Record<string, string> = {
  '12': 'Preferred provider organization (PPO)',
  '13': 'Point of service (POS)',
  '14': 'Exclusive provider organization (EPO)',
  '15': 'Indemnity insurance',
  '16': 'HMO Medicare risk (Medicare Advantage)',
  '17': 'Dental maintenance organization',
  AM: 'Automobile medical',
  CH: 'TRICARE (CHAMPUS)',
  DS: 'Disability',
  HM: 'Health maintenance organization (HMO)',
  LM: 'Liability medical',
  MA: 'Medicare Part A',
  MB: 'Medicare Part B',
  MC: 'Medicaid',
  OF: 'Other federal program',
  TV: 'Title V',
  VA: 'Veterans Affairs plan',
  WC: "Workers' compensation",
};

/** Statuses of a claim that this payer decided on. */
const DECIDED = new Set(['1', '2', '3', '19', '20', '21']);

/** What the status, the groups and the codes of a claim say of it. */
export function statedOf(claim: RemittanceClaim): Stated {
  const all = allAdjustments(claim);
  // A reversal takes back an earlier payment; its correction follows as a claim of its own.
  if (claim.status === '22') return { kind: 'other', partial: false };
  const paid = Number(claim.paid) > 0;
  if (claim.status === '4' || disputable(all).length > 0)
    return { kind: 'denial', partial: paid || claim.lines.some((line) => disputable(line.adjustments).length === 0 && isShared(line)) };
  if (Number(claim.patientOwes) > 0 || all.some(isShare)) return { kind: 'cost-share', partial: false };
  const nothing = DECIDED.has(claim.status) && claim.paid !== '' && !paid && Number(claim.charge) > 0;
  // A claim without a status has lost a part.
  const unsaid = (nothing || claim.status === '') && all.length === 0;
  return { kind: 'other', partial: false, ...(unsaid ? { doubtful: true } : {}) };
}

/** Deductible, coinsurance or copayment: what the plan allowed and left to the patient. */
function isShare({ group, reason, amount }: Adjustment): boolean {
  return group === 'PR' && isRoutine(reason) && Number(amount) > 0;
}

function isShared(line: ServiceLine): boolean {
  return line.adjustments.some(isShare);
}

/** What was held back for a reason that can be disputed. Less than nothing is a payment on top. */
function disputable(adjustments: Adjustment[]): Adjustment[] {
  return adjustments.filter(({ reason, amount }) => !isRoutine(reason) && (amount === '' || !(Number(amount) <= 0)));
}

/** One claim of a remittance as a Document that reads like the page of an explanation of payment. */
export function claimDocument(claim: RemittanceClaim, stated: Stated, title: string, notes: string[]): SourceDocument {
  const refused = stated.kind === 'denial' ? disputable : () => [];
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: 'Electronic remittance advice (835)' }];
  const pair = (label: string, value: string) => {
    if (value !== '') blocks.push(splitPair(label, value));
  };
  // The labels of letters, so that one reader of facts serves both.
  pair('Insurer', claim.payer.name);
  pair('Insurer address', addressOf(claim.payer));
  pair('Insurer phone', phone(claim.payer.phone));
  pair('Provider', claim.payee.name);
  pair('Rendering provider', claim.renderingProvider);
  pair('Remittance date', date(claim.issued));
  pair('Check or trace number', claim.trace);
  pair('Patient', claim.patient);
  if (claim.insured !== claim.patient) pair('Subscriber', claim.insured);
  pair('Member ID', claim.memberId);
  pair('Group number', claim.groupNumber);
  pair('Plan', claim.plan);
  pair('Coverage type', FILING[claim.filing] ?? '');
  pair('Claim number', claim.claimNumber);
  pair('Patient account number', claim.patientAccount);
  pair('Original claim number', claim.originalClaim);
  pair('Authorization number', claim.authorization);
  pair('Claim status', STATUS[claim.status] ?? claim.status);
  pair('Date of service', range(claim.from || claim.lines[0]?.from || '', claim.to || claim.lines[0]?.to || ''));
  pair('Claim received', date(claim.received));
  pair('Total charge', money(claim.charge));
  pair('Amount paid', money(claim.paid));
  pair('Amount not covered', money(sum(refused(allAdjustments(claim)))));
  pair('Patient responsibility', money(claim.patientOwes));
  const denied = claim.lines.filter((line) => refused(line.adjustments).length > 0);
  pair('Procedure code', distinct(denied.map((line) => (line.qualifier === 'N4' ? `NDC ${line.code}` : line.code))));
  pair('Denial codes', distinct(refused(allAdjustments(claim)).map(({ group, reason }) => `${group}-${reason}`)));
  pair('Remark codes', distinct([...claim.remarks, ...denied.flatMap((line) => line.remarks)]));
  pair('Reject codes', distinct(denied.flatMap((line) => line.rejects)));
  pair('Claim adjustments', codes(claim.adjustments));
  blocks.push(...lineBlocks(claim.lines, refused));
  return { source: '835', title, host: null, lang: 'en', blocks, stated, whole: false, letterLinks: [], notes };
}

const COLUMNS = [
  'Date of service',
  'Procedure code',
  'Modifiers',
  'Units',
  'Charge',
  'Paid',
  'Not covered',
  'Adjustment codes',
  'Remark codes',
  'Reject codes',
];

function lineBlocks(lines: ServiceLine[], refused: typeof disputable): Block[] {
  if (lines.length === 0) return [];
  const rows = lines.map((line) => [
    range(line.from, line.to),
    line.qualifier === 'N4' ? `NDC ${line.code}` : line.code,
    line.modifiers.join(', '),
    line.units,
    money(line.charge),
    money(line.paid),
    money(sum(refused(line.adjustments))),
    codes(line.adjustments),
    line.remarks.join(', '),
    line.rejects.join(', '),
  ]);
  const told = rows.filter((row) => row.some((cell) => cell !== ''));
  // Columns that no line fills would only be noise.
  const used = COLUMNS.map((_, i) => told.some((row) => row[i] !== ''));
  const header = COLUMNS.filter((_, i) => used[i]);
  return told.map((row) =>
    tableRow(
      row.filter((_, i) => used[i]),
      header,
    ),
  );
}

function allAdjustments(claim: RemittanceClaim): Adjustment[] {
  return [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)];
}

function distinct(values: string[]): string {
  return [...new Set(values.filter((value) => value !== ''))].join(', ');
}

function codes(adjustments: Adjustment[]): string {
  return adjustments.map(({ group, reason, amount }) => `${group}-${reason}${amount ? ` ${money(amount)}` : ''}`).join(', ');
}

function sum(adjustments: Adjustment[]): string {
  if (adjustments.length === 0) return '';
  const cents = adjustments.reduce((total, { amount }) => total + Math.round(Number(amount) * 100), 0);
  return Number.isFinite(cents) ? (cents / 100).toFixed(2) : '';
}

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

function money(amount: string): string {
  return /^-?[\d.]{1,18}$/.test(amount) && Number.isFinite(Number(amount)) ? DOLLARS.format(Number(amount)) : amount;
}

/** CCYYMMDD as MM/DD/YYYY, the form American notices print; anything else as it is. */
function date(value: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(value);
  return parts ? `${parts[2]}/${parts[3]}/${parts[1]}` : value;
}

function range(from: string, to: string): string {
  return to === '' || to === from ? date(from) : from === '' ? date(to) : `${date(from)} - ${date(to)}`;
}

function phone(digits: string): string {
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : digits;
}

function addressOf(party: Party): string {
  const parts = [...party.address];
  const zip = parts.findIndex((part) => /^\d{5}(?:\d{4})?$/.test(part));
  const state = parts[zip - 1];
  const code = parts[zip];
  if (zip > 0 && state && code) parts.splice(zip - 1, 2, `${state} ${code.length === 9 ? `${code.slice(0, 5)}-${code.slice(5)}` : code}`);
  return parts.join(', ');
}
