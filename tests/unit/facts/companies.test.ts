import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readPage } from '@/lib/page/read';
import { statedIn } from './support';

const body =
  'May 4, 2026\n\nDear Ms. Ito:\n\nThe request for a walker is denied. You may appeal within 180 days.\n\nSincerely,\n\nA. Clerk';
const insurer = (head: string, more = '') => statedIn(`${head}\n\n${body}\n\n${more}`, 'insurer');

describe('what the whole letter says for a company', () => {
  it.each([
    [
      'an insurer that administers for an employer',
      'Fernhill Mutual Insurance Company, as claims administrator for\nThe Orsett Mills Employee Plan',
      'Fernhill Mutual Insurance Company',
    ],
    [
      'a contractor of an agency',
      'Keelson Federal Health, contractor for the Veterans Benefits Agency\nPO Box 9, Dayton OH 45402',
      'Keelson Federal Health',
    ],
    [
      'a plan above its state’s program',
      'Wexcombe Health Partners of Tennessee\nTennCare plan     4 Bend Road, Nashville TN 37228',
      'Wexcombe Health Partners of Tennessee',
    ],
    [
      'a plan behind its state’s program',
      'MassHealth - Wexcombe Health Together\n4 Bend Road, Canton MA 02021',
      'Wexcombe Health Together',
    ],
    [
      'a plan with the company that owns it',
      'Hollowell Community Health\na Granite State Holdings company\n4 Bend Road, Canton MA 02021',
      'Hollowell Community Health',
    ],
    [
      'a plan whose claims another administers',
      'Brackenridge Diocesan Benefit Trust\nMedical plan administered by Highmark Blue Cross Blue Shield',
      'Brackenridge Diocesan Benefit Trust',
    ],
    ['a plan in care of an administrator', 'OAKVALE-BEDE  |  State employees’ medical plan\nc/o UMR claim office', 'OAKVALE-BEDE'],
    ['a plan of a hospital’s', 'CedarCounty Health Plan\na Medicaid plan of Cedar County Health', 'CedarCounty Health Plan'],
    [
      'a student plan and its insurer',
      'STUDENT HEALTH INSURANCE PLAN - ALDER COLLEGE\nUnderwritten by Pellworth Insurance Company',
      'Pellworth Insurance Company',
    ],
  ])('%s', (_, head, name) => expect(insurer(head)).toBe(name));

  it('takes the sender before the company that insures it', () =>
    expect(
      insurer(
        'From: Narrow Bay Employees’ Benefit Trust, Pharmacy Office',
        'Insured by Ocean Bluff Indemnity Company, group contract OB-4417',
      ),
    ).toBe('Narrow Bay Employees’ Benefit Trust'));

  it('takes a Medicare plan before the company whose plan it is', () =>
    expect(
      insurer('Priority Bay for Life (HMO)\nReview Team', 'This is a Medicare Advantage plan of Priority Bay Health Plan, Pittsburgh.'),
    ).toBe('Priority Bay for Life (HMO)'));
});

describe('a company that only its place or its own words show', () => {
  it.each([
    [
      'behind "from", with an office',
      'Notice of decision\nfrom Blue Plover Health Cooperative, Utilization Review',
      'Blue Plover Health Cooperative',
    ],
    [
      'a brand that writes itself small',
      'everplume | health insurance made simple\n12 Elm Street, Austin TX 78701\n\nAt Everplume we review each request. Everplume’s clinical team said no.',
      'Everplume',
    ],
    [
      'that says its own name',
      'This is Lumen Plover. On February 3 your pharmacy tried to fill Vraylar.\n\nWrite to Lumen Plover Pharmacy Help, PO Box 9.',
      'Lumen Plover',
    ],
    [
      'like a person’s name, above its kind',
      'SUNVALE WREN\nYour Medicaid managed care plan in Arizona (AHCCCS)\n12 Elm Street, Tucson AZ 85701',
      'SUNVALE WREN',
    ],
    ['like a person’s name, with a word of brands', 'SUNVALE CARE\n12 Elm Street, Tucson AZ 85701', 'SUNVALE CARE'],
    [
      'that runs a state’s program',
      'HEALTHY CONNECTIONS\nAdministered by Palm Plover Health Plan of South Carolina\nPO Box 40849, Charleston, SC 29423',
      'Palm Plover Health Plan of South Carolina',
    ],
    [
      'with the sign of its trade mark',
      'Aetna Better Health® of Ohio\n7400 W. Campus Rd, New Albany, OH 43054',
      'Aetna Better Health of Ohio',
    ],
    ['with a short name above it', 'PRHP\nPlover Regional Health Plan\n12 Elm Street, Kearney NE 68845', 'Plover Regional Health Plan'],
    [
      'with a reviewer above it',
      'carewise imaging review\nreviewing for Plover Ridge Health\nPO Box 8, Provo UT 84601',
      'Plover Ridge Health',
    ],
  ])('%s', (_, head, name) => expect(insurer(head)).toBe(name));
});

