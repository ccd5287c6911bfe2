import { accepts } from './accept';
import { labelOf } from './label';
import type { FileTarget, FoundTargets } from './model';
import { type FoundInput, fileInputs, type OpenRoot } from './walk';

const PDF = { name: 'letter.pdf', type: 'application/pdf' };

/** Words near an input that speak for or against its being meant for an appeal letter. */
const FOR = /appeal|dispute|reconsider|grievance|letter|supporting|document|attach|upload|evidence|record/gi;
const AGAINST = /photo|avatar|picture|profile|id card|insurance card|logo|signature image/gi;

/** Lists where the page takes files, by the page's own names for them, and marks the likely one. */
export function findTargets(top: Document, openRoot?: OpenRoot): FoundTargets {
  const { inputs, closedFrames } = fileInputs(top, openRoot);
  const targets = inputs.map((found, id) => asTarget(found, id));
  const best = targets.filter((target) => !target.blocked).sort((a, b) => weight(b) - weight(a) || a.id - b.id)[0];
  if (best && weight(best) > 0) best.likely = true;
  return { targets, notes: closedFrames.map((frame) => `“${frame}” belongs to another site, so Grounds cannot look inside it.`) };
}

function asTarget({ input, frame }: FoundInput, id: number): FileTarget {
  return {
    id,
    label: labelOf(input),
    frame,
    accept: input.accept,
    multiple: input.multiple,
    holds: input.files?.[0]?.name ?? null,
    blocked: blockedBecause(input),
    likely: false,
  };
}

/** Why the page does not take a PDF here, or null. */
export function blockedBecause(input: HTMLInputElement): string | null {
  if (input.disabled || input.closest('fieldset[disabled]'))
    return 'The page has switched this field off. Something before it may have to be filled in first.';
  if (!accepts(input.accept, PDF)) return `This field takes only ${input.accept}, not a PDF.`;
  return null;
}

function weight(target: FileTarget): number {
  const count = (pattern: RegExp) => target.label.match(pattern)?.length ?? 0;
  return 1 + 2 * count(FOR) - 4 * count(AGAINST) + (/pdf/i.test(target.accept) ? 1 : 0) - (target.holds ? 1 : 0);
}
