import Dexie from 'dexie';
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

/** How many cases are read at a time: between them the window can answer. */
const PIECE = 200;

/** All cases, the one touched last first. They are read piece by piece, as there can be thousands. */
export async function listCases(): Promise<Case[]> {
  const all: Case[] = [];
  let last = '';
  for (;;) {
    const piece = await database.cases.where(':id').above(last).limit(PIECE).toArray();
    all.push(...piece.flatMap((entry) => caseSchema.safeParse(entry).data ?? []));
    if (piece.length < PIECE) break;
    last = piece[piece.length - 1]?.id ?? last;
  }
  return all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0));
}

/** How many cases there are, and the `most` that were touched last. Costs the same however many there are. */
export async function recentCases(most: number): Promise<{ count: number; recent: Case[] }> {
  const [count, latest] = await Promise.all([database.cases.count(), database.cases.orderBy('updatedAt').reverse().limit(most).toArray()]);
  return { count, recent: latest.flatMap((entry) => caseSchema.safeParse(entry).data ?? []) };
}

/** Calls back whenever something that is kept was changed, by any window. Returns the undo. */
export function onCasesChanged(changed: () => void): () => void {
  const listener = () => changed();
  Dexie.on('storagemutated', listener);
  return () => Dexie.on('storagemutated').unsubscribe(listener);
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
