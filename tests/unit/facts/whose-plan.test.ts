import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readPage } from '@/lib/page/read';
import { statedIn } from './support';

const body = 'Dear Ms. Ito:\n\nThe request for a walker is denied. You may appeal within 180 days.\n\nSincerely,\n\nA. Clerk';
const insurer = (head: string, letter = body) => statedIn(`${head}\n\nMay 4, 2026\n\n${letter}`, 'insurer');

describe('who writes under its own letterhead decided', () => {
  it.each([
    ['Crestline Administrators, LLC\non behalf of the Northern Welders Health Fund', 'Crestline Administrators, LLC'],
    ['EXPLANATION OF BENEFITS\nSlate Benefit Services\nfor the Ortega Foods Employee Medical Plan (self-funded)', 'Slate Benefit Services'],
    ['CVS Caremark on behalf of the Ortega Foods Employee Benefit Plan\n\nP.O. Box 52084, Phoenix, AZ 85072', 'CVS Caremark'],
    ['Optum Rx\nP.O. Box 2975\n\nPlan    Ortega Paper Co. Employee Health Plan (self-funded)', 'Optum Rx'],
    ['Evernorth Behavioral Health\nP.O. Box 188064\n\nAccount name: Ortega Elevator Company', 'Evernorth Behavioral Health'],
    [
      'Northern Welders Health & Welfare Trust\nClaims paid by Slate Administrators, 6 Mill Rd, Erie PA 16501',
      'Northern Welders Health & Welfare Trust',
    ],
    ['From: Northern Welders Benefit Trust, Pharmacy Office\n\nInsured by   Slate Indemnity Company', 'Northern Welders Benefit Trust'],
    ['TRICARE Pharmacy Program\nExpress Scripts, Inc.      P.O. Box 60903, Phoenix, AZ 85082', 'Express Scripts, Inc.'],
    ['Slate Benefit Administrators\non behalf of Norwood Health Insurance Company', 'Norwood Health Insurance Company'],
  ])('%s', (head, name) => expect(insurer(head)).toBe(name));
});

describe('whose plan it is, where a manager writes', () => {
  it.each([
    ['a label', 'Optum Rx\nPO Box 9, Lenexa KS 66214\n\nYour drug benefit: Granite Masons Welfare Fund', 'Granite Masons Welfare Fund'],
    [
      'its sponsor',
      'EXPRESS SCRIPTS\nP.O. Box 66587, St. Louis MO 63166\n\nPlan sponsor: Tri-Valley Carpenters Health Fund\nMember ID: 778812',
      'Tri-Valley Carpenters Health Fund',
    ],
    ['whose manager it is', 'Navitus Health Solutions, pharmacy benefit manager to Tidewater Teachers’ Trust', 'Tidewater Teachers’ Trust'],
    ['a name without a word of insurers’', 'Prime Therapeutics LLC\nfor PrairieSelect Montana\n\nRX CLAIM NOTICE', 'PrairieSelect Montana'],
    ['the program of a plan', 'MedImpact\nPrescription drug program of Norwood Health Plan', 'Norwood Health Plan'],
    [
      'who hired it',
      'The Ohio Valley Iron Workers Health Fund has hired Magellan to review mental health care.\n\nMagellan\nPO Box 1, Maryland Heights MO 63043',
      'Ohio Valley Iron Workers Health Fund',
    ],
    [
      'an unknown manager',
      'Pinecrest Scripts, your pharmacy benefit manager\nfor Norwood Teachers Health Fund',
      'Norwood Teachers Health Fund',
    ],
    ['rides for a program', 'ModivCare\nTransportation for Healthy Connections members', 'Healthy Connections'],
    ['care for members', 'eviCore healthcare\nImaging benefits for members of Birchfield Health Partners', 'Birchfield Health Partners'],
    [
      'a program and who manages it',
      'TRICARE West Region                      Managed by TriWest Healthcare Alliance',
      'TRICARE West Region',
    ],
  ])('%s', (_, head, name) => expect(insurer(head)).toBe(name));

  it.each([
    [
      'Express Scripts manages the prescription benefit that the Lower Bay Pipe Trades Fund offers you. We said no.',
      'Lower Bay Pipe Trades Fund',
    ],
    ['Express Scripts runs the drug plan that Oakmere Health Trust gives you. Wegovy is not covered.', 'Oakmere Health Trust'],
    ['Wegovy is not on the drug list of Oakmere Health. The request is denied.', 'Oakmere Health'],
    ['Express Scripts writes to you for your plan, Oakmere Health. Wegovy is not covered.', 'Oakmere Health'],
    ['The Ash Valley Trust offers you this benefit, and Express Scripts manages it. Your claim is denied.', 'Ash Valley Trust'],
  ])('%s', (text, name) => expect(insurer('Express Scripts\nPO Box 66588\nSt. Louis, MO 63166', `Dear Ms. Ito:\n\n${text}`)).toBe(name));
});

