import { resolve } from 'node:path';
import { launchWith } from '../../scripts/chromium';
import { finish } from '../../scripts/play';
import { expect, test } from './support';

test('the whole chain asks for nothing but the pages that the person opened', async ({ grounds, visit, popup, portal, panel }) => {
  const asked: string[] = [];
  grounds.context.on('request', (request) => asked.push(request.url()));
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await panel(tab);
  const before = portal.requests.length;
  await page.goto(`${portal.origin}/dispute.html`);
  const loads = portal.requests.length;
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await finish(again, 'Attach to this page');
  await expect(again.getByText(/Attached:/)).toBeVisible();

  expect(loads).toBeGreaterThan(before);
  expect(portal.requests.length).toBe(loads);
  const strangers = asked.filter(
    (url) => !url.startsWith(`${portal.origin}/`) && !url.startsWith(`${grounds.extension}/`) && !/^(blob|data|about):/.test(url),
  );
  expect(strangers).toEqual([]);
});

test('pages where nobody clicked get nothing', async ({ visit }) => {
  const { page } = await visit('claims.html');
  const injected = await page.evaluate(() => ({
    script: 'groundsPage' in globalThis,
    styles: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));
  expect(injected).toEqual({ script: false, styles: 0, highlights: 0 });
});

test('the production build reads no page without a click on Grounds in that tab', async ({ portal }) => {
  const production = await launchWith(resolve('.output/chrome-mv3'));
  try {
    const page = await production.context.newPage();
    await page.goto(`${portal.origin}/claim-40218.html`);
    const [worker] = production.context.serviceWorkers();
    // Without host permission the browser hides even the addresses of tabs: every tab is tried.
    const tabs = (await worker?.evaluate(async () => (await chrome.tabs.query({})).map((tab) => tab.id))) ?? [];
    for (const tab of tabs) {
      const window = await production.context.newPage();
      await window.goto(`${production.extension}/popup.html?tab=${tab}`);
      await window.getByRole('button', { name: 'Read this page' }).click();
      await expect(window.getByRole('alert')).toContainText('does not let Grounds look at this page');
      await window.close();
    }
  } finally {
    await production.close();
  }
});
