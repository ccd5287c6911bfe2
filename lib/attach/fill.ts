import { squash } from '@/lib/document/blocks';
import type { FillResult } from './model';
import { routeOf } from './route';
import { isClosed, type TextField, textFields, wordsIn } from './texts';
import { type OpenRoot, rootsOf } from './walk';

export interface FillRequest {
  /** `id` and `label` of the TextTarget that the person chose. */
  id: number;
  label: string;
  words: string;
  /** The person agreed to replace what the box holds. */
  replace: boolean;
  route: string;
}

const REACTION = 400;

/**
 * Writes words into a text box so that the page's own state follows: by the element's own setter and the events that
 * typing sends. Reads back what the box holds afterwards. Never presses anything.
 */
export async function fillText(top: Document, request: FillRequest, openRoot?: OpenRoot): Promise<FillResult> {
  if (request.route !== '' && request.route !== routeOf(top))
    return refused('moved', 'The page has moved on since it was looked at. Check that it is still the right one, then fill it in again.');
  const field = find(textFields(rootsOf(top, openRoot).roots), request);
  if (!field) return refused('gone', 'The text box is no longer on the page. Look for it again.');
  const { element, target } = field;
  if (isClosed(element)) return refused('disabled', 'The page has switched this box off.');
  const held = squash(wordsIn(element));
  const words = target.single ? squash(request.words) : request.words.trim();
  if (held !== '' && held !== squash(words) && !request.replace)
    return refused('holds-words', 'This box already holds words. Choose Replace to put the statement there instead.');
  write(element, words);
  await new Promise((resolve) => setTimeout(resolve, REACTION));
  const again = find(textFields(rootsOf(top, openRoot).roots), request)?.element ?? element;
  const now = squash(wordsIn(again));
  if (now === squash(words)) return { ok: true, label: target.label, characters: words.length };
  if (now !== '' && squash(words).startsWith(now))
    return refused('refused', `The page kept only the first ${now.length} characters. Shorten the words, or write your own.`);
  return refused('refused', 'The page changed the words or took them away. Copy the statement and paste it there yourself.');
}

function find(fields: readonly TextField[], { id, label }: FillRequest): TextField | undefined {
  if (fields[id]?.target.label === label) return fields[id];
  const same = fields.filter(({ target }) => target.label === label);
  return same.length === 1 ? same[0] : undefined;
}

function write(element: HTMLElement, words: string): void {
  element.focus({ preventScroll: true });
  if ('value' in element) {
    // Our world has the browser's own setter, so a page that watches the property of its element still learns from the event.
    (element as HTMLTextAreaElement).value = words;
    announce(element, words);
    element.dispatchEvent(new Event('change', { bubbles: true }));
  } else writeEditable(element, words);
  element.blur();
}

/** Rich editors listen to what typing does; only where they do not react is their content set. */
function writeEditable(element: HTMLElement, words: string): void {
  const document = element.ownerDocument;
  const selection = document.getSelection();
  const all = document.createRange();
  all.selectNodeContents(element);
  selection?.removeAllRanges();
  selection?.addRange(all);
  const typed = document.execCommand?.('insertText', false, words);
  if (typed && squash(element.textContent ?? '') === squash(words)) return;
  element.textContent = words;
  announce(element, words);
}

function announce(element: HTMLElement, words: string): void {
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: words }));
}

function refused(code: Extract<FillResult, { ok: false }>['code'], message: string): FillResult {
  return { ok: false, code, message };
}
