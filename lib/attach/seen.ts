import { squash } from '@/lib/document/blocks';
import { groupOf } from './near';
import { type OpenRoot, type Root, rootsOf } from './walk';

/** What a page showed at one moment, as far as it tells whether a file was taken. */
export interface Glance {
  /** How often its words name the file. */
  named: number;
  /** What it says in the places where pages complain. */
  complaints: Set<string>;
  /** It is busy with something. */
  busy: boolean;
}

const COMPLAINS =
  '[role="alert"], [aria-live="assertive"], [class*="error" i], [class*="invalid" i], [class*="danger" i], [class*="alert" i], [class*="warning" i], [id*="error" i], [aria-invalid="true"]';
const REPORTS = '[role="status"], [aria-live="polite"], output';
const REFUSES =
  /\b(?:too (?:large|big|small|long|many)|exceed\w*|invalid|fail(?:ed|ure)?|error|unsupported|(?:not|isn['’]t|aren['’]t) (?:accepted|allowed|supported|permitted|valid|a valid|one of)|cannot|can['’]t|could ?n['’]?o?t|unable|(?:larger|smaller|bigger) than)\b/i;
const COMPLAINS_OF = /\b(?:only|must|reject\w*|wrong|sorry|missing|required|max\w*|limit\w*|try again|no more than)\b/i;
const BUSY = 'progress, [role="progressbar"], [aria-busy="true"], [class*="spinner" i], [class*="uploading" i]';
const MOST_PLACES = 200;

/** Looks at the page: at its words, at the field's own group, and at the places where pages complain. */
export function glance(top: Document, name: string, field: HTMLElement | null, openRoot?: OpenRoot): Glance {
  const { roots } = rootsOf(top, openRoot);
  const now: Glance = { named: field?.isConnected ? inGroup(field, name) : 0, complaints: new Set(), busy: false };
  for (const { root } of roots) {
    now.named += count(wordsOf(root), name);
    let places = 0;
    for (const place of root.querySelectorAll<HTMLElement>(COMPLAINS)) {
      if (++places > MOST_PLACES) break;
      note(place, (words) => REFUSES.test(words) || COMPLAINS_OF.test(words), now.complaints);
    }
    for (const place of root.querySelectorAll<HTMLElement>(REPORTS)) {
      if (++places > MOST_PLACES) break;
      note(place, (words) => REFUSES.test(words), now.complaints);
    }
    for (const sign of root.querySelectorAll<HTMLElement>(BUSY)) now.busy ||= sign.checkVisibility?.() !== false;
    now.busy ||= /\b(?:uploading|subiendo)\b/i.test(wordsOf(root).slice(0, 200_000));
  }
  return now;
}

function note(place: HTMLElement, complains: (words: string) => boolean, into: Set<string>): void {
  const words = squash((place.textContent ?? '').slice(0, 400));
  if (words.length >= 8 && words.length <= 300 && complains(words) && place.checkVisibility?.() !== false) into.add(words);
}

/** What the page says now that it did not say before; '' when there is nothing. */
export function newComplaint(before: Glance, now: Glance): string {
  for (const words of now.complaints) if (!before.complaints.has(words)) return words;
  return '';
}

function wordsOf(root: Root['root']): string {
  // innerText on purpose: a name in a hidden template is not the page saying so. A shadow root has no innerText.
  // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
  return ('host' in root ? root.textContent : root.body?.innerText) ?? '';
}

/** Names in places that are no text: values of boxes, titles and labels of icons. */
function inGroup(field: HTMLElement, name: string): number {
  let found = 0;
  let places = 0;
  for (const place of groupOf(field).querySelectorAll<HTMLInputElement>('input, [title], [aria-label]')) {
    if (++places > MOST_PLACES) break;
    found += count(`${place.type === 'file' ? '' : (place.value ?? '')} ${place.title} ${place.getAttribute('aria-label') ?? ''}`, name);
  }
  return found;
}

/** Whole names, and names that the page cut short ("internal-app….pdf"). */
function count(words: string, name: string): number {
  const whole = words.split(name).length - 1;
  const start = name.slice(0, 10);
  return whole + (start.length < 10 ? 0 : words.split(start).length - 1);
}
