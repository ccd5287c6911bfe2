import type { Worker } from '@playwright/test';
import type { FrameReading } from '../../lib/browser/page-api';
import { mergeFrames } from '../../lib/page/frames';
import { expect, test } from './strange';
import { TODAY } from './support';

/** Reads the tab's page as the background does, and gives its lines: "label = value" for a pair. */
async function read(
  worker: Worker | undefined,
  tab: number,
): Promise<{ lines: string[]; frames: string[]; notes: string[]; links: string[]; ms: number }> {
  const { answers, ms } = (await worker?.evaluate(async (id) => {
    const began = performance.now();
    const target = { tabId: id, allFrames: true };
    await chrome.scripting.executeScript({ target, files: ['/page.js'] });
    const found = await chrome.scripting.executeScript({ target, func: () => globalThis.groundsPage?.read([]) });
    return { answers: found.map(({ result }) => result as unknown), ms: performance.now() - began };
  }, tab)) ?? { answers: [], ms: 0 };
  const doc = mergeFrames(answers.filter(Boolean) as FrameReading[]);
  if (!doc) throw new Error('The top page gave no reading.');
  return {
    lines: doc.blocks.map((block) => (block.kind === 'pair' ? `${block.label} = ${block.value}` : block.text)),
    frames: [...new Set(doc.blocks.flatMap(({ frame }) => frame ?? []))],
    notes: doc.notes,
    links: doc.letterLinks,
    ms,
  };
}

/** A page, what must be read on it, and what must not. */
const PAGES: [page: string, has: string[], lacks: RegExp][] = [
  [
    'read-closed',
    ['Claim number = QM-2026-771204', 'Why we denied it', 'The records do not show that the infusion was medically necessary.'],
    /^$/,
  ],
  ['read-frame-cross', ['Claim number = QM-2026-771204', 'The infusion was not approved in advance.'], /could not be read/],
  [
    'read-collapsed',
    [
      'The infusion is not medically necessary.',
      'CO-50 = These are non-covered services.',
      'You have 180 days to appeal.',
      'Denied = $3,100.00',
      'Processed on = 09/02/2026.',
    ],
    /Wren|Template|timely filing|experimental|duplicate|Unlabelled/,
  ],
  [
    'read-drawn',
    [
      'Claim number = QM-2026-771204',
      'The infusion is not medically necessary.',
      'You have 180 days to appeal.',
      'Processed by the plan.',
      'Call us to hear more.',
    ],
    /no size|draft|Note|\uf0a1/,
  ],
  ['read-late', ['Claim number = QM-2026-771204', 'The infusion was not medically necessary.'], /Loading|Please wait/],
  ['read-letter-only', ['Claim number = QM-2026-771204'], /^$/],
  ['read-restless', ['Claim number = QM-2026-771204', 'The infusion was not medically necessary.'], /^$/],
  ['read-huge', ['Claim number = QM-2026-771204', 'The infusion was not medically necessary.'], /^$/],
];

for (const [name, has, lacks] of PAGES) {
  test(`reads ${name}`, async ({ desk }) => {
    test.setTimeout(60_000);
    const page = await desk.show(name);
    const before = name === 'read-collapsed' ? await page.evaluate(() => document.documentElement.outerHTML) : null;
    const found = await read(desk.grounds.context.serviceWorkers()[0], desk.tab);
    for (const line of has) expect(found.lines).toContain(line);
    expect(found.lines.join('\n')).not.toMatch(lacks);
    expect(found.notes.join('\n')).not.toMatch(/could not be read/);
    // Bounded: the longest wait for a page that never rests, and the reading itself.
    expect(found.ms).toBeLessThan(20_000);
    if (before !== null) expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    if (name === 'read-frame-cross') expect(found.frames).toEqual(['Claim viewer']);
    if (name === 'read-letter-only') expect(found.links).toEqual(['Decision letter, September 2, 2026 (PDF, 88 KB)']);
  });
}

test('reads what a page shows after it went to another claim', async ({ desk }) => {
  const page = await desk.show('read-routes');
  const worker = desk.grounds.context.serviceWorkers()[0];
  expect((await read(worker, desk.tab)).lines).toContain('Claim number = QM-1');
  await page.evaluate('go()');
  const again = (await read(worker, desk.tab)).lines;
  expect(again).toContain('Claim number = QM-2');
  expect(again.join('\n')).not.toMatch(/QM-1|Loading/);
});

test('nothing of the extension is in a page where nobody clicked', async ({ desk }) => {
  const page = await desk.show('read-routes');
  const session = await page.context().newCDPSession(page);
  const injected: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(desk.grounds.extension)) injected.push(url);
  });
  await session.send('Debugger.enable');
  // Scripts of the page before, where somebody may have clicked, are reported first.
  await page.goto('about:blank');
  injected.length = 0;
  await page.goto(`${desk.portal.origin}/strange/read-letter-only.html`);
  await page.waitForTimeout(500);
  expect(injected).toEqual([]);
  // The same watch sees the script once somebody reads the page.
  await read(desk.grounds.context.serviceWorkers()[0], desk.tab);
  expect([...new Set(injected)]).toEqual([`${desk.grounds.extension}/page.js`]);
  await session.detach();
});

test('offers each denied claim of a list of cards', async ({ desk }) => {
  test.setTimeout(60_000);
  await desk.show('read-cards');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await window.goto(`${desk.grounds.extension}/sidepanel.html?tab=${desk.tab}&today=${TODAY}`);
  await expect(window.locator('body')).toContainText('This page lists 2 denials');
  await expect(window.locator('body')).toContainText('QM-771204');
});
