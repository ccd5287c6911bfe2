import { database, type StoredFile } from './database';

/** The same bytes are kept once for each case. */
export function fileId(caseId: string, sha256: string): string {
  return `${caseId} ${sha256}`;
}

/** Keeps bytes with a case. `sha256` is theirs, as 64 hexadecimal digits. */
export async function keepFile(caseId: string, file: Omit<StoredFile, 'id' | 'caseId'>): Promise<void> {
  await database.files.put({ ...file, id: fileId(caseId, file.sha256), caseId });
}

/** A kept file, or undefined when there is none. */
export async function getFile(caseId: string, sha256: string): Promise<StoredFile | undefined> {
  return database.files.get(fileId(caseId, sha256));
}

/** Forgets bytes that nothing in the case refers to any longer. */
export async function dropFile(caseId: string, sha256: string): Promise<void> {
  await database.files.delete(fileId(caseId, sha256));
}
