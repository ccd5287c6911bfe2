import { describe, expect, it } from 'vitest';
import { statedIn } from './support';

describe('the patient, in other places', () => {
  it.each<[text: string, patient: string | null]>([
    ['Cedar Fund\nAmos Tillery III Cert 4471-20\nNov 1, 2026\n\nDear Mr. Tillery,\nWe denied your claim.', 'Amos Tillery III'],
    ['Cedar Fund\nMember: Amos Tillery Jr. Cert 4471-20\nWe denied your claim.', 'Amos Tillery Jr.'],
    ['Cedar Plan\nMember: PLUM, INGA MBI: 3SB7LZ4SB29\nWe denied your claim.', 'PLUM, INGA'],
    ['Cedar Plan\nBeneficiary: Maj (Ret) Walter Plum\nWe denied your claim.', 'Walter Plum'],
    ['Plan Cedro\nAsunto: su reclamo\n\nHola Isaura,\nNegamos su reclamo.', 'Isaura'],
    ['TRICARE West Region\nHumana Military\nYour request for an MRI is denied.', null],
    ['Pipe Fund\nNovember 1, 2026\n\nBrother Walt Kincaid\n12 Elm St\nErie, PA 16501\n\nDear Brother Kincaid,\nNo.', 'Walt Kincaid'],
    ['REMITTANCE ADVICE\n\nNAME Walter Plum     MBI 1EG4TE5MK73     ICN 0226058441190\n020526 E1390 186.00 0.00 CO-18', 'Walter Plum'],
    ['Cedar Plan\nPrepared 02/02/2026 for Walter Plum\nGroup 81940 Elm Plastics | Claim 2607711\nWe denied it.', 'Walter Plum'],
    ['Cedar Plan\nTo      Walter Plum, 1106 Kite Way, Salem OR 97301\nDate    02/02/2026\n\nDear member:\nNo.', 'Walter Plum'],
    ['Cedar Plan\nRe: Appeal of Nora Plum\n    ID 44718201\n\nDear Ms. Plum:\nWe uphold our denial.', 'Nora Plum'],
    ['Hi Nora,\n\nWe said no.\n\nHave ready: your name as we have it (Nora Plum) and your member ID: OSC4471.', 'Nora Plum'],
    ['Cedar Notice\nWALTER PLUM - Walter Plum      THIS IS NOT A BILL\n\nYour claims\nVitamin D (82306) NO $118.00', 'Walter Plum'],
    ['TRICARE West\nBeneficiary: Lena Ostrom\nSponsor: Carl Ostrom\nClaim 2026-4471\nWe denied this claim.', 'Lena Ostrom'],
  ])('%s', (text, patient) => {
    expect(statedIn(text, 'patient')?.toString().toLowerCase() ?? null).toBe(patient?.toLowerCase() ?? null);
  });
});

describe('the provider, in other places', () => {
  it.each<[text: string, provider: string | null]>([
    [
      'Elm Review LLC\nAn independent review company\n\n3/3/2026\n\nNorth Star Urology Partners\n2001 Elm Dr.\nSalem, OR 97301\n\nDear Colleagues:\n\nOn 2/25/2026 your office asked for a biopsy. It is not certified.',
      'North Star Urology Partners',
    ],
    [
      'Elm Plan\nYour doctor asked us for:\n   speech therapy\nWho would give it:\n   Bright Kite Behavioral\n\nWe said no.',
      'Bright Kite Behavioral',
    ],
    ['Elm Plan\nMember: Ann Roe\nPlace of service     Blue Lake Eyewear\n\nWe denied the lenses.', 'Blue Lake Eyewear'],
    ['Elm Plan\nPharmacy: Main Street Drug RxGrp ELM20\nDrug: Nurtec\nStatus: rejected', 'Main Street Drug'],
    [
      'Elm Plan\n\nDear Ann,\n\nWe denied a sinus operation at Fern Valley Surgery Center. Your surgeon may do it at Mercy General Hospital, which is in the network.',
      'Fern Valley Surgery Center',
    ],
    [
      'Elm Plan\n\nDear Ann,\n\nIn April Olive Hill Wound Care asked us to approve wound dressings. We denied them.',
      'Olive Hill Wound Care',
    ],
    ['Elm Plan\n\nDear Ann,\n\nYou asked for a wheelchair van with Copper Wheel Transit. We denied it.', 'Copper Wheel Transit'],
    [
      'Medicare Summary Notice\n\nMay 1, 2026\nPine Ridge Laboratory\nOrdered by: Dr. Una Gant\n\nVitamin D (82306)  NO  $118.00',
      'Pine Ridge Laboratory',
    ],
  ])('%s', (text, provider) => {
    expect(statedIn(text, 'provider')).toBe(provider);
  });
});

describe('the insurer, in other places', () => {
  it.each<[text: string, insurer: string | null]>([
    [
      '2210 Elm Hospital Workers Benefit Fund\nClaims Unit\n\nDear Ann,\n\nYour claim to the Fund was denied.',
      '2210 Elm Hospital Workers Benefit Fund',
    ],
    ['BRIAR PHARMACY #12   11/20/2026 5:42 PM\nPT: ROE, ANN\n*** REJECTED ***\n79 REFILL TOO SOON\nCIGNA HELP DESK 800-555-0182', 'CIGNA'],
    [
      'Noridian Healthcare Solutions  Medicare Summary Notice  Date of This Notice May 4, 2026\nNot covered.',
      'Noridian Healthcare Solutions',
    ],
    ['GEHA High Option\nFederal Employees Health Benefits Program\n\nClaim statement\nAnn Roe  ID 2201\n\nWe denied it.', 'GEHA'],
    ['BlueCross BlueShield of Tennessee\nFederal Employee Program\n\nDear Ann Roe:\n\nWe denied it.', 'BlueCross BlueShield of Tennessee'],
    ['DENTAL EXPLANATION OF BENEFITS\nMolaris Benefits\nAnn Roe, ML 441 882\nOak Creek Family Dental\n\nCrown denied.', 'Molaris Benefits'],
    [
      'Alder Ridge Health Plan\n\nDear Ann,\n\nWe at Alder Ridge Health Plan (ARHP) denied your claim. Write to ARHP.',
      'Alder Ridge Health Plan',
    ],
  ])('%s', (text, insurer) => {
    expect(statedIn(text, 'insurer')).toBe(insurer);
  });
});
