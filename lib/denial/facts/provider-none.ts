/** A payer's office, where "where" is not where care was given; codes. */
export const NO_PROVIDER =
  /^(?!.*\b(?:Hospital|Medical Center|Clinic|Hyperbaric|Dialysis|Infusion|Psychiatric|Burn|Rehabilitation|Sleep)\b).*\b(?:Team(?: \d+)?|Unit|UM|UR|Mail|Desk|Claims|DENIED|APPROVED|Denied|Approved|UNIT|TEAM|MAIL)$|^(?:What|WHAT|Received|Reviewed)\b|^(?:(?:Other|OTHER|Mail[- ]Order|Specialty|Retail|Network|Your|The) )?(?:Pharmacy|PHARMACY|Hospital|Clinic|Dentist|Doctor|Laboratory|Therapy|Physical Therapy|Surgery|Hearing|Hearing Aids|Vision|Dental|Nursing|Imaging|Recovery)$|\b(?:Appeals?|Grievances?|Insurance|Claims? (?:Unit|Department|Office)|(?<!(?:Emergency|Fire|Police) )Department|Health Plan|Disputes?|Indemnity)\b|^[A-Z0-9]{2,4}(?: [A-Z]{0,2}\d{1,4})+$/;

/** "Speech therapy": what was given, at the beginning of a sentence. */
const COMMON = /^\p{Lu}\p{Ll}+(?: (?:&|\p{Ll}+))+$/u;
/** A word of forms in the place of a name: the heading of the next column. */
export const NOUN =
  /^(?:Groups?|Providers?|Members?|Patients?|Subscribers?|Enrollees?|Plans?|Claims?|Status|Dates?|Types?|Names?|Numbers?|Facility|Service|Services|Network|Amount|Total|Office|Center|Supply|Supplier|Practice|Agency|Physician|Surgeon|Prescriber|Nurse|Therapist|Company|Reference|Address|Phone|Fax|Codes?|Diagnosis|Drug|Reason|Notes?|Billed|Paid|Charges?|Medical|Health|Care|Professional|Individual|Unknown|Various|Multiple|Specialist|Specialty|Location)$/i;
/** A field of a pharmacy's claim ("BIN 004336", "REJ"), a code. */
const FIELD = /^(?:BIN|PCN|GRP|RX|REJ|MSG|NPI|TIN|PLAN|U&C|QTY|NDC|DOB|DAW|ID|NCPDP)\b|\d{5}/;
/** An office of the plan. */
const OFFICE =
  /^(?:Home Care|Pharmacy|Claims?|Clinical|Medical|Utilization|Care|Behavioral Health|Member|Provider|Customer|Appeals?|Review|Payment|Prior)(?: \w+){0,3} (?:Desk|Department|Dept|Unit|Team|Services|Management|Benefits|Office|Operations|Integrity|Coordination|Center)$|(?:Care|Case|Utilization|Medical|Benefits?|Claims?|Health|Disease|Network|Pharmacy) Management$/i;
/** What stands behind the word "Provider" in the names of such offices. */
const OFFICES =
  /^(?:Service|Call|Contact|Processing|Mail) Center$|^(?:Provider )?(?:Audits?|Claims?|Relations|Network|Payments?|Contracting|Disputes?|Operations|Reconsiderations?|Enrollment)(?: (?:&|and))?(?: \w+){0,3}$/i;
/** What a company says that it is to a plan. */
const HIRED = /\b(?:benefits? (?:manager|administrator)|administrators? (?:of|for)|claims (?:administrator|processor))\b/i;

/** True for what no provider is called: offices, vendors and words of forms in the place of a name. */
export const namesNoProvider = (name: string) => [HIRED, OFFICE, OFFICES, NO_PROVIDER, COMMON, NOUN, FIELD].some((one) => one.test(name));
