import { describe, expect, it } from 'vitest';
import { factsOf, statedIn } from './support';

describe('the day of the notice and the day of the service', () => {
  it('are told apart from each other and from all other dates', () => {
    const facts = factsOf(`FAX 03/25/2026 14:22 PAGE 1 OF 3

Lakeshore Health Plan

March 20, 2026

Member: Jane Sample        Date of birth: 07/04/1971
Date of service: 02/11/2026 - 02/14/2026
Received: 02/28/2026       Processed: 03/18/2026
Policy effective 01/01/2026

Dear Ms. Sample:

On March 2, 2026 we received your request. We denied the claim.

Form LHP-22 (Rev. 1/2026)`);
    expect(facts.noticeDate?.value).toBe('2026-03-20');
    expect(facts.serviceDate?.value).toBe('2026-02-11');
  });

  it.each([
    ['Date of this notice: 02/17/2026', '2026-02-17'],
    ['Date mailed: 22 April 2026', '2026-04-22'],
    ['Notice date 5/6/26', '2026-05-06'],
    ['Fecha del aviso: 4 de marzo de 2026', '2026-03-04'],
  ])('notice: %s', (text, iso) => expect(statedIn(text, 'noticeDate')).toBe(iso));

  it.each([
    ['Visited on 09/03/2026', '2026-09-03'],
    ['DOS 3/4/26', '2026-03-04'],
    ['Svc dates: 02/04/2026-02/04/2026', '2026-02-04'],
    ['Date filled: 10/02/2026', '2026-10-02'],
    ['First date not covered: May 21, 2026', '2026-05-21'],
    ['Claim number 2026-11 for services on March 4, 2026 by Dr. Sol Marek was denied.', '2026-03-04'],
  ])('service: %s', (text, iso) => expect(statedIn(text, 'serviceDate')).toBe(iso));

  it.each([
    'Date of birth: 07/04/1971',
    'Claim received 02/17/2026',
    'We received your claim on 04/28/2026.',
    'Effective date: 01/01/2026',
    'Approved from 06/18/2026 to 12/15/2026',
    'Your request of March 2, 2026 was denied.',
  ])('no service: %s', (text) => expect(statedIn(text, 'serviceDate')).toBeNull());

  it('takes the processed date of a claim that has no other', () => {
    const fact = factsOf('Claim #: 2026-0917\nProcessed: 09/17/2026').noticeDate;
    expect(fact?.value).toBe('2026-09-17');
    expect(fact?.confidence).toBeLessThan(0.9);
  });
});
