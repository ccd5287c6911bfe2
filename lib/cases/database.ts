import Dexie, { type EntityTable } from 'dexie';
import type { Case } from './model';

/** Bytes that belong to a case: what was attached or saved, what came back signed. `id` is `fileId(caseId, sha256)`. */
export interface StoredFile {
  id: string;
  caseId: string;
  sha256: string;
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The database on the person's own device. Raise the version and add an `upgrade` whenever the shape of a case changes;
 * never edit an old version.
 */
export class CaseDatabase extends Dexie {
  cases!: EntityTable<Case, 'id'>;
  files!: EntityTable<StoredFile, 'id'>;

  constructor(name = 'grounds') {
    super(name);
    this.version(1).stores({ cases: 'id, updatedAt' });
    this.version(2).stores({ files: 'id, caseId' });
  }
}

export const database = new CaseDatabase();
