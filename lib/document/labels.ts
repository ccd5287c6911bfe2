import { squash } from './blocks';

/**
 * Which words are a label, as insurers' letters and portals print them. The list is of words, not of whole labels: a
 * label is known when all its words are (so "Claim Number", "Claim #" and "Date(s) of Service" need no line each).
 */
const LABEL_WORDS = new Set(
  `account acct action address adjustment admission admit allowed allowable amount appeal appeals attending asked approved authorization auth basis benefit
  benefits billed billing bin birth by call carc case category charge charged charges claim claims class code codes coinsurance coins contact
  contract copay copayment cost coverage covered cpt customer date dates days decision deductible denial denied department description
  determination deny diagnosis diagnoses diag discharge dob doctor dollars dose dosage drug due dx eff effective email employer enrollee
  enrollment exam explanation facility fax file filed fill filled final finalized first for form from generic grievance group hcpcs health
  hospital icd icd-10 icd-10-cm icd10 icn id identification identifier incident inpatient inquiry insured insurance item items issue issued lab laboratory
  last letter level line location mail mailed mailing mailed maximum medical medicare medicaid medication member members mod modifier
  mrn name ndc network no not note notes notice npi number need num of on online or ordered ordering outcome outpatient owe owed paid participant
  patient patients payable payee payer payment pcn performed performing pharmacy phone physician place plan policy prescribed prescriber prescription
  prior procedure procedures processed product professional program proc provider purpose qty quantity rarc reason reasons received recipient ref
  reference referral referred referring region regarding reject relationship remark remarks rendered rendering request requested requesting
  requestor requester response responsibility result review reviewed reviewer rx rxgroup sar see seen sent servicing service services
  sponsor share start state statement status strength subject subscriber submission submitted supply svc tax telephone tel test through tin to toll
  total tracking served dentist clinic clinician treating treatment tty type units unit urgency visit visited website write your you may we why what
  número núm nro reclamo reclamación miembro afiliado asegurado beneficiario paciente identificación grupo referencia autorización caso fecha fechas servicio
  servicios cantidad monto facturada facturado permitida permitido cubierta cubierto pagada pagado denegada denegado aprobada aprobado usted debe
  proveedor médico código diagnóstico descripción póliza contrato aseguradora aviso teléfono dirección de del la el los las su por`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that may stand in a label and mean nothing alone: a label needs at least one word that is not one of these. */
const WEAK = new Set(
  'by on for from no not of or see start state to total what why you your may we first last through write type class level line share sent seen due de del la el los las su por usted debe'.split(
    ' ',
  ),
);

/** What introduces a language-assistance tagline ("ATENCIÓN: si habla español ..."): never a label. */
const TAGLINE =
  /^(?:attention|atenci[oó]n|aten[cç][aã]o|attenzione|achtung|atansyon|uwaga|paunawa|pansin|chú ý|chu y|внимание|увага|注意|注[意：]|주의|ध्यान दें|ملحوظة|توجه|nota|xin lưu ý|dii baa akó)/i;

/** A document's own title ("NOTICE OF ACTION"): the line below it is no value of it, most often the payer's name. */
const TITLE =
  /^(?:(?:important|written|final|your|medicare) )?(?:(?:notice|letter|statement) of\b|explanation of (?:benefits|payment|medicare|medical)\b|summary notice\b|(?:denial|determination|decision|action) (?:notice|letter)$)/i;

const MAX_LABEL = 64;

/** Letters that recognition confuses, put right for the comparison only: "Mernber", "C1aim", "NPl". */
function isWord(word: string): boolean {
  if (LABEL_WORDS.has(word)) return true;
  const fixed = /rn|[10]|vv/.test(word) ? word.replace(/rn/g, 'm').replace(/1/g, 'l').replace(/0/g, 'o').replace(/vv/g, 'w') : word;
  if (fixed !== word && LABEL_WORDS.has(fixed)) return true;
  return word.length <= 4 && fixed.includes('l') && LABEL_WORDS.has(fixed.replace(/l/g, 'i'));
}

/** What stands between words. */
const BETWEEN = Uint8Array.from({ length: 128 }, (_, code) => (/[\s/().,:#&?-]/.test(String.fromCharCode(code)) ? 1 : 0));

function isBetween(code: number): boolean {
  return code < 128 ? BETWEEN[code] === 1 : /\s/.test(String.fromCharCode(code));
}

/** Endings that are none of a word's own. */
const ENDINGS = /\(s\)|[\u2019']s\b|\/s\b/g;
const MAY_END = /[(\u2019'/]/;

/** Where the word that begins at `start` of a lower-case text ends. */
function wordEnd(lower: string, start: number): number {
  let end = start + 1;
  while (end < lower.length && !isBetween(lower.charCodeAt(end))) end++;
  return end;
}

/** Where the next word begins; the end of the text where there is none. */
function wordFrom(lower: string, from: number): number {
  let start = from;
  while (start < lower.length && isBetween(lower.charCodeAt(start))) start++;
  return start;
}

/** A text in lower case without the endings that are none of a word's own. */
function bare(text: string): string {
  return MAY_END.test(text) ? text.toLowerCase().replace(ENDINGS, '') : text.toLowerCase();
}

const MOST_WORDS = 7;
/** A label in words of its own may have one more. */
const MOST_LIKE = 8;

/** True when every word of `label` is a word of labels ("Plan Reference Number"), so that a value may follow without a colon. */
export function isKnownLabel(label: string): boolean {
  const text = squash(label);
  if (text.length === 0 || text.length > MAX_LABEL) return false;
  const lower = bare(text);
  let telling = false;
  let words = 0;
  for (let at = wordFrom(lower, 0); at < lower.length; words++) {
    const end = wordEnd(lower, at);
    const word = lower.slice(at, end);
    if (words === MOST_WORDS || !isWord(word)) return false;
    telling ||= !WEAK.has(word);
    at = wordFrom(lower, end);
  }
  return telling && !TITLE.test(text);
}

/** A known label that may name its value without a colon: the name of an office ("Claims Department") may not. */
export function isBareLabel(label: string): boolean {
  return (
    (isKnownLabel(label) &&
      !/\b(?:depart(?:m|rn)ent|unit|services|section|review|appeals?|team|center|program|call|benefits|information)$/i.test(label)) ||
    /^call$/i.test(label)
  );
}

/** True for one word that can belong to a label. */
export function isLabelWord(word: string): boolean {
  const lower = bare(word);
  const first = wordFrom(lower, 0);
  if (first === lower.length) return word === '#';
  for (let at = first; at < lower.length; ) {
    const end = wordEnd(lower, at);
    if (!isWord(lower.slice(at, end))) return false;
    at = wordFrom(lower, end);
  }
  return true;
}

/**
 * True when `text` could name a value by its shape alone: short, no sentence, not a tagline. It says nothing about
 * whether a value follows.
 */
export function isLabelLike(text: string): boolean {
  if (text.length === 0 || text.length > MAX_LABEL) return false;
  if (!/\p{L}/u.test(text) || TAGLINE.test(text)) return false;
  if (/[!;]|[.?]\s+\p{Lu}\p{L}{3}/u.test(text)) return false;
  // A step of instructions and an addressee's "Attn:" are not the names of values.
  if (/^step \d|\b(?:attn|attention)\b|c\/o|^(?:mz|ms|m\/s|mail ?(?:stop|code|drop|zone)|dept)\.?$/i.test(text)) return false;
  if (isKnownLabel(text)) return true;
  if (/^(?:we|if|please|this|these|they|it|i|dear|because|when|unless|however|and|but)\b/i.test(text)) return false;
  const lower = bare(text);
  let words = 0;
  for (let at = wordFrom(lower, 0); at < lower.length && words <= MOST_LIKE; words++) at = wordFrom(lower, wordEnd(lower, at));
  return words > 0 && words <= MOST_LIKE;
}

/** True for what stands where a value stands: an identifier, date, amount, phone, code or a few words. */
export function isValueLike(text: string): boolean {
  if (text.length === 0 || text.length > 160) return false;
  if (/\d/.test(text) && text.length <= 60) return true;
  if (/^(?:yes|no|none|n\/a|not? applicable|pending|denied|approved)\b/i.test(text) && text.length <= 40) return true;
  return text.length <= 100 && !/[.!?]\s+\p{L}/u.test(text) && !/:$/.test(text);
}

/** Only an identifier, date, amount, phone or code: nothing that could begin a sentence. */
export function isDataLike(text: string): boolean {
  return (
    text.length <= 60 && /\d/.test(text) && text.split(' ').length <= 6 && !/\s(?:the|was|is|were|and|for|of|to|by|in)\s/i.test(` ${text} `)
  );
}