describe('a company’s whole name', () => {
  it.each([
    [
      'a product line below it, said in full later',
      insurer(
        'Blue Shield of California\nPromise Health Plan\n\nClaim returned',
        `${body}\n\nSend to: Blue Shield of California Promise Health Plan, PO Box 2, Chico, CA 95927`,
      ),
      'Blue Shield of California Promise Health Plan',
    ],
    [
      'the legal name that signs for a brand',
      insurer(
        'Kaiser Permanente\nPO Box 3, Denver CO 80237',
        'Dear Ms. Ito:\n\nWe denied the MRI.\n\nMember Relations\nKaiser Foundation Health Plan of Georgia\n404-555-0150',
      ),
      'Kaiser Foundation Health Plan of Georgia',
    ],
    ['a brand above what it is', insurer('SeaGlass\nA mutual insurer since 1911 · Bath, Maine'), 'SeaGlass'],
    [
      'a name that begins like a list',
      insurer('First Plains Insurance Company\nPO Box 5, Minot ND 58701'),
      'First Plains Insurance Company',
    ],
    ['a sharing ministry', insurer('Cedar Brotherhood Share\na health care sharing ministry, not insurance'), 'Cedar Brotherhood Share'],
  ])('%s', (_, found, name) => expect(found).toBe(name));

  it('is Medicare, not the contractor that appeals go to', () =>
    expect(
      insurer(
        'MEDICARE SUMMARY NOTICE\nfor Part B (Medical Insurance)\nThe Official Summary of Your Medicare Claims from the Centers for Medicare & Medicaid Services',
        'Notes\nA  Medicare does not pay for this.\n\nMail your appeal to:\n    Medicare Claims Office\n    c/o Palmetto GBA\n    P.O. Box 3411\n    Columbia, SC 29202',
      ),
    ).toBe('Medicare'));

  it.each([
    ['<b>Lakeland Health Plan of Ohio</b> <span>Hello, Otis</span> <a href="/x">Sign out</a>', 'Lakeland Health Plan of Ohio'],
    ['<b>Lakeland Mutual of Ohio</b> <span>Signed in as Otis</span>', 'Lakeland Mutual of Ohio'],
    ['<b>Lakeland Mutual of Ohio</b> <span>Log out</span>', 'Lakeland Mutual of Ohio'],
  ])('%s', (head, name) => {
    const html = `<div id="top">${head}</div><h2>Decision</h2><p>We denied the MRI.</p><p>Mail ${name}, Appeals Team, PO Box 6</p>`;
    expect(extractFacts(readPage(new JSDOM(html).window.document)).insurer?.value).toBe(name);
  });
});

describe('whom a letter is about', () => {
  const patient = (text: string) => statedIn(`Oakmere Health Plan\n\nMay 4, 2026\n\n${text}\n\nYou may appeal within 180 days.`, 'patient');

  it.each([
    [
      'care named as the subject',
      'To: Roscoe Pettibone\nOakmere number: 8801 774 29\nAbout: continuous glucose monitor\n\nWe said no.',
      'Roscoe Pettibone',
    ],
    ['care written small', 'Member: Ada Lindqvist\nRe: powered wheelchair\n\nWe said no.', 'Ada Lindqvist'],
    [
      'a person by that word',
      'Tracking ID NV-77       Person: Calliope Stavros, ID 66120087 02\n\nThe exception is refused.',
      'Calliope Stavros',
    ],
    [
      'two who are greeted',
      'Dear Joel and Tamsin Breckinridge,\n\nYour Needs Coordinator has seen the bills for Tamsin’s visit to Pine Hollow Clinic. They are not eligible.',
      'Tamsin Breckinridge',
    ],
    [
      'one of two who are written to',
      'To Nils and Freya Ahlgren\n\nFreya asked us about Nils’s stay at Mount Hood Recovery. We denied the stay.',
      'Nils Ahlgren',
    ],
    ['one who is greeted in another way', 'Aloha Lani Kealoha,\n\nYour request is denied.', 'Lani Kealoha'],
    [
      'nobody but a surname, with its title',
      'Dear Ms. Lockridge:                     April 9, 2026\n\nYour claim is denied.',
      'Ms. Lockridge',
    ],
    [
      'a doctor who is the patient',
      'Dr. Augustin Fairweather\n28 Harbor Way\nPortland, Maine 04102\n\nAbout the appeal of Augustin Fairweather, certificate 8841-0027-5\n\nDear Dr. Fairweather:\n\nThe denial stands.',
      'Augustin Fairweather',
    ],
    [
      'headings over two columns',
      'Processed on                    Member number\nJune 30, 2026                   XJBH44102987\n\nPatient                         Claim number\nEvander Mulligan                Q100000482217730\n\nWe denied it.',
      'Evander Mulligan',
    ],
  ])('%s', (_, text, name) => expect(patient(text)).toBe(name));

  it.each([
    'Your Needs Coordinator has seen the bills.',
    'The Care Advocate of your plan has denied it.',
    'Your Case Manager denied the stay.',
  ])('is nobody in %j', (text) => expect(patient(`To our member:\n\n${text}`)).toBeNull());
});

describe('the sum that was denied', () => {
  const amount = (text: string) => statedIn(`Oakmere Health Plan\n\nMay 4, 2026\n\n${text}`, 'amount');
  it.each([
    ['none where a deductible rises', 'For 2027 the deductible of the Gold PPO goes from $750 to $800. See you at the fair.', null],
    ['none where a copay falls', 'Your copay changes from $40 to $25 on January 1.', null],
    [
      'the total of lines that say what was billed',
      'Jun 3, 2026   J1745 infliximab      Billed $6,204.11    We paid $0.00\nJun 3, 2026   96413 infusion        Billed $388.00      We paid $0.00\n                          Total     $6,592.11\n\nWhy: We denied it.',
      6592.11,
    ],
  ])('%s', (_, text, sum) => expect(amount(text)).toBe(sum));
});
