import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import { buildPacket } from '@/lib/packet/build';
import { DEFAULT_LIMITS } from '@/lib/packet/limits';
import { sampleLetter } from '../letter/sample';
import { formPdf, recordPdf, wordFile } from './files';

it('a file with broken bytes gives a packet or a problem that names it, never anything else', async () => {
  const fonts = await letterFonts();
  const whole = [
    await recordPdf(1),
    await formPdf(),
    wordFile(['Words.']),
    ...['genomic.png', 'genomic-low.jpg', 'two-pages.tif', 'jpeg-inside.tif'].map(
      (name) => new Uint8Array(readFileSync(`tests/unit/scan/pictures/${name}`)),
    ),
  ];
  const break_ = fc.record({
    of: fc.nat(whole.length - 1),
    at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 25 }),
    // Headers are where a byte counts most.
    head: fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 6 }),
    keep: fc.double({ min: 0.2, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(break_, async ({ of, at, head, keep }) => {
      const source = whole[of] ?? new Uint8Array();
      const bytes = source.slice(0, Math.ceil(source.length * keep));
      for (const [where, byte] of at) bytes[Math.floor(where * (bytes.length - 1))] = byte;
      for (const [where, byte] of head) if (where < bytes.length) bytes[where] = byte;
      const result = await buildPacket(
        {
          letter: sampleLetter(),
          exhibits: [{ file: 'a', bytes, title: 'A', why: '', rotate: 0, pages: '' }],
          front: 'none',
          door: { insurer: null, fax: null, address: null },
          separators: false,
          limits: DEFAULT_LIMITS,
        },
        { fonts, tools: { decode: async () => null } },
      );
      if (result.ok) expect(result.parts).toHaveLength(1);
      else expect(result.problems.map(({ file }) => file)).toEqual(['a']);
    }),
    { numRuns: 120 },
  );
}, 120_000);
