import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';

const rowsOf = (text: string) => readText(text).blocks.flatMap((block) => (block.kind === 'row' ? [block.cells] : []));

describe('tables whose cells do not stand each below a heading of its own', () => {
  it('keeps a code and its words below one heading together', () => {
    expect(
      rowsOf(
        ' Date(s)      Service                          Charge    Paid    Not covered   Remark\n' +
          ' 04/21/26     99213  Office visit              182.00    76.40        .00\n' +
          ' 04/21/26     J3420  Vitamin B-12 injection     48.00      .00      48.00       AA\n' +
          ' Provider: Westgate Family Practice',
      ),
    ).toEqual([
      ['04/21/26', '99213 Office visit', '182.00', '76.40', '.00', ''],
      ['04/21/26', 'J3420 Vitamin B-12 injection', '48.00', '.00', '48.00', 'AA'],
    ]);
  });

  it('reads a dollar sign that is set apart, and a mark behind the last column', () => {
    expect(
      rowsOf(
        'Service                          Retail     Benefit    You owe\n' +
          'V2020  Frame                     $215.00    $150.00    $ 65.00\n' +
          'V2103  Single vision lenses      $129.00    $  0.00    $129.00   **\n' +
          '\n' +
          '**  Lenses are a benefit once in 24 months. Your last pair was paid with a service date of 01/19/25, and so this one is not.',
      ),
    ).toEqual([
      ['V2020 Frame', '$215.00', '$150.00', '$ 65.00'],
      ['V2103 Single vision lenses', '$129.00', '$ 0.00', '$129.00 **'],
    ]);
  });

  it('reads a table whose cells stand between bars, however few its rows', () => {
    const row = ['June 4, 2026', 'ALD 2291 7740 A', '2026-5591'];
    for (const rule of ['', '\n--- | --- | ---'])
      expect(rowsOf(`Alder Plan\n\nNotice date | Member ID | Claim number${rule}\n${row.join(' | ')}\n\nDear Nora:`)).toEqual([row]);
    expect(rowsOf('Appeals Desk | 1 Elm Square | Salem, Oregon\nCall us | Write to us | Fax us')).toEqual([]);
  });

  it('reads labels beside their values, two a line, as fields and no table', () => {
    const { blocks } = readText(
      'Participant  Beatrix Munro     Patient  Alaric Munro\nProvider     Penrose Surgical Group\nClaim        CBF-2026-33018',
    );
    expect(blocks.map((block) => (block.kind === 'pair' ? `${block.label}: ${block.value}` : block.kind))).toEqual([
      'Participant: Beatrix Munro',
      'Patient: Alaric Munro',
      'Provider: Penrose Surgical Group',
      'Claim: CBF-2026-33018',
    ]);
  });

  it('still takes headings that stand over their columns for headings', () => {
    expect(
      rowsOf(
        'Service          Plan Discount   Amount    Member Share\nOffice visit     20.00           100.00    80.00\nX-ray            5.00            50.00     45.00',
      ),
    ).toEqual([
      ['Office visit', '20.00', '100.00', '80.00'],
      ['X-ray', '5.00', '50.00', '45.00'],
    ]);
  });
});

describe('rows whose name goes on, set in, in the line that has the money', () => {
  it('joins the two lines', () => {
    expect(
      rowsOf(
        'Description                     Amount billed   Discount   Plan paid   What you owe   Remark\n' +
          '71046 Chest x-ray, two views    $98.00          $41.00     $57.00      $0.00\n' +
          '23650 Closed treatment of\n' +
          '      shoulder dislocation      $865.00         $0.00      $0.00       $865.00        K12\n' +
          '99283 Emergency visit           $412.00         $90.00     $322.00     $0.00\n',
      ),
    ).toEqual([
      ['71046 Chest x-ray, two views', '$98.00', '$41.00', '$57.00', '$0.00', ''],
      ['23650 Closed treatment of shoulder dislocation', '$865.00', '$0.00', '$0.00', '$865.00', 'K12'],
      ['99283 Emergency visit', '$412.00', '$90.00', '$322.00', '$0.00', ''],
    ]);
  });

  it('keeps the words over a group of rows apart', () => {
    expect(
      rowsOf(
        'Description                     Billed      Plan paid   You owe\n' +
          'Alder Clinic\n' +
          '71046 Chest x-ray, two views    $98.00      $57.00      $0.00\n' +
          '99213 Office visit              $162.00     $92.00      $0.00\n',
      ).length,
    ).toBe(2);
  });
});
