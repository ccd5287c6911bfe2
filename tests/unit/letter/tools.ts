import { execFileSync, spawnSync } from 'node:child_process';

/** Whether a program is there; says on the console what is skipped without it. */
export function has(tool: string, from: string): boolean {
  const { error } = spawnSync(tool, ['--version'], { stdio: 'ignore' });
  if (error) console.warn(`${tool} is not installed: its checks of the letters are skipped (install ${from})`);
  return !error;
}

/** What a program prints. @throws when it fails. */
export function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64_000_000 });
}
