import { describe, expect, test } from 'vitest';
import { type Grey, greyOf, rotate, scale, turn, upright } from '@/lib/intake/scan/grey';
import { evenLight } from '@/lib/intake/scan/light';
import { greyOfPix } from '@/lib/intake/scan/pix';
import { darkFieldsToLight } from '@/lib/intake/scan/reverse';
import { slantOf } from '@/lib/intake/scan/skew';

const small: Grey = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
const rows = ({ width, data }: Grey) => Array.from({ length: data.length / width }, (_, y) => [...data.slice(y * width, (y + 1) * width)]);

/** A white page with lines of print: black boxes the size of words, 14 pixels high. */
function printed(width = 800, height = 1000): Grey {
  const data = new Uint8Array(width * height).fill(255);
  for (let top = 80; top < height - 80; top += 40)
    for (let y = top; y < top + 14; y++) for (let x = 80; x < width - 80; x++) if (x % 55 < 40 && x % 8 < 5) data[y * width + x] = 0;
  return { width, height, data };
}

test('EXIF orientations 1 to 8, as the standard draws them', () => {
  const seen = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => rows(upright(small, orientation)));
  expect(seen).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [
      [3, 2, 1],
      [6, 5, 4],
    ],
    [
      [6, 5, 4],
      [3, 2, 1],
    ],
    [
      [4, 5, 6],
      [1, 2, 3],
    ],
    [
      [1, 4],
      [2, 5],
      [3, 6],
    ],
    [
      [4, 1],
      [5, 2],
      [6, 3],
    ],
    [
      [6, 3],
      [5, 2],
      [4, 1],
    ],
    [
      [3, 6],
      [2, 5],
      [1, 4],
    ],
  ]);
});

test('four quarter turns are none', () => {
  expect(turn(turn(turn(turn(small, 90), 90), 90), 90)).toEqual(small);
  expect(turn(turn(small, 90), 270)).toEqual(small);
});

test('a smaller picture has the mean of what it covers', () => {
  expect(scale({ width: 4, height: 2, data: Uint8Array.of(0, 100, 50, 50, 100, 200, 50, 50) }, 0.5)).toEqual({
    width: 2,
    height: 1,
    data: Uint8Array.of(100, 50),
  });
});

test('see-through pixels lie on white paper', () => {
  expect([...greyOf(2, 1, Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 255)).data]).toEqual([255, 0]);
});

describe('pixels of every depth', () => {
  const pix = { width: 3, height: 1, samples: 1, wordsPerRow: 1, colours: null };
  test.each([
    [1, 0b101 << 29, [0, 255, 0]],
    [2, 0b00_10_11 << 26, [0, 170, 255]],
    [4, 0x0f800000, [0, 255, 136]],
    [8, 0x00ff8000, [0, 255, 128]],
  ])('%d bits', (depth, word, shades) => {
    expect([...greyOfPix({ ...pix, depth, words: Uint32Array.of(word) }).data]).toEqual(shades);
  });
  test('numbered colours', () => {
    const colours = Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255);
    expect([...greyOfPix({ ...pix, depth: 1, colours, words: Uint32Array.of(0b101 << 29) }).data]).toEqual([255, 0, 255]);
  });
  test('red, green and blue', () => {
    const words = Uint32Array.of(0xff000000, 0x00ff0000, 0x0000ff00);
    expect([...greyOfPix({ ...pix, depth: 32, samples: 3, wordsPerRow: 3, words }).data]).toEqual([76, 149, 28]);
  });
});

describe('slant', () => {
  test.each([-6, -3, -1, 1, 3, 6])('%d degrees', (degrees) => {
    const slant = slantOf(rotate(printed(), degrees));
    expect(Math.abs(slant.degrees - degrees)).toBeLessThanOrEqual(0.2);
    expect(slant.sideways).toBe(false);
  });
  test('a level page is left alone, and the height of its print is known', () => {
    const slant = slantOf(printed());
    expect(slant.degrees).toBe(0);
    expect(slant.bandHeight).toBeGreaterThanOrEqual(12);
    expect(slant.bandHeight).toBeLessThanOrEqual(16);
  });
  test('a page on its side is seen', () => {
    expect(slantOf(turn(printed(), 90)).sideways).toBe(true);
  });
  test('an empty page has no slant and no print', () => {
    expect(slantOf({ width: 300, height: 300, data: new Uint8Array(90_000).fill(255) })).toEqual({
      degrees: 0,
      sideways: false,
      bandHeight: 0,
    });
  });
});

describe('light', () => {
  test('shadow is evened out and print stays dark', () => {
    const page = printed();
    const shaded = { ...page, data: page.data.map((shade, i) => shade * (1 - 0.5 * ((i % page.width) / page.width))) };
    const { data } = evenLight(shaded);
    const wrong = page.data.reduce((sum, shade, i) => sum + ((data[i] ?? 0) > 150 === shade > 150 ? 0 : 1), 0);
    expect(wrong / data.length).toBeLessThan(0.002);
    const paper = [...data].filter((_, i) => page.data[i] === 255);
    expect(Math.min(...paper.slice(0, 50_000))).toBeGreaterThan(215);
  });
  test('even light is left alone', () => {
    const page = printed();
    expect(evenLight(page)).toBe(page);
  });
});

describe('light print on dark ground', () => {
  test('is turned round, within the field only', () => {
    const page = printed();
    const { width } = page;
    for (let y = 4; y < 50; y++) for (let x = 100; x < 700; x++) page.data[y * width + x] = y > 20 && y < 34 && x % 20 < 6 ? 255 : 40;
    const { data } = darkFieldsToLight(page);
    expect(data[10 * width + 300]).toBe(255);
    expect(data[27 * width + 300]).toBe(0);
    expect(data[60 * width + 300]).toBe(255);
    expect(Buffer.compare(data.slice(80 * width), page.data.slice(80 * width))).toBe(0);
  });
  test('a page without it comes back as it is', () => {
    const page = printed();
    expect(darkFieldsToLight(page)).toBe(page);
  });
});
