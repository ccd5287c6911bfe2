import type { Candidate } from './candidate';
import { readIdentifier } from './identifier';
import { digitsIn } from './numbers';
import { sameId } from './same-number';
import type { Entry, View } from './view';

/** "Group/Section: 004412 / 0001" */
export function twoPart(text: string): ReturnType<typeof readIdentifier> {
  const match = /^[\s:#]{0,3}((?=[A-Z-]*\d)[A-Z\d-]{2,14} \/ [A-Z\d-]*\d[A-Z\d-]*)\s*$/.exec(text);
  return match?.[1] ? { value: match[1], start: match[0].indexOf(match[1]), end: match[0].indexOf(match[1]) + match[1].length } : null;
}

/** "RxGrp", "GRP": a pharmacy's group, which may be letters alone. */
export const RX_GROUP = /^(?:rx\W?gr|grp)/i;

/** A group's number behind its name ("Larkspur Supply LLC, 3217745", "Heartland Seed 20077000"), or a pharmacy group's letters. */
export function groupIn(text: string, entry: Entry): ReturnType<typeof readIdentifier> {
  const letters = RX_GROUP.test(entry.label) ? /^[\s:#]{0,3}([A-Z]{4,12})(?=$|[\s,;.)])/.exec(text) : null;
  if (letters?.[1]) return { value: letters[1], start: letters[0].length - letters[1].length, end: letters[0].length };
  if (entry.via === 'prose') return null;
  const gap =
    /^[^\d:]{3,70}?(?:,\s?|\s[(#–/-]\s?|\s\(?no\.?\s|[#(])(?=[A-Z]{0,5}-?\d)/i.exec(text) ??
    /^[^\d:]{3,70}?(?:,\s?|\s[(–/-]\s?)(?=[A-Z]{2,5} \d[\d-]{2,12}\W*$)/.exec(text) ??
    /^[\p{L}&.,'’ -]{3,70}\s(?=(?!(?:19|20)\d\d$)\d[\d-]{3,12}$)/u.exec(text);
  const id = gap && readIdentifier(text.slice(gap[0].length));
  // "Lewis & Clark Orchards (LCO-118)"
  const held = gap && id && /\($/.test(gap[0]) && text.charAt(gap[0].length + id.end) === ')' && /[A-Z]/.test(id.value);
  if (!gap || !id || id.start > 0 || digitsIn(id.value) < (held ? 2 : 4)) return null;
  return { value: id.value, start: gap[0].length, end: gap[0].length + id.end };
}

/** The number of a policy, where the person has a number of their own: it is the one that all who are insured together have. */
export function policies(view: View, members: readonly Candidate<string>[]): Candidate<string>[] {
  const at = new Set(
    view.entries.filter((one) => one.kind === 'memberId' && one.via !== 'prose' && /^policy\b/i.test(one.label)).map((one) => one.block),
  );
  const own = members.filter((one) => !at.has(one.block) && one.confidence >= 0.8);
  return members
    .filter(
      (one) =>
        at.has(one.block) && own.some((other) => !sameId(other.value, one.value)) && !own.some((other) => sameId(other.value, one.value)),
    )
    .map((one) => ({ ...one, confidence: 0.68 }));
}
