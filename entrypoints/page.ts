import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attachFile } from '@/lib/attach/attach';
import { findTargets } from '@/lib/attach/targets';
import { fromBase64 } from '@/lib/browser/base64';
import { highlight } from '@/lib/browser/highlight';
import { openRoot } from '@/lib/browser/open-root';
import { readPage } from '@/lib/page/read';
import { settled } from '@/lib/page/settle';

/** Injected into the page for a click, and only then. It lives in the isolated world: the page cannot see or call it. */
export default defineUnlistedScript(() => {
  globalThis.groundsPage = {
    read: async () => {
      await settled(document);
      return readPage(document, { openRoot });
    },
    highlight: (words) => highlight(document, words),
    targets: () => findTargets(document, openRoot),
    attach: ({ id, label, replace, name, type, base64 }) =>
      attachFile(document, { id, label, replace, file: new File([fromBase64(base64)], name, { type }) }, openRoot),
  };
});
