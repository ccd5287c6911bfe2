import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { finish } from '../../scripts/play';

/** The words of a PDF, pages in order, white space as single spaces. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await task.destroy();
  return pages.join(' ').replace(/\s+/g, ' ');
}

/** The bytes of a file that the browser saves. */
export async function bytesOf(download: Promise<Download>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** The PDF that `Download PDF` saves. */
export async function printed(window: Page): Promise<Uint8Array<ArrayBuffer>> {
  const saved = window.waitForEvent('download');
  await finish(window, 'Download PDF');
  return bytesOf(saved);
}

/** Axe in both schemes, and nothing that sticks out at 320 px. */
export async function clean(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      scheme,
    ).toEqual([]);
  }
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  if (before) await page.setViewportSize(before);
}
