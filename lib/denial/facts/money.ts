import { matchesOf } from '@/lib/document/matches';

const MONEY =
  /(?<![\w.,-])-?\$\s?(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|(?=\.\d{2}))(\.\d{2})?(?![\d%]|,\d)|(?<![\w.,/-])(\d{1,3}(?:,\d{3}){1,3}|\d{0,9})(\.\d{2})(?![\d%\w])/g;

export interface Money {
  value: number;
  start: number;
  end: number;
}

/** Every sum of money in a text: with a dollar sign, or with cents (".00" too). */
export function moneyIn(text: string): Money[] {
  return matchesOf(text.slice(0, 5000), MONEY).map((match) => ({
    value: Number(`${(match[1] ?? match[3] ?? '').replace(/,/g, '')}${match[2] ?? match[4] ?? ''}`),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
