import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from './support';

const picture = (name: string) => readFileSync(`tests/unit/scan/pictures/${name}`);

test('a dropped picture of a letter is read on the device, in a worker of the extension’s own', async ({ visit, panel, grounds }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  const asked: string[] = [];
  grounds.context.on('request', (request) => asked.push(request.url()));
  await view.getByLabel('Letter file').setInputFiles({ name: 'letter.png', mimeType: 'image/png', buffer: picture('genomic.png') });
  await expect(view.getByText('2026-0451-7731').first()).toBeVisible({ timeout: 50_000 });
  await expect(view.getByText('BRH 123-456-789').first()).toBeVisible();
  await expect(view.getByText('Experimental or investigational').first()).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(grounds.extension) && !url.startsWith('data:'))).toEqual([]);
});

test('a picture that is hard to read says so, at the facts and in the text', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  const fax = readFileSync('tests/corpus/files/dev/hyphens.fax.png');
  await view.getByLabel('Letter file').setInputFiles({ name: 'fax.png', mimeType: 'image/png', buffer: fax });
  await expect(view.getByText('2026020900417').first()).toBeVisible({ timeout: 50_000 });
  await expect(view.getByText('These words were read from a picture.', { exact: false })).toBeVisible();
  // The fax is so coarse that a 5 of the member ID looks like an S: what is unsure says so.
  const member = view.getByRole('listitem').filter({ hasText: 'Member ID' }).first();
  await expect(member.getByText('Check this')).toBeVisible();
  await member.locator('summary').click();
  await expect(member.getByText('Read from a picture that is hard to read.', { exact: false })).toBeVisible();
  await view.getByText('The whole text that was read').click();
  await expect(view.getByText('One word was hard to read.', { exact: false })).toBeVisible();
  await expect(view.locator('u.unclear')).toHaveText(['CRB-SS-1029']);
});

test('a dropped PDF whose page is a picture is read too', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  const pdf = await PDFDocument.create();
  const image = await pdf.embedJpg(picture('genomic-skewed.jpg'));
  pdf.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
  await view
    .getByLabel('Letter file')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) });
  await expect(view.getByText('2026-0451-7731').first()).toBeVisible({ timeout: 50_000 });
});

test('a PDF whose letters are outlines is drawn and then read', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  await view
    .getByLabel('Letter file')
    .setInputFiles({ name: 'outlines.pdf', mimeType: 'application/pdf', buffer: picture('outlines.pdf') });
  await expect(view.getByText('GPH-7710-22').first()).toBeVisible({ timeout: 50_000 });
  await expect(view.getByText('Page 1 is a picture.', { exact: false })).toBeVisible();
});

test('a picture without words says what to do', async ({ visit, panel }) => {
  const { tab } = await visit('index.html');
  const view = await panel(tab);
  // One white pixel, enlarged by nobody.
  const white = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsoUaXAAAAABJRU5ErkJggg==', 'base64');
  await view.getByLabel('Letter file').setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer: white });
  await expect(view.getByText('No words could be read in this picture.', { exact: false })).toBeVisible({ timeout: 50_000 });
});
