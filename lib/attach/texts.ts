import { squash } from '@/lib/document/blocks';
import { headingOver, labelOf } from './label';
import { markLikely } from './likely';
import type { TextTarget } from './model';
import { linesNear } from './near';
import type { Root } from './walk';

export interface TextField {
  target: TextTarget;
  element: HTMLElement;
}

/** Boxes that ask why: words of the label, then how well they fit. */
const ASKS: [RegExp, number][] = [
  [
    /\b(?:reasons?|grounds?|basis|explanation|statement|why|raz[oó]n|motivo)\b.{0,60}\b(?:appeal\w*|disput\w*|disagree\w*|reconsider\w*|grievance|request|complaint|apelaci[oó]n)\b/i,
    6,
  ],
  [
    /\b(?:appeal|dispute|disagree|reconsideration|grievance|apelaci[oó]n)\b.{0,60}\b(?:reasons?|grounds?|details?|explanation|statement|comments?|why|narrative)\b/i,
    6,
  ],
  [/\bwhy\b.{0,40}\b(?:you|we|should|think|believe)\b|\b(?:explain|describe|tell us)\b/i, 4],
  [/\b(?:appeal|dispute|reconsider|grievance)/i, 3],
  [/\b(?:reasons?|explanation|statement|justification|narrative)\b/i, 3],
  [/\b(?:comments?|details|additional information|notes?|remarks|description|comentarios)\b/i, 2],
];
const OTHER =
  /\b(?:search|address|street|city|state|zip|phone|fax|e-?mail|(?:first|last|full|your|patient|member|provider)(?:['’]s)? name|number|password|user|subject|date|amount|code|promo|care team|doctor['’]s office|chat|feedback|survey|nickname|title)\b/i;
const BOXES = 'textarea, [contenteditable]:not([contenteditable="false"]), input[type="text" i], input:not([type])';
const MOST_BOXES = 300;

/** Boxes in which the page asks for the reason of an appeal, in document order, the likely one marked. */
export function textFields(roots: readonly Root[]): TextField[] {
  const fields: TextField[] = [];
  let seen = 0;
  for (const { root, frame } of roots)
    for (const element of root.querySelectorAll<HTMLElement>(BOXES)) {
      if (++seen > MOST_BOXES) break;
      const field = asField(element, frame);
      if (field) fields.push(field);
    }
  fields.forEach(({ target }, id) => {
    target.id = id;
  });
  markLikely(fields.map(({ target }) => target));
  return fields;
}

function asField(element: HTMLElement, frame: string | null): TextField | null {
  if (element.checkVisibility?.() === false || isClosed(element)) return null;
  const label = labelOf(element);
  const single = element.localName === 'input';
  const own = `${label} ${element.getAttribute('placeholder') ?? ''}`;
  let weight = ASKS.find(([pattern]) => pattern.test(own))?.[1] ?? 0;
  if (weight > 0 && OTHER.test(label)) weight -= 4;
  // "Comments" under "Appeal this decision" asks for it; a single line is seldom the place for a reason.
  if (weight > 0 && ASKS[3]?.[0].test(`${headingOver(element)} ${frame ?? ''} ${element.ownerDocument.title}`)) weight += 1;
  if (single) weight -= 1;
  if (weight <= 0) return null;
  const { characters, words } = textLimits(element);
  const holds = squash(wordsIn(element)).length;
  return { element, target: { id: 0, frameId: 0, label, frame, characters, words, holds, single, weight, likely: false } };
}

/** True for a box that takes no words now. */
export function isClosed(element: HTMLElement): boolean {
  const { disabled, readOnly } = element as HTMLTextAreaElement;
  return (
    Boolean(disabled || readOnly) || element.closest('fieldset[disabled], [inert], [aria-disabled="true"], [aria-readonly="true"]') !== null
  );
}

/** The words a box holds. */
export function wordsIn(element: HTMLElement): string {
  return 'value' in element ? String((element as HTMLTextAreaElement).value) : (element.textContent ?? '');
}

/** How much a box takes: by its `maxlength`, and by the words and counters beside it; the smallest counts. */
export function textLimits(element: HTMLElement): { characters: number | null; words: number | null } {
  const found: number[] = [];
  const native = (element as HTMLTextAreaElement).maxLength;
  if (native > 0) found.push(native);
  for (const name of ['data-maxlength', 'data-max-length', 'data-max', 'aria-maxlength'])
    if (/^\d{2,5}$/.test(element.getAttribute(name) ?? '')) found.push(Number(element.getAttribute(name)));
  let words: number | null = null;
  for (const line of [labelOf(element), element.getAttribute('placeholder') ?? '', ...linesNear(element)]) {
    const counted = /\b(\d{1,2}[,.]\d{3}|\d{2,5})(?: ?-)? ?(?:characters?|chars?\b|letters|caracteres)/i.exec(line);
    const counter = /(?:^|[^\d/])\d{1,5} ?(?:\/|of) ?(\d{2,5})(?:$|[^\d/])/.exec(line);
    const inWords = /\b(\d{2,4}) words?\b/i.exec(line);
    if (counted) found.push(Number((counted[1] ?? '').replace(/[,.]/, '')));
    if (counter && !/\b(?:step|page|file|section|question)s?\b/i.test(line)) found.push(Number(counter[1]));
    if (inWords && !/at least|min/i.test(line)) words = Math.min(words ?? Number(inWords[1]), Number(inWords[1]));
  }
  const usable = found.filter((number) => number >= 20);
  return { characters: usable.length > 0 ? Math.min(...usable) : null, words };
}
