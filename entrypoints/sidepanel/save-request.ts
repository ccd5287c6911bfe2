import { saveFile } from '@/lib/browser/save-file';
import type { Case } from '@/lib/cases/model';
import type { CaseView } from '@/lib/cases/view';
import { letterFonts } from '@/lib/letter/fonts';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeRequest } from '@/lib/letter/request';
import type { NeededDocument } from '@/lib/plan/model';
import type { Holder } from '@/lib/templates/holders';

interface Request {
  document: NeededDocument;
  holder: Holder;
  format: 'pdf' | 'txt';
}

/** Writes the letter that asks for a document and lets the person save it. The file's name says no more than what is asked for. */
export async function saveRequest(entry: Case, { denial, plan }: CaseView, request: Request, today: string): Promise<void> {
  const { document, holder, format } = request;
  const letter = writeRequest({ denial, plan, person: entry.details }, document, holder, entry.choices.signer ?? 'patient', today);
  const name = `request-${document.id}.${format}`;
  if (format === 'txt') {
    saveFile(name, renderPlainText(letter), 'text/plain');
    return;
  }
  const { renderPdf } = await import('@/lib/letter/pdf/render');
  saveFile(name, new Uint8Array(await renderPdf(letter, { fonts: await letterFonts() })), 'application/pdf');
}
