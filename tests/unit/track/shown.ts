import type { TrackId } from '@/lib/denial/model';

/** Letters in other people's voices, each with the law that its own words show. Written before the rules were mended on them: with `programmes.ts` and `traps.ts`, 118 of 158 were right at first sight. */
export const shown: [TrackId, string][] = [
  // Employer plans that pay with their own money
  [
    'erisa-self-funded',
    'Meritain Health provides claims administration for the Kessler Tool & Die Medical Plan. Kessler, not Meritain, is financially responsible for all benefits under the Plan.',
  ],
  [
    'erisa-self-funded',
    'Your employer has contracted with us on an administrative services only basis. The plan is funded by your employer out of its general assets.',
  ],
  [
    'erisa-self-funded',
    'Benefits are paid directly from Northline Freight, Inc. We do not insure the plan. You may have a right to bring an action under ERISA section 502(a).',
  ],
  [
    'erisa-self-funded',
    'Cigna Health and Life Insurance Company, acting as claim administrator for your employer, and not as an insurer, has reviewed the request.',
  ],
  [
    'erisa-self-funded',
    'Blue Cross and Blue Shield of Illinois provides administrative claims payment services only and does not assume any financial risk or obligation with respect to claims.',
  ],
  [
    'erisa-self-funded',
    'The Ironworkers District Council Health and Welfare Fund is a self-insured multiemployer plan run by a board of trustees. Your appeal goes to the trustees.',
  ],
  [
    'erisa-self-funded',
    'This self insured plan is sponsored by Ardent Mills. State insurance mandates do not apply to it because it is governed by federal law (ERISA).',
  ],
  [
    'erisa-self-funded',
    'Your health plan is an employer-funded plan. Claims are paid by Halvorsen Dairy, and UMR, a third party administrator, processes them.',
  ],
  // Employer plans that an insurance company insures
  [
    'erisa-insured',
    'Your group health coverage is fully insured by Premera Blue Cross. If your employer plan is subject to ERISA section 502(a), you may sue after the appeal.',
  ],
  [
    'erisa-insured',
    'Group Policy GP-40021 was issued to your employer, Bramwell Plastics, by Companion Mutual Insurance Company, which underwrites the benefits.',
  ],
  [
    'erisa-insured',
    'Coverage under the group contract between Tallgrass Dental Labs LLC and our HMO is insured. As a participant in an employee welfare plan you have rights under ERISA.',
  ],
  [
    'erisa-insured',
    'You are covered by a small group policy that your employer buys from us. We carry the insurance risk for the claims of this group.',
  ],
  [
    'erisa-insured',
    'This Certificate of Insurance is part of the group insurance policy issued to the Policyholder (your employer). Section 502(a) of ERISA gives you the right to file suit.',
  ],
  [
    'erisa-insured',
    'Funding: Fully Insured\nGroup: Ostrander Logistics Inc.\nDecision: not approved. You may file a complaint with the Department of Managed Health Care and you may have rights under ERISA.',
  ],
  [
    'erisa-insured',
    'Your employer purchased this coverage from Dean Health Insurance, Inc., the insurer of the plan. After the external review you may bring a civil action under ERISA.',
  ],
  // Own policies
  ['aca-individual', 'Your 2026 Silver 94 plan was bought through Covered California. We cannot approve the request.'],
  [
    'aca-individual',
    'Your coverage is an individual and family plan purchased directly from Moda Health. You paid the premium yourself; there is no employer involved.',
  ],
  ['aca-individual', 'Plan: Bronze HDHP 7000 (HIOS ID 45127CO0380012). You are enrolled through Connect for Health Colorado.'],
  [
    'aca-individual',
    'Because your premium tax credit was paid in advance, you had a 90-day grace period. Premiums were not paid by the end of it and your claims of May are denied.',
  ],
  [
    'aca-individual',
    'Members who enrolled through Pennie may ask the Pennsylvania Insurance Department for an independent external review. Your plan is My Priority Gold EPO.',
  ],
  [
    'aca-individual',
    'Policy type: Individual (off-exchange). This major medical policy was issued to you as policyholder. We deny the claim.',
  ],
  ['aca-individual', 'You are a member of our qualified health plan on the Health Insurance Marketplace®.'],
  ['aca-individual', 'Ambetter from Peach State Health Plan. You bought this plan on Georgia Access. The scan is denied.'],
  [
    'aca-individual',
    'Your enrollment through MNsure ended on April 30 because the monthly premium was not paid. Claims after this date are denied.',
  ],
  // Public employers
  [
    'governmental',
    'The State Health Plan for Teachers and State Employees does not cover this drug. You may appeal to the Plan under the North Carolina General Statutes.',
  ],
  [
    'governmental',
    'CalPERS PERS Platinum is administered by Included Health. After the internal appeal you may ask CalPERS for an administrative review.',
  ],
  [
    'governmental',
    'Fairbrook Unified School District provides this self-funded plan to its employees. As a non-federal governmental plan it uses the HHS-administered federal external review process.',
  ],
  [
    'governmental',
    'Benefits are provided by the County of Marlow for its employees and their families. Because the employer is a county, ERISA does not apply to this plan.',
  ],
  ['governmental', 'The Public Employees Insurance Agency (PEIA) has denied precertification of the admission.'],
  [
    'governmental',
    'HealthSelect of Texas, the plan of the Employees Retirement System of Texas (ERS), denied the claim. You may appeal to ERS.',
  ],
  [
    'governmental',
    'The Empire Plan is the health plan of the New York State Health Insurance Program (NYSHIP) for public employees. The service is not covered.',
  ],
  ['governmental', 'PEEHIP, the plan of Alabama public education employees, will not pay this charge.'],
  [
    'governmental',
    'The City of Dunmere Employee Health Benefit Plan is a governmental plan within the meaning of section 3(32) of ERISA and exempt from it.',
  ],
  [
    'governmental',
    'Your Uniform Medical Plan is run by the Washington State Health Care Authority for the Public Employees Benefits Board (PEBB) program.',
  ],
  // Church plans
  ['church', 'GuideStone, the benefits board of the Southern Baptist Convention, sponsors this church plan. It is not subject to ERISA.'],
  [
    'church',
    'The Episcopal Church Medical Trust denied the appeal. The Medical Trust plans are church plans as described in Internal Revenue Code section 414(e).',
  ],
  ['church', 'Portico Benefit Services runs the ELCA medical plan for pastors and lay workers. Claims are handled by Quantum Health.'],
  [
    'church',
    'The Concordia Health Plan covers workers of The Lutheran Church, Missouri Synod. As a church plan it is exempt from the Employee Retirement Income Security Act.',
  ],
  ['church', 'HealthFlex, the plan that Wespath runs for United Methodist clergy and lay employees, does not pay for this test.'],
  ['church', 'The Archdiocese of Saint Brendan Lay Employee Benefit Trust has reviewed the claim of your parish secretary plan.'],
  // What the word "insured" says beside other words
  [
    'erisa-insured',
    'Re: Appeal of Dana Ruiz\nGroup 2040 (Harrow Millwork, LLC, fully insured)\nAppeal case number 26-11\nWe uphold the denial.',
  ],
  [
    'erisa-insured',
    'You bought this coverage through your employer, Osprey Tile. It is a fully insured plan under a contract with us. Your claim is denied.',
  ],
  // Public schools and towns that insure themselves together
  [
    'governmental',
    'Lakeshore Schools Benefit Trust, a self-funded program of the public school districts of Lake County. Your claim is denied.',
  ],
  ['governmental', 'Vermillion Valley Municipalities Insurance Pool. The pool is self-insured. We cannot pay this claim.'],
  [
    'erisa-self-funded',
    'Osprey Tile pays for its workers’ health plan itself and has asked us to run it. You may sue under section 502(a) of ERISA.',
  ],
];
