import type { Candidate } from './candidate';
import { INSURES, isKnownPayer, isVendor, readFirm } from './firms';
import { notPayer } from './insurer-head';
import type { View } from './view';

/** Names behind the labels of a payer. */
export function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'insurer' || /\b(?:sponsor|employer)\b/i.test(entry.label)) continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 140)) ?? '';
    const name = readFirm(text);
    if (!name || (!isKnownPayer(name.value) && !isVendor(`${name.value} `) && (!INSURES.test(name.value) || notPayer(name.value))))
      continue;
    const known = isKnownPayer(name.value);
    // "Plan" is as often the product ("Gold PPO 2000") or the employer's plan.
    const product =
      /^\W*plan\b/i.test(entry.label) &&
      (!/\b(?:health|insurance|healthcare|hmo|mutual|care|cross|shield|fund|trust|welfare|union|local)\b/i.test(name.value) ||
        /\d|\b(?:ppo|epo|pos|gold|silver|bronze|platinum|choice|plus|hdhp)\b/i.test(text));
    if (product) continue;
    const plan = /\bplan\b|third[- ]party|\btpa\b/i.test(entry.label);
    const confidence = entry.via === 'prose' ? (known ? 0.82 : 0.66) : known ? 0.86 : plan ? 0.64 : 0.82;
    found.push({ value: name.value, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence });
  }
  return found;
}
