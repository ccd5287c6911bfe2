import { Unzip, UnzipInflate } from 'fflate';

/** What a letter's parts may come to when unpacked. A bomb is stopped while it unpacks, whatever sizes it declares. */
const MAX_UNPACKED = 60_000_000;
const MAX_ENTRIES = 5_000;
const STEP = 65_536;

/** Thrown when an archive unpacks to more than any letter holds. */
export class TooMuch extends Error {}

/**
 * Unpacks the wanted entries of a zip archive in memory. Throws TooMuch for a bomb and fflate's own errors for an
 * archive that is broken.
 */
export function unzipSome(bytes: Uint8Array, wanted: (name: string) => boolean, most = MAX_UNPACKED): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let unpacked = 0;
  let entries = 0;
  const unzip = new Unzip((file) => {
    if (++entries > MAX_ENTRIES) throw new TooMuch();
    if (!wanted(file.name) || parts.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      unpacked += chunk.length;
      if (unpacked > most) throw new TooMuch();
      chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
