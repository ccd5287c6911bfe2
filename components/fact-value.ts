import { type AppealWindow, type FactName, isoDateSchema } from '@/lib/denial/model';
import { longDate } from '@/lib/plan/calendar';
import { words } from '@/lib/words';

const DATES: FactName[] = ['serviceDate', 'noticeDate'];
const LISTS: FactName[] = ['procedureCodes', 'diagnosisCodes', 'carc', 'rarc'];

/** A fact's value in words; with `raw`, as a person would type it. */
export function factWords(name: FactName, value: unknown, raw = false): string {
  if (Array.isArray(value)) return value.join(', ');
  if (DATES.includes(name) && typeof value === 'string') return raw ? value : longDate(value);
  if (name === 'amount' && typeof value === 'number') {
    return raw ? value.toFixed(2) : new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(value);
  }
  if (name === 'appealWindow') return windowWords(value as AppealWindow, raw);
  return String(value);
}

function windowWords(window: AppealWindow, raw: boolean): string {
  if ('days' in window) return `${window.days} days`;
  if ('months' in window) return `${window.months} months`;
  return raw ? window.date : longDate(window.date);
}

export type ParsedFact = { ok: true; value: unknown } | { ok: false; message: string };

/** What a person typed, in the fact's own shape; an empty text says "not stated" (null). */
export function parseFact(name: FactName, typed: string): ParsedFact {
  const text = typed.trim();
  if (text === '') return { ok: true, value: null };
  if (DATES.includes(name)) return isDate(text) ? { ok: true, value: text } : { ok: false, message: words.denial.badDate };
  if (LISTS.includes(name)) return { ok: true, value: text.split(/[,;\s]+/).filter(Boolean) };
  if (name === 'amount') {
    const amount = Number(text.replace(/[$,]/g, ''));
    return Number.isFinite(amount) && amount >= 0 ? { ok: true, value: amount } : { ok: false, message: words.denial.badAmount };
  }
  if (name === 'appealWindow') return parseWindow(text);
  return { ok: true, value: text };
}

function parseWindow(text: string): ParsedFact {
  const span = /^(\d{1,3})\s*(days?|months?)$/i.exec(text);
  if (span) return { ok: true, value: /^d/i.test(span[2] ?? '') ? { days: Number(span[1]) } : { months: Number(span[1]) } };
  return isDate(text) ? { ok: true, value: { date: text } } : { ok: false, message: words.denial.badWindow };
}

function isDate(text: string): boolean {
  return isoDateSchema.safeParse(text).success && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}
