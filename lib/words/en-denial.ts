export const kinds = {
  denial: 'This is a denial.',
  approval: 'This is not a denial. It looks like an approval.',
  acknowledgement: 'This is not a denial. It looks like a note that something was received.',
  'information-request': 'This is not a denial yet. It looks like a request for more information.',
  'cost-share': 'This is not a denial. It looks like your normal share of the cost (deductible, copay or coinsurance).',
  marketing: 'This is not a denial. It looks like advertising or general information.',
  other: 'No denial was found here.',
};

/** What is said instead where it may well be a denial. */
export const kindDoubt = 'We cannot tell whether this is a denial.';
export const shortDoubt = 'Perhaps a denial';
export const kindDoubtNext =
  'Look for words that say no to care or to a payment: “denied”, “not approved”, “not covered”, “will not pay”. If you find them, go on.';

export const shortKinds = {
  denial: 'Denial',
  approval: 'Approval, not a denial',
  acknowledgement: 'Receipt, not a denial',
  'information-request': 'Request for information',
  'cost-share': 'Your cost share, not a denial',
  marketing: 'Not a denial',
  other: 'No denial found',
};

export const kindNext = {
  denial: '',
  approval: 'Keep it: it proves that the service was approved. If a bill says otherwise, read that bill here.',
  acknowledgement: 'Wait for the decision. When it comes, read it here.',
  'information-request': 'Send what it asks for before its date, and keep a copy. If a denial follows, read it here.',
  'cost-share': 'If the share looks wrong, call the number on your card and ask how it was worked out.',
  marketing: 'Look for the letter that says what was decided, and read that one.',
  other:
    'Open the page or letter that says what was denied and why, and read that. If this page only links to the letter, open the letter and drop it here.',
};

export const denial = {
  partial: 'Part of it was approved, part was denied.',
  final: 'This is the plan’s final internal decision. The next step is outside the plan.',
  facts: 'What the notice says',
  factsHelp: 'Open a line to see the exact words it was read from, or to correct it.',
  onPage: 'Show on the page',
  notOnPage: 'The page in this tab no longer shows these words.',
  inField: 'These words stand in a field of the page, which cannot be marked. The page was moved to it.',
  edit: 'Correct',
  save: 'Save',
  cancel: 'Cancel',
  notStated: 'Not stated',
  yours: 'You said so',
  restore: 'Use what the notice says',
  check: 'Check this',
  also: 'The notice also says',
  missingFacts: (n: number) => `${n} facts that the notice does not state`,
  badDate: 'Write the date as YYYY-MM-DD, for example 2026-03-04.',
  badWindow: 'Write it as “180 days”, “6 months” or a date such as 2026-09-01.',
  badAmount: 'Write the amount in dollars, for example 4250.00.',
  readFrom: (title: string) => `Read from “${title}”`,
  letterLinks: 'This page links to the letter. Open it, save it and drop it here:',
  source: 'The whole text that was read',
};

export const facts = {
  insurer: 'Insurer',
  patient: 'Patient',
  memberId: 'Member ID',
  groupNumber: 'Group number',
  claimNumber: 'Claim number',
  referenceNumber: 'Reference or authorization number',
  provider: 'Provider',
  service: 'What was denied',
  procedureCodes: 'Procedure codes',
  diagnosisCodes: 'Diagnosis codes',
  carc: 'Adjustment codes (CARC)',
  rarc: 'Remark codes (RARC)',
  ndc: 'Drug code (NDC)',
  serviceDate: 'Date of service',
  noticeDate: 'Date of the notice',
  amount: 'Amount denied',
  appealWindow: 'Time to appeal, as printed',
  appealFax: 'Fax for appeals',
  appealPhone: 'Phone for appeals',
  appealAddress: 'Address for appeals',
};

export const reason = {
  bands: { strong: 'Clear', likely: 'Likely', unsure: 'Unsure' },
  none: 'The notice gives no reason that Grounds can name.',
  noneNext: 'Ask the plan in writing for the exact reason and the rule it used. If you know the reason, choose it here.',
  choose: 'The reason is',
  chooseNone: 'As read from the notice',
  also: 'Also given',
  evidence: 'Because the notice says',
  against: 'Speaking against it',
  question: 'A question to settle it',
  track: 'Which law governs the plan?',
  trackIs: 'The plan’s law',
  trackUnknown: 'Not known yet. Grounds shows only what holds for every plan it could be.',
  trackChoose: 'Kind of plan',
  trackAsRead: 'As read from the notice',
  trackOpen: 'It could be any of these',
  trackBeside: 'The notice also has signs of another kind, so Grounds shows what holds for both',
  urgent: 'Could waiting do serious harm?',
  urgentBody:
    'The notice has signs that this may be urgent. Ask your doctor today: if waiting could seriously harm life, health or recovery, you can ask for a fast (expedited) decision.',
  grandfathered: 'The notice says the plan is grandfathered, so some newer rights do not apply.',
};

export const reasonNames = {
  'medical-necessity': 'Not medically necessary',
  'prior-authorization': 'No prior authorization',
  'experimental-investigational': 'Experimental or investigational',
  'not-fda-approved': 'Not FDA-approved for this use',
  'quantity-limit': 'Over a quantity or dose limit',
  'duplicate-therapy': 'Duplicate or overlapping therapy',
  'step-therapy': 'Another treatment must be tried first',
  'non-formulary': 'Not on the drug list',
  'out-of-network': 'Out of network',
  'not-covered': 'Not a covered benefit',
  'level-of-care': 'A lower level of care would do',
  'coding-billing': 'Coding or billing',
  'missing-information': 'Missing information',
  'timely-filing': 'Filed too late',
  eligibility: 'Not covered on that date',
  'coordination-of-benefits': 'Another insurer should pay first',
  'duplicate-claim': 'Duplicate claim',
  referral: 'No referral',
  'not-an-emergency': 'Not an emergency',
};

export const trackNames = {
  'erisa-self-funded': 'Employer plan that pays its own claims (self-funded)',
  'erisa-insured': 'Employer plan that is insured',
  'aca-individual': 'Individual or Marketplace plan',
  governmental: 'State, county, city or school employees’ plan',
  church: 'Church plan',
  'medicare-advantage': 'Medicare Advantage',
  'part-d': 'Medicare drug plan (Part D)',
  'original-medicare': 'Original Medicare',
  'medicaid-managed': 'Medicaid health plan',
  'medicaid-ffs': 'Medicaid from the state itself',
  chip: 'CHIP (children’s health insurance)',
  fehb: 'Federal employees’ plan (FEHB, PSHB)',
  tricare: 'TRICARE',
  va: 'VA health care',
  'not-regulated': 'Short-term plan, sharing ministry or fixed indemnity',
  unknown: 'Not known',
};
