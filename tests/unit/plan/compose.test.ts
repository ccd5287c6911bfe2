import { describe, expect, it } from 'vitest';
import { composePlan } from '@/lib/plan/compose';
import { planSchema } from '@/lib/plan/model';
import { citations } from '@/lib/templates/rules';
import { type SampleOptions, sample } from './sample';

function plan(options: SampleOptions) {
  const { doc, denial, said } = sample(options);
  return planSchema.parse(composePlan(doc, denial, said));
}
const texts = (list: { text: string }[]) => list.map(({ text }) => text).join('\n');

describe('a composed plan', () => {
  it('names the case’s own service and payer', () => {
    const { summary, service, payer, road } = plan({ reasons: ['experimental-investigational'], track: 'erisa-insured' });
    expect({ service, payer, road }).toEqual({ service: 'Tumor genomic profiling', payer: 'Cigna', road: 'appeal' });
    expect(summary).toMatch(/^Cigna calls tumor genomic profiling experimental/);
  });

  it('calls a drug by its name, and an unknown service in the notice’s own words', () => {
    expect(plan({ reasons: ['step-therapy'], service: 'Rinvoq 15 mg tablet' }).summary).toContain('before Rinvoq.');
    expect(plan({ reasons: ['not-covered'], service: 'Custom widget fitting' }).summary).toContain('“Custom widget fitting”');
    expect(plan({ reasons: ['not-covered'], service: null, insurer: null }).summary).toContain(
      'The plan says that the plan does not cover this care',
    );
  });

  it('keeps the two roads of prior authorization apart', () => {
    const claim = plan({ reasons: ['prior-authorization'], track: 'erisa-insured', timing: 'post-service' });
    const request = plan({ reasons: ['prior-authorization'], track: 'erisa-insured', timing: 'pre-service' });
    expect(texts(claim.strategy)).toContain('dated back to the day of service');
    expect(texts(claim.strategy)).not.toContain('the first request left a gap');
    expect(texts(request.strategy)).toContain('the first request left a gap');
    expect(texts(request.strategy)).not.toContain('look back');
    expect(claim.documents.map(({ id }) => id)).toContain('approval-list');
    expect(request.documents.map(({ id }) => id)).not.toContain('approval-list');
    expect(request.summary).not.toContain('two roads');
  });

  it('shows both roads, each with its case, when the notice does not tell which', () => {
    const { strategy, summary } = plan({ reasons: ['prior-authorization'], timing: null, track: 'erisa-insured' });
    expect(summary).toContain('two roads');
    expect(strategy.some(({ text }) => text.startsWith('If you already had the care: '))).toBe(true);
    expect(strategy.some(({ text }) => text.startsWith('If approval was refused: '))).toBe(true);
  });

  it('answers every reason of the letter, the first leading, and says nothing twice', () => {
    const both = plan({ reasons: ['quantity-limit', 'medical-necessity'], track: 'medicare-advantage' });
    expect(both.reason).toBe('quantity-limit');
    expect(both.summary).toContain('second reason: “not medically necessary”');
    expect(texts(both.strategy)).toContain('On “not medically necessary”: ');
    expect(texts(both.rebuttal)).toContain('rests on medical necessity');
    expect(texts(both.rebuttal)).not.toContain('does not find that tumor genomic profiling is the wrong care');
    const ids = both.documents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves a further reason out of the letter when its evidence is unsure', () => {
    const { doc, denial, said } = sample({ reasons: ['quantity-limit', 'eligibility'] });
    denial.classification.reasons = denial.classification.reasons.map((reason, i) => (i === 1 ? { ...reason, band: 'unsure' } : reason));
    expect(composePlan(doc, denial, said).summary).not.toContain('second reason');
  });

  it('takes its law from the plan’s own track', () => {
    const medicare = plan({ reasons: ['not-fda-approved'], track: 'medicare-advantage' });
    expect(medicare.strategy.map(({ citation }) => citation)).toContain('NCD 90.2');
    const job = plan({ reasons: ['not-fda-approved'], track: 'erisa-self-funded' });
    expect(job.strategy.map(({ citation }) => citation)).not.toContain('NCD 90.2');
    expect(job.whyAppealable.map(({ citation }) => citation)).toContain('21 CFR 809.3');
    expect(job.framework.length).toBeGreaterThan(5);
    expect(medicare.framework.every(({ citation }) => citation === null || citations.has(citation))).toBe(true);
  });

  it('says for which plan a rule holds when the track is open, and leaves it out of the letter', () => {
    const open = plan({ reasons: ['medical-necessity'], track: 'unknown', candidates: ['erisa-self-funded', 'medicare-advantage'] });
    expect(texts(open.whyAppealable)).toContain('If it is a Medicare Advantage plan: ');
    expect(open.rebuttal.filter(({ citation }) => citation !== null)).toEqual([]);
  });

  it('quotes no commercial law to Medicaid, VA or a sharing plan', () => {
    for (const track of ['medicaid-managed', 'va', 'not-regulated'] as const) {
      const cited = plan({ reasons: ['experimental-investigational'], track });
      const all = [...cited.whyAppealable, ...cited.strategy, ...cited.rebuttal, ...cited.framework].map(({ citation }) => citation ?? '');
      expect(
        all.filter((citation) => /2560|147\.136|2719/.test(citation)),
        track,
      ).toEqual([]);
    }
  });

  it('puts the other road first when an appeal is the wrong one', () => {
    const late = plan({ reasons: ['timely-filing'], timing: 'post-service' });
    expect(late.road).toBe('call');
    expect(late.strategy[0]?.text).toContain('What do I owe');
    const coding = plan({ reasons: ['coding-billing'], timing: 'post-service' });
    expect(coding.road).toBe('corrected-claim');
    expect(coding.strategy[0]?.text).toContain('billing office');
  });

  it('says what a CO code means for the patient’s wallet', () => {
    const { doc, denial, said } = sample({ reasons: ['prior-authorization'], timing: 'post-service', text: 'Adjustment code CO-197.' });
    expect(texts(composePlan(doc, denial, said).strategy)).toContain('does not hold you responsible for it. Ask');
    const unclear = sample({ reasons: ['prior-authorization'], timing: 'post-service' });
    expect(texts(composePlan(unclear.doc, unclear.denial, unclear.said).strategy)).toContain('often the provider’s loss');
    const limit = sample({ reasons: ['quantity-limit'], timing: 'post-service', text: 'Adjustment code CO-119.' });
    expect(texts(composePlan(limit.doc, limit.denial, limit.said).strategy)).toContain('does not hold you responsible for it. Ask');
    const bill = sample({ reasons: ['not-covered'], timing: 'post-service', text: 'Adjustment code PR-204.' });
    const plan = composePlan(bill.doc, bill.denial, bill.said);
    expect(plan).toMatchObject({ walker: 'person', owes: { value: 'patient', evidence: [{ quote: 'PR-204' }] } });
    expect(plan.nextSteps.join(' ')).toContain('hold the bill');
  });

  it('sends an injury at work to the employer, and answers a question about other coverage only where one is asked', () => {
    const first = (text: string) => {
      const { doc, denial, said } = sample({ reasons: ['coordination-of-benefits'], timing: 'post-service', text });
      return composePlan(doc, denial, said).nextSteps[0];
    };
    expect(first('You fell off a ladder and were hurt on the job. Workers’ compensation pays for that.')).toContain('Tell your employer');
    expect(first('We asked you twice if you have other health insurance and got no answer.')).toContain('answer the question');
    expect(first('Please tell us about any other coverage you have.')).toContain('answer the question');
    expect(first('Return the accident questionnaire.')).toContain('answer the question');
    expect(first('Your wife’s plan at the mill pays before this one.')).toContain('which payer it thinks comes first');
  });

  it('answers a further reason that the notice may rest on, and leaves it out of the letter', () => {
    const { doc, denial, said } = sample({ reasons: ['medical-necessity', 'not-covered'] });
    const [first, second] = denial.classification.reasons;
    if (!first || !second) throw new Error('two reasons');
    const composed = (score: number) => {
      denial.classification = { ...denial.classification, reasons: [first, { ...second, band: 'unsure', score }] };
      return composePlan(doc, denial, said);
    };
    expect(composed(0.6).summary).toContain('It may also rest on “');
    expect(texts(composed(0.6).strategy)).toContain('On “');
    expect(composed(0.6).rebuttal).toEqual(composed(0.3).rebuttal);
    expect(composed(0.3).summary).not.toContain('may also rest');
  });

  it('says that it cannot tell where a paper may be a denial', () => {
    const { doc, denial, said } = sample({ kind: 'acknowledgement' });
    denial.classification = { ...denial.classification, isDenial: false, reasons: [] };
    expect(composePlan(doc, denial, said).summary).toContain('It does not decide anything yet');
    denial.classification = { ...denial.classification, doubtful: true };
    const { summary, nextSteps } = composePlan(doc, denial, said);
    expect(summary).toContain('We cannot tell whether Cigna denied something here');
    expect(nextSteps[0]).toContain('will not pay');
  });

  it('asks for the reason when there is none', () => {
    const none = plan({ reasons: [], track: 'erisa-insured' });
    expect({ reason: none.reason, road: none.road }).toEqual({ reason: null, road: 'ask' });
    expect(none.strategy.length).toBeGreaterThan(1);
    expect(none.nextSteps.length).toBeGreaterThan(1);
    expect(none.rebuttal).toEqual([]);
    expect(none.deadlines.length).toBeGreaterThan(0);
  });

  it.each(['approval', 'acknowledgement', 'information-request', 'cost-share', 'marketing', 'other'] as const)(
    'tells %s from a denial',
    (kind) => {
      const other = plan({ kind });
      expect(other.summary.length).toBeGreaterThan(30);
      expect(other.nextSteps.length).toBeGreaterThan(0);
      expect([...other.strategy, ...other.documents, ...other.deadlines, ...other.rebuttal]).toEqual([]);
    },
  );

  it('says when a request was decided by another company, when it is partial, final or urgent', () => {
    const { summary } = plan({
      reasons: ['prior-authorization'],
      text: 'Reviewed by eviCore healthcare.',
      partial: true,
      urgent: true,
      level: 'final-internal',
    });
    expect(summary).toContain('eviCore reviewed this for Cigna');
    expect(summary).toContain('Part of the request was approved');
    expect(summary).toContain('urgent');
    expect(summary).toContain('answer to an appeal');
  });
});

