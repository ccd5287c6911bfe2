/**
 * The names that a letter's text may hold in braces. What each becomes is decided in `lib/letter/placeholders.ts`; a name
 * that is not here is a build error.
 */
export const PLACEHOLDERS = [
  'insurer',
  'patient',
  'claimNumber',
  'provider',
  'service',
  'procedureCodes',
  'serviceDate',
  'noticeDate',
  'statedReason',
  'firstDecisionDate',
  'treating',
  'treatingPhone',
  'relationship',
  'phone',
  'credentialsAndSpecialty',
  'callTimes',
  'corrected',
  'lateWhy',
  'urgentWhy',
  'authorityBasis',
  'onBehalf',
  'my',
  'remedy',
  'timely',
  'clock',
] as const;
export type PlaceholderName = (typeof PLACEHOLDERS)[number];

/** Text, a placeholder, or a stretch that drops out when a placeholder in it has no value (`[[ on {serviceDate}]]`). */
export type Piece = { text: string } | { placeholder: PlaceholderName } | { optional: Piece[] };

/** @throws Error that names the place and the placeholder or bracket that is wrong. */
export function parseText(text: string, where: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\[\[[^\]]*\]\])/)) {
    if (part.startsWith('[[')) pieces.push({ optional: parsePlain(part.slice(2, -2), where) });
    else pieces.push(...parsePlain(part, where));
  }
  return pieces;
}

function parsePlain(text: string, where: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(/(\{[^{}]*\})/)) {
    if (part === '') continue;
    if (part.startsWith('{')) {
      const name = part.slice(1, -1);
      if (!(PLACEHOLDERS as readonly string[]).includes(name)) throw new Error(`${where}: there is no placeholder ${part}`);
      pieces.push({ placeholder: name as PlaceholderName });
    } else {
      if (/[{}]|\[\[|\]\]/.test(part)) throw new Error(`${where}: a bracket without its partner in "${part}"`);
      pieces.push({ text: part });
    }
  }
  return pieces;
}
