/** Words that a provider of care has in its name and a payer has not. */
export const CARE =
  /\b(?:Hospital|Medical Center|Med Ctr|Clinics?|Associates|Assoc|Physicians|Surgeons?|Surgery|Surgical|Orthop(?:a?edics?|edic)|Oncology|Cardiology|Dermatology|Neurology|Gastroenterology|Endocrine|Endocrinology|Urology|Radiology|Imaging|Laborator(?:y|ies)|Labs?|Diagnostics|Genomics|Pathology|Pharmacy|Rehabilitation|Rehab|Therapy|Nursing|Hospice|Home Care|Home Health|Ambulance|Pediatrics|Family Medicine|Internal Medicine|Women['’]s Health|Dental|Dentistry|Anesthesia|Treatment Center|Recovery|Behavioral Health|Wellness Center|Cancer Center|Institute|Sports Medicine|Sleep Center|Infusion|Eye|Vision Center|Hearing|Spine|Allergy|Physical Therapy|Chiropractic|Medical Group|Health System|Supply|Medicine|Urgent Care|EMS|Mobility|Prosthetics|Orthotics)\b/;

const END =
  /\s?(?:\(|\bNPI\b|\bTIN\b|\bTax ID\b|\bFax\b|\bPhone\b|\bTel\b|\bis (?:out|not|in)\b|[|·•]|\s[-–—]\s|\bprovider (?:id|number|no)\b|\b\d{3}[-.]\d{3}[-.]\d{4}|\b\d{10}\b|\s\d{1,6}\s[A-Z]|;)/i;
const NOT_NAME =
  /^(?:claims?|summary|notice|page|remittance|we|view|our|if|dear|click|here|total|totals|you|your|the|this|a|an|is|was|were|are|may|can|will|has|not|no|yes|in[- ]network|out[- ]of[- ]network|participating|non|network|status|services?|type|member|patient|see|same|n\/a|none|unknown|and|or|of|by|for|to|who|that|must|should|about|asked|name)\b/i;

/** A facility's or professional's name at the start of a value, without what stands behind it (NPI, brackets, street). */
export function readProviderName(text: string): { value: string; start: number; end: number } | null {
  if (text.includes('[')) return null;
  const start = /^[\s:–—-]*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  if (!/^[\p{Lu}\d]/u.test(rest) || NOT_NAME.test(rest)) return null;
  const stop = END.exec(rest)?.index ?? rest.length;
  let name = rest.slice(0, stop).replace(/[\s,;:-]+$/, '');
  const sentence = /(?<!\b(?:Dr|St|Mr|Ms|Mrs|Inc|Co|Mt|Ft|[A-Z]))\.\s+[A-Z]/.exec(name);
  if (sentence) name = name.slice(0, sentence.index);
  if (/\.$/.test(name) && !/\b(?:Inc|Co|Corp|Ltd|Assoc|[A-Z])\.$/.test(name)) name = name.slice(0, -1);
  if (name.length < 3 || name.length > 90 || !/[A-Za-z]{3}/.test(name) || /^\d+$/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}