describe('a condition from before the coverage', () => {
  const text = 'The records show bleeding in March. Your certificate does not pay for a pre-existing condition.';
  const own = plan({
    reasons: ['not-covered'],
    track: 'not-regulated',
    service: 'Colonoscopy with biopsy',
    codes: ['45380'],
    timing: 'post-service',
    text,
  });

  it('is answered with the words and dates of the clause, and never as a screening', () => {
    const all = JSON.stringify([own.summary, own.strategy, own.avoid, own.rebuttal, own.documents, own.criteria]);
    expect(all).not.toMatch(/screening|preventive|symptom/i);
    expect(texts(own.rebuttal)).toContain('it looks back [this many months, from this day]');
    expect(texts(own.strategy)).toMatch(/look back|looks back/);
    expect(texts(own.strategy)).toContain('state’s insurance department');
    expect(own.documents.find(({ id }) => id === 'early-records')?.required).toBe(true);
  });

  it('leaves other exclusions as they were', () => {
    const other = plan({ reasons: ['not-covered'], track: 'not-regulated', service: 'Colonoscopy with biopsy', codes: ['45380'] });
    expect(JSON.stringify(other)).not.toMatch(/pre-existing|looks? back/i);
  });
});

it('takes a stay that is reviewed while it lasts neither for care to come nor for a claim', () => {
  const of = (text: string) =>
    plan({ reasons: ['level-of-care'], track: 'medicare-advantage', service: 'Inpatient admission', timing: 'post-service', text }).timing;
  expect(of('The request for an inpatient admission is denied. She was admitted last week.')).toBeNull();
  expect(of('The request for the brace was denied.')).toBe('post-service');
  expect(of('We paid nothing for the inpatient stay.')).toBe('post-service');
});

