import { describe, expect, it } from 'vitest';
import { denialLetter as L, statedIn } from './support';

describe('the time to appeal, in short words', () => {
  it.each<[text: string, window: object | null]>([
    ['60 days to appeal. Send it to Alder Ridge Appeals.', { days: 60 }],
    ['60 days to ask for a redetermination.', { days: 60 }],
    ['180 days to grieve this decision.', { days: 180 }],
    ['Appeal. You, or Dr. Howe with your consent, have 180 days.', { days: 180 }],
    ['Your remedy is this: within 120 days of this letter you may ask the Committee to go over the matter again.', { days: 120 }],
    ['Your case went to an independent review. The entity will write to you with its decision within 60 days.', null],
  ])('%s', (text, window) => {
    expect(statedIn(L(text).replace('You may appeal within 180 days. ', ''), 'appealWindow')).toEqual(window);
  });
});

describe('the fax and phone for an appeal', () => {
  it.each<[text: string, fax: string | null]>([
    ['Fax your appeal to 503-555-0101. Medical records fax: 503-555-0102.', '503-555-0101'],
    ['Fax your appeal to 503-555-0101; the medical records fax is 503-555-0102.', '503-555-0101'],
    ['Records department fax 503-555-0102.', null],
    ['Providers may dispute this; fax the dispute form and proof of timely filing to 503-555-0101.', '503-555-0101'],
  ])('%s', (text, fax) => {
    expect(statedIn(L(text), 'appealFax')).toBe(fax);
  });
  it('takes none from a notice that only tells of a later one', () => {
    const text =
      'Alder Plan\n\nThe claim will be denied and you will get a notice that explains how to appeal.\n\nMail: 350 Elm St, Peoria, IL 61602. Fax: (309) 555-0175.';
    expect(statedIn(text, 'appealFax')).toBeNull();
    expect(statedIn(text, 'appealAddress')).toBeNull();
  });
  it.each<[text: string, phone: string]>([
    ['The appeal office takes calls at 503-555-0103 and faxes at 503-555-0101.', '503-555-0103'],
    ['Appeal by: calling 503-555-0103, faxing 503-555-0101, or sending a letter within 180 days.', '503-555-0103'],
    [
      'The Quality Improvement Organization for your state will decide on a quick appeal. Call it at 503-555-0103, no later than noon.',
      '503-555-0103',
    ],
  ])('%s', (text, phone) => {
    expect(statedIn(L(text), 'appealPhone')).toBe(phone);
  });
});
