import { PDFDocument, PDFName, PDFString, rgb, StandardFonts, TextRenderingMode } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import { lines, parseHtml } from './show';

type Words = [x: number, y: number, text: string];

async function pdf(pages: Words[][], finish?: (file: PDFDocument) => void, size = 10): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const words of pages) {
    const page = file.addPage([612, 792]);
    for (const [x, y, text] of words) page.drawText(text, { x, y, size, font });
  }
  finish?.(file);
  return file.save();
}

async function read(bytes: Uint8Array) {
  const result = await readFile({ name: 'a.pdf', bytes }, { makeDocument: parseHtml });
  if (!result.ok) throw new Error(result.problem.message);
  return result.documents;
}

function note(file: PDFDocument, subtype: string, text: string, rect: number[]): void {
  const annotation = file.context.obj({ Type: 'Annot', Subtype: subtype, Rect: rect, F: 4 });
  annotation.set(PDFName.of('Contents'), PDFString.of(text));
  annotation.set(PDFName.of('DA'), PDFString.of('/Helv 10 Tf 0 g'));
  file.getPage(0).node.addAnnot(file.context.register(annotation));
}

describe('what is filled into a PDF', () => {
  it('stands beside its label, a long value in lines of its own', async () => {
    const bytes = await pdf(
      [
        [
          [60, 740, 'Denial of coverage'],
          [60, 700, 'Claim number:'],
          [60, 676, 'Member name:'],
          [60, 652, 'Why we said no:'],
          [60, 560, 'Not needed'],
          [160, 560, 'Not covered'],
          [60, 520, 'You may appeal within 60 days.'],
        ],
      ],
      (file) => {
        const form = file.getForm();
        const page = file.getPage(0);
        const fill = (name: string, text: string, y: number, height: number) => {
          const field = form.createTextField(name);
          if (height > 20) field.enableMultiline();
          field.setText(text);
          field.addToPage(page, { x: 180, y, width: 320, height, borderWidth: 0 });
        };
        fill('a', 'NB-2026-4471', 697, 15);
        fill('b', 'Imre Falkensee', 673, 15);
        fill('c', 'The home oxygen is not needed, because the level of oxygen in the blood at rest was normal on two days.', 600, 64);
        form.createCheckBox('no').addToPage(page, { x: 145, y: 559, width: 10, height: 10 });
        form.getCheckBox('no').check();
        form.createCheckBox('yes').addToPage(page, { x: 45, y: 559, width: 10, height: 10 });
      },
    );
    const [doc] = await read(bytes);
    const shown = doc ? lines(doc).join('\n') : '';
    expect(shown).toContain('Claim number = NB-2026-4471');
    expect(shown).toContain('Member name = Imre Falkensee');
    expect(shown).toMatch(/Why we said no = The home oxygen is not needed/);
    expect(shown).toMatch(/☒ Not covered|☒\s?\|?\s?Not covered/);
    expect(shown).not.toMatch(/☒ Not needed/);
  });

  it('is read as text where it was typed onto the page; a note that is stuck on it is said', async () => {
    const bytes = await pdf(
      [
        [
          [60, 740, 'Denial of coverage'],
          [60, 640, 'We denied the request for a power wheelchair.'],
        ],
      ],
      (file) => {
        note(file, 'FreeText', 'Claim number: TW-881-20', [60, 690, 300, 704]);
        note(file, 'Text', 'call them', [500, 700, 520, 720]);
      },
    );
    const [doc] = await read(bytes);
    expect(doc && lines(doc)).toContain('Claim number = TW-881-20');
    expect(doc?.notes.join()).toMatch(/^Page 1 has a note stuck on it/);
  });

  it('is not read where it is too fine to be seen', async () => {
    const [doc] = await read(
      await pdf([[[60, 700, 'Claim number: C-77120 and more words']]], (file) => file.getPage(0).drawText('Claim: X-1', { size: 0.5 })),
    );
    expect(doc && lines(doc).join()).not.toContain('X-1');
  });

  it('is not read where it is white or drawn in no way, unless it stands on something dark', async () => {
    const bytes = await pdf([[[60, 700, 'Claim number: C-77120 and more words']]], (file) => {
      const page = file.getPage(0);
      page.drawRectangle({ x: 50, y: 590, width: 300, height: 24, color: rgb(0, 0, 0.4) });
      page.drawText('Case number: 55-1180', { x: 60, y: 600, size: 10, color: rgb(1, 1, 1) });
      page.drawText('Claim number: W-90001', { x: 60, y: 500, size: 10, color: rgb(1, 1, 1) });
      page.drawText('Claim number: Z-90002', { x: 60, y: 400, size: 10, renderMode: TextRenderingMode.Invisible });
    });
    const [doc] = await read(bytes);
    const shown = doc ? lines(doc).join('\n') : '';
    expect(shown).toContain('C-77120');
    expect(shown).toContain('55-1180');
    expect(shown).not.toMatch(/W-90001|Z-90002/);
  });
});

/** A page of a letter; `n` tells one from the other. */
const letter = (n: number, more: Words[] = []): Words[] => [
  [60, 750, 'Tarn Valley Health Plan'],
  [60, 720, `Date of notice: May ${n}, 2026`],
  [60, 700, 'Member: Ada Roe'],
  [60, 686, `Member ID: TVH 0091 44${n}0`],
  [60, 672, `Claim number: 26-5510-${n}`],
  [60, 640, 'Dear Ms. Roe:'],
  [60, 620, 'We denied this claim because the service is not medically necessary.'],
  ...more,
];

describe('letters in one PDF', () => {
  it('are documents of their own, each with its pages', async () => {
    const second: Words[] = [
      [60, 750, 'Tarn Valley Health Plan'],
      [60, 720, 'Member ID: TVH 0091 4410'],
      [60, 690, 'You may appeal within 180 days.'],
    ];
    const documents = await read(await pdf([letter(1), second, letter(2)]));
    expect(documents.map(({ title }) => title)).toEqual(['a.pdf, pages 1 to 2', 'a.pdf, page 3']);
    expect(documents.map((doc) => lines(doc).find((line) => line.startsWith('Claim number')))).toEqual([
      'Claim number = 26-5510-1',
      'Claim number = 26-5510-2',
    ]);
    expect(documents[1] && lines(documents[1])).toContain('Member = Ada Roe');
    expect(documents[1]?.notes[0]).toBe('This file holds 2 letters. This one is on page 3.');
  });

  it('are one where a page names the same claim and member, or only another claim', async () => {
    const copy = letter(1).map(([x, y, text]): Words => [x, y, text.replace('Dear Ms. Roe', 'Dear Dr. Amsel')]);
    expect(await read(await pdf([letter(1), copy]))).toHaveLength(1);
    const claims = letter(1).map(([x, y, text]): Words => [x, y, text.replace('26-5510-1', '26-5510-9')]);
    expect(await read(await pdf([letter(1), claims]))).toHaveLength(1);
  });
});
