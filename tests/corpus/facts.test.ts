import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '@/lib/denial/model';
import { readPage } from '@/lib/page/read';
import { cases, measure, rate, type Scores, tableOf } from './measure';

/** The least share of right values, fact by fact, that a change may leave behind; raised by hand when rules get better. */
interface Floors {
  [half: string]: { exact: Record<string, number>; nulls: number; sureWrong: number };
}
const FILE = join(import.meta.dirname, 'floors.json');
const floors: Floors = JSON.parse(readFileSync(FILE, 'utf8'));
/** `UPDATE_FLOORS=1` writes what is reached now. */
const update = process.env.UPDATE_FLOORS === '1';
const down = (value: number) => Math.floor(value * 1000) / 1000;

/** A page as a browser holds it: frames whose text stands in the page itself are loaded, which jsdom leaves out. */
function open(html: string): Document {
  const { document } = new JSDOM(html).window;
  for (const frame of document.querySelectorAll('iframe[srcdoc]'))
    Object.defineProperty(frame, 'contentDocument', { value: open(frame.getAttribute('srcdoc') ?? '') });
  return document;
}
const page = (html: string) => readPage(open(html));

function totals(scores: Scores) {
  const all = FACT_NAMES.map((name) => scores[name]);
  const sum = (of: (score: Scores[keyof Scores]) => number) => all.reduce((total, score) => total + of(score), 0);
  return {
    nulls: rate(
      sum((s) => s.unstated - s.invented.length),
      sum((s) => s.unstated),
    ),
    sureWrong: rate(
      sum((s) => s.sureWrong.length),
      sum((s) => s.stated + s.unstated),
    ),
  };
}

describe.each(['dev', 'locked'] as const)('facts of the %s letters and pages', (half) => {
  const list = cases(half, page);
  const floor = floors[half];

  it.runIf(list.length > 0)('are read at least as well as before', { timeout: 120_000 }, () => {
    const scores = measure(list);
    process.stdout.write(`\n${tableOf(`${half}: ${list.length} documents`, scores)}\n`);
    if (half === 'locked') {
      const failed = new Set(FACT_NAMES.flatMap((name) => [...scores[name].missing, ...scores[name].wrong, ...scores[name].invented]));
      process.stdout.write(`locked documents with a difference: ${failed.size}\n`);
    }
    const { nulls, sureWrong } = totals(scores);
    if (update) {
      const exact = Object.fromEntries(FACT_NAMES.map((name) => [name, down(rate(scores[name].exact, scores[name].stated))]));
      floors[half] = { exact, nulls: down(nulls), sureWrong: Math.ceil(sureWrong * 1000) / 1000 };
      writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
      return;
    }
    const lost = FACT_NAMES.filter((name) => rate(scores[name].exact, scores[name].stated) < (floor?.exact[name] ?? 0));
    // A fact below its floor is named with the documents that changed it.
    expect(lost.map((name) => ({ name, wrong: scores[name].wrong, missing: scores[name].missing }))).toEqual([]);
    expect(nulls).toBeGreaterThanOrEqual(floor?.nulls ?? 0);
    expect(sureWrong).toBeLessThanOrEqual(floor?.sureWrong ?? 1);
  });
});
