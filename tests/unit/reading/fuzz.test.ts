import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '@/lib/document/model';
import { documentSchema } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { visible } from '@/lib/intake/clean';
import { readFhir } from '@/lib/intake/fhir/read';
import { readFile } from '@/lib/intake/file';
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

  it('of any bytes is read or refused with a sentence', async () => {
    const starts = ['', '%PDF-1.7\n', 'PK\u0003\u0004', 'ISA*', '{', '<html>', '\u0089PNG'].map((text) =>
      [...text].map((char) => char.charCodeAt(0)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const result = await readFile({ name: 'a', bytes: new Uint8Array([...start, ...rest]) }, { makeDocument: parseHtml });
        if (result.ok) result.documents.forEach(sound);
        else expect(result.problem.message.length).toBeGreaterThan(10);
      }),
      { numRuns: 80 },
    );
  }, 60_000);
});
