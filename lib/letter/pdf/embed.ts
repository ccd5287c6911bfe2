import { type PDFContext, PDFHexString, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Shaped, Typeface } from './typeface';

/**
 * One font of one PDF: collects the glyphs that are used and writes a subset with them (PDF 32000-1, 9.7 and 9.9).
 * pdf-lib's own embedder would do, but it drops kerning and parses the font anew for every file.
 */
export class EmbeddedFont {
  private readonly subset;
  private readonly ids = new Map<number, number>();
  private readonly widths: number[] = [];
  private readonly characters: number[][] = [];

  constructor(
    private readonly face: Typeface,
    /** Six capitals, as a subset's name begins. */
    private readonly tag: string,
  ) {
    this.subset = face.font.createSubset();
  }

  /** Operand of a TJ operator for words that follow each other; kerning as adjustments. */
  show(words: readonly Shaped[]): string {
    let out = '';
    let run = '';
    for (const word of words) {
      for (const [i, glyph] of word.glyphs.entries()) {
        const width = word.widths[i] ?? 0;
        run += hex(this.idOf(glyph, width));
        const kern = Math.round(width - (word.advances[i] ?? width));
        if (kern !== 0) {
          out += `<${run}>${kern}`;
          run = '';
        }
      }
    }
    return run ? `${out}<${run}>` : out;
  }

  private idOf(glyph: Shaped['glyphs'][number], width: number): number {
    const known = this.ids.get(glyph.id);
    if (known !== undefined) return known;
    const id = this.subset.includeGlyph(glyph.id) as number;
    this.ids.set(glyph.id, id);
    this.widths[id] = width;
    this.characters[id] = glyph.id === 0 ? [0xfffd] : glyph.codePoints;
    return id;
  }

  /** Writes the font's objects under `ref`. */
  async write(context: PDFContext, ref: PDFRef): Promise<void> {
    const { font } = this.face;
    const scale = 1000 / font.unitsPerEm;
    const name = `${this.tag}+${font.postscriptName ?? 'Font'}`;
    const bytes = await encoded(this.subset);
    const file = context.register(context.flateStream(bytes, { Length1: bytes.length }));
    const italic = font.italicAngle !== 0;
    const descriptor = context.register(
      context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        // Symbolic: the glyphs are numbered by the subset, not by a standard encoding.
        Flags: 4 + 2 + (italic ? 64 : 0),
        FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((n) => Math.round(n * scale)),
        ItalicAngle: font.italicAngle,
        Ascent: Math.round(font.ascent * scale),
        Descent: Math.round(font.descent * scale),
        CapHeight: Math.round(font.capHeight * scale),
        StemV: 80,
        FontFile2: file,
      }),
    );
    const widths = Array.from(this.widths, (width) => Math.round(width ?? 0));
    const cid = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        CIDToGIDMap: 'Identity',
        FontDescriptor: descriptor,
        W: [0, widths],
      }),
    );
    const toUnicode = context.register(context.flateStream(this.toUnicode()));
    context.assign(
      ref,
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [cid],
        ToUnicode: toUnicode,
      }),
    );
  }

  private toUnicode(): string {
    const lines: string[] = [];
    this.characters.forEach((codePoints, id) => {
      lines.push(`<${hex(id)}> <${utf16(String.fromCodePoint(...codePoints))}>`);
    });
    const blocks: string[] = [];
    // At most 100 entries a block (Adobe technical note 5014).
    for (let at = 0; at < lines.length; at += 100) {
      const some = lines.slice(at, at + 100);
      blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <FFFF> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}

function hex(n: number): string {
  return n.toString(16).padStart(4, '0');
}

function utf16(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += hex(text.charCodeAt(i));
  return out;
}

interface Subset {
  encodeStream(): { on(event: string, listener: (data: Uint8Array) => void): unknown };
}

function encoded(subset: unknown): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    const stream = (subset as Subset).encodeStream();
    stream.on('data', (part) => parts.push(part));
    stream.on('error', reject as never);
    stream.on('end', () => {
      const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      resolve(whole);
    });
  });
}

/** A text string of a PDF dictionary, any script. */
export function pdfText(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}
