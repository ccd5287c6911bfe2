import type { Attachment } from 'postal-mime';
import type { SourceDocument } from '@/lib/document/model';
import { type Attached, readAttached } from './attached';
import { type MakeDocument, readHtml } from './html';
import { done, failed, type ReadResult } from './problem';
import { readText } from './text';

/** Words of a mail's plain part that show it is the letter and no remark ("This message has a picture part"). */
const ENOUGH = 200;
/** The day as it was where the mail was sent. */
const DAY = /\d{1,2} [A-Z][a-z]{2} \d{4}/;
/** Parts within parts; a mail that was forwarded a few times has ten. */
const MAX_DEPTH = 60;

/** A longer mail is itself a letter, whatever hangs on it. */
const COVER = 1500;
/** What a mail says that only brings a letter. */
const BRINGS = /\b(?:attach|enclos|adjunt)/i;

/** What reading a mail needs from outside. */
export interface MailDeps {
  makeDocument: MakeDocument;
  /** What a file attached to it is, by its content. */
  kindOf: (bytes: Uint8Array) => Attached['kind'];
  /** Reads a file attached to it. */
  read: (file: { name: string; bytes: Uint8Array }) => Promise<ReadResult>;
}

/**
 * A saved e-mail (.eml), or a page saved as one (.mhtml): its words with its sender, day and subject above them, and the letters attached to
 * it as documents of their own. A mail that only brings an attached letter is not kept beside it.
 */
export async function readMail(bytes: Uint8Array, title: string, deps: MailDeps): Promise<ReadResult> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MAX_DEPTH }).catch(() => null);
  if (mail === null)
    return failed('broken', 'This e-mail is damaged, so it cannot be read.', 'Open it in your mail program and print it to PDF.');
  const { text = '', html = '', subject = '', from } = mail;
  const archive = mail.headers.some(({ key }) => key === 'snapshot-content-location') || /^saved by\b/i.test(from?.name ?? '');
  const day = DAY.exec(mail.headers.find(({ key }) => key === 'date')?.value ?? '')?.[0];
  // With the sender's address: by it the head is known for what came on the letter's way (lib/document/transport.ts).
  const sender = from && (from.name && from.address ? `${from.name} <${from.address}>` : from.address || from.name);
  const head = [sender && `From: ${sender}`, day && `Date: ${day}`, `Subject: ${subject || '(none)'}`];
  // A page that a browser saved in the form of a mail was sent by nobody.
  const top = archive ? '' : head.filter(Boolean).join('\n');
  const plain = text.trim().length >= ENOUGH || html === '';
  const doc = plain ? readText(`${top}\n\n${text}`, { title, source: 'text' }) : withHead(top, readHtml(html, deps.makeDocument, title));
  const letters = await readAttached(archive ? [] : filesOf(mail.attachments, deps), ({ name, bytes }) =>
    deps.read({ name: `${title}, ${name}`, bytes }),
  );
  if (letters.cancelled) return failed('cancelled', 'Reading was stopped.', 'Choose the file again when you are ready.');
  const left = letters.left.map(({ name, why }) => unread(name, why));
  const silent = doc.blocks.length === 0 || (text.trim() === '' && html.trim() === '');
  const own = doc.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const brings = letters.documents.length > 0 && (silent || own < ENOUGH || (own < COVER && BRINGS.test(`${text} ${html}`)));
  if (brings) return done(...letters.documents.map((letter) => ({ ...letter, notes: [...letter.notes, ...left] })));
  if (silent)
    return failed(
      'no-text',
      'This e-mail has no words of its own.',
      left.length > 0 ? left.join(' ') : 'Choose another file, or paste the words of the letter.',
    );
  return done(left.length > 0 ? { ...doc, whole: false, notes: [...doc.notes, ...left] } : doc, ...letters.documents);
}

function filesOf(attachments: Attachment[], { kindOf }: MailDeps): Attached[] {
  return attachments.flatMap(({ filename, disposition, content }) => {
    if (!filename) return [];
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const kind = kindOf(bytes);
    // Some mail programs call every file inline; of pictures these are the ones that belong to the look of the mail.
    return disposition === 'inline' && kind === 'image' ? [] : [{ name: filename, bytes, kind }];
  });
}

function unread(name: string, why: string): string {
  return `A file attached to this e-mail was not read: ${name}.${why ? ` ${why}` : ''} If it is the letter, save it and choose that file.`;
}

function withHead(top: string, doc: SourceDocument): SourceDocument {
  return { ...doc, blocks: [...readText(top).blocks, ...doc.blocks] };
}
