import { describe, expect, it } from 'vitest';
import { factsOf } from './support';

const letter = (body: string, head = 'Lakeshore Mutual Health\nPO Box 9, Dayton, OH 45402\n\nMay 4, 2026') =>
  `${head}\n\nDear Ms. Ito:\n\n${body}`;
const read = (text: string, name: 'insurer' | 'patient' | 'provider') => factsOf(text)[name]?.value ?? null;

describe('the provider, by what a sentence says of it', () => {
  it.each([
    ['We have denied the claim of Cedar Bluff Orthopaedics, P.C., for the brace you got in March.', 'Cedar Bluff Orthopaedics, P.C.'],
    ['You went to Mercy Fork Hospital on March 3 with a cough. We will not pay for the visit.', 'Mercy Fork Hospital'],
    ['Your neurologist, Odessa Marlow, MD, wants you to have an MRI of the brain. We said no.', 'Odessa Marlow, MD'],
    ['Dr. Lionel Achebe of Fork Creek Podiatry asked us to cover custom orthotics. They are excluded.', 'Dr. Lionel Achebe'],
    [
      'The charges of Blue Heron Home Infusion came to $900.00. They are denied. Our medical director, Dr. Ivan Petrov, decided.',
      'Blue Heron Home Infusion',
    ],
    ['We got a bill from Tri-County EMS for your ride on May 2. We did not pay it.', 'Tri-County EMS'],
    ['The test that Helix Ridge Laboratories ran on your sample is not covered.', 'Helix Ridge Laboratories'],
    ['You received the walker from Sandpiper Medical Supply on June 5. The claim is denied.', 'Sandpiper Medical Supply'],
    [
      'On May 2 you were treated in the emergency room of Casco General Hospital. Dr. Linus Park saw you there. The charge is denied.',
      'Casco General Hospital',
    ],
    ['Elm Street Counseling billed us for twelve visits. Ten are over your limit.', 'Elm Street Counseling'],
    [
      'Your stay at The Pines at Riverbend ends May 9. St. Anne’s Rehabilitation Hospital asked for seven more days, which we denied.',
      'St. Anne’s Rehabilitation Hospital',
    ],
    [
      'We heard from Dr. Hanneke Voss, who would like to operate on you at Gallatin Surgical Pavilion. Your family doctor, Dr. Peter Lund, sent notes. We said no.',
      'Dr. Hanneke Voss',
    ],
    ['High Plains Gastroenterology let us know that it wants to switch you to Entyvio. We said no.', 'High Plains Gastroenterology'],
    [
      'Black Hills Prosthetic Works has asked us for a microprocessor knee. Your therapist, Jill Iverson, PT, scored you at K2. We said no.',
      'Black Hills Prosthetic Works',
    ],
    ['We have a bill from Meadow Neurology Group for an injection given by Dr. Philippa Szabo. It is denied.', 'Meadow Neurology Group'],
    [
      'Larkspur Commons Rehabilitation, where you have stayed since July after your repair at St. Odile Hospital, asked for more days. Denied.',
      'Larkspur Commons Rehabilitation',
    ],
    ['Juniper House asked for 14 more days. Denied by Ansel Birch, MD, of Lantern Behavioral, our contractor.', 'Juniper House'],
    ['We could not pay claim 12-88. It came from Fork Anesthesia Partners for anesthesia.', 'Fork Anesthesia Partners'],
    ['You ask us to pay for the hair prosthesis that Crown & Glory Wigs sold you on April 30.', 'Crown & Glory Wigs'],
    ['Bright Step Kids, your son’s provider, asked us to authorize the following.', 'Bright Step Kids'],
    ['A claim by Bayou Pharmacy of June 8, 2026 for a solution was turned back.', 'Bayou Pharmacy'],
    ['On the third of April Dr. Amos Kell of Fork Oral Surgery did the removal of four teeth. We deny it.', 'Dr. Amos Kell'],
    ['Dr. Amos Kell asked us to cover a monitor for you, to be supplied by Fork Home Medical.', 'Fork Home Medical'],
    ['You had surgery on March 3 at Fork Surgical Center, and your surgeon, Dr. Amos Kell, sent us his notes.', 'Fork Surgical Center'],
    ['You asked about the decision about Rowan’s stay at Fork Pines Academy, a treatment center.', 'Fork Pines Academy'],
    ['Your nurse practitioner, Lorena Fitch, CNP, asked that we cover the cream.', 'Lorena Fitch, CNP'],
  ])('%s', (body, name) => expect(read(letter(body), 'provider')).toBe(name));

  it.each([
    ['Requested by: Devesh Marwaha, MD\nFacility: Miami Open MRI\nService: lumbar MRI', 'Miami Open MRI'],
    ['Requested by: Devesh Marwaha, MD\nFacility: Dade County Hospital\nService: hip surgery', 'Devesh Marwaha, MD'],
    ['Ordering: Dr. Ansel Birch\nLaboratory: Fork Genomics, Salem OR\nTest: gene panel', 'Fork Genomics'],
    ['Ordering provider: Ansel Birch, MD\nRendering provider: Lakota Trails Imaging LLC', 'Lakota Trails Imaging LLC'],
    ['Requesting physician: Ansel Birch, MD\nServicing provider: none given', 'Ansel Birch, MD'],
    ['Requested by: Ansel Birch, MD\nPlace of service: Outpatient hospital (22)', 'Ansel Birch, MD'],
    ['Ordering doctor: Dr. Ansel Birch\nPlace of service: Fork Open Imaging', 'Fork Open Imaging'],
    ['Provider: Dr. Ansel Birch, Rio Smiles Orthodontics', 'Dr. Ansel Birch'],
    ['Provider: Rio Smiles Orthodontics, Dr. Ansel Birch', 'Rio Smiles Orthodontics'],
    ['With: Dr. Ansel Birch, Rheumatology\nFor: New visit', 'Dr. Ansel Birch'],
    ['Ordering: Ansel Birch, FNP\nSite: Fork Open MRI\nStudy: MRI of the shoulder', 'Fork Open MRI'],
    ['Requested by: Fork Breast Center\nPlace: Dade County Hospital', 'Dade County Hospital'],
    ['Doctor: Ansel Birch, OD\nNote: sent by Dr. Ansel Birch', 'Ansel Birch, OD'],
    ['Who gave care: Fork Bay Endoscopy Center\nKind of care: Colonoscopy', 'Fork Bay Endoscopy Center'],
    ['Claim 99-B | Blount County EMS | 4/17/2026\nGround ambulance ... $890.00 ... not paid', 'Blount County EMS'],
  ])('labels: %s', (lines, name) => expect(read(`Lakeshore Mutual Health\n\n${lines}\n\nWe denied it.`, 'provider')).toBe(name));

  it.each([
    'Our reviewer, Harold Finch, MD, board certified in surgery, read the notes. The surgery is denied.',
    'Your primary care doctor is Dr. Paula Reyes. Nobody asked her for a referral.',
    'If you disagree, write to Lakeshore Mutual Health, Appeals Department, PO Box 10, Dayton, OH 45402.',
  ])('is not in: %s', (body) => expect(read(letter(body), 'provider')).toBeNull());
});

