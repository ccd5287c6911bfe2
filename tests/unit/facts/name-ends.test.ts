import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialLetter, denialNotice, statedIn } from './support';

describe('where a name ends', () => {
  it.each<[FactName, string | null, string]>([
    ['provider', 'Yahara Lakes Counseling, S.C.', denialNotice('Provider: Yahara Lakes Counseling, S.C.')],
    ['provider', 'Skagit Family Medicine, Inc., P.S.', denialNotice('Provider: Skagit Family Medicine, Inc., P.S.')],
    ['provider', 'Coos Bay Eye Clinic, P.L.L.C.', denialNotice('Provider: Coos Bay Eye Clinic, P.L.L.C.')],
    ['provider', 'SAGEBRUSH CARDIOLOGY PLLC', denialNotice('REND PROV: SAGEBRUSH CARDIOLOGY PLLC, BOISE ID')],
    ['provider', 'Platte Bend Medical Center', denialNotice('Provider: Platte Bend Medical Center, Columbus NE')],
    [
      'patient',
      'AMARA DIALLO',
      'HealthPartners\nExplanation of payment\n\nPatient name: AMARA DIALLO     HP member no. 71830042     Claim 2609811420-1\n\nThe claim is denied.',
    ],
    ['patient', null, 'Remittance advice 03/02/2026\n\nCharge     PROV PD\n\n785.00     0.00\n\nThe claim is denied.'],
    [
      'service',
      'nerve stimulation of the left shoulder',
      denialLetter(
        'You asked us to pay for nerve stimulation of the left shoulder by Helderberg Pain Medicine on June 4, 2026. We uphold the denial.',
      ),
    ],
    [
      'service',
      null,
      denialLetter('You asked us to look at the left shoulder by Helderberg Pain Medicine again. We have denied the claim.'),
    ],
  ])('%s %s', (name, value, text) => expect(statedIn(text, name)).toBe(value));
});
