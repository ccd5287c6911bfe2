import { isDateLine, isGreeting, pageMark } from '@/lib/document/shapes';
import type { Line } from './line';

/** How the title of a notice begins. */
const TITLE =
  /^(?:important )?(?:notice of|explanation of (?:benefits|payment|medicare)|(?:initial |final )?adverse (?:benefit )?determination|coverage determination|denial notice|denial of (?:claim|coverage|payment)|aviso de|notificaci[oó]n de|explicaci[oó]n de beneficios)(?![\p{L}])/iu;

/** True for the title of a notice. */
export function isTitle(text: string): boolean {
  return text.length <= 90 && TITLE.test(text);
}

/** A markdown heading or the words of a line that stands as one. */
export interface Heading {
  level: number;
  text: string;
}

/** The heading that a line is, judged by its own words and what follows it; null when it is none. */
export function headingOf(line: Line, before: Line | undefined, after: Line | undefined, later: Line | undefined): Heading | null {
  const text = line.text;
  if (text.startsWith('#')) {
    const marked = /^(#{1,6}) (\S.{0,200})$/.exec(text);
    if (marked) return { level: marked[1]?.length ?? 1, text: (marked[2] ?? '').replace(/ #{1,6}$/, '') };
  }
  if (text.startsWith('*')) {
    const bold = /^\*\*([^*]{2,120})\*\*$/.exec(text);
    if (bold) return { level: 3, text: bold[1] ?? '' };
  }
  if (text.length < 3 || text.length > 90 || line.segments.length > 1 || hasMoreWords(text, 14)) return null;
  if (/[.,;!]$/.test(text) || !/^[\p{Lu}\d¿¡"“]/u.test(text)) return null;
  if (isDateLine(text) || isGreeting(text) || pageMark(text) || /\d{3}[-.]\d{4}|\$\s?\d|\d{5}/.test(text)) return null;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return null;
  const alone = (!before || before.text === '') && (!after || after.text === '');
  const upper = letters.toUpperCase() === letters && letters.toLowerCase() !== letters;
  if (upper) return alone || starts(before) ? { level: 2, text } : null;
  if (text.endsWith(':') && (!alone || hasMoreWords(text, 6))) return null;
  if (starts(before) && (TITLE.test(text) || (text.endsWith('?') && !hasMoreWords(text, 12))))
    return { level: TITLE.test(text) ? 1 : 3, text };
  const follows = after && after.text !== '' ? after : later;
  if (!follows || follows.text === '') return null;
  if (alone) return { level: 3, text };
  return starts(before) && follows.text.length > Math.max(60, text.length * 1.4) ? { level: 3, text } : null;
}

/** Whether a squashed text has more than so many words. */
function hasMoreWords(text: string, most: number): boolean {
  let words = 1;
  for (let at = text.indexOf(' '); at !== -1 && words <= most; at = text.indexOf(' ', at + 1)) words++;
  return words > most;
}

function starts(before: Line | undefined): boolean {
  return !before || before.text === '';
}
