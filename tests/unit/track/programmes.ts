import type { TrackId } from '@/lib/denial/model';

/** Letters under Medicare, Medicaid and other programmes, and of plans that no law on appeals reaches; written like those of `shown.ts`. */
export const programmes: [TrackId, string][] = [
  // Medicare Advantage
  ['medicare-advantage', 'Your Part C plan, Clover Health Choice (PPO), H5141-004, will not pay for this service.'],
  [
    'medicare-advantage',
    'This is our organization determination. You may request a reconsideration within 65 calendar days of this notice.',
  ],
  [
    'medicare-advantage',
    'Important: This notice explains your right to appeal our decision. Notice of Denial of Medical Coverage (or Payment). Form CMS 10003-NDMCP, OMB Approval 0938-0829.',
  ],
  ['medicare-advantage', 'Devoted CORE 012 MA (HMO) is an HMO plan with a Medicare contract. We denied the skilled nursing days.'],
  [
    'medicare-advantage',
    'UnitedHealthcare Dual Complete (HMO-POS D-SNP) reviewed the request. If we say no to your Level 1 appeal, we send the case to an Independent Review Entity.',
  ],
  [
    'medicare-advantage',
    'Our reconsideration is unfavorable to you. Your case was forwarded to Maximus Federal Services, the Part C Independent Review Entity, as 42 CFR 422.590 asks.',
  ],
  [
    'medicare-advantage',
    'The health plan for retirees is a Group Medicare Advantage (PPO) offered through your former employer. The request for inpatient rehabilitation is denied.',
  ],
  [
    'medicare-advantage',
    'Plan: Humana Gold Plus H1036-077 (HMO). Your skilled therapy is denied under Medicare Benefit Policy Manual chapter 15.',
  ],
  // Part D
  [
    'part-d',
    'Your prescriber asked for a coverage determination under Medicare Part D. We denied it. You may ask for a redetermination within 65 days.',
  ],
  ['part-d', 'SilverScript Choice (PDP) S5601-014 does not cover this drug.'],
  ['part-d', 'WellCare Value Script is a Medicare-approved Part D sponsor. The drug is not on our formulary.'],
  [
    'part-d',
    'This drug is excluded because it is not used for a medically accepted indication as Part D of Medicare defines it (42 CFR 423.100).',
  ],
  ['part-d', 'Medicare Prescription Drug Coverage and Your Rights. Form CMS-10147. Your prescription cannot be filled today.'],
  [
    'part-d',
    'You asked the Medicare Rx plan of Aldersgate Retirees for a tiering exception. We said no. The next step is the Part D IRE, C2C Innovative Solutions.',
  ],
  // Original Medicare
  ['original-medicare', 'Your MSN shows the claims that Medicare processed from January 1 to March 31. The ambulance ride was denied.'],
  [
    'original-medicare',
    'Medicare Appeal Decision. This letter is to inform you of the decision on your Medicare appeal. CGS Administrators is the Medicare contractor that made this redetermination.',
  ],
  [
    'original-medicare',
    'Noridian Healthcare Solutions, DME MAC Jurisdiction D: the power wheelchair does not meet the LCD. You may ask a Qualified Independent Contractor (QIC) for a reconsideration.',
  ],
  [
    'original-medicare',
    'Part B of Original Medicare does not pay for routine foot care. The provider may bill you if you signed an ABN (CMS-R-131).',
  ],
  ['original-medicare', 'The redetermination by Palmetto GBA, the MAC for Part A, was unfavorable.'],
  [
    'original-medicare',
    'Medicare Part B Remittance Advice, National Government Services: claim line 2 denied, PR-49, MA01, alert: you may appeal.',
  ],
  // Medicaid managed care
  ['medicaid-managed', 'CareSource Ohio Medicaid: Notice of Action. You may ask for a plan appeal, and after it for a state hearing.'],
  ['medicaid-managed', 'Notice of Adverse Benefit Determination. Your plan, Partnership HealthPlan, is the Medi-Cal plan of your county.'],
  ['medicaid-managed', 'UnitedHealthcare Community Plan of Tennessee, your TennCare MCO, is turning down the home nursing hours.'],
  [
    'medicaid-managed',
    'Superior HealthPlan STAR+PLUS denied the attendant hours. You can ask for an appeal with us, then for a State Fair Hearing with or without an External Medical Review.',
  ],
  ['medicaid-managed', 'Sunflower Health Plan (KanCare) will not cover the hearing aid.'],
  ['medicaid-managed', 'Your Healthy Connections Choices plan, Select Health of South Carolina, denied the service.'],
  [
    'medicaid-managed',
    'As a member of SoonerSelect you must first appeal to your Contracted Entity. Then you may ask the OHCA for a state fair hearing.',
  ],
  ['medicaid-managed', 'Mountain Health Trust member: Aetna Better Health of West Virginia cannot approve this item.'],
  ['medicaid-managed', 'Horizon NJ Health is your NJ FamilyCare plan. We reduced your personal care assistance.'],
  [
    'medicaid-managed',
    'Meridian is your HealthChoice Illinois health plan. We have denied the wheelchair part. You can ask us for an appeal within 60 days.',
  ],
  [
    'medicaid-managed',
    'Your coordinated care organization (CCO), a part of the Oregon Health Plan, has denied this service. See OHP 3302 to ask for a hearing.',
  ],
  [
    'medicaid-managed',
    'Your Medicaid dental plan, DentaQuest, a prepaid ambulatory health plan (PAHP), denied the crown under 42 CFR 438.404.',
  ],
  // Medicaid run by the state
  [
    'medicaid-ffs',
    'The Department of Medical Assistance Services denied the request for a person with fee-for-service Medicaid. You may ask for a State Fair Hearing with the DMAS Appeals Division.',
  ],
  [
    'medicaid-ffs',
    'MaineCare Services, Department of Health and Human Services, denied the prior authorization. You may ask for a fair hearing.',
  ],
  ['medicaid-ffs', 'Acentra Health, the agent of the state Medicaid agency for straight Medicaid, did not approve the surgery.'],
  [
    'medicaid-ffs',
    'Alaska Medicaid (Division of Health Care Services) has denied travel. Request a fair hearing within 30 days, 7 AAC 49.',
  ],
  [
    'medicaid-ffs',
    'The Alabama Medicaid Agency cannot approve this prior authorization request. You may ask the Agency for a fair hearing.',
  ],
  ['medicaid-ffs', 'Texas Medicaid & Healthcare Partnership (TMHP) denied the request on behalf of HHSC. You are in traditional Medicaid.'],
  ['medicaid-ffs', 'You are in Medi-Cal Fee-For-Service (Regular Medi-Cal). The Department of Health Care Services denied the TAR.'],
  // CHIP
  ['chip', 'Your child is a member of CHIP of Pennsylvania through Geisinger Health Plan. CHIP does not cover this service.'],
  ['chip', 'Child Health Plan Plus (CHP+) offered by Colorado denied the braces.'],
  ['chip', 'Nevada Check Up has denied the request for your son.'],
  ['chip', 'FAMIS, the Family Access to Medical Insurance Security plan, will not pay. You may ask for a state review.'],
  ['chip', 'Your daughter is covered by Hawki (Healthy and Well Kids in Iowa). The speech sessions are denied.'],
  ['chip', 'Parkland KIDSfirst is your Children’s Health Insurance Program plan. We denied the feeding therapy.'],
  // Federal employees
  ['fehb', 'See Section 8 of your brochure (RI 71-005). You may ask the U.S. Office of Personnel Management to review our decision.'],
  ['fehb', 'You are covered under the Postal Service Health Benefits (PSHB) Program. You have six months to ask us to reconsider.'],
  ['fehb', 'Blue Cross and Blue Shield Service Benefit Plan, FEP Blue Standard: the request for the drug is denied.'],
  ['fehb', 'Write to OPM, Healthcare and Insurance, FEHB 2, 1900 E Street NW, within 90 days of this letter.'],
  ['fehb', 'The SAMBA health plan for federal employees and annuitants does not cover it. The disputed claims process applies.'],
  // TRICARE
  [
    'tricare',
    'TriWest Healthcare Alliance, the TRICARE West contractor, denied the request. You have 90 days to ask for a reconsideration.',
  ],
  ['tricare', 'Humana Military, East Region: the authorization for your dependent is denied under 32 CFR 199.4.'],
  ['tricare', 'The Johns Hopkins US Family Health Plan denied the referral of the active duty family member.'],
  [
    'tricare',
    'DHA, Appeals, Hearings and Claims Collection Division, Aurora, Colorado: formal review decision for the beneficiary of a retired service member.',
  ],
  // Veterans
  ['va', 'CHAMPVA does not pay for this. Write to VHA Office of Integrated Veteran Care, Denver, within one year.'],
  ['va', 'You may ask for a clinical appeal through the Patient Advocate of the Boise VA Medical Center.'],
  ['va', 'Your emergency treatment in the community was not reported to the VA within 72 hours. Claim denied under 38 U.S.C. 1725.'],
  ['va', 'Optum Serve, Community Care Network Region 2: no VA referral on file for this Veteran.'],
  // Not reached
  ['not-regulated', 'Your medical need was not published for sharing because the Guidelines exclude it. Samaritan is not insurance.'],
  ['not-regulated', 'This short-term limited-duration plan excludes conditions you had before you enrolled.'],
  [
    'not-regulated',
    'Your policy pays fixed amounts for each day in hospital. It is a supplement to health insurance and not a substitute for major medical coverage.',
  ],
  [
    'not-regulated',
    'Christian Healthcare Ministries: your bills are not eligible for sharing. Members may ask for a review by a panel of members.',
  ],
  ['not-regulated', 'Notice to the insured: this is a fixed indemnity policy, not health insurance. The claim is denied.'],
];
