import { framePath, pathBelow } from '@/lib/page/frames';
import { accepts } from './accept';
import { heldBy } from './holds';
import { headingOver, labelOf, short } from './label';
import { markLikely } from './likely';
import { fileRules, sizeWords } from './limits';
import { closedNote } from './merge';
import type { FileTarget, FoundTargets } from './model';
import { routeOf } from './route';
import { textFields } from './texts';
import { frameName, type OpenRoot, type Root, rootsOf } from './walk';
import { type Zone, zonesIn } from './zones';

const PDF = { name: 'letter.pdf', type: 'application/pdf' };
const MOST_TARGETS = 60;

/** Words near a field that speak for or against its being meant for an appeal letter. */
const FOR =
  /appeal|dispute|reconsider|grievance|redetermin|letter|supporting|document|attach|upload|evidence|record|apelaci[oó]n|documento/gi;
const AGAINST =
  /photo|avatar|picture|profile|selfie|\bid\b|identification|insurance card|logo|signature image|chat|feedback|screenshot|receipt|w-9|r[eé]sum[eé]|direct deposit|voided check|foto/gi;

/** A field with what is said of it. */
export interface Field {
  target: FileTarget;
  element: HTMLElement;
}

/** Lists where the page takes files and words, by the page's own names for them, and marks the likely ones. */
export function findTargets(top: Document, openRoot?: OpenRoot): FoundTargets {
  const { roots, closedFrames } = rootsOf(top, openRoot);
  const view = top.defaultView;
  const closed = closedFrames.map((frame) => ({ path: view ? pathBelow(view, frame.contentWindow) : '?', name: frameName(frame) }));
  return {
    targets: fileFields(roots).map(({ target }) => target),
    texts: textFields(roots).map(({ target }) => target),
    notes: closed.map(({ name }) => closedNote(name)),
    path: view ? framePath(view) : '',
    closed,
    route: routeOf(top),
  };
}

/** The file fields of the page in document order, inputs first. The order and the labels are what `id` and `label` mean. */
export function fileFields(roots: readonly Root[]): Field[] {
  const fields: Field[] = [];
  for (const root of roots)
    for (const input of root.root.querySelectorAll<HTMLInputElement>('input[type="file" i]'))
      if (fields.length < MOST_TARGETS) fields.push({ element: input, target: ofInput(input, root.frame) });
  for (const root of roots)
    for (const zone of zonesIn(root))
      if (fields.length < MOST_TARGETS) fields.push({ element: zone.element, target: ofZone(zone, root.frame) });
  numberSameNames(fields);
  fields.forEach(({ target }, id) => {
    target.id = id;
  });
  markLikely(fields.map(({ target }) => target));
  return fields;
}

function ofInput(input: HTMLInputElement, frame: string | null): FileTarget {
  const label = labelOf(input);
  const rules = fileRules(input);
  const holds = heldBy(input);
  const target = { label, frame, accept: input.accept, multiple: input.multiple, holds, way: 'input' as const };
  const weight = weigh(label, headingOver(input), frame) + (/pdf/i.test(input.accept) ? 1 : 0) - (holds ? 1 : 0) - (isAside(input) ? 3 : 0);
  return {
    ...target,
    id: 0,
    frameId: 0,
    blocked: blockedBecause(input),
    caution: cautionOf(input, rules.formats),
    limit: rules.most ? { most: rules.most.bytes, words: rules.most.words } : null,
    weight,
    likely: false,
  };
}

function ofZone({ way, element, words }: Zone, frame: string | null): FileTarget {
  const heading = headingOver(element);
  const named = element.getAttribute('aria-label') ?? '';
  const label = short(named || (heading && words ? `${heading} (${words})` : heading || words || 'Drop zone'));
  const rules = fileRules(element);
  return {
    id: 0,
    frameId: 0,
    way,
    label,
    frame,
    accept: '',
    multiple: true,
    holds: null,
    blocked: element.closest('[inert], [aria-disabled="true"]') ? SWITCHED_OFF : null,
    caution: cautionOf(element, rules.formats),
    limit: rules.most ? { most: rules.most.bytes, words: rules.most.words } : null,
    weight: weigh(label, heading, frame) - (isAside(element) ? 3 : 0),
    likely: false,
  };
}

const SWITCHED_OFF = 'The page has switched this field off. Something before it may have to be filled in first.';

/** Why the page does not take a PDF here, or null. */
export function blockedBecause(input: HTMLInputElement, file: { name: string; type: string } = PDF): string | null {
  if (input.disabled || input.hasAttribute('readonly') || input.closest('fieldset[disabled], [inert], [aria-disabled="true"]'))
    return SWITCHED_OFF;
  if (!accepts(input.accept, file)) return `This field takes only ${input.accept}, not a PDF.`;
  return null;
}

/** What the person should know first: a page that sends by itself, a closed part of it, formats without PDF. */
function cautionOf(field: HTMLElement, formats: string | null): string | null {
  if (/submit\s*\(/.test(`${field.getAttribute('onchange') ?? ''}${field.getAttribute('oninput') ?? ''}`))
    return 'This page sends its form by itself as soon as a file is chosen. Fill in everything else first.';
  if (field.closest('dialog:not([open])'))
    return 'This field is in a window of the page that is closed now. Open it first, then look again.';
  return formats ? `The page says: “${formats}”` : null;
}

/** Chat windows, help widgets and page headers take files for other purposes. */
function isAside(field: Element): boolean {
  return field.closest('header, nav, footer, [class*="chat" i], [id*="chat" i], [class*="feedback" i]') !== null;
}

function weigh(label: string, heading: string, frame: string | null): number {
  const score = (words: string, pattern: RegExp) => new Set(words.toLowerCase().match(pattern) ?? []).size;
  const context = `${heading} ${frame ?? ''}`;
  return 1 + 2 * score(label, FOR) - 5 * score(label, AGAINST) + score(context, FOR) - 2 * score(context, AGAINST);
}

/** Fields that the page calls the same are told apart by their order. */
function numberSameNames(fields: readonly Field[]): void {
  const counts = new Map<string, number>();
  for (const { target } of fields) counts.set(target.label, (counts.get(target.label) ?? 0) + 1);
  const seen = new Map<string, number>();
  for (const { target } of fields) {
    if ((counts.get(target.label) ?? 0) < 2) continue;
    const name = target.label;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    target.label = `${name} (${seen.get(name)})`;
  }
}

/** Says that a file is too large or too small for a field; null when it fits. */
export function wrongSize(field: HTMLElement, file: { name: string; size: number }): string | null {
  const { most, least } = fileRules(field);
  if (most && file.size > most.bytes)
    return `“${file.name}” has ${sizeWords(file.size)}, and this field takes at most ${sizeWords(most.bytes)}. The page says: “${most.words}”`;
  if (least && file.size < least.bytes)
    return `“${file.name}” has only ${sizeWords(file.size)}, and this field wants more than ${sizeWords(least.bytes)}. The page says: “${least.words}”`;
  return null;
}
