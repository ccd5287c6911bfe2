import { z } from '@/lib/schema';
import type { RawTemplate } from './content';

/** What a label announces. `decoy` labels announce something we do not read; knowing them keeps them from being misread. */
export const LABEL_KINDS = [
  'claimNumber',
  'referenceNumber',
  'memberId',
  'groupNumber',
  'patient',
  'subscriber',
  'provider',
  'providerOther',
  'insurer',
  'service',
  'serviceSecond',
  'procedureCodes',
  'diagnosisCodes',
  'ndc',
  'adjustmentCodes',
  'serviceDate',
  'noticeDate',
  'processedDate',
  'plainDate',
  'otherDate',
  'appealBy',
  'amountDenied',
  'amountBilled',
  'amountOwed',
  'amountOther',
  'fax',
  'phone',
  'address',
  'decoy',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

const terms = z.array(z.string().min(2)).default([]);
const labelFileSchema = z.strictObject({
  /** What the label announces. */
  kind: z.enum(LABEL_KINDS),
  /** Says it beyond doubt. */
  strong: terms,
  /** Usually says it. */
  fair: terms,
  /** Says it when nothing better does. */
  weak: terms,
  /** Words so common that they are labels only before a colon, in a cell of their own, or at the head of a column. */
  alone: terms,
});

export interface LabelTerm {
  kind: LabelKind;
  text: string;
  weight: number;
  alone: boolean;
}

/** Words that stand for each other inside a label. */
const CHOICES: Record<string, string[]> = {
  '{n}': ['number', 'no', 'num', 'nbr', '#'],
  '{núm}': ['número', 'núm', 'no', 'n°', 'nro'],
  '{id}': ['number', 'no', 'num', 'nbr', '#', 'id', 'id number', 'id no', 'id #'],
};

/**
 * Reads the label vocabulary: one file a kind of fact (`templates/labels/*.yaml`).
 * @throws when a file does not fit or one label is claimed by two kinds; the message names the file.
 */
export function readLabels(raw: RawTemplate[]): LabelTerm[] {
  const found = new Map<string, LabelTerm & { file: string }>();
  for (const template of raw.filter((one) => 'kind' in one.front)) {
    const parsed = labelFileSchema.safeParse(template.front);
    if (!parsed.success) throw new Error(`templates/${template.file}: ${z.prettifyError(parsed.error)}`);
    const { kind, strong, fair, weak, alone } = parsed.data;
    const add = (list: string[], weight: number, needsColon: boolean) => {
      for (const text of list.flatMap(expand)) {
        const before = found.get(text);
        if (before && before.kind !== kind)
          throw new Error(`templates/${template.file}: "${text}" is already a label of ${before.kind} in ${before.file}`);
        if (!before) found.set(text, { kind, text, weight, alone: needsColon, file: template.file });
      }
    };
    add(strong, 0.97, false);
    add(fair, 0.88, false);
    add(weak, 0.7, false);
    add(alone, 0.93, true);
  }
  return [...found.values()].map(({ kind, text, weight, alone }) => ({ kind, text, weight, alone }));
}

function expand(term: string): string[] {
  for (const [mark, words] of Object.entries(CHOICES)) {
    if (term.includes(mark)) return words.flatMap((word) => expand(term.replace(mark, word)));
  }
  return [term];
}
