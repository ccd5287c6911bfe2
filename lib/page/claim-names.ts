const NAMED =
  /\b(claim|authori[sz]ation|auth|reference|ref|request|case|submission|icn)\b(?: (number|no\.?|id|#))?\s?([:#]{0,2})\s?([A-Z0-9][A-Z0-9-]{1,29})(?![\w/])/gi;
const LABEL = /^(?:claim|authori[sz]ation|auth|reference|ref|request|case|submission|icn)(?: (?:number|no\.?|id|#))?\s?[:#]?$/i;
const OTHERS = /\b(?:member|subscriber|group|policy|plan|account)(?: (?:id|no\.?|number|#)|\s?[:#])|\b(?:npi|tax id|phone|fax|tel)\b/i;
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}-\d\d-\d\d)$/;
const PHONE = /^(?:1-)?\d{3}-\d{3}-\d{4}$/;
const ANY_DATE =
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}, \d{4}\b/i;
const LONGEST = 300;

/** The number of a claim as a list prints it. `make` is what numbers of one list share: their label, or their shape. */
export interface ClaimName {
  name: string;
  make: string;
}

/** True for a line that only names the number in the next one: "Claim #". */
export function isNumberLabel(line: string): boolean {
  return line.length <= LONGEST && LABEL.test(line);
}

/** What a line says that may be the number of a claim; `label` is the line before it where that is a label. */
export function claimNames(line: string, label: string): ClaimName[] {
  if (line.length > LONGEST || !/\d/.test(line)) return [];
  if (label !== '' && line.length <= 40 && !/\s/.test(line)) return [{ name: line, make: label.toLowerCase() }];
  const named: ClaimName[] = [];
  for (const [, word = '', number, sign, name = ''] of line.matchAll(NAMED)) {
    const digits = digitsOf(name);
    // "Claim for 2 visits" and "request 30 days" name no number of a claim.
    if (digits > 0 && (number || sign || digits >= 3) && !DATE.test(name)) named.push({ name, make: word.toLowerCase() });
  }
  if (named.length > 0 || OTHERS.test(line)) return named;
  for (const word of line.split(/[\s,;()]+/)) {
    const name = word.replace(/^[#:]+|[.:]+$/g, '');
    if (name.length < 6 || name.length > 30 || !/^[A-Z0-9][A-Z0-9-]*$/i.test(name) || digitsOf(name) < 4) continue;
    if (!DATE.test(name) && !PHONE.test(name)) named.push({ name, make: makeOfName(name) });
  }
  return named;
}

/** What numbers of one list share: "CH-9" of "CH-100001". */
export function makeOfName(name: string): string {
  return name.toUpperCase().replace(/\d+/g, '9');
}

/** True for a make that is the word which names the number. */
export function isLabelled(make: string): boolean {
  return /^[a-z]/.test(make);
}

/** The day a line names; '' when it names none. */
export function dayIn(line: string): string {
  return line.length <= LONGEST ? (ANY_DATE.exec(line)?.[0] ?? '') : '';
}

function digitsOf(word: string): number {
  return word.replace(/\D/g, '').length;
}
