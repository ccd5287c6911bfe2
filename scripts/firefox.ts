import { spawnSync } from 'node:child_process';
import { type Browser, launch, type Page } from 'puppeteer-core';

/** Path of an installed Firefox; null when there is none. `GROUNDS_FIREFOX` names another. */
export function firefoxPath(): string | null {
  if (process.env.GROUNDS_FIREFOX) return process.env.GROUNDS_FIREFOX;
  for (const name of ['firefox-esr', 'firefox']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (found) return found;
  }
  return null;
}

/** The id of the add-on in `wxt.config.ts`, and the address that this Firefox gives it, which is drawn by lot elsewhere. */
const ADDON = 'grounds@grounds.example';
const HOST = '7f3c2a10-5b1d-4c52-9d0e-2b6a4f8c1e33';

export interface FirefoxWithGrounds {
  browser: Browser;
  /** Opens one of the extension's own pages. */
  open(path: string): Promise<Page>;
}

/** Starts Firefox without a window, with a fresh profile and the unpacked extension in `folder`. */
export async function launchFirefoxWith(folder: string, executablePath: string): Promise<FirefoxWithGrounds> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Debian's Firefox does not know the commands that set a size.
    defaultViewport: null,
    args: ['--width=500', '--height=900'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: HOST }) },
  });
  await browser.installExtension(folder);
  return {
    browser,
    async open(path) {
      const page = await browser.newPage();
      // Firefox tells nobody that a page of an extension has loaded, so this waits for its words, not for the event.
      page.goto(`moz-extension://${HOST}/${path}`).catch(() => undefined);
      for (let tries = 0; tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (await page.evaluate(() => (document.querySelector('main')?.textContent ?? '') !== '').catch(() => false)) return page;
      }
      throw new Error(`${path} did not open in Firefox.`);
    },
  };
}
