import { database } from './database';
import { type Case, caseSchema } from './model';

/**
 * Changes what the person said about a case. The change is checked before it is stored, so a bug cannot leave a case
 * that can no longer be opened. Does nothing when the case is gone.
 */
export async function updateCase(id: string, change: (entry: Case) => Partial<Case>): Promise<void> {
  await database.transaction('rw', database.cases, async () => {
    const entry = await database.cases.get(id);
    if (!entry) return;
    await database.cases.put(caseSchema.parse({ ...entry, ...change(entry), id, updatedAt: new Date().toISOString() }));
  });
}

/** A case, or undefined when there is none or what is stored no longer has a case's shape. */
export async function getCase(id: string): Promise<Case | undefined> {
  return caseSchema.safeParse(await database.cases.get(id)).data;
}

/** All cases, the one touched last first. */
export async function listCases(): Promise<Case[]> {
  const all = await database.cases.orderBy('updatedAt').reverse().toArray();
  return all.flatMap((entry) => caseSchema.safeParse(entry).data ?? []);
}

/** Deletes a case and every file that belongs to it. */
export async function deleteCase(id: string): Promise<void> {
  await database.transaction('rw', database.cases, database.files, async () => {
    await database.cases.delete(id);
    await database.files.where('caseId').equals(id).delete();
  });
}

/** Deletes every case and the database itself. */
export async function deleteEverything(): Promise<void> {
  await database.delete();
  await database.open();
}
