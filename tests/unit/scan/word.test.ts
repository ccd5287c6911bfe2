import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { readFile } from '@/lib/intake/file';
import type { Picture } from '@/lib/intake/scan/recognize';

const PICTURES = {
  letter: new Uint8Array(readFileSync(join('tests/unit/scan/pictures', 'genomic.png'))),
  second: new Uint8Array(readFileSync(join('tests/unit/scan/pictures', 'two-pages.tif'))),
};
/** A PNG of 60 by 40 pixels, as far as its header tells. */
const LOGO = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, 60, 0, 0, 0, 40, 8, 0, 0, 0, 0],
]);

const relation = (id: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="image" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
const shown = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`;

/** A Word file; each relation is listed in the opposite order of what the body shows. */
function word(body: string, words = ''): Uint8Array {
  const paragraph = words && `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${paragraph}${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships>${relation('r3', 'media/logo.png')}${relation('r2', '/word/media/b.tif')}${relation('r1', 'media/a.png')}${relation('r4', 'https://plan.example/x.png', 'External')}</Relationships>`,
    ),
    'word/media/a.png': PICTURES.letter,
    'word/media/b.tif': PICTURES.second,
    'word/media/logo.png': LOGO,
  });
}

/** Reads it with a recognizer that tells the size of each page it is given. */
async function read(bytes: Uint8Array) {
  const sizes: number[] = [];
  const openScanner = () => ({
    read: async (picture: Picture) => {
      if ('bytes' in picture) sizes.push(picture.bytes.length);
      const print = (text: string, x: number, y: number) => ({ text, confidence: 0.96, x, end: x + text.length * 12, y, size: 26 });
      const words = [
        print('Claim', 100, 100),
        print('number:', 172, 100),
        print(`C-10${sizes.length}`, 268, 100),
        print('denied', 100, 180),
      ];
      return { words, language: 'eng' as const, smallPrint: false };
    },
    close: vi.fn(),
  });
  const result = await readFile({ name: 'letter.docx', bytes }, { makeDocument: () => ({}) as Document, openScanner });
  return { sizes, result };
}

test('a Word file of pictures is read in the order in which it shows them, each once, without its logo', async () => {
  const { sizes, result } = await read(word(shown('r3') + shown('r1') + shown('r2') + shown('r1') + shown('r4')));
  expect(sizes).toEqual([PICTURES.letter.length, PICTURES.second.length, PICTURES.second.length]);
  expect(result.ok && result.documents[0]?.source).toBe('scan');
  expect(result.ok && result.documents[0]?.blocks[0]?.text).toBe('Claim number: C-101');
});

test('a remark beside the pictures is kept', async () => {
  const { result } = await read(word(shown('r1'), 'My letter from the plan'));
  expect(result.ok && result.documents[0]?.blocks.map(({ text }) => text).slice(0, 2)).toEqual([
    'My letter from the plan',
    'Claim number: C-101',
  ]);
});

test('a letter in words is not read for its pictures', async () => {
  const { sizes, result } = await read(
    word(shown('r1'), 'We looked at your request for physical therapy and decided not to pay for it. '.repeat(3)),
  );
  expect(sizes).toEqual([]);
  expect(result.ok && result.documents[0]?.source).toBe('docx');
});

test('where it shows no page, or names one that is not there, what to do is said', async () => {
  for (const body of ['', shown('r3'), shown('r4'), shown('r9')]) {
    const { sizes, result } = await read(word(body));
    expect(sizes).toEqual([]);
    expect(result.ok ? 'ok' : result.problem.code).toBe('no-text');
  }
});
