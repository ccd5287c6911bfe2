import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REASON_IDS, type ReasonId } from '@/lib/denial/model';
import { composePlan } from '@/lib/plan/compose';
import type { Plan } from '@/lib/plan/model';
import { payerPlaybooks } from '@/lib/templates/payers';
import { reasonPlaybooks } from '@/lib/templates/reasons';
import { servicePlaybooks } from '@/lib/templates/services';
import { sample } from './sample';

interface Row {
  reason: ReasonId;
  timing: 'pre-service' | 'post-service';
  says: string;
  part: keyof Plan;
  keys: string[];
}

const FIVE: [ReasonId, Row['timing']][] = [
  ['prior-authorization', 'post-service'],
  ['prior-authorization', 'pre-service'],
  ['duplicate-therapy', 'pre-service'],
  ['quantity-limit', 'pre-service'],
  ['not-fda-approved', 'pre-service'],
  ['experimental-investigational', 'pre-service'],
];

const rows = readFileSync('docs/seeds.md', 'utf8')
  .split(/^## /m)
  .flatMap((section) => {
    const named = /^Case: (.+)$/m.exec(section)?.[1];
    if (!named) return [];
    const cases = named === 'all' ? FIVE : [named.split(', ') as [ReasonId, Row['timing']]];
    const lines = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| The page says'));
    return lines.flatMap((line) => {
      const [says = '', part = '', keys = ''] = line.slice(2).split(' | ');
      return cases.map(
        ([reason, timing]): Row => ({ reason, timing, says, part: part as keyof Plan, keys: keys.split(';').map((key) => key.trim()) }),
      );
    });
  });

const plans = new Map<string, Plan>();
function planFor(reason: ReasonId, timing: Row['timing']): Plan {
  const key = `${reason} ${timing}`;
  const { doc, denial, said } = sample({ reasons: [reason], timing, track: 'erisa-insured' });
  const plan = plans.get(key) ?? composePlan(doc, denial, said);
  plans.set(key, plan);
  return plan;
}

describe('docs/seeds.md', () => {
  it('covers the five pages', () => {
    expect(rows.length).toBeGreaterThan(200);
    for (const [reason, timing] of FIVE)
      expect(rows.filter((row) => row.reason === reason && row.timing === timing).length).toBeGreaterThan(30);
  });

  it.each(rows)('$reason, $timing: $says', ({ reason, timing, part, keys }) => {
    const plan = planFor(reason, timing);
    const entries = [plan[part]].flat().map((entry) => (typeof entry === 'string' ? entry : Object.values(entry ?? {}).join(' ')));
    expect(entries.length, `the plan has no part "${part}"`).toBeGreaterThan(0);
    const found = entries.find((entry) => keys.every((key) => entry.toLowerCase().includes(key.toLowerCase())));
    expect(found, `nothing in ${part} says: ${keys.join('; ')}\n${entries.join('\n')}`).toBeDefined();
  });
});

/** Runs of words of the five pages, as hashes only: the pages' own sentences have no place in this repository. */
const [six, four] = readFileSync('tests/unit/plan/seed-shingles.txt', 'utf8')
  .trim()
  .split('\n')
  .map((line) => new Set(line.slice(2).match(/.{8}/g)));

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[a-z0-9]+/g) ?? [];
function shared(text: string, length: number, hashes: Set<string> | undefined): [shared: number, all: number] {
  const words = wordsOf(text);
  const runs = words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(' '));
  const hits = runs.filter((run) => hashes?.has(createHash('sha256').update(run).digest('hex').slice(0, 8)));
  return [hits.length, runs.length];
}

describe('our sentences', () => {
  const own = [
    ...[...reasonPlaybooks, ...servicePlaybooks, ...payerPlaybooks].flatMap(({ id, sections, documents }) => [
      ...sections.flatMap(({ points }) => points.map(({ text }) => `${id}: ${text}`)),
      ...documents.flatMap(({ text, why, from }) => [text, why, from].map((one) => `${id}: ${one}`)),
    ]),
    ...reasonPlaybooks.map(({ summary }) => summary),
  ].flatMap((text) => text.split(/(?<=[.!?])\s+/));

  it('share no run of six words with the five pages', () => {
    expect(six?.size).toBeGreaterThan(1500);
    expect(own.filter((sentence) => shared(sentence, 6, six)[0] > 0)).toEqual([]);
  });

  it('do not follow their wording closely', () => {
    const close = own.filter((sentence) => {
      const [hits, all] = shared(sentence, 4, four);
      return all > 3 && hits / all > 0.3;
    });
    expect(close).toEqual([]);
  });

  it('would be caught if they did', () => {
    const taken = ['the', 'iros', 'decision', 'is', 'binding', 'on', 'cigna'].join(' ');
    expect(shared(taken, 6, six)[0]).toBeGreaterThan(0);
  });

  it('exist for every reason', () => {
    expect(reasonPlaybooks.map(({ id }) => id)).toEqual(expect.arrayContaining([...REASON_IDS]));
  });
});
