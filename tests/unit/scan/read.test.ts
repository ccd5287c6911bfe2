import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PrintedWord } from '@/lib/intake/scan/engine';
import { languageFile } from '@/lib/intake/scan/files';
import { readScan } from '@/lib/intake/scan/read';
import type { PageReading } from '@/lib/intake/scan/recognize';
import type { Scanner } from '@/lib/intake/scan/scanner';
import { isSpanish } from '@/lib/intake/scan/spanish';
import { understand } from '@/lib/understand';

const TWO_PAGES = new Uint8Array(readFileSync(join('tests/unit/scan/pictures/two-pages.tif')));

/** Words of print, 12 pixels to a letter, lines 40 pixels apart; a word with a question mark before it is unclear. */
function page(...lines: string[]): PageReading {
  const words: PrintedWord[] = lines.flatMap((line, row) => {
    let x = 100;
    return line.split(' ').flatMap((word) => {
      const from = x;
      x += (word.length + 1) * 12;
      if (word === '') return [];
      const text = word.replace(/^\?/, '');
      return [{ text, confidence: text === word ? 0.96 : 0.4, x: from, end: from + text.length * 12, y: 100 + row * 40, size: 26 }];
    });
  });
  return { words, language: 'eng', smallPrint: false };
}

function scannerOf(read: Scanner['read']) {
  const closed = vi.fn();
  return { closed, deps: { openScanner: () => ({ read, close: closed }) } };
}

async function readPages(...pages: (PageReading | null)[]) {
  const left = [...pages];
  const { deps } = scannerOf(async () => left.shift() ?? null);
  const result = await readScan([TWO_PAGES], 'letter.tif', deps, {});
  if (!result.ok || !result.documents[0]) throw new Error('nothing was read');
  return result.documents[0];
}

afterEach(() => vi.useRealTimers());

describe('a file of pictures', () => {
  test('is read page by page, says how far it is, and ends what it started', async () => {
    const { deps, closed } = scannerOf(async () => page('Claim number: 12345-678', 'Member ID: ABC998877'));
    const onProgress = vi.fn();
    const result = await readScan([TWO_PAGES], 'letter.tif', deps, { onProgress });
    expect(result.ok).toBe(true);
    expect(onProgress.mock.calls.map(([progress]) => progress)).toEqual([
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]);
    expect(closed).toHaveBeenCalledOnce();
  });

  test('can be stopped in the middle of a page', async () => {
    const { deps, closed } = scannerOf(() => new Promise(() => undefined));
    const stop = new AbortController();
    const result = readScan([TWO_PAGES], 'letter.tif', deps, { signal: stop.signal });
    stop.abort();
    expect(await result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(closed).toHaveBeenCalledOnce();
  });

  test('is given up when a page takes too long', async () => {
    vi.useFakeTimers();
    const { deps, closed } = scannerOf(() => new Promise(() => undefined));
    const result = readScan([TWO_PAGES], 'letter.tif', deps, {});
    await vi.advanceTimersByTimeAsync(130_000);
    expect(await result).toMatchObject({
      ok: false,
      problem: { code: 'too-large', message: 'Page 1 of this picture takes too long to read.' },
    });
    expect(closed).toHaveBeenCalledOnce();
  });

  test('names the pages that are damaged, and is then not the whole letter', async () => {
    const doc = await readPages(page('Claim number: 12345-678', 'Member ID: ABC998877'), null);
    expect(doc.notes).toContain('Pages that are damaged and could not be read: 2.');
    expect(doc.whole).toBe(false);
  });

  test('says when its print is too small to trust', async () => {
    const doc = await readPages({ ...page('Claim number: 12345-678'), smallPrint: true }, page('Member ID: ABC998877'));
    expect(doc.notes.some((note) => note.startsWith('The print is very small on page 1'))).toBe(true);
  });
});

describe('refused before anything is decoded', () => {
  const never = {
    openScanner: () => {
      throw new Error('the recognizer must not be started');
    },
  };
  const png = (width: number, height: number) => {
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const padded = (bytes: Uint8Array, length: number) => {
    const all = new Uint8Array(length);
    all.set(bytes);
    return all;
  };
  test.each([
    ['a picture bomb', png(60_000, 60_000), 'too-large'],
    ['sides that multiply past what numbers hold', png(4_000_000_000, 4_000_000_000), 'too-large'],
    ['a file of 61 MB', padded(png(2_000, 2_000), 61_000_000), 'too-large'],
    ['a speck', png(1, 1), 'no-text'],
    ['a picture that breaks off', png(500, 500).subarray(0, 20), 'broken'],
    ['a phone’s own kind', Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0]), 'unknown-kind'],
  ])('%s', async (_what, bytes, code) => {
    expect(await readScan([bytes], 'a', never, {})).toMatchObject({ ok: false, problem: { code } });
  });

  test('a recognizer that breaks is a broken picture, and is ended', async () => {
    const { deps, closed } = scannerOf(() => Promise.reject(new RangeError('memory')));
    expect(await readScan([png(500, 500)], 'a', deps, {})).toMatchObject({ ok: false, problem: { code: 'broken' } });
    expect(closed).toHaveBeenCalledOnce();
  });

  test('without a recognizer a picture is not readable', async () => {
    expect(await readScan([png(500, 500)], 'a', {}, {})).toMatchObject({ ok: false, problem: { code: 'no-ocr' } });
  });
});

