import type { SourceDocument } from '@/lib/document/model';

/** A frame that could not be looked into. `seen`: large enough to hold something to read. */
export interface UnreadFrame {
  path: string;
  name: string;
  seen: boolean;
}

/** What was read in one frame of a page, with the frames inside it that have to be read by themselves. */
export interface FramePart {
  path: string;
  document: SourceDocument;
  unread: readonly UnreadFrame[];
}

const MOST_LEVELS = 20;
const MOST_FRAMES = 500;

/**
 * Which frame a window is: its positions among its siblings from the top page down ("0.2"), '' for the top page. Frames
 * of other sites can be counted and compared, nothing more is asked of them. A frame in a shadow tree is not among its
 * parent's frames: "?" stands for its position.
 */
export function framePath(view: Window): string {
  const path: string[] = [];
  for (let at = view; at !== at.parent && path.length < MOST_LEVELS; at = at.parent) path.unshift(positionIn(at.parent, at));
  return path.join('.');
}

/** The path of a frame element's window below the window it stands in. */
export function pathBelow(view: Window, inner: Window | null): string {
  const above = framePath(view);
  const own = inner ? positionIn(view, inner) : '?';
  return above === '' ? own : `${above}.${own}`;
}

function positionIn(parent: Window, child: Window): string {
  for (let i = 0; i < Math.min(parent.length, MOST_FRAMES); i++) if (parent[i] === child) return String(i);
  return '?';
}

/** True when the frame around a window reads it too, so that it need not read itself. */
export function isReadByParent(view: Window): boolean {
  try {
    return view !== view.parent && view.frameElement !== null;
  } catch {
    return false; // Some browsers throw for another site's frame.
  }
}

/**
 * One Document of a page and the frames that were read by themselves: the page's blocks, then each frame's, under the
 * name that the page gives it. A frame that nobody could read is said in a note.
 */
export function mergeFrames(parts: readonly FramePart[]): SourceDocument | null {
  const top = parts.find(({ path }) => path === '');
  if (!top) return null;
  const names = new Map<string, string>();
  const notes = new Set<string>();
  for (const part of parts)
    for (const { path, name, seen } of part.unread) {
      names.set(path, name);
      if (seen && !parts.some((other) => other.path === path)) notes.add(unreadNote(name));
    }
  const others = parts.filter((part) => part !== top && part.document.blocks.length > 0).sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = [top, ...others];
  return {
    ...top.document,
    blocks: all.flatMap((part) =>
      part === top
        ? part.document.blocks
        : part.document.blocks.map((block) => ({
            ...block,
            frame: block.frame ?? (names.get(part.path) || part.document.title || 'frame'),
          })),
    ),
    whole: all.some(({ document }) => document.whole),
    letterLinks: [...new Set(all.flatMap(({ document }) => document.letterLinks))].slice(0, 20),
    notes: [...new Set(all.flatMap(({ document }) => document.notes)), ...notes],
  };
}

function unreadNote(name: string): string {
  return `Part of this page (the frame “${name || 'without a name'}”) could not be read: it belongs to another site or did not load. Copy its text and paste it.`;
}
