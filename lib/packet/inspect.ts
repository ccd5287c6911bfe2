import { PDFDocument, PDFInvalidObject, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { Press } from '@/lib/letter/pdf/press';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { type ExhibitKind, MOST_TITLE } from './model';
import { openFile } from './open';
import { openPdf } from './pdf/source';
import { type PacketProblem, problemOf } from './problem';

export type Inspected = { ok: true; kind: ExhibitKind; count: number } | { ok: false; problem: PacketProblem };

/** Whether a file can be an exhibit, what it is and how many pages it has. Never throws for what a file holds. */
export async function inspectExhibit(file: string, bytes: Uint8Array, fonts: LetterFonts): Promise<Inspected> {
  try {
    const { faces } = await Press.open(fonts);
    const { kind, count } = await openFile(bytes, faces);
    return { ok: true, kind, count };
  } catch (error) {
    return { ok: false, problem: problemOf(error, file) };
  }
}

const TABLES = new Set<PDFObject | undefined>([PDFName.of('XRef'), PDFName.of('ObjStm')]);

/** A locked PDF as one without a password, or the problem: a wrong password leaves it `encrypted`. */
export async function unlockPdf(
  file: string,
  bytes: Uint8Array,
  password: string,
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: PacketProblem }> {
  try {
    await openPdf(bytes, password);
    const pdf = await PDFDocument.load(bytes, { password, updateMetadata: false, preserveXFA: true });
    // The parser keeps the old file's own tables as objects, or as what it could not decrypt; they still say that it is locked.
    for (const [ref, object] of pdf.context.enumerateIndirectObjects())
      if (object instanceof PDFInvalidObject || (object instanceof PDFRawStream && TABLES.has(object.dict.get(PDFName.of('Type')))))
        pdf.context.delete(ref);
    return { ok: true, bytes: new Uint8Array(await pdf.save({ updateFieldAppearances: false })) };
  } catch (error) {
    return { ok: false, problem: problemOf(error, file) };
  }
}

/** A title to begin with: the file's name without its ending, as words. */
export function titleOf(file: string): string {
  const words = file
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<=[a-z])-(?=[a-z])/gi, ' ')
    .trim()
    .slice(0, MOST_TITLE);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
