import { type Reading, readingsOf } from './criteria-marks';

/** A list that is open while a policy is read. */
interface OpenList {
  style: string;
  last: number | null;
  depth: number | null;
  /** Opened by a row that ends with a colon although nothing in the print sets the list apart: it can end without a sign. */
  loose: boolean;
}

/** A line of a list. `mark` is null where the source prints none; `depth` where the source does not show it. */
export interface ListLine {
  mark: string | null;
  depth: number | null;
  /** The row before this one opens a list and has no row yet. */
  afterLead: boolean;
  /** The row before this one ended with this word. */
  connector: 'and' | 'or' | null;
}

/** Follows how lists nest: by the order of their numbers first, then by indentation. */
export class ListStack {
  private open: OpenList[] = [];

  clear(): void {
    this.open = [];
  }

  get empty(): boolean {
    return this.open.length === 0;
  }

  /** Whether a numbered line goes on with a list that is open. */
  continues(mark: string): boolean {
    return readingsOf(mark).some(({ style, ordinal }) =>
      this.open.some((list) => ordinal !== null && list.style === style && list.last === ordinal - 1),
    );
  }

  /** Places a line and gives its level, 0 for the outermost list. */
  place(line: ListLine): number {
    const readings: Reading[] = line.mark === null ? [{ style: '', ordinal: null }] : readingsOf(line.mark);
    const level = this.numbered(readings, line) ?? this.bulleted(readings, line) ?? this.opened(readings, line);
    this.open.length = level + 1;
    return level;
  }

  private numbered(readings: Reading[], { depth }: ListLine): number | null {
    for (const next of [true, false])
      for (let level = this.open.length - 1; level >= 0; level--) {
        const list = this.open[level];
        const fits = readings.find(
          ({ style, ordinal }) =>
            ordinal !== null && list?.style === style && list.last !== null && (next ? ordinal === list.last + 1 : ordinal > list.last),
        );
        if (!list || !fits) continue;
        list.last = fits.ordinal;
        list.depth = depth;
        return level;
      }
    return null;
  }

  private bulleted(readings: Reading[], { depth, afterLead, connector }: ListLine): number | null {
    const bullet = readings.find(({ ordinal }) => ordinal === null);
    if (!bullet) return null;
    for (let level = this.open.length - 1; level >= 0; level--) {
      const list = this.open[level];
      if (list?.style !== bullet.style || Math.abs((list.depth ?? 0) - (depth ?? 0)) >= (bullet.style === '' ? 1 : 2)) continue;
      // Nothing but the words tells that a list within the list begins, or that it has ended.
      if (afterLead && level === this.open.length - 1 && bullet.style !== '') return null;
      if (list.loose && connector === 'and') continue;
      return level;
    }
    return null;
  }

  private opened(readings: Reading[], { depth, afterLead }: ListLine): number {
    const reading = readings.find(({ ordinal }) => ordinal === 1) ?? readings[0] ?? { style: '', ordinal: null };
    const top = this.open.at(-1);
    const before = [...this.open];
    if (!afterLead && reading.ordinal !== 1) while (before.length > 0 && (before.at(-1)?.depth ?? 0) >= (depth ?? 0)) before.pop();
    const loose = top !== undefined && top.style === reading.style && top.depth === depth;
    this.open = [...before, { style: reading.style, last: reading.ordinal, depth, loose }];
    return before.length;
  }
}
