import { describe, expect, it } from 'vitest';
import { composePlan } from '@/lib/plan/compose';
import { formSteps } from '@/lib/plan/next-steps';
import { noticeSentences } from '@/lib/plan/notice-sentences';
import { readTells } from '@/lib/plan/notice-tells';
import { timingOf } from '@/lib/plan/playbook-timing';
import { type SampleOptions, sample } from './sample';

function tells(text: string, service = 'Zolpidem 10 mg tablet') {
  const { doc, denial } = sample({ text, service });
  return readTells(noticeSentences(doc), denial.facts);
}
function plan(options: SampleOptions) {
  const { doc, denial, said } = sample(options);
  return composePlan(doc, denial, said);
}
const texts = (list: { text: string }[]) => list.map(({ text }) => text).join('\n');

describe('what a notice tells was done already', () => {
  it.each([
    'Your exception request is denied.',
    'We cannot approve the formulary exception that was requested. We refused the request for an exception to the drug list.',
    'Your doctor’s statement does not say why the listed drug would harm you.',
    'You asked for a tier exception. Your exception was not approved.',
  ])('an exception was refused: %s', (text) => expect(tells(text).exceptionRefused).toBe(true));

  it.each([
    'You may ask for an exception. If it is denied you can appeal.',
    'This drug is not on our formulary.',
    'Exceptions must be requested.',
  ])('no exception was refused: %s', (text) => expect(tells(text).exceptionRefused).toBe(false));

  it.each([
    'You already fill temazepam 15 mg each month.',
    'This is a duplicate of claim 26A884411.',
    'The same test was already done on March 4, 2026.',
  ])('what it counts as the same: %s', (text) => expect(tells(text).earlierNamed).toBe(true));

  it('does not take the refused drug itself for the earlier one', () => {
    expect(tells('You already get a drug like this.').earlierNamed).toBe(false);
    expect(tells('We also reviewed zolpidem 10 mg.').earlierNamed).toBe(false);
  });

  it('advises the appeal once the exception was refused, and not the exception again', () => {
    const refused = plan({
      reasons: ['non-formulary'],
      track: 'part-d',
      service: 'Rinvoq 15 mg tablet',
      text: 'Your exception request is denied.',
    });
    const open = plan({ reasons: ['non-formulary'], track: 'part-d', service: 'Rinvoq 15 mg tablet' });
    expect(texts(refused.strategy)).not.toContain('file one today');
    expect(texts(refused.strategy)).toContain('the next step is the appeal');
    expect(texts(open.strategy)).toContain('file one today');
    expect(refused.nextSteps.join('\n')).not.toContain('Ask if an exception request was filed');
  });

  it('does not ask which earlier drug it is when the notice names it', () => {
    const of = (text: string) => plan({ reasons: ['duplicate-therapy'], track: 'part-d', service: 'Zolpidem 10 mg tablet', text });
    expect(of('You already fill temazepam 15 mg.').nextSteps.join('\n')).not.toMatch(/ask which it is/);
    expect(of('It is a duplicate.').nextSteps.join('\n')).toMatch(/ask which it is/);
  });
});

