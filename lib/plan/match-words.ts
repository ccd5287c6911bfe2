/** Text as words for matching names: lower case, letters and digits only, one space around each word. */
export function asWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f®™]/g, '')
    .replace(/['’]s?\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** Whether whole words `name` (from `asWords`) stand in `text` (from `asWords`); a plural "s" is the same word. */
export function holdsWords(text: string, name: string): boolean {
  return text.includes(name) || text.includes(`${name.trimEnd()}s `);
}
