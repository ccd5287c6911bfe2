import type { TrackId } from '@/lib/denial/model';

/** Letters that name a programme or a law which does not govern them. Written before the rules were mended on them. */
export const traps: [TrackId, string][] = [
  [
    'erisa-self-funded',
    'Health and Welfare Fund, Local 9. You may sue under ERISA. Benefits are paid from Fund assets. No insurer insures the benefits.',
  ],
  ['erisa-self-funded', 'Rx desk for the Odell Works Employee Plan. Odell Works, Inc. pays for your coverage itself. We manage it only.'],
  [
    'erisa-self-funded',
    'Welfare Fund of Local 88. Appeal to the Trustees; you may sue under ERISA. Benefits are payable out of the Fund assets.',
  ],
  [
    'erisa-self-funded',
    'The company pays for care under your employee health plan itself. No insurance company stands behind it. We deny the claim.',
  ],
  [
    'medicaid-managed',
    'Prairie Health Partners. Notice of Adverse Benefit Determination. Member: Odell Marsh. Issued 3/4/26. Unit: therapies. State Medicaid number: K22 881. We deny the visits. Call Member Services to appeal.',
  ],
  [
    'medicaid-managed',
    'Claims desk. Enrollee: Odell Marsh. Medicaid ID 55-218. The infusion is denied. Appeal in 60 days. State fair hearing afterwards: PO Box 8.',
  ],
  ['unknown', 'Presbyterian Health Plan, Albuquerque. We have denied the sensor for which Lutheran Medical Center asked.'],
  ['aca-individual', 'Plan: Individual Silver PPO, purchased directly. Your claim for the emergency room is denied.'],
  ['erisa-insured', 'Your plan is sponsored by Halden Robotics, your employer, and is insured by us. We deny the request.'],
  // Boilerplate on discrimination, language, help
  [
    'unknown',
    'We denied the MRI. Our company follows federal civil rights laws in its Medicaid, Medicare and commercial business and does not discriminate.',
  ],
  [
    'unknown',
    'The request is denied. ATTENTION: if you speak Spanish, language help is free. Medi-Cal and CHIP members may call another number.',
  ],
  [
    'unknown',
    'The claim is denied. You can file a civil rights complaint with the U.S. Department of Health and Human Services, 200 Independence Avenue SW.',
  ],
  ['unknown', 'Your claim was denied. If you have lost coverage you may qualify for Medicaid or CHIP, or buy a plan on HealthCare.gov.'],
  [
    'unknown',
    'We denied the claim. Premium assistance under Medicaid and the Children’s Health Insurance Program (CHIP) may help you pay for employer coverage.',
  ],
  [
    'unknown',
    'For help you may call the Employee Benefits Security Administration at 1-866-444-EBSA (3272) or your state insurance department if your plan is not an ERISA plan.',
  ],
  [
    'unknown',
    'Health plans are offered by subsidiaries of Aurelia Health: individual, group, Medicare Advantage, Part D and Medicaid plans. The claim of April 3 was denied.',
  ],
  // Other payers
  [
    'unknown',
    'Our records show that Medicare is your primary coverage. Send us the Medicare Summary Notice (MSN) so that we can pay second.',
  ],
  ['unknown', 'CO-22: bill TRICARE first. We denied the claim as we are the secondary payer.'],
  [
    'unknown',
    'Since you turned 65, Medicare Part B would have paid first. Benefits were reduced by what Medicare would have paid, whether or not you are enrolled.',
  ],
  ['unknown', 'The patient has other coverage with the VA. Please send the other carrier’s explanation of benefits.'],
  ['unknown', 'This injury may be covered by workers’ compensation. Claim denied until we hear from you.'],
  ['unknown', 'Your spouse is covered by a FEHB plan that is primary. We denied the claim for coordination of benefits.'],
  ['unknown', 'Claim denied: another insurer, Medicaid of Ohio, was billed for the same date.'],
  ['unknown', 'Payment is limited to 150% of the Medicare allowed amount. The balance was denied.'],
  ['unknown', 'Denied. We follow Medicare National Coverage Determinations and LCDs for this service in our commercial plans.'],
  ['unknown', 'The lab is not Medicare certified (CLIA number missing). We deny the claim.'],
  ['unknown', 'We rely on CMS guidelines. The service is denied since CMS treats the codes as bundled.'],
  // State offices
  ['unknown', 'The request is denied. You may write to the Illinois Department of Insurance, 320 West Washington Street, Springfield.'],
  ['unknown', 'You may ask the New York State Department of Financial Services for an external appeal. The denial stands.'],
  [
    'unknown',
    'Denied. The California Department of Managed Health Care is responsible for regulating health care service plans. Its help line is 1-888-466-2219.',
  ],
  // ERISA spoken of, funding not
  ['unknown', 'If your plan is an ERISA plan, you may have the right to sue under section 502(a). We denied the claim.'],
  ['unknown', 'You may bring a civil action under section 502(a) of ERISA once all reviews are finished. We denied the claim.'],
  [
    'unknown',
    'If your plan is self-funded, ask your employer; if it is fully insured, ask your state insurance department. The drug is denied.',
  ],
  [
    'unknown',
    'Whether your coverage is insured by us or self-insured by your employer is stated on your ID card. Denied: no authorization.',
  ],
  ['unknown', 'Your group health plan does not cover the item. Ask your benefits office for the Summary Plan Description.'],
  ['unknown', 'EOB for group number 77120, Harrow Steel. Insured: Dana Whitfield. Relationship: self. Claim denied, no referral.'],
  ['unknown', 'Insured’s name: P. Osei. Insurance issued ID: 88123. The claim is denied as a duplicate.'],
  // Government employers
  [
    'governmental',
    'This is the self-funded plan of Tamarack County Schools, a governmental employer. You may have the right to sue under ERISA 502(a) if your plan is covered by ERISA.',
  ],
  ['governmental', 'The Teachers’ Retirement System plan TRS-ActiveCare, administered by Blue Cross, denied the claim. It is self-funded.'],
  ['unknown', 'The surgeon at County General Hospital is out of network. City Clinic and State University Hospital are in network.'],
  ['unknown', 'Services at Saint Luke’s Methodist Hospital and the Catholic Medical Center of Hull were denied for no authorization.'],
  ['erisa-self-funded', 'Mercy Catholic Health System’s employee plan is self-funded and has elected to be covered by ERISA.'],
  // Words that look like programmes
  ['unknown', 'Part D of the form was left blank and part C is not signed. The claim is denied for missing information.'],
  ['unknown', 'The silver alloy filling was denied. A gold crown is not covered by your plan.'],
  ['unknown', 'We denied the CHIP panel: chromosomal microarray on a SNP chip is unproven.'],
  ['unknown', 'Denied: the exchange transfusion lacks an authorization; plasma exchange is a covered benefit only for listed conditions.'],
  ['unknown', 'The short term rehabilitation stay is denied. Our accident department may ask you for details.'],
  ['unknown', 'Your doctor, a VA-trained surgeon in Arlington, VA, is not in our network. The request is denied.'],
  ['unknown', 'The request for the MSN nurse visit and the ABN test panel is denied as not medically necessary.'],
  ['unknown', 'STAR ratings and apple health apps are not covered. The claim is denied.'],
  ['unknown', 'Denied: the provider’s opt-out from Medicare does not matter here; he is out of our network.'],
  ['unknown', 'This plan has a hospital indemnity feature you did not buy. The claim for the stay is denied: not medically necessary.'],
  ['unknown', 'The claim is denied. You may get our notice of privacy practices. Medicare enrollees may not use copay coupons.'],
  // Original Medicare and Medicare Advantage print the same form since 2012 (CMS-10123)
  [
    'unknown',
    'The effective date coverage of your current skilled nursing services will end: 03/14/2026. Call Acentra Health, your QIO, by noon to ask for a fast appeal of the NOMNC.',
  ],
  // Two programmes in one letter
  [
    'original-medicare',
    'Medicare Summary Notice for Part B. If you have a Medicare Advantage or Medigap plan, that company may send you another notice. This claim is denied.',
  ],
  [
    'medicare-advantage',
    'Notice of Denial of Payment. Your plan, Northwind Medicare Complete (PPO), denied the claim. Original Medicare does not cover it either. Part D drugs are handled in another letter.',
  ],
  [
    'part-d',
    'Notice of Denial of Medicare Prescription Drug Coverage. Your Medicare Advantage plan, Northwind Complete (HMO), made this decision on a Part D drug.',
  ],
  [
    'medicaid-managed',
    'Your Medicaid health plan, Buckeye, denied the item. If you also have Medicare, Medicare pays first. After our appeal you may ask for a state hearing.',
  ],
  [
    'chip',
    'This CHIP plan denied the request. Your child does not have Medicaid; the Medicaid fair hearing does not apply. You may ask for a CHIP state review.',
  ],
  [
    'fehb',
    'This FEHB plan denied the claim. You have Medicare Part B as your primary payer; Original Medicare paid nothing. You may ask OPM to review.',
  ],
  ['tricare', 'TRICARE For Life denied the claim because Medicare denied it. Medicare is first payer for you.'],
  [
    'medicare-advantage',
    'Your Medicare Advantage plan, Sentara Medicare Prime (HMO), offered by your former employer, is not self-funded. ERISA does not apply. Services denied.',
  ],
  [
    'aca-individual',
    'You bought this individual plan yourself. If you had employer coverage under ERISA other rules would apply. The claim is denied.',
  ],
  [
    'erisa-insured',
    'Your employer’s group policy is insured by Keystone Mutual. Individual and family plans of Keystone on the Marketplace have other rules. ERISA section 502(a) applies.',
  ],
];
