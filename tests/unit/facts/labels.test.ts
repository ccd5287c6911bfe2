import raw from 'virtual:templates/labels';
import { describe, expect, it } from 'vitest';
import { readLabel, scanLabels } from '@/lib/denial/facts/labels';
import { readLabels } from '@/lib/templates/labels';

describe('the label vocabulary', () => {
  it('refuses a label that two kinds claim, and an unknown key, naming the file', () => {
    const file = (id: string, front: Record<string, unknown>) => ({ id, file: `labels/${id}.yaml`, front, sections: [] });
    expect(() => readLabels([file('a', { kind: 'ndc', strong: ['case'] }), file('b', { kind: 'fax', strong: ['case'] })])).toThrow(
      /labels\/b\.yaml.*case/s,
    );
    expect(() => readLabels([file('c', { kind: 'ndc', storng: ['case'] })])).toThrow(/labels\/c\.yaml/);
  });

  it('is sound and large', () => {
    expect(readLabels(raw).length).toBeGreaterThan(3000);
  });

  it.each([
    ['Claim No.', 'claimNumber'],
    ["Enrollee's Name", 'patient'],
    ['Principal / other diagnosis', 'diagnosisCodes'],
    ['Provider tax ID', 'decoy'],
    ['Patient account number', 'decoy'],
    ['Date(s) of Service (MM/DD/YYYY)', 'serviceDate'],
    ['AM0UNT N0T C0VERED', 'amountDenied'],
    ['Mernber 1D', 'memberId'],
  ])('%s announces %s', (label, kind) => expect(readLabel(label)?.kind).toBe(kind));

  it('knows no label in words that are none', () => {
    expect(readLabel('Sincerely yours')).toBeNull();
    expect(readLabel('Previous claim number')).toBeNull();
    expect(scanLabels('nothing here announces')).toEqual([]);
  });
});
