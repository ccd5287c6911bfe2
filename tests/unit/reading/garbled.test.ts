import { expect, test } from 'vitest';
import { isGarbled } from '@/lib/intake/pdf/garbled';

const LETTER =
  'We have decided not to pay for the service that is named above because the records that we were sent do not show that it was needed. You may appeal within 180 days of the date of this notice, and you may ask for a copy of your file.';
const moved = (text: string, by: number) =>
  [...text].map((char) => (char === ' ' ? char : String.fromCharCode(char.charCodeAt(0) + by))).join('');

test.each([
  ['letters of a font without a table, as private characters', moved(LETTER, 0xe000), true],
  ['as control characters', [...LETTER].map((char) => String.fromCharCode(char.charCodeAt(0) % 32)).join(''), true],
  ['glyph numbers read as letters', moved(LETTER, -29), true],
  ['a letter', LETTER, false],
  ['a letter in Spanish', 'Usted puede pedir una apelación dentro de 60 días de la fecha de este aviso. '.repeat(3), false],
  ['a letter in Vietnamese', 'Nếu bạn nói tiếng Việt, có các dịch vụ hỗ trợ ngôn ngữ miễn phí dành cho bạn. Gọi số này. '.repeat(3), false],
  ['Russian', 'Если вы говорите на русском языке, вам доступна бесплатная помощь. '.repeat(4), false],
  ['a table of codes and amounts', '03/04/2026 99213 $120.00 $0.00 CO-197 N130 J1745 '.repeat(8), false],
  ['a few words', 'Page 1 of 2', false],
])('%s', (_what, text, garbled) => {
  expect(isGarbled(text)).toBe(garbled);
});
