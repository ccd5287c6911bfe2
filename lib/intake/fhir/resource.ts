/**
 * Untyped access to FHIR R4 JSON. Files come from many servers and are never trusted: each getter gives '' or [] for
 * what is missing or of another shape.
 */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The objects of an array, bounded. */
export function objects(value: unknown, most = 2_000): Json[] {
  return Array.isArray(value) ? value.slice(0, most).filter(isObject) : [];
}

export function string(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 4_000) : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** The codings of a CodeableConcept. */
export function codings(concept: unknown): { system: string; code: string; display: string }[] {
  return objects(object(concept).coding, 50).map((one) => ({
    system: string(one.system),
    code: string(one.code),
    display: string(one.display),
  }));
}

/** A CodeableConcept as a person would read it. */
export function conceptText(concept: unknown): string {
  return (
    string(object(concept).text) ||
    codings(concept)
      .map((one) => one.display || one.code)
      .find((text) => text !== '') ||
    ''
  );
}

/** A HumanName. */
export function humanName(names: unknown): string {
  const [name] = objects(names, 5);
  if (!name) return '';
  if (string(name.text)) return string(name.text);
  const given = Array.isArray(name.given) ? name.given.map(string) : [];
  return [...given, string(name.family)].filter((part) => part !== '').join(' ');
}

/** The first identifier whose type or system matches, else ''. */
export function identifier(list: unknown, wanted: RegExp): string {
  for (const one of objects(list, 50)) {
    const type = codings(one.type)
      .map((coding) => coding.code)
      .join(' ');
    if (wanted.test(`${type} ${string(one.system)}`)) return string(one.value);
  }
  return '';
}

/** FHIR's date or dateTime as MM/DD/YYYY, the form American notices print. */
export function date(value: unknown): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(string(value));
  return parts ? `${parts[2]}/${parts[3]}/${parts[1]}` : string(value);
}

export function period(value: unknown): string {
  const { start, end } = object(value);
  const [from, to] = [date(start), date(end)];
  return to === '' || to === from ? from : from === '' ? to : `${from} - ${to}`;
}

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

export function money(value: unknown): string {
  const amount = object(value).value;
  return typeof amount === 'number' && Number.isFinite(amount) ? DOLLARS.format(amount) : '';
}

/** Finds the resources that references point to: contained ones, and the other entries of a Bundle. */
export class Resources {
  private readonly byKey = new Map<string, Json>();

  add(resource: Json, fullUrl = ''): void {
    const key = `${string(resource.resourceType)}/${string(resource.id)}`;
    if (string(resource.id)) this.byKey.set(key, resource);
    if (fullUrl) this.byKey.set(fullUrl, resource);
  }

  /** What a Reference in `owner` points to; {} when it is not in the file. */
  find(reference: unknown, owner: Json): Json {
    const to = string(object(reference).reference);
    if (to === '') return {};
    if (to.startsWith('#')) return objects(owner.contained, 500).find((one) => string(one.id) === to.slice(1)) ?? {};
    return this.byKey.get(to) ?? this.byKey.get(to.split('/').slice(-2).join('/')) ?? {};
  }
}
