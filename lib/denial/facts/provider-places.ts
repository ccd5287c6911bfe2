import type { Candidate } from './candidate';
import { isKnownPayer, isVendor } from './firms';
import { ASKER, cares } from './provider-givers';
import { CARE_PLACE, CREDENTIAL, HOSPITAL, isDoctor, readProviderName } from './provider-name';
import { type Line, sentenceAt, type View } from './view';

/** Words in a label that say whose name follows, also where the whole label is none that we know. */
const ROLE =
  /\b(?:doctor|dr|physician|surgeon|prescriber|practitioner|clinician|dentist|therapist|provider|professional|supplier|hospital|clinic|facility|laboratory|lab|pharmacy|dispenser|agency|practice|served|asked|requested|requesting|vendor|seller|bought from|whose bill|requester|requestor|ordered|ordering|prescribed|treated|treating|seen|performed|rendered|rendering|furnished|billed|billed by|biller|billing|submitted by|from whom|who gave|given by|admitted|attending)\b/i;
/** Words in a label that make it something else's. */
const NOT_ROLE =
  /\b(?:primary care|pcp|manager|administrator|director|review(?:er|ed|ing)?|advis[eo]r|consultant|examiner|relations|services|service|line|phone|tel|fax|address|npi|tin|tax|id|ids|number|no|date|dates|on|when|amount|charge|charges|network|status|type|specialty|of record|appeals?|copy|cc|attn|portal|help|desk|contact|drug|what|item|claim|care|plan|member|patient|account|decision|notes|codes?|reason|units|bill|for|county|city|town)\b|#/i;

/**
 * "treating clinician: Percival Stroud, LICSW": behind a label with a word of who gives care, whatever else it says. Where another
 * label says who would give it (`given`), who asked counts less.
 */
export function byRole(view: View, given: boolean): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  // "From" begins a range of days elsewhere.
  const known = new Set(
    view.entries
      .filter(
        (one) =>
          one.via === 'cell' &&
          one.kind !== 'decoy' &&
          !SENT.test(one.label) &&
          !(one.kind === 'serviceDate' && /\bfrom$/i.test(one.label)),
      )
      .map((one) => `${one.block} ${one.start}`),
  );
  const doctorAt = (block: number, start: number) => isDoctor(view.doc.blocks[block]?.text.slice(start, start + 40) ?? '');
  const houseAt = (block: number, start: number) => {
    const said = readProviderName(view.doc.blocks[block]?.text.slice(start, start + 80) ?? '')?.value ?? '';
    return (
      (HOUSE.test(said) || (CARE_PLACE.test(said) && !NO_HOUSE.test(said))) &&
      said.split(' ').length > 1 &&
      !isKnownPayer(said) &&
      !isVendor(said)
    );
  };
  const take = (label: string, block: number, start: number, end: number, confidence: number) => {
    if (
      label.length > 50 ||
      !(ROLE.test(label) || (SENT.test(label) && (doctorAt(block, start) || houseAt(block, start)))) ||
      NOT_ROLE.test(label.replace(/\bof service\b|\bhealth[- ]?care\b/gi, ''))
    )
      return;
    // "eviCore physician": the plan's own.
    if (isVendor(label) || isKnownPayer(label) || /\bplan\b/i.test(label)) return;
    const text = view.doc.blocks[block]?.text.slice(start, Math.min(end, start + 120)) ?? '';
    const name = readProviderName(text);
    if (!name || !named(name.value) || known.has(`${block} ${start}`)) return;
    // Who prescribed comes before who would hand it out.
    const sure = confidence * (given && ASKER.test(label) ? 0.84 : 1) * (HANDED_OUT.test(label) && !isDoctor(name.value) ? 0.88 : 1);
    found.push({ value: name.value, block, start: start + name.start, end: start + name.end, confidence: sure });
  };
  for (const [i, block] of view.doc.blocks.slice(0, 600).entries()) {
    if (block.kind === 'pair') {
      const stop = block.breaks?.find((at) => at > block.valueStart) ?? block.text.length;
      take(block.label, i, block.valueStart, stop, cares(block.value) ? 0.86 : 0.74);
    } else if (block.kind === 'row') {
      for (const [j, cell] of block.cells.entries()) {
        const start = block.starts[j] ?? 0;
        const label = block.header?.[j] ?? block.cells[j - 1] ?? '';
        const stop = block.breaks?.find((at) => at > start) ?? start + cell.length;
        if (cell) take(label, i, start, Math.min(stop, start + cell.length), 0.8);
      }
    } else if (block.text.length <= 40 && !/[.!]$/.test(block.text) && !isDoctor(block.text)) {
      const next = view.doc.blocks[i + 1];
      if (next && (next.kind === 'paragraph' || next.kind === 'heading' || next.kind === 'item') && next.text.length <= 80)
        if (cares(next.text)) take(block.text.replace(/[?:]\s*$/, ''), i + 1, 0, next.text.length, 0.8);
    }
  }
  return found;
}

