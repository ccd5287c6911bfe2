import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * `npm test`: every check, cheapest first, all of them even when one fails. Closes with "N passed, N failed, N skipped";
 * a check without tests of its own (format, types, a build) counts as one.
 */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const only = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0, skipped: 0 };

step('format and lint', () => one('biome', ['check', '--error-on-warnings', '.']));
step('types', () => one('tsc', ['--noEmit', '-p', '.']));
step('unused code and dependencies', () => one('knip', ['--no-progress']));
step('unit and corpus', () => vitest('unit', []));
step('production builds', () => one('node', ['scripts/build.ts']));
step('end-to-end build', () => one('node', ['scripts/build.ts', 'e2e']));
step('what the builds promise', () => vitest('build', ['--config', 'vitest.build.config.ts']));
step('end to end', endToEnd);

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

function step(name: string, run: () => Count): void {
  if (only.length > 0 && !only.some((word) => name.includes(word))) return;
  console.log(`\n— ${name}`);
  const began = Date.now();
  const count = run();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  console.log(`  ${count.failed ? 'FAILED' : 'ok'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

function run(program: string, args: string[], env: Record<string, string> = {}): boolean {
  return spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function one(program: string, args: string[]): Count {
  const ok = run(program, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function vitest(name: string, args: string[]): Count {
  const report = `test-results/${name}.json`;
  rmSync(report, { force: true });
  const ok = run('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const json = JSON.parse(readFileSync(report, 'utf8'));
  const failed = Number(json.numFailedTests);
  // A file that cannot even be loaded fails no test: the exit status still says so.
  return { passed: json.numPassedTests, failed: failed === 0 && !ok ? 1 : failed, skipped: json.numPendingTests + json.numTodoTests };
}

function endToEnd(): Count {
  const report = 'test-results/e2e.json';
  rmSync(report, { force: true });
  const ok = run('playwright', ['test']);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected === 0 && !ok ? 1 : unexpected, skipped };
}
