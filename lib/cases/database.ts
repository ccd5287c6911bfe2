import Dexie, { type EntityTable } from 'dexie';
import type { Case } from './model';

/**
 * The database on the person's own device. Raise the version and add an `upgrade` whenever the shape of a case changes;
 * never edit an old version.
 */
export class CaseDatabase extends Dexie {
  cases!: EntityTable<Case, 'id'>;

  constructor(name = 'grounds') {
    super(name);
    this.version(1).stores({ cases: 'id, updatedAt' });
  }
}

export const database = new CaseDatabase();
