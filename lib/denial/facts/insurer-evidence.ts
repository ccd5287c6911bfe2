import type { Candidate } from './candidate';
import type { FirmRun } from './firm-runs';
import { foldWords } from './fold';
import { givesCare } from './insurer-body';
import { AHEAD, type Names } from './insurer-head';

/** "as claims administrator for the Teal Stores Plan", "contractor for the Defense Health Agency": the one who says so decides. */
const DECIDES_FOR =
  /^,? (?:is |acts? |acting )?(?:as )?(?:an? |the )?(?:claims? |plan |third[- ]party |contract(?:ed)? |benefits? )?(?:administrator|contractor|agent|reviewer) (?:for|of)\b/i;
const WHOSE =
  /\b(?:behalf of|members of|offered by|issued by|insured (?:by|through)|underwritten by|your (?:health )?(?:plan|insurer),?|(?:administers|manages|processes|handles)[^.;]{0,40} for)(?: the)? $/i;

interface Group {
  key: string;
  found: Candidate<string>[];
  runs: FirmRun[];
}

/**
 * What the whole document says for a name, added to what each place says by itself: that the document begins with it, that it
 * calls itself administrator for somebody, that the plan is its own, how much of the talk of companies is of it. The weights come
 * from fitting them to the development letters, each hand's letters judged by the weights of all others. Best first.
 */
export function weighed({ view, runs }: Names, found: Candidate<string>[], hired: (name: string) => boolean): Candidate<string>[] {
  const first = view.lines[0];
  const scored = groupsOf(found, runs).flatMap((group) => {
    const heads = group.found.some(
      (one) =>
        first !== undefined &&
        one.block === first.block &&
        one.start <= first.end &&
        AHEAD.test(first.text.slice(0, Math.max(0, one.start - first.start))),
    );
    const own = !group.found.some((one) => hired(one.value));
    const more =
      (heads && own ? 0.08 : 0) +
      (group.runs.some((run) => DECIDES_FOR.test(run.after)) ? 0.18 : 0) +
      (group.runs.some((run) => WHOSE.test(run.before)) ? 0.05 : 0) +
      (own && runs.length > 0 ? (0.1 * group.runs.length) / runs.length : 0) -
      (group.found.every((one) => givesCare(one.value)) ? 0.15 : 0);
    return group.found.map((one) => ({ one, score: one.confidence + more }));
  });
  return scored.sort((a, b) => b.score - a.score).map(({ one, score }) => ({ ...one, confidence: Math.min(MOST, score) }));
}
const MOST = 0.89;

/** The same name, also where it is said in short ("Kestrel" for "Kestrel Community Care"). */
function groupsOf(found: readonly Candidate<string>[], runs: readonly FirmRun[]): Group[] {
  const groups: Group[] = [];
  const keyed = found.map((one) => ({ one, key: foldWords(one.value) })).sort((a, b) => a.key.length - b.key.length);
  for (const { one, key } of keyed) {
    const group = groups.find((other) => key.startsWith(other.key));
    if (group) group.found.push(one);
    else groups.push({ key, found: [one], runs: [] });
  }
  for (const run of runs) groups.find((one) => run.key.startsWith(one.key))?.runs.push(run);
  return groups;
}