const HANDED_OUT = /\b(?:filled|sold|dispens\w+|supplied|pharmacy|drug supplier)\b/i;
const SENT =
  /^\s*(?:with|from|by|site|study site|place|for services of|office|practice|seller|(?:written|sold|supplied|filled|fitted|made|run|bought) (?:by|from|at))\s*:?\s*$/i;
const NO_HOUSE =
  /\b(?:Review|Unit|Department|Team|Appeals?|Claims?|Management|Services|Plan|Health|Program|Integrity|Prior|Approvals?|Authorizations?|Desk|Office|Benefits?)\b/;
/** What a sender's name must hold to be a house of care rather than an office of the plan. */
const HOUSE =
  /^(?!.*\b(?:Review|Unit|Department|Team|Appeals?|Claims?|Management|Services|Plan|Health|Program|Integrity|Prior|Approvals?|Authorizations?|Desk|Office|Benefits?)\b).*\b(?:Hospital|Medical Center|Clinic|Cent(?:er|re)|Associates|Imaging|Laborator(?:y|ies)|Surgery|Pharmacy|Supply|Ambulance|EMS|Rehabilitation|Physicians|Orthopedics|Dental|Medical|Therapy|Group|Surgeons|Specialists|Optical|Hearing|Nursing|Recovery|Counseling)\b/;

/** A name: a doctor, a word of care, or nothing but two to seven capitalized words. */
function named(name: string): boolean {
  if (
    /\d{3}|\$|[.?!] /.test(
      name
        .replace(/^Drs?\. |(?<!\p{L})(?:St|Ste|Mt|Ft)\. /giu, '')
        .replace(CREDENTIAL, '')
        .replace(/\b\p{Lu}\. /gu, ''),
    )
  )
    return false;
  const words = name.split(' ');
  return cares(name)
    ? words.length <= 10
    : words.length >= 2 && words.length <= 7 && words.every((word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|and|the|at|for|de)$/.test(word));
}

const STREET =
  /^\d{1,6}[A-Z]?(?:[-/]\d+)?\s|^P\.?\s?O\.?\s?(?:Box|Drawer)|^Post Office|^(?:Attn|Attention|c\/o|fax|tel|phone|business office|billing)\b|^[A-Z][A-Za-z .]+,? [A-Z]{2} \d{5}|\bfax\b|\(?\d{3}\)?[-. ]{1,2}\d{3}[-.]\d{4}/i;

/** Whom a letter to a provider is written to: the name above a street, "To: ...", "Dear Clearwater Supply:". */
export function addressed(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const dear = view.salutation > 0 ? (view.doc.blocks[view.salutation]?.text ?? '') : greetingOf(view);
  const greeting = view.salutation > 0 || /^(?:dear|doctor|dr)\b/i.test(dear) ? dear.toLowerCase() : '';
  const professional =
    /^(?:dr\b|doctor [a-z]|(?:dear|to|doctor|hello)[ ,](?:dr\b|doctor|provider|colleague|physician|practitioner|prescriber|the |whom|sir|billing|health care))/i.test(
      greeting,
    );
  const own =
    /\byour (?:patient|office|practice|claim form|facility|customer|client|bill\b|billing|(?:urgent |expedited |prior authorization ){1,2}request\b)/i;
  const answers = view.sentences.slice(0, 120).some((one) => own.test(one.text));
  const last = view.salutation > 0 ? view.salutation : 12;
  for (const [i, line] of view.lines.slice(0, 60).entries()) {
    if (line.block > last) break;
    const name = lineName(view, line);
    if (!name) continue;
    const copied =
      /^(?:cc|copy|from)\b/i.test(line.text) ||
      (/^(?:attn|attention)\b/i.test(line.text) && isDoctor(name.value)) ||
      isLabelledOther(view, line);
    const echoed = greeting.includes(name.value.toLowerCase().slice(0, 24)) || (isDoctor(name.value) && greets(greeting, name.value));
    const street = view.lines.slice(i + 1, i + 4).some((below) => STREET.test(below.text));
    const attn = /^(?:attn|attention)\b/i.test(line.text) && /^\p{Lu}\S+ \p{Lu}/u.test(name.value);
    const to = attn || /^to$/i.test(labelOf(view, line)) || /^(?:by |sent by )?fax(?:ed)? to /i.test(line.text);
    // "Harbor Sleep Clinic" above "RE: ...": an address without its street.
    const next = view.doc.blocks[line.block + 1];
    const subject = next?.kind === 'pair' && /^(?:re|subject|regarding)$/i.test(next.label) && named(name.value);
    if (copied || !(street || echoed || to || subject)) continue;
    // The first line of a letter is the sender's.
    if (i === 0 && !echoed && !isDoctor(name.value)) continue;
    const confidence = 0.66 + (echoed ? 0.1 : 0) + (to ? 0.06 : 0) + (professional ? 0.1 : 0) + (answers ? 0.06 : 0);
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + name.start,
      end: line.start + name.end,
      confidence: Math.min(0.86, confidence + (isDoctor(name.value) ? 0.02 : 0)),
    });
  }
  return found;
}

