import type { Denial } from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { documentText } from '@/lib/document/quote';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { understand } from '@/lib/understand';
import { breathe } from './breathe';
import { database } from './database';
import { type Case, caseSchema, EMPTY_CHOICES } from './model';
import { updateCase } from './store';

/**
 * Understands a Document and keeps it. Read again, the same denial is the same case: what was read is replaced, what the
 * person said stays and goes on outranking the reader. Returns the case's id.
 */
export async function addCase(document: SourceDocument): Promise<string> {
  const [id = ''] = await addCases([document]);
  return id;
}

/** How many cases are written at a time. */
const BATCH = 50;
/** After so long the window may answer before the work goes on. Milliseconds. */
const SLICE = 40;

interface AddOptions {
  /** Called with how many are kept, each time some were written. */
  onProgress?: (done: number) => void;
  /** Ends the work: what was understood until then is kept. */
  signal?: AbortSignal | undefined;
}

/** Keeps several Documents, such as the denials of one remittance file, in their order. Returns the ids of the cases that were kept. */
export async function addCases(documents: SourceDocument[], { onProgress, signal }: AddOptions = {}): Promise<string[]> {
  const now = Date.now();
  const details = await latestDetails();
  const known = new KnownDenials(await database.cases.toArray());
  const ids: string[] = [];
  let fresh: Case[] = [];
  let since = performance.now();
  for (const [i, document] of documents.entries()) {
    if (signal?.aborted) break;
    const denial = understand(document);
    const same = known.find(document, denial);
    if (same) {
      await database.cases.bulkAdd(fresh.splice(0));
      await updateCase(same, () => ({ document, denial }));
      ids.push(same);
    } else {
      // The list of cases begins with the latest: the file's first denial is to be the first there too.
      const entry = newCase(document, denial, details, new Date(now - i).toISOString());
      fresh.push(entry);
      known.add(entry);
      ids.push(entry.id);
    }
    if ((i + 1) % BATCH === 0) {
      await database.cases.bulkAdd(fresh);
      fresh = [];
      onProgress?.(i + 1);
    }
    if (performance.now() - since < SLICE) continue;
    await breathe();
    since = performance.now();
  }
  await database.cases.bulkAdd(fresh);
  return ids;
}

function newCase(document: SourceDocument, denial: Denial, details: Case['details'], now: string): Case {
  return caseSchema.parse({
    id: crypto.randomUUID(),
    createdAt: now,
    updatedAt: now,
    document,
    denial,
    corrections: {},
    choices: EMPTY_CHOICES,
    details,
    addedCriteria: [],
    checklist: {},
    letters: {},
    sent: [],
  });
}

/** The cases there are, to be found by the same words, or by a page of the same portal about the same claim. */
class KnownDenials {
  private readonly byWords = new Map<string, string>();
  private readonly byClaim = new Map<string, string>();

  constructor(cases: Case[]) {
    for (const entry of cases) this.add(entry);
  }

  add({ id, document, denial }: Case): void {
    this.byWords.set(documentText(document), id);
    const claim = claimOn(document, denial);
    if (claim) this.byClaim.set(claim, id);
  }

  find(document: SourceDocument, denial: Denial): string | undefined {
    return this.byWords.get(documentText(document)) ?? this.byClaim.get(claimOn(document, denial) ?? '');
  }
}

function claimOn({ host }: SourceDocument, { facts }: Denial): string | null {
  const number = facts.claimNumber?.value ?? facts.referenceNumber?.value;
  return host !== null && number ? `${host} ${number}` : null;
}

/** Name and address typed for the last case: the same person usually works on the next one. Clinical words never carry over. */
async function latestDetails(): Promise<Case['details']> {
  const last = await database.cases.orderBy('updatedAt').last();
  if (!last) return EMPTY_DETAILS;
  const { sender, provider } = last.details;
  return { ...EMPTY_DETAILS, sender, provider };
}
