import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/intake/text';
import { liabilityOf } from '@/lib/plan/liability';

const owes = (text: string, partial = false) => liabilityOf(readText(text), { carc: null }, partial);

describe('a group code told apart from its reason', () => {
  it.each([
    ['provider', 'CARC 252 An attachment is required. Group code CO'],
    ['patient', 'Reason code: 252. Group code: PR'],
    ['unclear', 'Group code COB-1'],
  ])('%s: %s', (side, text) => expect(liabilityOf(readText(text), { carc: { value: ['252'] } as never }).value).toBe(side));
});

describe('liabilityOf', () => {
  it.each([
    ['provider', 'CO-197 Precertification absent. Because the provider is in our network, the provider may not bill you for this amount.'],
    ['provider', 'The member is held harmless and may not be balance billed.'],
    ['provider', 'You do not have to pay this bill.'],
    ['provider', 'Member may not be billed.'],
    ['provider', 'You won’t owe anything for this visit.'],
    // What is owed now, not who bears the amount.
    ['unclear', 'Your share: $0.00'],
    ['provider', 'You are not responsible for this amount.'],
    ['provider', 'This is a provider write-off.'],
    ['provider', 'The hospital must write off the balance.'],
    ['provider', "Denied amount is the provider's liability."],
    ['provider', 'Do not bill the member for these charges.'],
    ['provider', 'The member is not liable for the denied days.'],
    ['provider', 'Network doctors cannot charge you for a late claim.'],
    ['provider', 'PI-16 remark N706'],
    ['provider', 'Patient responsibility: $0.00. Denied as a duplicate.'],
    ['provider', 'This amount is not billable to the patient.'],
    ['patient', 'PR-204 This service is not covered under the plan.'],
    ['patient', 'Total patient responsibility: $9,870.50'],
    ['patient', 'You owe: $388.00'],
    ['patient', 'You are responsible for the full charge.'],
    ['patient', 'The lab may bill you for this amount.'],
    ['patient', 'This cost is your responsibility.'],
    ['patient', 'Member responsibility $140.00. PR-96'],
    ['patient', 'You owe the provider the amount billed. You owe this amount.'],
    ['patient', 'The member is financially responsible for these charges.'],
    ['patient', 'You will have to pay the full cost yourself.'],
    ['patient', 'You may be billed by the clinic.'],
    ['unclear', 'You do not have to pay for your appeal.'],
    ['unclear', 'You may not be charged a fee for the appeal or for copies.'],
    ['unclear', 'If you get this care anyway, you may have to pay for it.'],
    ['unclear', 'If your provider bills you, call us. You are responsible for getting a referral.'],
    ['unclear', 'This code may not be billed with 99213 on the same day.'],
    ['unclear', "It is the provider's responsibility to ask first."],
    ['unclear', 'CO-45 $20.00 PR-1 $50.00'],
    ['unclear', 'CO-97 $20.00 PR-204 $50.00'],
    ['unclear', 'We denied the request for an MRI.'],
    ['unclear', 'Providers in our network must ask us first.'],
    ['unclear', 'You may have to pay for services you got while the appeal was decided.'],
    ['unclear', 'The Medicare program is not responsible for this.'],
    ['provider', 'PR-204 on line 2. The patient may not be billed for line 2.'],
    ['unclear', 'You are not responsible for the copay. You owe the amount billed for the room.'],
    ['unclear', 'We will not bill you for premiums.'],
    ['provider', "The center is in our network, so it can't bill you. You owe $0."],
    ['provider', 'Maximum You May Be Billed $0.00'],
    ['unclear', 'Billed for | Code | They charged | You may be billed'],
    ['patient', 'Maximum you may be billed: $285.00'],
  ] as const)('%s: %s', (value, text) => {
    const found = owes(text);
    expect(found.value).toBe(value);
    expect(found.evidence.length > 0).toBe(value !== 'unclear');
    for (const { quote } of found.evidence) expect(text).toContain(quote);
  });

  it('reads the column of the patient’s share', () => {
    const table = (share: string) =>
      `Service        Billed     Paid     You owe   Code\nOffice visit   $210.00    $0.00    ${share}     18\nX-ray          $310.00    $0.00    $0.00     18`;
    expect(owes(table('$0.00')).value).toBe('unclear');
    expect(owes(table('$9.00')).value).toBe('patient');
  });

  it.each([
    'You may owe the clinic the whole charge.',
    'You may have to pay the hospital’s full bill.',
    'You will have to pay the whole amount.',
  ])('patient, who may be asked for it: %s', (text) => expect(owes(text).value).toBe('patient'));

  it('takes no share from a statement that pays other lines', () => {
    expect(owes('Line 1 paid, you owe $3.00. Line 2 denied.', true).value).toBe('unclear');
  });

  it('leaves out codes that the notice’s own codes do not hold, and shares of cost', () => {
    const doc = readText('PR-204 CO-45');
    expect(liabilityOf(doc, { carc: null }).value).toBe('patient');
    expect(liabilityOf(doc, { carc: { value: ['45'], quote: '', place: { block: 0, start: 0, end: 0 }, confidence: 1 } }).value).toBe(
      'unclear',
    );
  });
});

describe('a table of several lines', () => {
  const table = (
    rows: string[],
    legend: string,
    head = 'Service                  Billed     Plan paid   Not covered   You may owe   Notes',
  ) => [head, ...rows, '', 'Notes', legend].join('\n');
  const paid = 'Blood count 85025        $40.00     $31.00      $0.00         $0.00         K7';
  const refused = 'Thyroid panel 84443      $210.00    $0.00       $210.00       $210.00       D3';

  it('leaves the remark of a paid line to that line', () => {
    const legend = 'D3  The test was not needed.\nK7  Our rate with this lab. You do not owe this amount.';
    const { value, evidence } = liabilityOf(readText(table([paid, refused], legend)), { carc: null });
    expect(value).toBe('patient');
    expect(evidence[0]?.quote).toBe('$210.00');
  });
  it('takes the remark of the refused line where its row names no share', () => {
    const row = 'Thyroid panel 84443      $210.00    $0.00       $210.00       $0.00         D3';
    expect(owes(table([paid, row], 'D3  Sent in too late. The member may not be billed.')).value).toBe('provider');
  });
  it('lets a sentence of the letter itself outrank the row', () => {
    expect(owes(`${table([paid, refused], 'D3  No approval.')}\n\nThe lab is in our network and may not bill you for it.`).value).toBe(
      'provider',
    );
  });
  it('takes a deductible for no refusal', () => {
    const head = 'Service                  Billed     Allowed    Plan paid   You owe    Remark';
    const rows = [
      'Office visit 99213       $150.00    $90.00     $0.00       $90.00     A1',
      'Stitches 12001           $300.00    $0.00      $0.00       $300.00    B2',
    ];
    expect(
      owes(table(rows, 'A1  You are responsible for this amount.\nB2  Asked for twice.', head)).evidence.map(({ quote }) => quote),
    ).toEqual(['$300.00']);
  });
  it('keeps the columns of a row that lost the head of its table', () => {
    const text = [
      'What was billed                 Amount billed   Discount   Plan paid   What you owe   Remark',
      '73130 X-ray, hand, 2 views      $90.00          $29.00     $61.00      $0.00',
      '26600 Treatment of broken',
      '      bone in hand              $840.00         $0.00      $0.00       $840.00        X9, M7',
      '99212 Office visit              $80.00          $25.00     $55.00      $0.00',
    ];
    expect(owes(text.join('\n'), true).value).toBe('patient');
  });
});
