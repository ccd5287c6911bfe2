import { readFile } from '@/lib/intake/file';
import { loadPdfLibrary, type PdfPage } from '@/lib/intake/pdf/library';
import { renderPdfOf } from './pdf-pages';
import type { BenchRow } from './row';

const PAGES = 40;
/** Each is measured this often, in turn with the other, so that a busy moment of the machine meets both. */
const TIMES = 15;
const WARM = 3;
const noHtml = (): never => {
  throw new Error('no HTML here');
};

/** pdf.js's own way to all the text of a page; the reader takes it in parts. */
const bareText = (page: PdfPage) => (page as PdfPage & { getTextContent(): Promise<unknown> }).getTextContent();

/** A PDF read into a Document, beside pdf.js's bare text extraction of the same bytes in the same run. */
export default async function pdf(): Promise<BenchRow[]> {
  const bytes = await renderPdfOf(PAGES);
  const library = await loadPdfLibrary(undefined);
  const bare = async () => {
    const task = library.open(bytes);
    const file = await task.promise;
    for (let page = 1; page <= file.numPages; page++) await bareText(await file.getPage(page));
    await task.destroy();
  };
  const ours = async () => {
    const read = await readFile({ name: 'a.pdf', bytes }, { makeDocument: noHtml });
    if (!read.ok) throw new Error(read.problem.message);
  };
  const times: [number[], number[]] = [[], []];
  for (let i = -WARM; i < TIMES; i++) {
    for (const [which, run] of [bare, ours].entries()) {
      const began = performance.now();
      await run();
      if (i >= 0) times[which]?.push(performance.now() - began);
    }
  }
  const [theirs, own] = times.map((list) => list.sort((a, b) => a - b)[TIMES >> 1] ?? Number.NaN) as [number, number];
  return [
    { what: `PDF of ${PAGES} pages: bare text extraction (pdfjs-dist)`, value: theirs, unit: 'ms' },
    { what: `PDF of ${PAGES} pages: read into a Document`, value: own, unit: 'ms' },
    { what: 'over bare text extraction', value: (own / theirs - 1) * 100, unit: '%', goal: { most: 25 } },
  ];
}
