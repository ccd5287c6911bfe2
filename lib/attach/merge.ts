import { markLikely } from './likely';
import type { FoundTargets } from './model';

/** What was found in one frame of a page, under the browser's number of that frame. */
export interface FrameTargets extends FoundTargets {
  frameId: number;
}

/**
 * The fields of all frames of a page in one list. Each keeps the number of its frame, because ids count within a frame.
 * Null when the top page did not answer.
 */
export function mergeTargets(frames: readonly FrameTargets[]): FoundTargets | null {
  const top = frames.find(({ frameId }) => frameId === 0);
  if (!top) return null;
  const closed = frames.flatMap((frame) => frame.closed);
  const nameOf = ({ path, frameId }: FrameTargets) =>
    frameId === 0 ? null : (closed.find((one) => one.path === path)?.name ?? 'a frame of this page');
  const targets = frames.flatMap((frame) =>
    frame.targets.map((target) => ({ ...target, frameId: frame.frameId, frame: target.frame ?? nameOf(frame) })),
  );
  const texts = frames.flatMap((frame) =>
    frame.texts.map((target) => ({ ...target, frameId: frame.frameId, frame: target.frame ?? nameOf(frame) })),
  );
  markLikely(targets);
  markLikely(texts);
  const unseen = closed.filter(({ path }) => !frames.some((frame) => frame.path === path));
  return { targets, texts, notes: unseen.map(({ name }) => closedNote(name)), path: top.path, closed: unseen, route: top.route };
}

/** Says that a frame cannot be looked into. */
export function closedNote(name: string): string {
  return `“${name}” belongs to another site, so Grounds cannot look inside it.`;
}
