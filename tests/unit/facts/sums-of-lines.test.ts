import { describe, expect, it } from 'vitest';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

const amount = (text: string) => statedIn(text, 'amount');

describe('the sum of what was denied', () => {
  it.each([
    // Lines of a remittance whose fields stand apart
    [
      H(
        'DOS 08/31/2026  99393   BILLED 178.00  ALLOWED 0.00  PAID 0.00   CO-18\nDOS 08/31/2026  90686   BILLED 42.00   ALLOWED 0.00  PAID 0.00   CO-18',
      ),
      220,
    ],
    [
      H(
        'DOS 03/16/2026 97110 GP x2   $124.00   Adj CO 29   $124.00   Paid $0.00\nDOS 03/16/2026 97140 GP x1   $61.00    Adj CO 29   $61.00    Paid $0.00',
      ),
      185,
    ],
    [
      H(
        'DOS 08/31/2026  99393   BILLED 178.00  ALLOWED 90.00  PAID 90.00   CO-45\nDOS 08/31/2026  90686   BILLED 42.00   ALLOWED 0.00  PAID 0.00   CO-18',
      ),
      42,
    ],
    // Told in passing
    [L('You asked us to reconsider our denial of the flight on May 2 (A0431, base rate, rotary wing, $28,750.00).'), 28750],
    [L('You sent us receipts of $846.30 for lodging. The Fund cannot reimburse them.'), 846.3],
    [L('The coating (V2761, $85.00) is not covered. The frames (V2020, $126.00) were paid.'), 85],
    [L('Your dentist charged $1,245.00. The limit on replacements applies and no payment can be made.'), 1245],
  ])('%s', (text, sum) => expect(amount(text)).toBe(sum));

  it('is nothing where all that is left went to the deductible and a copay', () => {
    const table = (row: string) =>
      `Alder Ridge Health Plan\nEXPLANATION OF BENEFITS\n\nMember: Rosalind Quayle\n\nDate        Service        Billed     Discount   Plan paid   Deductible   Copay    Your share\n${row}\n\nNothing on this claim was turned down.`;
    expect(amount(table('05/04/2026  Office visit   $210.00    $98.40     $0.00       $91.60       $20.00   $111.60'))).toBeNull();
  });
});
