import { expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { firstDate } from '@/lib/plan/first-date';
import { triage } from '@/lib/triage';

const NOTICE =
  'Harbor Plan\nDate: August 2, 2026\nClaim number: C-1\n\nWe denied the claim for the MRI because it is not medically necessary.';
const first = (text: string, today: string) => firstDate(triage(readText(text), { today }).plan.deadlines, today);

it('heads a case whose plan is open with a date that is still ahead, and says that an earlier one has passed', () => {
  const early = first(NOTICE, '2026-08-10');
  expect([early?.deadline.due, early?.earlierPassed]).toEqual(['2026-10-01', false]);
  expect(early?.deadline.ifPlan).toMatch(/Medicaid/);
  const late = first(NOTICE, '2026-11-22');
  expect(late?.deadline.due).toBe('2027-01-29');
  expect(late?.earlierPassed).toBe(true);
  // All have passed: the first stands.
  expect(first(NOTICE, '2028-11-22')).toMatchObject({ deadline: { due: '2026-10-01' }, earlierPassed: false });
});

it('keeps to the first date where the plan is known or the notice gives the time', () => {
  const known = `${NOTICE} This is your Medicaid health plan. If our answer on your appeal is still no, you can ask for a state fair hearing.`;
  expect(first(known, '2026-11-22')).toMatchObject({ deadline: { due: '2026-10-01' }, earlierPassed: false });
  expect(first(`${NOTICE} You may appeal within 90 days of this notice.`, '2026-11-22')?.deadline.basis).toBe('notice');
});