describe('what a notice tells of who decides, and where', () => {
  it.each([
    'The Board of Trustees of Carpenters Local 44 Welfare Fund decides appeals.',
    'Write to the Trustees. This is a multiemployer plan.',
  ])('trustees: %s', (text) => expect(tells(text).trust).toBe(true));
  it('does not take a hospital’s trustees for a union fund’s', () => expect(tells('The trustees of the hospital met.').trust).toBe(false));

  it('names the state’s own review, with its rule, where it is named', () => {
    const text = 'You may ask the Department of Managed Health Care for an Independent Medical Review.';
    expect(tells(text)).toMatchObject({ outsideReview: true, states: ['CA'] });
    const steps = plan({ reasons: ['referral'], track: 'erisa-insured', text }).strategy;
    expect(steps.find(({ text: said }) => said.includes('review by the state'))?.citation).toContain('California Health and Safety Code');
    expect(texts(plan({ reasons: ['referral'], track: 'erisa-self-funded', text }).strategy)).not.toContain('review by the state');
    expect(texts(plan({ reasons: ['referral'], track: 'erisa-insured' }).strategy)).not.toContain('outside the plan');
  });

  it.each([
    ['Send the external appeal application to the New York State Department of Financial Services.', ['NY']],
    ['You may ask for an external review.\n\nMail it to:\n\nPennsylvania Insurance Department\nBureau of Managed Care', ['PA']],
    ['Use form LHL009 to ask for a review by an IRO.', ['TX']],
    // Another state's office, an address, a helpline and the federal review are no review of the state.
    ['Ask for an external review. Florida Department of Financial Services: 850-555-0144.', []],
    ['Ask for an external review by Acme Review, 12 Mill Street, Albany, NY 12207.', []],
    ['You may ask for an independent review. Texas Department of Insurance consumer line: 800-555-0133.', []],
    ['Write to the HHS-administered external review. New York State Department of Financial Services: external review.', []],
    ['Complaints go to the California Department of Insurance.', []],
  ])('states whose review is named: %s', (text, states) => expect(tells(text).states).toEqual(states));

  it.each([
    ['Fill in the enclosed form LHL009 and send it to us.', ['LHL009']],
    [
      'File a supplemental claim (VA Form 20-0995) or a Board appeal (VA Form 10182). See the enclosed VA Form 10-0998.',
      ['VA Form 20-0995', 'VA Form 10182'],
    ],
    ['She did not send an Appointment of Representative form (CMS-1696).', ['CMS-1696']],
    ['Form CMS-10146. Use this to appeal.', []],
  ])('forms to send: %s', (text, forms) => expect(tells(text).forms).toEqual(forms));

  it('tells of a form in a step', () => {
    expect(formSteps([])).toEqual([]);
    expect(formSteps(['LHL009'])[0]).toContain('a form: LHL009.');
    expect(formSteps(['A', 'B', 'C'])[0]).toContain('these forms: A, B and C.');
  });
});

describe('care that is still to come', () => {
  it.each([
    'Your request to see Dr. Amos Bell on 07/01/2026 has been denied.',
    'The surgery is scheduled for June 30, 2026.',
    'You asked for a visit, planned for July 2, 2026.',
  ])('%s', (text) => {
    const { doc, denial } = sample({ text, timing: null });
    expect(timingOf(doc, denial.facts)).toBe('pre-service');
    const { strategy, documents, rebuttal } = composePlan(
      doc,
      {
        ...denial,
        classification: { ...denial.classification, reasons: [{ id: 'referral', band: 'strong', score: 1, evidence: [], against: [] }] },
      },
      { today: '2026-06-01' },
    );
    expect(texts([...strategy, ...documents, ...rebuttal])).not.toMatch(/dated back|claim was denied|visit was needed/);
  });

  it('takes the last day of an appeal for no care', () => {
    const { doc, denial } = sample({ text: 'An appeal is scheduled for review by July 1, 2026.', timing: null });
    expect(timingOf(doc, denial.facts)).toBeNull();
  });
});

describe('advice once the plan’s final answer is there', () => {
  it('speaks of whoever decides next, and of no call between the doctors', () => {
    const final = plan({ reasons: ['medical-necessity'], track: 'erisa-insured', level: 'final-internal' });
    expect(texts(final.strategy)).not.toMatch(/call with a reviewer|Ask who will decide|in the same letter/);
    expect(texts(final.framework)).not.toContain('180 days');
    expect(final.nextSteps.join('\n')).not.toContain('Cigna has to answer');
    const first = plan({ reasons: ['medical-necessity'], track: 'erisa-insured' });
    expect(texts(first.strategy)).toMatch(/call with a reviewer/);
  });

  it('leaves the call between the doctors out where it took place or its time is over', () => {
    const of = (text: string) => texts(plan({ reasons: ['medical-necessity'], track: 'erisa-insured', text }).strategy);
    expect(of('The peer-to-peer was held and changed nothing.')).not.toContain('call with a reviewer');
    expect(of('Peer-to-peer: within 7 days of this letter.')).not.toContain('call with a reviewer');
    expect(of('Peer-to-peer: within 40 days of this letter.')).toContain('call with a reviewer');
  });

  it('names the benefits office at work only where the plan may come from a job', () => {
    const of = (track: SampleOptions['track']) =>
      plan({ reasons: ['not-covered'], track: track ?? 'unknown' }).documents.find(({ id }) => id === 'plan-document')?.from ?? '';
    expect(of('erisa-insured')).toContain('benefits office');
    expect(of('unknown')).toContain('benefits office');
    for (const track of ['part-d', 'medicaid-managed', 'va', 'tricare', 'aca-individual', 'not-regulated'] as const)
      expect(of(track)).not.toContain('benefits office');
  });
});
