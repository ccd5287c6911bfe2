import { matchesOf } from '@/lib/document/matches';
import type { Block } from '@/lib/document/model';
import type { LabelKind } from '@/lib/templates/labels';
import { findDates } from './dates';
import { readPerson } from './names';
import { digitsIn } from './numbers';
import type { Entry } from './view-entries';

/** What somebody asks for in a chat or a call ("Can I get your member ID and date of birth?"). */
const ASKS =
  /\b(?:(?:can|could|may|will|would) (?:I|you|we)|what(?:['’]s| is)|please|I(?:['’]ll| will)? (?:just )?need|provide|confirm|verify|tell me|give me|type in)\b[^?.!]{0,60}?\b(?:your|his|her|their|the)\b([^?.!]{2,90})/i;
const WANTED: [RegExp, LabelKind][] = [
  [/\b(?:birth|dob|d\.o\.b|birthday)\b/i, 'otherDate'],
  [/\bclaim (?:number|no\b|#|id)/i, 'claimNumber'],
  [/\b(?:reference|case|authori[sz]ation|request) (?:number|no\b|#|id)/i, 'referenceNumber'],
  [/\b(?:member|subscriber|customer|plan|insurance|card|policy)(?:ship)?[- ](?:id|number|no|#)\b|\bID\b/i, 'memberId'],
  [/\bname\b/i, 'patient'],
];
const NUMBER = /(?<![\w/$.-])[A-Z]{0,5}-?\d[\dA-Z-]{1,20}(?: [A-Z]{0,3}-?\d[\dA-Z-]{0,20}){0,4}(?![\w/])/gi;
const NAME = /(?<!\p{L})\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}(?![\p{L}])/gu;

/**
 * What the other side of a conversation answers, as labelled values: a number, a day of birth, and the name that stands with them.
 * Only where question and answer are lines of two speakers.
 */
export function answersIn(blocks: readonly Block[]): Entry[] {
  return blocks.slice(0, 400).flatMap((question, index) => {
    const answer = blocks[index + 1];
    if (question.kind !== 'pair' || answer?.kind !== 'pair' || answer.label === question.label || answer.value.length > 160) return [];
    const asked = ASKS.exec(question.value.slice(-300))?.[1];
    const wanted = asked ? WANTED.filter(([words]) => words.test(asked)).map(([, kind]) => kind) : [];
    return wanted.length > 0 ? valuesOf(answer, index + 1, wanted) : [];
  });
}

function valuesOf(answer: Extract<Block, { kind: 'pair' }>, block: number, wanted: LabelKind[]): Entry[] {
  const entry = (kind: LabelKind, start: number, end: number): Entry => ({
    kind,
    weight: 0.88,
    via: 'colon',
    label: 'answer',
    block,
    start: answer.valueStart + start,
    end: answer.valueStart + end,
  });
  const days = findDates(answer.value);
  const found = wanted.includes('otherDate') ? days.map((day) => entry('otherDate', day.start, day.end)) : [];
  const free = (at: number) => days.every((day) => at < day.start || at >= day.end);
  const dayless = days.reduce((text, { start, end }) => text.slice(0, start) + '|'.repeat(end - start) + text.slice(end), answer.value);
  const numbers = matchesOf(dayless, NUMBER).filter((one) => digitsIn(one[0]) >= 5);
  const kinds = wanted.filter((kind) => kind.endsWith('Number') || kind === 'memberId');
  // One number for one question; of two, none says which is which.
  const [number] = numbers;
  if (number && numbers.length === 1 && kinds.length === 1 && kinds[0])
    found.push(entry(kinds[0], number.index, number.index + number[0].length));
  // Who is asked for a number or a birthday often says the name with it.
  for (const name of matchesOf(answer.value, NAME)) {
    const person = readPerson(name[0]);
    if (person?.value === name[0] && free(name.index)) found.push(entry('patient', name.index, name.index + name[0].length));
  }
  return found;
}
