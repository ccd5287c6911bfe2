import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isoDateSchema, TRACK_IDS, trackIdSchema } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';

/** A wrong call: the message says what is wrong and what is right. */
export class UsageError extends Error {}

/** The options that fix clock and track in every command. */
export const SAID_OPTIONS = { today: { type: 'string' }, received: { type: 'string' }, track: { type: 'string' } } as const;

/** `parseArgs` with its errors as UsageError. */
export function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong options');
  }
}

/** Checks the clock and track options; `today` defaults to this machine's date. */
export function saidFrom(values: { today?: string | undefined; received?: string | undefined; track?: string | undefined }): Said {
  const track = values.track === undefined ? undefined : trackIdSchema.safeParse(values.track);
  if (track && !track.success) throw new UsageError(`--track ${values.track}: not a track. Tracks: ${TRACK_IDS.join(', ')}.`);
  return {
    today: dateOption('--today', values.today) ?? localDate(new Date()),
    received: dateOption('--received', values.received),
    track: track?.data,
  };
}

function dateOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const real = isoDateSchema.safeParse(value).success && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!real) throw new UsageError(`${name} ${value}: not a date. Write it as YYYY-MM-DD.`);
  return value;
}

function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
