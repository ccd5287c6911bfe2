import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { detailsSchema } from '@/lib/letter/details';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { triage } from '@/lib/triage';

const fact = (value: string) => ({ value, quote: '', place: { block: 0, start: 0, end: 0 }, confidence: 0.95 });

describe('names in a letter', () => {
  const document = readText('We denied your knee brace because it is not medically necessary.');
  const { denial, plan } = triage(document, { today: '2026-05-05' });
  denial.facts.insurer = fact('Brightwater of Oregon');
  denial.facts.appealAddress = fact('Brightwater\nAttn: Appeals\nP.O. Box 12\nSalem, OR 97301');
  denial.facts.provider = fact('Alder Supplies, Inc.');
  const input = { denial, plan, document, person: detailsSchema.parse({}) };
  const written = writeLetter(input, 'internal-appeal', 'patient', '2026-05-05');
  const text = written.ok ? renderPlainText(written.letter) : '';

  it('close a sentence with their own full stop', () => {
    expect(text).toContain('provider Alder Supplies, Inc.\n');
    expect(text).not.toContain('Inc..');
  });

  it('stand once above an address', () => {
    expect(text).toContain('Brightwater of Oregon\nAttn: Appeals');
  });
});
