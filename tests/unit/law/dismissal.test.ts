import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { detailsSchema } from '@/lib/letter/details';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { readDismissal } from '@/lib/plan/dismissal';
import { noticeSentences } from '@/lib/plan/notice-sentences';
import { triage } from '@/lib/triage';
import { letter } from './build';

const read = (...paragraphs: string[]) => {
  const doc = letter(paragraphs);
  return readDismissal(doc, noticeSentences(doc));
};

describe('a notice that throws an appeal out', () => {
  it.each([
    'We have dismissed your request for reconsideration.',
    'Your appeal was dismissed because the form was not signed.',
    'Notice of Dismissal of Appeal Request',
    'We closed your appeal without a decision.',
    'The committee decided to dismiss your appeal.',
    'On May 3, 2026 we dismissed your appeal.',
    'We must dismiss the appeal that your son sent.',
  ])('%s', (text) => expect(read(text)).not.toBeNull());

  it.each([
    'We may dismiss your appeal if you do not send the form.',
    'If your appeal is dismissed, you can ask for a review.',
    'The claim was dismissed from our system.',
    'We upheld our decision on your appeal.',
  ])('is not: %s', (text) => expect(read(text)).toBeNull());

  it('takes no missing approval of care for a missing right to act', () => {
    expect(read('We dismissed your appeal. There is no prior authorization on file.')?.representative).toBe(false);
    expect(read('We dismissed your appeal. There is no authorization form on file for your son.')?.representative).toBe(true);
  });

  it('tells what was missing, and the time for asking the plan itself', () => {
    const found = read(
      'We dismissed your appeal. There was no Appointment of Representative.',
      'You may ask us to vacate it within 180 days.',
    );
    expect(found).toMatchObject({ representative: true, setAside: { window: { days: 180 }, quote: '180 days' } });
    expect(read('We dismissed your appeal because it came late.')).toMatchObject({
      representative: false,
      late: true,
      setAside: null,
    });
  });

  it('has its own road, days and advice', () => {
    const doc = readText(
      [
        'Harborview Senior Advantage (HMO)',
        'Date: February 2, 2026',
        'NOTICE OF DISMISSAL',
        'Dear Otto Brandt,',
        'We denied a walker, and your neighbor sent an appeal. We are dismissing the appeal. Your neighbor did not send form CMS-1696 to show that she may act for you.',
        'You can ask us to set it aside within 6 months if you have good cause. Or ask the Independent Review Entity to look at the dismissal. They must get it in writing within 65 calendar days of the date of this notice.',
        'Harborview is a Medicare Advantage plan, an HMO with a Medicare contract.',
      ].join('\n\n'),
    );
    const { plan, denial } = triage(doc, { today: '2026-02-14', track: 'medicare-advantage' });
    expect(denial.facts.appealWindow?.value).toEqual({ days: 65 });
    expect(plan).toMatchObject({ road: 'appeal', walker: 'person', dismissed: true });
    expect(plan.deadlines.map(({ id, due }) => [id, due])).toEqual([
      ['dismissal-review', '2026-04-08'],
      ['dismissal-review', '2026-04-08'],
      ['set-aside', '2026-08-02'],
    ]);
    const steps = plan.strategy.map(({ text }) => text).join('\n');
    expect(steps).toContain('CMS-1696');
    expect(steps).not.toContain('exact list');
    expect([...plan.framework, ...plan.whyAppealable].map(({ text }) => text).join('\n')).not.toContain('sends your case');
    expect(plan.nextSteps[0]).toContain('by April 8, 2026');

    const input = { denial, plan, document: doc, person: detailsSchema.parse({}) };
    const asked = writeLetter(input, 'external-review', 'patient', '2026-02-14');
    expect(asked.ok && renderPlainText(asked.letter)).toContain('dismissed the appeal about');
    const second = writeLetter(input, 'second-level', 'patient', '2026-02-14');
    expect(second).toMatchObject({ ok: false, instead: { kind: 'external-review' }, citation: expect.stringContaining('Part C') });
    expect(writeLetter(input, 'internal-appeal', 'patient', '2026-02-14').ok).toBe(true);
  });

  it('is answered by its own ground: an appeal that came late has no missing paper, and no reviewer where none is named', () => {
    const doc = readText(
      [
        'Lakewood Mutual Health Insurance Company',
        'April 3, 2026',
        'Dear Orla Finch,',
        'Our records show that the denial of your sleep study was mailed on May 2, 2025. Your appeal reached us on March 20, 2026, after the 180 days had ended. We have dismissed your appeal as untimely.',
        'If you think it was on time, send us the postal receipt.',
        'This group plan is insured by us and is subject to ERISA.',
      ].join('\n\n'),
    );
    const { plan, denial } = triage(doc, { today: '2026-04-10' });
    expect(plan.dismissed).toBe(true);
    const told = [plan.summary, ...plan.strategy.map(({ text }) => text), ...plan.nextSteps, ...plan.documents.map(({ why }) => why)].join(
      '\n',
    );
    expect(told).toContain('prove that day');
    expect(told).not.toMatch(/missing|whoever the notice names|new appeal now/);
    const input = { denial, plan, document: doc, person: detailsSchema.parse({}) };
    for (const kind of ['external-review', 'internal-appeal'] as const) {
      const written = writeLetter(input, kind, 'patient', '2026-04-10');
      const text = written.ok ? renderPlainText(written.letter) : '';
      expect(text).toContain('The reason given is that the appeal came late.');
      expect(text).toContain('set aside');
      expect(text).not.toMatch(/issing paper|that the notice names|filed within|reverse the denial|federal external review process/);
    }
  });
});
