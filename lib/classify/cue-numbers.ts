import { REASON_IDS } from '@/lib/denial/model';
import { type FoundCode, reasonsOf, weightOf } from './codes';
import { isDisclaimed, type Reading, type Sentence } from './sentences';
import { cues } from './tables';

/** How many numbers a row of cues has: strong, a second strong, fair, weak, against, code. */
export const CUE_ROW = 6;
const CODE = 5;

const NONE: number[] = [];
const REASON_INDEX = new Map<string, number>(REASON_IDS.map((id, index) => [id, index]));

/** The rows of the sentence at hand, one after the other, and which of them are told; empty between two sentences. */
const rows = new Float64Array(REASON_IDS.length * CUE_ROW);
const told: number[] = [];

/** The reason cues and codes of a sentence, as numbers of each reason's row. */
export function cueNumbers(reading: Reading, sentence: Sentence, codes: FoundCode[]): number[] {
  for (const match of sentence.matches) {
    const cue = cues[match.cue];
    if (cue?.about !== 'reason') continue;
    const unsaid = isDisclaimed(sentence, match.from);
    if (unsaid && cue.strength !== 'strong') continue;
    const row = rowOf(cue.id);
    if (unsaid || cue.strength === 'against') rows[row + 4] = 1;
    else if (cue.strength === 'strong') rows[row + (rows[row] === 1 ? 1 : 0)] = 1;
    else rows[row + (cue.strength === 'fair' ? 2 : 3)] = 1;
  }
  if (codes.length > 0) putCodes(reading, sentence, codes);
  return told.length === 0 ? NONE : taken();
}

function putCodes(reading: Reading, sentence: Sentence, codes: FoundCode[]): void {
  const from = reading.tokens[sentence.from]?.start ?? 0;
  const to = reading.tokens[sentence.to - 1]?.end ?? 0;
  for (const code of codes) {
    if (code.end <= from || code.start >= to) continue;
    reasonsOf(code).forEach((id, rank) => {
      const at = rowOf(id) + CODE;
      rows[at] = Math.max(rows[at] as number, (weightOf(code) * (rank === 0 ? 1 : 0.4)) / 3);
    });
  }
}

/** Where the row of a reason begins. */
function rowOf(id: string): number {
  const index = REASON_INDEX.get(id) as number;
  if (!told.includes(index)) told.push(index);
  return index * CUE_ROW;
}

/** What the rows hold, in the order in which they were told; then they are empty. */
function taken(): number[] {
  const numbers: number[] = [];
  for (const index of told) {
    for (let which = 0; which < CUE_ROW; which++) {
      const value = rows[index * CUE_ROW + which] as number;
      if (value === 0) continue;
      numbers.push(index, which, value);
      rows[index * CUE_ROW + which] = 0;
    }
  }
  told.length = 0;
  return numbers;
}
