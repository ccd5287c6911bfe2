import type { SourceDocument } from '@/lib/document/model';
import { type MakeDocument, readHtml } from './html';
import { done, failed, type ReadResult } from './problem';
import { readText } from './text';

/** Words of a mail's plain part that show it is the letter and no remark ("This message has a picture part"). */
const ENOUGH = 200;
/** The day as it was where the mail was sent. */
const DAY = /\d{1,2} [A-Z][a-z]{2} \d{4}/;
/** Parts within parts; a mail that was forwarded a few times has ten. */
const MAX_DEPTH = 60;

/** A saved e-mail (.eml), or a page saved as one (.mhtml): its words with its sender, day and subject above them. Files attached to it are named, not read. */
export async function readMail(bytes: Uint8Array, title: string, makeDocument: MakeDocument): Promise<ReadResult> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH }).catch(() => null);
  if (mail === null)
    return failed('broken', 'This e-mail is damaged, so it cannot be read.', 'Open it in your mail program and print it to PDF.');
  const { text = '', html = '', subject = '', from, attachments } = mail;
  const archive = mail.headers.some(({ key }) => key === 'snapshot-content-location') || /^saved by\b/i.test(from?.name ?? '');
  const day = DAY.exec(mail.headers.find(({ key }) => key === 'date')?.value ?? '')?.[0];
  // With the sender's address: by it the head is known for what came on the letter's way (lib/document/transport.ts).
  const sender = from && (from.name && from.address ? `${from.name} <${from.address}>` : from.address || from.name);
  const head = [sender && `From: ${sender}`, day && `Date: ${day}`, `Subject: ${subject || '(none)'}`];
  // A page that a browser saved in the form of a mail was sent by nobody.
  const top = archive ? '' : head.filter(Boolean).join('\n');
  const plain = text.trim().length >= ENOUGH || html === '';
  const doc = plain ? readText(`${top}\n\n${text}`, { title, source: 'text' }) : withHead(top, readHtml(html, makeDocument, title));
  const named = attachments.flatMap(({ filename, disposition }) => (filename && disposition !== 'inline' ? [filename] : []));
  if (doc.blocks.length === 0 || (text.trim() === '' && html.trim() === ''))
    return failed(
      'no-text',
      'This e-mail has no words of its own.',
      named.length > 0 ? `${attached(named)} Save it and choose that file.` : 'Choose another file, or paste the words of the letter.',
    );
  return done(
    named.length > 0
      ? { ...doc, whole: false, notes: [...doc.notes, `${attached(named)} If it is the letter, save it and choose that file.`] }
      : doc,
  );
}

const attached = (names: string[]) =>
  names.length === 1
    ? `A file is attached to this e-mail: ${names[0]}.`
    : `${names.length} files are attached to this e-mail: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' and others' : ''}.`;

function withHead(top: string, doc: SourceDocument): SourceDocument {
  return { ...doc, blocks: [...readText(top).blocks, ...doc.blocks] };
}