describe('legibility', () => {
  test('unclear words are marked where they stand, and a fact read from them says so and claims less', async () => {
    const doc = await readPages(page('Claim number: ?12345-678', '', 'Member ID: ABC998877'), null);
    const claim = doc.blocks.find((block) => block.text.startsWith('Claim'));
    expect(claim?.unclear?.map(([start, end]) => claim.text.slice(start, end))).toEqual(['12345-678']);
    const { claimNumber, memberId } = understand(doc).facts;
    expect(claimNumber?.caution).toBe('Read from a picture that is hard to read. Check it against the letter.');
    expect(claimNumber?.confidence).toBeLessThanOrEqual(0.75);
    expect(memberId?.value).toBe('ABC998877');
    expect(memberId?.caution).toBeUndefined();
    expect(memberId?.confidence).toBeGreaterThan(0.9);
  });

  test.each(['KRW 3320 7718 O2', 'KRW-33I0-7718', 'KRW 3320 771O', 'KRW 332O'])(
    'a number with a letter that looks like a digit is to be checked, and stays as it was read: %s',
    async (number) => {
      const { memberId } = understand(await readPages(page(`Member ID: ${number}`), null)).facts;
      expect(memberId?.value).toBe(number);
      expect(memberId?.caution).toMatch(/^A letter .* Check it/);
      expect(memberId?.confidence).toBeLessThanOrEqual(0.75);
    },
  );

  test.each(['KRW 3320 7718 02', 'OIL 3320 7718', 'O-3320-7718', 'IO3A 3320 7718'])(
    'letters of their own need no check: %s',
    async (number) => {
      const { memberId } = understand(await readPages(page(`Member ID: ${number}`), null)).facts;
      expect(memberId?.value).toBe(number);
      expect(memberId?.caution).toBeUndefined();
    },
  );

  test('words that stand far apart are label and value', async () => {
    const doc = await readPages(page('Claim number:            12345-678', 'Notice date:             May 3, 2026'), null);
    expect(doc.blocks.map((block) => block.kind === 'pair' && [block.label, block.value])).toEqual([
      ['Claim number', '12345-678'],
      ['Notice date', 'May 3, 2026'],
    ]);
  });
});

test('language data is what its README says', async () => {
  const readme = readFileSync('lib/intake/scan/data/README.md', 'utf8');
  for (const language of ['eng', 'spa'] as const) {
    const hash = createHash('sha256')
      .update(await languageFile(language))
      .digest('hex');
    expect(readme).toContain(`| \`${language}.traineddata\` | ${hash} |`);
  }
});

test('Spanish is told from English by its small words; a few words decide nothing', () => {
  expect(isSpanish('usted puede pedir una apelación dentro de 60 días de la fecha de este aviso'.split(' '))).toBe(true);
  expect(isSpanish('you may ask for an appeal within 180 days of the date of this notice'.split(' '))).toBe(false);
  expect(isSpanish(['Blue', 'Ridge'])).toBeNull();
});