describe('the form of a company’s name', () => {
  it.each([
    ['two lines, the first one word', 'LAKEPLOVER\nINSURANCE COMPANY\nHome office: Fargo, North Dakota', 'LAKEPLOVER INSURANCE COMPANY'],
    [
      'two lines with a local between',
      'UNITED BREWERS & COOPERS\nLOCAL 40 BENEFIT FUND\n1201 Harbor Blvd., Suite 9\nOakland, CA 94607',
      'UNITED BREWERS & COOPERS LOCAL 40 BENEFIT FUND',
    ],
    [
      'two lines, in capitals',
      'STATIONARY ENGINEERS LOCAL 77\nHEALTH AND WELFARE TRUST FUND\nFund Office: 901 Wharf Street, Duluth, Minnesota 55802',
      'STATIONARY ENGINEERS LOCAL 77 HEALTH AND WELFARE TRUST FUND',
    ],
    ['two lines', 'Puget Glaziers\nHealth and Welfare Fund\n901 Wharf Street, Seattle WA 98101', 'Puget Glaziers Health and Welfare Fund'],
    ['one word above its kind', 'Sandbluff\n(health plan, Inc.)\n3 Depot St, Salina KS 67401', 'Sandbluff'],
    [
      'with its trade name',
      'Lanyard Alliance Health, Inc., d/b/a LanyardCare\nMember Engagement',
      'Lanyard Alliance Health, Inc., d/b/a LanyardCare',
    ],
    [
      'with its article',
      'The Barrow Synod Medical Benefits Trust\nA church plan, exempt from ERISA',
      'The Barrow Synod Medical Benefits Trust',
    ],
    [
      'in small letters, with its state',
      'kaiser foundation health plan of colorado\nclaims administration',
      'kaiser foundation health plan of colorado',
    ],
    ['of two partners', 'Harborview|Aetna\n12 Elm St, Tulsa OK 74101', 'Harborview|Aetna'],
    [
      'of a company in it',
      'Thackeray Turbine Company Employee Health Plan\n12 Elm St, Tulsa OK 74101',
      'Thackeray Turbine Company Employee Health Plan',
    ],
    ['without its portal', 'Larchwater Health of Nevada Provider Connect\n12 Elm St, Reno NV 89501', 'Larchwater Health of Nevada'],
    [
      'with a doctor’s given name among the addressees',
      'SHIPWRIGHTS LOCAL 8 WELFARE FUND\nFund Office: 3300 Terrace, Toledo, OH 43612\n\nOSCAR LINDQVIST\n19 Heston Ave\nToledo OH 43607',
      'SHIPWRIGHTS LOCAL 8 WELFARE FUND',
    ],
  ])('%s', (_, head, name) => expect(insurer(head)).toBe(name));

  it('is kept with its kind where it is said first', () =>
    expect(
      insurer(
        'NOTICE OF DENIAL OF MEDICAL COVERAGE\n\nAsk Pell Harbor Advantage (HMO-POS) to look again. Pell Harbor Advantage answers. Pell Harbor Advantage, PO Box 9, Dayton OH 45402',
      ),
    ).toBe('Pell Harbor Advantage (HMO-POS)'));
  it('is no first word of a sentence', () =>
    expect(
      insurer(
        'Optum Rx | Medicare Part D\nPO Box 9',
        'So UnitedHealthcare will not make an exception. Then UnitedHealthcare closes the case.',
      ),
    ).toBe('UnitedHealthcare'));
  it('is no addressee', () =>
    expect(statedIn('Mr. Thaddeus Quill\n4 Elm St\nErie PA 16501\n\nThe walker is not covered.', 'insurer')).toBeNull());
  it('is no time of day', () =>
    expect(
      statedIn(
        'ALDER FAMILY PHARMACY #12\n** CLAIM REJECTED **\n05/02/26 16:08  tech: KL\n\nPLAN  CVS CAREMARK\n\nREJ 76 PLAN LIMITATIONS EXCEEDED',
        'insurer',
      ),
    ).toBe('CVS CAREMARK'));
});

describe('a page', () => {
  it('has the name that the company goes by at its head, and the legal one at its foot', () => {
    const { document } = new JSDOM(
      '<header><a href="/">Alpine Wren Health</a><span>Hi, Rosa</span></header><main><h1>Claim 2607-44118</h1><p>The visit is not paid.</p></main><footer>© 2026 Alpine Wren Health, Inc.</footer>',
    ).window;
    expect(extractFacts(readPage(document)).insurer?.value).toBe('Alpine Wren Health');
  });
});
