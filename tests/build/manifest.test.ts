import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const manifest = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('the manifest promises exactly this much', () => {
  test('Chromium: permissions, no host permissions, no content scripts', () => {
    const chrome = manifest('chrome-mv3');
    expect(chrome.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage']);
    expect(chrome.optional_permissions.toSorted()).toEqual(['alarms', 'notifications']);
    expect(chrome.host_permissions).toBeUndefined();
    expect(chrome.optional_host_permissions).toBeUndefined();
    expect(chrome.content_scripts).toBeUndefined();
    expect(chrome.web_accessible_resources).toBeUndefined();
    expect(chrome.externally_connectable).toBeUndefined();
    expect(chrome.content_security_policy).toEqual({ extension_pages: CSP });
  });

  test('Firefox: the same without the side panel permission', () => {
    const firefox = manifest('firefox-mv3');
    expect(firefox.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage']);
    expect(firefox.optional_permissions).toBeUndefined();
    expect(firefox.host_permissions).toBeUndefined();
    expect(firefox.content_scripts).toBeUndefined();
    expect(firefox.content_security_policy).toEqual({ extension_pages: CSP });
  });

  test.each(['chrome', 'firefox'])('the end-to-end build for %s differs from production by the local host permission alone', (browser) => {
    const { host_permissions, ...rest } = manifest(`${browser}-mv3-e2e`);
    expect(host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(rest).toEqual(manifest(`${browser}-mv3`));
  });
});
