import { describe, expect, it } from 'vitest';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

describe('the provider, as other letters name it', () => {
  it.each<[text: string, provider: string | null]>([
    // lists in prose
    [
      L('We have your appeal of the denied claim 77-1204 (knee brace, 10/02/2026, Willamette Sports Orthotics, $410.00).'),
      'Willamette Sports Orthotics',
    ],
    [
      L('The claim (August 4, 2026, Umpqua Dermatology Group, biopsy, $312.00) was denied on September 9, 2026.'),
      'Umpqua Dermatology Group',
    ],
    [L('Your claim for 8/4/2026 (Umpqua Foot Care; nail removal; $312.00) was denied.'), 'Umpqua Foot Care'],
    [L('Denied: claim 4410, Deschutes Ear Nose & Throat, hearing test, $120.00.'), 'Deschutes Ear Nose & Throat'],
    [
      L('You sent us a receipt from Tillamook Physiotherapy, where you were treated on 2/25/2026. The claim is denied.'),
      'Tillamook Physiotherapy',
    ],
    [L('You sent a statement by Coos Bay Acupuncture for four visits. We do not pay for them.'), 'Coos Bay Acupuncture'],
    [
      L('On July 2, 2026 you were flown from Burns to Bend by High Desert AirLink. The claim is denied because it was no emergency.'),
      'High Desert AirLink',
    ],
    [
      L('On July 2 you were taken to the hospital by Crook County Paramedics. The ride was not an emergency, so we denied the claim.'),
      'Crook County Paramedics',
    ],
    [L('You, or Lorimer Sandoval MD for you, asked on May 24 that we pay for Lyrica CR. We said no.'), 'Lorimer Sandoval MD'],
    [L('Lorimer Sandoval, NP, on your behalf, wanted us to cover Saxenda. We denied it.'), 'Lorimer Sandoval, NP'],
    [L('A request on your behalf, made by Dr. Fenna Abara, reached us on May 4. It is denied.'), 'Dr. Fenna Abara'],
    [L('Thanks for your call about the wait at Rogue Family Health. We opened a grievance.'), 'Rogue Family Health'],
    [L('We got your complaint of July 7 about how you were treated at Rogue Family Health Center.'), 'Rogue Family Health Center'],
    [
      L(
        'We have reviewed a request that came on 17 FEB 2026 from Klamath Allergy Clinic for Isaura’s allergy testing (CPT 95004). It is denied.',
      ),
      'Klamath Allergy Clinic',
    ],
    [L('A bill came from Klamath Hearing Center for Ansel Strother in the sum of $400.00. We did not pay it.'), 'Klamath Hearing Center'],
    [L('We turned down the claim of Cascadia Birth Partners for your home birth.'), 'Cascadia Birth Partners'],
    [L('Cascadia Birth Partners billed us $4,000 for your home birth. We denied the claim.'), 'Cascadia Birth Partners'],
    [L('Your visit to Three Sisters Wellness on May 3, 2026 is not covered.'), 'Three Sisters Wellness'],
    [L('You had the test done at Three Sisters Diagnostics on May 3, 2026. It is not covered.'), 'Three Sisters Diagnostics'],
    [L('Odell Physical Medicine has asked for six more weeks of traction. We denied the request.'), 'Odell Physical Medicine'],
    [L('The hearing aids which you bought from Miracle Sound of Medford on 8/1/2026 are not a benefit.'), 'Miracle Sound of Medford'],
    [L("We can't pay Jackson County EMS for the ambulance."), 'Jackson County EMS'],
    [L("The MRI that Dr. Paz-Ionescu ordered for you isn't approved."), 'Dr. Paz-Ionescu'],
    [L("Your surgeon (Tobias Underhill, MD) asked for a lumbar fusion. It's denied."), 'Tobias Underhill, MD'],
    [L('Your chiropractor, Imelda Frost, wants to see you twelve more times. We said no.'), 'Imelda Frost'],
    [L("We won't pay for the stay that began on May 2 at Harney Recovery Ranch."), 'Harney Recovery Ranch'],
    [L('Malheur LifeTeam flew you from Vale to Boise on May 2. The flight is not covered.'), 'Malheur LifeTeam'],
    // headers
    [H('Re: Wasco County Ambulance, 02/08/2026, ground transport, A0429, $1,310.00'), 'Wasco County Ambulance'],
    [H('Provider: Wasco County Ambulance, 02/08/2026'), 'Wasco County Ambulance'],
    [
      H('By                   : Front Range Neuropsych Group\nService              : psychological testing'),
      'Front Range Neuropsych Group',
    ],
    [H('From:             Potomac Hearing Center\nBought:           8/1/2026'), 'Potomac Hearing Center'],
    [H('Bought from: Linn Optical\nItem: eyeglasses'), 'Linn Optical'],
    [H('Requested by      A. Mbeki-Strand, DO\nStudy             72148  MRI lumbar spine'), 'A. Mbeki-Strand, DO'],
    [H('Asked for by   J. Ottoline Vance, PA-C\nDrug           Ozempic'), 'J. Ottoline Vance, PA-C'],
    [H('Requesting: Sierra Vista Neurosurgical Group'), 'Sierra Vista Neurosurgical Group'],
    [H('Requestor:Dr. Bao Lindqvist\nService:whole transcriptome assay (0047U)'), 'Dr. Bao Lindqvist'],
    [H('Vendor: Three Rivers Mobility & Medical Supply'), 'Three Rivers Mobility & Medical Supply'],
    [H('Seller: Three Rivers Medical Supply'), 'Three Rivers Medical Supply'],
    [
      H("provider          st. anne children's hospital, walk-in clinic\nwhat              x-ray"),
      "st. anne children's hospital, walk-in clinic",
    ],
    [H('dentist:  dr. amara linfoot\nprocedure: crown'), 'dr. amara linfoot'],
    [H('To:  Cedar Hollow Recovery Center, UR dept      Fax 480-555-0122'), 'Cedar Hollow Recovery Center'],
    [H('Facility: Cedar Hollow Hospital, Utilization Management'), 'Cedar Hollow Hospital'],
    [H('Prescriber: ODUYA, MARGARET NP'), 'ODUYA, MARGARET NP'],
    [H('Place: Yamhill Surgical Suites'), 'Yamhill Surgical Suites'],
    [H('Treated at: Yamhill Urgent Care'), 'Yamhill Urgent Care'],
    [H('Ordering: Dr. Priya Sandhu'), 'Dr. Priya Sandhu'],
    [H('Prescribing: Dr. Priya Sandhu'), 'Dr. Priya Sandhu'],
    [
      H(
        'Requested by:           Tidewater Radiation Oncology\nTreating facility:      Old Dominion Proton Institute\nTreating physician:     Dr. Araminta Vossler',
      ),
      'Old Dominion Proton Institute',
    ],
    [H('Hospital or doctor: Curry General'), 'Curry General'],
    [H('Doctor/Clinic ..... Siuslaw Pain Relief'), 'Siuslaw Pain Relief'],
    [H('Biller: Siuslaw Pain Relief PLLC'), 'Siuslaw Pain Relief PLLC'],
    [
      'May 22, 2026\nGrant County Ambulance, (541) 555-0138, 1190 Commerce Loop, John Day, OR 97845-1190\nOrdered by Maxim Trelawney, MD\n\nMedicare Summary Notice\nNotice for: Lorelei Quayle',
      'Grant County Ambulance',
    ],
    [
      'LAKEVIEW REGIONAL HOSPITAL\nPatient Financial Services      Statement 11/02/26\n\nGuarantor: Ephraim Oduya    Acct 7740-1182\n\n06/14/26  CT abdomen                    2,150.00\n          Paid by Mutual of Prairie      -662.08\nBalance due by 11/27/26                   165.52',
      'LAKEVIEW REGIONAL HOSPITAL',
    ],
    [
      'Bend Imaging Associates\nPO Box 5, Bend OR 97701\n\nPatient: Rosalind Quayle\nYour insurer, Alder Ridge Health Plan, denied the claim for your MRI of 5/4/2026. Please pay $900.00.',
      'Bend Imaging Associates',
    ],

    // ends of names
    [H('Dentist      SHEILA M ORR DDS         Participating  PPO'), 'SHEILA M ORR DDS'],
    [H('Provider   LAKE COUNTY PULMONARY ASSOC INC     Vendor 000441870'), 'LAKE COUNTY PULMONARY ASSOC INC'],
    [H('Provider: Marta Oyelaran MD   Network Tier 2'), 'Marta Oyelaran MD'],
    [H('Dentist: Dr. Tiffany Arceneaux, Biloxi'), 'Dr. Tiffany Arceneaux'],
    [H('claim 5500-8817-26 (Aug 8 2026, Bandera Urgent Care)'), 'Bandera Urgent Care'],
    // who is asked to be seen
    [
      L(
        'On January 9 your primary care doctor, Dr. Womack, asked us to let you see Sabine Keller, MD, a foot surgeon in Charleston, for an office consultation (99244). Dr. Keller has no contract with us, so we deny it.',
      ),
      'Sabine Keller, MD',
    ],
    [L('We have denied your referral to Dr. Ansel Petrov, who is not in our network.'), 'Dr. Ansel Petrov'],
    [L('You asked for approval of a visit with Dr. Ansel Petrov at Mercy Clinic. We said no.'), 'Dr. Ansel Petrov'],
    // asker before the place
    [
      L(
        'We denied the request from Willamette Valley Spine Center for a microdiscectomy (63030) as outpatient surgery at Santiam Surgery Center.',
      ),
      'Willamette Valley Spine Center',
    ],
    [L('Dr. Paz asked us to approve an MRI at Santiam Imaging. We denied it.'), 'Dr. Paz'],
    // addressed
    [
      'ALDER HEALTH\nPayment Integrity\n\nJuly 28, 2026\n\nSt. Olaf Regional Hospital\nPatient Financial Services\n900 Abbey Road\nEvansville IN 47710\n\nClaim reference       826190045517\nPatient               Cornelius Vassar\n\nDear Provider:\n\nPayment for the difference is denied.',
      'St. Olaf Regional Hospital',
    ],
    [
      'ALDER HEALTH\n\nDate: 13-Apr-2026\nAttention: Pineywoods Cardiothoracic, authorization desk\n\nMbr            Jessamyn Littlejohn\nRequested      33361 TAVR\nStatus         DENIED',
      'Pineywoods Cardiothoracic',
    ],
    // the doctor is the patient
    // lists of claims
    [L('3. Pharmacy. Sav-Rx replaces our former manager. Nothing is denied.'), null],
    [
      L(
        'We have a claim, number 260, from Front Range Mobile Medics for a ground ambulance from your home to Rose Medical Center. It is denied.',
      ),
      'Front Range Mobile Medics',
    ],
    [L('We reviewed a request from your care coordinator, Hope Rezendes, for attendant hours. We denied it.'), 'Hope Rezendes'],
    [
      L('This concerns the charges of Eagle Rock Surgical Hospital for removal of your gallbladder. We decline them.'),
      'Eagle Rock Surgical Hospital',
    ],
    [H('Prescriber . . . Lowtide Dermatology, Anneliese Boateng NP\nPharmacy . . . . Palm Village Pharmacy'), 'Lowtide Dermatology'],
    [
      H('Provider: Dominic Tarrant, MD, Plastic & Hand Surgery (not in network)\nHospital: Bellwether Medical Center'),
      'Dominic Tarrant, MD',
    ],
    [
      L("On October 19 Dr. Hamish Orr's office (Monongahela Endocrine) asked for a formulary exception for Toujeo. We denied it."),
      'Dr. Hamish Orr',
    ],
    [
      L("We got a request from Ansel Boothe's psychologist, Dr. Yvette Caron, to go on seeing him weekly. We do not approve it."),
      'Dr. Yvette Caron',
    ],
    [
      L(
        'Two bills reached us, one from Mercy Regional EMS and one from Carson Flight EMS. We paid Mercy Regional EMS. The bill of Carson Flight EMS is denied.',
      ),
      'Carson Flight EMS',
    ],
    [H('Care giver: Nutmeg Visiting Nurses'), 'Nutmeg Visiting Nurses'],
    [H('Provider of service: MERCY ST. ANNE MEDICAL CENTER'), 'MERCY ST. ANNE MEDICAL CENTER'],
    [H('Written by: Solveig Amundsen, PA-C'), 'Solveig Amundsen, PA-C'],
    [H('Office: Harborside Periodontics'), 'Harborside Periodontics'],
    [H('Referred to: Cleveland Lake Dermatopathology\nPCP: Dr. Lena Ortiz'), 'Cleveland Lake Dermatopathology'],
    [L('Billed by City of Riverbend Fire Department on May 3. We denied the claim.'), 'City of Riverbend Fire Department'],
    [L('Your order at ClearView Optical #7 was not paid.'), 'ClearView Optical #7'],
    [L('Hemos negado la solicitud de la Dra. Ofelia Rentería para una silla de ruedas.'), 'Dra. Ofelia Rentería'],
    [L('We have no record of a doctor for this claim. It is denied.'), null],
    [L('If you need a new doctor, call Member Services. Dr. Roe of our staff reviewed the file. We denied the claim.'), null],
    // Who tried, booked or was called; what somebody asked for; from whom it was to come.
    [L('On May 2 Corner Pharmacy tried to fill Wegovy for you. We refused it. Dr. Wu wrote no reason.'), 'Corner Pharmacy'],
    [L('Dr. Osei has scheduled your hernia repair for June 15, 2026. We did not approve it.'), 'Dr. Osei'],
    [L('You fell near Elm Hospital. SkyStar Flight was called so that you could be flown to Reno. We pay nothing.'), 'SkyStar Flight'],
    [L('We approved some of what Dr. Milo Grant asked for on May 2, and denied the rest.'), 'Dr. Milo Grant'],
    [L('We approved some of what Tess Moore, SLP asked for and denied the rest.'), 'Tess Moore, SLP'],
    [
      L('Your doctor asked on May 2, 2026 for a shower chair and a stair lift from Golden Home Access. We denied both.'),
      'Golden Home Access',
    ],
    [L('Your son gets private duty nursing from Guardian Light Nursing. We will stop paying for it.'), 'Guardian Light Nursing'],
    [H('Provider: Dora Pell, RD'), 'Dora Pell, RD'],
  ])('%#: %s', (text, provider) => expect(statedIn(text, 'provider')).toBe(provider));
});
