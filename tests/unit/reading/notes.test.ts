import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { triageCommand } from '../../../scripts/cli/triage';

const home = mkdtempSync(join(tmpdir(), 'notes-'));
const out: string[] = [];
const errors: string[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((line) => out.push(String(line)) > 0);
vi.spyOn(process.stderr, 'write').mockImplementation((line) => errors.push(String(line)) > 0);
beforeEach(() => {
  out.length = 0;
  errors.length = 0;
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true, force: true });
});

const claim = (number: string) => `CLP*A*4*75*0**12*${number}*11~NM1*QC*1*QUAYLE*NORA~SVC*HC:97110*75*0~CAS*CO*119*75~`;

test('what could not be read of a file is said once on standard error, and on the line of each record', async () => {
  writeFileSync(join(home, 'cut.835'), `ST*835*1~N1*PR*BLUE HERON MUTUAL~LX*1~${claim('BH-1')}${claim('BH-2')}`);
  expect(await triageCommand(['--today', '2026-11-22', 'cut.835'], home)).toBe(0);
  expect(errors).toEqual([
    expect.stringMatching(/^cut\.835: This remittance file breaks off before its end\. .*\n$/),
    expect.stringContaining('in this claim'),
  ]);
  expect(out.map((line) => JSON.parse(line).notes)).toEqual([
    [expect.stringContaining('breaks off before its end')],
    [expect.stringContaining('breaks off before its end'), expect.stringContaining('breaks off in this claim')],
  ]);
});

test('nothing is said of a file that is whole', async () => {
  writeFileSync(join(home, 'a.txt'), 'We denied the claim for the walker. It is not covered by the plan.');
  expect(await triageCommand(['--today', '2026-11-22', 'a.txt'], home)).toBe(0);
  expect([errors, out.map((line) => 'notes' in JSON.parse(line))]).toEqual([[], [false]]);
});
