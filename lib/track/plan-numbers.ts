import type { Quote, SourceDocument } from '@/lib/document/model';
import { quoteFrom } from '@/lib/document/quote';

/** A contract and plan number of CMS, "H1234-001": H and R are Medicare Advantage, S a drug plan. Scans take 0 for O and 1 for I or l. */
const PLAN_NUMBER = /(?<![A-Za-z0-9-])([HRS])([0-9OIl]{4})[-\u2013 ]{1,2}([0-9OIl]{3})(?![A-Za-z0-9]|-\d{4})/g;
/** Words that stand beside one: a claim number may look alike. */
const BESIDE = /\b(?:HMO|PPO|PFFS|SNP|PDP|MA|MAPD|Medicare|plan|contract)\b/i;
const MOST = 4;
/** What every such number holds: most blocks have none of it. */
const TRACE = /[HRS][0-9OIl]{4}[-\u2013 ]/;

/** The plan numbers of a Document with the track that each shows. Looks at each block once. */
export function planNumbers(doc: SourceDocument): { track: 'medicare-advantage' | 'part-d'; quote: Quote }[] {
  const found: { track: 'medicare-advantage' | 'part-d'; quote: Quote }[] = [];
  doc.blocks.forEach((block, index) => {
    if (found.length === MOST || !TRACE.test(block.text)) return;
    for (const match of block.text.matchAll(PLAN_NUMBER)) {
      const around = block.text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 30);
      if (!BESIDE.test(around) || found.length === MOST) continue;
      const quote = quoteFrom(doc, index, match.index, match.index + match[0].length);
      found.push({ track: match[1] === 'S' ? 'part-d' : 'medicare-advantage', quote });
    }
  });
  return found;
}
