import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { triage } from '@/lib/triage';

/** The last day that a notice prints holds, whatever clock it names beside it: a later one could cost the appeal. */
describe('a last day that the notice prints', () => {
  it.each([
    'within 60 days from the date of this notice, by April 3, 2026.',
    'within 60 days from the day you receive this notice, by April 3, 2026.',
    'within 60 days, that is by April 3, 2026.',
  ])('is not put off by the day the notice came: %s', (time) => {
    const doc = readText(
      `Larkspur Health Plan\n\nDate of this notice: February 2, 2026\n\nDear Ms. Calloway,\n\nWe denied your request for a lumbar injection (62323). It is not medically necessary.\n\nYou may appeal ${time} Write to Larkspur Appeals, PO Box 4499, Salem, OR 97308.`,
    );
    const { plan } = triage(doc, { today: '2026-02-14', received: '2026-02-12', track: 'medicare-advantage' });
    const own = plan.deadlines.filter((one) => one.id === 'internal-appeal' && one.basis === 'notice');
    expect(own.map((one) => one.due)).toEqual(['2026-04-03']);
  });

  it.each(['YOUR APPEAL RIGHTS (CONTINUED)', 'Continued stay review: how to appeal'])('stands under the heading %s too', (heading) => {
    const doc = readText(
      `Larkspur Health Plan\n\nDate of this notice: February 2, 2026\n\nDear Ms. Calloway,\n\nWe denied your request for a lumbar injection (62323). It is not medically necessary.\n\n${heading}\n\nYou must appeal by April 3, 2026. Write to Larkspur Appeals, PO Box 4499, Salem, OR 97308.`,
    );
    expect(triage(doc, { today: '2026-02-14' }).denial.facts.appealWindow?.value).toEqual({ date: '2026-04-03' });
  });

  it.each([
    'KEEP YOUR VISITS WHILE YOU APPEAL\nYou can keep all seven visits until your appeal is decided. You must ask for this on or before May 15, 2026.',
    'Continuing your care\nAsk us on or before May 15, 2026 and we will go on paying until your appeal is decided.',
    'You can keep your visits during an appeal. To do so, ask for it by May 15, 2026.',
  ])('is not taken from the day for asking that care goes on: %s', (passage) => {
    const doc = readText(
      `Larkspur Health Plan\n\nDate of this notice: May 5, 2026\n\nDear Ms. Calloway,\n\nFrom May 18, 2026 we will pay for three visits a week. The other four home health aide visits are denied. They are not medically necessary.\n\n${passage}\n\nHOW TO APPEAL\nYou must appeal within 60 calendar days of the date on this notice. Write to Larkspur Appeals, PO Box 4499, Salem, OR 97308.`,
    );
    const { denial } = triage(doc, { today: '2026-05-08' });
    expect(denial.facts.appealWindow?.value).toEqual({ days: 60 });
  });
});
