/** How exhibits are lettered: 0 is A, 25 Z, 26 AA. */
export function exhibitLetter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : exhibitLetter(Math.floor(index / 26) - 1) + exhibitLetter(index % 26);
}
