import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

/** A letter around a sentence or two. */
const letter = (body: string) => `Larkmoor Health\nMarch 3, 2026\nMember ID: LM 22 0190\n\nDear Ms. Prideaux:\n\n${body}`;

describe('what was denied', () => {
  it('is no drug that is on the list', () =>
    expect(
      String(
        statedIn(
          letter(
            'Your plan’s formulary does not include Veltora 40 mg. Ampiline and Corvadex tablets are on our drug list. Coverage is denied.',
          ),
          'service',
        ),
      ),
    ).not.toMatch(/Ampiline|Corvadex/));

  it('is no class of services in a list of exclusions', () =>
    expect(
      statedIn(
        letter(
          'We cannot pay this claim for massage therapy. Your plan does not cover massage therapy.\n\nEXCLUSIONS\nThe plan does not pay for:\n- Services that are experimental\n- Services which nobody ordered',
        ),
        'service',
      ),
    ).toBe('massage therapy'));
});