/** What a house of care writes to its patient, and a payer does not. */
const BILLS =
  /\b(?:patient (?:financial services|accounts?|billing)|guarantor|your (?:health )?insur(?:ance|er) (?:has |have |company |plan )?(?:paid|denied|did|says|told|will|would|refused|turned|sent)|balance due|we (?:billed|have billed|sent the claim to) (?:your|[A-Z])|please pay)\b/i;
/** The letterhead of a hospital's own bill: who sends it gave the care. */
export function ownBill(view: View): Candidate<string>[] {
  const line = view.lines[0];
  if (!line || isKnownPayer(line.text) || isVendor(line.text)) return [];
  const name = lineName(view, line);
  if (!name || !view.sentences.slice(0, 60).some((one) => BILLS.test(one.text.slice(0, 600)))) return [];
  return [{ ...name, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence: 0.72 }];
}

/** "Doctor Lindqvist:" in a line of its own. */
const greetingOf = (view: View) =>
  view.doc.blocks.slice(1, 30).find((one) => one.text.length <= 50 && /^(?:Doctor|Drs?\.?) \p{Lu}[\p{L}'’-]+[:,]$/u.test(one.text))?.text ??
  view.doc.blocks[0]?.text ??
  '';
/** Whether a greeting calls a doctor by the surname. */
function greets(greeting: string, doctor: string): boolean {
  const surname = doctor.replace(/,.*$/, '').split(' ').at(-1)?.toLowerCase() ?? '';
  return surname.length > 2 && !/ \p{Ll}/u.test(doctor) && /^(?:dear )?(?:dr\.?|doctor) /.test(greeting) && greeting.includes(surname);
}

function labelOf(view: View, line: Line): string {
  const block = view.doc.blocks[line.block];
  return block?.kind === 'pair' && line.start === block.valueStart ? block.label : '';
}

/** A value under a label that is no addressee's. */
function isLabelledOther(view: View, line: Line): boolean {
  const block = view.doc.blocks[line.block];
  return (
    block?.kind === 'row' || (block?.kind === 'pair' && !/^(?:to|attn|attention)\b/i.test(block.label) && line.start === block.valueStart)
  );
}

/** Behind a house of care the office that gets its mail. */
const ITS_OFFICE =
  /(?:,|\s[-–—/|]) (?:Attn|Attention|Patient (?:Financial|Accounts?|Billing)|Utilization|Case Management|Billing|Business Office|Appeals?|Denials?|Medical Records|Health Information|Claims?|Revenue|Admissions|Accounts?|Finance|Prior Auth\w*)\b.*$/i;

function lineName(view: View, line: Line): { value: string; start: number; end: number } | null {
  if (line.text.length > 90 || sentenceAt(view, line.block, line.start)?.topic === 'external') return null;
  const lead = /^(?:(?:by |sent by )?fax(?:ed)? to|to|attn|attention) ?:? /i.exec(line.text)?.[0].length ?? 0;
  const name = readProviderName(line.text.slice(lead).replace(ITS_OFFICE, ''));
  if (!name) return null;
  // A sentence that begins with a name is no address.
  if (/[a-z]{3}\.$/.test(line.text) && line.text.length > lead + name.end + 24) return null;
  // A street can be named for the hospital that stands in it.
  if (/^\d{1,6} /.test(name.value)) return null;
  const caps = name.value === name.value.toUpperCase();
  const plain = caps ? name.value.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : name.value;
  if (!isDoctor(name.value) && !CARE_PLACE.test(plain) && !HOSPITAL.test(plain)) return null;
  // A doctor with the practice behind the name: "Wren Castellanos-Boyd MD, Gulf Crescent Oncology".
  const doctor = isDoctor(name.value)
    ? /^.{5,50}?(?:, | )(?:M\.?D|D\.?O|NP|PA-C|DPM|DDS|DMD|PhD|LICSW|LCSW)\b\.?/.exec(name.value)?.[0]
    : undefined;
  const value = doctor ?? name.value;
  return named(value) ? { value, start: lead + name.start, end: lead + name.start + value.length } : null;
}
