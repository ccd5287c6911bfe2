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
  | 'mhtml'
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
  const at = head.indexOf('%PDF-');
  if (at !== -1 && at < 1_024) return { kind: 'pdf', text: '' };
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((mark) => head.startsWith(mark))) return { kind: 'zip', text: '' };
  if (isImage(head)) return { kind: 'image', text: '' };
  if (head.startsWith('\xd0\xcf\x11\xe0')) return { kind: isLocked(bytes) ? 'locked-office' : 'old-office', text: '' };
  const text = decode(bytes);
  if (text === null) return { kind: 'binary', text: '' };
  if (text.trim() === '') return { kind: 'empty', text: '' };
  return { kind: textKind(text), text };
}

/** A Word file with a password is packed into the old container, under this name in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, 2_000_000)).includes('EncryptedPackage');
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
  if (/^(?:From: |MIME-Version: |Snapshot-Content-Location: )/m.test(start) && /multipart\//i.test(start)) return 'mhtml';
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
  if (isBinary(bytes.subarray(0, 65_536))) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
