import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { quoteFrom } from '@/lib/document/quote';
import { readText } from '@/lib/intake/text';
import { readCorpus } from '@/scripts/reasons/corpus';
import { outcomeOf, rate, report } from '@/scripts/reasons/measure';

const root = join(import.meta.dirname, '../..');
const floors = JSON.parse(readFileSync(join(import.meta.dirname, 'reasons-floors.json'), 'utf8')) as Record<
  'dev' | 'locked',
  Record<string, number>
>;

describe.each(['dev', 'locked'] as const)('reasons on the %s half', (half) => {
  const items = readCorpus(root, half);
  const result = report(items.map((item) => outcomeOf(item)));
  const figures: Record<string, number> = {
    firstReason: rate(result.firstReason),
    allReasons: rate(result.allReasons),
    macroF1: result.macroF1,
    noFalseAlarm: 1 - rate(result.falseAlarms),
    strong: rate(result.bands.strong ?? { right: 0, of: 0 }),
    trackShown: rate(result.trackShown),
    trackUnknown: rate(result.trackUnknown),
  };

  it.runIf(items.length > 0).each(Object.entries(floors[half]))('%s does not fall below %d', (name, floor) => {
    expect(figures[name]).toBeGreaterThanOrEqual(floor);
  });
});

describe('the labelled texts', () => {
  // What models say of a text that they have not seen is kept by its id.
  it.each(['dev', 'locked'] as const)('of the %s half have an id each', (half) => {
    const ids = readCorpus(root, half).map(({ id }) => id);
    expect(ids.length - new Set(ids).size).toBe(0);
  });
});

describe('evidence', () => {
  it('is the source, word for word, in every development text', () => {
    let quotes = 0;
    for (const item of readCorpus(root, 'dev')) {
      const doc = readText(item.text);
      for (const reason of classify(doc).reasons) {
        expect(reason.evidence.length).toBeGreaterThan(0);
        for (const { quote, place } of [...reason.evidence, ...reason.against]) {
          expect(quoteFrom(doc, place.block, place.start, place.end).quote).toBe(quote);
          quotes++;
        }
      }
    }
    expect(quotes).toBeGreaterThan(400);
  }, 120_000);
});
