import type { Case } from '@/lib/cases/model';
import type { ReasonId } from '@/lib/denial/model';
import { documentText } from '@/lib/document/quote';
import { words } from '@/lib/words';

export type CaseOrder = keyof typeof words.intake.list.orders;

export interface CaseQuery {
  text: string;
  /** The reason to keep; `none` keeps cases without one, null keeps all. */
  reason: ReasonId | 'none' | null;
  order: CaseOrder;
}

/** What the person says outranks what was read. */
function factOf<N extends keyof Case['denial']['facts']>(entry: Case, name: N): unknown {
  return name in entry.corrections ? entry.corrections[name] : (entry.denial.facts[name]?.value ?? null);
}

/** A fact as one word of text; empty when there is none. */
export function textOf(entry: Case, name: keyof Case['denial']['facts']): string {
  const value = factOf(entry, name);
  if (value === null || value === undefined) return '';
  if (name === 'amount' && typeof value === 'number') return value.toLocaleString('en-US', { style: 'currency', currency: 'USD' });
  return Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value);
}

export function reasonOf(entry: Case): ReasonId | null {
  return entry.choices.reason ?? entry.denial.classification.reasons[0]?.id ?? null;
}

const SEARCHED = [
  'patient',
  'memberId',
  'claimNumber',
  'referenceNumber',
  'insurer',
  'provider',
  'service',
  'procedureCodes',
  'carc',
  'rarc',
  'serviceDate',
  'noticeDate',
  'amount',
] as const;

/** How much of the source's own words is searched beside the facts. Letters. */
const SOURCE_LETTERS = 3_000;

/** Everything a case is searched by, in lower case. */
function haystack(entry: Case): string {
  const reason = reasonOf(entry);
  const amount = factOf(entry, 'amount');
  const facts = SEARCHED.map((name) => textOf(entry, name));
  const source = documentText(entry.document).slice(0, SOURCE_LETTERS);
  const parts = [...facts, typeof amount === 'number' ? amount.toFixed(2) : '', reason ? words.reasonNames[reason] : '', source];
  return parts.join(' ').toLowerCase();
}

/** The cases that hold every word of the search, in the wanted order. `cases` come with the one touched last first. */
export function searchCases(cases: Case[], { text, reason, order }: CaseQuery): Case[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = cases.filter((entry) => {
    if (reason !== null && (reasonOf(entry) ?? 'none') !== reason) return false;
    if (wanted.length === 0) return true;
    const hay = haystack(entry);
    return wanted.every((word) => hay.includes(word));
  });
  if (order === 'amount') return found.sort((a, b) => amountOf(b) - amountOf(a));
  if (order === 'date') return found.sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
  return found;
}

function amountOf(entry: Case): number {
  const amount = factOf(entry, 'amount');
  return typeof amount === 'number' ? amount : -1;
}

/** Cases without a date come last. */
function dateOf(entry: Case): string {
  return textOf(entry, 'serviceDate') || textOf(entry, 'noticeDate') || '9999';
}

/** The reasons among the cases with how many have each, the most frequent first. */
export function reasonsAmong(cases: Case[]): [ReasonId | 'none', number][] {
  const counts = new Map<ReasonId | 'none', number>();
  for (const entry of cases) {
    const reason = reasonOf(entry) ?? 'none';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
