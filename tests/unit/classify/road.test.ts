import { describe, expect, it } from 'vitest';
import { questionFor } from '@/lib/classify/question';
import type { ReasonId, ReasonVerdict } from '@/lib/denial/model';
import { roadOf } from '@/lib/plan/road';

const reason = (id: ReasonId, band: ReasonVerdict['band'] = 'unsure'): ReasonVerdict => ({
  id,
  band,
  score: 0.4,
  evidence: [{ quote: 'words', place: { block: 0, start: 0, end: 5 } }],
  against: [],
});

describe('roadOf', () => {
  it('sends a coding denial to a corrected claim and a judgment to an appeal', () => {
    expect(roadOf([reason('coding-billing')])).toMatchObject({ road: 'corrected-claim', walker: 'provider' });
    expect(roadOf([reason('medical-necessity')])).toMatchObject({ road: 'appeal', walker: 'person' });
    expect(roadOf([reason('coordination-of-benefits')]).road).toBe('other-payer');
  });

  it('sends the provider first where the provider has to bear the amount', () => {
    expect(roadOf([reason('prior-authorization')], 'provider')).toMatchObject({ road: 'appeal', walker: 'provider' });
    expect(roadOf([reason('prior-authorization')], 'patient').walker).toBe('person');
    expect(roadOf([reason('eligibility')], 'provider').walker).toBe('person');
  });

  it('asks when there is no reason, and adds an appeal for a second reason on the merits', () => {
    expect(roadOf([]).road).toBe('ask');
    expect(roadOf([reason('missing-information'), reason('medical-necessity')]).why).toContain('appeal too');
  });
});

describe('questionFor', () => {
  it('asks between two reasons that are taken for each other', () => {
    const question = questionFor({ isDenial: true, reasons: [reason('medical-necessity'), reason('level-of-care')] });
    expect(question?.answers.map((answer) => answer.id)).toEqual(['medical-necessity', 'level-of-care']);
    expect(question?.text).toContain('lower level');
  });

  it('asks nothing when the reason is sure or the document is no denial', () => {
    expect(questionFor({ isDenial: true, reasons: [reason('referral', 'strong')] })).toBeNull();
    expect(questionFor({ isDenial: false, reasons: [] })).toBeNull();
  });

  it('offers every reason when the notice gives none', () => {
    expect(questionFor({ isDenial: true, reasons: [] })?.answers).toHaveLength(19);
  });
});
