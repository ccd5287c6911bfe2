import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

const BODY = 'Dear Ms. Quayle:\n\nWe reviewed the claim. It is not covered.\n\nYou may appeal within 60 days.\n';

describe('who decided, where two stand at the head', () => {
  it.each([
    [
      'Wartburg Plan Services',
      'Wartburg Plan Services\non behalf of the Wartburg Health Plan of the Synod of the Plains\n12 Elm Street, Omaha, NE 68101\n\nDate of notice: 2026-10-26',
    ],
    [
      'Keystone Prairie Life Insurance Company',
      'From: claims-noreply@swift.example\nTo: Ida Quayle\nSubject: Claim determination - claim ST-1\nDate: Mon, 19 Oct 2026 09:12:44 -0500\n\nKeystone Prairie Life Insurance Company\nShort Term Medical Certificate No. STM-1\nAdministered by Swift Health',
    ],
    [
      'Dakota Plains Insurance Company',
      'Dakota Plains Insurance Company\nFixed Indemnity Policy No. 7714\nAdministered by: Corvus Health\n\nOctober 19, 2026',
    ],
  ])('%s', (insurer, head) => {
    expect(statedIn(`${head}\n\n${BODY}\nThank you,\nClaims Team`, 'insurer')).toBe(insurer);
  });
});

describe('a name that a label prints with a middle initial', () => {
  it('keeps it', () => {
    expect(
      statedIn(
        'Alder Ridge Military\n\nDate of notice: 10/14/2026\nBENEFICIARY: IDA M QUAYLE-ROE\n\nDear Ida Quayle-Roe,\n\nWe cannot authorize this care.',
        'patient',
      )?.toString(),
    ).toMatch(/^ida m quayle-roe$/i);
  });
});
