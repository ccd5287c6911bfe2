import { isLabelLike, isValueLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import { isLoneLabel, pairsIn } from '@/lib/document/pairs';
import { endsAddress, isDateLine, isGreeting } from '@/lib/document/shapes';
import { amountsFirstAt } from './amounts';
import { barTableAt, tableAt } from './columns';
import { type Field, fieldRowsAt, fieldsIn, pairOf, twoColumnsAt, withValue } from './fields';
import { headingOf } from './headings';
import { BULLET, lineParts, shortField, withoutMark } from './items';
import { type Line, lineOf, textsFrom } from './line';
import { addressEnd, fullWidth, isSoftBreak, joinLines, proseBlocks, type Run } from './prose';
import { setApart } from './set-apart';

/** Lines of plain text as blocks, in order. One pass: every line is looked at a bounded number of times. */
export function blocksOf(lines: Line[]): Block[] {
  return new Reader(setApart(lines)).read();
}

class Reader {
  private at = 0;
  private prose: Line[] = [];
  private indent = 0;
  private readonly blocks: Block[] = [];

  /** How far a full line of this text reaches. */
  private readonly full: number;

  constructor(private readonly lines: Line[]) {
    this.full = fullWidth(lines);
  }

  read(): Block[] {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at];
      if (!line || line.text === '') {
        this.flush();
        this.at++;
      } else if (line.stamp || !this.structure(line)) {
        if (line.newPage) this.flush();
        this.plain(line);
        this.at++;
      }
    }
    this.flush();
    return this.blocks;
  }

  /** Tries what a line can be besides running text; true when it was taken. */
  private structure(line: Line): boolean {
    if (!/[\p{L}\d]/u.test(line.text)) {
      // A rule of dashes, a stray mark: nothing to read.
      this.flush();
      this.at++;
      return true;
    }
    return this.item(line) || this.table(line) || this.fields(line) || this.heading(line) || this.lone(line);
  }

  private table(line: Line): boolean {
    const columns =
      line.segments.length > 1 && (fieldRowsAt(this.lines, this.at) ?? tableAt(this.lines, this.at) ?? twoColumnsAt(this.lines, this.at));
    const found = columns || barTableAt(this.lines, this.at);
    if (!found) return false;
    this.flush();
    this.blocks.push(...found.blocks);
    this.at = found.next;
    return true;
  }

  private fields(line: Line): boolean {
    if (this.wrapped(line)) return false;
    const fields = fieldsIn(line);
    if (!fields) return false;
    this.flush();
    this.at++;
    const last = fields[fields.length - 1];
    if (last?.block.kind === 'pair') last.block = this.continued(last, line, fields.length === 1);
    this.blocks.push(...fields.map((field) => field.block));
    return true;
  }

  /** A pair with the lines that go on with its value: indented to the value, or the rest of an address or sentence. */
  private continued(field: Field, line: Run, only: boolean): Block {
    const { block } = field;
    if (block.kind !== 'pair') return block;
    const own = [block.value];
    let before: Run = { text: block.value, width: line.width };
    for (; this.at < this.lines.length && own.length < 40; this.at++) {
      const next = this.lines[this.at];
      if (!next || next.text === '' || next.newPage || !this.goesOn(field, before, next, only)) break;
      own.push(next.text);
      before = next;
    }
    if (own.length === 1) return block;
    return withValue(
      block,
      own,
      own.every((one) => one.length <= 70),
    );
  }

  private goesOn(field: Field, before: Run, next: Line, only: boolean): boolean {
    if (BULLET.test(next.text)) return false;
    const hanging = next.indent >= field.value - 1 && field.value > field.start + 2 && next.indent > field.start + 2;
    if (hanging && next.segments.length === 1) return true;
    if (pairsIn(next.text) || isLoneLabel(next.text) || next.segments.length > 1) return false;
    if (next.indent >= field.start + 3) return true;
    if (only && before.text.length >= 24 && isSoftBreak(before, next.text, this.full)) return true;
    // The line after an identifier or a date begins something else, even when an address follows.
    if (/^\S*\d\S*$/.test(before.text) || isDateLine(before.text)) return false;
    return only && addressEnd([before.text, ...textsFrom(this.lines, this.at, 5)], 0) > 0;
  }

  private item(line: Line): boolean {
    const mark = BULLET.exec(line.text);
    if (!mark || isDateLine(line.text)) return false;
    // "555 ..." cannot match, but a wrapped line may begin with "a) ": only after a full stop or at a margin of its own.
    if (this.prose.length > 0 && !/[.:;?!]$/.test(this.prose[this.prose.length - 1]?.text ?? '') && /^\(?[\da-hA-H]/.test(mark[0]))
      return false;
    this.flush();
    const bare = withoutMark(line, mark[0]);
    this.at++;
    const fields = fieldsIn(bare) ?? shortField(bare);
    if (fields) {
      const last = fields[fields.length - 1];
      if (last?.block.kind === 'pair') last.block = this.continued(last, line, fields.length === 1);
      this.blocks.push(...fields.map((field) => field.block));
      return true;
    }
    const own: Run[] = [bare];
    for (; this.at < this.lines.length; this.at++) {
      const next = this.lines[this.at];
      if (!next || next.text === '' || next.newPage || BULLET.test(next.text)) break;
      const inside = next.indent > line.indent && next.segments.length === 1;
      if (!inside && !isSoftBreak(own[own.length - 1] ?? bare, next.text, this.full)) break;
      if (!inside && (pairsIn(next.text) || isLoneLabel(next.text))) break;
      own.push(next);
    }
    this.blocks.push({ kind: 'item', text: joinLines(own.map((one) => one.text)).text, mark: mark[0].trim(), depth: line.indent });
    return true;
  }

  private heading(line: Line): boolean {
    if (this.wrapped(line)) return false;
    const before = this.lines[this.at - 1];
    const after = this.lines[this.at + 1];
    if (this.prose.length > 0 || (line.text.length <= 70 && addressEnd([line.text, ...textsFrom(this.lines, this.at + 1, 6)], 0) > 0))
      return false;
    const heading = headingOf(line, before, after, this.nextFilled());
    if (!heading || this.isLoneHere(line)) return false;
    this.flush();
    this.blocks.push({ kind: 'heading', level: Math.min(6, heading.level), text: heading.text });
    this.at++;
    return true;
  }

  /** "Claim ID:" with its value on the next line. */
  private lone(line: Line): boolean {
    if (this.wrapped(line) || !this.isLoneHere(line)) return false;
    if (this.amountsFirst()) return true;
    this.flush();
    const step = this.lines[this.at + 1]?.text === '' ? 2 : 1;
    const next = this.lines[this.at + step];
    if (!next) return false;
    this.at += step + 1;
    const field: Field = { block: pairOf(line.text, next.text), start: line.indent, value: next.indent };
    this.blocks.push(next.segments.length === 1 ? this.continued(field, next, false) : field.block);
    const block = this.blocks[this.blocks.length - 1];
    const lines = block?.kind === 'pair' ? this.addressAfter(block.value) : [];
    if (block?.kind === 'pair' && lines.length > 0) {
      this.blocks[this.blocks.length - 1] = withValue(block, [block.value, ...lines], true);
      this.at += lines.length;
    }
    return true;
  }

  private amountsFirst(): boolean {
    const first = this.prose[this.prose.length - 1]?.text;
    const found = first === undefined ? null : amountsFirstAt(this.lines, this.at, first);
    if (!found) return false;
    this.prose.pop();
    this.flush();
    this.blocks.push(...found.blocks);
    this.at = found.next;
    return true;
  }

  private addressAfter(first: string): string[] {
    const lines = [first, ...textsFrom(this.lines, this.at, 6)];
    const end = addressEnd(lines, 0);
    return end > 0 ? lines.slice(1, end + 1) : [];
  }

  private isLoneHere(line: Line): boolean {
    if (line.segments.length > 1 || !isLoneLabel(line.text)) return false;
    const gap = this.lines[this.at + 1]?.text === '';
    const next = this.lines[this.at + (gap ? 2 : 1)];
    if (!next || next.text === '' || next.newPage || BULLET.test(next.text) || next.segments.length > 2) return false;
    if (gap && !line.text.endsWith(':')) return false;
    if (isLoneLabel(next.text) || pairsIn(next.text) || isGreeting(next.text)) return false;
    const last = gap ? this.lines[this.at + 3] : this.lines[this.at + 2];
    const short = next.text.length <= 80 && isValueLike(next.text);
    // A label in words of its own ("How to appeal:") needs a value that stands alone; known words are enough otherwise.
    return short && (!gap || !last || last.text === '' || endsAddress(last.text) || isLabelLike(last.text));
  }

  private plain(line: Line): void {
    const wide = line.segments.filter((segment) => segment.gap >= 3);
    const gaps = line.segments.length - 1;
    // A line of two or three far-apart parts is columns; one with many gaps is justified prose.
    if (wide.length > 0 && gaps <= 3 && !(endsAddress(line.text) && line.segments[0] && !isDateLine(line.segments[0].text) && gaps === 1)) {
      this.flush();
      for (const segment of lineParts(line)) this.blocks.push({ kind: 'paragraph', text: segment });
      return;
    }
    if (isDateLine(line.text)) {
      this.flush();
      this.blocks.push({ kind: 'paragraph', text: line.text });
      return;
    }
    // A line set far to the right of the one before it is another thing (a date, a title), not more of the same.
    if (this.prose.length > 0 && Math.abs(line.indent - this.indent) >= 16) this.flush();
    this.indent = line.indent;
    this.prose.push(line);
  }

  /** True when the line only goes on with the running text above it. */
  private wrapped(line: Line): boolean {
    const before = this.prose[this.prose.length - 1];
    if (before === undefined) return false;
    return isSoftBreak(before, line.text, this.full) && line.segments.every((segment) => segment.gap < 3);
  }

  private nextFilled(): Line | undefined {
    for (let i = this.at + 1; i < Math.min(this.lines.length, this.at + 4); i++) if (this.lines[i]?.text) return this.lines[i];
    return undefined;
  }

  private flush(): void {
    if (this.prose.length > 0) this.blocks.push(...proseBlocks(this.prose, this.full));
    this.prose = [];
  }
}

/** Blocks of a few lines that stand together, such as a page's text between line breaks. */
export function blocksOfLines(lines: string[]): Block[] {
  return blocksOf(lines.map((line) => lineOf(line)));
}
