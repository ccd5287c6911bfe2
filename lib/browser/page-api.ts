import type { AttachResult, FillResult, FoundTargets } from '@/lib/attach/model';
import type { SourceDocument } from '@/lib/document/model';
import type { FileKind } from '@/lib/page/shown-files';
import type { Portal } from '@/lib/portals/model';
import type { Highlighted } from './highlight';

/** What a frame's script gives of its part of the page. A frame that another one can look into gives nothing: null. */
export interface FrameReading {
  /** Which frame it is, as positions from the top page down ("0.2"); '' for the top page itself. */
  path: string;
  document: SourceDocument;
  /** Frames inside that could not be looked into from here: their own scripts may have read them. */
  unread: { path: string; name: string; seen: boolean }[];
  /** What file the frame shows in place of a page; null for a page. */
  file: FileKind | null;
}

export interface AttachOrder {
  id: number;
  label: string;
  replace: boolean;
  route: string;
}

export interface FillOrder {
  id: number;
  label: string;
  words: string;
  replace: boolean;
  route: string;
}

/** A piece of a file on its way into the page. Messages are JSON, and one message cannot hold a large packet. */
export interface FilePiece {
  /** Which file, from 0. */
  file: number;
  name: string;
  type: string;
  base64: string;
}

/** What the script injected for a click offers to the extension, in the page's isolated world. The page cannot see it. */
export interface PageApi {
  /** Reads this frame; `portals` are the adapters, of which the one for its host is used. */
  read(portals: readonly Portal[]): Promise<FrameReading | null>;
  /** Scrolls to the words and highlights them without touching the DOM; null when the page no longer has them. */
  highlight(words: string): Highlighted | null;
  targets(): FoundTargets | null;
  /** Takes a piece of a file; `attach` then uses the files taken. True once it is kept. */
  take(piece: FilePiece): true;
  attach(order: AttachOrder): Promise<AttachResult>;
  fill(order: FillOrder): Promise<FillResult>;
}

declare global {
  var groundsPage: PageApi | undefined;
}
