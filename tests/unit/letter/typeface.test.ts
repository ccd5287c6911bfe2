import { readdirSync, readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { expect, it } from 'vitest';
import { letterFonts } from '@/lib/letter/fonts';
import { typeface } from '@/lib/letter/pdf/typeface';

it('sets words without marks just as the font with all its features but ligatures would', async () => {
  const fonts = await letterFonts();
  const folder = 'tests/corpus/letters/dev';
  const some = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const text = `${some
    .slice(0, 12)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join(' ')}
    Ελένη Παπαδοπούλου Юлія Шевченко Łukasz Nguyễn Hàng Bông “x” ½ 1/2 office efficient fjord § 2560.503-1(h)(2) e\u0301 n\u0323\u0303`;
  const words = [...new Set(text.split(/\s+/))].filter(Boolean);
  expect(words.length).toBeGreaterThan(500);
  for (const style of ['regular', 'bold', 'italic'] as const) {
    const face = typeface(fonts[style]);
    const whole = fontkit.create(fonts[style]);
    for (const word of words) {
      const { glyphs, positions } = whole.layout(word, { liga: false });
      const shaped = face.shape(word);
      expect([word, shaped.glyphs.map(({ id }) => id)]).toEqual([word, glyphs.map(({ id }) => id)]);
      const wide = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      // Underscores are set closer on purpose.
      if (!word.includes('_')) expect([word, Math.round(shaped.width)]).toEqual([word, Math.round((wide * 1000) / whole.unitsPerEm)]);
    }
  }
});
