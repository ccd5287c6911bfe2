import { beforeAll, describe, expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterNode, Run } from '@/lib/letter/model';
import { slicesOf } from '@/lib/letter/pdf/blocks';
import { coverageNote } from '@/lib/letter/pdf/coverage';
import { breakLines, type Faces, type Line } from '@/lib/letter/pdf/lines';
import { BODY } from '@/lib/letter/pdf/sheet';
import { paginate, type Slice } from '@/lib/letter/pdf/slice';
import { Element } from '@/lib/letter/pdf/structure';
import { printable, typeface } from '@/lib/letter/pdf/typeface';
import { sampleLetter } from './sample';

let faces: Faces;
beforeAll(async () => {
  const fonts = await letterFonts();
  faces = { regular: typeface(fonts.regular), bold: typeface(fonts.bold), italic: typeface(fonts.italic) };
});

const run = (text: string, blank?: string): Run => ({ text, source: 'template', ...(blank ? { blank } : {}) });
const textOf = (line: Line) => line.pieces.map((piece) => piece.words.map((word) => word.text).join('')).join('');
const set = (runs: Run[], width: number) => breakLines(runs, width, faces, { setting: BODY });

describe('breaking lines', () => {
  it('keeps every word and no line is too wide', () => {
    const words = 'The plan must explain the scientific or clinical judgment, applying the terms of the plan to the claimant.';
    const lines = set([run(words)], 120);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(textOf).join(' ')).toBe(words);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
  });

  it('cuts what has no place to break, and only there', () => {
    const id = 'A'.repeat(60);
    const lines = set([run(`Number ${id}.`)], 100);
    expect(lines.map(textOf).join('')).toBe(`Number${id}.`);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(100);
  });

  it('does not part a bracket from the fact in it', () => {
    const lines = set([run('Genomic profiling ('), run('81455'), run('), provided here')], 105);
    expect(lines.map(textOf)).toContain('(81455), provided');
  });

  it('breaks after a hyphen between words, not inside a number', () => {
    expect(set([run('aaaa peer-to-peer')], 66).map(textOf)).toEqual(['aaaa peer-to-', 'peer']);
    expect(set([run('aaaa 1-555-010-4748')], 80).map(textOf)).toEqual(['aaaa', '1-555-010-4748']);
  });

  it('keeps title, book and section of a citation together', () => {
    const lines = set([run('as fast as it can. 29 CFR 2560.503-1(h)(3)(vi).')], 150).map(textOf);
    expect(lines.filter((line) => line.includes('CFR'))).toEqual([expect.stringContaining('29 CFR 2560.503-')]);
  });

  it('gives one empty line for no text', () => {
    expect(set([run('')], 100)).toHaveLength(1);
  });

  it('marks the blanks as pieces of their own', () => {
    const [line] = set([run('on '), run('[date]', 'date'), run('.')], 300);
    expect(line?.pieces.map((piece) => piece.blank)).toEqual([false, true, false]);
  });
});

describe('characters', () => {
  it('composes accents and takes out what has no shape', () => {
    expect(printable('Nguye\u0302\u0303n')).toBe('Nguyễn');
    expect(printable('a\u200bb\u00adc\u0007d\te')).toBe('abcd e');
  });

  it.each(['Łukasz Nguyễn', 'Đặng Thị Ơ', 'Ελένη', 'Юлія Шевченко', '§ “quotes” – — … € ≥ ½'])('has every glyph of %s', (text) => {
    for (const style of ['regular', 'bold', 'italic'] as const) expect(faces[style].shape(text).covered).toBe(true);
  });

  it('tells the person which characters print as boxes', async () => {
    const note = coverageNote(sampleLetter(), await letterFonts());
    expect(note).toContain('漢 字');
    const latin = sampleLetter();
    latin.nodes = latin.nodes.slice(0, 4);
    expect(coverageNote(latin, await letterFonts())).toBeNull();
  });

  it('knows what it does not have', () => {
    expect(faces.regular.shape('漢').covered).toBe(false);
    expect(faces.regular.covers('ш'.codePointAt(0) ?? 0)).toBe(true);
    expect(faces.regular.covers('ש'.codePointAt(0) ?? 0)).toBe(false);
  });
});

it('keeps the last two paragraphs with the signature', () => {
  const paragraph = (text: string): LetterNode => ({ kind: 'paragraph', part: 'ask', runs: [run(text)] });
  const signature: LetterNode = { kind: 'lines', role: 'signature', part: 'signature', lines: [[run('Sincerely,')]] };
  const slices = slicesOf([paragraph('One.'), paragraph('Two.'), paragraph('Three.'), signature], faces, new Element('Document'));
  expect(slices.slice(0, 4).map(({ breakBefore }) => breakBefore)).toEqual(['allow', 'allow', 'avoid', 'avoid']);
});

describe('breaking pages', () => {
  const slice = (breakBefore: Slice['breakBefore'] = 'allow', extra: Partial<Slice> = {}): Slice => ({
    gap: 0,
    height: 10,
    breakBefore,
    parts: [],
    shapes: [],
    ...extra,
  });
  const counts = (slices: Slice[], height: number) => paginate(slices, height).map((page) => page.length);

  it('fills pages', () => {
    expect(
      counts(
        Array.from({ length: 7 }, () => slice()),
        30,
      ),
    ).toEqual([3, 3, 1]);
  });

  it('moves what has to stay together', () => {
    expect(counts([slice(), slice(), slice(), slice('avoid'), slice('avoid')], 40)).toEqual([2, 3]);
  });

  it('breaks a block that no page can hold rather than lose it', () => {
    expect(
      counts(
        Array.from({ length: 5 }, () => slice('avoid')),
        20,
      ),
    ).toEqual([2, 2, 1]);
  });

  it('begins a page where it has to', () => {
    expect(counts([slice(), slice('force'), slice()], 100)).toEqual([1, 2]);
  });

  it('prints the table header again as decoration, and counts its height', () => {
    const header = [slice()];
    const pages = paginate(
      Array.from({ length: 4 }, () => slice('allow', { header })),
      30,
    );
    expect(pages.map((page) => page.length)).toEqual([3, 3]);
    expect(pages[1]?.map(({ top }) => top)).toEqual([0, 10, 20]);
  });

  it('drops the space above what begins a page', () => {
    expect(paginate([slice(), slice('force', { gap: 12 })], 100)[1]?.[0]?.top).toBe(0);
  });
});
