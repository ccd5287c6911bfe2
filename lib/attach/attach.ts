import type { AttachResult } from './model';
import { choose, drop, paste } from './put';
import { routeOf } from './route';
import { type Glance, glance, newComplaint } from './seen';
import { blockedBecause, type Field, fileFields, wrongSize } from './targets';
import { type OpenRoot, rootsOf } from './walk';

export interface AttachRequest {
  /** `id` and `label` of the FileTarget that the person chose; both must still fit the page. */
  id: number;
  label: string;
  files: readonly File[];
  /** The person agreed to replace what the field holds. */
  replace: boolean;
  /** `route` of the page when it was looked at, to notice that it has moved on; empty for a frame, which is not checked. */
  route: string;
}

/** How long the page may take to react before we look at what it holds, in milliseconds. */
const REACTION = 150;
/** Looks until a page that shows nothing is given up; a page that says it is uploading is given more. */
const LOOKS = 14;
const LOOKS_WHEN_BUSY = 130;
/** A field that holds the file is believed only after the page had time to complain. */
const BELIEVED = 5;

/**
 * Puts files into the chosen field the way a person's choice would arrive, waits for the page to react and reports
 * what the page holds then. Never submits and never presses anything; a form that wants to send itself is stopped.
 */
export async function attachFiles(top: Document, request: AttachRequest, openRoot?: OpenRoot): Promise<AttachResult> {
  if (request.route !== '' && request.route !== routeOf(top))
    return refused('moved', 'The page has moved on since it was looked at. Check that it is still the right one, then attach again.');
  const field = find(fileFields(rootsOf(top, openRoot).roots), request);
  if (!field) return refused('gone', 'The upload field is no longer on the page. Look for it again, then attach.');
  const no = refusal(field, request);
  if (no) return no;

  const { files } = request;
  const name = files[0]?.name ?? '';
  const before = glance(top, name, field.element, openRoot);
  const guard = stopSubmits(field.element);
  let taken = true;
  if (field.target.way === 'input') put(field.element as HTMLInputElement, request);
  else taken = field.target.way === 'drop' ? drop(field.element, files) : paste(field.element, files);
  if (!taken) {
    guard.end();
    return refused('refused', 'This part of the page does not take files now. Download the letter and add it by hand.');
  }
  const result = await verify(top, field, files, before, openRoot);
  guard.end();
  return result.ok ? { ...result, stopped: guard.stopped() } : result;
}

/** The field that was chosen. The page may have been drawn again since: one field of the same name is the same field. */
function find(fields: readonly Field[], { id, label }: AttachRequest): Field | undefined {
  const there = fields[id];
  if (there?.target.label === label) return there;
  const same = fields.filter(({ target }) => target.label === label);
  return same.length === 1 ? same[0] : undefined;
}

function refusal({ element, target }: Field, { files, replace }: AttachRequest): AttachResult | null {
  if (target.way === 'input') {
    for (const file of files) {
      const blocked = blockedBecause(element as HTMLInputElement, file);
      if (blocked) return refused(/switched/.test(blocked) ? 'disabled' : 'type', blocked);
    }
  } else if (target.blocked) return refused('disabled', target.blocked);
  if (files.length > 1 && !target.multiple)
    return refused('count', 'This field takes one file. Attach the parts one by one, or make the packet smaller.');
  for (const file of files) {
    const wrong = wrongSize(element, file);
    if (wrong) return refused('size', wrong);
  }
  if (target.holds && !replace && !target.multiple)
    return refused('holds-file', `This field already holds “${target.holds}”. Choose Replace to put the letter there instead.`);
  return null;
}

/** What a field for several files holds stays there. */
function put(input: HTMLInputElement, { files, replace }: AttachRequest): void {
  const kept = input.multiple && !replace ? [...(input.files ?? [])].filter((held) => !files.some((file) => file.name === held.name)) : [];
  choose(input, [...kept, ...files]);
}

async function verify(
  top: Document,
  { element, target }: Field,
  files: readonly File[],
  before: Glance,
  openRoot?: OpenRoot,
): Promise<AttachResult> {
  const [first] = files;
  if (!first) return refused('refused', 'There is no file to attach.');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const name = files.map((file) => file.name).join(', ');
  const done = (seen: 'input' | 'page'): AttachResult => ({ ok: true, name, size, label: target.label, seen, stopped: false });
  let now = before;
  for (let look = 1; look <= (now.busy && !before.busy ? LOOKS_WHEN_BUSY : LOOKS); look++) {
    await new Promise((resolve) => setTimeout(resolve, REACTION));
    now = glance(top, first.name, element, openRoot);
    // A complaint often names the file too, so it is looked for first.
    const complaint = newComplaint(before, now);
    if (complaint) return refused('refused', `The page says: “${complaint}”`);
    if (look < BELIEVED) continue;
    // Some pages move the file to a list of their own and empty or re-create the input: then the page's words must name it.
    if (now.named > before.named) return done('page');
    if (holdsAll(element, files)) return done('input');
    const elsewhere = fileFields(rootsOf(top, openRoot).roots).some((field) => holdsAll(field.element, files));
    if (elsewhere) return done('input');
  }
  if (target.way !== 'input' || now.busy)
    return refused(
      'unverified',
      'The page took the file, but Grounds could not see it there. Look at the page: does it show the letter? If not, download it and add it by hand.',
    );
  return refused(
    'refused',
    'The page took the file away again. Its own message may say why (size or type). Download the letter and add it by hand.',
  );
}

function holdsAll(element: HTMLElement, files: readonly File[]): boolean {
  const held = [...((element as HTMLInputElement).files ?? [])];
  return element.isConnected && files.every((file) => held.some((one) => one.name === file.name && one.size === file.size));
}

/** Stops forms that send themselves when a file is chosen: sending is the person's. */
function stopSubmits(element: HTMLElement): { end: () => void; stopped: () => boolean } {
  const view = element.ownerDocument.defaultView;
  let stopped = false;
  const stop = (event: Event) => {
    stopped = true;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  view?.addEventListener('submit', stop, { capture: true });
  return { end: () => view?.removeEventListener('submit', stop, { capture: true }), stopped: () => stopped };
}

function refused(code: Extract<AttachResult, { ok: false }>['code'], message: string): AttachResult {
  return { ok: false, code, message };
}
