import { linesNear } from './near';

export interface FileRules {
  /** The largest file in bytes, with the page's words. */
  most: { bytes: number; words: string } | null;
  /** The smallest. */
  least: { bytes: number; words: string } | null;
  /** How many files at most. */
  files: number | null;
  /** The page's words where they name formats and no PDF is among them. */
  formats: string | null;
}

const UNITS: Record<string, number> = { b: 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const SIZE = /(\d{1,9}(?:[.,]\d{1,2})?)\s?(bytes|kb|kib|mb|mib|gb|gib|kilobytes?|megabytes?|gigabytes?|megas?)\b/gi;
const ATTRIBUTES = ['data-max-size', 'data-max-file-size', 'data-maxfilesize', 'data-max-filesize', 'data-maxsize', 'max-size', 'maxsize'];

/** What the page says about the files it takes at a field, by its attributes and the words beside it. */
export function fileRules(field: Element): FileRules {
  const rules: FileRules = { most: fromAttributes(field), least: null, files: null, formats: null };
  for (const line of linesNear(field)) {
    readSizes(line, rules);
    const files =
      /\b(?:up to|at most|max(?:imum)?(?: of)?|no more than|limit(?: of)?)\s?:?\s?(\d{1,3}) (?:files?|documents?|attachments?)\b/i.exec(
        line,
      );
    if (files) rules.files ??= Number(files[1]);
    if (/\b(?:only|accepted|allowed|supported|formats?|types?)\b/i.test(line) && namesFormats(line)) rules.formats ??= line.slice(0, 160);
  }
  return rules;
}

function namesFormats(line: string): boolean {
  return (
    /\b(?:jpe?g|png|gif|tiff?|docx?|xlsx?|heic|bmp)\b/i.test(line) &&
    !/\bpdf\b|any (?:file|format|type)|all (?:file|format|type)/i.test(line)
  );
}

function readSizes(line: string, rules: FileRules): void {
  for (const match of line.matchAll(SIZE)) {
    const bytes = bytesOf(match[1] ?? '', match[2] ?? '');
    const before = line.slice(Math.max(0, match.index - 45), match.index);
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const said = { bytes, words: line.slice(0, 160) };
    if (
      /\b(?:total|combined|altogether|overall|all files)\b/i.test(after) ||
      /\b(?:total|combined|overall|all files)\b[^.;]*$/i.test(before)
    )
      continue;
    const negated = /\b(?:no|not|never|cannot|can['’]t|mustn['’]t|n['’]t)\b[^.;]{0,30}$/i.test(before);
    if (
      !negated &&
      /(?:\bover|more than|at least|min(?:imum)?(?: file)?(?: size)?(?: of| is)?:?|(?:larger|greater|bigger) than)\s*$/i.test(before)
    ) {
      if (!/\b(?:won['’]t|will not|rejected|refused|too)\b/i.test(line)) rules.least ??= said;
      else rules.most = smaller(rules.most, said);
    } else if (
      negated ||
      /\b(?:max\w*|limit\w*|up to|under|less than|smaller than|below|within|exceed\w*|size|each|per file|hasta)\b|[≤<]\s*$/i.test(before) ||
      /^\W{0,3}(?:or (?:less|smaller|under)|max\w*|limit|each|per file|and under)\b/i.test(after)
    )
      rules.most = smaller(rules.most, said);
  }
}

function smaller(a: FileRules['most'], b: FileRules['most']): FileRules['most'] {
  return a && b ? (b.bytes < a.bytes ? b : a) : (a ?? b);
}

function bytesOf(number: string, unit: string): number {
  return Math.round(Number(number.replace(',', '.')) * (UNITS[unit[0]?.toLowerCase() ?? 'b'] ?? 1));
}

/** Sizes in attributes: with a unit, or bare. A bare number that could not be bytes is megabytes or kilobytes. */
function fromAttributes(field: Element): FileRules['most'] {
  for (const holder of [field, field.parentElement]) {
    for (const name of ATTRIBUTES) {
      const value = holder?.getAttribute(name)?.trim();
      const found = value ? /^(\d{1,12}(?:\.\d{1,2})?)\s?([kmg]?)i?b?(?:ytes)?$/i.exec(value) : null;
      if (!found) continue;
      const number = Number(found[1]);
      const unit = found[2]?.toLowerCase() || (number < 1_000 ? 'm' : number < 100_000 ? 'k' : 'b');
      const bytes = number * (UNITS[unit] ?? 1);
      if (bytes > 0) return { bytes, words: sizeWords(bytes) };
    }
  }
  return null;
}

/** "8 KB", "2.5 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${Number(size.toFixed(size < 10 ? 1 : 0))} ${unit}`;
}
