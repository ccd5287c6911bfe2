import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { finish } from '../../scripts/play';
import { bytesOf, clean, printed, textOf } from './letter-support';
import { expect, test } from './support';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the letter' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('edits in place survive a changed fact, and the PDF says exactly what the preview says', async ({ visit, popup }) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await editor(window).getByText('The notice gives this as the reason').click();
  await window.keyboard.press('End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('My own words.');
  await window.getByText('1 change of yours').waitFor();

  // A blank is filled in the list: the letter is written anew, and the added words stay.
  await window.getByText(/^Still missing/).click();
  const phone = window.getByLabel('Fill in the phone number where you can be reached.');
  await phone.fill('(217) 555-0142');
  await phone.blur();
  await expect(editor(window)).toContainText('(217) 555-0142');
  await expect(editor(window)).toContainText('My own words.');

  // Typed where a blank was selected, and a deletion; then the window is closed and opened again.
  await window.getByRole('button', { name: 'Next blank' }).click();
  await window.keyboard.type('12 Harbor Street, Springfield');
  await editor(window).getByText('The decision appealed').click();
  await window.getByRole('button', { name: 'Remove this part' }).click();
  await expect(editor(window)).not.toContainText('The decision appealed');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(editor(window)).toContainText('The decision appealed');
  const shown = ((await editor(window).textContent()) ?? '').replace(/\s+/g, ' ');
  await window.waitForTimeout(500);
  await window.close();

  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await expect(editor(again)).toContainText('12 Harbor Street, Springfield');
  await expect(editor(again)).toContainText('My own words.');
  const text = await textOf(await printed(again));
  for (const words of ['12 Harbor Street, Springfield', '(217) 555-0142', 'My own words.', 'The decision appealed']) {
    expect(shown).toContain(words);
    expect(text).toContain(words);
  }
  await clean(again);
});

test('a sentence that changed under the person’s words asks which to keep; pasted text comes as words alone', async ({ visit, popup }) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await editor(window).getByText('Please tell me in writing by when').click({ clickCount: 3 });
  await window.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'I do not accept this denial.');
    data.setData('text/html', '<h1 style="color:red">I do not accept this denial.</h1><img src="https://example.com/x.png">');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(editor(window)).toContainText('I do not accept this denial.');
  expect(await editor(window).locator('h1, [style*=red], img[src*=example]').count()).toBe(0);
  await expect(window.getByText('changed here since you edited it')).toHaveCount(0);

  // Whoever signs changes the sentence: the provider writes on behalf of the patient. Another letter: no edits there.
  await window.getByLabel('Who signs?').selectOption('provider');
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(editor(window)).toContainText('On behalf of my patient');
  await window.getByLabel('Who signs?').selectOption('patient');
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await expect(editor(window)).toContainText('I do not accept this denial.');

  // A plan chosen in place brings that plan's rules into the letter, and its time limit into the sentence that was replaced.
  await window.getByLabel('What kind of plan is it?').selectOption({ label: 'Medicare Advantage' });
  await expect(editor(window)).toContainText('42 CFR 422.');
  await expect(editor(window)).toContainText('I do not accept this denial.');
  await expect(window.getByText('changed here since you edited it')).toBeVisible();
  await clean(window);
  await window.getByRole('button', { name: 'Keep mine' }).click();
  await expect(window.getByText('changed here since you edited it')).toHaveCount(0);
  await expect(editor(window)).toContainText('I do not accept this denial.');
  await window.getByText('1 change of yours').click();
  await window.getByRole('button', { name: /^Restore Grounds’ words ?:/ }).click();
  await expect(editor(window)).not.toContainText('I do not accept this denial.');
});

test('finishing with blanks is a step of its own, asked once, and can be taken back', async ({ visit, popup, portal }) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  await page.goto(`${portal.origin}/dispute.html`);
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await again.getByRole('button', { name: 'Attach to this page' }).click();
  const question = again.getByRole('alertdialog');
  await expect(question).toContainText(/\d+ blanks are still empty/);
  await expect(question.getByRole('button', { name: /^Attach with \d+ blanks$/ })).toBeFocused();
  const held = () =>
    page
      .locator('input[type=file]')
      .first()
      .evaluate((input: HTMLInputElement) => input.files?.length ?? 0);
  expect(await held()).toBe(0);
  await clean(again);
  await question.getByRole('button', { name: 'Go back' }).click();
  expect(await held()).toBe(0);
  await again.getByRole('button', { name: 'Attach to this page' }).click();
  await again.keyboard.press('Enter');
  await expect(again.getByText(/Attached:/)).toBeVisible();
  expect(await held()).toBe(1);
  // Asked once: the same blanks are not asked about again.
  const saved = again.waitForEvent('download');
  await again.getByRole('button', { name: 'Download PDF' }).click();
  await saved;
});

