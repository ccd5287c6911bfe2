import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { HIGHLIGHT_NAME } from '../../lib/browser/highlight-css';
import { type FirefoxWithGrounds, firefoxPath, launchFirefoxWith } from '../../scripts/firefox';
import { servePortal } from '../../scripts/portal-server';
import { LETTER, TODAY } from './support';

/** The chain in Firefox, where there is one: what the readers need of a browser (workers, WebAssembly, frames, files) differs there. */
const firefox = firefoxPath();
test.skip(firefox === null, 'There is no Firefox on this machine.');
test.describe.configure({ mode: 'serial' });

let grounds: FirefoxWithGrounds;
test.beforeAll(async () => {
  grounds = await launchFirefoxWith(resolve('.output/firefox-mv3-e2e'), firefox ?? '');
});
test.afterAll(() => grounds?.browser.close());

// The words as they are drawn: what is hidden was not said.
// biome-ignore-start lint/performance/useDomNodeTextContent: hidden words do not count
const says = async (page: Page, words: string) =>
  expect.poll(() => page.evaluate(() => document.body.innerText), { timeout: 60_000 }).toContain(words);

/** Clicks the button with a name. Puppeteer's own locators make functions from text, which the extension's policy forbids. */
async function press(page: Page, name: RegExp): Promise<void> {
  const find = () =>
    page.evaluateHandle(
      (source) =>
        [...document.querySelectorAll('button')].find(({ innerText, disabled }) => !disabled && new RegExp(source).test(innerText.trim())),
      name.source,
    );
  await expect.poll(async () => (await find()).asElement() !== null, { timeout: 60_000 }).toBe(true);
  await ((await find()).asElement() as ElementHandle<Element>).click();
}

// biome-ignore-end lint/performance/useDomNodeTextContent: as above

async function choose(page: Page, file: string): Promise<void> {
  await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>).uploadFile(file);
}

test('a pasted letter, a PDF and a photo are read', async () => {
  const pasted = await grounds.open(`sidepanel.html?today=${TODAY}`);
  await (await pasted.$('textarea'))?.type(LETTER.join('\n'));
  await press(pasted, /^Read letter$/);
  await says(pasted, '2026-0451-88');
  await says(pasted, 'Not medically necessary');

  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [i, line] of LETTER.entries()) page.drawText(line.replace('0451', '7733'), { x: 60, y: 740 - i * 24, size: 11, font });
  const file = test.info().outputPath('letter.pdf');
  writeFileSync(file, await pdf.save());
  const dropped = await grounds.open(`sidepanel.html?today=${TODAY}`);
  await choose(dropped, file);
  await says(dropped, '2026-7733-88');

  const photo = await grounds.open(`sidepanel.html?today=${TODAY}`);
  await choose(photo, resolve('tests/unit/scan/pictures/genomic.png'));
  await says(photo, '2026-0451-7731');
  await says(photo, 'These words were read from a picture.');
});

test('from the denial on the page to the letter in the portal’s own upload field', async () => {
  const portal = await servePortal(resolve('tests/portal'));
  try {
    const page = await grounds.browser.newPage();
    await page.goto(`${portal.origin}/claim-40218.html`);
    const words = await page.evaluate(() => document.documentElement.outerHTML);
    const panel = await grounds.open(`sidepanel.html?today=${TODAY}`);
    const tab = await panel.evaluate(
      async (origin) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(origin))?.id,
      portal.origin,
    );
    const popup = await grounds.open(`popup.html?tab=${tab}&today=${TODAY}`);
    await press(popup, /^Read this page$/);
    await says(popup, 'Experimental or investigational');
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(words);

    const plan = await grounds.open(`sidepanel.html?tab=${tab}&today=${TODAY}`);
    await says(plan, 'Claim number');
    await plan.evaluate(() => {
      for (const fact of document.querySelectorAll('details')) if (fact.textContent?.includes('Claim number')) fact.open = true;
    });
    await press(plan, /^Show on the page$/);
    await expect
      .poll(() => page.evaluate((name) => [...new Set([...(CSS.highlights.get(name) ?? [])].map(String))], HIGHLIGHT_NAME), {
        timeout: 20_000,
      })
      .toEqual(['2026-0917-40218']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(words);

    await page.goto(`${portal.origin}/dispute.html`);
    const again = await grounds.open(`popup.html?tab=${tab}&today=${TODAY}`);
    await press(again, /^Write the letter$/);
    await says(again, '2026-0917-40218');
    await press(again, /^Attach to this page$/);
    await press(again, / with \d+ blanks?$/);
    await says(again, 'Attached:');
    const held = await page.$eval('input[type=file]', (input) => {
      const file = (input as HTMLInputElement).files?.[0];
      return file ? { name: file.name, type: file.type, large: file.size > 10_000 } : null;
    });
    expect(held).toEqual({ name: expect.stringMatching(/^internal-appeal-.+\.pdf$/), type: 'application/pdf', large: true });
    expect(page.url()).toBe(`${portal.origin}/dispute.html`);
    expect(portal.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  } finally {
    await portal.close();
  }
});
