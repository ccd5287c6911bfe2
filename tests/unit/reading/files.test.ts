import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, Document as WordDocument } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ReadResult, readFile } from '@/lib/intake/file';
import { line, lines, parseHtml } from './show';

const deps = { makeDocument: parseHtml };
const read = (content: string | Uint8Array, name = 'file') =>
  readFile({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, deps);
const blocks = (result: ReadResult) => (result.ok ? result.documents.map(lines) : [[result.problem.code]]);
const code = (result: ReadResult) => (result.ok ? 'ok' : result.problem.code);

describe('what a file is', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', '  \n', 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'no-ocr'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unknown-kind'],
    ['random bytes', new Uint8Array(600).map((_, i) => (i * 37) % 251), 'unknown-kind'],
    ['JSON that is not FHIR', '{"a": 1}', 'unknown-kind'],
    ['JSON that breaks off', '{"resourceType": "Expl', 'broken'],
    ['a 277', 'ISA*00*          *00*          *ZZ*A*ZZ*B*1*1*^*00501*1*0*T*:~GS*HN*A*B~ST*277*1~', 'unknown-kind'],
    ['rich text', '{\\rtf1 hello}', 'unknown-kind'],
    ['a spreadsheet', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'unknown-kind'],
    ['a zip of PDFs that are not packed', zipSync({ 'a.pdf': strToU8('%PDF-1.7\n') }, { level: 0 }), 'unknown-kind'],
    ['a file of zeros', new Uint8Array(5_000), 'empty'],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9]), 'unknown-kind'],
    ['a PDF that breaks off', '%PDF-1.7\n1 0 obj\n<<', 'broken'],
    ['a page without words', '<!doctype html><p></p>', 'no-text'],
  ])('%s', async (_name, content, expected) => {
    const result = await read(content);
    expect(code(result)).toBe(expected);
    if (!result.ok) {
      expect(result.problem.message).toMatch(/\.$/);
      expect(result.problem.next).toMatch(/\.$/);
    }
  });

  it('goes by content, not by name', async () => {
    expect(blocks(await read('Claim number: C-1', 'letter.pdf'))).toEqual([['Claim number = C-1']]);
    expect(blocks(await read('<!doctype html><dl><dt>Claim<dd>C-1</dl>', 'page.txt'))).toEqual([['Claim = C-1']]);
  });

  it('reads text that is filled up with zeros', async () => {
    const words = new TextEncoder().encode('Claim number: C-1\nMember: José');
    const file = new Uint8Array(2_048);
    file.set(words);
    expect(blocks(await read(file))).toEqual([['Claim number = C-1', 'Member = José']]);
  });

  it('reads text in other encodings', async () => {
    const wide = new Uint8Array([0xff, 0xfe, ...[...'Member: Łuk'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])]);
    expect(blocks(await read(wide))).toEqual([['Member = Łuk']]);
    expect(blocks(await read(new Uint8Array([...new TextEncoder().encode('Member: Jos'), 0xe9])))).toEqual([['Member = José']]);
  });
});

/** A page of lines at given places; PDF coordinates begin at the lower left. */
async function pdfOf(pages: [number, number, string][][], turn = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of pages) {
    const page = pdf.addPage([612, 792]);
    page.setRotation(degrees(turn));
    for (const [x, y, text] of words) page.drawText(text, { x, y, size: 10, font });
  }
  return pdf.save();
}
const LETTER: [number, number, string][] = [
  [60, 740, 'Prairie Star Health Plan'],
  [400, 740, 'Member ID: PSH 100'],
  [60, 728, 'P.O. Box 5512'],
  [400, 728, 'Claim number: 2026-55'],
  [60, 716, 'Topeka, KS 66601'],
  [60, 690, 'We decided not to pay because the evidence is insuf-'],
  [60, 678, 'ficient for the service that you had in our network.'],
  [60, 650, 'Service'],
  [250, 650, 'Code'],
  [330, 650, 'Billed'],
  [60, 634, 'MRI of the spine'],
  [250, 634, '72148'],
  [330, 634, '$1,480.00'],
];
const READ = [
  'Prairie Star Health Plan P.O. Box 5512 Topeka, KS 66601',
  'Member ID = PSH 100',
  'Claim number = 2026-55',
  'We decided not to pay because the evidence is insufficient for the service that you had in our network.',
  'MRI of the spine | 72148 | $1,480.00',
  'Service = MRI of the spine',
  'Code = 72148',
  'Billed = $1,480.00',
];

