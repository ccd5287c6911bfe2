import type { Candidate } from './candidate';
import { knownPrefix } from './firms';
import { isProfessional, looksLikeFirm, readPerson } from './names';
import { personAt } from './patient-place';
import { serviceWords } from './service-words';
import type { View } from './view';

/** "Norfolk, Virginia": a place, written like a name. */
const STATE =
  /,? (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|[A-Z]{2} \d{5}(?:-\d{4})?)$/;
const PLACE = /\b(?:Plaza|Square|Street|Avenue|Road|Drive|Lane|Court|Boulevard|Parkway|Terrace|Tower|Building|Floor)\.?$/;
const STREET = /^\d{1,6}[A-Z]?(?:-\d{1,5})?\s|^P\.?\s?O\.? Box|^(?:General Delivery|RR|HC|Rural Route|Box|Apt|c\/o)\b/i;

/** The name above a street line in the address block of a letter; surer when the greeting says the same surname. */
export function addressee(view: View): Candidate<string>[] {
  const greeted = /^(?:dear|hi|hello|aloha|hola)\s+(?:(?:mr|ms|mrs|miss|mx|dr)\.?(?: (?:and|&) (?:mr|ms|mrs)\.?)?\s+)?([\p{L}' -]+)/iu.exec(
    view.doc.blocks[view.salutation]?.text ?? '',
  )?.[1];
  const found: Candidate<string>[] = [];
  for (const [i, line] of view.lines.slice(0, 80).entries()) {
    // A second column may stand between the name and the street.
    const below = view.lines.slice(i + 1, i + 4);
    if (view.salutation > 0 && line.block >= view.salutation) break;
    const kind = view.doc.blocks[line.block]?.kind;
    if (STATE.test(line.text) || PLACE.test(line.text) || (greeted !== undefined && line.block === view.salutation)) continue;
    if (i === 0 && view.doc.source !== 'page' && greeted === undefined) continue;
    if (below.length === 0 || kind === 'row' || kind === 'pair' || line.text.length > 60) continue;
    const words = line.text.toLowerCase();
    const echoed = greeted !== undefined && words.split(/[\s,]+/).includes(greeted.trim().toLowerCase().split(' ').at(-1) ?? '');
    if (!below.some((one) => STREET.test(one.text)) && !echoed) continue;
    const person = readPerson(line.text.replace(/^to(?: the)?:? /i, (lead) => ' '.repeat(lead.length)));
    if (
      !person ||
      looksLikeFirm(line.text) ||
      isProfessional(line.text) ||
      (person.end < line.text.trimEnd().length - 1 && !/^\s+c\/o\b/i.test(line.text.slice(person.end)))
    )
      continue;
    if (/^(?:claims?|appeals?|attn)/i.test(line.text)) continue;
    const next = below[0];
    found.push(personAt(line.block, line.start, person, echoed ? 0.86 : next && STREET.test(next.text) ? 0.72 : 0.6));
  }
  return found;
}

/** On a claim's page the person's name can stand by itself, without a label: a line of two to four capitalized words and no more. */
export function alone(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 60)) {
    // Above "Dear Member" stands whom the letter is sent to.
    if (view.salutation > 0 && line.block >= view.salutation) break;
    // The first line of a letter is the sender's.
    if (line === view.lines[0] && view.doc.source !== 'page') continue;
    if (line.block > 14 || line.text.length > 80) continue;
    const tail = BEHIND_NAME.exec(line.text)?.index ?? line.text.length;
    const lead = /^(?:Mr|Ms|Mrs|Miss|Mx)\.? /.exec(line.text)?.[0].length ?? 0;
    const name = line.text.slice(lead, tail);
    if (
      name.length > 40 ||
      looksLikeFirm(name) ||
      knownPrefix(name) === name.length ||
      isProfessional(line.text) ||
      serviceWords(name) === 2
    )
      continue;
    if (STATE.test(name) || PLACE.test(name) || /^(?:hi|hello|dear|aloha|hola)\b/i.test(name)) continue;
    // In capitals it may as well be a company, unless the notice writes it as a name elsewhere.
    const written =
      name === name.toUpperCase()
        ? view.lines.slice(0, 60).some((one) => one.text.includes(asWritten(name)))
          ? asWritten(name)
          : ''
        : name;
    if (!/^\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]+){1,2}$/u.test(written)) continue;
    const person = readPerson(name);
    const start = line.start + lead;
    const confidence = (view.salutation > 0 ? 0.55 : 0.6) - line.block * 0.005 - (tail < line.text.length ? 0.03 : 0);
    if (person && person.end === name.length) found.push(personAt(line.block, start, person, confidence));
  }
  return found;
}
/** What a line says of a person behind the name: "Rhys Calloway (public works)", "Lena Fujimoto - SSN ending 8821". */
const BEHIND_NAME =
  /\s(?=(?:Cert(?:ificate)?|ID|Member|Mbr|Subscriber|Policy|Participant)\b[^.]{0,12}\d)|\s(?:\((?!\d{3}\))|[-–—/|·]\s)|, (?![A-Z]{2}\.? \d{5})(?=(?:ID|member|aged?)\b|(?:[\w’'.#-]{1,14} ){0,3}[\w#-]{0,5}\d)|[:,]$/i;

/** "WALTER PLUM-ASH" as "Walter Plum-Ash". */
const asWritten = (name: string) => name.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
