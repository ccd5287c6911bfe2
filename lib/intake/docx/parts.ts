import { SaxesParser } from 'saxes';

/** A paragraph of WordprocessingML: its text, tabs and line breaks kept, and what it is styled as. */
export interface Paragraph {
  kind: 'paragraph';
  text: string;
  style: string;
  listed: boolean;
}

export interface Table {
  kind: 'table';
  rows: { cells: { content: Content[]; span: number }[]; head: boolean }[];
}

export type Content = Paragraph | Table;

/** Elements whose words are not shown: deleted text, field codes, the second copy kept for old versions of Word. */
const UNSHOWN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:delText', 'w:delInstrText']);
const MAX_DEPTH = 300;

interface Frame {
  content: Content[];
  paragraph: Paragraph | null;
}

/**
 * The content of a part (document, header, footer, notes) in order. Throws saxes' error when the XML is broken. One
 * pass; nesting is bounded.
 */
export function contentOf(xml: string): Content[] {
  const parser = new SaxesParser();
  const root: Content[] = [];
  const frames: Frame[] = [{ content: root, paragraph: null }];
  const tables: Table[] = [];
  let unshown = 0;
  let vanished = false;
  let depth = 0;
  let inText = false;
  const top = () => frames[frames.length - 1] as Frame;
  const cell = () => {
    const row = tables[tables.length - 1]?.rows.at(-1);
    return row?.cells.at(-1);
  };

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (++depth > MAX_DEPTH) throw new Error('nested too deeply');
    if (UNSHOWN.has(name) && !isSelfClosing) unshown++;
    if (unshown > 0) return;
    const value = String(attributes['w:val'] ?? '');
    const frame = top();
    switch (name) {
      case 'w:p':
        // A text box holds paragraphs inside a run of another paragraph: they come before it.
        if (frame.paragraph) frames.push({ content: frame.content, paragraph: null });
        top().paragraph = { kind: 'paragraph', text: '', style: '', listed: false };
        break;
      case 'w:pStyle':
        if (frame.paragraph) frame.paragraph.style = value;
        break;
      case 'w:outlineLvl':
        if (frame.paragraph && !frame.paragraph.style && /^[0-5]$/.test(value)) frame.paragraph.style = `heading ${Number(value) + 1}`;
        break;
      case 'w:numPr':
        if (frame.paragraph) frame.paragraph.listed = true;
        break;
      case 'w:r':
        vanished = false;
        break;
      case 'w:vanish':
        vanished = !/^(?:0|false|off)$/.test(value);
        break;
      case 'w:t':
        inText = true;
        break;
      case 'w:tab':
        // In `w:tabs` it is a tab stop, which has a position.
        if (attributes['w:pos'] === undefined) add('\t');
        break;
      case 'w:br':
      case 'w:cr':
        add('\n');
        break;
      case 'w:noBreakHyphen':
        add('-');
        break;
      case 'w:tbl': {
        const table: Table = { kind: 'table', rows: [] };
        frame.content.push(table);
        tables.push(table);
        break;
      }
      case 'w:tr':
        tables.at(-1)?.rows.push({ cells: [], head: false });
        break;
      case 'w:tblHeader': {
        const row = tables.at(-1)?.rows.at(-1);
        if (row) row.head = true;
        break;
      }
      case 'w:tc': {
        const content: Content[] = [];
        tables.at(-1)?.rows.at(-1)?.cells.push({ content, span: 1 });
        frames.push({ content, paragraph: null });
        break;
      }
      case 'w:gridSpan': {
        const own = cell();
        if (own) own.span = Math.min(50, Math.max(1, Number(value) || 1));
      }
    }
  });
  parser.on('text', (text) => {
    if (inText && unshown === 0 && !vanished) add(text);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth--;
    if (UNSHOWN.has(name) && !isSelfClosing) unshown--;
    if (unshown > 0) return;
    if (name === 'w:t') inText = false;
    else if (name === 'w:p') endParagraph();
    else if (name === 'w:tc' && frames.length > 1) frames.pop();
    else if (name === 'w:tbl') tables.pop();
  });
  parser.write(xml).close();
  return root;

  function add(text: string): void {
    const { paragraph } = top();
    if (paragraph) paragraph.text += text;
  }

  function endParagraph(): void {
    const frame = top();
    if (frame.paragraph) frame.content.push(frame.paragraph);
    frame.paragraph = null;
    const outer = frames[frames.length - 2];
    if (outer?.paragraph && outer.content === frame.content) frames.pop();
  }
}
