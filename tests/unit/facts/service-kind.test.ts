import { describe, expect, it } from 'vitest';
import { readServiceName } from '@/lib/denial/facts/service-name';
import { factsOf, denialNotice as H, denialLetter as L } from './support';

describe('the service alone, without what stands around it', () => {
  it.each<[text: string, service: string | null]>([
    // who asked
    [
      L('Tall Pines Speech Clinic of Duluth asked Medica for occupational therapy (97530) twice a week. We deny it.'),
      'occupational therapy',
    ],
    [L('Harbor Home Nursing asked for 60 hours a week of private duty nursing (T1000). We deny it.'), 'private duty nursing'],
    [L('Bluff City Prosthetics requested UCare for a myoelectric hand (L6925). It is denied.'), 'myoelectric hand'],
    // where it was to be
    [
      H('Service: Inpatient rehabilitation stay, Granite Falls Rehabilitation Hospital, beginning 02/11/2026'),
      'Inpatient rehabilitation stay',
    ],
    [H('Service: Partial hospitalization, starting March 2, 2026'), 'Partial hospitalization'],
    [H('Service: Skilled nursing facility stay, further days effective 5/1/2026'), 'Skilled nursing facility stay'],
    [H('Service: Physical therapy evaluation, Cedar Bend Clinic'), 'Physical therapy evaluation'],
    [H('Service: Office visit, outpatient hospital'), 'Office visit, outpatient hospital'],
    // how many, how often and for how long
    [H('Service: Zolpidem ER 12.5 mg tablet, 60 per 30 days'), 'Zolpidem ER 12.5 mg tablet'],
    [H('Medication: XIIDRA 5% OPHTH SOLN, #60 / 30 DS'), 'XIIDRA 5% OPHTH SOLN'],
    [H('Drug: Sumatriptan 50 mg tablet, 18 tablets per 30 days'), 'Sumatriptan 50 mg tablet'],
    [H('Drug: Rinvoq 15 mg tab, 30/30'), 'Rinvoq 15 mg tab'],
    [H('Drug: Insulin lispro 100 units/mL'), 'Insulin lispro 100 units/mL'],
    [H('Service: Home health aide, 35 hours a week'), 'Home health aide'],
    [H('Service: Personal care aide 20 hours a week'), 'Personal care aide'],
    [H('Service: Proton beam therapy, 33 fractions'), 'Proton beam therapy'],
    [H('Service: Residential treatment, substance use, 14 additional days'), 'Residential treatment, substance use'],
    [H('Service: Six office visits with Lakeside Retina Consultants'), 'office visits'],
    [L('We denied your request for 12 more sessions of work conditioning.'), 'work conditioning'],
    [L('We denied your request for forty sessions of hyperbaric oxygen therapy.'), 'hyperbaric oxygen therapy'],
    [L('We denied the claim for your daughter’s tonsillectomy.'), 'tonsillectomy'],
    [L('We denied two hearing aids.'), 'hearing aids'],
    [H('Service: 14-gene blood panel'), '14-gene blood panel'],
    [H('Service: 12 lead ECG'), '12 lead ECG'],
    [H('Service: Two view chest x-ray'), 'Two view chest x-ray'],
    [H('Service: Ocrelizumab infusion in the hospital outpatient department'), 'Ocrelizumab infusion'],
    [H('Service: Skilled nursing facility care at Magnolia Trace Rehabilitation'), 'Skilled nursing facility care'],
    [H('Service: Anterior lumbar interbody fusion at L4-L5'), 'Anterior lumbar interbody fusion at L4-L5'],
    // who asked, before what; what was decided on
    [L('We looked again at the claim of Tall Firs Sleep Medicine for a home sleep study (G0399). We deny it.'), 'home sleep study'],
    [
      L('You asked us to reconsider our decision on the inpatient hospital care that you had at Casco General. We deny it.'),
      'inpatient hospital care',
    ],
    [L('The claim came from Tall Firs Anesthesia Partners for anesthesia on May 3. We deny it.'), 'anesthesia'],
    [L('Dr. Ash asked us on May 3 to certify Entyvio 300 mg every eight weeks. We deny it.'), 'Entyvio 300 mg'],
    [H('Subject: Tier exception request for Farxiga 10 mg tablets'), 'Farxiga 10 mg tablets'],
    [H('Ride: ground ambulance, basic life support, A0429'), 'ground ambulance, basic life support'],
    [H('Type: Inpatient rehabilitation facility admission'), 'Inpatient rehabilitation facility admission'],
    [L('You asked that the plan reimburse the cost of genetic testing (BRCA1 sequencing, CPT 81162). We deny it.'), 'genetic testing'],
    [
      L('Effective July 20, 2026, continued residential treatment for alcohol use disorder is not certified.'),
      'residential treatment for alcohol use disorder',
    ],
    [L('Your request for an early refill of oxycodone 10 mg tablets was denied.'), 'oxycodone 10 mg tablets'],
    [
      L('We have your letter about our decision to deny cochlear implant surgery on your left ear.'),
      'cochlear implant surgery on your left ear',
    ],
    [
      L(
        'Su doctora nos pidió el 6 de agosto aprobar una resonancia magnética de la rodilla derecha (73721). No podemos aprobar esta solicitud.',
      ),
      'resonancia magnética de la rodilla derecha',
    ],
    [L('The facility fee of $9,840.00 for your August 7, 2025 cataract surgery remains not payable.'), 'cataract surgery'],
    [
      L('We looked at the request for the Oncotype DX breast recurrence score (81519). We are denying it.'),
      'Oncotype DX breast recurrence score',
    ],
    [
      'Dear Neighbor,\n\nTurning 65 soon? Our plans have hearing aids from $699. Call a licensed agent. We do not cover every hearing aid brand.',
      null,
    ],
    [
      L('You asked us to pay you back $389.00 for a breast pump that you bought. The store is not in our network, so we cannot.'),
      'breast pump',
    ],
    [
      L('Your doctor prescribed Trelegy Ellipta 200-62.5-25 mcg, one inhalation a day. We have turned down the request.'),
      'Trelegy Ellipta 200-62.5-25 mcg',
    ],
    [L('Starting March 20, 2026, we will no longer pay for Simeon’s in-home occupational therapy.'), 'in-home occupational therapy'],
    [L('Your request for a third lumbar MRI within twelve months is denied.'), 'lumbar MRI'],
    [L('We denied the request for treatment with focused ultrasound of the thalamus.'), 'focused ultrasound of the thalamus'],
    [
      L('The total charge was $18,220.00; of this, $2,100.00 for surgical mesh was not supported by an invoice and has been denied.'),
      'surgical mesh',
    ],
    // programs, parties and remarks are no care
    [H('Product: Open Access Managed Choice'), null],
    [H('Program: TITLE XIX FEE FOR SERVICE'), null],
    // the fuller of two names
    [
      L('Re: your request for Cosentyx\n\nDr. Ash asked us to cover Cosentyx Sensoready 150 mg/mL pen. We denied it.'),
      'Cosentyx Sensoready 150 mg/mL pen',
    ],
    // what could be billed instead
    [L('The inpatient admission is not approved. A claim for observation services may be sent.'), 'inpatient admission'],
    // what it cost and how much of it
    [L('We cannot pay this claim for cataract surgery, charges $3,200.00. It came late.'), 'cataract surgery'],
    [L('We denied the claim for home oxygen, billed at $410.25.'), 'home oxygen'],
    [H('Item or service   Q4186, Skin substitute graft, per square cm (12 units)'), 'Skin substitute graft'],
    [L('Your plan pays for up to 20 visits of acupuncture (97810) in a year. The charge is denied.'), 'acupuncture'],
    [H('A - The annual limit of 20 physical therapy visits has been used up.', 'This claim is denied.'), 'physical therapy visits'],
    // an exception is asked for a drug
    [L("Dr. Ash's office asked for a formulary exception for Fiasp FlexTouch. The exception is refused."), 'Fiasp FlexTouch'],
    [L('You asked for a tier exception for Rinvoq. It is denied.'), 'Rinvoq'],
    [H('Drug: LANSOPRAZOLE DR 30 MG CAP'), 'LANSOPRAZOLE DR 30 MG CAP'],
    [H('Drug: DULOXETINE DR 60 MG'), 'DULOXETINE DR 60 MG'],
    // words in brackets behind a code
    [H('Code: D2750 (crown, porcelain on metal), tooth 14'), 'crown, porcelain on metal'],
    [L('We will not pay for 97110 (therapeutic exercise) on May 3.'), 'therapeutic exercise'],
    // a code behind it
    [
      L('Ash Mobility sent in a request (tracking ID 26-1) for a heavy duty walker basket, code E0159. It is denied.'),
      'heavy duty walker basket',
    ],
    [
      L('After review by our medical director (Ann Roe, MD), the inpatient stay is not approved. Observation services may be billed.'),
      'inpatient stay',
    ],
    [H('Type of service: Surgery /'), 'Surgery'],
    [L('We denied the needle EMG add-on.'), 'needle EMG add-on'],
    [H('Re: Pre-service review of left total knee replacement'), 'left total knee replacement'],
    [L('We cannot pay the bill from Elk River Pain Institute for the cervical epidural injection (62321).'), 'cervical epidural injection'],
    [L('We deny payment for the ultrasound of your thyroid done on May 4.'), 'ultrasound of your thyroid'],
    [L('This is about the MRI you had on May 4. We denied it.'), 'MRI'],
    [L("We got your doctor's request for an MRI of the left hip (CPT 73721). We deny it."), 'MRI of the left hip'],
  ])('%#: %s', (text, service) => {
    const fact = factsOf(text).service;
    expect(fact?.value.toLowerCase() ?? null).toBe(service?.toLowerCase() ?? null);
  });

  it.each([
    'Little Steps Pediatric Therapy of Flint asked Molina for speech therapy',
    'Mercy Hospital billed us for an emergency department visit',
    'SAN PASCUAL ORTHOTICS & PROSTHETICS Attn',
    'Proof of delivery',
    '901 Cedar Mesa Road',
  ])('takes no service from %s', (text) => expect(readServiceName(text)).toBeNull());
});
