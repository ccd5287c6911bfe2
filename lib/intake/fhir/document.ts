import { splitPair, tableRow } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { adjudication, distinct, dollars, type Item, isRefused, readItems } from './adjudication';
import { shownDecision } from './decision';
import {
  codings,
  conceptText,
  date,
  humanName,
  identifier,
  type Json,
  money,
  object,
  objects,
  period,
  type Resources,
  string,
} from './resource';
import { speaks, statedOf } from './stated';

/** What a claim response or explanation of benefits says, as pairs and rows a person could read. */
export function adjudicationDocument(resource: Json, resources: Resources, title: string): SourceDocument {
  const isResponse = resource.resourceType === 'ClaimResponse';
  const preAuth = string(resource.use) === 'preauthorization';
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: heading(isResponse, preAuth) }];
  const pair = (label: string, value: string) => {
    // A sum that says nothing of what it is a sum of is no fact.
    if (label !== '' && value !== '') blocks.push(splitPair(label, value));
  };
  const name = (reference: unknown) => nameOf(reference, resource, resources);
  const coverage = resources.find(object(objects(resource.insurance, 20)[0]).coverage, resource);
  const patient = resources.find(resource.patient, resource);
  const items = [...objects(resource.item), ...objects(resource.addItem)].flatMap((item) => readItems(item));
  // Sums of the whole tell what was decided where no line does.
  const totals = items.length === 0 ? objects(resource.total, 40) : [];
  const header = adjudication([...objects(resource.adjudication), ...totals], resource);
  const all = [header, ...items];
  const decisions = all.flatMap((one) => one.decisions);
  const said = distinct([string(resource.disposition), ...decisions.map(({ words }) => words)]);

  pair('Insurer', name(resource.insurer) || name(objects(coverage.payor, 5)[0]));
  pair('Plan', planOf(coverage, resource));
  pair('Patient', name(resource.patient) || humanName(patient.name));
  pair('Member ID', string(coverage.subscriberId) || memberId(coverage) || memberId(patient));
  pair('Group number', classValue(coverage, 'group'));
  pair(preAuth ? 'Reference number' : 'Claim number', claimNumber(resource));
  pair('Authorization number', authorization(resource));
  pair('Date', date(resource.created));
  pair('Status', string(resource.outcome));
  pair('Decision', said);
  const bare = decisions.filter(({ words, code }) => words === '' && !said.toLowerCase().includes(code.toLowerCase()));
  pair('Decision code', distinct(bare.map(shownDecision)));
  pair('Decision reason', distinct(all.flatMap(({ words }) => words)));
  pair('Provider', provider(resource, name));
  pair('Requested by', isResponse ? name(resource.requestor) : '');
  pair('Date of service', period(resource.billablePeriod));
  pair(
    'Diagnosis codes',
    objects(resource.diagnosis, 100)
      .map((one) => codings(one.diagnosisCodeableConcept)[0]?.code ?? '')
      .filter(Boolean)
      .join(', '),
  );
  for (const total of objects(resource.total, 40)) pair(conceptText(total.category), money(total.amount));
  // Before R4.
  pair('Total charge', money(resource.totalCost));
  pair('Amount paid', money(object(resource.payment).amount));
  const denied = items.filter(isRefused);
  pair('Amount not covered', notCovered(denied));
  pair('Procedure code', distinct(denied.map((item) => item.codes)));
  pair('Denial codes', distinct([...header.reasons, ...denied.flatMap((item) => item.reasons)]));
  pair('Plan codes', distinct(all.flatMap((one) => one.ownCodes)));
  pair('Remark codes', distinct([...header.remarks, ...denied.flatMap((item) => item.remarks)]));
  blocks.push(...itemRows(items));
  for (const error of objects(resource.error, 100)) pair('Error', conceptText(error.code));
  for (const note of objects(resource.processNote, 200))
    if (string(note.text)) blocks.push({ kind: 'paragraph', text: string(note.text).replace(/\s+/g, ' ').trim() });

  const stated = statedOf(resource, header, items, speaks(resource, all));
  const withdrawn = WITHDRAWN[string(resource.status)];
  return {
    source: 'fhir',
    title,
    host: null,
    lang: string(resource.language) || null,
    blocks,
    ...(stated ? { stated } : {}),
    whole: false,
    letterLinks: [],
    notes: [...(withdrawn ? [withdrawn] : []), ...(string(resource.outcome) === 'error' && stated?.kind !== 'denial' ? [STOPPED] : [])],
  };
}

