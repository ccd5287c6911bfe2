import { BARE_START } from './x12/segments';

/** What a file is, judged by its first bytes: names and declared types lie. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'image'
  | 'html'
  | 'json'
  | '835'
  | 'x12'
  | 'fhir-xml'
  | 'rtf'
  | 'mail'
  | 'outlook'
  | 'old-excel'
  | 'old-office'
  | 'locked-office'
  | 'text'
  | 'binary';

export interface Sniffed {
  kind: FileKind;
  /** The decoded text, for kinds that are text. */
  text: string;
}

const HEAD = 4_096;

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty', text: '' };
  const head = latin1(bytes.subarray(0, HEAD));
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => head.startsWith(mark))) return { kind: 'zip', text: '' };
  if (isImage(head)) return { kind: 'image', text: '' };
  // Some servers put lines of their own before a PDF. A zip of PDFs that are not packed has such a mark inside too.
  const at = head.indexOf('%PDF-');
  if (at !== -1 && at < 1_024) return { kind: 'pdf', text: '' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return { kind: containerKind(bytes), text: '' };
  const text = decode(bytes);
  if (text === null) return { kind: 'binary', text: '' };
  if (text.trim() === '') return { kind: 'empty', text: '' };
  return { kind: textKind(text), text };
}

/** What the parts of the old container are called, in UTF-16; a Word file with a password is packed into it too. */
const PARTS: [string, FileKind][] = [
  ['EncryptedPackage', 'locked-office'],
  ['__substg1.0_', 'outlook'],
  ['__properties_version', 'outlook'],
  ['WordDocument', 'old-office'],
  ['Workbook', 'old-excel'],
];

/** The name of the part that shows what a container holds may stand at its end. */
function containerKind(bytes: Uint8Array): FileKind {
  const around = bytes.length > 4_000_000 ? [bytes.subarray(0, 2_000_000), bytes.subarray(-2_000_000 - (bytes.length % 2))] : [bytes];
  const names = around.map((part) => new TextDecoder('utf-16le').decode(part)).join('');
  return PARTS.find(([name]) => names.includes(name))?.[1] ?? 'old-office';
}

function isImage(head: string): boolean {
  const starts = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'];
  if (starts.some((mark) => head.startsWith(mark))) return true;
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return true;
  return (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) || /^ftyp(?:heic|heix|mif1|msf1|avif)/.test(head.slice(4, 12));
}

function textKind(text: string): FileKind {
  const start = text.slice(0, HEAD).trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  // The data may stand below the title of a report or the head of a mail.
  if (/^ISA[^A-Za-z0-9\s]|^ISA$/.test(start) || /^ISA([^A-Za-z0-9\s])\d\d\1/m.test(start) || BARE_START.test(start)) {
    // An envelope that breaks off before it says what is in it is read as what people have here.
    return /\bST.835\b/s.test(text) || !/\bST.\d{3}\b/s.test(text) ? '835' : 'x12';
  }
  if (isMail(text)) return 'mail';
  if (/^<(?:!doctype html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype html|html))/i.test(start)) return 'html';
  if (/^<(?:!--|div|p|table|h[1-6]|section|main|article|span|meta|style|link|title|dl|ul)\b/i.test(start)) return 'html';
  if (/^[[{]\s*["{[\]}]/.test(start) || /^\{\s{0,20}"resourceType"\s{0,20}:/m.test(text.slice(0, LINES)) || isJson(text)) return 'json';
  if (/^<(?:\?xml|[A-Z])[\s\S]{0,400}\sxmlns="http:\/\/hl7\.org\/fhir"/.test(start)) return 'fhir-xml';
  return 'text';
}

/** A file of records, one on each line, may have lost the beginning of its first: the next begins within so many characters. */
const LINES = 200_000;
/** Lists of bare numbers are short; what begins like one and is longer is prose with a footnote. */
const MOST_JSON = 1_000_000;

function isJson(text: string): boolean {
  if (!/^\s*\[/.test(text) || text.length > MOST_JSON) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const FIELD = /^([A-Za-z][A-Za-z-]{1,40}):/;
/** Where a mail's head ends at the latest. Stamps of many servers can stand in it. */
const MAIL_HEAD = 100_000;

/** A mail as mail programs save it, or a page that a browser saved as one: fields of a mail's head, and how its words are packed. */
function isMail(text: string): boolean {
  const head = text.slice(0, MAIL_HEAD).trimStart();
  if (!FIELD.test(head)) return false;
  const end = head.search(/\n\r?\n/);
  const fields = new Set<string>();
  for (const line of head.slice(0, end === -1 ? head.length : end).split(/\r?\n/)) {
    const name = FIELD.exec(line)?.[1]?.toLowerCase();
    if (name) fields.add(name);
    else if (!/^[ \t]/.test(line)) return false;
  }
  const packed = ['mime-version', 'content-type', 'content-transfer-encoding', 'snapshot-content-location'];
  return packed.some((name) => fields.has(name)) && ['from', 'subject', 'date', 'received', 'to'].some((name) => fields.has(name));
}

function latin1(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}

/** Text in whatever encoding it came; null when the bytes are no text. */
function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes.subarray(0, HEAD));
  if (wide) return new TextDecoder(wide).decode(bytes);
  const written = withoutPadding(bytes);
  if (isBinary(written.subarray(0, 65_536))) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(written);
  } catch {
    return new TextDecoder('windows-1252').decode(written);
  }
}

/** Old programs fill a file up with zeros to a length that they like. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end);
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.05) return 'utf-16le';
  return even > head.length * 0.3 && odd < head.length * 0.05 ? 'utf-16be' : null;
}

function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 28 && byte !== 27)) controls++;
  return controls > 2 && controls > head.length * 0.002;
}
