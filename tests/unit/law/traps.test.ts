import { describe, expect, it } from 'vitest';
import type { Classification, TrackId, TrackVerdict } from '@/lib/denial/model';
import { computeDeadlines } from '@/lib/plan/deadlines';
import { framework, whoMayFile } from '@/lib/plan/framework';
import { readCodes } from '@/lib/templates/codes';
import { citationOf, citations, holdsOn, ruleById, rules } from '@/lib/templates/rules';
import { trackById, tracks } from '@/lib/templates/tracks';
import { readTemplates } from '@/scripts/templates/plugin';
import { answerWords, classified, factsOf, letter, onTrack } from './build';

interface Given {
  level?: Classification['level'];
  urgent?: boolean;
  notice?: string;
  received?: string;
  filed?: string;
  text?: string;
  verdict?: Partial<TrackVerdict>;
}

function find(track: TrackId, given: Given = {}) {
  const doc = letter([given.text ?? 'A letter.', ...answerWords(given.level)]);
  return computeDeadlines({
    facts: factsOf(doc, { noticeDate: given.notice ?? '2026-03-04' }),
    classification: classified(given.level, given.urgent),
    track: onTrack(track, given.verdict),
    said: { today: '2026-03-10', received: given.received, appealReceived: given.filed },
    doc,
  });
}
const due = (track: TrackId, given: Given = {}) => find(track, given).deadlines.map((one) => [one.id, one.due]);
const says = (ids: string[]) => ids.map((id) => ruleById(id).says).join(' ');
const cited = (track: TrackId) => framework(onTrack(track)).map((step) => step.citation);

