import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { legible } from '@/lib/denial/facts/legible';
import { wordsAt } from '@/lib/document/quote';
import { readText } from '@/lib/intake/text';

const SCAN = `B1ueCross of Ohio

June 26, 2026

Mernber 1D: XOF830 l14 227
Clairn Nurnber: 0202606140B77410X

You rnay ask for a review of this deterrnination. The request rnust be rnade within 180 days fo1lowing receipt of this 1etter.`;

describe('a scanned letter', () => {
  it('is read as words, and quoted as printed', () => {
    const doc = readText(SCAN);
    const facts = extractFacts(doc);
    expect(facts.appealWindow?.value).toEqual({ days: 180 });
    expect(facts.claimNumber?.value).toBe('0202606140B77410X');
    for (const fact of Object.values(facts)) if (fact) expect(wordsAt(doc, fact.place)).toBe(fact.quote);
    expect(SCAN.replace(/\s+/g, ' ')).toContain(facts.insurer?.quote ?? '?');
  });

  it('says so when it mends a name', () => {
    const fact = extractFacts(readText(SCAN)).insurer;
    expect([fact?.value, fact?.quote]).toEqual(['BlueCross of Ohio', 'B1ueCross of Ohio']);
    expect(fact?.caution).toMatch(/mended/);
  });

  it('gives sums, telephones, spans, postal codes and broken months as digits and words', () => {
    const facts = extractFacts(
      readText(
        'B1ue Cedar Hea1th of lllinois\n\nDate: Novem ber 3, 2O26\n\nMember: Walter Plum\nClaim No: 2O26-44O7-1X\nProvider: Fox Va11ey Heart lnstitute\nBilled amount: $1,8O4.OO\n\nDear Walter Plum,\n\nThe c1aim was denied. You may appeal within 18O days. Write to Blue Cedar Appeals, P.0. Box 77, Chicago, lL 6O6O1, or fax 312-555-O1O4.',
      ),
    );
    expect(facts.noticeDate?.value).toBe('2026-11-03');
    expect(facts.amount?.value).toBe(1804);
    expect(facts.amount?.caution).toMatch(/mended/);
    expect(facts.appealFax?.value).toBe('312-555-0104');
    expect(facts.appealWindow?.value).toEqual({ days: 180 });
    expect(facts.appealAddress?.value).toBe('Blue Cedar Appeals, P.O. Box 77, Chicago, IL 60601');
    expect(facts.provider?.value).toBe('Fox Valley Heart Institute');
    // A number of the claim keeps its letters: they may belong to it.
    expect(facts.claimNumber?.value).toBe('2O26-44O7-1X');
  });

  it('leaves a clean letter and true words with rn alone', () => {
    const clean = readText('Your internal appeal concerns a return. Modern patterns govern. Claim A1B0C1.');
    expect(legible(clean).mended).toBe(false);
    const text = 'The c1aim rnay be rnade. An internal return concerns Bernard. Modern government. Claim CLM01, code A10B.';
    const mended = legible(readText(text))
      .doc.blocks.map((block) => block.text)
      .join(' ');
    expect(mended).toBe('The claim may be made. An internal return concerns Bernard. Modern government. Claim CLM01, code A10B.');
  });
});

describe('a text that lost its spaces', () => {
  const SQUEEZED = `Prairie Star Health Plan
MemberID:W1234-5567
ClaimNumber 26-11-3301
We received your claim onMarch 3,2026 and denied it. You owe$1,480.00. You may appeal within180days of the date of this letter.`;

  it('is read with them, and quoted as it was pasted', () => {
    const doc = readText(SQUEEZED);
    const facts = extractFacts(doc);
    expect(facts).toMatchObject({
      memberId: { value: 'W1234-5567' },
      claimNumber: { value: '26-11-3301' },
      amount: { value: 1480 },
      appealWindow: { value: { days: 180 } },
    });
    const pasted = SQUEEZED.replace(/\s+/g, ' ');
    for (const fact of Object.values(facts))
      if (fact) expect([wordsAt(doc, fact.place), pasted.includes(fact.quote)]).toEqual([fact.quote, true]);
  });

  it('gets no space where one may never have been', () => {
    for (const text of ['Vitamin B12 and forms CMS1500, to3rd', 'Your plan is in2Care; code of0F10.', 'on 3/4/2026, $5 to$'])
      expect(legible(readText(text)).doc.blocks.map((block) => block.text)).toEqual(readText(text).blocks.map((block) => block.text));
  });
});
