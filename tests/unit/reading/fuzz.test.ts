import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/document/model';
import { documentSchema } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { visible } from '@/lib/intake/clean';
import { readFhir } from '@/lib/intake/fhir/read';
import { type IntakeDeps, readFile } from '@/lib/intake/file';
import { readText } from '@/lib/intake/text';
import { readRemittance } from '@/lib/intake/x12/read';
import { locate } from '@/lib/page/locate';
import { readPage } from '@/lib/page/read';
import { flat, parseHtml, quotable } from './show';

/** What every Document keeps to, whatever it was read from. */
function sound(doc: SourceDocument): void {
  expect(documentSchema.safeParse(doc).success).toBe(true);
  for (const [i, block] of doc.blocks.entries()) {
    // Only a row's empty cells may leave more than one space.
    if (block.kind !== 'row') expect(block.text).toBe(flat(block.text));
    else
      for (const [j, cell] of block.cells.entries())
        expect([flat(cell), block.text.startsWith(cell, block.starts[j])]).toEqual([cell, true]);
    expect(block.text.trim()).not.toBe('');
    if (block.kind === 'pair') expect(block.text.slice(block.valueStart)).toBe(block.value);
    for (const at of block.breaks ?? []) expect(at).toBeLessThan(block.text.length + 1);
    const { quote, place } = quoteFrom(doc, i, 0, block.text.length);
    expect(block.text.slice(place.start, place.end)).toBe(quote);
  }
}

const word = fc.constantFrom(
  ...'Claim number: # Member ID Group Date of service Denied $4,250.00 05/06/2026 CO-197 Fax 207-555-0142 P.O. Box 12 Lexington, KY 40512 Dear insuf- Page 1 of 2 - • 1. ... : \t    \f the appeal within Ł 中 é'.split(
    ' ',
  ),
  '   ',
  '\t',
  '\n',
  '\n\n',
  '      ',
  ': ',
  ' ........ ',
);
const layout = fc
  .array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.string() }), { maxLength: 120 })
  .map((parts) => parts.join(' '));

describe('any text', () => {
  it('becomes a sound Document whose words are the text’s own', () => {
    fc.assert(
      fc.property(layout, (text) => {
        const doc = readText(text);
        sound(doc);
        const bare = (words: string) => visible(words).replace(/[-\s>]/g, '');
        const source = bare(text);
        for (const block of doc.blocks) for (const run of quotable(block)) expect(source).toContain(bare(run));
      }),
      { numRuns: 300 },
    );
  });
});

const tag = fc.constantFrom(
  'div',
  'span',
  'p',
  'table',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'ul',
  'li',
  'h2',
  'b',
  'br',
  'label',
  'input',
  'section',
  'a',
  'button',
  'details',
  'slot',
  'x-a',
  'template',
  'select',
  'option',
  'iframe',
  'pre',
  'address',
);
const attribute = fc.constantFrom(
  '',
  ' hidden',
  ' style="display:none"',
  ' class=a',
  ' class=b',
  ' aria-hidden=true',
  ' role=row',
  ' role=cell',
  ' role=heading',
  ' shadowrootmode=open',
  ' slot=s',
  ' value=V',
  ' colspan=3',
  ' aria-expanded=false aria-controls=q',
  ' id=q',
  ' for=q',
);
const html = fc
  .array(
    fc.oneof(
      word,
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
      tag.map((name) => `</${name}>`),
    ),
    { maxLength: 90 },
  )
  .map((parts) => `<style>.a{display:flex}</style>${parts.join('')}`);

