import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { fromBase64 } from '@/lib/base64';
import type { LetterDoc, LetterImage, LetterNode, Run } from './model';

type Child = ISectionOptions['children'][number];

/** Twentieths of a point: Word's unit of length. The text is six and a half inches wide. */
const TEXT_WIDTH = 9360;
const FONT = 'Cambria';
const SOFT = '545B6B';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8BDC7' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE } as const;

/** The letter as a Word file, from the same tree as the PDF. The same letter gives the same bytes. */
export async function renderDocx(doc: LetterDoc): Promise<Uint8Array> {
  let lists = 0;
  let newPage = false;
  const children: Child[] = [];
  for (const node of doc.nodes) {
    if (node.kind === 'pageBreak') newPage = true;
    else {
      if (node.kind === 'list') lists += 1;
      children.push(...nodeChildren(node, lists, newPage));
      newPage = false;
    }
  }
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 17, color: SOFT })],
      }),
    ],
  });
  const file = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: doc.lang } },
          paragraph: { spacing: { after: 100, line: 264 } },
        },
        heading1: { run: { font: FONT, size: 26, bold: true, color: '000000' }, paragraph: { spacing: { before: 240, after: 120 } } },
        heading2: { run: { font: FONT, size: 22, bold: true, color: '000000' }, paragraph: { spacing: { before: 200, after: 60 } } },
      },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
        { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 } },
        },
        headers: {
          first: new Header({ children: [new Paragraph({})] }),
          default: new Header({
            children: [
              new Paragraph({
                border: { bottom: { ...LINE, space: 4 } },
                children: [new TextRun({ text: doc.running, size: 17, color: SOFT })],
              }),
            ],
          }),
        },
        footers: { first: footer, default: footer },
        children,
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toArrayBuffer(file)), doc);
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 400 } } } } as const;
}

function textRuns(runs: readonly Run[], look: { size?: number; color?: string; bold?: boolean; italics?: boolean } = {}): TextRun[] {
  return runs.map(
    (run) =>
      new TextRun({
        ...look,
        text: run.text,
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(run.blank === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: 'FFEDA8', color: 'auto' } }),
      }),
  );
}

const SPACE_ABOVE = { sender: 0, date: 240, addressee: 200, signature: 240, plain: 0 } as const;

function nodeChildren(node: Exclude<LetterNode, { kind: 'pageBreak' }>, list: number, pageBreakBefore: boolean): Child[] {
  switch (node.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: node.text,
          heading: node.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          pageBreakBefore,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: textRuns(node.runs), pageBreakBefore, widowControl: true })];
    case 'quote':
      return [
        new Paragraph({
          children: textRuns(node.runs, { italics: true }),
          indent: { left: 360, right: 360 },
          border: { left: { ...LINE, size: 12, space: 10 } },
        }),
      ];
    case 'list':
      return node.items.map(
        (item) =>
          new Paragraph({
            children: textRuns(item),
            numbering: { reference: node.ordered ? 'numbers' : 'bullets', level: 0, instance: list },
            spacing: { after: 50 },
          }),
      );
    case 'lines':
      return node.lines.flatMap((line, i) => {
        const first = i === 0;
        const sender = node.role === 'sender';
        const toSign = line.some((run) => run.text.includes('____'));
        const picture = i === 1 && node.image ? [signed(node.image)] : [];
        const paragraph = new Paragraph({
          children: textRuns(line, sender ? (first ? { size: 26, bold: true } : { size: 19, color: SOFT }) : {}),
          spacing: { after: 0, before: toSign ? 480 : first ? SPACE_ABOVE[node.role] : 0 },
          keepLines: true,
          keepNext: i < node.lines.length - 1,
        });
        return [...picture, paragraph];
      });
    case 'references':
      return [references(node.rows), new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } })];
    case 'table':
      return [
        new Paragraph({ children: [new TextRun({ text: node.caption, color: SOFT, size: 19 })], keepNext: true }),
        new Table({
          width: { size: TEXT_WIDTH, type: WidthType.DXA },
          columnWidths: node.header.map(() => Math.floor(TEXT_WIDTH / node.header.length)),
          borders: { ...NO_BORDERS, bottom: LINE, insideHorizontal: LINE },
          rows: [
            new TableRow({
              tableHeader: true,
              children: node.header.map((text) => cell([{ text, source: 'template' }], { bold: true }, 'F1F2F5')),
            }),
            ...node.rows.map((row) => new TableRow({ children: row.map((runs) => cell(runs, {})) })),
          ],
        }),
      ];
  }
}

/** A signature as a picture in a paragraph of its own. Word measures pictures in pixels of 1/96 inch. */
function signed({ png, width, height, alt }: LetterImage): Paragraph {
  const size = { width: (width * 96) / 72, height: (height * 96) / 72 };
  const altText = { title: alt, description: alt, name: alt };
  const data = fromBase64(png);
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data, transformation: size, altText })],
    spacing: { before: 120, after: 0 },
    keepNext: true,
  });
}

function cell(runs: readonly Run[], look: { bold?: boolean; color?: string }, fill?: string): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: [new Paragraph({ children: textRuns(runs, { size: 19, ...look }), spacing: { after: 0 } })],
  });
}

/** Label and value, twice a row, between two hairlines: as in the PDF. */
function references(rows: Extract<LetterNode, { kind: 'references' }>['rows']): Table {
  const widths = [1400, 3280, 1400, 3280];
  const pairs = Array.from({ length: Math.ceil(rows.length / 2) }, (_, i) => [rows[2 * i], rows[2 * i + 1]]);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...NO_BORDERS, top: LINE, bottom: LINE },
    rows: pairs.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          children: pair.flatMap((row) => [
            cell(row ? [{ text: row.label, source: 'template' }] : [], { color: SOFT }),
            cell(row?.value ?? [], {}),
          ]),
        }),
    ),
  });
}

/** The library writes the clock's time and a made-up author into the file: put the letter's own date and title there instead. */
function settled(file: Uint8Array, doc: LetterDoc): Uint8Array {
  const parts = unzipSync(file);
  const title = doc.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const time = `${doc.date}T00:00:00Z`;
  parts['docProps/core.xml'] = new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${title}</dc:title><dc:language>${doc.lang}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
      '</cp:coreProperties>',
  );
  // It also counts pictures from the start of the program; there is one in a letter.
  const text = new TextDecoder().decode(parts['word/document.xml']).replace(/<wp:docPr id="\d+"/, '<wp:docPr id="1"');
  parts['word/document.xml'] = new TextEncoder().encode(text);
  const [year = 1980, month = 1, day = 1] = doc.date.split('-').map(Number);
  return zipSync(parts, { level: 6, mtime: new Date(year, month - 1, day) });
}
