import type { Limits } from './limits';
import type { PictureTools } from './picture/model';
import type { PacketProblem } from './problem';
import { dealOut, type Unit } from './split';

export interface PacketPart {
  bytes: Uint8Array<ArrayBuffer>;
  /** 1-based. */
  number: number;
  of: number;
  /** Sheets of this part. */
  pages: number;
}

export type PacketResult = { ok: true; parts: PacketPart[] } | { ok: false; problems: PacketProblem[] };

/** Resolutions, in dots an inch, to which pictures may come down before the packet is split, and once it is split. */
const WHOLE = [null, 200, 150];
const SPLIT = [200, 150, 110];
/** Bytes of what every part holds besides exhibits: fonts, the letter, its structure. */
const OVERHEAD = 90_000;
const ATTEMPTS = 5;
/** First one file at ever lower resolutions, then parts. What was estimated is checked against what was printed. */
export async function fitted(
  limits: Limits,
  units: (resolution: number | null) => Unit[],
  letterWeight: number,
  tools: PictureTools,
  print: (dealt: Unit[][], resolution: number | null) => Promise<PacketPart[]>,
): Promise<PacketResult> {
  const most = Math.min(limits.fileBytes, limits.totalBytes);
  let lightest = Number.POSITIVE_INFINITY;
  for (const resolution of tools.shrink ? WHOLE : [null]) {
    const own = units(resolution);
    const weight = letterWeight + own.reduce((sum, unit) => sum + unit.weight, 0);
    // Nothing became lighter: printing again would come to the same.
    if (weight > most || weight > lightest * 0.98) continue;
    lightest = weight;
    const parts = await print([own], resolution);
    if (parts.every((part) => part.bytes.length <= most)) return checked(parts, limits);
  }
  let found: PacketPart[] = [];
  for (const resolution of tools.shrink ? SPLIT : [null]) {
    const parts = await printSplit(units(resolution), limits.fileBytes, letterWeight, resolution, print);
    if (!parts) continue;
    found = parts;
    if (parts.length <= limits.files && total(parts) <= limits.totalBytes) return checked(parts, limits);
  }
  return { ok: false, problems: [tooLarge(found, limits)] };
}

async function printSplit(
  units: Unit[],
  fileBytes: number,
  letterWeight: number,
  resolution: number | null,
  print: (dealt: Unit[][], resolution: number | null) => Promise<PacketPart[]>,
): Promise<PacketPart[] | null> {
  let budget = fileBytes * 0.97 - OVERHEAD;
  for (let i = 0; i < ATTEMPTS && budget > 0; i++) {
    const dealt = dealOut(units, budget, letterWeight);
    const parts = await print(dealt, resolution);
    const largest = Math.max(...parts.map((part) => part.bytes.length));
    if (largest <= fileBytes) return parts;
    // A page that alone is too large stays so however the others are dealt out.
    if (parts.some((part, k) => part.bytes.length > fileBytes && (dealt[k]?.length ?? 0) <= 1)) return null;
    budget *= Math.min(0.9, (fileBytes / largest) * 0.95);
  }
  return null;
}

function total(parts: readonly PacketPart[]): number {
  return parts.reduce((sum, part) => sum + part.bytes.length, 0);
}

function checked(parts: PacketPart[], limits: Limits): PacketResult {
  if (parts.every((part) => part.bytes.length > limits.moreThanBytes)) return { ok: true, parts };
  return {
    ok: false,
    problems: [
      {
        code: 'cannot-fit',
        file: null,
        message: 'The packet is smaller than this portal takes.',
        next: 'Lower the least size under “What the portal takes”.',
      },
    ],
  };
}

function tooLarge(parts: readonly PacketPart[], limits: Limits): PacketProblem {
  const mb = (bytes: number) => Math.ceil(bytes / 1_000_000);
  const message =
    parts.length === 0
      ? `A single page is larger than the ${mb(limits.fileBytes)} MB that the portal takes in one file.`
      : `The packet needs ${parts.length} files with ${mb(total(parts))} MB together. The portal takes ${limits.files} files with ${mb(limits.totalBytes)} MB.`;
  return {
    code: 'cannot-fit',
    file: null,
    message,
    next: 'Choose only the pages that prove your points, or send the rest by mail or fax.',
  };
}
