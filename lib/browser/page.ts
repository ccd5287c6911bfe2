import { browser } from 'wxt/browser';
import { type AttachResult, attachResultSchema, type FoundTargets, foundTargetsSchema } from '@/lib/attach/model';
import { documentSchema, type SourceDocument } from '@/lib/document/model';
import { HIGHLIGHT_CSS } from './highlight-css';
import type { AttachOrder } from './page-api';

/** A page that cannot be reached, in words for the person. */
export interface PageProblem {
  message: string;
  next: string;
}
export type FromPage<T> = { ok: true; value: T } | { ok: false; problem: PageProblem };

const SCRIPT = '/page.js';

/** Reads the visible page of a tab. */
export function readPageOf(tab: number): Promise<FromPage<SourceDocument>> {
  return ask(
    tab,
    () => globalThis.groundsPage?.read(),
    [],
    (value) => documentSchema.parse(value),
  );
}

/** Where the page takes files. */
export function targetsOf(tab: number): Promise<FromPage<FoundTargets>> {
  return ask(
    tab,
    () => globalThis.groundsPage?.targets(),
    [],
    (value) => foundTargetsSchema.parse(value),
  );
}

/** Puts a file into the page's own input. */
export function attachTo(tab: number, order: AttachOrder): Promise<FromPage<AttachResult>> {
  return ask(
    tab,
    (request: AttachOrder) => globalThis.groundsPage?.attach(request),
    [order],
    (value) => attachResultSchema.parse(value),
  );
}

/** Highlights words on the page; the value is false when the page no longer has them. */
export async function highlightOn(tab: number, words: string): Promise<FromPage<boolean>> {
  try {
    await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, css: HIGHLIGHT_CSS });
  } catch {
    return { ok: false, problem: CLOSED_PAGE };
  }
  return ask(
    tab,
    (quote: string) => globalThis.groundsPage?.highlight(quote),
    [words],
    (value) => value === true,
  );
}

async function ask<A extends unknown[], T>(
  tab: number,
  func: (...args: A) => unknown,
  args: A,
  check: (value: unknown) => T,
): Promise<FromPage<T>> {
  let value: unknown;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] });
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func, args });
    value = answer?.result;
  } catch {
    // The browser's message can hold the page's address, and an address can hold an identifier: it is not passed on.
    return { ok: false, problem: CLOSED_PAGE };
  }
  if (value === undefined || value === null) return { ok: false, problem: GONE_PAGE };
  return { ok: true, value: check(value) };
}

const CLOSED_PAGE: PageProblem = {
  message: 'The browser does not let Grounds look at this page.',
  next: 'Open the denial in your insurer’s portal, click the Grounds button in the toolbar there, and try again. If the letter is a PDF, save it and drop it here.',
};
const GONE_PAGE: PageProblem = {
  message: 'The page changed while it was being read.',
  next: 'Wait until it has finished loading, then read it again.',
};
