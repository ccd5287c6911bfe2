import { constants, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const MEGA = 1_048_576;

/** `times` times 16 MB of one byte, compressed (RFC 1950): one flushed piece, repeated, because pieces stand for themselves. */
function inflatesTo(times: number, byte: string): Buffer {
  const [head, piece] = (() => {
    const all = deflateSync(Buffer.alloc(16 * MEGA, byte), { finishFlush: constants.Z_FULL_FLUSH });
    return [all.subarray(0, 2), all.subarray(2)];
  })();
  return Buffer.concat([head, ...Array<Buffer>(times).fill(piece), Buffer.from([3, 0, 0, 0, 0, 0])]);
}

type Part = string | Buffer;

/** A PDF of numbered objects (the first is the catalog), with its table of places. */
function pdf(objects: Part[][]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = 9;
  const places: number[] = [];
  const put = (part: Part) => {
    const bytes = Buffer.from(part as string, 'latin1');
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, i) => {
    places.push(at);
    put(`${i + 1} 0 obj\n`);
    for (const part of object) put(part);
    put('\nendobj\n');
  });
  const table = at;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) put(`${String(place).padStart(10, '0')} 00000 n \n`);
  put(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

const CATALOG: Part[] = ['<< /Type /Catalog /Pages 2 0 R >>'];
const FONT: Part[] = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
const stream = (dict: string, bytes: Buffer): Part[] => [`<< ${dict} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream'];
const page = (contents: string, resources = '/Font << /F 4 0 R >>') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << ${resources} >> /Contents ${contents} >>`;
const words = (text: string) => Buffer.from(`BT /F 11 Tf 60 700 Td (${text}) Tj ET`);

/** A PDF of one page that is drawn by `content`. */
function onePage(content: Part[], resources?: string, more: Part[][] = []): Uint8Array {
  return pdf([CATALOG, ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'], [page('5 0 R', resources)], FONT, content, ...more]);
}

/** A page whose content unpacks to `giga` gigabytes of white space. */
export function bombPdf(giga: number): Uint8Array {
  return onePage(stream('/Filter /FlateDecode', inflatesTo(giga * 64, ' ')));
}

/** A page of text written in `count` single steps. */
export function manyStepsPdf(count: number): Uint8Array {
  const content = deflateSync(Buffer.from(`BT /F 11 Tf ${'1 0 0 1 60 700 Tm (a) Tj '.repeat(count)}ET`));
  return onePage(stream('/Filter /FlateDecode', content));
}

/** Pages that each say their number. */
export function longPdf(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, i) => `${4 + i * 2} 0 R`).join(' ');
  const each = Array.from({ length: pages }, (_, i): Part[][] => [
    [page(`${5 + i * 2} 0 R`, '/Font << /F 3 0 R >>')],
    stream('', words(i === 0 ? 'Claim number: 2026-55' : `These are the words of page ${i + 1}.`)),
  ]);
  return pdf([CATALOG, [`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`], FONT, ...each.flat()]);
}

/** A page tree whose branches hold each other. */
export function loopedPdf(): Uint8Array {
  return pdf([
    CATALOG,
    ['<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000 >>'],
    ['<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000 >>'],
  ]);
}

/** A page tree that is a ladder of `depth` steps. */
export function deepTreePdf(depth: number): Uint8Array {
  const steps = Array.from({ length: depth }, (_, i): Part[] => [`<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 >>`]);
  return pdf([
    CATALOG,
    ...steps,
    [page(`${depth + 4} 0 R`, `/Font << /F ${depth + 3} 0 R >>`)],
    FONT,
    stream('', words('Your claim was denied.')),
  ]);
}

/** A page with an array in an array, `depth` times, in its dictionary and in its content. */
export function nestedPdf(depth: number): Uint8Array {
  const nest = '['.repeat(depth) + ']'.repeat(depth);
  return onePage(stream('', Buffer.from(`${nest} TJ ${words('Your claim was denied by us.')}`)), `/Font << /F 4 0 R >> /Odd ${nest}`);
}

/** A drawing that draws itself twice, and so on. */
export function selfDrawnPdf(): Uint8Array {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /X 6 0 R >> >>';
  return onePage(stream('', Buffer.from('/X Do')), '/XObject << /X 6 0 R >>', [stream(form, Buffer.from('/X Do /X Do'))]);
}

/** A page that is a picture of many more pixels than bytes. */
export function hugePicturePdf(side: number): Uint8Array {
  const dict = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`;
  return onePage(stream('', Buffer.from('q 612 0 0 792 0 0 cm /X Do Q')), '/XObject << /X 6 0 R >>', [stream(dict, inflatesTo(64, '\0'))]);
}

/** A table of what glyphs mean that names every number there is. */
export function wideFontPdf(): Uint8Array {
  const map = deflateSync(
    Buffer.from(
      `1 begincodespacerange <00> <ff> endcodespacerange\n${'1 beginbfrange <00000000> <00ffffff> <0041> endbfrange\n'.repeat(2_000)}`,
    ),
  );
  return pdf([
    CATALOG,
    ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [page('5 0 R')],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>'],
    stream('', words('Your claim was denied by us.')),
    stream('/Filter /FlateDecode', map),
  ]);
}

/** A Word letter whose body unpacks to `mega` megabytes. */
export function bombDocx(mega: number): Uint8Array {
  return zipSync({ 'word/document.xml': new Uint8Array(mega * MEGA) }, { level: 9 });
}

/** A Word letter of elements within elements, and one whose words are entities of entities. */
export function nestedDocx(depth: number): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document>${'<w:tbl><w:tr><w:tc>'.repeat(depth)}`) });
}

export function laughingDocx(): Uint8Array {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  return zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "denied">${entities}]><w:p><w:t>&e12;</w:t></w:p>`),
  });
}

/** A bitmap that is as large as it says: three bytes a pixel. */
export function bitmap(width: number, height: number): Uint8Array {
  const row = (width * 3 + 3) & ~3;
  const bytes = Buffer.alloc(54 + row * height, 0xff);
  bytes.write('BM');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(0, 6);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  bytes.fill(0, 30, 54);
  return new Uint8Array(bytes);
}

/** The head of a picture of many pixels, and nothing after it. */
export function endlessPng(side: number): Uint8Array {
  const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000800000000', 'hex');
  head.writeUInt32BE(side, 16);
  head.writeUInt32BE(side, 20);
  return new Uint8Array(Buffer.concat([head, inflatesTo(4, '\0')]));
}

/** Objects or lists within each other. */
export function nestedJson(depth: number, open = '[', close = ']'): string {
  return open.repeat(depth) + close.repeat(depth);
}

/** A claim whose parts hold parts. */
export function nestedFhir(depth: number): string {
  return `{"resourceType":"ExplanationOfBenefit","item":${'[{"detail":'.repeat(depth)}[]${'}]'.repeat(depth)}}`;
}
