import { describe, expect, it } from 'vitest';
import { factsOf, statedIn } from './support';

const body = 'The request is denied. You may appeal within 180 days.';

describe('a plan without any word of insurers in its name', () => {
  it.each([
    [
      'Cedarline\nPO Box 9, Dayton OH 45402\n\nDear Ms. Ito:\n\nThanks for being a Cedarline member. Cedarline denied the walker.',
      'Cedarline',
    ],
    [
      'May 4, 2026\n\nDear Ms. Ito:\n\nYour employer has chosen OpalHarbor to run its plan. OpalHarbor denied the walker.\n\nWrite to OpalHarbor Appeals, PO Box 9.',
      'OpalHarbor',
    ],
    ['Your claim\n\nTavriRx manages pharmacy benefits for your plan. The claim is denied.', 'TavriRx'],
    ['Mosswood\nMay 4, 2026\n\nMosswood’s medical policy leaves this out. Ask Mosswood Member Services for a copy.', 'Mosswood'],
    [
      'From: help@quillhaven.example\nSubject: Your request\n\nQuillhaven cannot approve the walker. Your Quillhaven plan leaves it out.',
      'Quillhaven',
    ],
  ])('%s', (text, name) => expect(statedIn(text, 'insurer')).toBe(name));

  it.each([
    ['a provider of care', 'May 4, 2026\n\nDear Ms. Ito:\n\nBlue Heron Physical Therapy asked us for six visits. They are denied.'],
    ['a common word', 'Referral\n\nYour referral is denied. The referral was late.'],
    ['the patient', 'Dana Kowalski\n4 Elm St\n\nDana Kowalski received the walker in May. The claim is denied.'],
  ])('is not %s', (_, text) => expect(statedIn(text, 'insurer')).toBeNull());
});

describe('which of several firms is the insurer', () => {
  it.each([
    [
      `PLOVER BENEFIT ADMINISTRATORS\nclaims administrator for the Tern Foundry Employee Medical Plan\n\n${body}`,
      'PLOVER BENEFIT ADMINISTRATORS',
    ],
    [
      `Kite Plan Management, Inc.\nPO Box 9, Dayton OH 45402\n\nKite Plan Management, Inc. denied this. ${body}`,
      'Kite Plan Management, Inc.',
    ],
    [
      `The Children's Health Insurance Program of Plover Community Care\n\nMay 4, 2026\n\n${body} Write to Plover Community Care.`,
      'Plover Community Care',
    ],
    [`WREN HEALTH PLAN\nAdministered by Tern Solutions\n\n${body}`, 'WREN HEALTH PLAN'],
    [`Plan de Salud Garza\nApartado 22, Fresno, CA 93745\n\nPlan de Salud Garza no puede aprobar la solicitud.`, 'Plan de Salud Garza'],
    [
      `Lark Ridge Rx (PDP)\n\nMay 4, 2026\n\nLark Ridge Rx denied the drug. ${body} Lark Ridge Rx answers at 555-010-0100.`,
      'Lark Ridge Rx (PDP)',
    ],
  ])('%s', (text, name) => expect(statedIn(text, 'insurer')).toBe(name));
});

describe('who asked, gave or had the care', () => {
  const letter = (text: string) => `Alder Health Plan\n\nMay 4, 2026\n\nDear Ms. Sample:\n\n${text}`;
  it.each([
    ['On May 1 we told Dr. Iris Vance that we could not approve it. Your letter from Aron Teague, DPT, was read.', 'Dr. Iris Vance'],
    ['We have reviewed Dr. Ned Whitlock’s request for a release of the left wrist. It is denied.', 'Dr. Ned Whitlock'],
    ['We reviewed the claim from Fir Rapids Genetics for sequencing. It is denied.', 'Fir Rapids Genetics'],
    ['We denied payment for a knee scooter from Hill Country DME.', 'Hill Country DME'],
    ['The bill from Mercy Health St. Elizabeth for your surgery came too late.', 'Mercy Health St. Elizabeth'],
    ['Recibimos de Clínica Familiar Robles una solicitud de terapia. No podemos aprobarla.', 'Clínica Familiar Robles'],
  ])('%s', (text, name) => expect(statedIn(letter(text), 'provider')).toBe(name));

  it('leaves out a relative who appealed for the patient', () => {
    const text =
      'Alder Health Plan\n\nMr. Augustin Vale\n3 Mews\nErie PA 16501\n\nDear Mr. Vale:\n\nYour wife, Delphine Vale, made an appeal for you. It is denied.';
    expect(statedIn(text, 'patient')).toBe('Augustin Vale');
  });

  it.each([
    ['Rhys Calloway (public works)', 'Rhys Calloway'],
    ['Lena Fujimoto - SSN ending 8821', 'Lena Fujimoto'],
    ['Barrett Lindqvist, household 2201-B', 'Barrett Lindqvist'],
    ['Patient Luz Arellano / Relationship: Spouse', 'Luz Arellano'],
  ])('reads the person of the line: %s', (line, name) => {
    const text = `Alder Health Plan\n\nMay 4, 2026\n\n${line}\n\nYour claim is denied.`;
    expect(statedIn(text, 'patient')).toBe(name);
  });
});

describe('the service, where no label says it', () => {
  const letter = (text: string) => `Alder Health Plan\n\nMay 4, 2026\n\nDear Ms. Sample:\n\n${text}`;
  it.each([
    ['It is about the arthroscopic labral repair that Lakeside Orthopedics asked us to approve.', 'arthroscopic labral repair'],
    ['You sent us a bill from Maple Grove Birth Center for a water birth on May 1. It is not eligible.', 'water birth'],
    ['The Trustees considered your appeal of the Fund’s denial of a below-knee prosthesis from Shore Limbs.', 'below-knee prosthesis'],
    [
      'We have decided that your overnight hospital stay after hernia repair was not needed. The repair was paid.',
      'overnight hospital stay',
    ],
    [
      'Your emergency department visit at Teton Hospital was reviewed. We do not pay for emergency care when it is routine.',
      'emergency department visit',
    ],
    ['Recibimos una solicitud de resonancia magnética de la rodilla. No la aprobamos.', 'resonancia magnética'],
  ])('%s', (text, service) => expect(String(statedIn(letter(text), 'service'))).toContain(service));

  it('stands among the parts of a subject', () => {
    const text = `Alder Health Plan\n\nRe: cardiac PET scan, Summit Cardiac Imaging, January 6, 2026\n\nDear Ms. Sample:\n\n${body} A stress echo would do.`;
    expect(statedIn(text, 'service')).toBe('cardiac PET scan');
  });

  it('is less sure of a thing that it does not know by its words', () =>
    expect(factsOf(letter('Your doctor asked us for a home frobnicator kit. We said no.')).service?.confidence ?? 0).toBeLessThan(0.6));
});
