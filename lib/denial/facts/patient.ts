import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { couple, givenName, greeting, headed, surnameOnly } from './patient-greeted';
import { inLabels, labelled, sentTo } from './patient-labelled';
import { ledTo } from './patient-leads';
import { addressee, alone } from './patient-lines';
import { namedPersons } from './patient-mentions';
import type { View } from './view';

const sameName = (a: string, b: string) => key(a) === key(b);
const key = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** Who had or would have the service. A policyholder only when no patient is named; never a professional. */
export function readPatient(view: View): Fact<string> | null {
  return choose(
    view,
    inFull([
      ...labelled(view),
      ...inLabels(view),
      ...sentTo(view),
      ...ledTo(view),
      ...greeting(view),
      ...addressee(view),
      ...alone(view),
      ...givenName(view),
      ...headed(view),
      ...couple(view),
      ...surnameOnly(view),
      ...namedPersons(view),
    ]),
    sameName,
  );
}

/** What a label of its own announces is given as printed. */
const LABELLED = 0.9;
/** First and last name. */
const ends = (name: string) => `${name.split(' ')[0]} ${name.split(' ').at(-1)}`.toLowerCase();

/** "Ibarra Montes", as a greeting says it, is given as the address does: "Guadalupe Ibarra Montes". */
function inFull(found: Candidate<string>[]): Candidate<string>[] {
  const mixed = new Map(found.filter((one) => one.value !== one.value.toUpperCase()).map((one) => [ends(one.value), one]));
  return found.map((one) => {
    // "ODELIA R. PRZYBYLSKI" of the address is "Odelia Przybylski" in the letter.
    const plain =
      one.confidence < LABELLED && / \p{Lu}\.? /u.test(one.value) && one.value === one.value.toUpperCase()
        ? mixed.get(ends(one.value))
        : undefined;
    if (plain) return { ...plain, confidence: Math.max(one.confidence, plain.confidence) };
    // "your son Remy" is given as he is named in full elsewhere.
    const whole = one.value.includes(' ')
      ? undefined
      : found.find((other) => other.value.startsWith(`${one.value} `) && !/['’]s$/.test(other.value));
    if (whole) return { ...whole, confidence: Math.max(one.confidence, whole.confidence) };
    const full = found.find(
      (other) =>
        other.value.length > one.value.length &&
        other.value.endsWith(` ${one.value}`) &&
        !/^(?:Mr|Mrs|Ms|For|Re|To|Dear)\b/.test(other.value),
    );
    return full ? { ...full, confidence: Math.max(one.confidence, full.confidence) } : one;
  });
}
