import { done, failed, type ReadResult } from '../problem';
import { adjudicationDocument } from './document';
import { isObject, type Json, objects, Resources, string } from './resource';

const READABLE = /^(?:ExplanationOfBenefit|ClaimResponse)$/;
const MAX_ENTRIES = 50_000;

/**
 * FHIR R4 JSON (ExplanationOfBenefit, ClaimResponse, alone, in a Bundle or list, or one on each line): a document for each denied one. When
 * none is denied the first is given, which then reads as what it is.
 */
export function readFhir(text: string, title: string): ReadResult {
  const json = parse(text);
  if (json === undefined) {
    return failed(
      'broken',
      'This file looks like data (JSON), but it is broken or breaks off.',
      'Download it again from the plan or the app it came from.',
    );
  }
  const resources = new Resources();
  const found: Json[] = [];
  collect(json, resources, found);
  if (found.length === 0) {
    return failed(
      'unknown-kind',
      'This data file (JSON) holds no explanation of benefits and no claim response.',
      'Look for a file named ExplanationOfBenefit in the download from your plan.',
    );
  }
  const read = found.map((resource, i) =>
    adjudicationDocument(resource, resources, found.length > 1 ? `${title}, record ${i + 1}` : title),
  );
  const denied = read.filter((one) => one.denied);
  if (denied.length > 0) return done(...denied.map((one) => one.document));
  const first = read[0];
  if (!first) return failed('no-denials', 'This file holds no records.', 'Choose another file.');
  const note = found.length > 1 ? [`None of the ${found.length} records in this file says that something was denied.`] : [];
  return done({ ...first.document, notes: note });
}

/** JSON, or a record on each line as bulk downloads have them (NDJSON); undefined when it is neither. A damaged line is left out. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const lines = text.split('\n', MAX_ENTRIES).filter((line) => line.trim() !== '');
    const records = lines.map(record);
    return lines.length > 1 && records[0] !== undefined ? records : undefined;
  }
}

function record(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function collect(json: unknown, resources: Resources, found: Json[]): void {
  if (Array.isArray(json)) {
    // A list of resources; lists within lists are nothing FHIR knows.
    for (const one of json.slice(0, MAX_ENTRIES)) if (isObject(one)) collect(one, resources, found);
    return;
  }
  if (!isObject(json)) return;
  if (json.resourceType === 'Bundle') {
    for (const entry of objects(json.entry, MAX_ENTRIES)) {
      if (!isObject(entry.resource)) continue;
      resources.add(entry.resource, string(entry.fullUrl));
      if (READABLE.test(string(entry.resource.resourceType))) found.push(entry.resource);
    }
    return;
  }
  if (!READABLE.test(string(json.resourceType))) return;
  resources.add(json);
  found.push(json);
}
