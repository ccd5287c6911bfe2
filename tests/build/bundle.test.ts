import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = (build: string) =>
  readdirSync(join('.output', build), { recursive: true, encoding: 'utf8' })
    .map((file) => join('.output', build, file))
    .filter((file) => statSync(file).isFile());
const code = (build: string) => files(build).filter((file) => /\.(js|mjs|html)$/.test(file));

/** Ways for code to reach the network. The policy in the manifest refuses them too; this proves that none is even there. */
const NETWORK = [
  /\bfetch\s*\(/,
  /\bXMLHttpRequest\b/,
  /\bnew\s+WebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\s*\(/,
  /\bWebTransport\b/,
];

/** Largest size of what a person waits for, in bytes; a rise is a decision, not an accident. */
const BUDGET: [RegExp, number][] = [
  [/\/page\.js$/, 125_000],
  // It reads, understands and plans: cues, rules and trained weights are most of it.
  [/\/background\.js$/, 1_450_000],
];

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  test.each(code(build))('%s has no network API', (file) => {
    const text = readFileSync(file, 'utf8');
    for (const api of NETWORK) expect(api.exec(text)?.[0], `${file}: ${api}`).toBeUndefined();
  });

  test.each(code(build))('%s loads nothing from elsewhere', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(/<(?:script|link|img|iframe)[^>]+(?:src|href)="https?:/i.exec(text)?.[0]).toBeUndefined();
    expect(/\bimport\(\s*["'`]https?:/.exec(text)?.[0]).toBeUndefined();
  });

  test('stays within its size budget', () => {
    for (const [pattern, most] of BUDGET) {
      const file = files(build).find((path) => pattern.test(path));
      expect(file, String(pattern)).toBeDefined();
      expect(statSync(file ?? '').size, file).toBeLessThanOrEqual(most);
    }
  });
});
