import { PDFDocument } from '@cantoo/pdf-lib';
import type { ReasonId } from '@/lib/denial/model';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import { renderPdf } from '@/lib/letter/pdf/render';
import { writeLetter } from '@/lib/letter/write';
import { composePlan } from '@/lib/plan/compose';
import { denial, person } from '../unit/letter/case';
import { pdfmakePrinter } from './letter/pdfmake';
import { reactPdfPrinter } from './letter/react-pdf';
import type { BenchRow } from './row';

const TODAY = '2026-11-22';
/** Letters that warm all three up, and the letters that are timed: other reasons, so other words. */
const WARM: ReasonId[] = ['medical-necessity', 'step-therapy', 'prior-authorization', 'out-of-network'];
const TIMED: ReasonId[] = [
  'experimental-investigational',
  'quantity-limit',
  'level-of-care',
  'non-formulary',
  'not-fda-approved',
  'not-an-emergency',
  'duplicate-therapy',
  'not-covered',
  'referral',
];
const ROUNDS = 3;
const notice = { source: 'text' as const, title: 'notice', host: null, lang: null, blocks: [], whole: true, letterLinks: [], notes: [] };

/**
 * The same letters printed by Grounds, pdfmake and react-pdf, in turn, in one process: same words in the same order, same
 * three embedded font files, same page and type sizes. Grounds also writes tags, which the others are not asked for.
 */
export default async function letters(root: string): Promise<BenchRow[]> {
  const fonts = await letterFonts();
  const began = performance.now();
  const first = letterAbout('medical-necessity');
  await renderPdf(first, { fonts });
  const cold = performance.now() - began;
  const printers: ((letter: LetterDoc) => Promise<Uint8Array>)[] = [
    (letter) => renderPdf(letter, { fonts }),
    pdfmakePrinter(root),
    reactPdfPrinter(root),
  ];
  const times: number[][] = printers.map(() => []);
  const pages = printers.map(() => 0);
  const sizes = printers.map(() => 0);
  for (const reason of WARM) for (const print of printers) await print(letterAbout(reason));
  for (let round = 0; round < ROUNDS; round++)
    for (const reason of TIMED) {
      const letter = letterAbout(reason);
      for (const [i, print] of printers.entries()) {
        const start = performance.now();
        const file = await print(letter);
        times[i]?.push(performance.now() - start);
        if (round > 0) continue;
        pages[i] = (pages[i] ?? 0) + (await PDFDocument.load(file)).getPageCount();
        sizes[i] = (sizes[i] ?? 0) + file.length;
      }
    }
  const [own = Number.NaN, make = Number.NaN, react = Number.NaN] = times.map(median);
  const shape = (i: number) =>
    `${((pages[i] ?? 0) / TIMED.length).toFixed(1)} pages, ${Math.round((sizes[i] ?? 0) / TIMED.length / 1024)} KB`;
  return [
    { what: 'first letter of a process, fonts in memory', value: cold, unit: 'ms' },
    { what: `letter, Grounds (${shape(0)}, tagged)`, value: own, unit: 'ms', goal: { most: 150 } },
    { what: `same letter, pdfmake (${shape(1)})`, value: make, unit: 'ms' },
    { what: `same letter, @react-pdf/renderer (${shape(2)})`, value: react, unit: 'ms' },
    { what: 'Grounds to the faster of both', value: own / Math.min(make, react), unit: 'x', goal: { most: 1 } },
  ];
}

function letterAbout(reason: ReasonId): LetterDoc {
  const own = denial({ reason });
  const written = writeLetter(
    { denial: own, plan: composePlan(notice, own, { today: TODAY }), person: person() },
    'internal-appeal',
    'provider',
    TODAY,
  );
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}

function median(list: number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
