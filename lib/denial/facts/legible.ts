import { matchesOf } from '@/lib/document/matches';
import type { Block, SourceDocument } from '@/lib/document/model';
import { type Mending, misreadNumbers } from './scanned-digits';
import { lostSpaces } from './squeezed';

/**
 * A scanned Document with the commonest misreadings of plain words mended (c1aim, deterrnination), so that rules about words can
 * be written for the words. Identifiers are left alone: only words of letters change. `back` leads from an offset of the
 * mended text to the source's own.
 */
export interface Legible {
  doc: SourceDocument;
  /** True when anything was mended. */
  mended: boolean;
  back: (block: number, offset: number, end: boolean) => number;
}

const WORD = /[A-Za-z01|]{2,30}/y;
const SMALL: Record<string, string> = {
  T0: 'TO',
  '0F': 'OF',
  '0R': 'OR',
  N0: 'NO',
  '1N': 'IN',
  '1S': 'IS',
  '1D': 'ID',
  '0N': 'ON',
  P0: 'PO',
  '1f': 'If',
};
/** Beginnings of words that are written with rn. */
const TRUE_RN =
  /^(?:\w?return|intern|extern|altern|attorn|concern|govern|modern|pattern|learn|burn|turn|born|corne|journ|hern|horn|morn|warn|earn|stern|furnish|overturn|carni|eastern|western|northern|southern|matern|patern|fratern|etern|nocturn|lantern|cistern|cavern|tavern|barn|darn|yarn|fern|tern|thorn|scorn|corn|torn|worn|adorn|ornament|supern|infern|vern|kern|garn|tourn|mourn|adjourn|sojourn|discern|unlearn|airborne|newborn|bern|urn|arn)/i;
/** Capitalized words of letters and forms that scanners spoil; other capitalized words may be names and stay. */
const FORM_WORDS = new Set(
  'member members number numbers name amount customer employer document documents claim claims department medicare medicaid medical may must from form summary payment treatment management determination information program performed company committee administrator administered administrative comments important primary statement maximum premium enrollment consumer'.split(
    ' ',
  ),
);

/** Mends a Document that shows signs of a scanner, or spaces that were lost in copying; any other comes back as it is. */
export function legible(source: SourceDocument): Legible {
  const same: Legible = { doc: source, mended: false, back: (_block, offset) => offset };
  const mend = looksScanned(source.blocks) ? mendScanned : mendSqueezed;
  const maps: (number[] | null)[] = [];
  const blocks = source.blocks.map((block) => {
    const { text, map } = mend(block.text);
    maps.push(map);
    return map ? moved(block, text, map, mend) : block;
  });
  if (maps.every((map) => map === null)) return same;
  return {
    doc: { ...source, blocks },
    mended: true,
    back: (block, offset, end) => {
      const map = maps[block];
      if (!map) return offset;
      // An end stands right after the source's last letter, which may be the second half of a mended one.
      return map[offset] ?? map.at(-1) ?? (end ? offset : 0);
    },
  };
}

/** Signs of a scanner inside a word: a digit among letters, rn at its beginning, a small l among capitals. */
const SIGN = /\brn[a-z]{2}|rnent\b|[a-z]1[a-z]|\b[A-Z][a-z]+1|[A-Z]{2}0[A-Z]|[A-Z]{2}l[A-Z]{2}|[a-z]a1\b/g;

function looksScanned(blocks: readonly Block[]): boolean {
  if (blocks.some((block) => block.legibility !== undefined)) return true;
  let signs = 0;
  for (const block of blocks.slice(0, 2000)) {
    signs += matchesOf(block.text.slice(0, 4000), SIGN).length;
    if (signs >= 2) return true;
  }
  return false;
}

/** What every word that can be mended has. */
const MENDABLE = /[01|]|rn|[A-Z]l|^l(?:[A-Z]|ll|n)/;
/** The same anywhere in a text. */
const SIGNS = /[01|]|rn|[A-Z]l|l[A-Z]|(?<![A-Za-z])l(?:ll|n)/g;
/** Letters, and what scanners take for letters. */
const inWord = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 48 || code === 49 || code === 124;

/** The words of a text that can be mended, with their places: only around the few signs is looked for them. */
function* mendable(text: string): Generator<{ word: string; index: number }> {
  let done = 0;
  for (const sign of matchesOf(text, SIGNS)) {
    if (sign.index < done) continue;
    let start = sign.index;
    while (start > done && inWord(text.charCodeAt(start - 1))) start--;
    WORD.lastIndex = start;
    done = start;
    for (let match = WORD.exec(text); match?.index === done; match = WORD.exec(text)) {
      done += match[0].length;
      if (/[A-Za-z]/.test(match[0]) && MENDABLE.test(match[0])) yield { word: match[0], index: match.index };
    }
    done = Math.max(done, sign.index + 1);
  }
}