/** States of a record in which it no longer counts. */
const WITHDRAWN: Record<string, string> = {
  cancelled: 'This record says that it was cancelled. Look for a newer one about the same claim.',
  'entered-in-error': 'This record says that it was made by mistake. Look for another one about the same claim.',
};

const STOPPED =
  'The plan’s system could not process this claim or request because of an error in it, so nothing was decided. The provider can mend the error and send it again.';

/** What was not covered of all refused lines; '' where one of them has only a charge. */
function notCovered(denied: Item[]): string {
  if (denied.some((item) => dollars(item.noncovered) === 0 && dollars(item.charge) > 0)) return '';
  const cents = denied.reduce((sum, item) => sum + Math.round(dollars(item.noncovered) * 100), 0);
  return cents > 0 ? money({ value: cents / 100 }) : '';
}

function heading(isResponse: boolean, preAuth: boolean): string {
  if (preAuth) return 'Prior authorization response';
  return isResponse ? 'Claim response' : 'Explanation of benefits';
}

function nameOf(reference: unknown, owner: Json, resources: Resources): string {
  const display = string(object(reference).display);
  if (display) return display;
  const found = resources.find(reference, owner);
  const name = Array.isArray(found.name) ? humanName(found.name) : string(found.name);
  return (
    name ||
    (found.resourceType === 'PractitionerRole'
      ? nameOf(found.practitioner, owner, resources) || nameOf(found.organization, owner, resources)
      : '')
  );
}

function provider(resource: Json, name: (reference: unknown) => string): string {
  const team = objects(resource.careTeam, 50);
  const first = team.find((one) => /rendering|primary|requesting/i.test(conceptText(one.role))) ?? team[0];
  return name(resource.provider) || name(first?.provider) || name(resource.facility);
}

function planOf(coverage: Json, resource: Json): string {
  const display = string(object(object(objects(resource.insurance, 20)[0]).coverage).display);
  return classValue(coverage, 'plan') || display || conceptText(coverage.type);
}

function classValue(coverage: Json, wanted: string): string {
  for (const one of objects(coverage.class, 20)) {
    if (codings(one.type).some((coding) => coding.code === wanted)) return (wanted === 'plan' && string(one.name)) || string(one.value);
  }
  return '';
}

function memberId(resource: Json): string {
  return identifier(resource.identifier, /\bMB\b|\bMC\b|\bSN\b|member|subscriber|mbi\b/i);
}

function claimNumber(resource: Json): string {
  const list = objects(resource.identifier, 50);
  return identifier(list, /clm-cntl|control|\bICN\b|\buc\b|claim/i) || string(list[0]?.value);
}

function authorization(resource: Json): string {
  if (Array.isArray(resource.preAuthRef)) return resource.preAuthRef.map(string).join(', ');
  return string(resource.preAuthRef);
}

const COLUMNS = [
  'Date of service',
  'Service',
  'Procedure code',
  'Charge',
  'Paid',
  'Not covered',
  'Decision',
  'Denial codes',
  'Remark codes',
];

function itemRows(items: Item[]): Block[] {
  const all = items.map((item) => [
    item.date,
    item.service === item.codes ? '' : item.service,
    item.codes,
    item.charge,
    item.paid,
    item.noncovered,
    distinct(item.decisions.map(shownDecision)),
    distinct(item.reasons),
    distinct(item.remarks),
  ]);
  const rows = all.filter((row) => row.some((cell) => cell !== ''));
  const used = COLUMNS.map((_, i) => rows.some((row) => row[i] !== ''));
  const header = COLUMNS.filter((_, i) => used[i]);
  return rows.map((row) =>
    tableRow(
      row.filter((_, i) => used[i]),
      header,
    ),
  );
}
