import type { Block } from './model';

export type Extra = Partial<Pick<Block, 'frame' | 'page' | 'legibility' | 'breaks'>>;

const SPACE = 32;

/** Whether there is white space other than single spaces between words. Most text has none, and looking is much cheaper than replacing. */
function isLoose(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= SPACE ? code !== SPACE || before === SPACE : code > 127 && /[\s\u200b\u2060]/.test(text.charAt(at))) return true;
    before = code;
  }
  return before === SPACE && text.length > 0;
}

/** Collapses every run of white space (no-break and zero-width spaces included) to one space and trims. */
export function squash(text: string): string {
  if (!isLoose(text)) return text;
  return text.replace(/[\s\u00a0\u200b\u2060\ufeff]+/g, ' ').trim();
}

/** A label as a name: without the colon, leader dots or dash that end it in print. */
export function bareLabel(label: string): string {
  return squash(label).replace(/[\s:\u2026]{1,5}$|\s?\.{3,200}$/, '');
}

/** A label/value pair whose two halves are separate elements of the source. `text` keeps the label's own colon. */
export function splitPair(label: string, value: string, extra: Extra = {}): Block {
  const l = squash(label);
  const v = squash(value);
  return { kind: 'pair', label: bareLabel(l), value: v, valueStart: l.length + 1, joined: false, text: `${l} ${v}`, ...extra };
}

/** A pair that stands in one run of text; `valueStart` is where the value begins in the squashed `text`. */
export function joinedPair(text: string, label: string, valueStart: number, extra: Extra = {}): Block {
  return { kind: 'pair', label: bareLabel(label), value: text.slice(valueStart), valueStart, joined: true, text, ...extra };
}

/** A table row; `header` are the headings of its columns. */
export function tableRow(cells: string[], header: string[] | null, extra: Extra = {}): Block {
  const clean = cells.map(squash);
  const starts: number[] = [];
  let at = 0;
  for (const cell of clean) {
    starts.push(at);
    at += cell.length + 1;
  }
  return { kind: 'row', cells: clean, starts, header, text: clean.join(' '), ...extra };
}
