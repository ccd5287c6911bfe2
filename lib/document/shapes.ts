/** Shapes of single lines that every reader has to tell apart. All take squashed text. */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DATE_LINE = new RegExp(
  `^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH} \\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre) del? \\d{4})$`,
  'i',
);

/** A line that is a date and nothing else. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && DATE_LINE.test(text);
}

const STATE =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const ENDS_ADDRESS = new RegExp(`(?:^|[\\s,])(?:[A-Z]{2}\\.?|${STATE}),?\\s+\\d{5}(?:[-\\s]\\d{4})?(?:,? (?:USA|U\\.S\\.A\\.))?[.,]?$`);

/** The last line of a US postal address: "Portland, ME 04104", "TOPEKA KS 66614-0012", "... 04104, USA". */
export function endsAddress(text: string): boolean {
  return text.length <= 120 && ENDS_ADDRESS.test(text);
}

/** Could be a line of a postal address: short, no sentence. */
export function isAddressLine(text: string): boolean {
  return (
    text.length > 0 &&
    text.length <= 70 &&
    !/[.;:!?]$/.test(
      text.replace(/\b(?:Inc|Co|Corp|Ltd|St|Ave|Rd|Blvd|Dr|Jr|Sr|Dept|Assn|Svcs?|Bldg|Pkwy|Hwy|Ln|Ct|Sq|N|S|E|W)\.$/i, ''),
    ) &&
    !isDateLine(text)
  );
}

/** "Dear Ms. Sample:", "To whom it may concern", "Estimado miembro". */
export function isGreeting(text: string): boolean {
  return text.length <= 90 && /^(?:dear|to whom it may concern|estimad[oa]s?|hello|hi)\b/i.test(text);
}

/** A page mark names the page, or begins with a digit behind at most a dash or bracket. Most lines do neither. */
const MAY_BE_PAGE = /p(?:ag|g|[áÁ]g)|^.{0,2}\d/i;

/** "Page 2 of 4", "Pg 1 / 3", "- 2 -", "Page l of 2" (an l for a 1). */
export function pageMark(text: string): { page: number; of: number | null } | null {
  if (text.length > 120 || !MAY_BE_PAGE.test(text)) return null;
  const bare = /^[-–(]?\s?(\d{1,3}) ?(?:\/|of) ?(\d{1,3})\s?[-–)]?$/.exec(text);
  if (bare && Number(bare[1]) > 0 && Number(bare[1]) <= Number(bare[2])) return { page: Number(bare[1]), of: Number(bare[2]) };
  const mark = /(?:^|[\s|/])(?:page|pg\.?|p[aá]gina) ?([\dlIO]{1,4})(?: ?(?:of|de|\/) ?([\dlIO]{1,4}))?(?=$|[\s|/,.])/i.exec(text);
  if (!mark) return null;
  const number = (digits: string | undefined) => (digits ? Number(digits.replace(/[lI]/g, '1').replace(/O/g, '0')) : Number.NaN);
  const page = number(mark[1]);
  const of = number(mark[2]);
  if (!(page > 0)) return null;
  return { page, of: of > 0 ? of : null };
}

/** The script most of a line's letters are written in, coarsely: enough to keep the taglines of a letter apart. */
export function scriptOf(text: string): string {
  const begin = text.slice(0, 200);
  if (!BEYOND_LATIN.test(begin)) return ANY_LETTER.test(begin) ? 'latin' : '';
  const counts = new Map<string, number>();
  for (const letter of begin) {
    const script = SCRIPTS.find(([, test]) => test.test(letter))?.[0];
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best = '';
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script;
  return best;
}

/** What may be a letter of another script; the micro sign is one of none. Nearly no line of a letter holds any. */
const BEYOND_LATIN = /[\u00b5\u0250-\uffff]/;
const ANY_LETTER = /[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

const SCRIPTS: [string, RegExp][] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['other', /\p{L}/u],
];
