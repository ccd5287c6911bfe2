/**
 * Every match of a global expression in a text, as `text.matchAll(pattern)` gives them. That makes a copy of the expression for
 * each text; the readers ask hundreds of expressions about hundreds of short sentences, and most of them match nothing.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
