import { labelOf } from './label';
import type { AttachResult } from './model';
import { blockedBecause } from './targets';
import { fileInputs, type OpenRoot } from './walk';

export interface AttachRequest {
  /** `id` and `label` of the FileTarget that the person chose; both must still fit the page. */
  id: number;
  label: string;
  file: File;
  /** The person agreed to replace what the field holds. */
  replace: boolean;
}

/** How long the page may take to react before we look at what it holds, in milliseconds. */
const REACTION = 150;
const LOOKS = 10;

/**
 * Puts a file into the chosen input the way a person's choice would arrive (`input`, then `change`), waits for the page
 * to react and reports what the page holds then. Never submits and never presses anything.
 */
export async function attachFile(top: Document, request: AttachRequest, openRoot?: OpenRoot): Promise<AttachResult> {
  const input = find(top, request, openRoot);
  if (!input) return refused('gone', 'The upload field is no longer on the page. Look for it again, then attach.');
  const blocked = blockedBecause(input);
  if (blocked) return refused(input.disabled ? 'disabled' : 'type', blocked);
  const held = input.files?.[0];
  if (held && !request.replace && !input.multiple)
    return refused('holds-file', `This field already holds “${held.name}”. Choose Replace to put the letter there instead.`);

  const { file } = request;
  const before = occurrences(top, file.name, openRoot);
  const choice = new DataTransfer();
  if (input.multiple && !request.replace) for (const other of input.files ?? []) choice.items.add(other);
  choice.items.add(file);
  input.files = choice.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return verify(top, input, file, request.label, before, openRoot);
}

function find(top: Document, { id, label }: AttachRequest, openRoot?: OpenRoot): HTMLInputElement | undefined {
  const { inputs } = fileInputs(top, openRoot);
  const there = inputs[id]?.input;
  if (there && labelOf(there) === label) return there;
  // The page may have been drawn again since: the same name, if there is only one such field, is the same field.
  const same = inputs.filter(({ input }) => labelOf(input) === label);
  return same.length === 1 ? same[0]?.input : undefined;
}

async function verify(
  top: Document,
  input: HTMLInputElement,
  file: File,
  label: string,
  before: number,
  openRoot?: OpenRoot,
): Promise<AttachResult> {
  for (let look = 0; look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, REACTION));
    // Some pages move the file to a list of their own and empty or re-create the input: then the page's words must name it.
    if (occurrences(top, file.name, openRoot) > before) return { ok: true, name: file.name, size: file.size, label, seen: 'page' };
    const held = [...(input.files ?? [])].find((other) => other.name === file.name && other.size === file.size);
    if (held && input.isConnected && look > 0) return { ok: true, name: held.name, size: held.size, label, seen: 'input' };
  }
  return refused(
    'refused',
    'The page took the file away again. Its own message may say why (size or type). Download the letter and add it by hand.',
  );
}

/** How often the page's visible words name the file. */
function occurrences(top: Document, name: string, openRoot?: OpenRoot): number {
  let count = 0;
  const roots: (Document | ShadowRoot)[] = [top];
  for (const { input } of fileInputs(top, openRoot).inputs) {
    const root = input.getRootNode() as Document | ShadowRoot;
    if (!roots.includes(root)) roots.push(root);
  }
  for (const root of roots) {
    // innerText on purpose: a name in a hidden template is not the page saying so. A shadow root has no innerText.
    // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts
    const text = 'host' in root ? root.textContent : root.body?.innerText;
    count += (text ?? '').split(name).length - 1;
  }
  return count;
}

function refused(code: Extract<AttachResult, { ok: false }>['code'], message: string): AttachResult {
  return { ok: false, code, message };
}
