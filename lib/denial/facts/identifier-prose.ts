import { matchesOf } from '@/lib/document/matches';
import { announced, type IdName } from './announce';
import type { Candidate } from './candidate';
import { readIdentifier } from './identifier';
import { digitsIn } from './numbers';
import type { View } from './view';

const NUMBERED =
  /\b(?:numbered (?:it |this |as )?|[Ii]ts (?:own )?number is |(?:[Ii]t|[Tt]his) (?:is|has|bears|carries) (?:the )?(?:claim |request |case |file )?number |(?:(?:was |been |is )?given|gave|giving) (?:it )?(?:the |as )?number |(?:recorded|on file|in our books|logged|opened|registered|entered|known(?: to us)?) (?:it |(?:your|the|her|his|this) (?:[\w’']+ ){1,3})?(?:as|under) |filed (?:it |with us |here )?(?:under|as) |(?:keep|hold|list|carry) it (?:here )?(?:as|under) )(?=[A-Z]{0,5}-?[A-Z]{0,2}\d)/g;
/** "A claim came in. We have numbered it 26-0804-1127": the number of the last claim or request that the block speaks of. */
export function numbered(view: View, name: 'claimNumber' | 'referenceNumber'): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (
      block.text.length > 5000 ||
      !/\b(?:number|filed|keep|hold|list|carry|recorded|on file|in our books|logged|opened|registered|entered|known)/.test(block.text)
    )
      continue;
    for (const match of matchesOf(block.text, NUMBERED)) {
      const start = match.index + match[0].length;
      const id = readIdentifier(block.text.slice(start, start + 40));
      if (!id || id.start > 0 || id.value.replace(/\D/g, '').length < 4) continue;
      const before = block.text.slice(Math.max(0, match.index - 260), start);
      const kind = lastSpokenOf(before);
      if (!kind || (kind[1] ? 'claimNumber' : 'referenceNumber') !== name) continue;
      found.push({ value: id.value, block: index, start, end: start + id.end, confidence: 0.72 });
    }
  }
  return found;
}

/** What the last sentence that speaks of such a thing speaks of first: "your appeal about the denied claim" is an appeal. */
export function lastSpokenOf(text: string): RegExpMatchArray | undefined {
  for (const sentence of text.split(/[.;!?]\s/).reverse()) {
    const first = /\b(?:(claim|bill|charge)|(request|case|review|appeal|referral|authorization))s?\b/i.exec(sentence);
    if (first) return first;
  }
  return undefined;
}

const PHONE = /^(?:1-)?\(?\d{3}\)?[ -]\d{3}-\d{4}$/;
/** "You are in our books as TVH 0091 4482", "We know her under 7712-0094" */
const KNOWN_AS =
  /\b(?:(?:[Yy]ou|[Ss]he|[Hh]e) (?:is|are|was|were)|(?:know|knows|lists?|carr(?:y|ies)|keeps?|enrolled) (?:you|her|him))\b[^.;,\d]{0,30}\b(?:as|under|by) (?:member |number |no\.? |ID )?(?=[A-Z]{0,5}[ -]?\d)/;
/** The number that a person is known by, without any word for such a number. */
export function knownAs(view: View): Candidate<string>[] {
  return view.sentences.flatMap((sentence) => {
    if (sentence.text.length > 600 || !/\b(?:as|under|by) (?:\w+\.? )?[A-Z\d]/.test(sentence.text)) return [];
    const match = KNOWN_AS.exec(sentence.text);
    const from = match ? match.index + match[0].length : 0;
    const id = match && readIdentifier(sentence.text.slice(from, from + 40));
    if (!id || id.start > 0 || digitsIn(id.value) < 6 || PHONE.test(id.value)) return [];
    const start = sentence.start + from;
    return [{ value: id.value, block: sentence.block, start, end: start + id.end, confidence: 0.7 }];
  });
}

const named = new WeakMap<View, (Candidate<string> & { name: IdName })[]>();
/** "RTA-0418-26 is our file for your inquiry": what a number is called stands behind it. */
export function calledBehind(view: View, name: IdName): Candidate<string>[] {
  const known = named.get(view) ?? view.sentences.flatMap(({ text, block, start }) => namedBehind(text, block, start));
  named.set(view, known);
  return known.filter((one) => one.name === name);
}

function namedBehind(text: string, block: number, start: number): (Candidate<string> & { name: IdName })[] {
  if (text.length > 400 || !/\b(?:the|our|your)\b/i.test(text)) return [];
  const at = /^[A-Z]{0,8}[ -]?[A-Z]{0,6}-?\d/.test(text) ? 0 : BEHIND.exec(text)?.index;
  const behind = at === undefined ? null : readIdentifier(text.slice(at, at + 40));
  if (at === undefined || !behind || behind.start > 0 || digitsIn(behind.value) < 5) return [];
  const called = CALLED.exec(text.slice(at + behind.end, at + behind.end + 60))?.[1];
  const name = called ? announced(ofWhat(called), true)?.kind : undefined;
  return name ? [{ name, value: behind.value, block, start: start + at, end: start + at + behind.end, confidence: 0.74 }] : [];
}

/** A number in a sentence with its name behind it: "Please give 26-0044-71, our file number." */
const BEHIND = /(?<=\s)(?=[A-Z\d])[A-Z]{0,6}-?\d[\w-]{4,24}(?=,? (?:is )?(?:the|our|your) [a-z])/;
const CALLED = /^(?:,| is|, which is) ((?:the |our |your )[a-z ]{3,40}?)(?= (?:that|which|we|in|and|on|when)\b|[.,;])/i;
/** "the number of this claim" is the claim's number. */
const ofWhat = (called: string) =>
  called.replace(/^(?:the |our |your )?(number|reference) (?:of|for) (?:the |this |your |our )?(.+)$/i, '$2 $1');

/** "we gave her letter the number 88-19-0634" */
export function inWords(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 1500 || !sentence.text.includes('number')) continue;
    const match = /\b(?:letter|request|case|review|(?<!\bon )file)\b[^.;]{0,40}\b(?:the |a |as )number (?=[A-Z0-9-]{0,6}\d)/.exec(
      sentence.text,
    );
    const from = match ? match.index + match[0].length : 0;
    const id = match && readIdentifier(sentence.text.slice(from, from + 40));
    if (!id || id.start > 0 || digitsIn(id.value) < 5) continue;
    const start = sentence.start + from;
    found.push({ value: id.value, block: sentence.block, start, end: start + id.end, confidence: 0.66 });
  }
  return found;
}
