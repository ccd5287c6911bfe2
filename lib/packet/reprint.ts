import { type Content, contentOf } from '@/lib/intake/docx/parts';
import { unzipSome } from '@/lib/intake/docx/unzip';
import type { LetterNode, Run } from '@/lib/letter/model';
import { breakLines, type Faces } from '@/lib/letter/pdf/lines';
import { BODY, TEXT_WIDTH } from '@/lib/letter/pdf/sheet';
import type { Slice } from '@/lib/letter/pdf/slice';
import type { Element } from '@/lib/letter/pdf/structure';

const PART = 'exhibit';
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, source: 'person', ...more });

const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/**
 * The words of a Word file as nodes of a letter: its head, body and foot in their order, none left out. What each page's head
 * or foot repeats comes once. @throws errors of the archive or its XML; see `readDocx`.
 */
export function wordNodes(bytes: Uint8Array): LetterNode[] {
  const parts = unzipSome(bytes, (name) => PARTS.test(name));
  const order = (name: string) => (name.includes('header') ? 0 : name.includes('document') ? 1 : 2);
  const seen = new Set<string>();
  const nodes: LetterNode[] = [];
  for (const [name, xml] of [...parts].sort(([a], [b]) => order(a) - order(b))) {
    for (const content of contentOf(new TextDecoder().decode(xml))) {
      const repeated = content.kind === 'paragraph' && order(name) !== 1 && seen.has(content.text.trim());
      if (content.kind === 'paragraph' && order(name) !== 1) seen.add(content.text.trim());
      if (!repeated) append(nodes, content);
    }
  }
  return nodes;
}

function append(nodes: LetterNode[], content: Content): void {
  const last = nodes.at(-1);
  if (content.kind === 'table') {
    const [header = [], ...rows] = content.rows.map((row) =>
      row.cells.map((cell) => cell.content.map(wordsOf).filter(Boolean).join(' / ')),
    );
    const columns = Math.max(header.length, ...rows.map((row) => row.length));
    const full = (row: readonly string[]) => Array.from({ length: columns }, (_, i) => row[i] ?? '');
    if (columns > 0)
      nodes.push({
        kind: 'table',
        caption: '',
        header: full(header),
        rows: rows.map((row) => full(row).map((text) => [run(text)])),
        part: PART,
      });
    return;
  }
  const text = content.text.replaceAll('\t', '    ').trim();
  if (text === '') return;
  if (/^(?:heading ?[1-6]|title|subtitle)$/i.test(content.style)) nodes.push({ kind: 'heading', level: 2, part: PART, text });
  else if (content.listed && last?.kind === 'list') last.items.push([run(text)]);
  else if (content.listed) nodes.push({ kind: 'list', ordered: false, part: PART, items: [[run(text)]] });
  else if (text.includes('\n'))
    nodes.push({ kind: 'lines', role: 'plain', part: PART, lines: text.split('\n').map((line) => [run(line.trim())]) });
  else nodes.push({ kind: 'paragraph', part: PART, runs: [run(text)] });
}

function wordsOf(content: Content): string {
  if (content.kind === 'paragraph') return content.text.replace(/\s+/g, ' ').trim();
  return content.rows.map((row) => row.cells.map((cell) => cell.content.map(wordsOf).join(' ')).join(' · ')).join(' / ');
}

const MOST_LINES = 40_000;
const MOST_INDENT = 40;

/** Plain text line by line, as it stands in its file: what is set in lines means something by them. */
export function textSlices(text: string, faces: Faces, root: Element): Slice[] {
  const slices: Slice[] = [];
  let gap = 5;
  for (const line of text.split(/\r\n|[\r\n\f\v\u2028\u2029]/, MOST_LINES)) {
    const words = line.replaceAll('\t', '    ').trimEnd();
    if (words === '') {
      gap = Math.min(gap + 8, 16);
      continue;
    }
    const indent = Math.min(words.length - words.trimStart().length, MOST_INDENT) * 2.5;
    const element = root.add('P');
    for (const [i, set] of breakLines([run(words.trimStart())], TEXT_WIDTH - indent, faces, { setting: BODY }).entries())
      slices.push({
        gap: i === 0 ? gap : 0,
        height: BODY.leading,
        breakBefore: i === 1 ? 'avoid' : 'allow',
        parts: [{ element, line: set, x: indent, y: 0 }],
        shapes: [],
      });
    gap = 0;
  }
  return slices;
}
