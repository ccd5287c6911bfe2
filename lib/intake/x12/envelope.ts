import type { Segment } from './segments';

/**
 * Watches the envelopes of a file (ISA to IEA, GS to GE, ST to SE): each must be closed, and its closing segment counts what was in it. A
 * download that broke off between two claims or two transactions shows nowhere else.
 */
export class Envelopes {
  /** Something began and did not end. */
  cut = false;
  /** Something that was counted is not there, or more segments than were counted. */
  miscounted = false;
  private readonly open = { ISA: null as Open | null, GS: null as Open | null, ST: null as Open | null };

  take({ id, elements }: Segment): void {
    if (this.open.ST) this.open.ST.count++;
    switch (id) {
      case 'ISA':
        this.begin('ISA', elements[12]);
        break;
      case 'GS':
        if (this.open.ISA) this.open.ISA.count++;
        this.begin('GS', elements[5]);
        break;
      case 'ST':
        if (this.open.GS) this.open.GS.count++;
        this.begin('ST', elements[1]);
        break;
      case 'SE':
        this.close('ST', elements);
        break;
      case 'GE':
        this.close('GS', elements);
        break;
      case 'IEA':
        this.close('ISA', elements);
    }
  }

  /** After the last segment: what is still open was cut off. */
  end(): void {
    if (LEVELS.some((level) => this.open[level])) this.cut = true;
  }

  private begin(level: Level, control = ''): void {
    if (INSIDE[level].some((inner) => this.open[inner])) this.cut = true;
    for (const inner of INSIDE[level]) this.open[inner] = null;
    this.open[level] = { control: control.trim(), count: level === 'ST' ? 1 : 0 };
  }

  private close(level: Level, [count = '', control = '']: string[]): void {
    const open = this.open[level];
    // What was cut out of its envelope may still have the end of it.
    if (!open) this.cut ||= level === 'ST';
    else if (INSIDE[level].some((inner) => inner !== level && this.open[inner])) this.cut = true;
    else if (control.trim() !== open.control) this.miscounted = true;
    // Programs that put files together forget to count the transactions: more of them than were counted is no loss.
    else if (level === 'ST' ? Number(count) !== open.count : !(Number(count) <= open.count)) this.miscounted = true;
    for (const inner of INSIDE[level]) this.open[inner] = null;
  }
}

interface Open {
  /** The number by which the closing segment names what it closes. */
  control: string;
  /** What the closing segment counts: the groups of a file, the transactions of a group, the segments of a transaction. */
  count: number;
}

const LEVELS = ['ISA', 'GS', 'ST'] as const;
type Level = (typeof LEVELS)[number];
/** What ends at the latest where one of its kind begins or ends. */
const INSIDE: Record<Level, readonly Level[]> = { ISA: ['ISA', 'GS', 'ST'], GS: ['GS', 'ST'], ST: ['ST'] };
