import { shownValue } from './controls';
import { bareWords } from './locate';

const MOST = 2_000;
/** A value that is shorter stands in many fields. */
const SHORTEST = 3;
/** With its label a value is so many times as long at most. */
const LABEL = 4;

/**
 * The form control whose shown value has the words of a quote, alone or behind its label: the words of a control are in no text node, so no
 * range can hold them. Null when no control has them.
 */
export function locateField(roots: readonly Node[], quote: string): Element | null {
  const wanted = bareWords(quote);
  let best: Element | null = null;
  let longest = SHORTEST - 1;
  let left = MOST;
  for (const root of roots) {
    for (const control of (root as ParentNode).querySelectorAll?.('input, textarea, select') ?? []) {
      if (left-- <= 0) return best;
      const value = bareWords(shownValue(control));
      const shared = value.includes(wanted)
        ? wanted.length
        : wanted.endsWith(value) && value.length * LABEL >= wanted.length
          ? value.length
          : 0;
      if (shared <= longest) continue;
      longest = shared;
      best = control;
    }
  }
  return best;
}
