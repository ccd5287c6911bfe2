import type { Candidate } from './candidate';
import { readLabel } from './labels';
import { looksLikeFirm, readPerson } from './names';
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
  const start = text.lastIndexOf(name);
  return [{ value: name, block: view.salutation, start, end: start + name.length, confidence: 0.46 }];
}
