import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePayer } from '@/lib/templates/payers';
import { parseRule } from '@/lib/templates/rules';
import { parseService } from '@/lib/templates/services';
import { readTemplates } from '@/scripts/templates/plugin';

const folder = mkdtempSync(join(tmpdir(), 'grounds-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes the empty file of a new KIND as a contributor does, into an empty folder. */
function write(kind: string): void {
  execFileSync(process.execPath, [resolve('scripts/new.ts'), kind, 'sleep-study'], { cwd: folder, stdio: 'pipe' });
}

describe('npm run new', () => {
  it.each([
    ['service', 'services', parseService],
    ['payer', 'payers', parsePayer],
  ] as const)('writes a %s that can be filled in', (kind, room, parse) => {
    write(kind);
    const [template] = readTemplates(folder, room);
    if (!template) throw new Error(`no file for ${kind}`);
    expect(parse(template).id).toBe('sleep-study');
  });

  it('writes a rule that does not ship before its source is named', () => {
    write('rule');
    const [template] = readTemplates(folder, 'rules');
    if (!template) throw new Error('no file for a rule');
    expect(() => parseRule(template)).toThrow('rules/sleep-study.yaml');
    expect(() => parseRule(template)).toThrow('source');
  });
});
