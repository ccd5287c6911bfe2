import { expect, it } from 'vitest';
import { readPolicy } from '@/lib/intake/policy';
import type { Run } from '@/lib/letter/model';
import { writeLetter } from '@/lib/letter/write';
import { readCriteria } from '@/lib/plan/criteria';
import { denial, person, plan } from './case';

const POLICY = `Criteria

The test is medically necessary when all of the following are met:
1. The member's tumor is metastatic
2. One of the following:
   a. No earlier test
   b. New progression
Not covered
The test is not covered for:
- screening
- repeat tests`;

const runsText = (runs: Run[]) => runs.map(({ text }) => text).join('');

it('prints a policy’s rows word for word, with how many of them are asked for, and exclusions only when answered', () => {
  const rows = readCriteria(readPolicy(POLICY));
  expect(rows).toHaveLength(6);
  const said = { ...person(), criteria: [{ id: 'policy-6', record: 'Lab report: first test', state: 'met' as const }] };
  const input = { denial: denial(), plan: { ...plan('medical-necessity'), criteria: rows }, person: said };
  const written = writeLetter(input, 'internal-appeal', 'patient', '2026-11-22');
  if (!written.ok) throw new Error(written.reason);
  const table = written.letter.nodes.find((node) => node.kind === 'table');
  expect(table?.kind === 'table' && table.rows.map((row) => row.map(runsText))).toEqual([
    ["The member's tumor is metastatic", '[record for criterion 1]'],
    ['One of the following:', 'At least one of the following:'],
    ['– No earlier test', '[record for criterion 3]'],
    ['– New progression', '[record for criterion 4]'],
    ['Exclusion: repeat tests', 'Lab report: first test'],
  ]);
});
