import { describe, expect, it } from 'vitest';
import { factsOf, denialNotice as H, denialLetter as L } from './support';

describe('the service, in other letters and other words', () => {
  it.each<[text: string, service: string | null]>([
    [H('Re: Wasco County Ambulance, 02/08/2026, rotor wing transport, A0431, $1,310.00'), 'rotor wing transport'],
    [L('On 11/14/2025 Dr. Siobhan Medrano asked us to cover the drug Eszopiclone 3 mg. We deny it.'), 'Eszopiclone 3 mg'],
    [L('Your doctor asked us to cover a medicine called Korlym 300 mg. We deny it.'), 'Korlym 300 mg'],
    [L('You asked for the brand-name drug Fosrenol. We are denying Fosrenol.'), 'Fosrenol'],
    [L("It's about the ankle brace claim (Claim 44-2607-0091) from Auburn Foot & Ankle. We got your appeal."), 'ankle brace'],
    [L('We have denied your MRI request.'), 'MRI'],
    [L('The sleep study bill of $900.00 was denied.'), 'sleep study'],
    [L('This letter is about your crutches authorization, which we denied.'), 'crutches'],
    [
      L('The facts: your number HP 4402; our case 26-HX-0719; oral food challenge, code 95076, planned for May 20, 2026. We denied it.'),
      'oral food challenge',
    ],
    [L('We denied the claim for supervised exercise, CPT 93668, on May 1.'), 'supervised exercise'],
    [L('We took back what we had paid for your visit on April 9, 2026. The claim is now denied.'), 'visit'],
    [L("Inpatient admission isn't approved. Chest pain, home in 19 hours: observation was the right setting."), 'Inpatient admission'],
    [L("Your knee scooter wasn't approved. You can walk with crutches."), 'knee scooter'],
    [L("We can't approve bilateral genicular nerve block. A cheaper therapy has not been tried."), 'genicular nerve block'],
    [
      L(
        'This is about Entyvio. On January 15 we were asked to let you have 300 mg of it by vein. Our answer is no. The benefit for infused drugs asks that authorization is obtained.',
      ),
      'Entyvio',
    ],
    [L('This concerns your hip replacement at Curry General Hospital. We will not pay for it.'), 'hip replacement'],
    [
      H('Care on 16 March 2025 at Piedmont Orthopedic Hospital: closed treatment of a broken collarbone, 23500, with x-rays; $4,412.00'),
      'closed treatment of a broken collarbone',
    ],
    [
      H('About: private duty nursing hours', 'We will cut them to 70 hours.\n\n- Services that continue: ask no later than April 24, 2026'),
      'private duty nursing',
    ],
    [H('Remicade J1745, asked: 10 mg/kg every 4 weeks x 12', 'The dose exceeds the limits. Denied.'), 'Remicade'],
    [H('PRODUCT: STAR MEDICAID'), null],
    [L('We wrote to you for the operative report and the implant invoice. Neither has come. The claim is denied.'), null],
    [
      'DELTA DENTAL OF OREGON\nMember notice\n\nSubscriber Roswitha Kilgallen     ID 80417-2290\npatient    Finnian Kilgallen\n\n  treatment date  tooth  code   procedure              submitted   approved   disallowed   patient pays   note\n  09/12/2025      -      D1110  adult cleaning           112.00      88.00       24.00          0.00\n  09/12/2025      8      D2962  porcelain veneer       1,340.00       0.00    1,340.00      1,340.00       C07\n\n  C07  Veneers are cosmetic.',
      'porcelain veneer',
    ],
    [
      'Oregon Mutual Health\nExplanation of Benefits\nPatient: Alasdair Mottley          ID: ZCS 20418846\n\n  Date       Procedure          Charge     Discount   Allowed   Deductible   We paid   You owe\n  09/24/25   Office visit       240.00     92.10      147.90    147.90        0.00     147.90\n  TOTAL                         240.00     92.10      147.90    147.90        0.00     147.90',
      'Office visit',
    ],
    [L('Your stay at Curry General from May 2 to May 4 should have been observation. We denied the inpatient stay.'), 'inpatient stay'],
    [L('You asked us to pay for a stair glide. It is not a covered benefit.'), 'stair glide'],
    [L('Your request for eyelid tape is denied.'), 'eyelid tape'],
    [L('We received a bill for home visits by a doula. They are not covered.'), 'home visits'],
    [L('On May 4 Dr. Ash did a tongue-tie release. Your plan does not cover it.'), 'tongue-tie release'],
    [L("We looked at Dr. Ash's request that you get a spinal cord stimulator. We don't approve it."), 'spinal cord stimulator'],
    [L('Coverage of whole-body cryotherapy has been denied.'), 'cryotherapy'],
    [L('A power wheelchair with tilt (K0861) was requested. The request is not approved.'), 'power wheelchair'],
    [L('What we decided: No to the second cycle of IVF.'), 'IVF'],
    [L('You had a colonoscopy on May 4. Your claim was denied since it came late.'), 'colonoscopy'],
    [L('Subject: Denial of coverage - lumbar epidural steroid injection'), 'lumbar epidural steroid injection'],

    [
      L('This concerns the charges of Eagle Rock Surgical Hospital for removal of your gallbladder on 5-19-2026. We decline them.'),
      'removal of your gallbladder',
    ],
    [
      L('You asked why we paid nothing for the pain management visits your husband made. They were out of network and are denied.'),
      'pain management',
    ],
    [
      H(
        'Provider: Sawtooth Surgery Center, gallbladder removal (47562), 10/06/2026',
        'The records show an ultrasound with gallstones. Not payable.',
      ),
      'gallbladder removal',
    ],
    [
      H(
        'You asked for:  42 day hours a week and 2 hours each night',
        'We reviewed a request for personal care attendant hours. We deny it.',
      ),
      'personal care attendant',
    ],
    [H('Treatment: September 2, 2026; drainage of abscess, CPT 10060'), 'drainage of abscess'],
    [L('The booklet leaves out in vitro fertilization. The Trust will not pay for it.'), 'in vitro fertilization'],
    [
      'ALDER HEALTH\n\n  05/06/2025   Therapeutic exercises 97110      $  92.00\n  05/06/2025   Manual therapy 97140             $  81.00\n               Charges                          $ 173.00\n               Paid                             $   0.00\n  Reason 29    The time limit for filing has expired.',
      'Therapeutic exercises',
    ],
    [H('ROSALIND QUAYLE\n18 BRIDLE PATH CT\nPOTTSTOWN PA 19464-1877'), null],
    [H('N19 Procedure code incidental to primary procedure.'), null],
    [H('PAID TO: CORAL WAY HOME INFUSION LLC | PAYMENT DATE 20260708'), null],
    [
      L('SUBJECT: emergency room charges from Tualatin Hospital. The hospital charged $1,688.40 for the room (code 99283). We denied it.'),
      'emergency room',
    ],
    [L('The bill for the walker came late, so we denied it.'), 'walker'],
    [L('Nothing was paid on the chest x-ray of May 4.'), 'chest x-ray'],
    [L('You wanted us to pay for your son’s cranial helmet. The answer is no.'), 'cranial helmet'],
    [L('On Feb. 20 you bought a pair of custom shoes from Seacoast Pedorthics. Shoes are not a benefit.'), 'custom shoes'],
    [
      L('We have considered the request made on your behalf by the Fargo Cancer Institute for sequencing of your tumor. We deny it.'),
      'sequencing of your tumor',
    ],
    [L('The charges of $2,750.00 for the colonoscopy Dr. Hugo Brandt performed on January 22 are denied.'), 'colonoscopy'],
    [L("We can pay for the bed (E0260). We can't pay for the patient lift (E0630)."), 'patient lift'],
    [
      H('Your drug benefit: Buckeye Pipe Trades Welfare Fund', 'Your prescriber wanted the plan to pay for Wegovy 1 mg pen. We said no.'),
      'Wegovy',
    ],
    // What stands behind the name: a place, a day, a line's code, earlier care.
    [L('We denied the items listed below:\n\nSleep study at Ft. Lewis Sleep Lab, 08/03/2026'), 'sleep study|'],
    [H('Service: Observation stay at Mt. Adams Hospital'), 'observation stay|'],
    [H('Service: Bone density scan 06/11/2026'), 'bone density scan|'],
    [H('Service: Intensive outpatient program (rev 0905)'), 'intensive outpatient program|'],
    [L('Your request for home nursing visits following your hip surgery is denied.'), 'home nursing visits|'],
    [L('You have 20 hours a week of respite care. We will pay for 8 hours.'), 'respite care|'],
    [H('Rx: 7741920 HUMALOG KWIKPEN 100 UNITS'), 'HUMALOG'],
    [L('Nothing has been denied. Preventive visits cost $0.'), null],
  ])('%#: %s', (text, service) => {
    const fact = factsOf(text).service;
    if (service === null) expect(fact?.confidence ?? 0).toBeLessThan(0.55);
    else if (service.endsWith('|')) expect(fact?.value.toLowerCase()).toBe(service.slice(0, -1));
    else expect(fact?.value.toLowerCase()).toContain(service.toLowerCase());
  });
});
