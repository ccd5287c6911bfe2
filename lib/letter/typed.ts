import type { Run } from './model';

/** What the person typed, or null. */
export function typed(text: string): Run[] | null {
  const clean = text.trim();
  return clean ? [{ text: clean, source: 'person' }] : null;
}