describe('where a plan document is had', () => {
  const from = (track: SampleOptions['track']) =>
    plan({ reasons: ['not-covered'], track: track ?? 'unknown' }).documents.find(({ id }) => id === 'plan-document')?.from;
  it('the employer is named only where the plan may come from a job', () => {
    for (const track of ['erisa-insured', 'governmental', 'church', 'unknown'] as const) expect(from(track)).toContain('benefits office');
    for (const track of ['medicaid-managed', 'chip', 'tricare', 'va', 'medicare-advantage', 'not-regulated', 'aca-individual'] as const)
      expect(from(track)).not.toContain('benefits office');
  });
});

describe('what the notice names is used and not asked for', () => {
  it('a clause, a limit and another drug', () => {
    const covered = plan({ reasons: ['not-covered'], track: 'tricare', text: 'Lamps are left out by the manual, chapter 7, section 3.' });
    expect(texts(covered.rebuttal)).toContain('points to this: “Lamps are left out by the manual, chapter 7, section 3.”');
    expect(texts(covered.rebuttal)).not.toContain('Please state the clause');
    expect(texts(plan({ reasons: ['not-covered'], track: 'tricare' }).rebuttal)).toContain('Please state the clause');
    const limit = plan({ reasons: ['quantity-limit'], text: 'The program covers up to 90 pads a month.' });
    expect(texts(limit.rebuttal)).toContain('rests on this limit: “The program covers up to 90 pads a month.”');
    const drug = plan({
      reasons: ['non-formulary'],
      track: 'part-d',
      service: 'Repatha 140 mg',
      text: 'It does not show that the covered drug Zelvora would harm you.',
    });
    expect(texts(drug.rebuttal)).toContain('The notice names Zelvora.');
  });
});