describe('the patient, by what a sentence says', () => {
  it.each([
    ['Dear Doctor:\n\nYour patient, Marisol Ybarra, asked for the drug. It is denied.', 'Marisol Ybarra'],
    ['Dear Dr. Bell:\n\nWe reviewed the request of April 3 for Oren Castellanos (member 88-1204-77). It is denied.', 'Oren Castellanos'],
    ['Dear Mr. Hale:\n\nYour daughter, Winona Hale-Brooks, was seen on May 3. The claim is denied.', 'Winona Hale-Brooks'],
    ['Dear Provider:\n\nThe specimen drawn from Ansel Okafor on May 3 was tested. The test is denied.', 'Ansel Okafor'],
    ['The Rev. Tobias Lindgren\nPO Box 3\nEly MN 55731\n\nDear Pastor Lindgren:\n\nThe claim is denied.', 'Tobias Lindgren'],
    ['The Trustees heard the appeal that you, Mr. Lyle Svensson, filed on May 1. The claim was rightly denied.', 'Lyle Svensson'],
    ['Participant: Gus Oberlin\nDependent: Freya Oberlin\n\nWe denied 6 visits.', 'Freya Oberlin'],
    ['Hello Imogen Sato (ID LM-5503-28814), we got a claim from Gulf EMS. We did not pay it.', 'Imogen Sato'],
    ['IMOGEN SATO\nMember no. 5503-28814\n\nThe exception was not granted.', 'IMOGEN SATO'],
    ['claim 26097-PD | Ignace Bellwether | id 44902217-01\n\nHello,\n\nWe said no.', 'Ignace Bellwether'],
  ])('%s', (body, name) =>
    expect(read(`Lakeshore Mutual Health\nPO Box 9, Dayton, OH 45402\n\nMay 4, 2026\n\n${body}`, 'patient')).toBe(name),
  );
});

describe('the payer, by its part', () => {
  it.each([
    [
      'Crestline Benefit Administrators, Inc.\non behalf of the Ortega Foods Employees’ Benefit Trust\n\nMay 4, 2026',
      'Crestline Benefit Administrators, Inc.',
    ],
    [
      'Clearway Imaging Review\nPO Box 4, Franklin, TN 37067\n\nClearway Imaging Review manages imaging requests for Tall Pine Health Plan.',
      'Tall Pine Health Plan',
    ],
    [
      'Harvest Bridge STM\nAdministered by Kite Benefit Admin., Inc., for Sterling Oak Life Insurance Company',
      'Sterling Oak Life Insurance Company',
    ],
    ['Granite State College Student Plan\nunderwritten by Northfield Insurance Company', 'Northfield Insurance Company'],
    ['EVERSTONE\nHealth Plan of Vermont\n12 Main Street, Barre VT 05641', 'EVERSTONE Health Plan of Vermont'],
    [
      'NOTICE OF DENIAL\nMedicare Advantage (HMO D-SNP)\n\nYou have 65 days to ask Willow Creek Complete Care for an appeal. Willow Creek Complete Care: 1-800-555-0123',
      'Willow Creek Complete Care',
    ],
    ['MANAGED LONG TERM CARE PLAN\n\nHarborview Health MLTC\n\nHarborview Health MLTC will reduce your hours.', 'Harborview Health MLTC'],
    ['Lantern Rx Solutions\nPharmacy Benefit Manager\nfor: Cooper Valley Health Plans, Inc.', 'Cooper Valley Health Plans, Inc.'],
    ['From: Appeals Team, Marble Point Health\nTo: Oren Castellanos\n\nMay 4, 2026', 'Marble Point Health'],
    [
      'Cabinet Makers Local 9 Health Fund, administered by Brightwell TPA\n\nDr. Simone Achterberg\nCascade Pain & Spine\n1 Fir St\nSalem OR 97301',
      'Cabinet Makers Local 9 Health Fund',
    ],
    ['Notice of Denial\n\nDate: May 4, 2026\nPlan: Juniper Grove Welfare Fund\nEmployer: Grove Mills, Inc.', 'Juniper Grove Welfare Fund'],
  ])('%s', (head, name) =>
    expect(read(`${head}\n\nDear Ms. Ito:\n\nThe claim is denied.\n\nSincerely,\n\nA. Clerk`, 'insurer')).toBe(name),
  );
});
