import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import { renderPdf } from '@/lib/letter/pdf/render';
import { sampleLetter } from './sample';
import { has, run } from './tools';
import { squash, wordsOf } from './words-of';

/** What other programs make of the file's structure: what a screen reader gets. */
const poppler = has('pdfinfo', 'poppler-utils');
const qpdf = has('qpdf', 'qpdf');
// Without the script that has no shapes: after its replacement text pdfinfo loses the rest of an item (pdftotext does not).
const letter: LetterDoc = JSON.parse(JSON.stringify(sampleLetter()).replace('漢字 ', ''));
let home: string;
let file: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'tags-'));
  file = join(home, 'letter.pdf');
  writeFileSync(file, await renderPdf(letter, { fonts: await letterFonts() }));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.skipIf(!poppler)('the structure that poppler finds', () => {
  it('reads the whole letter in its order, lists and tables too', () => {
    const spoken = [...run('pdfinfo', '-struct-text', file).matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text.trim()).join(' ');
    expect(squash(spoken)).toBe(wordsOf(letter));
  });

  it('names the header cells of tables and the parts of list items', () => {
    const tags = [...run('pdfinfo', '-struct', file).matchAll(/^( *)([A-Z][A-Za-z0-9]*)/gm)].map(([, depth = '', tag = '']) => ({
      depth: depth.length,
      tag,
    }));
    const under = (parent: string) => {
      const kids = new Set<string>();
      tags.forEach(({ depth, tag }, i) => {
        if (tag !== parent) return;
        for (const next of tags.slice(i + 1)) {
          if (next.depth <= depth) break;
          kids.add(next.tag);
        }
      });
      return [...kids];
    };
    expect(under('THead')).toEqual(expect.arrayContaining(['TR', 'TH']));
    expect(under('THead')).not.toContain('TD');
    expect(under('LI')).toEqual(expect.arrayContaining(['Lbl', 'LBody']));
    expect(tags.filter(({ tag }) => tag === 'H1')).toHaveLength(1);
    expect(tags.findIndex(({ tag }) => tag === 'H1')).toBeLessThan(tags.findIndex(({ tag }) => tag === 'H2'));
  });

  it('embeds a subset of each font, and no other font', () => {
    for (const row of run('pdffonts', file).trim().split('\n').slice(2))
      expect(row).toMatch(/^[A-Z]{6}\+SourceSerif4.* yes +yes +yes +\d+ +0$/);
  });
});

describe.skipIf(!qpdf)('what qpdf finds', () => {
  it('no warnings, a language, a title that is shown, and bookmarks that lead to the headings', () => {
    expect(run('qpdf', '--check', file)).not.toMatch(/WARNING/);
    const json = JSON.parse(run('qpdf', '--json=2', '--json-key=outlines', '--json-key=qpdf', file));
    const objects = Object.values(json.qpdf[1]) as { value?: Record<string, unknown> }[];
    const catalog = objects.map(({ value }) => value).find((value) => value?.['/Type'] === '/Catalog');
    expect(catalog?.['/Lang']).toBe('u:en-US');
    expect(catalog?.['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true });
    const titles = (json.outlines as { title: string; kids: { title: string }[] }[]).flatMap(({ title, kids }) => [
      title,
      ...kids.map((kid) => kid.title),
    ]);
    for (const node of letter.nodes) if (node.kind === 'heading') expect(titles).toContain(node.text);
  });
});
