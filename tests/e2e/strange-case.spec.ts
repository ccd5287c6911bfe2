import { finish } from '../../scripts/play';
import { expect, test } from './strange';

test.beforeEach(() => test.setTimeout(60_000));

const held = () => document.querySelector<HTMLInputElement>('input[type=file]')?.files?.length ?? 0;

test('asks before it attaches on a page about another claim', async ({ desk }) => {
  const page = await desk.show('other-claim');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await finish(window, 'Attach to this page');
  await expect(window.getByText('This page is about claim 2026-0101-99001. Your letter is about claim 2026-0917-40218.')).toBeVisible();
  expect(await page.evaluate(held)).toBe(0);
  await window.getByRole('button', { name: 'It is the right page, go on' }).click();
  await expect(window.getByText(/Attached:/)).toBeVisible();
  expect(await page.evaluate(held)).toBe(1);
});

test('asks when the page went to another claim after it was looked at', async ({ desk }) => {
  const page = await desk.show('route-change');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(window.getByLabel('Upload field on this page')).toBeVisible();
  await page.evaluate('go()');
  await finish(window, 'Attach to this page');
  await expect(window.getByText('This page is about claim 2026-0101-99001.', { exact: false })).toBeVisible();
  expect(await page.evaluate(held)).toBe(0);
});

test('finds the field of a window that opens later, without a click in the popup', async ({ desk }) => {
  const page = await desk.show('late-dialog');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(window.getByText('This page has no upload field', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Add a document' }).click();
  await window.bringToFront();
  await expect(window.getByLabel('Upload field on this page')).toContainText('Appeal document');
  await finish(window, 'Attach to this page');
  await expect(window.getByText(/Attached:/)).toBeVisible();
  expect(await page.locator('#shown').textContent()).toMatch(/^Added internal-appeal-/);
});

test('explains what is switched off, and Download is there', async ({ desk }) => {
  await desk.show('switched-off');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  const select = window.getByLabel('Upload field on this page');
  for (const label of ['Appeal letter', 'Second letter', 'Read-only letter', 'Letter behind a dialog']) {
    await select.selectOption({ label });
    await expect(window.getByText('The page has switched this field off.', { exact: false })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Attach to this page' })).toBeDisabled();
  }
  await expect(window.getByRole('button', { name: 'Download PDF' })).toBeEnabled();
});

test('warns of a page that sends its form by itself', async ({ desk }) => {
  await desk.show('self-sending-inline');
  const window = await desk.popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(window.getByText('This page sends its form by itself', { exact: false })).toBeVisible();
});

/** A picture for which the fields of the page are left as they are. */
const UNTOUCHED = { caret: 'initial' } as const;

test('highlights words in the page, in a frame and in a closed component without touching the page', async ({ desk }) => {
  const page = await desk.show('highlight');
  const worker = desk.grounds.context.serviceWorkers()[0];
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const mark = (words: string) =>
    worker?.evaluate(
      async ([tab, quote]) => {
        const target = { tabId: Number(tab), allFrames: true };
        await chrome.scripting.insertCSS({ target, css: '::highlight(grounds) { background-color: #ff00ff; color: #000 }' });
        await chrome.scripting.executeScript({ target, files: ['/page.js'] });
        const args: [string] = [String(quote)];
        const found = await chrome.scripting.executeScript({ target, func: (one: string) => globalThis.groundsPage?.highlight(one), args });
        return found.map(({ result }) => result);
      },
      [desk.tab, words] as const,
    );
  for (const words of ['The top page says one thing.', 'The framed words are here.', 'The hidden component says another thing.']) {
    expect(await mark(words)).toContain('text');
    await page.waitForTimeout(300);
    expect(await pink(await page.screenshot(UNTOUCHED)), words).toBeGreaterThan(200);
  }
  expect(await mark('Reason The field says this.')).toContain('field');
  await page.waitForTimeout(300);
  expect(await pink(await page.screenshot(UNTOUCHED)), 'the label of a field').toBeGreaterThan(50);
  expect(await mark('Words that are nowhere')).toEqual(expect.not.arrayContaining(['text', 'field']));
  await page.waitForTimeout(300);
  expect(await pink(await page.screenshot(UNTOUCHED)), 'what was highlighted before').toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  /** How many pixels of a picture have the highlight's colour. */
  async function pink(picture: Buffer): Promise<number> {
    const blank = await desk.grounds.context.newPage();
    const count = await blank.evaluate(
      async (source) => {
        const image = await createImageBitmap(await (await fetch(source)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        let found = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i] === 255 && data[i + 1] === 0 && data[i + 2] === 255) found++;
        return found;
      },
      `data:image/png;base64,${picture.toString('base64')}`,
    );
    await blank.close();
    return count;
  }
});