test('a signature typed with the keyboard is printed; signed pages come back in and go out byte for byte', async ({
  visit,
  popup,
}, info) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await window.getByText('Sign it', { exact: true }).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('radio', { name: 'Draw' }).focus();
  await window.keyboard.press('ArrowRight');
  await window.getByLabel('Your name, as you sign').fill('Thu Nguyễn');
  await window.getByRole('button', { name: 'Use this signature' }).press('Enter');
  await expect(window.getByText('Signed on November 22, 2026.')).toBeVisible();
  await expect(editor(window).getByRole('img', { name: /^Signature of/ })).toBeVisible();
  await clean(window);
  expect(await textOf(await printed(window))).toContain('Date: November 22, 2026');

  // Drawn with a pointer instead.
  await window.getByRole('button', { name: 'Remove the signature' }).click();
  await window.getByRole('radio', { name: 'Draw' }).check();
  const pad = window.getByRole('img', { name: 'Draw your signature here' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is nothing to draw on.');
  await window.getByRole('button', { name: 'Use this signature' }).click();
  await expect(window.getByText('There is nothing to use yet.')).toBeVisible();
  await window.mouse.move(box.x + 30, box.y + 40);
  await window.mouse.down();
  for (let i = 0; i < 12; i++) await window.mouse.move(box.x + 30 + i * 15, box.y + 40 + (i % 3) * 15);
  await window.mouse.up();
  await window.getByRole('button', { name: 'Use this signature' }).click();
  await expect(window.getByText('Signed on November 22, 2026.')).toBeVisible();

  // For somebody else to sign: with a line to sign on, whatever was signed here.
  await window.getByText('Have somebody else sign it').click();
  const toSign = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Save PDF for signature' }).click();
  const blank = await bytesOf(toSign);
  expect(await textOf(blank)).toContain('Signature: ____');

  const path = info.outputPath('signed.pdf');
  const signed = new Uint8Array([...blank, ...new TextEncoder().encode('% signed by hand\n')]);
  writeFileSync(path, signed);
  await window.getByLabel('Signed pages').setInputFiles(path);
  await expect(window.getByText('The signed copy “signed.pdf” takes the place')).toBeVisible();
  await expect(window.getByText(sha256(signed)).first()).toBeAttached();
  await clean(window);
  // Its blanks are the signer's business: nothing is asked.
  const out = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Download PDF' }).click();
  expect((await out).suggestedFilename()).toMatch(/-signed\.pdf$/);
  expect(sha256(await bytesOf(out))).toBe(sha256(signed));
});

test('the record keeps the exact file, and the plan’s time to answer follows from the day it was sent', async ({
  visit,
  popup,
  panel,
  portal,
}) => {
  const { page, tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await window.getByLabel('What kind of plan is it?').selectOption({ label: 'Medicare Advantage' });
  await page.goto(`${portal.origin}/dispute.html`);
  const again = await popup(tab);
  await again.getByRole('button', { name: 'Write the letter' }).click();
  await finish(again, 'Attach to this page');
  await expect(again.getByText(/Attached:/)).toBeVisible();
  const held = await page
    .locator('input[type=file]')
    .first()
    .evaluate(async (input: HTMLInputElement) => {
      const bytes = await input.files?.[0]?.arrayBuffer();
      return bytes ? [...new Uint8Array(bytes)] : [];
    });
  const attached = sha256(new Uint8Array(held));

  const view = await panel(tab);
  const record = view.getByRole('region', { name: 'Record' });
  await expect(record).toContainText('Attached to a page');
  await record.getByText('SHA-256').click();
  await expect(record).toContainText(attached);
  const saved = view.waitForEvent('download');
  await record.getByRole('button', { name: /^Save this file again/ }).click();
  expect(sha256(await bytesOf(saved))).toBe(attached);

  await record.getByRole('button', { name: /^I sent this/ }).click();
  await clean(view);
  await record.getByLabel('How was it sent?').selectOption({ label: 'By mail' });
  await record.getByLabel('On which day?').fill('2026-11-20');
  await record.getByLabel('Confirmation number').fill('CN-118');
  await record.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(record).toContainText('Mailed on November 20, 2026.');
  await expect(record).toContainText('Confirmation CN-118.');
  await expect(record).toContainText('Note the day it arrived');
  await record.getByRole('button', { name: /^Change/ }).click();
  await record.getByLabel('Day it arrived, if you know').fill('2026-11-22');
  await record.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(record).toContainText('The plan must answer your appeal');
  await expect(record).toContainText('42 CFR 422.590');
  await expect(view.getByRole('region', { name: 'Deadlines' })).toContainText('The plan must answer your appeal');
  await clean(view);
});

test('a full tab works on the same page and the same case, with room for the letter', async ({ grounds, visit, popup }) => {
  const { tab } = await visit('claim-40218.html');
  const window = await popup(tab);
  await window.getByRole('button', { name: 'Read this page' }).click();
  await expect(window.getByRole('button', { name: 'Write the letter' })).toBeVisible();
  const opened = grounds.context.waitForEvent('page');
  await window.getByRole('button', { name: 'Open in a full tab' }).click();
  const full = await opened;
  expect(full.url()).toContain(`popup.html?tab=${tab}`);
  await full.getByRole('button', { name: 'Write the letter' }).click();
  await expect(editor(full)).toBeVisible();
  const box = await editor(full).boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(500);
  await clean(full);
});
