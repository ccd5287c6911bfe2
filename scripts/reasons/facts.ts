import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { FACT_NAMES } from '../../lib/denial/model';
import { readPage } from '../../lib/page/read';
import { cases, measure, rate, type Scores } from '../../tests/corpus/measure';

/** One fact's figures over the letters and pages of one half. */
export interface FactFigures {
  stated: number;
  exact: number;
  unstated: number;
  invented: number;
  sureWrong: number;
}

/** How well each fact is read; nothing of the locked half but counts. */
export function factFigures(root: string, half: 'dev' | 'locked'): Record<string, FactFigures> {
  const page = (html: string) => readPage(new JSDOM(html).window.document);
  const scores: Scores = measure(cases(half, page, join(root, 'tests/corpus')));
  const figures = FACT_NAMES.map((name): [string, FactFigures] => {
    const { stated, exact, unstated, invented, sureWrong } = scores[name];
    return [name, { stated, exact, unstated, invented: invented.length, sureWrong: sureWrong.length }];
  });
  const all: FactFigures = { stated: 0, exact: 0, unstated: 0, invented: 0, sureWrong: 0 };
  for (const [, one] of figures) for (const key of Object.keys(all) as (keyof FactFigures)[]) all[key] += one[key];
  return Object.fromEntries([...figures, ['all', all]]);
}

/** One line a fact: exact share where stated, silent share where not, wrong though sure. */
export function factRows(sets: Record<string, Record<string, FactFigures>>): string[][] {
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${(100 * rate(part, whole)).toFixed(1)} %`);
  const names = Object.keys(sets);
  return [
    ['fact: exact where stated (texts) / silent where not / wrong though sure', ...names],
    ...[...FACT_NAMES, 'all'].map((fact) => [
      fact,
      ...names.map((name) => {
        const one = sets[name]?.[fact];
        if (!one) return '-';
        return `${percent(one.exact, one.stated)} (${one.stated}) / ${percent(one.unstated - one.invented, one.unstated)} / ${one.sureWrong}`;
      }),
    ]),
  ];
}
