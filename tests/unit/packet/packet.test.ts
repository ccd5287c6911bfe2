import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { buildPacket, type ExhibitInput, type PacketInput, type PacketResult } from '@/lib/packet/build';
import { DEFAULT_LIMITS } from '@/lib/packet/limits';
import { sampleLetter } from '../letter/sample';
import { blackPdf, formPdf, piecesPdf, recordPdf, wordFile } from './files';
import { has, home, kept, locked, pixelsOf, run, wordsOn } from './tools';

const TOOLS = { decode: async () => null };
const PICTURES = 'tests/unit/scan/pictures';
const picture = (name: string) => new Uint8Array(readFileSync(join(PICTURES, name)));
const external = has('pdftotext') && has('qpdf');
let fonts: LetterFonts;

beforeAll(async () => {
  fonts = await letterFonts();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const exhibit = (file: string, bytes: Uint8Array, more: Partial<ExhibitInput> = {}): ExhibitInput => ({
  file,
  bytes,
  title: file.replace(/\.\w+$/, ''),
  why: '',
  rotate: 0,
  pages: '',
  ...more,
});
const packet = (exhibits: ExhibitInput[], more: Partial<PacketInput> = {}, options = {}): Promise<PacketResult> =>
  buildPacket(
    {
      letter: sampleLetter(),
      exhibits,
      front: 'none',
      door: { insurer: 'Meridian Health', fax: '(555) 010-4821', address: null },
      separators: false,
      limits: DEFAULT_LIMITS,
      ...more,
    },
    { fonts, tools: TOOLS, ...options },
  );
async function files(...of: Parameters<typeof packet>): Promise<string[]> {
  const result = await packet(...of);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.parts.map(({ bytes }) => kept(bytes));
}
const problems = async (...of: Parameters<typeof packet>) => {
  const result = await packet(...of);
  return result.ok ? [] : result.problems.map(({ code, file }) => [code, file]);
};
const textOf = (path: string, page: number) => run('pdftotext', '-f', String(page), '-l', String(page), '-layout', path, '-');

describe.skipIf(!external)('a packet of every kind of file', () => {
  let path = '';
  beforeAll(async () => {
    const all = await files(
      [
        exhibit('record.pdf', await recordPdf(3), { title: 'Pathology report', why: 'Shows that the tumor was typed first.' }),
        exhibit('wide.pdf', await recordPdf(1, { size: [792, 612] })),
        exhibit('turned.pdf', await recordPdf(1, { rotate: 90 })),
        exhibit('cropped.pdf', await recordPdf(1, { crop: [100, 100, 300, 500], rotate: 180 })),
        exhibit('form.pdf', await formPdf()),
        exhibit('pieces.pdf', await piecesPdf()),
        exhibit('photo.jpg', picture('genomic-phone.jpg')),
        exhibit('scan.png', picture('infusion.png')),
        exhibit('fax.tif', picture('two-pages.tif')),
        exhibit('inside.tif', picture('jpeg-inside.tif')),
        exhibit('letter.docx', wordFile(['I treat this patient for rheumatoid arthritis.']), { why: 'The doctor says why.' }),
        exhibit('note.txt', new TextEncoder().encode('Visit note\n\n    BP 120/80\nПлан: Łukasz')),
      ],
      { front: 'fax' },
    );
    [path = ''] = all;
  });

  it('has no fault that qpdf or poppler sees, and stays tagged', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    const info = run('pdfinfo', path);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Pages: +21\b/);
    const tree = run('pdfinfo', '-struct-text', path);
    expect(tree).toContain('"Exhibit B: Pathology report"');
    expect(tree).toContain('Line 3 of page 2');
    expect(tree).toContain('Figure');
    const own = run('pdffonts', path)
      .split('\n')
      .filter((line) => line.includes('SourceSerif'));
    expect(own.length).toBe(3);
    for (const line of own) expect(line).toMatch(/yes yes yes/);
  });

  it('stamps every page of an exhibit with its label and numbers', () => {
    const stamps = [...run('pdftotext', '-layout', path, '-').matchAll(/Exhibit ([A-Z]) · page (\d) of (\d) · packet page (\d+) of 21/g)];
    expect(stamps.map(([, letter, page, of, sheet]) => `${letter}${page}/${of}@${sheet}`).join(' ')).toBe(
      'B1/3@7 B2/3@8 B3/3@9 C1/1@10 D1/1@11 E1/1@12 F1/1@13 G1/1@14 H1/1@15 I1/1@16 J1/2@17 J2/2@18 K1/1@19 L1/1@20 M1/1@21',
    );
  });

  it('lists the exhibits with the sheets they stand on, after the criteria table of the letter', () => {
    const table = textOf(path, 6).replace(/\s+/g, ' ');
    expect(table).toContain('Table of exhibits');
    expect(table).toContain('A Coverage criteria and the record 2 4–5');
    expect(table).toMatch(/B Pathology report\. Shows that the tumor was typed first\. 3 7–9/);
    expect(table).toContain('J fax 2 17–18');
  });

  it('leads to letter and exhibits by bookmarks', () => {
    const { outlines } = JSON.parse(run('qpdf', '--json', '--json-key=outlines', path));
    const marks = outlines.map(
      ({ title, destpageposfrom1 }: { title: string; destpageposfrom1: number }) => `${destpageposfrom1} ${title}`,
    );
    expect(marks.slice(0, 4)).toEqual(['1 Cover sheet', '2 Letter', '6 Table of exhibits', '7 Exhibit B: Pathology report']);
    expect(marks.at(-1)).toBe('21 Exhibit M: note');
    expect(outlines[1].kids.length).toBeGreaterThan(2);
  });

  it('prints the fax number as the notice does, the number of pages, and what is not known as a blank', () => {
    const sheet = textOf(path, 1);
    expect(sheet).toContain('(555) 010-4821');
    expect(sheet).toContain('21, with this sheet');
    expect(sheet).toContain('40218-A');
    expect(sheet).toContain('Confidential');
  });

  it('shows the words of all pages: turned, cropped, in pieces, filled into fields, of Word and text files', () => {
    const words = run('pdftotext', path, '-');
    for (const some of [
      'Record 3 bottom',
      'first piece',
      'Filled by hand',
      'I treat this patient for rheumatoid arthritis.',
      'Methotrexate, stopped for liver enzymes',
      'Not tolerated',
      'BP 120/80',
      'План: Łukasz',
      'The text of the Word file “letter.docx”, set anew for this packet.',
    ])
      expect(words).toContain(some);
  });

  it('keeps every word of an exhibit inside its frame, and its own words outside', () => {
    const pages = wordsOn(path).slice(6);
    for (const { width, height, words } of pages) {
      const stamp = words.filter((word) => word.y0 > height - 34);
      expect(stamp.map(({ text }) => text)).toContain('Exhibit');
      for (const word of words) {
        expect(word.x0).toBeGreaterThan(17);
        expect(word.x1).toBeLessThan(width - 17);
        expect(word.y0).toBeGreaterThan(15);
        expect(word.y1 < height - 33 || word.y0 > height - 34, `${word.text} on the line of the stamp`).toBe(true);
      }
    }
  });
});

