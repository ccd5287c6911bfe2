import { describe, expect, it } from 'vitest';
import { denialLetter, statedIn } from './support';

describe('care that is named where a stay ends or a list leaves a drug out', () => {
  it.each([
    ['partial hospital program', 'The last covered day of your partial hospital program is November 22, 2026. More days are not approved.'],
    ['skilled nursing care', 'The final approved day for skilled nursing care is November 22, 2026. You can walk with a cane.'],
    ['Rinvoq 15 mg', 'After a new review we did not change our answer. Rinvoq 15 mg is not on our list of covered drugs.'],
    ['Mounjaro', 'We looked at it again; Mounjaro is not on your plan’s drug list, and the notes do not show that others failed.'],
  ])('%s', (service, body) => {
    expect(statedIn(denialLetter(body), 'service')).toBe(service);
  });
});
