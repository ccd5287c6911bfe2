import { withoutEnd } from '@/lib/document/ends';
/** Words that a provider of care has in its name and a payer has not. */
export const CARE =
  /\b(?:Hospital|Medical Center|Med Ctr|Clinics?|Associates|Assoc|Physicians|Surgeons?|Surgery|Surgical|Orthop(?:a?edics?|edic)|Oncology|Cardiology|Dermatology|Neurology|Gastroenterology|Endocrine|Endocrinology|Urology|Radiology|Imaging|Laborator(?:y|ies)|Labs?|Diagnostics|Genomics|Pathology|Pharmacy|Rehabilitation|Rehab|Therapy|Nursing|Hospice|Home Care|Home Health|Acupuncture|Eyewear|Eye ?[Cc]are|Optical|Optometry|Audiology|Podiatry|Psychiatry|Nephrology|Pulmonology|Rheumatology|Midwifery|Counseling|Dialysis|Wound Care|Heart Group|Transit|Behavioral(?= (?:[Cc]are|Wellness|Partners|Group|Medicine)|$)|Home Medical|Medical Supply|Medical Supplies|Medical Equipment|Ambulance|Pediatrics|Family Medicine|Internal Medicine|Women['’]s Health|Dental|Dentistry|Anesthesia|Anesthesiology|Physiotherapy|Neuropsych|Neurosurgical|Treatment Center|Recovery|Behavioral Health|Wellness Center|Cancer Center|Institute|Sports Medicine|Sleep Center|Infusion|Eye|Vision Center|Hearing|Spine|Allergy|Physical Therapy|Chiropractic|Medical Group|Health System|Supply|Medicine|Urgent Care|EMS|Mobility|Prosthetics|Orthotics)\b/;

const END =
  /\s?(?:\(|\blic(?:en[sc]e)?\b\.?\s|\bNPI\b|\bTIN\b|\bTax ID\b|\bFax\b|\bPhone\b|\bTel\b|\bis (?:out|not|in)\b|[|·•]|\s[-–—]\s|\bprovider (?:id|number|no)\b|\b\d{3}[-.]\d{3}[-.]\d{4}|\b\d{10}\b|\sRx ?(?:Grp|Group|BIN|PCN)\b|\s(?:Grp|Group|Acct|Account|Mbr|Policy)\.? (?:#|[Nn]o\.? )?(?=[A-Z]{0,6}-?\d{3})|\s\d{1,6}\s[A-Z]|;|(?:\s(?:Attn|Attention|User|Contact|NPI|TIN|ID|Date|Status|Patient|Member|Claim|Network|Type|Plan|Location|Specialty))?:\s|\s\/\s|,\s(?=\d{1,2}[./-]\d|\d{4}-\d\d|\$|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)|\s(?:on|because|date|reason|why|when|for|phone|address):\s)/i;
/** A clause or an instruction behind the name. */
const CLAUSE =
  /, (?=[a-z])|, (?=(?:Attn|Attention|c\/o|U[RM]|Utilization|Billing|Claims|Case Management|Medical Records|Patient Accounts|Business Office)\b)| and (?=Dr\b)| (?:Log ?out|Sign ?out|Change|Edit|Print|View|Paid|Denied|Pending|Approved|Closed|Processed)$/;
const NOT_NAME =
  /^(?:claims?|summary|notice|page|remittance|we|view|our|if|dear|click|here|total|totals|you|your|the|this|a(?!\.)|an|is|was|were|are|may|can|will|has|not|no|yes|in[- ]network|out[- ]of[- ]network|participating|non|network|status|services?|type|member|patient|see|same|n\/a|none|unknown|and|or|of|by|for|to|who|that|must|should|about|asked|name|behavioral health (?:unit|department|team)|contact|information|info|line|help|relations|portal|recovery team|team|copy|customer|billing dispute|disputes?|appeals?|(?:town|city|county)(?= (?:of|state|zip|and)\b|[,:/]|$)|box|fax|phone|call|write|mail|send|account|acct|p\.? ?o\.? box|\d{1,6} (?:[\w.]+ ){1,4}(?:street|st|avenue|ave|road|rd|drive|dr|plaza|blvd|parkway|way|lane|ln|square))\b/i;

/** Behind a degree or a legal form in capitals another column begins ("SHEILA M ORR DDS Participating PPO"). */
const SUFFIX = /(?<= (?:MD|M\.D\.|DO|DDS|DMD|DPM|NP|PA-C|PHD|INC|LLC|PLLC|LLP|LTD))\s+(?=[A-Z][a-z]|\d)/;

/** Headings of columns, which stand where a table's rows were lost. */
const HEADING =
  /^(?:approved|charged|allowed|paid|billed|denied|covered|charges?|amounts?|dates? of services?|(?:billing|procedure) codes?|descriptions?|you may be billed)$/i;

const BEFORE_NAME =
  /^(?:[A-Z]{2,3}\d?\*[A-Z\d]{1,3}[\s*]+|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d\d)[,:;]?\s(?=[A-Z])|(?:NPI:? )?\d{10},?\s(?=[A-Z])|(?:Room|Rm\.?|Suite|Bed|Unit) [\w-]{1,8}, |(?:[A-Z][\w-]+ ){0,2}(?:Team|Department|Dept\.?|Management|Review|Accounts|Records|Utilization|Office|Billing), (?=[A-Z])|[Tt]he office of |(?:Surgeon|Provider|Doctor|Physician|Prescriber|Dentist|Facility|Specialist)s?:? (?=Drs?\b))/;

/** A facility's or professional's name at the start of a value, without what stands behind it (NPI, brackets, street). */
export function readProviderName(text: string): { value: string; start: number; end: number } | null {
  if (text.includes('[')) return null;
  const sign = /^[\s:–—-]*(?:\.{2,}\s)?/.exec(text)?.[0].length ?? 0;
  // "Case Management, Lowcountry Regional Hospital", "Room 114-B, Saguaro Terrace".
  const start = sign + (BEFORE_NAME.exec(text.slice(sign))?.[0].length ?? 0);
  const rest = text.slice(start);
  if (!/^[\p{Lu}\d]/u.test(rest) || NOT_NAME.test(rest) || HEADING.test(rest)) return null;
  const stop = END.exec(rest)?.index ?? rest.length;
  let name = rest.slice(0, stop);
  name = withoutEnd(name.slice(0, CLAUSE.exec(name)?.index ?? stop), ',;:-');
  const sentence = /(?<!\b(?:Dra?|St|Mr|Ms|Mrs|Inc|Co|Mt|Ft|ST|DR|MT|FT|STE|INC|CO|[A-Z]))\.\s+[A-Z]/.exec(name);
  if (sentence) name = name.slice(0, sentence.index);
  if (/\.$/.test(name) && !/\b(?:Inc|INC|Co|CO|Corp|CORP|Ltd|LTD|Assoc|[A-Z])\.$/.test(name)) name = name.slice(0, -1);
  name = withoutPatient(name);
  const suffix = SUFFIX.exec(name);
  if (suffix) name = name.slice(0, suffix.index);
  if (name.endsWith(')') && !name.includes('(')) name = name.slice(0, -1);
  if (name.length < 3 || name.length > 90 || !/[A-Za-z]{3}/.test(name) || /^\d+$/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

/** The same where a document writes everything in small letters ("akron children's hospital"); null where it has capitals. */
export function readSmallName(text: string): { value: string; start: number; end: number } | null {
  if (/\p{Lu}/u.test(text)) return null;
  const titled = text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => (letter.toUpperCase().length === 1 ? letter.toUpperCase() : letter));
  if (!CARE_PLACE.test(titled) && !HOSPITAL.test(titled) && !isDoctor(titled)) return null;
  const name = readProviderName(titled);
  return name && { ...name, value: text.slice(name.start, name.end) };
}

/** Whom or what a house of care can be there for. */
const MEANT =
  /^(?:the|Children|Women|Men|Kids|Infants|Babies|Famil(?:y|ies)|Adolescents?|Youth|Seniors?|Veterans|Advanced|Special|Specialty|Specialized|Comprehensive|Complex|Rare|Sick|Digestive|Human|Hope|Change|Discovery|Living|Better|Health|Healthy|Wellness|Weight|Eating|Mental|Behavioral|Sexual|Sight|Vision|Minimally|Great|Life|Growth|Independent|Community|Aging|Athletes|Blood|Liver|Diabetes|Allergic|Facial|Implant|Developmental|Disordered|Addiction|Jaw|Feeding|Voice|Swallowing|Total|Restorative|Functional|Modern|Natural|Holistic|Integrated|Individual|Personal)\b/;
/** "Klamath Allergy Clinic for Isaura": behind a house of care somebody is named for whom it asked. */
export function withoutPatient(name: string): string {
  const at = name.indexOf(' for ');
  const rest = at > 3 ? name.slice(at + 5) : '';
  return rest && CARE_PLACE.test(name.slice(0, at)) && !MEANT.test(rest) && !CARE_PLACE.test(rest) ? name.slice(0, at) : name;
}

/** Letters behind a health professional's name. */
export const CREDENTIAL =
  /,? (?:M\.?D|D\.?O|NP|PA-C|PA|FNP(?:-[A-Z]{1,2})?|APRN|ARNP|CRNA|CNM|CNP|CNS|DNP|DPM|DDS|DMD|Ph\.?D|PsyD|DC|OD|PT|DPT|LCSW|LICSW|LMFT|LPC|BCBA|SLP|RD|LMSW|LCMHC|CCC-SLP|CF-SLP|OTR(?:\/L)?|OTD|PMHNP(?:-BC)?|CRNP|AuD|RDN|LMHC|LCPC|LPCC|L\.?Ac)\.?(?=$|[,\s)])/;

/** A house of care beyond doubt, also where its name begins like a payer's ("Kaiser Foundation Hospital"). */
export const HOSPITAL =
  /\b(?:Hospitals?|Medical Center|Clinics?|Pavilion|Surgery Center|Surgical Center|Infirmary|Nursing Home|Labs|Laborator(?:y|ies)|Associates|Imaging|Physicians|Orthop(?:a?edics?)|Cardiology|Oncology|Dermatology|Rehabilitation|Genomics|Surgeons|Ambulance|Cl[ií]nica|Centro M[eé]dico|Consultorio)\b/;

/** Words by which a capitalized name in a sentence is known as a place or company of care. */
export const CARE_PLACE = new RegExp(
  `${CARE.source}|\\b[A-Z][a-z]*(?:therapy|therapists?|ology|ologists?|iatry|iatrists?|iatrics|dontics?|opath(?:y|ic)|opractic|opa?edics?|thoracic|vascular|ometry|psych|derm|ortho|[Ff]light|medics?|surgery|surgical)\\b|\\b(?:Suites?|DME|Oxygen|Women['’]s (?:Care|Imaging|Clinic)|Cardiac|Cardiovascular|Integrative|Gastro|Ortho|Bariatrics?|Vein|Vascular|Cancer|Seating|Bone|Joint|Hand|Wrist|Foot|Ankle|Retina|Skin|Sleep|Breast|Heart|Kidney|Lung|Brain|Back|Pain|Dialysis|Podiatry|Psychiatr(?:y|ic)|Psycholog(?:y|ical)|Counseling|Ambulance|EMS|Fire|Air|Transport|MRI|Genetics?|Genomic|Molecular|Optometry|Optical|Audiology|Balance|Endoscopy|Obstetrics|Gynecology|OB\\/GYN|Nephrology|Rheumatology|Hematology|Pulmonary|Respiratory|Acupuncture|Midwi(?:fery|ves)|Birth|Fertility|Reproductive|Transplant|Wound|Hyperbaric|Vascular|Plastic|Orthodontics?|Endodontics?|Periodontics?|Oral|Dentists?|Drugs?|Apothecary|Specialists|Consultants|Practitioners|Doctors|Throat|Physical Medicine|Wellness|Optometrists?|Opticians?|Midwives|Doulas?|Sound|Family Health|Women’s Health|Home Nursing|Air(?:Link|Care|Evac|Med)|LifeTeam|Medics|Paramedics|ABA|Residential (?:Treatment|Care)|Attendant Care|Arthritis|Hearing|Speech|Attendants|Caregivers|Aides|Home Infusion|Detox|Healing|Autism|Behavior|Memory|Eyecare|Health Center|Care Center|Rescue|Practice|Academy|Ranch|Cent(?:er|re)|PLLC|P\\.C|Pharmac(?:y|ies)|Med|Rx|Rehabilitation)\\b`,
);

/** True for a health professional by title or by the letters behind the name. */
export const isDoctor = (name: string) => /^Dr(?:s|as?)?\.? |^DR\.? |^Doctor /.test(name) || (CREDENTIAL.test(name) && !TOWN_PA.test(name));
/** "Fifth Avenue Place, Pittsburgh PA" is a place. */
const TOWN_PA = /, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? PA$|\b(?:Avenue|Street|Place|Plaza|Road)\b.* PA\b/u;

/** Behind a comma, what belongs to a name: a legal form, a degree, a field of medicine. */
const OWN =
  /\b(?:Inc|LLC|L\.L\.C|P\.?C|PLLC|LLP|Ltd|Co|Corp|PA|P\.A|MD|DO|M\.D|D\.O|NP|PA-C|FNP|[A-Z]{2,6}|Jr|Sr|I{2,3})\b\.?$|^(?:[A-Z]\.){2,5}$|(?:ology|atry|iatrics|Medicine|Surgery|Therapy|Care|Associates|Group)$/;
/** A town with the letters of its state, other than those that are also a degree's. */
const TOWN =
  /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2} (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[AEINOST]|N[CDEHJMVY]|O[HKR]|PR|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])$/u;
/** A house of care without the town or the suite behind it ("Platte Bend Medical Center, Columbus"). */
export function withoutTown(name: string): string {
  const at = name.lastIndexOf(', ');
  if (at < 6) return name;
  const tail = name.slice(at + 2);
  if (isDoctor(name))
    return isDoctor(name.slice(0, at)) && /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(tail) && !OWN.test(tail) && !CARE_PLACE.test(tail)
      ? name.slice(0, at)
      : name;
  if (/^(?!PC|PA|LP|NP|MD|DO|PT|OD|DC)[A-Z]{2}$/.test(tail)) return withoutTown(name.slice(0, at));
  if (TOWN.test(tail) && !isDoctor(name.slice(0, at))) return name.slice(0, at);
  if (/^(?:Suite|Ste|Floor|Room|Bldg|Unit) /i.test(tail)) return name.slice(0, at);
  return /^\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2}(?: [A-Z]{2})?$/u.test(tail) &&
    !OWN.test(tail) &&
    !CARE_PLACE.test(tail) &&
    (CARE_PLACE.test(name.slice(0, at)) || CARE.test(name.slice(0, at)))
    ? name.slice(0, at)
    : name;
}
