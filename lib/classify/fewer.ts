import type { Reading } from './sentences';

/** Care is counted in these. */
const UNITS = '(?:hours?|visits?|days?|units?|sessions?|nights?|treatments?|times)';
const COUNT = '(\\d{1,3}(?:\\.\\d)?)';
const AMOUNT = `${COUNT} (?:[a-z]{2,12} ){0,2}?${UNITS}\\b`;
/** What somebody gets until now: "now comes 35 hours a week", "has been getting 30 hours". */
const UNTIL_NOW = new RegExp(
  `\\b(?:now|currently|today|at present|until now|so far|has been|have been|is getting|are getting|gets?|receives?)\\b[^.;\\n]{0,60}?\\b${AMOUNT}`,
  'i',
);
/** What they will get: "From July 1 we will pay for 20", "Beginning May 5 she will get 25 hours". */
const FROM_THEN_ON = new RegExp(
  `\\b(?:from|starting|beginning|after|effective|as of|on)\\b[^.;\\n]{0,60}?\\b(?:will|can|is|are)\\b(?: (?:only|be|now|get|have|receive|pay|cover|approve|authorize|allow|for|up|to|limited|she|he|they|you|we)){0,6} ${COUNT}\\b(?!\\s?%|,\\d|/\\d)`,
  'i',
);
/** "From 30 to 18 hours a week." */
const FROM_TO = new RegExp(
  `\\b(?:cut(?:s|ting)?|reduc\\w{1,6}|lower\\w{0,3}|decreas\\w{1,3}|drop\\w{0,3}|go\\w{0,3}|down|chang\\w{1,3})\\b[^.;\\n]{0,60}?\\bfrom ${COUNT} (?:[a-z]{2,12} ){0,5}?to ${COUNT}\\b`,
  'i',
);
/** Who asked for less, what is taken back, and next year's limit for everybody cut nothing. */
const NOT_CUT =
  /\b(?:step down|asked? (?:for|to) (?:fewer|less|cut|reduce)|as (?:you |she |he )?(?:asked|requested|sent)|if|unless|would have|was going to|taking back|take back|decided not to|limits?|maximum|open enroll?ment|next year|copays?|premiums?|deductibles?|coinsurance)\b/i;
/** So many characters are looked at: what a notice does stands in its first pages. */
const MOST = 20_000;

/** Whether a notice gives less of a care from some day on than the person gets until now, told by two numbers alone. */
export function getsLess({ doc }: Pick<Reading, 'doc'>): boolean {
  const passages = doc.blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, MOST)
    .split(/(?<=[.;!?])\s+|\n/);
  let until: number | null = null;
  for (const passage of passages) {
    if (NOT_CUT.test(passage)) continue;
    const both = FROM_TO.exec(passage);
    if (both && Number(both[2]) < Number(both[1])) return true;
    const then = FROM_THEN_ON.exec(passage);
    if (then && until !== null && Number(then[1]) < until) return true;
    const now = UNTIL_NOW.exec(passage);
    if (now && !then) until = Number(now[1]);
  }
  return false;
}
