import { matchesOf } from '@/lib/document/matches';

/** A space that was lost in copying, and where. */
interface Lost {
  at: number;
  length: 0;
  by: ' ';
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Words that are never written together with the number or date that follows them. */
const BEFORE =
  'within|on|of|by|before|after|until|through|from|since|dated|is|was|were|are|for|to|than|least|owe|owes|billed|and|the|your|call|at';
/** What numbers of days are counted in. */
const COUNTED = 'days?|months?|years?|calendar|business|working|hours?';
const SIGN = new RegExp(
  `\\b(?:${BEFORE})(?=\\d{1,3}(?:\\b|[/,-]|(?:${COUNTED})\\b)|(?:${MONTH})\\s?\\d)|\\b[a-z]{2,20}(?=\\$\\d)|(?<=(?:^|[^\\w.,/-])(?:${BEFORE})?)\\d{1,3}(?=(?:${COUNTED})\\b)`,
  'g',
);

/** "this notice.Northwater Health,Attn Appeals,Duluth,MN 55802.An ..." */
const STOP = /(?<=[A-Za-z][a-z]|\d{5})[.,](?=[A-Z][a-z]|[A-Z]{2}\s\d{5})/g;
/** One such place may be a name or an address on the web; a text without its spaces has more. */
const FEWEST = 3;

/**
 * Where a text that was pasted without its spaces lost one for certain: between a small word and a number, a date or an amount
 * ("within180 days", "onMarch 3", "owe$12.00"), and between a number and what it counts ("60calendar days"). Linear in the text.
 */
export function lostSpaces(text: string): Lost[] {
  const stops = matchesOf(text, STOP);
  return [...matchesOf(text, SIGN), ...(stops.length >= FEWEST ? stops : [])]
    .map((found): Lost => ({ at: found.index + found[0].length, length: 0, by: ' ' }))
    .sort((a, b) => a.at - b.at);
}
