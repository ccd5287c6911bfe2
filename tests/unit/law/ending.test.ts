import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { detailsSchema } from '@/lib/letter/details';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { triage } from '@/lib/triage';

const doc = readText(
  [
    'Sunmeadow Medicare Advantage (HMO)',
    'Notice of Medicare Non-Coverage',
    'Patient name: Odette Marsh',
    'Date: May 4, 2026',
    'The Effective Date Coverage of Your Current Home Health Services Will End: May 8, 2026',
    'Your Medicare Advantage plan has decided that Medicare probably will not pay for your current home health services after the effective date above. You may have to pay for any services you receive after this date.',
    'Why: The nurse reports that your wound is closed. You no longer need skilled care at home.',
    'You have the right to an immediate, independent medical review (appeal). Ask the Quality Improvement Organization (QIO), no later than noon of the day before the effective date above. Call your QIO at Rivergate Review 1-800-555-0144.',
  ].join('\n\n'),
);

describe('Medicare home health that ends', () => {
  const { plan, denial } = triage(doc, { today: '2026-05-05', track: 'medicare-advantage' });
  const told = [...plan.strategy.map(({ text }) => text), ...plan.nextSteps].join('\n');

  it('is skilled care, and not hours of help that were cut', () => {
    expect(plan.service).toBe('Home health visits');
    expect(told).not.toMatch(/minutes|since hours were short|set the hours/);
  });

  it('sends to the review office with its number and hour, and hedges nothing that the notice settles', () => {
    expect(plan.nextSteps[0]).toContain('1-800-555-0144');
    expect(plan.nextSteps[0]).toContain('noon on May 7, 2026');
    expect(told).not.toMatch(/If approval was refused|If you already had the care|also names a review outside/);
  });

  it('claims no amount that is not stated', () => {
    expect(told).not.toMatch(/owe this amount|hold the bill/);
  });

  it('tells whoever writes to the plan which road comes first, and asks that the care go on', () => {
    const input = { denial, plan, document: doc, person: detailsSchema.parse({}) };
    const written = writeLetter(input, 'expedited', 'patient', '2026-05-05');
    if (!written.ok) throw new Error(written.reason);
    expect(written.letter.todo.map(({ id }) => id)).toContain('review-office');
    expect(renderPlainText(written.letter)).toContain('go on unchanged while this appeal is decided');
  });
});
