/** Marks the one target that fits best; none when nothing speaks for any. */
export function markLikely(targets: { blocked?: string | null; weight: number; likely: boolean; id: number }[]): void {
  for (const target of targets) target.likely = false;
  const best = targets.filter(({ blocked }) => !blocked).sort((a, b) => b.weight - a.weight || a.id - b.id)[0];
  if (best && best.weight > 0) best.likely = true;
}