describe.skipIf(!external)('stamp and cover line', () => {
  it.each([
    ['letter size', [612, 792], 0, 0],
    ['A4', [595, 842], 0, 0],
    ['on its side', [612, 792], 90, 0],
    ['turned by the person', [612, 792], 0, 270],
    ['a poster', [2400, 1800], 0, 0],
    ['a card', [240, 150], 180, 0],
  ] as const)('stand clear of a page that is black from edge to edge: %s', async (_name, size, own, rotate) => {
    const why = 'Why it is enclosed, in so many words that they need more than one line of the sheet. '.repeat(3);
    const [path = ''] = await files([exhibit('black.pdf', await blackPdf([...size], own), { title: 'A black page', why, rotate })]);
    const first = wordsOn(path).length - 1;
    for (const page of [first, first + 1]) {
      const { width, height, at } = pixelsOf(path, page);
      const black = (y: number) => Array.from({ length: width }, (_, x) => at(x, y)).filter((shade) => shade < 60).length;
      const rows = Array.from({ length: height }, (_, y) => black(y));
      const inFrame = rows.map((count, y) => [count, y] as const).filter(([count]) => count > 150);
      const [top = 0, bottom = 0] = [inFrame[0]?.[1], inFrame.at(-1)?.[1]];
      expect(bottom - top).toBeGreaterThan(100);
      const { words } = wordsOn(path)[page - 1] ?? { words: [] };
      expect(words.length).toBeGreaterThan(5);
      // Boxes are as high as the tallest accents: a word's middle tells where its ink is.
      for (const { text, y0, y1 } of words) expect((y0 + y1) / 2 < top - 3 || (y0 + y1) / 2 > bottom + 3, text).toBe(true);
    }
  });

  it('turns a page by what the file says and what the person says together', async () => {
    const [path = ''] = await files([exhibit('a.pdf', await recordPdf(1, { rotate: 90 }), { rotate: 270 })]);
    const { width, height, words } = wordsOn(path).at(-1) ?? { width: 0, height: 0, words: [] };
    expect([width, height]).toEqual([612, 792]);
    const at = (text: string) => words.find((word) => word.text === text)?.y0 ?? 0;
    expect(at('top')).toBeLessThan(at('bottom'));
    expect(at('top')).toBeGreaterThan(0);
  });

  it('puts a sheet before each exhibit when that is asked for', async () => {
    const [path = ''] = await files([exhibit('a.pdf', await recordPdf(2)), exhibit('b.pdf', await recordPdf(1))], { separators: true });
    const count = Number(/Pages: +(\d+)/.exec(run('pdfinfo', path))?.[1]);
    expect(textOf(path, count - 1)).toMatch(/Exhibit C\n/);
    expect(textOf(path, count)).toContain('Exhibit C · page 1 of 1');
    expect(textOf(path, count)).not.toContain('From the file');
  });
});

