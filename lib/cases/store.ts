import type { Denial } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { understand } from '@/lib/understand';
import { database } from './database';
import { type Case, caseSchema, EMPTY_CHOICES } from './model';

/**
 * Understands a Document and keeps it. Read again, the same denial is the same case: what was read is replaced, what the
 * person said stays and goes on outranking the reader. Returns the case's id.
 */
export async function addCase(document: SourceDocument): Promise<string> {
  const now = new Date().toISOString();
  const denial = understand(document);
  const known = (await database.cases.toArray()).find((other) => isSameDenial(other, document, denial));
  if (known) {
    await updateCase(known.id, () => ({ document, denial }));
    return known.id;
  }
  const entry: Case = {
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    document,
    denial,
    corrections: {},
    choices: EMPTY_CHOICES,
    details: await latestDetails(),
    addedCriteria: [],
    checklist: {},
    letters: {},
    sent: [],
  };
  await database.cases.add(caseSchema.parse(entry));
  return entry.id;
}

/** The same words, or a page of the same portal about the same claim. */
function isSameDenial(other: Case, document: SourceDocument, denial: Denial): boolean {
  if (documentText(other.document) === documentText(document)) return true;
  const number = (of: Denial) => of.facts.claimNumber?.value ?? of.facts.referenceNumber?.value ?? null;
  return (
    document.host !== null && other.document.host === document.host && number(denial) !== null && number(other.denial) === number(denial)
  );
}

/** Name and address typed for the last case: the same person usually works on the next one. Clinical words never carry over. */
async function latestDetails(): Promise<Case['details']> {
  const last = await database.cases.orderBy('updatedAt').last();
  if (!last) return EMPTY_DETAILS;
  const { sender, provider } = last.details;
  return { ...EMPTY_DETAILS, sender, provider };
}

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
