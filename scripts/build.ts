import { spawnSync } from 'node:child_process';

/**
 * `npm run build`: the production builds for Chromium and Firefox. `build e2e`: both again with host permission for
 * local pages, nothing else different, because a test cannot click the browser's own toolbar.
 */
const e2e = process.argv[2] === 'e2e';
for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync('wxt', ['build', '-b', browser], { stdio: 'inherit', env: { ...process.env, GROUNDS_E2E: e2e ? '1' : '' } });
  if (status !== 0) process.exit(status ?? 1);
}
