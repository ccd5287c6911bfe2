import { REASON_IDS } from '@/lib/denial/model';
import { type FoundCode, reasonsOf, weightOf } from './codes';
import type { Reading, Sentence } from './sentences';
import { cues } from './tables';

/** How many numbers a row of cues has: strong, a second strong, fair, weak, against, code. */
export const CUE_ROW = 6;
const CODE = 5;

const NONE: number[] = [];
const REASON_INDEX = new Map<string, number>(REASON_IDS.map((id, index) => [id, index]));

/** The reason cues and codes of a sentence, as numbers of each reason's row. */
export function cueNumbers(reading: Reading, sentence: Sentence, codes: FoundCode[]): number[] {
  if (codes.length === 0 && !sentence.matches.some((match) => cues[match.cue]?.about === 'reason')) return NONE;
  const rows = new Map<number, number[]>();
  const row = (id: string) => {
    const index = REASON_INDEX.get(id) as number;
    const known = rows.get(index) ?? new Array<number>(CUE_ROW).fill(0);
    rows.set(index, known);
    return known;
  };
  for (const match of sentence.matches) {
    const cue = cues[match.cue];
    if (cue?.about !== 'reason') continue;
    const unsaid = sentence.disclaimed.some(([from, to]) => match.from >= from && match.from < to);
    if (unsaid && cue.strength !== 'strong') continue;
    const numbers = row(cue.id);
    if (unsaid || cue.strength === 'against') numbers[4] = 1;
    else if (cue.strength === 'strong') numbers[numbers[0] === 1 ? 1 : 0] = 1;
    else numbers[cue.strength === 'fair' ? 2 : 3] = 1;
  }
  const from = reading.tokens[sentence.from]?.start ?? 0;
  const to = reading.tokens[sentence.to - 1]?.end ?? 0;
  for (const code of codes) {
    if (code.end <= from || code.start >= to) continue;
    reasonsOf(code).forEach((id, rank) => {
      const numbers = row(id);
      numbers[CODE] = Math.max(numbers[CODE] ?? 0, (weightOf(code) * (rank === 0 ? 1 : 0.4)) / 3);
    });
  }
  const told: number[] = [];
  for (const [index, numbers] of rows) {
    for (let which = 0; which < CUE_ROW; which++) if (numbers[which] !== 0) told.push(index, which, numbers[which] as number);
  }
  return told;
}
