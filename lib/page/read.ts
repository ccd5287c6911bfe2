import { squash } from '@/lib/document/blocks';
import type { SourceDocument } from '@/lib/document/model';
import { isWhole } from '@/lib/intake/whole';
import { withUsualLabels } from '@/lib/portals/model';
import { blocksOfPage } from './emit';
import { type FramePart, framePath, mergeFrames } from './frames';
import { listNote } from './gaps';
import type { WalkOptions } from './limits';
import { Walk } from './walk';

export interface PageOptions extends WalkOptions {
  /** What the page is called, when its own title should not be used. */
  title?: string | undefined;
  /** `page` for a page in a tab, `html` for a saved file. */
  source?: 'page' | 'html' | undefined;
}

/**
 * The drawn part of a page as a Document. Synchronous, one pass, bounded (see LIMITS); the page is not changed, focused
 * or scrolled. Works with a layout (a tab), and without one (a parsed file), where the page's own style elements and
 * attributes are asked instead. Never throws for what a page holds.
 */
export function readPage(document: Document, options: PageOptions = {}): SourceDocument {
  const part = readFrame(document, options);
  return mergeFrames([{ ...part, path: '' }]) ?? part.document;
}

/** Reads one frame of a page and those inside it that it may look into; names the others (see `mergeFrames`). */
export function readFrame(document: Document, options: PageOptions = {}): FramePart {
  let walk = new Walk(options, false);
  let blocks = blocksOfPage(walk.document(document));
  const words = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (walk.ariaHidden > words) {
    // A page can mark its whole content as hidden behind an open dialog: then what is drawn is what counts.
    walk = new Walk(options, true);
    blocks = blocksOfPage(walk.document(document));
  }
  if (options.portal) blocks = withUsualLabels(blocks, options.portal);
  const part = listNote(blocks, walk.more);
  const notes = [...new Set([...walk.notes, ...(part ? [part] : [])])];
  if (walk.cut) notes.push('This page is very large. Only its first part was read. Open the one claim or letter and read again.');
  const heading = blocks.find((block) => block.kind === 'heading');
  const read: SourceDocument = {
    source: options.source ?? 'page',
    title: squash(options.title ?? document.title ?? '').slice(0, 200) || (heading?.text.slice(0, 120) ?? ''),
    host: document.defaultView?.location?.hostname || null,
    lang: document.documentElement?.getAttribute('lang') || null,
    blocks,
    whole: !walk.cut && isWhole(blocks, true),
    letterLinks: [...walk.letterLinks].slice(0, 20),
    notes,
  };
  return { path: document.defaultView ? framePath(document.defaultView) : '', document: read, unread: walk.unread };
}
