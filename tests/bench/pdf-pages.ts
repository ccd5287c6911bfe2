import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF of letter pages with a letterhead, fields and prose. */
export async function renderPdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let n = 1; n <= pages; n++) {
    const page = pdf.addPage([612, 792]);
    page.drawText('Prairie Star Health Plan', { x: 60, y: 750, size: 12, font });
    page.drawText(`Claim number: 2026-${n}`, { x: 380, y: 750, size: 10, font });
    for (let line = 0; line < 45; line++) {
      page.drawText(`Line ${line} of a letter that says why the claim was not paid and how to appeal.`, {
        x: 60,
        y: 710 - line * 14,
        size: 10,
        font,
      });
    }
    page.drawText(`Page ${n} of ${pages}`, { x: 280, y: 40, size: 9, font });
  }
  return pdf.save();
}
