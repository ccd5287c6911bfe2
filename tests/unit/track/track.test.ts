import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { findTrack } from '@/lib/track/track';

const track = (text: string) => findTrack(readText(text));

describe('findTrack', () => {
  it.each([
    ['medicare-advantage', 'Notice of Denial of Medical Coverage. Your Medicare Advantage plan denied the request.'],
    ['part-d', 'Notice of Denial of Medicare Prescription Drug Coverage'],
    ['original-medicare', 'Your Medicare Summary Notice for Part B. This is not a bill.'],
    ['fehb', 'You may ask OPM to review it under the disputed claims process.'],
    ['tricare', 'TRICARE cannot cost-share this drug.'],
    ['erisa-self-funded', 'Corbel administers claims for the Dunmore plan, which is self-funded. Section 502(a) of ERISA lets you sue.'],
    ['erisa-insured', 'Your employer bought this group policy, which we insure. The ERISA rights described here apply to you.'],
    ['not-regulated', 'We are a health care sharing ministry and not insurance.'],
    [
      'erisa-self-funded',
      "Pipe Trades Health Trust\n\n1 Mill St, Fargo, ND 58103\n\nMay 2, 2026\n\nRe: claim 7\n\nDear Mr. Hale:\n\nAsk the clinic to bill the school district's plan first. This is a self-funded plan. You have rights under ERISA. You may sue under section 502(a) of ERISA.",
    ],
    ['erisa-insured', 'We insure your group coverage. We, not the employer, bear the cost of claims, and ERISA applies.'],
    ['erisa-insured', 'Your employer, Tall Pines Marine Supply, bought this coverage from us. You may sue under section 502(a) of ERISA.'],
    [
      'medicaid-managed',
      'Prairie Health Plan, serving Nevada Medicaid and Nevada Check Up. Ask for a State Fair Hearing after our appeal decision.',
    ],
    ['medicaid-managed', 'Lakeland for You, affiliate of Lakeland Health Plan · Pennsylvania Medical Assistance'],
    ['governmental', 'A self-funded governmental plan of the county. It is not subject to ERISA.'],
  ])('finds %s', (id, text) => {
    const found = track(text);
    expect(found.id).toBe(id);
    expect(found.evidence.length).toBeGreaterThan(0);
  });

  it('keeps the law of public plans open where a public employer is named beside ERISA', () => {
    const found = track(
      "Pipe Trades Health Trust\n\n1 Mill St, Fargo, ND 58103\n\nMay 2, 2026\n\nRe: claim 7\n\nDear Mr. Hale:\n\nAsk the clinic to bill the school district's plan first. This is a self-funded plan. You have rights under ERISA. You may sue under section 502(a) of ERISA.",
    );
    expect(found).toMatchObject({ band: 'likely', candidates: ['erisa-self-funded', 'governmental'] });
    expect(found.evidence.some((quote) => JSON.stringify(quote).includes('school district'))).toBe(true);
  });

  it('takes nothing from a brand or a state insurance department', () => {
    expect(track('UnitedHealthcare denied the claim. Texas Department of Insurance, P.O. Box 12030, Austin, TX 78711.').id).toBe('unknown');
  });

  it('leaves employer plans open when nobody says who bears the cost', () => {
    const found = track('You may bring a civil action under section 502(a) of ERISA.');
    expect(found.id).toBe('unknown');
    expect([...found.candidates].sort()).toEqual(['erisa-insured', 'erisa-self-funded']);
  });

  it.each([
    'Ironworkers Local 40 Health and Welfare Fund. We denied the claim. You may appeal to the Board of Trustees within 180 days.',
    'The Fund Office denied your claim. Write to the joint board of trustees of the Welfare Fund.',
    'Painters Health and Welfare Trust. Your appeal goes to the Trustees.',
  ])('leaves the fund of a union open where nobody says who bears the cost: %s', (text) => {
    const found = track(text);
    expect(found.id).toBe('unknown');
    expect([...found.candidates].sort()).toEqual(['erisa-insured', 'erisa-self-funded']);
    expect(found.evidence.length).toBeGreaterThan(0);
  });

  it('takes nothing from "if your plan is governed by ERISA"', () => {
    expect(track('If your plan is governed by ERISA, you may sue.').candidates).toEqual([]);
  });

  it("lets the person's word win", () => {
    expect(findTrack(readText('TRICARE denied it.'), 'chip')).toMatchObject({ id: 'chip', said: true, band: 'strong' });
  });

  it('notices a grandfathered plan', () => {
    expect(track('This group plan believes it is a grandfathered health plan.').grandfathered).toBe(true);
    expect(track('This is a non-grandfathered plan.').grandfathered).toBe(false);
  });
});
