import { type Report, rate, type Share } from './measure';

/** The reports side by side, as plain text tables. */
export function tables(sets: Record<string, Report>): string {
  const names = Object.keys(sets);
  const reports = Object.values(sets);
  const rows: string[][] = [['', ...names]];
  const add = (title: string, of: (one: Report) => string) => rows.push([title, ...reports.map(of)]);
  add('texts', (one) => String(one.texts));
  add('first reason right', (one) => percent(one.firstReason));
  for (const style of Object.keys(reports[0]?.byStyle ?? {}))
    add(`  ${style}`, (one) => percent(one.byStyle[style] ?? { right: 0, of: 0 }));
  add('all reasons and no other', (one) => percent(one.allReasons));
  add('macro-F1', (one) => one.macroF1.toFixed(3));
  add('coverage at 95 % precision', (one) => `${(100 * one.coverageAt95).toFixed(1)} %`);
  add('false alarms on non-denials', (one) => percent(one.falseAlarms));
  add('denials missed', (one) => percent(one.missedDenials));
  add('kind of non-denials', (one) => percent(one.kind));
  for (const band of ['strong', 'likely', 'unsure']) add(`right when ${band}`, (one) => percent(one.bands[band] ?? { right: 0, of: 0 }));
  add('partial', (one) => percent(one.partial));
  add('level', (one) => percent(one.level));
  add('urgent', (one) => percent(one.urgent));
  add('track where shown', (one) => percent(one.trackShown));
  add('unknown where not', (one) => percent(one.trackUnknown));
  const reasons: string[][] = [['reason: precision / recall / F1', ...names]];
  for (const id of Object.keys(reports[0]?.reasons ?? {})) {
    reasons.push([
      id,
      ...reports.map((one) => {
        const score = one.reasons[id];
        return score ? `${whole(score.precision)} / ${whole(score.recall)} / ${score.f1.toFixed(2)} (${score.recall.of})` : '';
      }),
    ]);
  }
  const confusions = names.map(
    (name, index) =>
      `${name}:\n${Object.entries(reports[index]?.confusions ?? {})
        .map(([pair, count]) => `  ${count}  ${pair}`)
        .join('\n')}`,
  );
  return `${layout(rows)}\n\n${layout(reasons)}\n\nConfusions (what it is -> what was said)\n${confusions.join('\n')}\n`;
}

/** Share in words: "83.2 % (203/244)". */
export function percent(share: Share): string {
  return share.of === 0 ? '-' : `${(100 * rate(share)).toFixed(1)} % (${share.right}/${share.of})`;
}

function whole(share: Share): string {
  return share.of === 0 ? '-' : String(Math.round(100 * rate(share)));
}

/** Rows as columns of one width. */
export function layout(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
