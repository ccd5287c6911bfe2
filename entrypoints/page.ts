import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attachFiles } from '@/lib/attach/attach';
import { fillText } from '@/lib/attach/fill';
import { findTargets } from '@/lib/attach/targets';
import { fromBase64 } from '@/lib/base64';
import { highlight } from '@/lib/browser/highlight';
import { openRoot } from '@/lib/browser/open-root';
import { isReadByParent } from '@/lib/page/frames';
import { readFrame } from '@/lib/page/read';
import { STILL_CHANGING, settled } from '@/lib/page/settle';
import { fileShown } from '@/lib/page/shown-files';
import { portalFor } from '@/lib/portals/model';

/**
 * Injected into the page for a click, and only then. It lives in the isolated world: the page cannot see or call it. A
 * frame that its parent can look into leaves the work to the parent.
 */
export default defineUnlistedScript(() => {
  const inner = isReadByParent(window);
  let taken: { name: string; type: string; pieces: Uint8Array<ArrayBuffer>[] }[] = [];
  globalThis.groundsPage = {
    read: async (portals) => {
      if (inner) return null;
      const ended = await settled(document, { openRoot });
      const { path, document: read, unread } = readFrame(document, { openRoot, portal: portalFor(portals, location.hostname) });
      if (ended === 'timeout') read.notes.push(STILL_CHANGING);
      return { path, document: read, unread: [...unread], file: fileShown(document) };
    },
    highlight: (words) => (inner ? null : highlight(document, words, openRoot)),
    targets: () => (inner ? null : findTargets(document, openRoot)),
    take: ({ file, name, type, base64 }) => {
      taken[file] ??= { name, type, pieces: [] };
      taken[file].pieces.push(fromBase64(base64));
      return true;
    },
    attach: (order) => {
      const files = taken.map(({ name, type, pieces }) => new File(pieces, name, { type }));
      taken = [];
      return attachFiles(document, { ...order, files }, openRoot);
    },
    fill: (order) => fillText(document, order, openRoot),
  };
});
