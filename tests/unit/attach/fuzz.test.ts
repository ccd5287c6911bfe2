import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { foundTargetsSchema } from '@/lib/attach/model';
import { findTargets } from '@/lib/attach/targets';

const piece = fc.constantFrom(
  '<div>',
  '</div>',
  '<div class=dropzone>',
  '<section>',
  '</section>',
  '<p>',
  '<label>',
  '</label>',
  '<input type=file>',
  '<input type=file multiple accept=".pdf">',
  '<input type=file disabled>',
  '<input readonly value="a.pdf">',
  '<textarea maxlength=100>',
  '</textarea>',
  '<div contenteditable>',
  '<fieldset disabled>',
  '<h2>Appeal</h2>',
  '<iframe>',
  '<dialog>',
  '<table><tr><td>',
  '<a href="#">mine.pdf</a>',
  'mine.pdf',
  'Drag and drop files here',
  'Paste your file here',
  'Reason for appeal',
  'Max 10 MB, 3 KB each',
  '0/500 characters',
  'Choose file',
  '“', // Words outside ASCII.
  '中',
);
const html = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(' '));

describe('any page', () => {
  it('is looked over without a throw, and left as it was', () => {
    fc.assert(
      fc.property(html, (source) => {
        const { document } = new JSDOM(source).window;
        const before = document.documentElement.outerHTML;
        const found = findTargets(document);
        expect(foundTargetsSchema.safeParse(found).success).toBe(true);
        // The order is what an id means, and at most one of a kind is likely.
        expect(found.targets.map(({ id }) => id)).toEqual(found.targets.map((_, i) => i));
        for (const list of [found.targets, found.texts]) expect(list.filter(({ likely }) => likely).length).toBeLessThan(2);
        expect(new Set(found.targets.map(({ label }) => label)).size).toBe(found.targets.length);
        expect(document.documentElement.outerHTML).toBe(before);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
