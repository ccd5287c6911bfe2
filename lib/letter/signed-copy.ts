import { PDFDocument } from '@cantoo/pdf-lib';

export interface SignedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}
export type SignedCopy =
  | { ok: true; bytes: Uint8Array<ArrayBuffer>; pages: number }
  | { ok: false; code: 'type' | 'pdf' | 'locked' | 'too-large' };

const MOST_BYTES = 30_000_000;
const SHEET = { width: 612, height: 792 };

/**
 * Signed pages as one PDF. A PDF is taken byte for byte, so that nothing can be said to have been changed after it was
 * signed; JPEG and PNG pictures, one a page and upright, each fill a sheet of letter size.
 */
export async function signedCopyOf(files: readonly SignedFile[]): Promise<SignedCopy> {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) return { ok: false, code: 'too-large' };
  const [first] = files;
  if (!first) return { ok: false, code: 'type' };
  if (files.length === 1 && startsWith(first.bytes, '%PDF-')) return whole(first.bytes);
  if (!files.every(({ bytes }) => isPng(bytes) || isJpeg(bytes))) return { ok: false, code: 'type' };
  const pdf = await PDFDocument.create({ updateMetadata: false });
  try {
    for (const { bytes } of files) {
      const picture = isPng(bytes) ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
      const scale = Math.min(SHEET.width / picture.width, SHEET.height / picture.height);
      const [width, height] = [picture.width * scale, picture.height * scale];
      pdf
        .addPage([SHEET.width, SHEET.height])
        .drawImage(picture, { x: (SHEET.width - width) / 2, y: (SHEET.height - height) / 2, width, height });
    }
  } catch {
    return { ok: false, code: 'type' };
  }
  return { ok: true, bytes: new Uint8Array(await pdf.save()), pages: files.length };
}

async function whole(bytes: Uint8Array): Promise<SignedCopy> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    if (pdf.isEncrypted) return { ok: false, code: 'locked' };
    return { ok: true, bytes: new Uint8Array(bytes), pages: pdf.getPageCount() };
  } catch {
    return { ok: false, code: 'pdf' };
  }
}

const startsWith = (bytes: Uint8Array, text: string) => [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