describe('PDF', () => {
  it.each([0, 90, 180, 270])('reads columns, tables and broken words, turned by %i degrees', async (turn) => {
    expect(blocks(await read(await pdfOf([LETTER], turn)))).toEqual([READ]);
  });

  it('reads two columns of prose one after the other', async () => {
    const words = (side: string, n: number) => `${side} column line ${n} with some more words`;
    const rows = Array.from({ length: 8 }, (_, i) => i);
    const page = rows.flatMap((n): [number, number, string][] => [
      [50, 700 - n * 12, words('left', n)],
      [330, 700 - n * 12, words('right', n)],
    ]);
    const text = blocks(await read(await pdfOf([page])))
      .flat()
      .join(' ');
    expect(text.indexOf('left column line 7')).toBeLessThan(text.indexOf('right column line 0'));
  });

  it('tells pages apart, keeps running heads once, reports progress', async () => {
    const page = (n: number): [number, number, string][] => [
      [60, 750, 'Sample Plan letterhead'],
      [60, 700, `The words of page number ${n} of the letter.`],
      [60, 40, `Page ${n} of 2`],
    ];
    const steps: number[] = [];
    const result = await readFile({ name: 'a.pdf', bytes: await pdfOf([page(1), page(2)]) }, deps, {
      onProgress: ({ done }) => steps.push(done),
    });
    const found = result.ok ? (result.documents[0]?.blocks ?? []) : [];
    expect(found.filter((block) => block.text === 'Sample Plan letterhead')).toHaveLength(1);
    expect(found.find((block) => line(block).includes('page number 2'))?.page).toBe(2);
    expect(steps).toEqual([1, 2]);
  });

  it('asks for a password, and says so when there is none', async () => {
    const pdf = await PDFDocument.load(await pdfOf([LETTER]));
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
    const bytes = await pdf.save();
    expect(code(await read(bytes))).toBe('encrypted');
    const asked: boolean[] = [];
    const askPassword = async (again: boolean) => {
      asked.push(again);
      return again ? 'secret' : 'wrong';
    };
    expect(blocks(await readFile({ name: 'a', bytes }, { ...deps, askPassword }))).toEqual([READ]);
    expect(asked).toEqual([false, true]);
    expect(code(await readFile({ name: 'a', bytes }, { ...deps, askPassword: async () => null }))).toBe('encrypted');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const reading = readFile({ name: 'a', bytes: await pdfOf([LETTER, LETTER, LETTER]) }, deps, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(code(await reading)).toBe('cancelled');
    expect(code(await readFile({ name: 'a', bytes: new Uint8Array([1]) }, deps, { signal: AbortSignal.abort() }))).toBe('cancelled');
  });
});

describe('Word', () => {
  it('reads letterhead, headings, fields, lists and tables', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const word = new WordDocument({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Prairie Star Health Plan')] }) },
          children: [
            new Paragraph('Claim number:\tC-1'),
            new Paragraph({ text: 'Why we said no', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({ children: [new TextRun('No approval '), new TextRun({ text: 'was on file.', bold: true })] }),
            new Paragraph({ text: 'Records from your doctor', bullet: { level: 0 } }),
            new Table({
              rows: [
                new TableRow({ children: ['Service', 'Code', 'Billed'].map(cell) }),
                new TableRow({ children: ['MRI', '72148', '$10.00'].map(cell) }),
              ],
            }),
          ],
        },
      ],
    });
    expect(blocks(await read(new Uint8Array(await Packer.toBuffer(word))))).toEqual([
      [
        'Prairie Star Health Plan',
        'Claim number = C-1',
        '# Why we said no',
        'No approval was on file.',
        '- Records from your doctor',
        'MRI | 72148 | $10.00',
        'Service = MRI',
        'Code = 72148',
        'Billed = $10.00',
      ],
    ]);
  });

  it('joins the lines of a text that came into Word line by line, and reads its drawn table', async () => {
    const rows = [
      '+----------------+-----------------+',
      '| Member ID      | NSE 3308 1174   |',
      '| Claim number   | 26-0930-114772  |',
      '+----------------+-----------------+',
      '',
      'We have completed our review of the record of the inpatient stay at the hospital that began on the day before',
      'the surgery. The record contains no complication and no monitoring that would need more than an observation',
      'stay. Payment for the inpatient level of care is denied. The hospital may send a corrected outpatient claim',
      'within 90 days. You may appeal within 180 days of the date of this letter, by mail or by fax to the number on',
      'your card, and send the whole record with it.',
    ];
    const word = new WordDocument({ sections: [{ children: rows.map((row) => new Paragraph(row)) }] });
    expect(blocks(await read(new Uint8Array(await Packer.toBuffer(word))))).toEqual([
      ['Member ID = NSE 3308 1174', 'Claim number = 26-0930-114772', rows.slice(5).join(' ')],
    ]);
  });

  it('keeps long paragraphs of a Word letter apart', async () => {
    const rows = [
      'We have completed our review of the record of the inpatient stay at the hospital that began on May 2.',
      'Your plan pays for an inpatient stay only where observation would not have been enough for what you had.',
    ];
    const word = new WordDocument({ sections: [{ children: rows.map((row) => new Paragraph(row)) }] });
    expect(blocks(await read(new Uint8Array(await Packer.toBuffer(word))))).toEqual([rows]);
  });

  it('stops a zip bomb while it unpacks', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(code(await read(bomb))).toBe('too-large');
  });

  it('says that damaged XML is damaged', async () => {
    expect(code(await read(zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') })))).toBe('broken');
  });
});
