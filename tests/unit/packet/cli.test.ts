import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { letterCommand } from '../../../scripts/cli/letter';
import { recordPdf } from './files';

const home = mkdtempSync(join(tmpdir(), 'packet-cli-'));
const said: string[] = [];

beforeAll(async () => {
  writeFileSync(join(home, 'record.pdf'), await recordPdf(3));
  writeFileSync(join(home, 'cut.pdf'), (await recordPdf(3)).subarray(0, 600));
  writeFileSync(
    join(home, 'notice.txt'),
    'Blue Ridge Health Plan\nMarch 20, 2026\nMember: Carmen Delgado\nMember ID: BRH 123-456-789\nClaim Number: 2026-0451-7731\nDear Carmen Delgado:\nWe cannot approve payment for the test because it is considered experimental and investigational. You may ask for an appeal within 180 days of the date of this notice.\n',
  );
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
});
afterEach(() => {
  said.length = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
});

const letter = (...args: string[]) =>
  letterCommand(['--kind', 'internal-appeal', '--signer', 'patient', '--today', '2026-11-22', ...args, 'notice.txt'], home);

test('exhibits are in the PDF, and the letter names them', async () => {
  expect(await letter('--exhibit', 'record.pdf', '--exhibit', 'record.pdf', '--out', 'a.pdf')).toBe(0);
  const alone = await letter('--out', 'b.pdf');
  expect(alone).toBe(0);
  const pages = async (name: string) => (await PDFDocument.load(readFileSync(join(home, name)))).getPageCount();
  expect((await pages('a.pdf')) - (await pages('b.pdf'))).toBe(7);
  expect(await letter('--exhibit', 'record.pdf', '--out', 'a.txt')).toBe(0);
  expect(readFileSync(join(home, 'a.txt'), 'utf8')).toContain('Record (3 pages)');
});

test('a broken exhibit is named in one line with its cause, the status is 2 and nothing is written', async () => {
  expect(await letter('--exhibit', 'cut.pdf', '--exhibit', 'gone.pdf', '--exhibit', 'record.pdf', '--out', 'c.pdf')).toBe(2);
  expect(existsSync(join(home, 'c.pdf'))).toBe(false);
  expect(said.map((line) => line.split(':')[0])).toEqual(['cut.pdf', 'gone.pdf']);
  for (const line of said) expect(line.match(/\n/g)).toHaveLength(1);
});

test('with --skip-broken it is left out, and said to be', async () => {
  expect(await letter('--skip-broken', '--exhibit', 'cut.pdf', '--exhibit', 'record.pdf', '--out', 'd.pdf')).toBe(0);
  expect(said[0]).toMatch(/^cut\.pdf: .* It is left out\.\n$/);
  expect(existsSync(join(home, 'd.pdf'))).toBe(true);
});

test('what does not fit one file goes on in parts with numbers', async () => {
  let seed = 7;
  const pdf = await PDFDocument.create();
  for (let i = 0; i < 4; i++) {
    const page = pdf.addPage();
    const data = Uint8Array.from({ length: 400_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 255;
    });
    const image = { Type: 'XObject', Subtype: 'Image', Width: 800, Height: 500, BitsPerComponent: 8, ColorSpace: 'DeviceGray' };
    const name = page.node.newXObject('Im', pdf.context.register(pdf.context.stream(data, image)));
    page.node.addContentStream(pdf.context.register(pdf.context.stream(`q 500 0 0 500 0 0 cm ${name} Do Q`)));
  }
  writeFileSync(join(home, 'scan.pdf'), await pdf.save());
  expect(await letter('--exhibit', 'scan.pdf', '--max-mb', '1', '--out', 'e.pdf')).toBe(0);
  expect(said.find((line) => line.includes('parts'))).toContain('e.pdf, e-part-2.pdf');
  for (const name of ['e.pdf', 'e-part-2.pdf']) expect(readFileSync(join(home, name)).length).toBeLessThanOrEqual(1_000_000);
  expect(await letter('--exhibit', 'scan.pdf', '--max-mb', '1', '--max-files', '1', '--out', 'f.pdf')).toBe(2);
});

test('a wrong choice says what is right', async () => {
  expect(await letter('--front', 'pigeon', '--out', 'g.pdf')).toBe(2);
  expect(said[0]).toContain('none, fax, mail');
});