describe('what cannot be printed', () => {
  it('is named with its cause, and nothing is made', async () => {
    const good = await recordPdf(2);
    expect(
      await problems([exhibit('good.pdf', good), exhibit('cut.pdf', good.subarray(0, 600)), exhibit('x.pdf', new Uint8Array())]),
    ).toEqual([
      ['broken', 'cut.pdf'],
      ['empty', 'x.pdf'],
    ]);
    expect(await problems([exhibit('photo.jpg', picture('genomic-phone.jpg').subarray(0, 20_000))])).toEqual([['broken', 'photo.jpg']]);
    expect(await problems([exhibit('scan.png', picture('infusion.png').subarray(0, 20_000))])).toEqual([['broken', 'scan.png']]);
    expect(
      await problems([
        exhibit(
          'a.bin',
          Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) % 256),
        ),
      ]),
    ).toEqual([['unknown-kind', 'a.bin']]);
    expect(await problems([exhibit('good.pdf', good, { pages: '2-9' })])).toEqual([['pages', 'good.pdf']]);
  });

  it('a PDF that leaves out pages it counts, or whose content is not there, is broken, not blank', async () => {
    const text = Buffer.from(await recordPdf(3).then(async (bytes) => (await PDFDocument.load(bytes)).save({ useObjectStreams: false })));
    const without = text.toString('latin1').replace(/\/Kids \[ (\d+) 0 R /, '/Kids [ 9999 0 R ');
    expect(await problems([exhibit('a.pdf', new Uint8Array(Buffer.from(without, 'latin1')))])).toEqual([['broken', 'a.pdf']]);
  });

  it.skipIf(!external)('a locked PDF is named; one that opens without a password is printed', async () => {
    const good = await recordPdf(1);
    expect(await problems([exhibit('locked.pdf', locked(good, 'secret', 'secret'))])).toEqual([['encrypted', 'locked.pdf']]);
    const [path = ''] = await files([exhibit('owner.pdf', locked(good, '', 'owner'))]);
    expect(run('qpdf', '--check', path)).toContain('No syntax');
    expect(run('pdftotext', path, '-')).toContain('Record 1 far');
  });

  it('a bomb of an object stream is stopped while it unpacks', async () => {
    const zeros = deflateSync(Buffer.alloc(250_000_000), { level: 9 });
    const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 10 /Filter /FlateDecode /Length ${zeros.length} >>\nstream\n`;
    const bomb = new Uint8Array(Buffer.concat([Buffer.from(head), zeros, Buffer.from('\nendstream\nendobj\n%%EOF')]));
    expect(await problems([exhibit('bomb.pdf', bomb)])).toEqual([['too-large', 'bomb.pdf']]);
  });

  it('a page tree that leads back into itself ends', async () => {
    const loop =
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF';
    expect(await problems([exhibit('loop.pdf', new TextEncoder().encode(loop))])).toEqual([['broken', 'loop.pdf']]);
  });

  it('more pages than a packet may have are refused', async () => {
    const pdf = await PDFDocument.create();
    for (let i = 0; i < 501; i++) pdf.addPage();
    expect(await problems([exhibit('long.pdf', await pdf.save())])).toEqual([['too-many-pages', 'long.pdf']]);
  });
});

describe('limits', () => {
  /** Pages of noise, which cannot be packed: about `bytes` each. */
  const noise = async (pages: number, bytes: number) => {
    const pdf = await PDFDocument.create();
    let seed = 7;
    for (let i = 0; i < pages; i++) {
      const page = pdf.addPage([612, 792]);
      const data = Uint8Array.from({ length: bytes }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed & 255;
      });
      const image = pdf.context.register(
        pdf.context.stream(data, {
          Type: 'XObject',
          Subtype: 'Image',
          Width: bytes / 100,
          Height: 100,
          BitsPerComponent: 8,
          ColorSpace: 'DeviceGray',
        }),
      );
      page.node.setXObject(PDFName.of('Im'), image);
      page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream('q 400 0 0 400 100 100 cm /Im Do Q')));
    }
    return pdf.save();
  };
  const small = { ...DEFAULT_LIMITS, fileBytes: 700_000, totalBytes: 5_000_000 };

  it('a packet too large for one file becomes numbered parts, each within the limit and with its own contents', async () => {
    const result = await packet([exhibit('a.pdf', await noise(4, 200_000)), exhibit('b.pdf', await noise(2, 200_000))], {
      limits: small,
      front: 'mail',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { parts } = result;
    expect(parts.length).toBe(3);
    for (const part of parts) expect(part.bytes.length).toBeLessThanOrEqual(700_000);
    if (!external) return;
    const texts = parts.map(({ bytes }) => run('pdftotext', '-layout', kept(bytes), '-'));
    texts.forEach((text, i) => {
      expect(text).toContain(`Part ${i + 1} of 3`);
    });
    expect(texts[1]).toContain('This is part 2 of 3 of the packet');
    const numbers = texts.flatMap((text) => [...text.matchAll(/acket page (\d+) of (\d+)/g)].map(([, page, of]) => `${page}/${of}`));
    const total = parts.reduce((sum, part) => sum + part.pages, 0);
    expect(numbers).toEqual(Array.from({ length: total }, (_, i) => `${i + 1}/${total}`));
    expect(run('qpdf', '--check', kept(parts[1]?.bytes ?? new Uint8Array()))).toContain('No syntax');
  });

  it('says how many files it would need when the portal takes fewer', async () => {
    const result = await packet([exhibit('a.pdf', await noise(6, 300_000))], { limits: { ...small, files: 2 } });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'cannot-fit', file: null }] });
    if (!result.ok) expect(result.problems[0]?.message).toMatch(/needs \d files .* takes 2 files/);
  });

  it('says so when a single page is larger than any file may be', async () => {
    const result = await packet([exhibit('a.pdf', await noise(1, 900_000))], { limits: small });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'cannot-fit' }] });
  });

  it('makes pictures smaller before it splits, at 200 dots an inch first', async () => {
    const jpeg = picture('genomic-low.jpg');
    const asked: number[] = [];
    const shrink = async (_: unknown, width: number, height: number) => {
      asked.push(Math.max(width, height));
      return jpeg;
    };
    // A picture that says it is large, with bytes to match.
    const large = new Uint8Array(800_000);
    const photo = picture('genomic-phone.jpg');
    large.set(photo.subarray(0, photo.length - 2));
    large.set([0xff, 0xd9], large.length - 2);
    const view = new DataView(large.buffer);
    for (let at = 2; at < 5_000; at++)
      if (view.getUint16(at) === 0xffc0 || view.getUint16(at) === 0xffc2) {
        view.setUint16(at + 5, 4_400);
        view.setUint16(at + 7, 3_400);
        break;
      }
    const result = await packet([exhibit('a.jpg', large)], { limits: small }, { tools: { ...TOOLS, shrink } });
    expect(result.ok && result.parts.length).toBe(1);
    expect(asked).toEqual([2_200]);
  });
});

describe('while it is made', () => {
  it('tells how far it is, sheet by sheet', async () => {
    const told: string[] = [];
    await packet(
      [exhibit('a.pdf', await recordPdf(5))],
      {},
      { onProgress: ({ done, total }: { done: number; total: number }) => told.push(`${done}/${total}`) },
    );
    expect(told.at(-1)).toMatch(/^(\d+)\/\1$/);
    expect(told.length).toBeGreaterThan(5);
  });

  it('stops when the person says so', async () => {
    const stop = new AbortController();
    let told = 0;
    const onProgress = () => {
      if (++told === 3) stop.abort();
    };
    const result = await packet([exhibit('a.pdf', await recordPdf(50))], {}, { signal: stop.signal, onProgress });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(told).toBeLessThan(20);
  });

  it('gives the same bytes for the same files', async () => {
    const record = await recordPdf(2);
    const [one, two] = await Promise.all([packet([exhibit('a.pdf', record)]), packet([exhibit('a.pdf', record)])]);
    if (!one.ok || !two.ok) throw new Error('not made');
    expect(Buffer.compare(Buffer.from(one.parts[0]?.bytes ?? []), Buffer.from(two.parts[0]?.bytes ?? []))).toBe(0);
  });

  it.skipIf(!external)('takes signed pages in the place of the letter', async () => {
    const [path = ''] = await files([exhibit('a.pdf', await recordPdf(1))], {
      signed: { file: 'signed.pdf', bytes: await recordPdf(2, { word: 'Signed' }) },
    });
    expect(textOf(path, 1)).toContain('Signed 1 top');
    expect(textOf(path, 2)).toContain('Letter · page 2 of 2 · packet page 2 of 4');
    expect(textOf(path, 3)).toContain('Table of exhibits');
  });
});
