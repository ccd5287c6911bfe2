/**
 * X12 835 (005010X221A1) health care claim payment, as far as a denial needs it. All values are strings as the file has
 * them ('' when absent): dates CCYYMMDD, amounts decimal. Real files leave out required segments (TRN, N1, DTM), so
 * nothing here depends on one.
 */
export interface Adjustment {
  /** CO contractual, PR patient, OA other, PI payer initiated. */
  group: string;
  /** Claim adjustment reason code (CARC). */
  reason: string;
  amount: string;
}

export interface ServiceLine {
  /** HC (HCPCS/CPT), N4 (NDC), AD (dental), NU (revenue) ... */
  qualifier: string;
  code: string;
  modifiers: string[];
  revenue: string;
  charge: string;
  paid: string;
  units: string;
  from: string;
  to: string;
  adjustments: Adjustment[];
  /** Remittance advice remark codes (RARC). */
  remarks: string[];
  /** NCPDP reject codes. */
  rejects: string[];
}

export interface Party {
  name: string;
  id: string;
  address: string[];
  phone: string;
}

export interface RemittanceClaim {
  /** Its first segment (CLP) is missing: number, status and totals are not known. */
  headless: boolean;
  /** The file breaks off in it, or right behind it. */
  cutOff: boolean;
  payer: Party;
  payee: Party;
  /** Production date of the remittance, else the payment date. */
  issued: string;
  trace: string;
  patientAccount: string;
  status: string;
  charge: string;
  paid: string;
  patientOwes: string;
  filing: string;
  /** The payer's own claim number. */
  claimNumber: string;
  patient: string;
  memberId: string;
  insured: string;
  renderingProvider: string;
  groupNumber: string;
  plan: string;
  authorization: string;
  originalClaim: string;
  from: string;
  to: string;
  received: string;
  adjustments: Adjustment[];
  remarks: string[];
  lines: ServiceLine[];
}

export interface Remittance {
  claims: RemittanceClaim[];
  /** Every envelope that began also ended, and every part could be read. */
  complete: boolean;
  /** The closing segments count what came. */
  counted: boolean;
  /** Text stands before the data. */
  led: boolean;
}
