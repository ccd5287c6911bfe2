import { splitPair } from '@/lib/document/blocks';
import type { Block, Entry, SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';
import { cardsIn, claimNumber, isNumber } from './claim-cards';
import { claimNames, isLabelled, makeOfName } from './claim-names';
import { isRefusal } from './status-words';

const MAX_RECORDS = 200;
/** A line that names the claim which a page shows is short. */
const LONGEST_HEAD = 120;

/**
 * A page that lists claims, in whatever markup, as one Document for each denied claim of the list, so that each can be
 * looked at alone: what the list says of it, with the page's words around the list. A page that is no such list, or whose
 * list has no denied claim, is given back as it is.
 */
export function claimsOf(doc: SourceDocument): SourceDocument[] {
  const claims = listed(doc.blocks);
  const plain = { ...doc, blocks: doc.blocks.map(withoutEntry) };
  if (claims.length < 2) return cardClaims(plain).map(sayMixed);
  const shown = shownClaim(doc.blocks, claims);
  if (shown !== null) return [onlyClaim(doc, shown)];
  const denied = claims.filter(({ entry }) => isRefusal(entry.status)).slice(0, MAX_RECORDS);
  if (denied.length === 0) return [plain];
  const around = new Surroundings(doc.blocks);
  return denied.map(({ entry, from, to }) => ({
    ...doc,
    title: entry.name ? `${doc.title}, ${entry.name}` : doc.title,
    blocks: [...around.before(from), ...told(doc.blocks.slice(from, to).filter((block) => block.entry?.at === entry.at)), ...around.after],
    whole: false,
  }));
}

/** A claim of the list and where its blocks stand: between them may be others. */
interface Listed {
  entry: Entry;
  from: number;
  to: number;
}

function listed(blocks: readonly Block[]): Listed[] {
  const claims = new Map<string, Listed>();
  blocks.forEach(({ entry, frame }, i) => {
    if (!entry) return;
    const key = `${entry.at} ${frame ?? ''}`;
    const same = claims.get(key);
    if (same) same.to = i + 1;
    else claims.set(key, { entry, from: i, to: i + 1 });
  });
  return [...claims.values()];
}

/** The number of the claim that a page shows beside a list of claims; null where the list is all there is. */
function shownClaim(blocks: readonly Block[], claims: readonly Listed[]): string | null {
  const makes = new Set(claims.map(({ entry }) => makeOfName(entry.name)));
  for (const block of blocks) {
    if (block.entry || block.text.length > LONGEST_HEAD) continue;
    if (isNumber(block)) return claimNumber(block);
    if (block.kind === 'pair' || block.kind === 'row') continue;
    for (const { name, make } of claimNames(block.text, ''))
      if (makes.has(makeOfName(name)) || (block.kind === 'heading' && isLabelled(make))) return name;
  }
  return null;
}

/** The page without the claims that are only listed beside the one it shows. */
function onlyClaim(doc: SourceDocument, shown: string): SourceDocument {
  const own = doc.blocks.filter(({ entry }) => !entry || entry.name === shown);
  return {
    ...doc,
    blocks: own.flatMap((block) => (block.entry ? told([block]) : [block])),
    notes: [...doc.notes, words.intake.othersListed],
  };
}

/** Says where a page has several claims that cannot be told apart. */
function sayMixed(doc: SourceDocument): SourceDocument {
  const numbers = new Map<string, string>();
  for (const block of doc.blocks) {
    if (!isNumber(block)) continue;
    const label = block.text.slice(0, -claimNumber(block).length);
    const before = numbers.get(label);
    if (before && before !== claimNumber(block)) return { ...doc, notes: [...doc.notes, words.intake.mixed] };
    numbers.set(label, claimNumber(block));
  }
  return doc;
}

/** The words of the page that are about every claim of its list, and the headings that are about some of them. */
class Surroundings {
  readonly after: Block[];
  private readonly first: number;

  constructor(private readonly blocks: readonly Block[]) {
    this.first = blocks.findIndex((block) => block.entry);
    this.after = blocks.slice(blocks.findLastIndex((block) => block.entry) + 1);
  }

  /**
   * What stands before a claim: the words above the list, and the headings it stands under with their words. "Claims of
   * Otto" takes the place of "Claims of Mira", a heading of the same rank.
   */
  before(from: number): Block[] {
    const above = this.blocks.slice(0, this.first);
    const heads: Block[] = [];
    for (let i = this.first; i < from; i++) {
      const block = this.blocks[i];
      if (!block || block.entry) continue;
      if (block.kind !== 'heading') {
        if (heads.length > 0) heads.push(block);
        continue;
      }
      const rank = block.level;
      const same = (other: Block) => other.kind === 'heading' && other.level >= rank;
      const first = heads.findIndex(same);
      if (first >= 0) heads.splice(first);
      const last = above.findLastIndex(same);
      if (last >= 0) above.splice(last);
      heads.push(block);
    }
    return [...above, ...heads];
  }
}

/** What a list says of a claim: a row's cells as pairs, which are about one thing each, and its status as one. */
function told(own: Block[]): Block[] {
  const said = new Set<string>();
  return own.flatMap((block) =>
    (block.kind === 'row' ? pairsOf(block) : [asStatus(block)]).filter(({ kind, text }) => {
      if (kind !== 'pair') return true;
      // An only row stands as pairs already.
      const again = said.has(text);
      said.add(text);
      return !again;
    }),
  );
}

/** A status that stands by itself in a list without headings: the list has no word for it, and "Denied" alone tells of nothing. */
function asStatus(block: Block): Block {
  const { entry, frame } = block;
  const bare = entry !== undefined && (block.kind === 'paragraph' || block.kind === 'item') && block.text === entry.status;
  return bare ? splitPair('Status', block.text, frame ? { frame } : {}) : withoutEntry(block);
}

function withoutEntry(block: Block): Block {
  if (!block.entry) return block;
  const { entry: _, ...rest } = block;
  return rest;
}

/** The same for claims that are listed as cards. */
function cardClaims(doc: SourceDocument): SourceDocument[] {
  const cards = cardsIn(doc.blocks);
  const denied = cards.filter(({ status }) => isRefusal(status)).slice(0, MAX_RECORDS);
  const [first, last] = [cards[0], cards.at(-1)];
  if (!first || !last || denied.length === 0) return [doc];
  return denied.map(({ from, to, name }) => ({
    ...doc,
    title: `${doc.title}, ${name}`,
    blocks: [...doc.blocks.slice(0, first.from), ...doc.blocks.slice(from, to), ...doc.blocks.slice(last.to)],
    whole: false,
  }));
}

/** A row's cells under their headings. A cell's second line is another thing ("Office visit", then who gave it). */
function pairsOf(row: Extract<Block, { kind: 'row' }>): Block[] {
  const pairs: Block[] = [];
  const extra = row.frame ? { frame: row.frame } : {};
  row.cells.forEach((cell, i) => {
    const label = row.header?.[i];
    const from = row.starts[i] ?? 0;
    const end = row.breaks?.find((at) => at > from && at < from + cell.length);
    const value = end === undefined ? cell : row.text.slice(from, end).trim();
    if (value) pairs.push(label ? splitPair(label, value, extra) : { kind: 'paragraph', text: value, ...extra });
    if (end !== undefined) pairs.push({ kind: 'paragraph', text: row.text.slice(end, from + cell.length), ...extra });
  });
  return pairs;
}
