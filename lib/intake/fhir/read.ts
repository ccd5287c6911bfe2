import { done, failed, type ReadResult } from '../problem';
import { adjudicationDocument } from './document';
import { isObject, type Json, objects, Resources, string } from './resource';

const READABLE = /^(?:ExplanationOfBenefit|ClaimResponse)$/;
const MAX_ENTRIES = 50_000;
/** Bundles within bundles: more of them are no real file. */
const MAX_DEPTH = 8;

/**
 * FHIR JSON (ExplanationOfBenefit, ClaimResponse, alone, in a Bundle, Parameters or list, or one on each line): a document for each denied
 * one. When none is denied the first is given, which then reads as what it is.
 */
export function readFhir(text: string, title: string): ReadResult {
  const parsed = parse(text);
  if (parsed === undefined) {
    return failed(
      'broken',
      'This file looks like data (JSON), but it is broken or breaks off.',
      'Download it again from the plan or the app it came from.',
    );
  }
  const found = new Found(parsed.notes);
  found.collect(parsed.json, 0);
  const { records } = found;
  if (records.length === 0) {
    return failed(
      'unknown-kind',
      'This data file (JSON) holds no explanation of benefits and no claim response.',
      'Look for a file named ExplanationOfBenefit in the download from your plan.',
    );
  }
  const read = records.map((resource, i) =>
    adjudicationDocument(resource, found.resources, records.length > 1 ? `${title}, record ${i + 1}` : title),
  );
  // A record whose words have to tell may be a denial too.
  const denied = read.filter(({ stated }) => !stated || stated.kind === 'denial' || stated.doubtful);
  const notes = [...found.notes];
  if (denied.length === 0 && read.length > 1) notes.push(`None of the ${read.length} records in this file says that something was denied.`);
  const shown = denied.length > 0 ? denied : read.slice(0, 1);
  return done(...shown.map((document) => ({ ...document, notes: [...document.notes, ...notes] })));
}

/** JSON, or a record on each line as bulk downloads have them (NDJSON); undefined when it is neither. A damaged line is left out. */
function parse(text: string): { json: unknown; notes: string[] } | undefined {
  try {
    return { json: JSON.parse(text), notes: [] };
  } catch {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const records = lines.slice(0, MAX_ENTRIES).map(record);
    const whole = records.filter((one) => one !== undefined);
    // Single lines of one broken record may be JSON too, but no resource.
    if (lines.length < 2 || !whole.some((one) => isObject(one) && string(one.resourceType) !== '')) return undefined;
    const damaged = records.length - whole.length;
    const left = damaged === 1 ? 'is damaged and was left out' : 'are damaged and were left out';
    const notes = damaged > 0 ? [`${damaged} of the ${records.length} lines in this file ${left}. ${AGAIN}`] : [];
    return { json: whole, notes: lines.length > MAX_ENTRIES ? [...notes, LARGE] : notes };
  }
}

const AGAIN = 'Download the file again to be sure.';
const LARGE = `This file is very large. Only its first ${MAX_ENTRIES.toLocaleString('en-US')} records were read.`;
const PAGE = 'This file is one page of a longer list: it names a next page. Records on the other pages are not in it.';

function record(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The records of a file that say what was decided, and everything that they may refer to. */
class Found {
  readonly resources = new Resources();
  readonly records: Json[] = [];
  readonly notes = new Set<string>();

  constructor(notes: string[]) {
    for (const note of notes) this.notes.add(note);
  }

  /** A resource with its full address in a Bundle, or a list of resources; lists within lists are nothing FHIR knows. */
  collect(json: unknown, depth: number, fullUrl = ''): void {
    if (Array.isArray(json)) {
      for (const one of json.slice(0, MAX_ENTRIES)) if (isObject(one)) this.collect(one, depth + 1);
      return;
    }
    if (!isObject(json) || depth > MAX_DEPTH) return;
    const type = string(json.resourceType);
    if (type === 'Bundle') {
      if (objects(json.link, 20).some((link) => link.relation === 'next')) this.notes.add(PAGE);
      for (const entry of this.within(json.entry)) this.collect(entry.resource, depth + 1, string(entry.fullUrl));
    } else if (type === 'Parameters') {
      for (const one of this.within(json.parameter)) {
        this.collect(one.resource, depth + 1);
        for (const part of objects(one.part, 200)) this.collect(part.resource, depth + 1);
      }
    } else if (type !== '') {
      this.resources.add(json, fullUrl);
      if (READABLE.test(type)) this.records.push(json);
    }
  }

  private within(list: unknown): Json[] {
    if (Array.isArray(list) && list.length > MAX_ENTRIES) this.notes.add(LARGE);
    return objects(list, MAX_ENTRIES);
  }
}
