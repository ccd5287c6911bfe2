import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findCodes } from '@/lib/classify/codes';
import { partialIn } from '@/lib/classify/partial';
import { readDocument } from '@/lib/classify/sentences';
import { levelOf, urgentIn } from '@/lib/classify/signs';
import { readText } from '@/lib/intake/text';
import { readPage } from '@/lib/page/read';
import { laterLevels, levels, partials, urgents } from './signs-table';

describe('signs beside the reason', () => {
  it.each([...levels, ...laterLevels])('level %s: %s', (level, text) => {
    expect(levelOf(readDocument(readText(text)))).toBe(level);
  });

  it.each(partials)('partial %s: %s', (partial, text) => {
    const doc = readText(text);
    expect(partialIn(readDocument(doc), findCodes(doc))).toBe(partial);
  });

  it('takes no part of another claim that a page lists for a part of this one', () => {
    const { document } = new JSDOM(`
      <aside><h3>Other requests for this patient</h3><ul><li>41-7 CT of the chest, certified 05/02/2026</li></ul></aside>
      <ul><li>05/02/2026 Dr. Odell $120.00 Paid</li><li>05/09/2026 Harbor Imaging $840.00 Denied</li></ul>
      <h1>Request 41-9</h1><p>MRI of the knee</p><p>Status: denied</p><p>The MRI is not medically necessary.</p>`).window;
    const doc = readPage(document);
    expect(partialIn(readDocument(doc), findCodes(doc))).toBe(false);
  });

  it('keeps the parts and the history of the request that a page is about', () => {
    const read = (html: string) => readPage(new JSDOM(html).window.document);
    for (const html of [
      '<h1>Request 41-9</h1><ul><li>Days 1 to 3 approved</li><li>Days 4 to 9 denied</li></ul>',
      '<h1>Request 41-9</h1><ul><li>05/02/2026 Partially approved</li></ul><p>The other visits are not medically necessary.</p>',
      '<h1>Your recent request for visits</h1><p>We approved six visits. The other six are denied.</p>',
    ]) {
      const doc = read(html);
      expect(partialIn(readDocument(doc), findCodes(doc))).toBe(true);
    }
  });

  it.each(urgents)('urgent %s: %s', (urgent, text) => {
    expect(urgentIn(readDocument(readText(text))).value).toBe(urgent);
  });
});
