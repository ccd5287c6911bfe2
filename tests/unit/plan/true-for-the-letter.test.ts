import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { composePlan } from '@/lib/plan/compose';
import { triage } from '@/lib/triage';
import { type SampleOptions, sample } from './sample';

function plan(options: SampleOptions) {
  const { doc, denial, said } = sample(options);
  return composePlan(doc, denial, said);
}
const texts = (list: { text: string }[]) => list.map(({ text }) => text).join('\n');
const dates = (text: string) => triage(readText(text), { today: '2026-06-01' }).plan.deadlines.map(({ track }) => track);

describe('a refill before its day', () => {
  const slip = (text: string) =>
    plan({ reasons: ['quantity-limit'], service: 'Sertraline 50 mg tablet', insurer: 'Harbor Rx', timing: null, text });

  it.each([
    'REJECT 79 REFILL TOO SOON. NEXT FILL DATE 06/09/2026',
    'This was filled too soon. It can be refilled again on or after June 9, 2026.',
    'It is too soon to refill this drug. Earliest refill: 6/9/26.',
  ])('leads with the day that the notice prints: %s', (text) => {
    const { strategy, documents, summary, nextSteps } = slip(text);
    expect(strategy[0]?.text).toContain('June 9, 2026');
    expect(strategy[1]?.text).toContain('override');
    expect(nextSteps[0]).toContain('June 9, 2026');
    expect(summary).toContain('not a no to the drug');
    expect(documents.filter(({ required }) => required).map(({ id }) => id)).toEqual(['denial-letter']);
  });

  it('asks for the day where the notice prints none, and leaves a dose limit as it was', () => {
    expect(slip('Rejected: refill too soon').strategy[0]?.text).toContain('Ask the pharmacist for the day');
    const dose = slip('The plan covers up to 30 tablets in 30 days.');
    expect(texts(dose.strategy)).toContain('how the dose was set');
    expect(dose.documents.find(({ id }) => id === 'drug-label')?.required).toBe(true);
  });

  it('shows no appeal date of Medicare for a pharmacy’s reject', () => {
    const open = dates('HILL PHARMACY 05/28/2026\nRx 5510\nSERTRALINE 50MG QTY 30\nREJECTED 79 REFILL TOO SOON\nOPTUMRX HELP DESK');
    expect(open).not.toContain('part-d');
    expect(open).not.toContain('medicare-advantage');
    expect(open).not.toContain('original-medicare');
    const known = triage(
      readText('HILL PHARMACY 05/28/2026\nHarbor Medicare Part D PDP\nSERTRALINE 50MG QTY 30\nREJECTED 79 REFILL TOO SOON'),
      { today: '2026-06-01' },
    ).plan;
    expect(known.deadlines).toEqual([]);
    expect(texts(known.missingDeadlines.map(({ ask }) => ({ text: ask })))).toContain('coverage determination');
  });
});

it('treats one of a kind in so many years as a date, and not as a dose', () => {
  for (const text of [
    'Your plan pays for one full denture every five years.',
    'Dentures are covered once every 60 months.',
    'The benefit is one wheelchair per five years.',
  ]) {
    const { strategy, summary } = plan({ reasons: ['quantity-limit'], service: 'Full denture', insurer: 'Harbor Dental', text });
    expect(strategy[0]?.text).toContain('Check the date first');
    expect(`${summary} ${texts(strategy)}`).not.toMatch(/exact (?:amount|number)|billed twice/);
  }
});

describe('the answer to an appeal', () => {
  const final = (text: string) =>
    plan({ reasons: ['medical-necessity'], track: 'medicare-advantage', level: 'final-internal', service: 'Power wheelchair', text });

  it.each([
    'We have sent your case to the Independent Review Entity.',
    'Your appeal was forwarded to an independent reviewing organization that works for Medicare.',
    'We are sending your file to the independent review entity. You need not do anything.',
  ])('sent on by the plan leaves nothing to file: %s', (text) => {
    const { summary, nextSteps } = final(text);
    expect(summary).toContain('nothing to file now');
    expect(nextSteps.join('\n')).toContain('the office and address that the notice prints');
    expect(nextSteps.join('\n')).not.toContain('last day for the next step');
  });

  it('not sent on keeps the last day, and promises none that the notice may lack', () => {
    const { summary, nextSteps } = final(
      'We upheld our decision. If we do not decide in time, we send it to the Independent Review Entity.',
    );
    expect(summary).not.toContain('names the next step');
    expect(nextSteps.join('\n')).toContain('last day for the next step');
  });
});

it('plans no letter a week before a call that is due tomorrow', () => {
  const { nextSteps, strategy } = plan({
    reasons: ['level-of-care'],
    track: 'medicare-advantage',
    insurer: 'Harbor Medicare',
    text: 'Notice of Medicare Non-Coverage. Your services will end: June 3, 2026. Call your QIO no later than noon of the day before.',
  });
  expect(nextSteps.join('\n')).not.toMatch(/a week before|Harbor Medicare has to answer/);
  expect(nextSteps.join('\n')).toContain('review office');
  expect(texts(strategy)).not.toMatch(/same letter|who will decide/);
});

describe('what was denied', () => {
  const summary = (service: string) => plan({ reasons: ['medical-necessity'], service }).summary;

  it('is not what lies behind it', () => {
    expect(summary('12 visits of occupational therapy after your total hip replacement')).toContain('the therapy');
    expect(summary('Physical therapy following rotator cuff repair')).toContain('the therapy');
    expect(summary('Skilled nursing facility stay after a knee replacement')).not.toContain('joint surgery');
    expect(summary('The following: knee arthroplasty')).toContain('joint surgery');
  });

  it('has its own name where one file holds several', () => {
    expect(summary('CT of the chest')).not.toContain('MRI');
    expect(plan({ reasons: ['medical-necessity'], service: 'Radiología', codes: ['71260'] }).summary).toContain('the CT scan');
    expect(plan({ reasons: ['medical-necessity'], service: 'Radiología', codes: ['72148'] }).summary).toContain('MRI or CT');
    expect(summary('Lumbar epidural steroid injection')).toContain('the epidural steroid injection');
  });
});

it('says of a drug for several illnesses for which one its advice is', () => {
  const { strategy, summary } = plan({ reasons: ['non-formulary'], service: 'Dupixent 300 mg' });
  for (const { text } of strategy) if (/attack|inhaler|steroid/.test(text)) expect(text).toMatch(/^If it is for asthma: /);
  expect(summary).not.toContain('tier');
});

it('names neither Original Medicare nor TRICARE for what an insurer sends under its own name', () => {
  const letter = 'Cigna Healthcare\nMay 20, 2026\nWe denied the office visit because the claim was sent too late.';
  expect(dates(letter)).not.toContain('tricare');
  expect(dates(letter)).not.toContain('original-medicare');
  expect(texts(plan({ reasons: ['referral'], insurer: 'Harbor HMO', service: 'Eye doctor visit' }).strategy)).not.toContain('TRICARE');
});

it('does not take a group code alone for a promise that nothing is owed', () => {
  const { strategy } = plan({
    reasons: ['coordination-of-benefits'],
    service: 'Office visit',
    text: 'Reason CO-22',
    timing: 'post-service',
  });
  expect(texts(strategy)).toContain('usually means that');
  expect(texts(strategy)).not.toContain('puts this amount on the provider');
});
