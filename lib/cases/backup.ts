import { z } from '@/lib/schema';
import { database } from './database';
import { type Case, caseSchema } from './model';

const MOST_BYTES = 50_000_000;
const FORMAT = 'grounds-backup';
const VERSION = 1;
const backupSchema = z.object({ format: z.literal(FORMAT), version: z.literal(VERSION), cases: z.array(caseSchema).max(10_000) });

export type ImportResult = { ok: true; added: number; replaced: number } | { ok: false; message: string };

/** All cases as one JSON text that `importCases` takes back. It is not encrypted: the panel says so beside the button. */
export async function exportCases(): Promise<string> {
  const cases = await database.cases.toArray();
  return JSON.stringify({ format: FORMAT, version: VERSION, cases }, null, 1);
}

/**
 * Takes in a backup. All or nothing: the whole file is checked first and written in one transaction. A case that is
 * already here is replaced only by a newer copy of itself.
 */
export async function importCases(text: string): Promise<ImportResult> {
  const read = readBackup(text);
  if (typeof read === 'string') return { ok: false, message: `${read} Nothing was changed.` };
  let added = 0;
  let replaced = 0;
  await database.transaction('rw', database.cases, async () => {
    for (const entry of read) {
      const here = await database.cases.get(entry.id);
      if (here && here.updatedAt >= entry.updatedAt) continue;
      await database.cases.put(entry);
      if (here) replaced++;
      else added++;
    }
  });
  return { ok: true, added, replaced };
}

function readBackup(text: string): Case[] | string {
  if (text.length > MOST_BYTES) return 'This file is larger than 50 MB, so it is not a Grounds backup.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'This file is not a Grounds backup: it is not complete JSON. It may have been cut off while it was saved or sent.';
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return 'This file is not a Grounds backup. Choose the file that “Export” saved.';
  if (head.data.version !== VERSION)
    return `This backup was made by another version of Grounds (format ${head.data.version}). Update Grounds, then import it again.`;
  const backup = backupSchema.safeParse(json);
  if (backup.success) return backup.data.cases;
  const path = backup.error.issues[0]?.path ?? [];
  const which = path[0] === 'cases' && typeof path[1] === 'number' ? `case ${path[1] + 1}` : 'the file';
  return `This backup is damaged: ${which} has a part that Grounds does not understand (${path.slice(2).join(', ') || 'its form'}).`;
}
