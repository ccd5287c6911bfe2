import { PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import { lines, parseHtml } from './show';

const HEAD = ['Date of service', 'Service', 'Code', 'Billed', 'Paid', 'You may owe', 'Remark'];
const ROWS = [
  ['01/14/2026', 'MRI of the lumbar spine', '72148', '$1,480.00', '$0.00', '$1,480.00', 'Not covered: no approval'],
  ['01/14/2026', 'Office visit', '99213', '$210.00', '$96.40', '$24.10', 'Paid'],
  ['01/21/2026', 'Physical therapy, 15 minutes', '97110', '$95.00', '$0.00', '$95.00', 'Visit limit reached'],
];
const RIGHT = new Set([3, 4, 5]);

/** A table whose columns are exactly as wide as their widest cell and `gap` points, amounts set to the right. */
async function table(gap: number, face: StandardFonts, rows = ROWS): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(face);
  const page = pdf.addPage([792, 612]);
  const write = (text: string, x: number, y: number) => page.drawText(text, { x, y, size: 9, font });
  write('Prairie Star Health Plan looked at the claim below and did not pay for the lines that are marked.', 40, 560);
  let left = 40;
  HEAD.forEach((name, column) => {
    const cells = [name, ...rows.map((row) => row[column] ?? '')];
    const width = Math.max(...cells.map((cell) => widthOf(font, cell)));
    cells.forEach((cell, i) => {
      const x = i > 0 && RIGHT.has(column) ? left + width - widthOf(font, cell) : left;
      for (const [j, line] of cell.split('\n').entries()) write(line, x, 520 - i * 24 - j * 11);
    });
    left += width + gap;
  });
  write('You may appeal within 180 days of the date of this letter, in writing and with your own records.', 40, 390);
  return pdf.save();
}

function widthOf(font: PDFFont, cell: string): number {
  return Math.max(...cell.split('\n').map((line) => font.widthOfTextAtSize(line, 9)));
}

async function read(bytes: Uint8Array): Promise<string[]> {
  const result = await readFile({ name: 'a.pdf', bytes }, { makeDocument: parseHtml });
  if (!result.ok) throw new Error(result.problem.message);
  return result.documents.flatMap(lines);
}

const around = (rows: string[][]) => [
  'Prairie Star Health Plan looked at the claim below and did not pay for the lines that are marked.',
  ...rows.map((row) => row.join(' | ')),
  'You may appeal within 180 days of the date of this letter, in writing and with your own records.',
];

describe('tables of a PDF with hardly any room between their columns', () => {
  it.each([StandardFonts.Helvetica, StandardFonts.TimesRoman])('keep their columns apart (%s)', async (face) => {
    for (const gap of [0.5, 2, 4, 7]) expect(await read(await table(gap, face)), `${gap} points`).toEqual(around(ROWS));
  });

  it('mend dates and amounts that broke in too narrow a column', async () => {
    const broken = ROWS.map((row) =>
      row.map((cell, i) => (i === 0 ? cell.replace(/(?=\d\d$)/, '\n') : cell.replace(/^(\$1,480\.)/, '$1\n'))),
    );
    expect(await read(await table(9, StandardFonts.Helvetica, broken))).toEqual(around(ROWS));
  });

  it('leave words that stand above one another by chance where print has even widths', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Courier);
    const page = pdf.addPage([612, 792]);
    const rows = [
      'Redwood Care North East Valley of New Mexico',
      'Three Mesa Court East, Tucson, AZ 85705-2200',
      'redwoodcare.example',
      '',
      'Dear Member:',
      '',
      'We looked again at the bill of your visit, and we have to deny it.',
      'Our records show that your coverage had ended when you were seen.',
      'You may ask us to look at this once more within 180 days.',
    ];
    rows.forEach((row, i) => {
      page.drawText(row, { x: 40, y: 700 - i * 12, size: 9, font });
    });
    const words = (await read(await pdf.save())).join(' ');
    expect(words).not.toContain('|');
    for (const row of rows) expect(words).toContain(row);
  });

  it('leave prose of many runs as it is', async () => {
    const pdf = await PDFDocument.create();
    const fonts = [await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold)];
    const page = pdf.addPage([612, 792]);
    const rows = [
      'We have *denied* your claim *today* for the test',
      'We have *denied* your other *claim* for that test',
      'There are *six* months to appeal *both* to the plan',
    ];
    rows.forEach((row, i) => {
      let x = 60;
      row.split('*').forEach((part, j) => {
        const font = fonts[j % 2];
        if (!font) return;
        page.drawText(part, { x, y: 700 - i * 12, size: 10, font });
        x += font.widthOfTextAtSize(part, 10);
      });
    });
    expect((await read(await pdf.save())).join(' ')).toBe(rows.join(' ').replaceAll('*', ''));
  });
});
