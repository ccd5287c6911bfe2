/** Whether a character is white space, as `\s` understands it. */
function isSpace(code: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(String.fromCharCode(code));
}

/**
 * A text without white space and `signs` at its end: what replacing `[\s...]+$` gives. An expression that is tied to the end
 * is tried at every place from the beginning on.
 */
export function withoutEnd(text: string, signs = ''): string {
  let end = text.length;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || signs.includes(text.charAt(end - 1)))) end--;
  return text.slice(0, end);
}
