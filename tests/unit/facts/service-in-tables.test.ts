import { describe, expect, it } from 'vitest';
import { denialNotice as H, statedIn } from './support';

describe('the service of a table whose lines do not all fit under its headings', () => {
  it.each<[what: string, table: string, service: string]>([
    [
      "a note's mark behind the last heading",
      `Code    What was done                 Billed     We paid    Denied
99213   Office visit                  $115.00    $90.00     $0.00
70551   MRI of the brain              $1,410.00  $0.00      $1,410.00   (K7)
36415   Blood draw                    $18.00     $18.00     $0.00`,
      'MRI of the brain',
    ],
    [
      'what became of a line, without a heading',
      `Item                        Code      Asked for
Shower chair                E0240     1            Approved
Patient lift, electric      E0635     1            Not approved`,
      'Patient lift, electric',
    ],
    [
      'a name in a line above its code and verdict',
      `Service            HCPCS   Status
Suction pump, portable, with tubing
                   E0600   Approved
Cough assist device, home use
                   E0482   Denied`,
      'Cough assist device, home use',
    ],
    [
      'headings of two lines stay headings',
      `Service                     Amount    Amount
                            billed    paid
Nerve conduction study      $640.00   $0.00
Office visit                $210.00   $150.00`,
      'Nerve conduction study',
    ],
  ])('%s', (_, table, service) => {
    expect(statedIn(H(`\n${table}\n`), 'service')).toBe(service);
  });
});
