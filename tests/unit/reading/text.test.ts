import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { brokenLines, lines } from './show';

const read = (text: string) => lines(readText(text));

describe('pairs in text', () => {
  it.each([
    ['Claim Number: 2026-44-1', ['Claim Number = 2026-44-1']],
    ['Date: September 15, 2016                         Member Number: UL*1234', ['Date = September 15, 2016', 'Member Number = UL*1234']],
    ['Date: September 15, 2016 Member Number: UL*1234', ['Date = September 15, 2016', 'Member Number = UL*1234']],
    ['Member ID:\tH7721 40933', ['Member ID = H7721 40933']],
    ['Patient ............... Ruth Pell        DOB: 09/**/1961', ['Patient = Ruth Pell', 'DOB = 09/**/1961']],
    ['Reference ID : X-9', ['Reference ID = X-9']],
    ['Rx Group RX4182', ['Rx Group = RX4182']],
    ['Claim #SB-2026-330917', ['Claim = SB-2026-330917']],
    ['Claim ID:\n12345-A', ['Claim ID = 12345-A']],
    ['Claim number\n2026-0917\nProvider\nHelix Labs\n', ['Claim number = 2026-0917', 'Provider = Helix Labs']],
    ['MEMBER ID            A 1 2\nREQUESTED BY         DR. DOE', ['MEMBER ID = A 1 2', 'REQUESTED BY = DR. DOE']],
    ['$410.00\nBilled\n$0.00\nPlan paid\n$410.00\nYour share', ['Billed = $410.00', 'Plan paid = $0.00', 'Your share = $410.00']],
    ['Mernber ID  HP0047718-02', ['Mernber ID = HP0047718-02']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Dear Ms. Sample:',
    'Call us between 8:00 and 17:30 on any working day.',
    'See https://www.example.test/appeals for the form.',
    'We denied the medical services listed below because:',
    'ATENCIÓN: si habla español, tiene a su disposición servicios gratuitos de asistencia.',
    'Step 1: You must ask us for an appeal.',
    'Important: This notice explains your right to appeal our decision. Read this notice carefully. If you need help, you can call one of the numbers listed on the last page of it. It is free of charge and open to everybody.',
  ])('leaves prose alone: %s', (text) => {
    expect(read(text)).toEqual([text]);
  });

  it('keeps the words of a pair as they stand and says where the value begins', () => {
    const [pair] = readText('Claim Number :   2026-44-1').blocks;
    expect(pair).toMatchObject({
      kind: 'pair',
      text: 'Claim Number : 2026-44-1',
      label: 'Claim Number',
      value: '2026-44-1',
      valueStart: 15,
      joined: true,
    });
  });
});

describe('lines that belong together', () => {
  it('joins wrapped lines and mends broken words, but keeps a hyphen of its own', () => {
    const text =
      'The evidence is insuf-\nficient, and the follow-\nup visit of the peer-to-\npeer program under code H2962-\nA17 was not listed.';
    expect(read(text)).toEqual([
      'The evidence is insufficient, and the follow-up visit of the peer-to-peer program under code H2962-A17 was not listed.',
    ]);
  });

  it('goes on at a code in brackets with what it belongs to', () => {
    expect(
      readText('We cannot approve the power chair that your doctor asked for\n(K0856) with a tilt seat.').blocks.map((one) => one.text),
    ).toEqual(['We cannot approve the power chair that your doctor asked for (K0856) with a tilt seat.']);
    expect(readText('Here are the two codes of the bill.\n(K0856) is the chair.').blocks).toHaveLength(2);
  });
  it('keeps an address as one block that knows its lines', () => {
    const doc = readText('Fax:    1-859-555-0130\nMail:   Aetna Appeals Team\n        P.O. Box 14463\n        Lexington, KY 40512\n');
    expect(lines(doc)).toEqual(['Fax = 1-859-555-0130', 'Mail = Aetna Appeals Team P.O. Box 14463 Lexington, KY 40512']);
    expect(brokenLines(doc.blocks[1] as never)).toEqual(['Mail: Aetna Appeals Team', 'P.O. Box 14463', 'Lexington, KY 40512']);
  });

  it('keeps a date above an address out of it', () => {
    expect(read('            05/06/2026\nJOSIAH BRANDT\n2210 SYCAMORE DR\nWESTERVILLE OH 43081')).toEqual([
      '05/06/2026',
      'JOSIAH BRANDT 2210 SYCAMORE DR WESTERVILLE OH 43081',
    ]);
  });

  it('does not run an address into the identifier above it', () => {
    expect(read('Group number: 88-1021\nLoretta Quimby\n12 Aspen Court\nSalina, KS 67401')).toEqual([
      'Group number = 88-1021',
      'Loretta Quimby 12 Aspen Court Salina, KS 67401',
    ]);
  });

  it('tells the languages of taglines apart', () => {
    expect(read('If you need help, call us at any time of day\n如果您需要帮助，请致电\nЕсли вам нужна помощь, позвоните')).toHaveLength(3);
  });

  it('keeps running heads once and the pages they part', () => {
    const page = (n: number, words: string) => `Sample Health Plan, member services\nPage ${n} of 2\n\n${words}\n`;
    const doc = readText(`${page(1, 'The first page says no.')}\f${page(2, 'The second page says how to appeal.')}`);
    expect(lines(doc).filter((one) => one.startsWith('Sample Health Plan'))).toHaveLength(1);
    expect(doc.notes).toEqual([]);
  });

  it('says when pages are missing', () => {
    const doc = readText('Notice of denial\n\nWe said no.\n\nPage 1 of 4');
    expect(doc.notes[0]).toContain('4 pages');
    expect(doc.whole).toBe(false);
  });
});

describe('tables in text', () => {
  it('reads aligned columns under their headings, and a single row as pairs too', () => {
    const doc = readText(
      'Line  Svc dates              Proc    Charge      Paid    Codes\n1     02/04/2026-02/04/2026  81445   $2,875.50   $0.00   CO-197, M62\nTotals                               $2,875.50   $0.00',
    );
    expect(doc.blocks[0]).toMatchObject({
      kind: 'row',
      header: ['Line', 'Svc dates', 'Proc', 'Charge', 'Paid', 'Codes'],
      cells: ['1', '02/04/2026-02/04/2026', '81445', '$2,875.50', '$0.00', 'CO-197, M62'],
    });
    expect(doc.blocks[1]).toMatchObject({ cells: ['Totals', '', '', '$2,875.50', '$0.00', ''] });
    expect(lines(doc)).toContain('Proc = 81445');
  });

  it('reads headings of two lines, a column that only the second one names, and rows without a heading of their own', () => {
    const [first, second] = readText(
      [
        '                          Amount     Amount      Plan',
        '                          charged    approved    paid     Note',
        'Office visit,',
        '  established (99213)     $118.00    $92.41      $73.93',
        'Vitamin D test (82306)      96.00      0.00        0.00   A',
      ].join('\n'),
    ).blocks;
    expect(first).toMatchObject({ kind: 'row', header: ['', 'Amount charged', 'Amount approved', 'Plan paid', 'Note'] });
    expect(first?.text).toBe('Office visit, established (99213) $118.00 $92.41 $73.93 ');
    expect(second).toMatchObject({ kind: 'row', cells: ['Vitamin D test (82306)', '96.00', '0.00', '0.00', 'A'] });
  });

  it('reads a day and a service without headings before the columns of amounts', () => {
    const [first, second] = readText(
      [
        '                                     Charge     Discount    Ineligible   Code    Paid',
        '05/11/2026  Hearing test (92557)     140.00         0.00        140.00   K2      0.00',
        '05/11/2026  Office visit (99213)     170.00        41.00          0.00         129.00',
      ].join('\n'),
    ).blocks;
    expect(first).toMatchObject({
      header: ['', '', 'Charge', 'Discount', 'Ineligible', 'Code', 'Paid'],
      cells: ['05/11/2026', 'Hearing test (92557)', '140.00', '0.00', '140.00', 'K2', '0.00'],
    });
    expect(second).toMatchObject({ cells: ['05/11/2026', 'Office visit (99213)', '170.00', '41.00', '0.00', '', '129.00'] });
  });

  it('reads columns typed with tabs, empty cells included', () => {
    const doc = readText('Service\tCode\tBilled\tPaid\nPanel\t81455\t$4,860.00\t\nVisit\t\t$10.00\t$1.00');
    expect(doc.blocks.map((block) => (block.kind === 'row' ? block.cells : block.text))).toEqual([
      ['Panel', '81455', '$4,860.00', ''],
      ['Visit', '', '$10.00', '$1.00'],
    ]);
  });

  it('reads fields set beside an address', () => {
    expect(read('GENEVIEVE OSTER      Order number:   UM-118\n1409 KESTREL WAY     Member ID:      YRT 448')).toEqual([
      'GENEVIEVE OSTER',
      'Order number = UM-118',
      '1409 KESTREL WAY',
      'Member ID = YRT 448',
    ]);
  });
});

describe('shape of a letter', () => {
  const letter = `NOTICE OF DENIAL\n\nDear Member:\n\n${'We have denied the service that you asked us for, and this is why. '.repeat(12)}\n\nYOUR RIGHTS\n\n- You may appeal within 180 days.\n- You may have a copy of the file.\n\nSincerely,\nThe Plan`;

  it('finds headings and lists', () => {
    const found = read(letter);
    expect(found).toContain('# NOTICE OF DENIAL');
    expect(found).toContain('# YOUR RIGHTS');
    expect(found).toContain('- You may appeal within 180 days.');
  });

  it('knows a whole letter from a fragment', () => {
    expect(readText(letter).whole).toBe(true);
    expect(readText('Your claim was denied because no authorization was on file.').whole).toBe(false);
  });

  it('survives an empty text', () => {
    expect(readText('').blocks).toEqual([]);
    expect(readText(' \n\t\n\u200b').blocks).toEqual([]);
  });
});
