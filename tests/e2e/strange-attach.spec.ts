import { finish } from '../../scripts/play';
import { expect, shownOn, test } from './strange';

/** A page, the field that should be proposed, what should come of pressing Attach, and what the page should show then. */
const PAGES: [page: string, field: RegExp, outcome: RegExp, shown?: RegExp][] = [
  ['drop-only', /Drag and drop your documents here|Appeal documents/, /Attached:/, /internal-appeal-.+\.pdf \d{5,} bytes/],
  ['drop-dashed', /Drag your files/, /Attached:/, /internal-appeal-.+\.pdf/],
  ['drop-silent', /Drop files here|Supporting documents/, /could not see|cannot tell/i, /1 item queued/],
  ['drop-deaf', /Drag and drop files here|How to send/, /does not take/],
  ['paste-only', /Paste your file here|Send a document/, /Attached:/, /internal-appeal-.+\.pdf/],
  ['redrawn', /^Appeal letter$/, /Attached:/, /internal-appeal-.+\.pdf/],
  ['shadow-closed', /Supporting documents/, /Attached:/],
  ['frame-cross', /Appeal letter \(Appeal form\)/, /Attached:/, /internal-appeal-.+\.pdf/],
  ['frame-sandbox', /Appeal letter \(Secure upload\)/, /Attached:/, /internal-appeal-.+\.pdf/],
  ['choices', /Supporting documents/, /Attached:/],
  ['rows', /Appeal letter/, /Attached:/],
  ['accept-odd', /Appeal form|Scan of the appeal letter/, /Attached:/],
  ['too-big', /Appeal letter/, /8 KB/],
  ['too-big-data', /Appeal letter/, /8 KB/],
  ['refuses', /Appeal letter/, /barcode cover sheet/],
  ['keeps-and-complains', /Appeal letter/, /This file type is not allowed/],
  ['adds', /Appeal documents/, /Attached:/],
  ['own-list', /Appeal letter/, /already holds “my-own-letter\.pdf”/, /my-own-letter\.pdf/],
  ['self-sending', /Appeal letter/, /Attached:[\s\S]*send|send[\s\S]*Attached:/],
  ['name-in-input', /Appeal document/, /Attached:/],
  ['name-cut', /Appeal document/, /Attached:/],
  ['slow-upload', /Appeal document/, /Attached:/, /Received: internal-appeal/],
];

for (const [name, field, outcome, shown] of PAGES) {
  test(`attaches on ${name}`, async ({ desk }) => {
    test.setTimeout(60_000);
    const page = await desk.show(name);
    const address = page.url();
    const window = await desk.popup();
    await window.getByRole('button', { name: 'Write the letter' }).click();
    const select = window.getByLabel('Upload field on this page');
    await expect(select).toBeVisible();
    expect(await select.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.textContent)).toMatch(field);
    await finish(window, 'Attach to this page');
    await expect(window.locator('body')).toContainText(outcome, { timeout: 12_000 });
    if (shown) expect(await shownOn(page)).toMatch(shown);
    expect(page.url()).toBe(address);
  });
}
