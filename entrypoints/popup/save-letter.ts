import { letterFileName } from '@/components/letter-file-name';
import { sha256 } from '@/lib/browser/sha256';
import * as edit from '@/lib/cases/edits';
import { keepFile } from '@/lib/cases/files';
import type { Case, Sent } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';

export type Format = 'pdf' | 'docx' | 'txt';
export const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
};

/** The letter as a file of one of the three formats. */
export async function printLetter(letter: LetterDoc, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'pdf': {
      const { renderPdf } = await import('@/lib/letter/pdf/render');
      return new Uint8Array(await renderPdf(letter, { fonts: await letterFonts() }));
    }
    case 'docx': {
      const { renderDocx } = await import('@/lib/letter/docx');
      return new Uint8Array(await renderDocx(letter));
    }
    case 'txt': {
      const { renderPlainText } = await import('@/lib/letter/plain-text');
      return new TextEncoder().encode(renderPlainText(letter));
    }
  }
}

/** "internal-appeal-2026-0451.pdf", `mark` before the ending. */
export function fileName(letter: LetterDoc, entry: Case, format: Format, mark = ''): string {
  return letterFileName(letter, entry).replace(/\.pdf$/, `${mark}.${format}`);
}

type Kept = Pick<Sent, 'way' | 'file' | 'kind' | 'signer'> & Partial<Pick<Sent, 'host' | 'page' | 'field' | 'signed'>>;

/** Keeps the exact bytes with the case and notes them in its record. */
export async function noteFile(entry: Case, bytes: Uint8Array<ArrayBuffer>, type: string, kept: Kept): Promise<string> {
  const digest = await sha256(bytes);
  await keepFile(entry.id, { sha256: digest, name: kept.file, type, bytes });
  const blank = { host: null, page: null, field: null, signed: false, filed: null, confirmation: '' };
  const sent: Sent = { ...blank, ...kept, at: new Date().toISOString(), size: bytes.length, sha256: digest };
  await updateCase(entry.id, edit.recordSent(sent));
  return digest;
}
