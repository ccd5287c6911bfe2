import { Unzlib } from 'fflate';

/** More of one stream, and of all together, is not looked at: a letter's page has some kilobytes. Bytes. */
const MOST = 2_000_000;
const MOST_ALL = 40_000_000;
const SLICE = 8_192;
/** Streams that draw nothing: pictures, fonts, tables. */
const NO_CONTENT = /\/(?:Image|Length1|ObjStm|XRef|CMapName|Metadata|Type1C|CIDFontType0C|OpenType|FunctionType|ICCBased|N \d)/;
const MAY_HIDE = /\b3\s{1,4}Tr\b|(?:^|\s)(?:1|1\.0{1,6}|0?\.9[789]\d{0,6})\s{1,4}(?:rg|g|scn?)\b|(?:^|\s)0(?:\.0{1,6})?\s{1,4}(?:k|scn?)\b/;
/** A colour or rendering mode that is set, what keeps and brings back both, and text that is shown. */
const TOKEN =
  /(?<![\w.])([\d.]{1,12}(?:\s{1,4}[\d.]{1,12}){0,3})\s{1,4}(rg|g|k|scn?|Tr)(?!\w)|(?<![\w.])([qQ])(?!\w)|[\])>]\s{0,4}(?:TJ|Tj)(?!\w)/g;

/**
 * True when a PDF may hold text that nobody sees: white, or in the mode that draws nothing. A look at what its pages are drawn with,
 * unpacked here, costs little; pdf.js tells colours only with everything else that a page is drawn with, which takes as long as reading it.
 */
export function mayHideText(bytes: Uint8Array): boolean {
  const file = new TextDecoder('latin1').decode(bytes);
  let all = 0;
  for (let at = file.indexOf('stream'); at !== -1 && all < MOST_ALL; at = file.indexOf('stream', at + 6)) {
    if (file.startsWith('end', at - 3)) continue;
    const begin = Math.max(file.lastIndexOf('obj', at), at - 1_000);
    const dictionary = file.slice(begin, at);
    if (NO_CONTENT.test(dictionary) || !dictionary.includes('<<')) continue;
    const from = at + (file.startsWith('\r\n', at + 6) ? 8 : 7);
    const end = file.indexOf('endstream', from);
    const to = end === -1 ? bytes.length : end;
    const content = /\/(?:FlateDecode|Fl)\b/.test(dictionary)
      ? unpacked(bytes.subarray(from, to))
      : file.slice(from, Math.min(to, from + MOST));
    all += content.length;
    if (hides(content)) return true;
    at = to;
  }
  return false;
}

function unpacked(packed: Uint8Array): string {
  let text = '';
  const decoder = new TextDecoder('latin1');
  try {
    const stream = new Unzlib((chunk) => {
      if (text.length < MOST) text += decoder.decode(chunk);
    });
    for (let at = 0; at < packed.length && text.length < MOST; at += SLICE) stream.push(packed.subarray(at, at + SLICE));
  } catch {
    // Damaged, or packed another way: what came out is looked at.
  }
  return text;
}

function hides(content: string): boolean {
  // Nearly no page sets white or the unseen mode at all, and that is quickly seen.
  if (!MAY_HIDE.test(content)) return false;
  let pen = { white: false, mode: 0 };
  const saved: (typeof pen)[] = [];
  for (const [, numbers, operator, kept] of content.matchAll(TOKEN)) {
    if (kept === 'q') saved.push(pen);
    else if (kept === 'Q') pen = saved.pop() ?? pen;
    else if (operator === 'Tr') pen = { ...pen, mode: Number(numbers) };
    else if (operator && numbers) pen = { ...pen, white: isWhite(numbers.trim().split(/\s+/).map(Number)) };
    else if (pen.white || pen.mode === 3) return true;
  }
  return false;
}

const isWhite = (parts: number[]) => (parts.length === 4 ? parts.every((part) => part < 0.03) : parts.every((part) => part > 0.97));
