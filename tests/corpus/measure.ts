import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFacts } from '@/lib/denial/extract';
import { FACT_NAMES, type Fact, type FactName, type Facts } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { readText } from '@/lib/intake/text';

/** One document of the corpus with the facts its author wrote down. */
export interface Case {
  id: string;
  half: 'dev' | 'locked';
  expected: Record<FactName, unknown>;
  doc: SourceDocument;
}

/** How one fact fared over many documents. `sure` counts values given with a confidence of at least 0.9. */
export interface Score {
  stated: number;
  exact: number;
  missing: string[];
  wrong: string[];
  unstated: number;
  invented: string[];
  sureWrong: string[];
}
export type Scores = Record<FactName, Score>;

const ROOT = join(import.meta.dirname);
/** From here on a value counts as given with high confidence. */
export const SURE = 0.9;

/** Reads a page's HTML; absent while the page reader cannot run outside a browser. */
export type PageReader = (html: string) => SourceDocument;

/** Every letter of one half, and every page when a page reader is given. */
export function cases(half: 'dev' | 'locked', readPage?: PageReader, root = ROOT): Case[] {
  const letters = folder(root, `letters/${half}`, '.txt').map(([id, text, facts]) => ({ id, half, expected: facts, doc: readText(text) }));
  const pages = readPage
    ? folder(root, `pages/${half}`, '.html').map(([id, html, facts]) => ({ id, half, expected: facts, doc: readPage(html) }))
    : [];
  return [...letters, ...pages];
}

function folder(root: string, path: string, ending: string): [string, string, Record<FactName, unknown>][] {
  const dir = join(root, path);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith(ending) && existsSync(join(dir, file.replace(ending, '.json'))))
    .sort()
    .flatMap((file) => {
      const expected = JSON.parse(readFileSync(join(dir, file.replace(ending, '.json')), 'utf8'));
      // A page with several denials has a list: each is a record of its own, which is not what is measured here.
      return Array.isArray(expected) || !expected.facts
        ? []
        : [[`${path}/${file}`, readFileSync(join(dir, file), 'utf8'), expected.facts] as const];
    })
    .map(([id, text, facts]) => [id, text, facts]);
}

const NAMES = new Set<FactName>(['insurer', 'patient', 'provider', 'appealAddress']);
const LISTS = new Set<FactName>(['procedureCodes', 'diagnosisCodes', 'carc', 'rarc']);

/** A plan's name without the kind of plan in brackets at its end, which a letterhead leaves out as often as it prints it. */
const withoutKind = (name: unknown) =>
  String(name).replace(/\s*\((?:HMO|PPO|PDP|POS|EPO|PFFS|MSA|MMP|HDHP)\b[A-Z -]{0,12}\)[.,;\s]*$/i, '');

/**
 * Whether a value is what the author wrote: exact for numbers, dates and codes (lists in any order); names without regard to
 * case, white space and closing points, an insurer's also without a bracketed kind of plan at its end; phone numbers by their digits; a service when one says the other or most words agree.
 */
export function agrees(name: FactName, expected: unknown, value: unknown): boolean {
  if (name === 'service') return sameService(String(expected), String(value));
  if (name === 'appealFax' || name === 'appealPhone') return digits(expected) === digits(value);
  if (name === 'insurer') return plain(withoutKind(expected)) === plain(withoutKind(value));
  if (NAMES.has(name)) return plain(expected) === plain(value);
  if (LISTS.has(name)) return JSON.stringify([...(expected as string[])].sort()) === JSON.stringify([...(value as string[])].sort());
  if (typeof expected === 'string') return expected.replace(/\s+/g, ' ').trim() === String(value).replace(/\s+/g, ' ').trim();
  return JSON.stringify(expected) === JSON.stringify(value);
}

const digits = (value: unknown) =>
  String(value)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
const plain = (value: unknown) =>
  String(value)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.,;\s]+$/, '')
    .trim();

function sameService(a: string, b: string): boolean {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/[^a-z0-9.]+/)
        .filter((word) => word.length > 1),
    );
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared > 0 && (shared === Math.min(x.size, y.size) || shared / Math.max(x.size, y.size) >= 0.6);
}

/** Reads every case and compares fact by fact. */
export function measure(list: Case[], seen?: (one: Case, name: FactName, verdict: string, fact: Fact | null) => void): Scores {
  const scores = Object.fromEntries(
    FACT_NAMES.map((name) => [
      name,
      { stated: 0, exact: 0, missing: [], wrong: [], unstated: 0, invented: [], sureWrong: [] } satisfies Score,
    ]),
  ) as unknown as Scores;
  for (const one of list) {
    const facts: Facts = extractFacts(one.doc);
    for (const name of FACT_NAMES) {
      const verdict = judge(scores[name], one, name, facts[name]);
      seen?.(one, name, verdict, facts[name]);
    }
  }
  return scores;
}

function judge(score: Score, one: Case, name: FactName, fact: Fact | null): string {
  const written = one.expected[name] ?? null;
  // Some authors write "none" as an empty list.
  const expected = Array.isArray(written) && written.length === 0 ? null : written;
  const sure = fact !== null && fact.confidence >= SURE;
  if (expected === null) {
    score.unstated++;
    if (!fact) return 'null';
    score.invented.push(one.id);
    if (sure) score.sureWrong.push(one.id);
    return 'invented';
  }
  score.stated++;
  if (!fact) {
    score.missing.push(one.id);
    return 'missing';
  }
  if (agrees(name, expected, fact.value)) {
    score.exact++;
    return 'exact';
  }
  score.wrong.push(one.id);
  if (sure) score.sureWrong.push(one.id);
  return 'wrong';
}

export const rate = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** The table of one half, as text. */
export function tableOf(title: string, scores: Scores): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '    -' : `${(100 * rate(part, whole)).toFixed(1).padStart(5)}`);
  const line = (name: string, s: Score) =>
    [
      name.padEnd(16),
      String(s.stated).padStart(6),
      percent(s.exact, s.stated).padStart(8),
      String(s.missing.length).padStart(8),
      String(s.wrong.length).padStart(6),
      percent(s.unstated - s.invented.length, s.unstated).padStart(8),
      String(s.sureWrong.length).padStart(10),
    ].join(' ');
  const all = FACT_NAMES.map((name) => scores[name]).reduce((a, b) => ({
    stated: a.stated + b.stated,
    exact: a.exact + b.exact,
    missing: [...a.missing, ...b.missing],
    wrong: [...a.wrong, ...b.wrong],
    unstated: a.unstated + b.unstated,
    invented: [...a.invented, ...b.invented],
    sureWrong: [...a.sureWrong, ...b.sureWrong],
  }));
  return [
    title,
    `${'fact'.padEnd(16)} stated  exact %  missing  wrong   null %  sure+wrong`,
    ...FACT_NAMES.map((name) => line(name, scores[name])),
    line('all', all),
  ].join('\n');
}
