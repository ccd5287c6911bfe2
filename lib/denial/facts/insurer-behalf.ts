import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { isVendor } from './firms';
import { givesCare } from './insurer-body';
import { type Names, notPayer } from './insurer-head';
import { STATE_PROGRAMS } from './state-programs';
import { sentenceAt } from './view';

/** Words right before the name of a plan for which somebody else writes. */
const BEFORE =
  /\b(?:manager|administrator|services?|benefits?|programs?|management|transportation|rides|trips|formulary|drug list|list of (?:covered )?drugs|booklet|members|plan members) (?:to|for|of|in) (?:the )?$|\b(?:your|the) (?:health |drug |prescription |dental |vision |pharmacy |medical )?(?:plan|benefit|coverage|insurer|sponsor)s?(?: is| sponsor is| comes from)?\s?[:,]? (?:the )?$/i;
/** Labels of who offers a plan: a fund of many employers decides itself, a company is the employer. */
const SPONSOR =
  /^(?:client|(?:plan |benefit )?sponsor|coverage|benefits?|(?:drug|pharmacy|prescription) (?:plan|benefit|coverage))(?: provided)?(?: by| through)?: (?:the )?$/i;
const FUND = /\b(?:Fund|Trust)$/;
/** "for HealthSelect Dakotas", a line below the name of who writes. */
const LINE = /^\W{0,4}(?:[Ff]or|[Oo]n behalf of|[Ss]erving)(?: the)?:? (?:members of )?$/;
/** Words right behind it. */
const BEHIND =
  /^ has (?:hired|asked|retained|engaged|chosen|appointed|contracted with) |^ (?:offers|gives|provides|sponsors)(?: to)? (?:you|its|all|our)\b|^(?:['’]s?)? (?:formulary|drug list|list of covered drugs|booklet)\b/;
/** A kind of plan, no company. */
const PRODUCT = /\b(?:PPO|HMO|EPO|POS|HDHP|Gold|Silver|Bronze|Platinum|Formulary|Part [A-D]|Option)\b/;
const PROGRAM = new RegExp(`^(?:${STATE_PROGRAMS})$`, 'i');
/** A word with a capital inside, as brands have ("HealthSelect") and persons have not. */
const BRANDED = /\p{Ll}{3}\p{Lu}/u;

/** The plan for which a vendor, or who calls itself hired, writes under its own letterhead: whose benefit, drug list or members it speaks of. */
export function onBehalf({ view, runs }: Names, hired: ReadonlySet<string>): Candidate<string>[] {
  const head = runs.find((one) => one.line <= 3 && one.before.trim() === '' && (isVendor(one.value) || hired.has(one.key)));
  if (!head) return [];
  return runs.flatMap((run) => {
    if (run.vendor || run === head || !planLike(run)) return [];
    // Two short lines may have become one.
    const before = run.before.startsWith(head.value) ? run.before.slice(head.value.length) : run.before;
    const line = run.line <= 5 && LINE.test(before);
    if (!line && !run.known && !run.insures && !PROGRAM.test(run.value)) return [];
    const block = view.doc.blocks[run.block];
    const label = block?.kind === 'pair' && run.start === block.valueStart ? `${block.label.replace(/:$/, '')}: ` : run.before;
    const sponsor = FUND.test(run.value) && SPONSOR.test(label);
    if (!line && !sponsor && !BEFORE.test(label) && !BEHIND.test(run.after)) return [];
    const topic = sentenceAt(view, run.block, run.start)?.topic;
    if (topic === 'external' || topic === 'hearing' || topic === 'help') return [];
    return [{ value: run.value, block: run.block, start: run.start, end: run.end, confidence: 0.84 }];
  });
}

function planLike({ value, known, insures }: FirmRun): boolean {
  if (notPayer(value) || givesCare(value) || (!known && PRODUCT.test(value))) return false;
  return known || insures || PROGRAM.test(value) || BRANDED.test(value);
}
