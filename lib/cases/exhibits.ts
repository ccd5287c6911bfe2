import type { Exhibit } from '@/lib/packet/model';
import { MOST_EXHIBITS } from '@/lib/packet/model';
import { choosePages } from '@/lib/packet/page-choice';
import { dropFile, getFile, keepFile } from './files';
import type { Case } from './model';
import { updateCase } from './store';

type Change = (entry: Case) => Partial<Case>;

/** Adds a file to a case as its last exhibit. False when the case has as many as a packet holds. */
export async function addExhibit(caseId: string, exhibit: Exhibit, type: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  await keepFile(caseId, { sha256: exhibit.sha256, name: exhibit.file, type, bytes });
  let added = false;
  await updateCase(caseId, (entry) => {
    added = entry.exhibits.length < MOST_EXHIBITS;
    return added ? named(entry, [...entry.exhibits, exhibit]) : {};
  });
  return added;
}

/** Takes an exhibit out of a case, and its bytes unless something else in the case has the same. */
export async function removeExhibit(caseId: string, id: string): Promise<void> {
  let orphan: string | null = null;
  await updateCase(caseId, (entry) => {
    const gone = entry.exhibits.find((exhibit) => exhibit.id === id);
    const kept = entry.exhibits.filter((exhibit) => exhibit.id !== id);
    orphan = gone && !isNeeded(entry, kept, gone.sha256) ? gone.sha256 : null;
    return named(entry, kept);
  });
  if (orphan) await dropFile(caseId, orphan);
}

function isNeeded(entry: Case, exhibits: readonly Exhibit[], sha256: string): boolean {
  return (
    exhibits.some((exhibit) => exhibit.sha256 === sha256) ||
    entry.sent.some((sent) => sent.sha256 === sha256) ||
    Object.values(entry.letters).some(({ signedCopy }) => signedCopy?.sha256 === sha256)
  );
}

export const changeExhibit =
  (id: string, change: Partial<Exhibit>): Change =>
  (entry) =>
    named(
      entry,
      entry.exhibits.map((exhibit) => (exhibit.id === id ? { ...exhibit, ...change, id } : exhibit)),
    );

/** Moves an exhibit up or down by one. */
export const moveExhibit =
  (id: string, by: -1 | 1): Change =>
  (entry) => {
    const exhibits = [...entry.exhibits];
    const from = exhibits.findIndex((exhibit) => exhibit.id === id);
    const to = from + by;
    const [one, other] = [exhibits[from], exhibits[to]];
    if (!one || !other) return {};
    exhibits[from] = other;
    exhibits[to] = one;
    return named(entry, exhibits);
  };

export const changePacket =
  (change: Partial<Case['packet']>): Change =>
  (entry) => ({ packet: { ...entry.packet, ...change } });

/** The letter names what is enclosed: its list follows the exhibits. */
function named(entry: Case, exhibits: Exhibit[]): Partial<Case> {
  const list = exhibits.map((exhibit) => {
    const chosen = choosePages(exhibit.pages, exhibit.count);
    return { title: exhibit.title || exhibit.file, pages: chosen.ok ? chosen.pages.length : exhibit.count };
  });
  return { exhibits, details: { ...entry.details, exhibits: list } };
}

/** The exhibits of a case with their bytes; without them for a file that is no longer there. */
export async function exhibitFiles(entry: Case): Promise<{ exhibit: Exhibit; bytes: Uint8Array<ArrayBuffer> | null }[]> {
  return Promise.all(entry.exhibits.map(async (exhibit) => ({ exhibit, bytes: (await getFile(entry.id, exhibit.sha256))?.bytes ?? null })));
}
