/**
 * Lines that a letter gets on its way to the person who reads it: the head of an e-mail, the line of a fax machine, the line that
 * a browser prints over a page. They are no words of the letter, and their days are not its days. All take squashed text.
 */

/** `mark`: "Forwarded message"; `head`: a line of a mail's head; `stamp`: a single line of a fax machine, a mail program or a browser. */
export type Transport = 'mark' | 'head' | 'stamp';

const CLOCK = /\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\b)?/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY = new RegExp(`\\b\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b${MONTH}\\.?[ -]\\d{1,2}\\b|\\b\\d{1,2}[ -]${MONTH}\\b`, 'i');
const WEEKDAY = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b/i;
const MAILBOX = /[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}/;
const LONGEST = 200;

const MARK =
  /^[-_\s]{0,30}(?:begin )?(?:forwarded message|original message|forwarded by [^:]{1,60}|original appointment)[-_:\s]{0,30}$|^on .{6,160} wrote:$/i;

const HEAD =
  /^(from|sent|to|cc|bcc|subject|date|reply-to|attachments?|importance|priority|sender|received|return-path|delivered-to|message-id|mime-version|in-reply-to|references|user-agent|authentication-results|dkim-signature|(?:content|list|thread|arc|x)-[a-z-]{1,40}) ?:/i;
/** A line of a head that goes on below: more people, more stations. */
const FOLDED = /@|^(?:by|for|with|id)\b/i;

const PAGE = /\b(?:page|pg|p)[:.\s]{0,2}\d{1,3}\b|[[(]\d{1,3}\/\d{1,3}[\])]$/i;
const PHONE = /(?<!\d)1?[ -]?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)/;
const WAY = /\b(?:from|to)\b|->/i;
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/;
/** "5/28/26, 9:14 AM Member portal"; "1 of 3 5/28/2026, 9:14 AM" */
const PRINTED =
  /^\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2} ?[AP]M (?=\S)|^\d{1,3} of \d{1,3} \d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2} ?[AP]M$/;

/** "[5/28/26, 9:14:22 AM] Pat: here is the letter", from a messenger; a longer one may be the letter. */
const CHATTED = /^\[\d{1,2}\/\d{1,2}\/\d{2,4}, [^\]]{4,14}\] [^:\d]{2,40}:[^\d]{0,60}$/;

/** True for the line of a fax machine: a moment, and at least two of a page, a telephone number, the word and the way. */
function isFaxed(text: string): boolean {
  const clocked = CLOCK.test(text);
  // Asked first, as hardly any line has either: looking for a day takes longest.
  if (!clocked && !(PAGE.test(text) && PHONE.test(text))) return false;
  if (!DAY.test(text) || SENTENCE.test(text)) return false;
  const signs = [PAGE, PHONE, /\bfax\b/i, WAY].filter((sign) => sign.test(text)).length;
  return clocked ? signs >= 2 : signs >= 3;
}

const isStamp = (text: string) =>
  text.length <= LONGEST &&
  /\d/.test(text) &&
  (isFaxed(text) ||
    CHATTED.test(text) ||
    (PRINTED.test(text) && !SENTENCE.test(text)) ||
    (CLOCK.test(text) && MAILBOX.test(text) && DAY.test(text)));

/** What each of a document's lines (or blocks) is on its way; null for the letter's own. An empty text ends a mail's head. */
export function transportOf(texts: readonly string[]): (Transport | null)[] {
  const found: (Transport | null)[] = texts.map((text) =>
    text.length > LONGEST || text.length < 8 ? null : MARK.test(text) ? 'mark' : null,
  );
  for (let i = 0; i < texts.length; i++) {
    if (found[i] === 'mark') continue;
    const text = texts[i] ?? '';
    const end = HEAD.test(text) ? headEnd(texts, i) : i;
    const above = found[i - 1] ?? (texts[i - 1] === '' ? found[i - 2] : null);
    if (end > i && isMail(texts.slice(i, end), above === 'mark')) {
      found.fill('head', i, end);
      i = end - 1;
    } else if (HEAD.test(text) && MAILBOX.test(text) && (above === 'stamp' || above === 'head')) found[i] = 'head';
    else if (isStamp(text)) found[i] = 'stamp';
  }
  return found;
}

/** What a head says once; `Sent` and `Date` are one. A second begins another head, or the letter's own lines. */
const ONCE = /^(?:from|sent|to|subject|date)$/;

/** Where the head ends that begins at `from`. */
function headEnd(texts: readonly string[], from: number): number {
  const said = new Set<string>();
  let end = from;
  for (let i = from; i < texts.length && i <= end + 2 && i < from + 60; i++) {
    const text = texts[i] ?? '';
    const name = HEAD.exec(text)?.[1]?.toLowerCase().replace('sent', 'date');
    if (name === undefined && (text === '' || !FOLDED.test(text))) break;
    if (name === undefined) continue;
    if (ONCE.test(name) && said.has(name)) break;
    said.add(name);
    end = i + 1;
  }
  return end;
}

/** A memo has a head too ("To: ... From: ... Date: ..."): a mail's has addresses, or its moment with a weekday, or says that it was passed on. */
function isMail(head: readonly string[], marked: boolean): boolean {
  const named = (name: RegExp) => head.find((text) => name.test(text));
  const moment = named(/^(?:sent|date) ?:/i);
  if (!named(/^(?:from|sender) ?:/i) || head.length < (marked ? 2 : 3)) return false;
  return (
    marked ||
    head.some((text) => MAILBOX.test(text)) ||
    named(/^subject ?: ?(?:fwd?|re) ?:/i) !== undefined ||
    (moment !== undefined && CLOCK.test(moment) && WEEKDAY.test(moment))
  );
}
