import { rules } from '@/lib/templates/rules';
import type { NoticeSentence } from './notice-sentences';

/** A review by somebody outside the plan. */
export const OUTSIDE = /\b(?:independent medical review|external (?:review|appeal)|independent (?:external )?review|IMR\b|IRO\b|smart NC)/i;
/** The federal government's review, which stands where a state has none of its own. */
const FEDERAL = /\b(?:HHS|federal(?:ly)?)[ -](?:[a-z-]{2,15} ){0,2}external (?:review|appeal)/i;
/** What an office is named for beside a review: its help. */
const HELP =
  /\b(?:consumer|help(?:s|line)?|hotline|assist\w{0,5}|ombuds\w{0,7}|complain\w{0,3}|questions?|rights|regulat\w{1,5}|licensed)\b/i;
/** So many sentences of a road and of its address belong together. */
const NEAR = 2;

/** The states whose own review rules tell of, with how notices name it (`templates/rules/states/`). */
const STATES = rules.flatMap(({ state, named }) =>
  state && named ? [{ state, office: anyOf(named.offices), form: named.forms ? anyOf(named.forms) : null }] : [],
);

/**
 * The states whose own review a notice names, by their two letters: by its form, or by its office where that sentence, or one beside it, is
 * about outside review.
 */
export function stateReviews(sentences: readonly NoticeSentence[]): string[] {
  if (sentences.some(({ text }) => FEDERAL.test(text))) return [];
  const outside = sentences.map(({ text }) => OUTSIDE.test(text));
  const asks = ({ text }: NoticeSentence, at: number, office: RegExp) =>
    office.test(text) && (outside[at] || (!HELP.test(text) && outside.slice(Math.max(0, at - NEAR), at + NEAR + 1).some(Boolean)));
  return STATES.filter(
    ({ office, form }) => sentences.some(({ text }) => form?.test(text)) || sentences.some((one, at) => asks(one, at, office)),
  ).map(({ state }) => state);
}

/** Any of some phrases, whole words, whatever their case and apostrophes. */
function anyOf(phrases: readonly string[]): RegExp {
  const escaped = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['\u2019]"));
  return new RegExp(`(?<![A-Za-z0-9])(?:${escaped.join('|')})(?![A-Za-z0-9])`, 'i');
}
