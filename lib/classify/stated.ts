import type { ReasonId, ReasonVerdict } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';
import { bandOf } from './bands';
import { type FoundCode, reasonsOf, weightOf } from './codes';

/** Labels under which the readers of data files (835, FHIR) put the codes that a file states in fields of their own. */
export const CODES = new Set(['Denial codes', 'Reject codes', 'Remark codes']);

/**
 * How sure a code makes a reason. In a data file it stands in the field made for it: the reason that its official wording names is
 * the payer's. Wordings that can mean two things, and those that only lean, are less sure. No rates were fitted: of 38 development lines in codes alone 37 had the reason of their surest code.
 */
const SURE = { plain: 0.96, twofold: 0.88, general: 0.84, remark: 0.6 } as const;
const MOST_REASONS = 3;

/** Whether a data file states its codes and decision in fields; a letter or a page tells them in words. */
export function isDataFile({ source }: SourceDocument): boolean {
  return source === '835' || source === 'fhir';
}

const VERDICT = /^(?:our |the |plan |final )?(?:decision|determination|outcome|result|claim status|status|action(?: taken)?)$/i;
/** Whether a letter or page says behind such a label that it is denied: "Decision: Denied as not medically necessary". */
export function refusesInVerdict(doc: SourceDocument): boolean {
  return doc.blocks.some(
    (block) =>
      block.kind === 'pair' &&
      VERDICT.test(block.label) &&
      /^(?:claim |request )?(?:denied|deny|denial|declined|rejected|adverse|not (?:approved|certified|covered|authorized|paid))\b/i.test(
        block.value,
      ),
  );
}

/** The codes that a data file lists as those of what was denied. */
export function codesInFields(doc: SourceDocument, codes: FoundCode[]): FoundCode[] {
  return codes.filter(({ block: at }) => {
    const block = doc.blocks[at];
    return block?.kind === 'pair' && CODES.has(block.label);
  });
}

/**
 * The reasons that codes stand for; empty when they name none. First those for which there are words too (`worded`), then the surest, then
 * in the order of the codes. Where words choose among several, the code alone says less.
 */
export function codedReasons(doc: SourceDocument, codes: FoundCode[], worded: ReadonlySet<ReasonId> = new Set()): ReasonVerdict[] {
  const found = new Map<ReasonId, { score: number; codes: FoundCode[] }>();
  for (const code of codes) {
    reasonsOf(code).forEach((id, rank) => {
      const score = scoreOf(code, rank);
      const known = found.get(id);
      if (!known) found.set(id, { score, codes: [code] });
      else {
        known.score = Math.max(known.score, score);
        known.codes.push(code);
      }
    });
  }
  const chosen = found.size > 1 && worded.size > 0;
  if (chosen)
    for (const [id, one] of found) one.score = worded.has(id) ? Math.max(Math.min(one.score, SURE.twofold), SURE.general) : SURE.remark;
  const ranked = [...found].sort((a, b) => b[1].score - a[1].score);
  // A second reading of a code, or a remark, is given only where no code names a reason by itself.
  const sure = ranked.filter(([, { score }]) => score >= SURE.general);
  return (sure.length > 0 ? sure : ranked).slice(0, MOST_REASONS).map(([id, one]) => ({
    id,
    band: bandOf(one.score),
    score: one.score,
    evidence: one.codes.slice(0, 3).map(({ block, start, end }) => quoteFrom(doc, block, start, end)),
    against: [],
  }));
}

function scoreOf(code: FoundCode, rank: number): number {
  if (code.system === 'rarc' || rank > 0) return SURE.remark;
  if (weightOf(code) < 3) return SURE.general;
  return code.entry.also ? SURE.twofold : SURE.plain;
}
