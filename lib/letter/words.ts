const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-03-04` as "March 4, 2026". */
export function dateWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/** "81455, 81479 and 81599". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** 4250 as "$4,250.00". */
export function moneyWords(dollars: number): string {
  return `$${dollars.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')}`;
}

/** Our own text with printers' apostrophes. Words of the notice and of the person stay as they are. */
export function typographic(text: string): string {
  return text.replace(/(?<=\w)'/g, '’');
}
