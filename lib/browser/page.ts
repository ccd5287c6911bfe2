import { browser } from 'wxt/browser';
import { mergeTargets } from '@/lib/attach/merge';
import {
  type AttachResult,
  attachResultSchema,
  type FillResult,
  type FoundTargets,
  fillResultSchema,
  foundTargetsSchema,
} from '@/lib/attach/model';
import { toBase64 } from '@/lib/base64';
import { documentSchema, type SourceDocument } from '@/lib/document/model';
import { mergeFrames } from '@/lib/page/frames';
import type { FileKind } from '@/lib/page/shown-files';
import type { Portal } from '@/lib/portals/model';
import { z } from '@/lib/schema';
import { PORTALS } from '@/lib/templates/portals';
import type { Highlighted } from './highlight';
import { HIGHLIGHT_CSS } from './highlight-css';
import type { AttachOrder, FilePiece, FillOrder } from './page-api';

/** A page that cannot be reached, in words for the person. */
export interface PageProblem {
  message: string;
  next: string;
}
export type FromPage<T> = { ok: true; value: T } | { ok: false; problem: PageProblem };

/** A file to attach. */
export interface Outgoing {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const SCRIPT = '/page.js';
/** Bytes of one piece of a file: far below what one message of the browser can hold. */
const PIECE = 3_000_000;

const frameReadingSchema = z.object({
  path: z.string(),
  document: documentSchema,
  unread: z.array(z.object({ path: z.string(), name: z.string(), seen: z.boolean() })),
  file: z.enum(['pdf', 'picture']).nullable(),
});

/** Reads the visible page of a tab, with every frame the browser lets us into. */
export async function readPageOf(tab: number): Promise<FromPage<SourceDocument>> {
  const frames = await askFrames(tab, (portals: Portal[]) => globalThis.groundsPage?.read(portals), [PORTALS]);
  if (!frames.ok) return frames;
  const parts = frames.value.map(({ value }) => frameReadingSchema.parse(value));
  const file = parts.find(({ path }) => path === '')?.file;
  if (file) return { ok: false, problem: FILE_PAGE[file] };
  const merged = mergeFrames(parts);
  return merged ? { ok: true, value: merged } : { ok: false, problem: GONE_PAGE };
}

/** Where the page takes files and reasons, in all the frames the browser lets us into. */
export async function targetsOf(tab: number): Promise<FromPage<FoundTargets>> {
  const frames = await askFrames(tab, () => globalThis.groundsPage?.targets());
  if (!frames.ok) return frames;
  const found = mergeTargets(frames.value.map(({ frameId, value }) => ({ frameId, ...foundTargetsSchema.parse(value) })));
  return found ? { ok: true, value: found } : { ok: false, problem: GONE_PAGE };
}

/** Puts files into one of the page's own fields. */
export async function attachTo(
  tab: number,
  frameId: number,
  files: readonly Outgoing[],
  order: AttachOrder,
): Promise<FromPage<AttachResult>> {
  const ready = await inject(tab, frameId);
  if (!ready) return { ok: false, problem: CLOSED_PAGE };
  for (const piece of piecesOf(files)) {
    const taken = await call(tab, frameId, (one: FilePiece) => globalThis.groundsPage?.take(one), [piece]);
    if (taken !== true) return { ok: false, problem: GONE_PAGE };
  }
  const answer = await call(tab, frameId, (request: AttachOrder) => globalThis.groundsPage?.attach(request), [order]);
  return answer ? { ok: true, value: attachResultSchema.parse(answer) } : { ok: false, problem: LEFT_PAGE };
}

/** Writes words into one of the page's own text boxes. */
export async function fillOn(tab: number, frameId: number, order: FillOrder): Promise<FromPage<FillResult>> {
  if (!(await inject(tab, frameId))) return { ok: false, problem: CLOSED_PAGE };
  const answer = await call(tab, frameId, (request: FillOrder) => globalThis.groundsPage?.fill(request), [order]);
  return answer ? { ok: true, value: fillResultSchema.parse(answer) } : { ok: false, problem: GONE_PAGE };
}

/** Highlights words on the page; the value tells where they are, null when the page no longer has them. */
export async function highlightOn(tab: number, words: string): Promise<FromPage<Highlighted | null>> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, css: HIGHLIGHT_CSS });
  } catch {
    return { ok: false, problem: CLOSED_PAGE };
  }
  const frames = await askFrames(tab, (quote: string) => globalThis.groundsPage?.highlight(quote), [words]);
  if (!frames.ok) return frames;
  const found = frames.value.map(({ value }) => value);
  return { ok: true, value: (['text', 'field'] as const).find((one) => found.includes(one)) ?? null };
}

/** Asks every frame the browser lets us into; frames that answer nothing are left out. */
async function askFrames<A extends unknown[]>(
  tab: number,
  func: (...args: A) => unknown,
  args?: A,
): Promise<FromPage<{ frameId: number; value: unknown }[]>> {
  try {
    const target = { tabId: tab, allFrames: true };
    await browser.scripting.executeScript({ target, files: [SCRIPT] });
    const answers = await browser.scripting.executeScript({ target, func: func as () => unknown, args: (args ?? []) as [] });
    const value = answers
      .filter(({ result }) => result !== undefined && result !== null)
      .map(({ frameId, result }) => ({ frameId, value: result as unknown }));
    return value.length > 0 ? { ok: true, value } : { ok: false, problem: GONE_PAGE };
  } catch {
    // The browser's message can hold the page's address, and an address can hold an identifier: it is not passed on.
    return { ok: false, problem: CLOSED_PAGE };
  }
}

async function inject(tab: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frameId] }, files: [SCRIPT] });
    return true;
  } catch {
    return false;
  }
}

/** The answer of one frame's script; undefined when the frame is gone. */
async function call<A>(tab: number, frameId: number, func: (arg: A) => unknown, args: [A]): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frameId] }, func, args });
    return answer?.result;
  } catch {
    return undefined;
  }
}

function* piecesOf(files: readonly Outgoing[]): Generator<FilePiece> {
  for (const [file, { name, type, bytes }] of files.entries())
    for (let at = 0; at === 0 || at < bytes.length; at += PIECE)
      yield { file, name, type, base64: toBase64(bytes.subarray(at, at + PIECE)) };
}

const CLOSED_PAGE: PageProblem = {
  message: 'The browser does not let Grounds look at this page.',
  next: 'Open the denial in your insurer’s portal, click the Grounds button in the toolbar there, and try again. If the letter is a PDF, save it and drop it here.',
};
const FILE_PAGE: Record<FileKind, PageProblem> = {
  pdf: { message: 'This tab shows a PDF. The browser does not let Grounds read it there.', next: 'Save the PDF and drop it here.' },
  picture: { message: 'This tab shows a picture. Grounds cannot read it there.', next: 'Save the picture and drop it here.' },
};
const GONE_PAGE: PageProblem = {
  message: 'The page changed while it was being read.',
  next: 'Wait until it has finished loading, then read it again.',
};
const LEFT_PAGE: PageProblem = {
  message: 'The page moved on by itself as soon as it had the file. It may have sent it.',
  next: 'Look at the page before you do anything else.',
};
