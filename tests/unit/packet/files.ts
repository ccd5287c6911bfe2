import { degrees, PDFArray, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';

/** A record of letter pages that say where they begin and end, so that what is cut off or covered shows. */
export async function recordPdf(
  pages: number,
  {
    size = [612, 792],
    rotate = 0,
    crop,
    word = 'Record',
  }: { size?: [number, number]; rotate?: number; crop?: [number, number, number, number]; word?: string } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= pages; n++) {
    const page = pdf.addPage(size);
    page.setRotation(degrees(rotate));
    if (crop) page.setCropBox(...crop);
    const [x, y, w, h] = crop ?? [0, 0, ...size];
    page.drawRectangle({ x: x + 2, y: y + 2, width: w - 4, height: h - 4, borderWidth: 1, borderColor: rgb(0.8, 0.1, 0.1) });
    page.drawText(`${word} ${n} top`, { x: x + 12, y: y + h - 20, size: 11, font });
    page.drawText(`${word} ${n} bottom`, { x: x + 12, y: y + 8, size: 11, font });
    page.drawText(`${word} ${n} far`, { x: x + w - 90, y: y + h / 2, size: 11, font });
    for (let line = 0; line < 30 && h > 600; line++)
      page.drawText(`Line ${line} of page ${n}: the first treatment was stopped because of side effects.`, {
        x: x + 72,
        y: y + h - 80 - line * 18,
        size: 10,
        font,
      });
  }
  return pdf.save();
}

/** A form whose field was filled in, with a ticked box. */
export async function formPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const form = pdf.getForm();
  const field = form.createTextField('name');
  field.setText('Filled by hand');
  field.addToPage(page, { x: 100, y: 600, width: 200, height: 24 });
  const box = form.createCheckBox('agree');
  box.addToPage(page, { x: 100, y: 560, width: 18, height: 18 });
  box.check();
  return pdf.save();
}

/** A page whose content is cut into several streams, one of which leaves its state open. */
export async function piecesPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([612, 792]);
  page.drawText('first piece', { x: 72, y: 700, size: 12, font });
  const { context } = pdf;
  await pdf.flush();
  const own = page.node.Contents();
  const refs = [
    own instanceof PDFArray ? own.get(0) : null,
    context.register(context.flateStream('q 0.5 0 0 0.5 0 0 cm 1 0 0 rg q')),
    context.register(context.stream('100 100 50 50 re f')),
  ];
  page.node.set(PDFName.of('Contents'), context.obj(refs.filter((ref) => ref !== null)));
  return pdf.save();
}

/** A Word file with a heading, prose, a list and a table. */
export function wordFile(paragraphs: readonly string[]): Uint8Array {
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${text('Letter of medical necessity')}</w:p>`,
    ...paragraphs.map((words) => `<w:p>${text(words)}</w:p>`),
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${text('Methotrexate, stopped for liver enzymes')}</w:p>`,
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p>${text('Drug')}</w:p></w:tc><w:tc><w:p>${text('Result')}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${text('Methotrexate')}</w:p></w:tc><w:tc><w:p>${text('Not tolerated')}</w:p></w:tc></w:tr></w:tbl>`,
  ].join('');
  const encode = (xml: string) => new TextEncoder().encode(xml);
  return zipSync({
    'word/document.xml': encode(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

/** Pages black from edge to edge: whatever is printed over them cannot be read. */
export async function blackPdf(size: [number, number] = [612, 792], rotate = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let n = 0; n < 2; n++) {
    const page = pdf.addPage(size);
    page.setRotation(degrees(rotate));
    page.drawRectangle({ x: 0, y: 0, width: size[0], height: size[1], color: rgb(0, 0, 0) });
  }
  return pdf.save();
}
