import type { Block, SourceDocument } from '@/lib/document/model';

/** What introduces a list of other records: "Other claims for Wendeline", "Recent activity". "Your recent request" heads a letter about that one. */
const OTHERS =
  /^(?:my |your |all )?(?:other|recent|past|previous|related|earlier|latest) (?:[a-z]+ ){0,2}(?:claims|requests|authori[sz]ations|activity|cases|history)\b/i;
/** A column that names each row's own record. */
const RECORD = /\b(?:claim|authori[sz]ation|auth|reference|ref|case|request|icn|tracking)\b/i;
/** A short line that begins with a day or a number of its own: a row of a worklist or of a list of claims. */
const LISTED =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6} \d{1,2}(?:, \d{4})?|(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{5,24})(?=[ ,]|$)/;
/** What a line of the record's own history says ("04/02/2026 Partially approved"); hardly a list of claims does. */
const PARTIAL = /\bpartial/i;
const LONGEST = 120;

/**
 * The blocks that speak of other records than the one a page is about: its lists of claims and requests, and what stands under a
 * heading that says so. What they say was paid or approved says nothing of the denial at hand.
 */
export function otherRecords({ blocks, source }: SourceDocument): ReadonlySet<number> {
  const others = new Set<number>();
  const listed = rowsOfLists(blocks);
  let under = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') under = OTHERS.test(block.text);
    const line =
      source === 'page' &&
      (block.kind === 'item' || block.kind === 'paragraph') &&
      block.text.length <= LONGEST &&
      LISTED.test(block.text) &&
      !PARTIAL.test(block.text);
    if (under || line || listed.has(block)) others.add(index);
  });
  return others;
}

/** Rows of tables in which each row has the number of another record. */
function rowsOfLists(blocks: Block[]): ReadonlySet<Block> {
  const tables = new Map<string[], { rows: Block[]; numbers: Set<string> }>();
  for (const block of blocks) {
    if (block.kind !== 'row' || !block.header) continue;
    const at = block.header.findIndex((name) => RECORD.test(name));
    const number = block.cells[at]?.trim() ?? '';
    if (!/\d/.test(number)) continue;
    const table = tables.get(block.header) ?? { rows: [], numbers: new Set() };
    table.rows.push(block);
    table.numbers.add(number);
    tables.set(block.header, table);
  }
  return new Set([...tables.values()].filter(({ numbers }) => numbers.size > 1).flatMap(({ rows }) => rows));
}
