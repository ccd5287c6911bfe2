import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { fileRules, sizeWords } from '@/lib/attach/limits';
import { textLimits } from '@/lib/attach/texts';

const rules = (html: string) => {
  const field = new JSDOM(html).window.document.querySelector('input[type=file]');
  if (!field) throw new Error('no field');
  return fileRules(field);
};
const MB = 1024 ** 2;

describe('what a page says about the files it takes', () => {
  test.each([
    ['Max file size: 10 MB', 10 * MB],
    ['Files must not exceed 25MB each.', 25 * MB],
    ['No larger than 4.5 MB', 4.5 * MB],
    ['Up to 10 files, 60 MB each', 60 * MB],
    ['Each file over 3 KB and up to 60 MB', 60 * MB],
    ['Files larger than 8 MB will not be accepted', 8 * MB],
    ['Files over 20 MB won’t upload', 20 * MB],
    ['PDF (5 MB or less)', 5 * MB],
    ['Limit 1 GB', 1024 * MB],
    ['Tamaño: hasta 10 MB', 10 * MB],
    ['150 MB in total', null],
    ['Handbook, 2 MB', null],
    ['Files over 3 KB', null],
  ])('%s', (words, most) => {
    expect(rules(`<div><label>Letter <input type=file></label><p>${words}</p></div>`).most?.bytes ?? null).toBe(most);
  });

  test.each([
    ['data-max-size="10485760"', 10 * MB],
    ['data-max-file-size="10240"', 10 * MB],
    ['data-max-size="5"', 5 * MB],
    ['data-max-size="2.5MB"', 2.5 * MB],
    ['data-max-size="big"', null],
  ])('%s', (attribute, most) => {
    expect(rules(`<div><input type=file aria-label=Letter ${attribute}></div>`).most?.bytes ?? null).toBe(most);
  });

  test('least size, number of files and formats without PDF', () => {
    const found = rules(
      '<div><input type=file><ul><li>Over 3 KB</li><li>Up to 10 files</li><li>Accepted formats: JPG, PNG</li></ul></div>',
    );
    expect(found.least?.bytes).toBe(3 * 1024);
    expect(found.files).toBe(10);
    expect(found.formats).toBe('Accepted formats: JPG, PNG');
    expect(rules('<div><input type=file><p>Accepted formats: PDF, JPG</p></div>').formats).toBeNull();
  });

  test('what is said of another field is not said of this one', () => {
    const html =
      '<div><div><label>Letter <input type=file></label></div><div><label>Photo <input type=file></label><p>Max 1 MB</p></div></div>';
    expect(rules(html).most).toBeNull();
  });

  test('sizes in words', () => {
    expect([900, 8 * 1024, 2.5 * MB, 60 * MB].map(sizeWords)).toEqual(['900 bytes', '8 KB', '2.5 MB', '60 MB']);
  });
});

describe('what a page says about the length of a text', () => {
  test.each([
    ['<textarea maxlength=500></textarea>', 500, null],
    ['<textarea></textarea><small>0/250</small>', 250, null],
    ['<textarea></textarea><small>0 of 2000 characters used</small>', 2000, null],
    ['<textarea></textarea><p>Limit: 1,000 characters</p>', 1000, null],
    ['<textarea maxlength=4000></textarea><p>500 characters remaining</p>', 500, null],
    ['<textarea placeholder="Max 300 characters"></textarea>', 300, null],
    ['<textarea></textarea><p>Please keep it under 150 words.</p>', null, 150],
    ['<textarea></textarea><p>At least 50 words</p>', null, null],
    ['<textarea></textarea><p>Step 1 of 40</p>', null, null],
    ['<textarea></textarea>', null, null],
  ])('%s', (html, characters, words) => {
    const box = new JSDOM(`<div><label>Reason for appeal</label>${html}</div>`).window.document.querySelector('textarea');
    expect(box && textLimits(box)).toEqual({ characters, words });
  });
});
