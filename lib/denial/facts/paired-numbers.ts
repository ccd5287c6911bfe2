import { announced, type IdName } from './announce';
import type { Candidate } from './candidate';
import { readIdentifier } from './identifier';
import { readLabel } from './labels';
import type { View } from './view';

/** "ID / Group: GLH 120 449 7 / 000881": two labels and two values in one cell, each with its own. */
export function splitPairs(view: View, candidates: Record<IdName, Candidate<string>[]>): void {
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || block.value.length > 80) continue;
    const labels = block.label.split(BETWEEN);
    const values = block.value.split(BETWEEN);
    if (labels.length !== 2 || values.length !== 2) continue;
    const names = labels.map((label) => NAMES.find((name) => name === (readLabel(label)?.kind ?? announced(label, true)?.kind)));
    const [first, second] = names;
    const ids = values.map((value) => readIdentifier(value));
    if (!first || !second || first === second || ids.some((id) => !id || id.start > 0)) continue;
    for (const name of NAMES) candidates[name] = candidates[name].filter((one) => one.block !== index);
    for (const [i, name] of names.entries()) {
      const value = ids[i]?.value ?? '';
      const start = i === 0 ? block.valueStart : block.text.indexOf(value, block.valueStart + (values[0]?.length ?? 0));
      if (name && start >= 0) candidates[name].push({ value, block: index, start, end: start + value.length, confidence: 0.93 });
    }
  }
}
const NAMES: IdName[] = ['claimNumber', 'referenceNumber', 'memberId', 'groupNumber'];
const BETWEEN = / ?[/|] | and | & /;
