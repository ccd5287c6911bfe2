import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '@/lib/classify/classify';
import { extractFacts } from '@/lib/denial/extract';
import { readText } from '@/lib/intake/text';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterFonts } from '@/lib/letter/fonts';
import { renderPdf } from '@/lib/letter/pdf/render';
import { writeLetter } from '@/lib/letter/write';
import { composePlan } from '@/lib/plan/compose';
import { findTrack } from '@/lib/track/track';
import { triage } from '@/lib/triage';
import { understand } from '@/lib/understand';
import { type BenchRow, medianMs, roundsMs, timesAsLong } from './row';

const TODAY = '2026-11-22';
const LETTERS = 'tests/corpus/letters/dev';
/** Runs until the JavaScript engine has compiled what is run most: before, times still fall from run to run. */
const SETTLED = 200;

/** Reading, understanding, planning and writing, without a browser. */
export default async function engine(root: string): Promise<BenchRow[]> {
  const letters = readdirSync(join(root, LETTERS))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(root, LETTERS, file), 'utf8'));
  const tenPages = letters.join('\n\n').slice(0, 30_000);
  const hundredPages = Array.from({ length: 10 }, () => tenPages).join('\n\n');
  const hostile = 'not medically necessary because prior authorization was not '.repeat(500);
  const rows = Array.from(
    { length: 1_000 },
    (_, i) => `03/04/2026  9921${i % 10}  $120.00  $0.00  $120.00  CO-${[50, 197, 96, 29, 16][i % 5]}`,
  );
  const letter = letters.find((text) => /experimental/i.test(text)) ?? '';
  const doc = readText(letter);
  const { denial, plan } = triage(doc, { today: TODAY });
  const written = writeLetter({ denial, plan, person: EMPTY_DETAILS }, 'internal-appeal', 'patient', TODAY);
  const fonts = await letterFonts();

  const one = await medianMs(() => understand(readText(tenPages)), 40, 20);
  const classified = await roundsMs(() => readAndClassify(tenPages), 10, SETTLED);
  const parts = await partsOf(tenPages);
  const grown = await timesAsLong(
    () => understand(readText(tenPages)),
    () => understand(readText(hundredPages)),
  );
  const hostileGrown = await timesAsLong(
    () => understand(readText(hostile)),
    () => understand(readText(hostile.repeat(10))),
  );
  const lines = await medianMs(
    () => {
      for (const row of rows) understand(readText(row));
    },
    9,
    3,
  );
  const found: BenchRow[] = [
    { what: 'pace of this machine meanwhile: ten million sums, at best', value: classified.pace.least, unit: 'ms' },
    { what: 'the same, in the middle', value: classified.pace.middle, unit: 'ms' },
    { what: 'ten-page letter read and classified: reasons, track', value: classified.least, unit: 'ms', goal: { most: 20 } },
    { what: 'the same letter, with what else the machine does', value: classified.middle, unit: 'ms' },
    { what: 'read, classified, and every fact with its quote', value: one, unit: 'ms' },
    ...parts,
    { what: 'ten times the text, times the time', value: grown, unit: 'x', goal: { most: 11 } },
    { what: 'ten times a hostile text, times the time', value: hostileGrown, unit: 'x', goal: { most: 11 } },
    { what: 'EOB lines understood', value: (1_000 * rows.length) / lines, unit: 'items/s', goal: { least: 1_000 } },
    {
      what: 'plan composed',
      value: await medianMs(() => composePlan(doc, denial, { today: TODAY }), 50, 10),
      unit: 'ms',
      goal: { most: 5 },
    },
  ];
  if (written.ok) {
    found.push({
      what: 'letter printed as PDF',
      value: await medianMs(() => renderPdf(written.letter, { fonts })),
      unit: 'ms',
      goal: { most: 150 },
    });
  }
  return found;
}

function readAndClassify(text: string): void {
  const doc = readText(text);
  classify(doc);
  findTrack(doc);
}

/** What reading and understanding a letter consists of. The track is found in the words that the reasons were read from. */
async function partsOf(text: string): Promise<BenchRow[]> {
  const doc = readText(text);
  // What was read of a Document is remembered by its object: a new one is read anew.
  const parts: [string, () => unknown][] = [
    ['text to Document', () => readText(text)],
    ['facts', () => extractFacts({ ...doc })],
    ['reasons', () => classify({ ...doc })],
    ['track, after the reasons', () => findTrack(doc)],
  ];
  const rows: BenchRow[] = [];
  for (const [what, run] of parts) rows.push({ what: `  of it ${what}`, value: await medianMs(run, 40, 20), unit: 'ms' });
  return rows;
}
