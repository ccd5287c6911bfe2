import type { Candidate } from './candidate';
import { isGeneric } from './firm-runs';
import { INSURES, knownPrefix } from './firms';
import { HEADING_WORDS } from './insurer-head';
import type { View } from './view';

const FROM_PLAN = /^from (?:[A-Z][\w'’&-]+ ){1,4}Health ?Plan$/;
/** "OPERATING ENGINEERS LOCAL 1184" above "HEALTH AND WELFARE TRUST FUND": a name that goes on in words that are no name by themselves. */
export function twoLines(view: View): Candidate<string>[] {
  const [first, second] = view.lines;
  // "AMBETTER" over "from Peach State Health Plan"
  if (first && second && first.text.length <= 24 && knownPrefix(first.text) === first.text.length && FROM_PLAN.test(second.text))
    return [
      {
        value: `${first.text} ${second.text}`,
        block: second.block,
        start: first.block === second.block ? first.start : second.start,
        end: second.end,
        confidence: 0.9,
      },
    ];
  if (!first || !second || first.text.length > 60 || second.text.length > 60 || /[,:;|]|\d{5}/.test(first.text)) return [];
  const name = first.text.replace(/\bLocal \d{1,5}\b/i, '').trim();
  // "BlueCross BlueShield of Utah" above "Federal Employee Program": the company, then the program that it runs.
  if (knownPrefix(first.text) > 0 && / of \p{Lu}| Option$/u.test(first.text) && /^Federal Employees?\b/i.test(second.text)) return [];
  const small = (text: string) => text !== text.toUpperCase();
  if (small(name) !== small(second.text) || HEADING_WORDS.test(name) || isGeneric(name) || INSURES.test(name)) return [];
  if (!/^(?:[\p{Lu}][\p{L}'’&.-]*|of|and|the|&)(?: (?:[\p{Lu}][\p{L}'’&.-]*|of|and|the|&)){0,7}$/u.test(name)) return [];
  if (
    !isGeneric(second.text.replace(/^Local \d{1,5} /i, '')) ||
    !/\b(?:Fund|Trust|Plans?|Insurance|Association|Cooperative|Program|Company|Corporation)$/i.test(second.text) ||
    /^(?:an? )?Medicare (?:Advantage|Part [A-D]|Supplement|Prescription)\b/i.test(second.text) ||
    /(?:^| )(?!of|and|the|&)[\p{Ll}]/u.test(second.text)
  )
    return [];
  const together = first.block === second.block;
  return [
    {
      value: `${first.text} ${second.text}`,
      block: second.block,
      start: together ? first.start : second.start,
      end: second.end,
      confidence: 0.86,
    },
  ];
}
