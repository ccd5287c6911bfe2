import { type FactFigures, factRows } from './facts';
import { type Report, rate, type Share } from './measure';

/** docs/accuracy.md between its two marks: the figures, so that the page cannot fall behind them. */
export function figures(sets: Record<string, Report>, facts: Record<string, Record<string, FactFigures>>): string {
  const names = Object.keys(sets);
  const reports = Object.values(sets);
  const lines = [`| | ${names.join(' | ')} |`, `|---|${names.map(() => '---').join('|')}|`];
  const add = (title: string, of: (one: Report) => string) => lines.push(`| ${title} | ${reports.map(of).join(' | ')} |`);
  add('texts', (one) => String(one.texts));
  add('first reason right (goal 92 %)', (one) => percent(one.firstReason));
  add('macro-F1 over the nineteen reasons (goal 0.90)', (one) => one.macroF1.toFixed(2));
  add('right when `strong` (goal 97 %)', (one) => percent(one.bands.strong));
  add('right when `likely` (goal 85 %)', (one) => percent(one.bands.likely));
  add('right when `unsure`', (one) => percent(one.bands.unsure));
  add('answers given while 95 in 100 are right', (one) => `${(100 * one.coverageAt95).toFixed(0)} %`);
  add('non-denials called denials (goal 3 %)', (one) => percent(one.falseAlarms));
  add('denials called something else', (one) => percent(one.missedDenials));
  add('every reason and no other', (one) => percent(one.allReasons));
  add('partial approval told', (one) => percent(one.partial));
  add('final internal denial told', (one) => percent(one.level));
  add('urgent signs told', (one) => percent(one.urgent));
  add('track right where the text shows it (goal 90 %)', (one) => percent(one.trackShown));
  add('track `unknown` where it does not', (one) => percent(one.trackUnknown));
  lines.push('', `| reason: precision / recall / F1 (texts) | ${names.join(' | ')} |`, `|---|${names.map(() => '---').join('|')}|`);
  for (const id of Object.keys(reports[0]?.reasons ?? {})) {
    add(`\`${id}\``, (one) => {
      const score = one.reasons[id];
      return score ? `${whole(score.precision)} / ${whole(score.recall)} / ${score.f1.toFixed(2)} (${score.recall.of})` : '-';
    });
  }
  const [titles, ...rows] = factRows(facts);
  lines.push(
    '',
    `| ${titles?.join(' | ')} |`,
    `|---|${titles
      ?.slice(1)
      .map(() => '---')
      .join('|')}|`,
  );
  for (const row of rows) lines.push(`| ${row.join(' | ')} |`);
  const [name, first] = Object.entries(sets)[0] ?? [];
  lines.push('', `Confusions of the ${name} set (what it is → what was said):`, '');
  for (const [pair, count] of Object.entries(first?.confusions ?? {})) lines.push(`- ${count} × ${pair.replace('->', '→')}`);
  return lines.join('\n');
}

function percent(share: Share | undefined): string {
  return share && share.of > 0 ? `${(100 * rate(share)).toFixed(1)} % (${share.right}/${share.of})` : '-';
}

function whole(share: Share): string {
  return share.of === 0 ? '-' : String(Math.round(100 * rate(share)));
}
