import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readText } from '@/lib/intake/text';

/** A short letter whose author wrote down the day of the care that was denied; null where it names none. */
interface Dated {
  id: string;
  text: string;
  serviceDate: string | null;
}

function lettersOf(file: string): Dated[] {
  return readFileSync(join(import.meta.dirname, 'days', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** The letters whose day is read wrong, not read, or read where none is named. */
function wrongOf(letters: readonly Dated[]): string[] {
  return letters.flatMap(({ id, text, serviceDate }) => {
    const read = extractFacts(readText(text)).serviceDate?.value ?? null;
    return read === serviceDate ? [] : [`${id}: ${serviceDate} read as ${read}`];
  });
}

/**
 * At first sight 40 of ww's 48 stated days were read right and 7 of its 12 letters without one; of zz's, whose letters tell several days each,
 * 26 of 38 and 7 of 7. The rules were then mended on them.
 */
describe.each([
  ['hand-ww.jsonl', 60, 1],
  ['hand-zz.jsonl', 45, 1],
])('the day of the denied care in %s', (file, letters, missedAtMost) => {
  it('is read among other days, and none where none is named', () => {
    const list = lettersOf(file);
    expect(list).toHaveLength(letters);
    expect(wrongOf(list).slice(missedAtMost)).toEqual([]);
  });
});

/** The other half of zz, which nobody looks into while rules are written: 22 of 32 stated days and 10 of 13 without one at first sight. */
describe('the day of the denied care in letters that are locked', () => {
  it('is read at least as well as before', () => {
    const list = lettersOf('locked/hand-zz.jsonl');
    const wrong = new Set(wrongOf(list).map((line) => line.split(':')[0]));
    const stated = list.filter(({ serviceDate }) => serviceDate !== null);
    const right = stated.filter(({ id }) => !wrong.has(id)).length;
    const silent = list.filter(({ serviceDate, id }) => serviceDate === null && !wrong.has(id)).length;
    process.stdout.write(
      `locked short letters: day of care ${right} of ${stated.length}, silent ${silent} of ${list.length - stated.length}\n`,
    );
    expect(right).toBeGreaterThanOrEqual(22);
    expect(silent).toBeGreaterThanOrEqual(10);
  });
});
