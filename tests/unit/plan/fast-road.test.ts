import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { composePlan } from '@/lib/plan/compose';
import { fastStep, readFastRoad } from '@/lib/plan/fast-road';
import { noticeSentences } from '@/lib/plan/notice-sentences';
import { sample } from './sample';

const road = (text: string) => readFastRoad(noticeSentences(readText(text)));

describe('the plan’s fast appeal, as a notice prints it', () => {
  it.each([
    ['Call 800-555-0121 to ask for an expedited appeal.', '800-555-0121', null, null],
    ['Expedited appeals: 800-555-0122. We decide within 72 hours.', '800-555-0122', null, 72],
    [
      'For a Standard Appeal:\nPhone: 800-555-0123\nFax: 800-555-0124\nFor a Fast Appeal:\nPhone: 800-555-0125\nFax: 800-555-0126',
      '800-555-0125',
      '800-555-0126',
      null,
    ],
    ['For a standard appeal fax 800-555-0127, for an urgent appeal fax 800-555-0128.', null, '800-555-0128', null],
    ['If waiting is dangerous, ask for a fast appeal; we then decide in 48 hours.', null, null, 48],
  ])('%s', (text, phone, fax, hours) => expect(road(text)).toEqual({ phone, fax, hours }));

  it.each([
    'You may ask for an expedited external review: call the state at 800-555-0129.',
    'Call 800-555-0131 with questions. Fax your appeal to 800-555-0132.',
  ])('none: %s', (text) => expect(road(text)).toBeNull());

  it('does not take the number of what comes after', () => {
    expect(road('You may ask for a fast appeal. Standard appeals: fax 800-555-0133.')).toEqual({ phone: null, fax: null, hours: null });
  });

  it('says how, and falls back on the number for appeals', () => {
    expect(fastStep({ phone: null, fax: '1', hours: 72 }, 'Acme', '2')).toMatch(/today: fax it to 1\. .*within 72 hours/);
    expect(fastStep(null, 'Acme', '2')).toContain('today: call 2.');
    expect(fastStep(null, 'Acme', null)).toContain('Call Acme today');
  });
});

describe('the first of the next steps', () => {
  const steps = (text: string, urgent: boolean, level: 'initial' | 'final-internal' = 'initial') => {
    const { doc, denial, said } = sample({ reasons: ['medical-necessity'], track: 'erisa-insured', timing: null, text, level });
    const classification = { ...denial.classification, urgent: { ...denial.classification.urgent, value: urgent } };
    return composePlan(doc, { ...denial, classification }, { ...said, today: '2026-06-10' }).nextSteps;
  };
  it('is the fast road of an urgent case', () => {
    expect(steps('Urgent appeals: call 800-555-0134.', true)[0]).toContain('call 800-555-0134');
    expect(steps('Urgent appeals: call 800-555-0134.', true, 'final-internal')[0]).not.toContain('fast (expedited)');
    expect(steps('Urgent appeals: call 800-555-0134.', false)[0]).not.toContain('fast (expedited)');
  });
  it('tells that the ordinary answer may come after the care that is planned', () => {
    expect(steps('The surgery is scheduled for June 29, 2026.', false)[0]).toContain('planned for June 29, 2026');
    expect(steps('The surgery is scheduled for June 29, 2026.', false, 'final-internal')[0]).toContain('the next review');
    expect(steps('Your visits will be cut. Effective June 29, 2026 your hours of care end.', false).join()).not.toContain('planned for');
    expect(steps('The surgery is scheduled for September 29, 2026.', false).join()).not.toContain('planned for');
  });
});
