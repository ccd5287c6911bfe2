import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** Path of an installed Chromium or Chrome. `GROUNDS_CHROMIUM` names another. @throws Error when there is none. */
export function chromiumPath(): string {
  const named = process.env.GROUNDS_CHROMIUM;
  if (named) return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
    if (found) return found;
  }
  throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set GROUNDS_CHROMIUM.');
}

export interface Extended {
  context: BrowserContext;
  /** Address of the extension's own pages: `chrome-extension://<id>`. */
  extension: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headed?: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  forcedColors?: 'active' | 'none';
}

/** Starts Chromium with a fresh profile and the unpacked extension in `folder`, and waits for its service worker. */
export async function launchWith(folder: string, options: LaunchOptions = {}): Promise<Extended> {
  const profile = mkdtempSync(join(tmpdir(), 'grounds-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    acceptDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.forcedColors ? { forcedColors: options.forcedColors } : {}),
    args: [
      // Playwright's own headless switch picks the old headless shell, which takes no extensions.
      ...(options.headed ? [] : ['--headless=new']),
      '--no-sandbox',
      '--hide-scrollbars',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return {
    context,
    extension: new URL(worker.url()).origin === 'null' ? worker.url().split('/').slice(0, 3).join('/') : new URL(worker.url()).origin,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
