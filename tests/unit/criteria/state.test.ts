import { describe, expect, it } from 'vitest';
import { criteriaTree } from '@/lib/plan/criteria-state';
import type { Criterion } from '@/lib/plan/model';

type Given = [level: number, state: Criterion['state'], join?: 'all' | 'any', atLeast?: number];
const rows = (given: Given[]): Criterion[] =>
  given.map(([level, state, join, atLeast], i) => ({
    id: `${i}`,
    criterion: `${i}`,
    hint: '',
    record: '',
    state,
    level,
    ...(join ? { join } : {}),
    ...(atLeast ? { atLeast } : {}),
  }));

describe('what a row that opens a list comes to', () => {
  it.each<[string, Given[], Criterion['state']]>([
    [
      'all of them, all met',
      [
        [0, 'unknown'],
        [1, 'met', 'all'],
        [1, 'met', 'all'],
      ],
      'met',
    ],
    [
      'all of them, one not known',
      [
        [0, 'unknown'],
        [1, 'met', 'all'],
        [1, 'unknown', 'all'],
      ],
      'unknown',
    ],
    [
      'all of them, one not met',
      [
        [0, 'met'],
        [1, 'unmet', 'all'],
        [1, 'unknown', 'all'],
      ],
      'unmet',
    ],
    [
      'any of them, one met',
      [
        [0, 'unknown'],
        [1, 'unmet', 'any'],
        [1, 'met', 'any'],
      ],
      'met',
    ],
    [
      'any of them, none met',
      [
        [0, 'unknown'],
        [1, 'unmet', 'any'],
        [1, 'unmet', 'any'],
      ],
      'unmet',
    ],
    [
      'two of three, one met',
      [
        [0, 'unknown'],
        [1, 'met', 'any', 2],
        [1, 'unmet', 'any', 2],
        [1, 'unknown', 'any', 2],
      ],
      'unknown',
    ],
    [
      'two of three, two not met',
      [
        [0, 'unknown'],
        [1, 'met', 'any', 2],
        [1, 'unmet', 'any', 2],
        [1, 'unmet', 'any', 2],
      ],
      'unmet',
    ],
    [
      'not said, they differ',
      [
        [0, 'unknown'],
        [1, 'met'],
        [1, 'unmet'],
      ],
      'unknown',
    ],
    [
      'lists in lists',
      [
        [0, 'unknown'],
        [1, 'met', 'all'],
        [1, 'unknown', 'all'],
        [2, 'met', 'any'],
        [2, 'unmet', 'any'],
      ],
      'met',
    ],
  ])('%s', (_what, given, state) => {
    const [first, ...others] = criteriaTree(rows(given));
    expect(others).toEqual([]);
    expect(first?.state).toBe(state);
  });

  it('keeps rows side by side that are', () => {
    const tree = criteriaTree(
      rows([
        [0, 'met'],
        [1, 'met', 'all'],
        [0, 'unmet'],
      ]),
    );
    expect(tree.map(({ row, below }) => [row.id, below.map((child) => child.row.id)])).toEqual([
      ['0', ['1']],
      ['2', []],
    ]);
  });
});