describe('any page', () => {
  it('becomes a sound Document and is left as it was', () => {
    fc.assert(
      fc.property(html, (source) => {
        const document = parseHtml(source);
        const before = document.documentElement.outerHTML;
        const doc = readPage(document, { parse: parseHtml });
        sound(doc);
        for (const block of doc.blocks.slice(0, 5)) locate(document, block.text);
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

const segment = fc
  .tuple(
    fc.constantFrom('ST', 'SE', 'CLP', 'SVC', 'CAS', 'NM1', 'DTM', 'LQ', 'MOA', 'REF', 'N1', 'N4', 'PER', 'BPR', 'LX', 'XX'),
    fc.array(fc.constantFrom('835', '1', '4', 'CO', '197', '12.5', '-', '', 'HC:1', 'QC', '472', '20260101', 'é*', 'PR'), {
      maxLength: 22,
    }),
  )
  .map(([id, elements]) => [id, ...elements].join('*'));

/** A file gives sound documents, or a sentence about what is wrong and one about what to do. */
async function answered(bytes: Uint8Array, more: Partial<IntakeDeps> = {}): Promise<void> {
  const result = await readFile({ name: 'a', bytes }, { makeDocument: parseHtml, ...more });
  if (result.ok) result.documents.forEach(sound);
  else expect([result.problem.message, result.problem.next]).toEqual([expect.stringMatching(/.{10}/), expect.stringMatching(/.{10}/)]);
}

describe('any data', () => {
  it('is read as a remittance or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 60 }), fc.nat(400), (segments, cut) => {
        const result = readRemittance(`ST*835*1~${segments.join('~')}`.slice(0, -cut || undefined), 'a');
        if (result.ok) result.documents.forEach(sound);
      }),
    );
  });

  it('is read as FHIR or refused, never thrown at', () => {
    const keys = [
      'resourceType',
      'item',
      'adjudication',
      'reason',
      'coding',
      'code',
      'entry',
      'resource',
      'patient',
      'reference',
      'identifier',
      'value',
      'total',
      'amount',
    ];
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('ExplanationOfBenefit', 'Bundle', 'ClaimResponse', '#a', 1, null, true),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...keys), tie('json'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const result = readFhir(
          JSON.stringify({ resourceType: 'ExplanationOfBenefit', item: value, total: value, patient: value, insurance: value }),
          'a',
        );
        if (result.ok) result.documents.forEach(sound);
        readFhir(JSON.stringify(value), 'a');
      }),
    );
  });

  const threePages = async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    for (let n = 0; n < 3; n++)
      pdf.addPage([300, 200]).drawText(`Claim number: 2026-${n}   Member ID: ABC 12${n}`, { x: 20, y: 150, size: 9, font });
    return pdf.save({ useObjectStreams: false });
  };

  it('of a PDF whose later pages are damaged gives the first one and says that it is not all', async () => {
    const bytes = Buffer.from(await threePages());
    const [, second = 0, third = 0] = [...bytes.toString('latin1').matchAll(/\d+ 0 obj\n<<\n\/Type \/Page\n/g)].map(({ index }) => index);
    bytes[second] = bytes[third] = 0xf8;
    const result = await readFile({ name: 'a', bytes: new Uint8Array(bytes) }, { makeDocument: parseHtml });
    // pdf.js ends its list of pages at the first that it cannot find.
    const [doc] = result.ok ? result.documents : [];
    expect([doc?.notes, doc?.whole, doc?.blocks.length]).toEqual([['Page 2 is damaged and could not be read.'], false, 2]);
  });

  it('of a PDF that was damaged anywhere is read or refused with a sentence', async () => {
    const whole = await threePages();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(300), async (changes, cut) => {
        const bytes = whole.slice(0, whole.length - cut);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        await answered(bytes);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('of a Word file with any words and marks in its parts is read or refused with a sentence', async () => {
    const part = fc.constantFrom(
      ...['<w:p>', '</w:p>', '<w:r>', '</w:r>', '<w:t>', '</w:t>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>'],
      ...[
        '<w:tab/>',
        '<w:br/>',
        '<w:pPr><w:numPr/></w:pPr>',
        '&amp;',
        '&bad;',
        'Claim number: 1',
        'é',
        '<!-- -->',
        '<![CDATA[x]]>',
        '<x:y/>',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), fc.boolean(), async (parts, closed) => {
        const inner = parts.join('');
        const xml = `<w:document xmlns:w="w"><w:body>${inner}${closed ? '</w:body></w:document>' : ''}`;
        await answered(zipSync({ 'word/document.xml': strToU8(xml) }));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('of a picture with any header is read or refused with a sentence, whatever the recognizer says', async () => {
    const printed = fc.record({
      text: fc.oneof(fc.constantFrom('Claim', 'number:', '2026-1', '$5.00', '|', ''), fc.string({ maxLength: 8 })),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      x: fc.nat(2_000),
      y: fc.nat(2_600),
      size: fc.nat(80),
    });
    const marks = [
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 4, 0],
      [0x49, 0x49, 42, 0, 8, 0, 0, 0],
      [0xff, 0xd8, 0xff, 0xe0],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...marks),
        fc.uint8Array({ maxLength: 200 }),
        fc.array(printed, { maxLength: 40 }),
        async (mark, rest, words) => {
          const reading = {
            words: words.map((word) => ({ ...word, end: word.x + word.text.length * 10 })),
            language: 'eng' as const,
            smallPrint: false,
          };
          await answered(Uint8Array.from([...mark, ...rest]), {
            openScanner: () => ({ read: async () => reading, close: () => undefined }),
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of any bytes is read or refused with a sentence', async () => {
    const starts = ['', '%PDF-1.7\n', 'PK\u0003\u0004', 'ISA*', '{', '<html>', '\u0089PNG'].map((text) =>
      [...text].map((char) => char.charCodeAt(0)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        await answered(new Uint8Array([...start, ...rest]));
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
