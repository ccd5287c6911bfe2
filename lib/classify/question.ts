import type { Classification } from '@/lib/denial/model';

/** One good question that would settle an unsure reason; null when none is needed. */
export function questionFor(_classification: Classification): string | null {
  return null;
}
