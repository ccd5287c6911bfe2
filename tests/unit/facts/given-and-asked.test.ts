import { describe, expect, it } from 'vitest';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

describe('who gives the care, where another asked for it', () => {
  it.each([
    [L('We reviewed the request from Dr. Ansel Roe for a PET scan (78815) at Fern Valley Imaging. It is denied.'), 'Fern Valley Imaging'],
    [L('We reviewed the request from Dr. Ansel Roe for surgery at Mercy Ridge Hospital. It is denied.'), 'Dr. Ansel Roe'],
    [L('The blood panel that Dr. Ida Wolf drew, and that Polar Genomics ran, is not covered.'), 'Polar Genomics'],
    [
      L('Home nursing: your son gets it from Bright Kite Home Nursing. His doctor, Dr. Ida Wolf, asked us for 20 hours more.'),
      'Bright Kite Home Nursing',
    ],
    [
      L(
        'On May 2 you had an ultrasound at Gull Point Imaging, which we have paid. On May 9 the Elk Ridge Hospital emergency department sent you for a CT scan. We deny the CT scan.',
      ),
      'Elk Ridge Hospital',
    ],
    [L('You went to the emergency room at Mercy Health St. Ansgar on May 2. We will not pay the claim.'), 'Mercy Health St. Ansgar'],
    [L('The bill from Polk Fire District 4 for an ambulance on May 2 is denied.'), 'Polk Fire District 4'],
    [H('Therapy by: Blue Lake Speech Therapy\nOrdering doctor: Ida Wolf, MD'), 'Blue Lake Speech Therapy'],
    [H('Equipment from: Gulf Home Oxygen\nPrescribed by: Ida Wolf, MD'), 'Gulf Home Oxygen'],
    [H('Occupational therapist: Dara Finch, OTR/L\nCharges denied: $240.00'), 'Dara Finch, OTR/L'],
    [H('Speech-language pathologist: Dara Finch, CCC-SLP'), 'Dara Finch, CCC-SLP'],
    [
      H(
        'Health care professional: Ida Wolf, MD\nFacility: Fern Valley Imaging',
        'We received a request from Ida Wolf, MD for an MRI. It is denied.',
      ),
      'Fern Valley Imaging',
    ],
    [
      'Alder Ridge Health Plan               Notice date:  09/04/2025\nP.O. Box 100                          Member:       Rosalind Quayle\nSalem, OR 97301                       Facility:     Tern Island Proton\n                                                    Center\n                                      Start:        09/15/2025\n\nDear Rosalind Quayle:\n\nWe have denied the treatment.',
      'Tern Island Proton Center',
    ],
    [
      'Alder Ridge Medicare Contractor\nNovember 17, 2026\n\nHarbor Light Sleep Medicine\nRE: Initial determination\nBeneficiary: Ophelia Plum\nHCPCS: 95811 Polysomnography\nWe deny the claim.',
      'Harbor Light Sleep Medicine',
    ],
  ])('%s', (text, provider) => {
    expect(statedIn(text, 'provider')).toBe(provider);
  });

  it('keeps the title of a patient who is only a surname', () => {
    expect(statedIn('Alder Ridge Health Plan\n\nMay 4, 2026\n\nDear Mr. Quayle,\n\nWe denied your claim.', 'patient')).toBe('Mr. Quayle');
  });
});

describe('whose plan it is, beside others in the letterhead', () => {
  it.each([
    [
      "Archdiocese of Fern Valley Employees' Health Plan\na church plan\nClaims administered by Meritain Health, P.O. Box 8530, Richardson, TX 75085",
      "Archdiocese of Fern Valley Employees' Health Plan",
    ],
    ['UnitedHealthcare Community Plan of Kansas\nKanCare', 'UnitedHealthcare Community Plan of Kansas'],
    ['STATE OF OREGON - HEALTH AND FAMILY AGENCY\nDEPARTMENT OF HEALTH CARE SERVICES', 'DEPARTMENT OF HEALTH CARE SERVICES'],
  ])('%s', (head, insurer) => {
    expect(statedIn(`${head}\n\nNovember 10, 2026\n\nDear Ms. Quayle:\n\nWe denied your claim.`, 'insurer')).toBe(insurer);
  });
});