describe('traps that a naive reading falls into', () => {
  it('1: 65 days are 60 after receipt and 5 presumed, and the plan must have received it', () => {
    const [deadline] = find('medicare-advantage').deadlines;
    expect(deadline?.due).toBe('2026-05-08');
    expect(deadline?.rule).toMatch(/60 days.*5 days after the date on the notice/);
    expect(deadline?.note).toMatch(/reach them by this day/);
  });

  it('2: the Part C reviewer is C2C since May 2026; members file nothing there, but Part D members must', () => {
    expect(ruleById('ma-ire-contractor').says).toMatch(/May 1, 2026.*C2C/);
    expect(find('medicare-advantage', { level: 'final-internal' }).deadlines).toEqual([]);
    expect(due('part-d', { level: 'final-internal' })).toEqual([['reconsideration-ire', '2026-05-08']]);
    expect(ruleById('partd-ire-60-days').says).toMatch(/You must ask/);
  });

  it("3: a Part D exception clock starts at the prescriber's statement", () => {
    for (const id of ['partd-coverage-determination', 'partd-expedited-determination-24-hours']) {
      expect(ruleById(id).clock?.from).toBe('prescriber-statement');
      expect(ruleById(id).says).toMatch(/doctor's statement reaches the plan/);
    }
  });

  it('4: four months from receipt; month ends, weekends and holidays move only there, never for 180 days', () => {
    expect(due('erisa-self-funded', { level: 'final-internal', notice: '2026-10-28', received: '2026-10-30' })).toEqual([
      ['external-review', '2027-03-01'],
    ]);
    expect(due('erisa-self-funded', { level: 'final-internal', notice: '2026-08-25' })).toEqual([['external-review', '2026-12-28']]);
    // 180 days after June 28, 2026 is December 25, a holiday; after May 16 it is November 12; after July 4 it is December 31.
    expect(due('erisa-self-funded', { notice: '2026-06-28' })).toEqual([['internal-appeal', '2026-12-25']]);
    expect(rules.filter((rule) => rule.clock?.rollsForward).map((rule) => rule.id)).toEqual(['external-review-four-months']);
  });

  it('5: where the health department runs the review its form counts from sending: said, hedged, not computed', () => {
    const rule = ruleById('external-review-hhs-form');
    expect(rule.mark).toBe('S');
    expect(rule.clock).toBeUndefined();
    expect(rule.says).toMatch(/usually/);
    const [deadline] = find('aca-individual', { level: 'final-internal' }).deadlines;
    expect(deadline?.note).toMatch(/120 days of the date on the letter/);
  });

  it('6: outside review follows the final denial, unless it is expedited beside the internal appeal', () => {
    const standard = find('erisa-insured');
    expect(standard.deadlines.map((one) => one.id)).toEqual(['internal-appeal']);
    expect(standard.missing).toContainEqual(expect.objectContaining({ id: 'external-review', needs: 'finalDenial' }));
    const urgent = find('erisa-insured', { urgent: true }).deadlines.find((one) => one.id === 'external-review');
    expect(urgent?.due).toBe('2026-07-04');
    expect(urgent?.note).toMatch(/at the same time/);
    const doc = letter(['A letter.']);
    const classification = {
      ...classified('initial', true),
      reasons: [{ id: 'eligibility' as const, band: 'strong' as const, score: 1, evidence: [], against: [] }],
    };
    const facts = factsOf(doc, { noticeDate: '2026-03-04' });
    const eligibility = computeDeadlines({ facts, classification, track: onTrack('erisa-insured'), said: { today: '2026-03-10' }, doc });
    expect(eligibility.deadlines.map((one) => one.id)).toEqual(['internal-appeal']);
  });

  it('6: a notice that may be final shows the day of the next step too, as one that may not hold', () => {
    const unknown = find('erisa-insured', { level: 'unknown' });
    const [external, internal] = unknown.deadlines;
    expect(external).toMatchObject({ id: 'external-review', citation: citationOf('external-review-four-months', 'erisa-insured') });
    expect(external?.what).toMatch(/, if this is the plan’s final decision$/);
    expect(external?.note).toMatch(/^Keep to this day if this is the plan’s final decision/);
    expect(internal?.what).not.toMatch(/ if /);
    expect(unknown.missing.some((one) => one.id === 'external-review')).toBe(false);
    const urgent = find('erisa-insured', { level: 'unknown', urgent: true }).deadlines.find((one) => one.id === 'external-review');
    expect(urgent?.note).toMatch(/final decision.*at the same time as your fast appeal\. \(/);
    expect(urgent?.what).not.toMatch(/ if /);
  });

  it('6: an eligibility denial is told what outside review looks at', () => {
    const doc = letter(answerWords('final-internal'));
    const classification = {
      ...classified('final-internal'),
      reasons: [{ id: 'eligibility' as const, band: 'strong' as const, score: 1, evidence: [], against: [] }],
    };
    const facts = factsOf(doc, { noticeDate: '2026-03-04' });
    const [only] = computeDeadlines({ facts, classification, track: onTrack('church'), said: { today: '2026-03-10' }, doc }).deadlines;
    expect(only?.note).toContain(`${ruleById('external-review-scope').says} (${citationOf('external-review-scope', 'church')}.)`);
  });

  it('7: a Medicaid plan counts from the date on the notice; keeping benefits is shown first', () => {
    const given = { text: 'We are reducing your personal care hours.', received: '2026-03-09' };
    expect(due('medicaid-managed', given)).toEqual([
      ['continue-benefits', '2026-03-14'],
      ['internal-appeal', '2026-05-03'],
    ]);
    const later = { text: 'Your nursing services will end on April 1, 2026.' };
    expect(due('medicaid-managed', later)[0]).toEqual(['continue-benefits', '2026-04-01']);
  });

  it("7: the notice's own day to keep benefits leads when it is earlier than the law's", () => {
    const text =
      'Date this change begins: September 10, 2026. If you want your hours to stay the same, you must ask us to continue them by September 9, 2026.';
    expect(find('medicaid-managed', { notice: '2026-08-28', text }).deadlines.map((one) => [one.id, one.due, one.basis])).toEqual([
      ['continue-benefits', '2026-09-09', 'notice'],
      ['continue-benefits', '2026-09-10', 'rule'],
      ['internal-appeal', '2026-10-27', 'rule'],
    ]);
    const state = find('medicaid-ffs', { notice: '2026-08-28', text }).deadlines.map((one) => [one.id, one.due, one.basis]);
    expect(state).toEqual([['continue-benefits', '2026-09-09', 'notice']]);
  });

  it('8: the Medicaid 7 days start with the contract year; CHIP keeps no services going', () => {
    expect(ruleById('medicaid-prior-approval-7-days').says).toMatch(/2026 contract year/);
    expect(ruleById('ffs-prior-approval-7-days').says).toMatch(/Some states may get more time/);
    const chip = find('chip', { text: 'We are reducing your therapy visits.' });
    expect([...chip.deadlines, ...chip.missing].some((one) => one.id === 'continue-benefits')).toBe(false);
  });

  it('9: the 7-day clock is not told to employer and individual plans, and the reason goes to the provider', () => {
    for (const rule of rules.filter((one) => /7-days$/.test(one.id))) {
      for (const track of ['erisa-self-funded', 'erisa-insured', 'aca-individual'] as const) expect(rule.tracks).not.toContain(track);
    }
    expect(ruleById('ma-reason-to-provider').says).toMatch(/give your doctor.*not so for drugs/);
  });

  it('10: no state process, fee or law for a self-funded employer plan; a state office in the letter proves nothing', () => {
    for (const id of ['external-review-state-four-months', 'external-review-state-fee', 'external-review-binding-state']) {
      expect(ruleById(id).tracks).not.toContain('erisa-self-funded');
    }
    expect(trackById('erisa-self-funded')?.help).not.toContain('state-insurance');
    expect(ruleById('state-adr-sentence').says).toMatch(/does not show that the state regulates your plan/);
  });

  it('11: no lawsuit section, penalty or Labor agency for public, church and individual plans', () => {
    for (const track of ['governmental', 'church', 'aca-individual'] as const) {
      for (const rule of rules.filter((one) => holdsOn(one, track))) {
        expect(`${rule.says} ${rule.letter ?? ''}`, rule.id).not.toMatch(/502\(a\)|ERISA|\$110|EBSA/);
        expect(citationOf(rule.id, track), rule.id).not.toMatch(/2590\.715|29 USC 1132/);
      }
      expect(trackById(track)?.help).not.toContain('ebsa');
    }
  });

  it('12: a grandfathered plan has no rights of 147.136 but the surprise-bill review; ERISA keeps 180 days', () => {
    const old = { verdict: { grandfathered: true } };
    expect(due('erisa-self-funded', old)).toEqual([['internal-appeal', '2026-08-31']]);
    expect(find('erisa-self-funded', { ...old, level: 'final-internal' }).deadlines).toEqual([]);
    expect(find('aca-individual', old).deadlines).toEqual([]);
    const steps = framework(onTrack('erisa-insured', { grandfathered: true }));
    expect(steps.filter((step) => /147\.136|2590\.715/.test(step.citation ?? '')).map((step) => step.citation)).toEqual([
      citationOf('external-review-grandfathered', 'erisa-insured'),
    ]);
    expect(framework(onTrack('erisa-insured')).map((step) => step.citation)).not.toContain(
      citationOf('external-review-grandfathered', 'erisa-insured'),
    );
  });

  it('13: individual plans have one level, group plans at most two', () => {
    expect(trackById('aca-individual')?.deadlines.map((step) => step.id)).not.toContain('second-level');
    expect(trackById('aca-individual')?.letters['second-level']).toBeUndefined();
    expect(cited('aca-individual')).toContain('45 CFR 147.136(b)(3)(ii)(G)');
    expect(cited('aca-individual')).not.toContain('29 CFR 2560.503-1(c)(2)');
    expect(cited('erisa-insured')).toContain('29 CFR 2560.503-1(c)(2)');
    expect(ruleById('union-trust-board-meeting').says).toMatch(/at their meetings/);
  });

  it("14: a physician's word binds the plan; severe pain counts only in the ERISA words; Part D payment is not expedited", () => {
    expect(ruleById('urgent-physician-decides').says).toMatch(/must treat it as urgent/);
    expect(ruleById('ma-must-expedite').says).toMatch(/must give you a fast appeal/);
    for (const rule of rules.filter((one) => /severe pain/i.test(`${one.says} ${one.letter ?? ''}`))) {
      for (const track of ['medicare-advantage', 'part-d', 'original-medicare'] as const) expect(rule.tracks).not.toContain(track);
    }
    expect(ruleById('partd-payment-not-expedited').says).toMatch(/cannot be made a fast appeal/);
    expect(ruleById('expedited-external-after-final').says).toMatch(/are still there/);
  });

  it('15: asking for the file or the codes is not an appeal and stops no clock', () => {
    for (const id of ['claim-file', 'codes-on-request'])
      expect(ruleById(id).note).toMatch(/not (?:itself )?an appeal and does not stop the clock/);
  });

  it('16: the penalty is for plan documents and only under ERISA', () => {
    const rule = ruleById('plan-documents-penalty');
    expect(rule.tracks).toEqual(['erisa-self-funded', 'erisa-insured']);
    expect(rule.says).toMatch(/not about the claim file/);
    for (const track of tracks) expect(Object.values(track.letters).flat()).not.toContain('plan-documents-penalty');
  });

  it('17: FEHB six calendar months; TRICARE 90 days by postmark, 3 days when urgent, no network provider', () => {
    expect(due('fehb', { notice: '2026-08-31' })).toEqual([['internal-appeal', '2027-02-28']]);
    expect(framework(onTrack('fehb')).some((step) => /147\.136/.test(step.citation ?? ''))).toBe(false);
    const tricare = find('tricare', { urgent: true, received: '2026-03-06' }).deadlines;
    expect(tricare.map((one) => [one.id, one.due])).toEqual([
      ['expedited-appeal', '2026-03-09'],
      ['internal-appeal', '2026-06-02'],
    ]);
    expect(tricare[1]?.note).toMatch(/postmarked/);
    expect(ruleById('tricare-who-may-file').says).toMatch(/A network provider may not/);
  });

  it("18: a provider's paper is not the patient's notice", () => {
    const [deadline] = find('medicaid-managed', { text: 'REMITTANCE ADVICE. Payee: Llano Clinic.' }).deadlines;
    expect(deadline?.note).toMatch(/provider's own dispute follows its contract/);
    expect(find('medicaid-managed').deadlines[0]?.note).not.toMatch(/contract/);
  });

  it('19: who may file, and with which form, by track', () => {
    const texts = (track: TrackId) =>
      whoMayFile(onTrack(track))
        .map((step) => step.text)
        .join(' ');
    expect(texts('erisa-self-funded')).toMatch(/own form.*urgent case a health professional/);
    expect(texts('medicare-advantage')).toMatch(/own doctor may ask.*not had yet.*no form.*CMS-1696/);
    expect(texts('fehb')).toMatch(/only with your written consent/);
    expect(texts('va')).toBe('');
  });

  it('19: the file goes to the reviewer within five business days of the assignment', () => {
    expect(ruleById('external-review-file-five-days').clock).toMatchObject({ from: 'review-assigned', count: 5, unit: 'business-days' });
  });

  it('20: no part of the parity rule of 2024 is cited; the withdrawn test rule is told as gone', () => {
    expect(says(['ldt-rule-vacated'])).toMatch(/does not need FDA approval/);
    expect(rules.some((rule) => /146\.137|2590\.712-1/.test(rule.citation))).toBe(false);
    expect(ruleById('parity-analysis').note).toMatch(/non-enforcement/);
  });

  it("21: a Medicare plan must follow Medicare's policies even where its own differ", () => {
    expect(says(['ma-follow-medicare-rules', 'ma-no-other-criteria'])).toMatch(/must follow Medicare's own.*may not use a stricter rule/);
  });

  it('22: the amounts in dispute differ by the year of filing', () => {
    expect(says(['medicare-amount-in-controversy'])).toMatch(/\$1,960 for requests filed in 2026 and \$2,000 for those filed in 2027/);
  });

  it('23: codes that the official list has stopped are still known from old papers, in our own words', () => {
    const { carc } = readCodes(readTemplates(process.cwd(), 'codes'));
    expect(carc.get('15')).toMatchObject({ reason: 'prior-authorization', says: expect.stringMatching(/stopped code/) });
    for (const { says } of carc.values()) expect(says).not.toMatch(/\bX12\b|Loop \d{4}|REF, if present/);
  });

  it('24: no state window is shipped from memory or computed', () => {
    expect(rules.filter((rule) => /^state-/.test(rule.id)).every((rule) => rule.clock === undefined)).toBe(true);
  });
});

describe('what nobody has read', () => {
  // Section by section: sources that were known from memory only.
  const UNREAD = [
    '42 CFR 431.211',
    '42 CFR 431.230',
    '42 CFR 422.136',
    '42 CFR 412.3',
    '42 CFR 405.970',
    '42 CFR 423.562',
    '42 CFR 422.608',
    '29 USC 1024',
    '42 USC 300gg-8',
    '42 USC 1395x(t)(2)',
    '42 USC 1396d(r)(5)',
    '45 CFR 147.128',
    '45 CFR 147.140',
    '45 CFR 164.524',
    '38 CFR',
  ];

  it.each(UNREAD)('%s is cited nowhere', (unread) => {
    expect([...citations].filter((citation) => citation.includes(unread))).toEqual([]);
  });

  it('makes no rule for the VA, and no rule from a page that another contradicts', () => {
    expect(rules.filter((rule) => (rule.tracks as string[]).includes('va'))).toEqual([]);
    expect(rules.map((rule) => rule.mark as string).filter((mark) => mark === 'M' || mark === 'X')).toEqual([]);
  });
});

describe("the plan's own clock, once an appeal is filed", () => {
  const decisions = (track: TrackId, given: Given = {}) =>
    find(track, { ...given, filed: '2026-03-10' })
      .deadlines.filter((one) => one.whose === 'plan')
      .map((one) => one.due);

  it('counts from the day the plan got the appeal, and says what follows when it is late', () => {
    expect(decisions('erisa-self-funded')).toEqual(['2026-04-09', '2026-05-09']);
    expect(decisions('erisa-self-funded', { text: 'Your request for a knee scan was denied.' })).toEqual(['2026-04-09']);
    expect(decisions('erisa-self-funded', { urgent: true })).toEqual(['2026-03-13']);
    expect(decisions('part-d', { urgent: true })).toEqual(['2026-03-13']);
    expect(decisions('medicaid-managed')).toEqual(['2026-04-09']);
    expect(decisions('fehb')).toEqual(['2026-04-09']);
    expect(decisions('va')).toEqual([]);
    const [first] = find('erisa-self-funded', { filed: '2026-03-10' }).deadlines.filter((one) => one.whose === 'plan');
    expect(first?.note).toMatch(/straight to outside review/);
  });

  it('is not there before', () => {
    expect(find('erisa-self-funded').deadlines.every((one) => one.whose === 'person')).toBe(true);
  });
});

describe('the framework after a final answer', () => {
  const first = (track: TrackId, more: Partial<TrackVerdict> = {}) => framework(onTrack(track, more), 'final-internal')[0]?.citation;

  it('begins with the step that follows on the plan’s own track', () => {
    expect(first('erisa-insured')).toBe(citationOf('external-review-four-months', 'erisa-insured'));
    expect(first('erisa-insured', { grandfathered: true })).toBe(citationOf('external-review-grandfathered', 'erisa-insured'));
    expect(first('medicare-advantage')).toBe(citationOf('ma-auto-forward'));
    expect(first('part-d')).toBe(citationOf('partd-ire-60-days'));
    expect(first('original-medicare')).toBe(citationOf('original-reconsideration-180-days'));
    expect(first('medicaid-managed')).toBe(citationOf('medicaid-fair-hearing-90-to-120-days'));
    expect(first('fehb')).toBe(citationOf('fehb-opm-review'));
    expect(first('tricare')).toBe(citationOf('tricare-formal-review-60-days'));
    expect(first('va')).toBeUndefined();
  });

  it('says nothing twice, and nothing of the steps that are over', () => {
    for (const track of tracks) {
      const after = framework(onTrack(track.id), 'final-internal').map((step) => step.text);
      expect(new Set(after).size).toBe(after.length);
    }
    const said = (track: TrackId) => framework(onTrack(track), 'final-internal').map((step) => step.citation);
    expect(said('erisa-insured')).not.toContain(citationOf('internal-appeal-180-days', 'erisa-insured'));
    expect(said('erisa-insured')).not.toContain(citationOf('decision-pre-service-30-days', 'erisa-insured'));
    expect(said('part-d')).not.toContain(citationOf('partd-redetermination-60-days'));
    expect(said('part-d')).toContain(citationOf('partd-ire-decision-7-days'));
  });

  it('speaks of a dismissal where the appeal was thrown out, and not of a case that the plan sends on', () => {
    const steps = framework(onTrack('medicare-advantage'), 'final-internal', { dismissed: true, trust: false }).map((one) => one.citation);
    expect(steps[0]).toBe(citationOf('ma-dismissal-65-days'));
    expect(
      framework(onTrack('medicare-advantage'), 'final-internal', { dismissed: true, trust: false }).map((one) => one.text),
    ).not.toContain(ruleById('ma-auto-forward').says);
  });

  it('has the calendar of the trustees for a union fund only', () => {
    const said = (trust: boolean) =>
      framework(onTrack('erisa-self-funded'), 'initial', { dismissed: false, trust }).map((one) => one.citation);
    expect(said(true)).toContain(citationOf('union-trust-board-meeting'));
    expect(said(true)).not.toContain(citationOf('decision-post-service-60-days', 'erisa-self-funded'));
    expect(said(false)).not.toContain(citationOf('union-trust-board-meeting'));
  });
});

describe('the framework of an undecided track', () => {
  it('gives what insured and self-funded plans share, then the difference', () => {
    const steps = framework(onTrack('unknown', { candidates: ['erisa-self-funded', 'erisa-insured'] }));
    expect(steps[0]?.citation).toBe('29 CFR 2560.503-1(h)(3)(i)');
    const labelled = steps.filter((step) => step.text.startsWith('If it is this kind of plan'));
    expect(labelled.length).toBeGreaterThan(1);
    expect(steps.slice(-labelled.length)).toEqual(labelled);
  });

  it('is empty where nothing is known or verified', () => {
    expect(framework(onTrack('unknown'))).toEqual([]);
    expect(framework(onTrack('va'))).toEqual([]);
  });

  it('is there for every other track, each sentence with its citation', () => {
    for (const track of tracks.filter((one) => one.id !== 'va' && one.id !== 'not-regulated')) {
      const steps = framework(onTrack(track.id));
      expect(steps.length, track.id).toBeGreaterThan(2);
      for (const step of steps) expect(step.citation).toBeTruthy();
    }
  });
});
