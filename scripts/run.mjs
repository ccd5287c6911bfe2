#!/usr/bin/env node
/**
 * The door to every command. A fresh clone has neither dependencies nor a current Node, so this file runs on the
 * machine's own Node (20 or newer) with nothing installed: it installs what is missing, then hands over to the
 * project's Node (the `node` package) and the real script. Everything it says goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** What each command runs, and what it needs beside the dependencies. */
const COMMANDS = {
  demo: { run: ['node', 'scripts/demo.ts'], needs: ['chromium'] },
  test: { run: ['node', 'scripts/test.ts'], needs: ['chromium', 'firefox', 'poppler', 'qpdf'] },
  build: { run: ['node', 'scripts/build.ts'] },
  'build:e2e': { run: ['node', 'scripts/build.ts', 'e2e'] },
  triage: { run: ['node', 'scripts/cli.ts', 'triage'] },
  letter: { run: ['node', 'scripts/cli.ts', 'letter'] },
  screens: { run: ['node', 'scripts/screens.ts'], needs: ['chromium'] },
  samples: { run: ['node', 'scripts/samples.ts'] },
  accuracy: { run: ['node', 'scripts/accuracy.ts'] },
  new: { run: ['node', 'scripts/new.ts'] },
  bench: { run: ['node', 'scripts/cli.ts', 'bench'], needs: ['chromium'] },
};

/** Debian package and command of each system tool a command may need. */
const TOOLS = {
  chromium: { package: 'chromium', commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] },
  // Debian's name. Where there is none, the tests in Firefox are skipped, and the count says so.
  firefox: { package: 'firefox-esr', commands: ['firefox-esr', 'firefox'], optional: true },
  poppler: { package: 'poppler-utils', commands: ['pdftotext'] },
  qpdf: { package: 'qpdf', commands: ['qpdf'] },
};

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  console.error(`Unknown command "${name ?? ''}". Commands: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
installDependencies();
for (const tool of command.needs ?? []) installTool(TOOLS[tool]);
const [program, ...args] = command.run;
const result = spawnSync(join(BIN, program), [...args, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${BIN}:${process.env.PATH}`, GROUNDS_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(result.status ?? 1);

/**
 * Installs when there is no install, or the lock file has changed since the last one. `npm install --no-save` rather than
 * `npm ci`: it takes the same versions from the lock file and leaves that file alone, but does not refuse when a registry
 * lacks the optional binaries of other platforms.
 */
function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(ROOT, 'node_modules', '.grounds-lock');
  if (existsSync(join(BIN, 'node')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing dependencies …');
  const install = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (install.status !== 0) fail('npm install failed; see the lines above.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** Installs a system tool through apt where the machine lacks it; says what to install by hand where it cannot. */
function installTool(tool) {
  const found = tool.commands.some((cmd) => spawnSync('sh', ['-c', `command -v ${cmd}`]).status === 0);
  const named = { chromium: process.env.GROUNDS_CHROMIUM, 'firefox-esr': process.env.GROUNDS_FIREFOX }[tool.package];
  if (found || named) return;
  console.error(`Installing ${tool.package} …`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const step of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', tool.package],
  ]) {
    const line = [...sudo, ...step];
    const done = spawnSync(line[0], line.slice(1), { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (done.status !== 0 && tool.optional) {
      console.error(`Could not install ${tool.package}; what needs it is left out.`);
      return;
    }
    if (done.status !== 0)
      fail(`Could not install ${tool.package}. Install it by hand (${tool.commands.join(' or ')}) and run the command again.`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
