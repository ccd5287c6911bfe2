import { matchesOf } from '@/lib/document/matches';
import type { Candidate } from './candidate';
import { readLabel } from './labels';
import { isProfessional, looksLikeFirm, readPerson } from './names';
import { ACTED } from './patient-mentions';
import { personAt } from './patient-place';
import type { View } from './view';

/** "Patient    Claim number" above "Evander Mulligan    Q1000": two headings that the reader took for a label and its value. */
export function headed(view: View): Candidate<string>[] {
  return view.doc.blocks.slice(0, 200).flatMap((block, index) => {
    const below = view.doc.blocks[index + 1];
    if (block.kind !== 'pair' || below?.kind !== 'pair' || /\d/.test(block.text)) return [];
    const [left, right] = [readLabel(block.label), readLabel(block.value)];
    if (!left || !right) return [];
    const column = left.kind === 'patient' ? below.label : right.kind === 'patient' ? below.value : null;
    const person = column === null ? null : readPerson(column);
    if (!person || !column || person.end < column.length || looksLikeFirm(person.value)) return [];
    const start = (left.kind === 'patient' ? 0 : below.valueStart) + person.start;
    return [{ value: person.value, block: index + 1, start, end: start + person.value.length, confidence: 0.88 }];
  });
}

const COUPLE = /^(?:dear|to|hello|hi):? (\p{Lu}\p{Ll}{1,20}) (?:and|&) (\p{Lu}\p{Ll}{1,20}) (\p{Lu}[\p{L}'’-]{1,30})[\s:,]*$/iu;
/** "Dear Joel and Tamsin Breckinridge": the one of the two whose care the letter speaks of ("Tamsin's visit"). */
export function couple(view: View): Candidate<string>[] {
  const line = view.lines.slice(0, 30).find((one) => one.text.length <= 80 && COUPLE.test(one.text));
  const match = line ? COUPLE.exec(line.text) : null;
  if (!line || !match) return [];
  const [, first = '', second = '', last = ''] = match;
  if ([first, second].some((name) => TITLE.test(name) || !/^\p{Lu}/u.test(name))) return [];
  const spoken = [first, second].filter((name) =>
    view.sentences.some((one) => one.text.includes(`${name}'s `) || one.text.includes(`${name}’s `)),
  );
  const name = spoken[0];
  if (spoken.length !== 1 || !name) return [];
  const start = line.start + line.text.indexOf(name, 3);
  const end = name === second ? start + `${name} ${last}`.length : start + name.length;
  return [{ value: `${name} ${last}`, block: line.block, start, end, confidence: 0.8 }];
}
const TITLE = /^(?:mr|ms|mrs|miss|mx|dr|sir|madam|parent|family|member)$/i;

/** "Dear Ms. Lockridge:", where the letter names the person nowhere else. */
export function surnameOnly(view: View): Candidate<string>[] {
  const text = view.doc.blocks[view.salutation]?.text.slice(0, 60) ?? '';
  const match = /^dear (?:mr|ms|mrs|miss|mx)\.? (\p{Lu}\p{L}[\p{L}'’-]{1,30})\s?[:,]?$/iu.exec(text);
  const name = match?.[1];
  if (!name || !/^\p{Lu}/u.test(name)) return [];
  // The address, at the end of some letters, has the whole name: "Mr. Abel Pettibone".
  for (const line of view.lines) {
    if (line.text.length > 60 || line.block === view.salutation || !line.text.endsWith(name)) continue;
    const person = /^(?:mr|ms|mrs|miss|mx)\.? /i.test(line.text) ? readPerson(line.text) : null;
    if (person && person.end === line.text.length && person.value.endsWith(` ${name}`))
      return [{ value: person.value, block: line.block, start: line.start + person.start, end: line.start + person.end, confidence: 0.8 }];
  }
  // A surname alone is nobody's name: it keeps the title that it was printed with.
  const value = text.slice(text.indexOf(' ') + 1, text.lastIndexOf(name) + name.length);
  const start = text.indexOf(value);
  return [{ value, block: view.salutation, start, end: start + value.length, confidence: 0.46 }];
}

/** The whole name that a greeting says. */
export function greeting(view: View): Candidate<string>[] {
  const block = view.doc.blocks[view.salutation];
  const match = /^(?:dear|hi|hello|aloha|hola|estimad[oa])\s+/i.exec(block?.text ?? '');
  if (!block || !match) return [];
  const rest = block.text.slice(match[0].length, match[0].length + 90).replace(/[:,].*$/, '');
  const person = readPerson(rest);
  if (!person || isProfessional(rest) || looksLikeFirm(rest) || /\b(?:and|&|or|brother|sister)\b/i.test(rest)) return [];
  return [personAt(view.salutation, match[0].length, person, 0.84)];
}

const RELATIVE =
  /\byour (?:dependent |minor |eligible ){0,2}(?:son|daughter|child|baby|infant|husband|wife|spouse|mother|father|ward|dependent|stepson|stepdaughter|grandson|granddaughter),? (?=(\p{Lu}\p{Ll}{1,20})\b)/gu;
const ROLE =
  /^(?:member|customer|sir|madam|parent|guardian|provider|doctor|supplier|patient|subscriber|friend|brother|sister|participant|enrollee|neighbor|beneficiary|colleague|team|there|all|valued|policyholder|family|mr|mrs|ms|dr|applicant|recipient|to|claimant|plan)$/i;

/** A given name is all that some letters have: "Hi Mireille,", "your son Remy". */
export function givenName(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences.slice(0, 200)) {
    if (sentence.text.length > 1500 || !sentence.text.includes('your ')) continue;
    for (const match of matchesOf(sentence.text, RELATIVE)) {
      const name = match[1] ?? '';
      const start = sentence.start + match.index + match[0].length;
      // Where the name goes on, others read it whole.
      const alone = !/^(?: \p{Lu}|-\p{Lu})/u.test(sentence.text.slice(match.index + match[0].length + name.length));
      const acted = ACTED.test(sentence.text.slice(match.index + match[0].length + name.length));
      if (name && !ROLE.test(name))
        found.push({ value: name, block: sentence.block, start, end: start + name.length, confidence: alone && !acted ? 0.88 : 0.58 });
    }
  }
  const greeting = /^(?:dear|hi|hello|aloha|hola|estimad[oa]) (\p{Lu}\p{Ll}{1,20})[,:!]?$/iu.exec(
    view.doc.blocks[view.salutation]?.text ?? '',
  );
  const name = greeting?.[1];
  if (greeting && name && /^\p{Lu}/u.test(name) && !ROLE.test(name)) {
    const start = greeting[0].indexOf(name, 2);
    found.push({ value: name, block: view.salutation, start, end: start + name.length, confidence: 0.5 });
  }
  return found;
}
