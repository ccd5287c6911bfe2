import { fromBase64, toBase64 } from '@/lib/base64';
import { z } from '@/lib/schema';
import { database, type StoredFile } from './database';
import { fileId } from './files';
import { caseSchema } from './model';

const MOST_CHARACTERS = 400_000_000;
const FORMAT = 'grounds-backup';
/** 1: cases alone. 2: with the files that belong to them. */
const VERSION = 2;
const fileSchema = z.object({
  caseId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(300),
  type: z.string().max(200),
  base64: z.base64(),
});
const backupSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal([1, VERSION]),
  cases: z.array(caseSchema).max(10_000),
  files: z.array(fileSchema).max(100_000).default([]),
});
type Backup = z.infer<typeof backupSchema>;

export type ImportResult = { ok: true; added: number; replaced: number } | { ok: false; message: string };

/** All cases and their files as one JSON text that `importCases` takes back. It is not encrypted: the panel says so beside the button. */
export async function exportCases(): Promise<string> {
  const cases = await database.cases.toArray();
  const kept = await database.files.toArray();
  const files = kept.map(({ caseId, sha256, name, type, bytes }) => ({ caseId, sha256, name, type, base64: toBase64(bytes) }));
  return JSON.stringify({ format: FORMAT, version: VERSION, cases, files }, null, 1);
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
  await database.transaction('rw', database.cases, database.files, async () => {
    for (const entry of read.cases) {
      const here = await database.cases.get(entry.id);
      if (here && here.updatedAt >= entry.updatedAt) continue;
      await database.cases.put(entry);
      await database.files.bulkPut(filesOf(read, entry.id));
      if (here) replaced++;
      else added++;
    }
  });
  return { ok: true, added, replaced };
}

function filesOf({ files }: Backup, caseId: string): StoredFile[] {
  return files
    .filter((file) => file.caseId === caseId)
    .map(({ base64, ...file }) => ({ ...file, id: fileId(caseId, file.sha256), bytes: fromBase64(base64) }));
}

function readBackup(text: string): Backup | string {
  if (text.length > MOST_CHARACTERS) return 'This file is larger than 400 MB, so Grounds cannot read it.';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'This file is not a Grounds backup: it is not complete JSON. It may have been cut off while it was saved or sent.';
  }
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(json);
  if (!head.success) return 'This file is not a Grounds backup. Choose the file that “Export” saved.';
  if (head.data.version !== 1 && head.data.version !== VERSION)
    return `This backup was made by another version of Grounds (format ${head.data.version}). Update Grounds, then import it again.`;
  const backup = backupSchema.safeParse(json);
  if (backup.success) return backup.data;
  const path = backup.error.issues[0]?.path ?? [];
  const which = path[0] === 'cases' && typeof path[1] === 'number' ? `case ${path[1] + 1}` : 'the file';
  return `This backup is damaged: ${which} has a part that Grounds does not understand (${path.slice(2).join(', ') || 'its form'}).`;
}
