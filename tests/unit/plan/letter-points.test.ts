import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { payerPlaybooks } from '@/lib/templates/payers';
import { reasonPlaybooks } from '@/lib/templates/reasons';
import { servicePlaybooks } from '@/lib/templates/services';

/** Stands for a blank. */
const BLANK = '\u{fffc}';
/** A request to the plan, and what only names the reason that the classifier found: neither is a claim about the patient. */
const ASKS_OR_NAMES =
  /^(?:Please\b|The reviewer is asked\b|If [^.]{3,80}, please\b|For each line [^.]{3,60}, please\b|The reason given is\b)/;
/**
 * Whoever adds a sentence here has checked that it holds whatever the record and the notice say: it speaks of the law of
 * argument, not of the patient, of what was found, of what goes with the letter or of the notice's wording.
 */
const CHECKED = [
  'It does not say that {service} was not needed.',
  'It does not say that {service} is the wrong care.',
  'The denial rests on the label “experimental or investigational.” That label is a judgment about evidence, and it is answered with evidence here.',
  'The denial disputes the level of care.',
  'The denial disputes the level or the place of care.',
  'The question is what was known then, not how it turned out.',
  'The denial rests on medical necessity.',
  'Exhibit A sets each point at issue beside the record that answers it.',
  'The denial asks for earlier steps.',
  'The denial rests on FDA status.',
  'The plan term on which the denial rests is asked for.',
  'If no term makes FDA approval for this use a condition of coverage, the denial has no basis in the plan.',
  'FDA approval for sale and clinical usefulness are separate questions.',
];

const points = [...reasonPlaybooks, ...servicePlaybooks, ...payerPlaybooks].flatMap(({ id, sections }) =>
  sections.filter(({ part }) => part === 'letter').flatMap((section) => section.points.map(({ text }) => ({ id, text }))),
);
const sentences = (text: string) =>
  text
    .replace(/\{says\}/g, '')
    .replace(/\[[^[\]]{2,240}\]/g, BLANK)
    .split(/(?<=[.!?]) +(?=[\p{Lu}{\u{fffc}])/u)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));

/** Sentences that state something of the case without leaving it to the person. */
function claims(text: string): string[] {
  return sentences(text).filter(
    (one) =>
      !one.includes(BLANK) &&
      !/\{(?:clause|limit|other|exception|before|after|less|days)\}/.test(one) &&
      !ASKS_OR_NAMES.test(one) &&
      !CHECKED.includes(one),
  );
}

/** Words outside every blank that say where a fact stands, or that it goes with the letter. */
function sources(text: string): string[] {
  return sentences(text).filter((one) =>
    /\benclos|\b(?:as|which) (?:the|its|his|her) (?:[\p{L}’]{2,20} ){1,3}(?:shows?|says?|proves?|records?)\b/iu.test(one),
  );
}

describe('a point of a letter', () => {
  it('states nothing of the patient, the record or the notice outside a blank', () => {
    expect(points.flatMap(({ id, text }) => claims(text).map((one) => `${id}: ${one}`))).toEqual([]);
  });

  it('leaves to the person what goes with the letter and which paper shows it', () => {
    expect(points.flatMap(({ id, text }) => sources(text).map((one) => `${id}: ${one}`))).toEqual([]);
  });

  it('would have been stopped with such a claim', () => {
    expect(claims('The test of [date] was a check. The patient felt well before it.')).toEqual(['The patient felt well before it.']);
    expect(claims('[The first drug] was stopped on [date]. The two never met.')).toEqual(['The two never met.']);
    expect(sources('It was ordered on [date], as the chart shows.')).toHaveLength(1);
    expect(sources('[The guideline] supports this. The page is enclosed.')).toHaveLength(1);
    expect(claims('Please send [the file]. Please answer each point.')).toEqual([]);
  });

  it('fits into what the letter takes for one blank', () => {
    const open = points.filter(({ text }) => /[[\]]/.test(text.replace(/\[[^[\]]{2,240}\]/g, '')));
    expect(open.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });
});

it('a letter speaks of an enclosure only where its list of enclosures has it', () => {
  // The notice itself, the corrected claim, papers of authority and consent are on that list (`enclosures` in lib/letter/parts.ts).
  const known =
    /a copy is enclosed|which is enclosed|authorization is enclosed|papers that (?:show it|give me authority to act) are enclosed|consent to this request is enclosed/i;
  const said = readdirSync('templates/letters').flatMap((file) =>
    readFileSync(`templates/letters/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /\benclosed\b/.test(line))
      .map((line) => `${file}: ${line}`),
  );
  expect(said.filter((line) => !known.test(line))).toEqual([]);
});
