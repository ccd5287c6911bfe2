import { describe, expect, test } from 'vitest';
import { otherCase } from '@/lib/attach/same-case';
import { extractFacts } from '@/lib/denial/extract';
import type { SourceDocument } from '@/lib/document/model';
import { readText } from '@/lib/intake/text';

const own = extractFacts(readText('Claim number: C-4021-8\nMember ID: M 1717-01\nPatient: Ann Sample\nThe claim was denied.'));
const other = (text: string) => {
  const page: SourceDocument = readText(text);
  return otherCase(page, extractFacts(page), own);
};

describe('a page of another case', () => {
  test('is told by its claim or member number', () => {
    expect(other('Claim number: C-9999-1\nUpload your appeal')).toEqual({ what: 'claim', page: 'C-9999-1', own: 'C-4021-8' });
    expect(other('Member ID: M 1717-02\nUpload your appeal')).toMatchObject({ what: 'member', page: 'M 1717-02' });
  });

  test.each([
    ['names nothing', 'Upload your appeal\nUp to 10 files'],
    ['prints the number without hyphens', 'Claim number: C40218\nUpload your appeal'],
    ['names the claim among others', 'Claim number: C-9999-1\nClaim number: C-4021-8'],
    ['names the same member', 'Member ID: M1717-01'],
  ])('is not a page that %s', (_what, text) => {
    expect(other(text)).toBeNull();
  });
});
