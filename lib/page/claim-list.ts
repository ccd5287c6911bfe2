import { splitPair } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { cardsIn } from './claim-cards';

const STATUS = /\b(?:status|decision|outcome|determination|result)\b/i;
const CLAIM = /\b(?:claims?|reference|authori[sz]ation|request|icn|submission)\b/i;
const DENIED = /\b(?:denied|denial|rejected|not (?:covered|approved|certified|paid)|partial(?:ly)?)\b/i;
const MAX_RECORDS = 200;

/**
 * A page that lists claims, in a table or as cards, as one Document for each denied claim of the list, so that each can be looked at alone: the
 * row as pairs under its column headings, with the page's words around the list. A page that is no such list, or whose
 * list has no denied claim, is given back as it is.
 */
export function claimsOf(doc: SourceDocument): SourceDocument[] {
  const rows = doc.blocks.filter((block): block is Row => block.kind === 'row' && isClaimRow(block));
  if (rows.length < 2) return cardClaims(doc);
  const denied = rows.filter(isDenied).slice(0, MAX_RECORDS);
  if (denied.length === 0) return [doc];
  const listed = new Set<Block>(rows);
  const around = doc.blocks.filter((block) => !listed.has(block));
  const at = doc.blocks.findIndex((block) => listed.has(block));
  const before = doc.blocks.slice(0, at).filter((block) => !listed.has(block)).length;
  return denied.map((row) => {
    const name = row.cells[(row.header ?? []).findIndex((heading) => CLAIM.test(heading))] ?? '';
    return {
      ...doc,
      title: name ? `${doc.title}, ${name}` : doc.title,
      blocks: [...around.slice(0, before), row, ...pairsOf(row), ...around.slice(before)],
      whole: false,
    };
  });
}

/** The same for claims that are listed as cards. */
function cardClaims(doc: SourceDocument): SourceDocument[] {
  const cards = cardsIn(doc.blocks);
  const denied = cards.filter(({ status }) => DENIED.test(status)).slice(0, MAX_RECORDS);
  const [first, last] = [cards[0], cards.at(-1)];
  if (!first || !last || denied.length === 0) return [doc];
  return denied.map(({ from, to, name }) => ({
    ...doc,
    title: `${doc.title}, ${name}`,
    blocks: [...doc.blocks.slice(0, first.from), ...doc.blocks.slice(from, to), ...doc.blocks.slice(last.to)],
    whole: false,
  }));
}

type Row = Extract<Block, { kind: 'row' }>;

function isClaimRow(row: Row): boolean {
  const header = row.header ?? [];
  return header.some((heading) => CLAIM.test(heading)) && header.some((heading) => STATUS.test(heading));
}

function isDenied(row: Row): boolean {
  return row.cells.some((cell, i) => STATUS.test(row.header?.[i] ?? '') && DENIED.test(cell));
}

/** The row's cells under their headings. A cell's second line is another thing ("Office visit", then who gave it). */
function pairsOf(row: Row): Block[] {
  const pairs: Block[] = [];
  row.cells.forEach((cell, i) => {
    const label = row.header?.[i];
    const from = row.starts[i] ?? 0;
    const end = row.breaks?.find((at) => at > from && at < from + cell.length);
    const value = end === undefined ? cell : row.text.slice(from, end).trim();
    const extra = row.frame ? { frame: row.frame } : {};
    if (label && value) pairs.push(splitPair(label, value, extra));
    if (label && end !== undefined) pairs.push({ kind: 'paragraph', text: row.text.slice(end, from + cell.length), ...extra });
  });
  return pairs;
}
