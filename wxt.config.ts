import { defineConfig } from 'wxt';
import { templates } from './scripts/templates/plugin';
import { withoutNetwork } from './scripts/without-network';

const E2E = process.env.GROUNDS_E2E === '1';

/**
 * Everything is refused unless it is named here; there is no connect-src, so no page of ours can make a request.
 * 'wasm-unsafe-eval' lets the packaged text recognition (WebAssembly) run; it allows no JavaScript from strings.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  srcDir: '.',
  manifestVersion: 3,
  outDirTemplate: E2E ? '{{browser}}-mv{{manifestVersion}}-e2e' : '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    plugins: [templates(), withoutNetwork()],
    worker: { format: 'es', plugins: () => [withoutNetwork()] },
    // Vite's preload helper would fetch; every browser we support preloads modules by itself.
    build: { target: 'chrome120', modulePreload: false },
  }),
  zip: { excludeSources: ['tests/**', 'demo-output/**'] },
  manifest: ({ browser }) => ({
    name: 'Grounds: appeal a health insurance denial',
    short_name: 'Grounds',
    description:
      'Reads a denial in your insurer’s portal, shows why and by when, and attaches a finished appeal letter. Nothing leaves your device.',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    // Asked for when the person switches reminders on, never before. Firefox cannot give `alarms` later, so it has no reminders.
    ...(browser === 'firefox' ? {} : { optional_permissions: ['alarms', 'notifications'] }),
    content_security_policy: { extension_pages: CSP },
    action: { default_title: 'Grounds' },
    ...(browser === 'firefox'
      ? {
          // Since 140 a place on the page can be highlighted without touching it.
          browser_specific_settings: {
            gecko: { id: 'grounds@grounds.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '120' }),
    ...(E2E ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
  }),
});
