import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { triage } from '@/lib/triage';
import { denialLetter, factsOf, statedIn } from './support';

const letter = (body: string) =>
  `Alder Ridge Health Plan\n\nNovember 20, 2026\n\nRosalind Quayle\n12 Fir St\nSalem OR 97302\n\nDear Ms. Quayle:\n\n${body}\n\nSincerely,\nMember Services`;
const window = (body: string) => statedIn(letter(body), 'appealWindow');

describe('a time that an appeal missed is told, not offered', () => {
  it.each([
    'We dismissed your appeal. It was not filed within 180 days of our letter of March 1, 2026.',
    'We did not receive your appeal within 60 days of the denial, so we cannot review it.',
    'Your appeal is closed. You sent it more than 180 days after the first decision.',
    'We can’t accept this appeal because it was received over six months after our notice.',
    'You had 180 days to appeal. We received your appeal on November 2, 2026, and it was late.',
    'Appeals must be filed within 180 days of the denial. Your appeal was filed late, so we dismissed it.',
  ])('%s', (body) => expect(window(body)).toBeNull());

  it('but one that begins with the notice is offered', () =>
    expect(
      window('Your appeal was filed late, so we dismissed it. You may ask us to look at this dismissal within 60 days of this letter.'),
    ).toEqual({
      days: 60,
    }));
  it('and a condition tells of no appeal that came', () =>
    expect(window('We denied the brace. If your appeal was not sent within 180 days of this letter, the decision is final.')).toEqual({
      days: 180,
    }));
  it('nor does a claim that came late', () =>
    expect(window('Your claim was received more than 365 days after the visit. You may appeal within 180 days of this letter.')).toEqual({
      days: 180,
    }));
  it('counts no first appeal by the law either', () => {
    const { plan } = triage(
      readText(letter('We dismissed your appeal. It was not filed within 180 days of our letter of March 1, 2026.')),
      {
        today: '2026-12-01',
      },
    );
    expect(plan.deadlines.filter(({ id }) => id === 'internal-appeal')).toEqual([]);
  });
});

describe('the time for an outside review is the next one where the plan keeps its answer', () => {
  it.each([
    'We looked at your appeal. The scan stays denied.',
    'We are not changing our decision about the scan.',
    'We reviewed your appeal and we still will not cover the scan.',
    'We have left the denial of the scan in place. The decision has not changed.',
    'We keep our denial of the scan.',
  ])('%s', (body) =>
    expect(window(`${body} You can ask for an external review within four months of getting this letter.`)).toEqual({ months: 4 }),
  );
  it('no benefit that is used up makes a denial final', () =>
    expect(
      window(
        'You have used all 30 visits of this year. You may appeal within 180 days. After that you can ask for an external review within four months.',
      ),
    ).toEqual({ days: 180 }));
});

describe('whose time it is', () => {
  it.each([
    ['We denied two visits. You can appeal either decision within 180 days of the day you receive this letter.', { days: 180 }],
    ['We denied them both. You may appeal these decisions within 120 days of this letter.', { days: 120 }],
    ['We denied the brace. Providers may ask for reconsideration within 45 days. Members may appeal within 180 days.', { days: 180 }],
    ['We denied the brace. The hospital may file a dispute within 30 days of this letter. You may appeal within 120 days.', { days: 120 }],
    ['We denied the brace. You or your provider may appeal within 60 days of this letter.', { days: 60 }],
    [
      'We denied the brace. You may appeal until the end of the business day on 12/30/2026, or 90 days from this letter, whichever is later.',
      { days: 90 },
    ],
    ['We denied the brace. You may appeal until 12/30/2026, or 90 days from this letter, whichever comes first.', { date: '2026-12-30' }],
  ])('%s', (body, value) => expect(window(body)).toEqual(value));

  it("says that a provider's dispute is the provider's", () => {
    const text = letter(
      'We will not pay the admission. The member may not be billed. A provider dispute may be filed within 365 days of this letter.',
    );
    expect(factsOf(text).appealWindow).toMatchObject({ value: { days: 365 }, caution: expect.stringContaining('provider') });
    const { deadlines } = triage(readText(text), { today: '2026-12-01' }).plan;
    expect(deadlines.filter(({ due }) => due === '2027-11-20').map(({ whose }) => whose)).toEqual(['provider']);
  });

  it('keeps a complaint about discrimination apart', () => {
    const rights =
      '\n\nWe follow civil rights laws and do not discriminate. You can file a grievance with the Equity Officer, P.O. Box 88, Tulsa, OK 74101, within 60 days. You can also send a complaint to the U.S. Department of Health and Human Services, 200 Independence Avenue SW, Washington, DC 20201.';
    const facts = factsOf(denialLetter('We denied the scan because it is not medically necessary.') + rights);
    expect(facts.appealWindow?.value).toEqual({ days: 180 });
    expect(facts.appealAddress?.value).toContain('P.O. Box 200');
    expect(statedIn(letter('We denied the scan.') + rights, 'appealWindow')).toBeNull();
  });
});

describe('care that goes on while an appeal is decided', () => {
  it('counts the later of ten days and the day of the change', () => {
    const text = `Cedar Basin Medicaid Health Plan
NOTICE OF ADVERSE BENEFIT DETERMINATION

November 20, 2026

Member ID: CB 22 18

Dear Ms. Quayle:

You now get 30 hours a week of home nursing. Beginning December 8, 2026, we will reduce this to 12 hours a week. It is not medically necessary.

You may appeal within 60 calendar days of the date of this notice.
To keep getting 30 hours while we decide, you must ask within 10 days of this notice or before December 8, 2026, whichever is later.`;
    const { deadlines } = triage(readText(text), { today: '2026-12-01', track: 'medicaid-managed' }).plan;
    const keep = deadlines.filter(({ id }) => id === 'continue-benefits');
    expect(keep.map(({ due }) => due)).toEqual(['2026-12-08', '2026-12-08']);
    expect(keep.some(({ note }) => note?.includes('more time than the law'))).toBe(false);
  });
});
