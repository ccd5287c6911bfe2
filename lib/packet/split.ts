/** A sheet of an exhibit: a page of its file, or 0 for the sheet before it. `weight` in bytes. */
export interface Unit {
  exhibit: number;
  page: number;
  weight: number;
}

/**
 * Deals units out to parts so that none weighs more than `budget`; the first part has `taken` of it already. An exhibit stays
 * whole when it fits into a part. A unit heavier than the budget stands alone.
 */
export function dealOut(units: readonly Unit[], budget: number, taken: number): Unit[][] {
  const parts: Unit[][] = [[]];
  let left = budget - taken;
  const begin = () => {
    parts.push([]);
    left = budget;
  };
  for (let at = 0; at < units.length; ) {
    let to = at;
    while (to < units.length && units[to]?.exhibit === units[at]?.exhibit) to++;
    const whole = units.slice(at, to).reduce((sum, unit) => sum + unit.weight, 0);
    if (whole > left && whole <= budget && (parts.at(-1)?.length ?? 0) > 0) begin();
    for (const unit of units.slice(at, to)) {
      const empty = parts.at(-1)?.length === 0;
      // The first part may hold the letter alone.
      if (unit.weight > left && (!empty || (parts.length === 1 && taken > 0))) begin();
      parts.at(-1)?.push(unit);
      left -= unit.weight;
    }
    at = to;
  }
  return parts;
}
