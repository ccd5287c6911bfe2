import type { Run } from '../model';
import { INK, type Setting } from './sheet';
import { printable, type Shaped, type Style, type Typeface } from './typeface';

/** Words of one style that stand beside each other on a line; `x` and `width` in points from the line's left edge. */
export interface Piece {
  style: Style;
  color: string;
  /** A blank to fill: printed on a tint so that nobody overlooks it. */
  blank: boolean;
  words: Shaped[];
  x: number;
  width: number;
}

export interface Line {
  pieces: Piece[];
  width: number;
  setting: Setting;
  /** True when the line ended at a space that the next line's text goes on after. */
  continues: boolean;
}

export type Faces = Record<Style, Typeface>;
export interface Look {
  setting: Setting;
  color?: string;
  style?: Style;
}

interface Token {
  word: Shaped;
  style: Style;
  blank: boolean;
  space: boolean;
}

/** Breaks runs into lines no wider than `width` points, ragged right. At least one line, even for no text. */
export function breakLines(runs: readonly Run[], width: number, faces: Faces, look: Look): Line[] {
  const tokens = runs.flatMap((run) => tokensOf(run, faces, look));
  const size = look.setting.size / 1000;
  const lines: Line[] = [];
  let current: Token[] = [];
  let used = 0;
  const close = () => {
    const continues = current.at(-1)?.space === true;
    while (current.at(-1)?.space) current.pop();
    lines.push(lineOf(current, look, continues));
    current = [];
    used = 0;
  };
  for (const group of unbreakable(tokens)) {
    const wide = group.length === 1 && group[0]?.space ? 0 : sum(group) * size;
    if (used + wide > width && current.some((token) => !token.space)) close();
    for (const token of wide > width ? group.flatMap((one) => letters(one, faces)) : group) {
      const w = token.word.width * size;
      if (used + w > width && !token.space && current.length > 0) close();
      if (token.space && current.length === 0) continue;
      current.push(token);
      used += w;
    }
  }
  close();
  return lines;
}

function sum(tokens: readonly Token[]): number {
  return tokens.reduce((total, token) => total + token.word.width, 0);
}

function tokensOf(run: Run, faces: Faces, look: Look): Token[] {
  const style: Style = run.bold ? 'bold' : run.italic ? 'italic' : (look.style ?? 'regular');
  const text = printable(run.text);
  // Words, spaces, and a break after hyphens and slashes between letters, not in "X-ray". A no-break space stays inside its word.
  const parts = text.match(/ +|[^ ]{2,}?[-/–—](?=[^ \d])|[^ ]+?(?= |$)/g) ?? [];
  return parts.map((part) => ({
    word: faces[style].shape(part.startsWith(' ') ? ' ' : part),
    style,
    blank: run.blank !== undefined,
    space: part.startsWith(' '),
  }));
}

/**
 * Groups of tokens between which a line may break: "(" + a fact + ")" of three runs is one group, and so is a citation's
 * "29 CFR 2560.503-1".
 */
function unbreakable(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  let open = false;
  for (const [i, token] of tokens.entries()) {
    const last = groups.at(-1);
    const glued: boolean = token.space && open && inCitation(tokens[i - 1]?.word.text ?? '', tokens[i + 1]?.word.text ?? '');
    if (last && open && (!token.space || glued)) last.push(token);
    else groups.push([token]);
    open = glued || (!token.space && !/[-/–—]$/.test(token.word.text));
  }
  return groups;
}

function inCitation(before: string, after: string): boolean {
  return /^(?:CFR|USC|U\.S\.C\.|§+)$/.test(before) || (/^\(?\d+$/.test(before) && /^(?:CFR|USC|U\.S\.C\.)$/.test(after));
}

/** A word too long for any line, letter by letter. */
function letters(token: Token, faces: Faces): Token[] {
  return Array.from(token.word.text, (char) => ({ ...token, word: faces[token.style].shape(char) }));
}

function lineOf(tokens: readonly Token[], look: Look, continues: boolean): Line {
  const size = look.setting.size / 1000;
  const pieces: Piece[] = [];
  let x = 0;
  for (const { word, style, blank } of tokens) {
    const width = word.width * size;
    const last = pieces.at(-1);
    if (last && last.style === style && last.blank === blank) {
      last.words.push(word);
      last.width += width;
    } else {
      pieces.push({ style, blank, color: look.color ?? INK, words: [word], x, width });
    }
    x += width;
  }
  return { pieces, width: x, setting: look.setting, continues };
}
