import type { Block } from '@/lib/document/model';

const NUMBER = /^(?:(?:claim|authori[sz]ation|reference|request|case|submission|icn)\b.{0,25})$/i;
const STATUS_LABEL = /\b(?:status|decision|outcome|determination|result)\b/i;
const STATUS_WORDS =
  /^(?:(?:partially |not )?(?:denied|paid|approved|covered|certified)|rejected|pending|finalized|in (?:process|review)|processed|closed|partial approval)\b/i;

/** Blocks `from..to` (end excluded) of one claim in a list of cards, and what its status says. */
export interface Card {
  from: number;
  to: number;
  name: string;
  status: string;
}

/**
 * The claims of a page that lists them as cards: groups of pairs of the same make, each with a claim number and a status.
 * Empty when the page is something else, such as one claim's details with others beside it.
 */
export function cardsIn(blocks: readonly Block[]): Card[] {
  const claims = blocks.flatMap((block, i) => (isNumber(block) ? [i] : []));
  const names = new Set(claims.map((i) => claimNumber(blocks[i])));
  if (claims.length < 2 || names.size < claims.length) return [];
  const starts = startsOf(blocks, claims);
  if (!starts) return [];
  const longest = Math.max(...starts.slice(1).map((start, i) => start - (starts[i] ?? 0)));
  const cards = starts.map((from, i) => {
    const to = starts[i + 1] ?? endOfLast(blocks, from, longest);
    const own = blocks.slice(from, to);
    return { from, to, name: claimNumber(blocks[claims[i] ?? -1]), status: statusOf(own) };
  });
  return cards.every(({ status }) => status !== '') && alike(cards, blocks) ? cards : [];
}

/** True for a pair that gives the number of a claim. */
export function isNumber(block: Block): boolean {
  return (
    block.kind === 'pair' &&
    NUMBER.test(block.label) &&
    !STATUS_LABEL.test(block.label) &&
    /\d/.test(block.value) &&
    block.value.length <= 40
  );
}

/** The number of the claim that a pair gives. */
export function claimNumber(block: Block | undefined): string {
  return block?.kind === 'pair' ? block.value : '';
}

/** Where each card begins: at the heading before its number, else at the label with which every card begins. */
function startsOf(blocks: readonly Block[], claims: readonly number[]): number[] | null {
  const headings = claims.map((claim, i) => lastIndex(blocks, claims[i - 1] ?? -1, claim, (block) => block.kind === 'heading'));
  if (headings.every((at) => at >= 0)) return headings;
  const [first, second] = claims;
  if (first === undefined || second === undefined) return null;
  // The first block before the number whose label comes again before the next number.
  let start = first;
  while (start > 0 && comesAgain(blocks, blocks[start - 1], first, second)) start--;
  const label = makeOf(blocks[start]);
  const starts = claims.map((claim, i) => lastIndex(blocks, claims[i - 1] ?? -1, claim + 1, (block) => makeOf(block) === label));
  return starts.every((at) => at >= 0) ? starts : null;
}

function lastIndex(blocks: readonly Block[], after: number, before: number, fits: (block: Block) => boolean): number {
  for (let at = before - 1; at > after; at--) if (blocks[at] && fits(blocks[at] as Block)) return at;
  return -1;
}

function comesAgain(blocks: readonly Block[], block: Block | undefined, from: number, to: number): boolean {
  return block?.kind === 'pair' && blocks.slice(from, to).some((other) => makeOf(other) === makeOf(block));
}

function makeOf(block: Block | undefined): string {
  return block?.kind === 'pair' ? block.label.toLowerCase() : (block?.kind ?? '');
}

/** The last card is no longer than the others, and ends at a heading. */
function endOfLast(blocks: readonly Block[], from: number, longest: number): number {
  let to = from + 1;
  while (to < blocks.length && to < from + longest && blocks[to]?.kind !== 'heading') to++;
  return to;
}

function statusOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind === 'pair' && STATUS_LABEL.test(block.label)) return block.value;
    if (block.kind !== 'row' && block.text.length <= 40 && STATUS_WORDS.test(block.text)) return block.text;
  }
  return '';
}

/** Most labels of each card are labels of the first one. */
function alike(cards: readonly Card[], blocks: readonly Block[]): boolean {
  const labels = cards.map(
    ({ from, to }) => new Set(blocks.slice(from, to).flatMap((block) => (block.kind === 'pair' ? [makeOf(block)] : []))),
  );
  const [first] = labels;
  if (!first) return false;
  return labels.every((own) => {
    const shared = [...own].filter((label) => first.has(label)).length;
    return shared >= 2 && shared * 5 >= Math.max(own.size, first.size) * 3;
  });
}
