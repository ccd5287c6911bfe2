import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { readText } from '@/lib/intake/text';

const said = (text: string) => classify(readText(text));

describe('a denial that is taken back in Spanish', () => {
  it.each([
    'Antes negamos el andador. Hemos cambiado nuestra decisión y ahora lo aprobamos.',
    'La negativa del 4 de mayo queda sin efecto. Aprobamos la cirugía de su rodilla.',
  ])('is none: %s', (text) => expect(said(text).isDenial).toBe(false));

  it('is one where the plan stays with it', () =>
    expect(said('Antes negamos el andador. Negamos también su apelación porque el andador no es médicamente necesario.').isDenial).toBe(
      true,
    ));
});

it('a request granted in part is a denial of the rest', () => {
  const { isDenial, partial } = said(
    'You asked for 16 visits of chiropractic care. We approved 5 of them. Further visits are not approved because they are not medically necessary.',
  );
  expect({ isDenial, partial }).toEqual({ isDenial: true, partial: true });
});

it('the name of a planned ride is no reason', () => {
  const [first] = said(
    'Ambulance, non-emergency transport (A0428): NO. You could have been moved safely by wheelchair van, so the ride is not reasonable and necessary.',
  ).reasons;
  expect(first?.id).toBe('medical-necessity');
  expect(said('The ambulance ride to the hospital was not for an emergency, so we do not pay it.').reasons[0]?.id).toBe('not-an-emergency');
});

it('who is in treatment now is in a hurry', () => {
  const text = 'From July 3 on the stay is not approved. Because Nora is in treatment now, you may ask for a fast appeal.';
  expect(said(text).urgent.value).toBe(true);
});

it.each([
  'Did your insurer say no to your knee surgery? Our experts write the appeal for you. Start your free trial today.',
  'Denied again? AppealBuddy turned 3,000 letters around. Plans from $19. Unsubscribe here.',
])('who sells appeals denies nothing: %s', (text) => expect(said(text).isDenial).toBe(false));
