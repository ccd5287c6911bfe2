import type { Page } from '@playwright/test';
import { expect, test } from './strange';

/** Opens the popup on a strange page and gives the part about the page's reason box, opened. */
async function reasonBox(popup: () => Promise<Page>) {
  const window = await popup();
  await window.getByRole('button', { name: 'Write the letter' }).click();
  await window.getByText('Reason box on this page').click();
  const draft = window.getByLabel('Words for the box');
  await expect(draft).toBeVisible();
  return { window, draft, words: await draft.inputValue(), fill: window.getByRole('button', { name: 'Put these words in the box' }) };
}

/** Statements end where a sentence ends. */
const WHOLE = /[.!?]["”’]?$/;

test.beforeEach(() => test.setTimeout(60_000));

test('fills a box whose state the page keeps, within its limit', async ({ desk }) => {
  const page = await desk.show('text-tracked');
  const { window, words, fill } = await reasonBox(desk.popup);
  expect(words.length).toBeGreaterThan(60);
  expect(words.length).toBeLessThanOrEqual(400);
  expect(words).toMatch(WHOLE);
  await expect(window.getByText(`${words.length} of 400 characters`)).toBeVisible();
  await fill.click();
  await expect(window.getByText('The words are in “Reason for appeal”.', { exact: false })).toBeVisible();
  await page.waitForTimeout(400);
  expect(await page.locator('#why').inputValue()).toBe(words);
  expect(await page.locator('#count').textContent()).toBe(String(words.length));
  expect(page.url()).toContain('text-tracked');
});

test('fills an editable part of the page within the limit of its counter', async ({ desk }) => {
  const page = await desk.show('text-editable');
  const { window, words, fill } = await reasonBox(desk.popup);
  expect(words.length).toBeLessThanOrEqual(250);
  expect(words).toMatch(WHOLE);
  await fill.click();
  await expect(window.getByText('The words are in', { exact: false })).toBeVisible();
  expect(await page.locator('#why').textContent()).toBe(words);
  expect(await page.locator('#count').textContent()).toBe(`${words.length}/250`);
});

test('takes the comments of an appeal, not the message to the care team, and the person’s own words', async ({ desk }) => {
  const page = await desk.show('text-short');
  const { window, draft, fill } = await reasonBox(desk.popup);
  await draft.fill('I do not agree. Please look at it again.');
  await fill.click();
  await expect(window.getByText('The words are in', { exact: false })).toBeVisible();
  expect(await page.locator('#c').inputValue()).toBe('I do not agree. Please look at it again.');
  expect(await page.locator('#m').inputValue()).toBe('');
  await draft.fill('x'.repeat(121));
  await expect(fill).toBeDisabled();
});

test('does not replace what the person wrote without asking', async ({ desk }) => {
  const page = await desk.show('text-held');
  const { window, words, fill } = await reasonBox(desk.popup);
  await fill.click();
  await expect(window.getByText('already holds words', { exact: false })).toBeVisible();
  expect(await page.locator('#c').inputValue()).toBe('My own words, half done.');
  await window.getByRole('button', { name: 'Replace the words that are there' }).click();
  await expect(window.getByText('The words are in', { exact: false })).toBeVisible();
  expect(await page.locator('#c').inputValue()).toBe(words);
});

test('finds the box in a closed component and keeps to a limit in words', async ({ desk }) => {
  await desk.show('text-shadow');
  const { window, words, fill } = await reasonBox(desk.popup);
  expect(words.split(/\s+/).length).toBeLessThanOrEqual(40);
  await fill.click();
  await expect(window.getByText('The words are in “Grounds for appeal”', { exact: false })).toBeVisible();
});

test('fills the box in a frame of another site', async ({ desk }) => {
  const page = await desk.show('frame-cross');
  const { window, words, fill } = await reasonBox(desk.popup);
  await fill.click();
  await expect(window.getByText('The words are in “Reason for appeal”', { exact: false })).toBeVisible();
  expect(await page.frames()[1]?.locator('#why').inputValue()).toBe(words);
});

test('says when the page cuts the words off', async ({ desk }) => {
  await desk.show('text-resists');
  const { window, fill } = await reasonBox(desk.popup);
  await fill.click();
  await expect(window.getByText('kept only the first 30 characters', { exact: false })).toBeVisible();
});
