import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '@/lib/letter/docx';
import { LETTER_KINDS, SIGNERS } from '@/lib/letter/model';
import { runsOf, writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';
import { sampleLetter } from './sample';

const partsOf = async (letter: ReturnType<typeof sampleLetter>) => unzipSync(await renderDocx(letter));
const words = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .join('');

describe('the Word file', () => {
  it.each(LETTER_KINDS)('%s has every word of the tree, in its order', async (kind) => {
    for (const signer of SIGNERS) {
      const written = writeLetter({ denial: denial(), plan: plan(), person: person() }, kind, signer, '2026-11-22');
      if (!written.ok) continue;
      const text = words(strFromU8((await partsOf(written.letter))['word/document.xml'] ?? new Uint8Array()));
      let at = 0;
      for (const run of written.letter.nodes.flatMap(runsOf)) {
        const found = text.indexOf(run.text, at);
        expect(found, run.text).toBeGreaterThanOrEqual(at);
        at = found + run.text.length;
      }
    }
  });

  it('has headings, numbered pages, a repeated table header and marked blanks', async () => {
    const parts = await partsOf(sampleLetter());
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const mark of ['"Heading1"', '"Heading2"', '<w:tblHeader', '<w:numPr>', '<w:titlePg', 'w:fill="FFEDA8"'])
      expect(body).toContain(mark);
    const others = Object.entries(parts)
      .filter(([name]) => /header|footer/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('\n');
    expect(others).toContain('NUMPAGES');
    expect(others).toContain('Appeal of a denial · Łukasz Nguyễn · Claim 40218-A');
  });

  it('names no author, bears the letter’s date, and is the same each time', async () => {
    const core = strFromU8((await partsOf(sampleLetter()))['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('2026-11-22T00:00:00Z');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect(Buffer.compare(Buffer.from(await renderDocx(sampleLetter())), Buffer.from(await renderDocx(sampleLetter())))).toBe(0);
  });
});