/** `map[i]` is where character i of the mended text begins in the source; null when nothing changed. */
type Mend = (text: string) => { text: string; map: number[] | null };
type Edit = Mending;

const mendSqueezed: Mend = (text) => changed(text, lostSpaces(text));

const mendScanned: Mend = (text) => {
  const edits: Edit[] = [];
  for (const { word, index } of mendable(text)) {
    const small = SMALL[word];
    if (small) edits.push({ at: index, length: word.length, by: small });
    else for (const edit of editsOf(word)) edits.push({ ...edit, at: edit.at + index });
  }
  const words = new Set(edits.map((one) => one.at));
  edits.push(...misreadNumbers(text).filter((one) => !words.has(one.at)));
  return changed(
    text,
    edits.sort((a, b) => a.at - b.at),
  );
};

function changed(text: string, edits: readonly Edit[]): ReturnType<Mend> {
  if (edits.length === 0) return { text, map: null };
  const out: string[] = [];
  const map: number[] = [];
  let at = 0;
  for (const edit of edits) {
    for (; at < edit.at; at++) {
      map.push(at);
      out.push(text[at] ?? '');
    }
    for (let i = 0; i < edit.by.length; i++) {
      map.push(edit.at + Math.max(0, Math.min(i, edit.length - 1)));
      out.push(edit.by[i] ?? '');
    }
    at = edit.at + edit.length;
  }
  for (; at < text.length; at++) {
    map.push(at);
    out.push(text[at] ?? '');
  }
  map.push(text.length);
  return { text: out.join(''), map };
}

function editsOf(word: string): Edit[] {
  const letters = word.replace(/[^A-Za-z]/g, '').length;
  const lower = /[a-z]/.test(word);
  const edits: Edit[] = [];
  if (letters >= 3 && letters * 2 >= (word.length - letters) * 3) {
    for (let i = 0; i < word.length; i++) {
      const letter = word[i] ?? '';
      if (!/[01|]/.test(letter)) continue;
      const inside = i + 1 < word.length && /[A-Za-z]/.test(word[i + 1] ?? '');
      if (!lower && (!inside || i === 0)) continue;
      edits.push({ at: i, length: 1, by: letter === '0' ? (lower ? 'o' : 'O') : lower ? 'l' : 'I' });
    }
  }
  // GElSINGER: a small l among capitals is an I.
  const small = /^[A-Z]+l[A-Z]+$|^l[A-Z]{3,}$/.exec(word);
  if (small) edits.push({ at: word.indexOf('l'), length: 1, by: 'I' });
  // "lllinois", "lnstitute": no word begins so.
  if (/^l(?:ll|n)[a-z]/.test(word)) edits.push({ at: 0, length: 1, by: 'I' });
  if (lower && word.includes('rn')) {
    const clean = word.replaceAll('rn', 'm');
    const form = FORM_WORDS.has(clean.toLowerCase());
    const plain = /^[a-z]/.test(word) && !TRUE_RN.test(word) && !/(?:tern|vern|cern|dern|orne)(?:al|ally|s|ed|ing)?$/.test(word);
    if (form || plain) for (let i = word.indexOf('rn'); i >= 0; i = word.indexOf('rn', i + 2)) edits.push({ at: i, length: 2, by: 'm' });
  }
  return edits.sort((a, b) => a.at - b.at);
}

/** The block with its text mended and every offset moved along. */
function moved(block: Block, text: string, map: number[], mend: Mend): Block {
  const to = (offset: number) => firstAtLeast(map, offset);
  const breaks = block.breaks ? { breaks: block.breaks.map(to) } : {};
  if (block.kind === 'pair') {
    const valueStart = to(block.valueStart);
    return { ...block, ...breaks, text, valueStart, value: text.slice(valueStart), label: mend(block.label).text };
  }
  if (block.kind === 'row') {
    const starts = block.starts.map(to);
    const cells = block.cells.map((cell, i) => text.slice(starts[i] ?? 0, to((block.starts[i] ?? 0) + cell.length)));
    return { ...block, ...breaks, text, starts, cells, header: block.header?.map((head) => mend(head).text) ?? null };
  }
  return { ...block, ...breaks, text };
}

/** Index of the first entry of a rising list that is at least `value`; the last index when none is. */
function firstAtLeast(map: number[], value: number): number {
  let [low, high] = [0, map.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map[middle] ?? 0) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
