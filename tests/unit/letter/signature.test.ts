import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { renderDocx } from '@/lib/letter/docx';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import { renderPdf } from '@/lib/letter/pdf/render';
import { renderPlainText } from '@/lib/letter/plain-text';
import { signedCopyOf } from '@/lib/letter/signed-copy';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';

/** One dark pixel in a clear one: a PNG of 2 by 1 with an alpha channel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4nGNgYGD4DwYABgQB/zC1yI4AAAAASUVORK5CYII=';
const TODAY = '2026-11-22';

function letter(signed: boolean): LetterDoc {
  const signature = { png: PNG, width: 200, height: 100, on: '2026-11-20', by: 'drawn' as const };
  const details = person({ signatures: signed ? { patient: signature } : {} });
  const written = writeLetter({ denial: denial(), plan: plan(), person: details }, 'internal-appeal', 'patient', TODAY);
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}

it('prints a signature above the name, with its date in place of the line to sign on', async () => {
  const { nodes } = letter(true);
  const node = nodes.find((one) => one.kind === 'lines' && one.role === 'signature');
  expect(node).toMatchObject({ image: { width: 104, height: 52, alt: 'Signature of Thu Nguyễn' } });
  const text = renderPlainText(letter(true));
  expect(text).toContain('Sincerely,\n/s/ Thu Nguyễn\nDate: November 20, 2026\nThu Nguyễn');
  expect(text).not.toContain('____');
  expect(renderPlainText(letter(false))).toContain('Signature: ____');
});

it('puts the picture into the PDF as a figure with its words, the same bytes each time', async () => {
  const fonts = await letterFonts();
  const bytes = await renderPdf(letter(true), { fonts });
  expect(Buffer.compare(bytes, await renderPdf(letter(true), { fonts }))).toBe(0);
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const trees: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) trees.push(JSON.stringify(await (await pdf.getPage(number)).getStructTree()));
  expect(trees.join()).toContain('"role":"Figure"');
  expect(trees.join()).toContain('Signature of Thu Nguyễn');
  await task.destroy();
});

it('puts the picture into the Word file, the same bytes each time', async () => {
  const bytes = await renderDocx(letter(true));
  expect(Buffer.compare(bytes, await renderDocx(letter(true)))).toBe(0);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).some((name) => name.endsWith('.png'))).toBe(true);
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Signature of Thu Nguyễn');
});

it('takes a signed PDF byte for byte, pictures as pages, and says what it cannot take', async () => {
  const bytes = await renderPdf(letter(false), { fonts: await letterFonts() });
  const copy = await signedCopyOf([{ name: 'signed.pdf', type: 'application/pdf', bytes }]);
  expect(copy.ok && Buffer.compare(copy.bytes, bytes)).toBe(0);
  const png = new Uint8Array(Buffer.from(PNG, 'base64'));
  const pages = await signedCopyOf([1, 2].map((n) => ({ name: `${n}.png`, type: 'image/png', bytes: png })));
  expect(pages).toMatchObject({ ok: true, pages: 2 });
  const text = new TextEncoder().encode('not a picture');
  expect(await signedCopyOf([{ name: 'a.txt', type: 'text/plain', bytes: text }])).toEqual({ ok: false, code: 'type' });
  const broken = new TextEncoder().encode('%PDF-1.7 and nothing else');
  expect(await signedCopyOf([{ name: 'a.pdf', type: 'application/pdf', bytes: broken }])).toEqual({ ok: false, code: 'pdf' });
  expect(await signedCopyOf([])).toEqual({ ok: false, code: 'type' });
});
