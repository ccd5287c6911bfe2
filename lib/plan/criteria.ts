import type { Block, SourceDocument } from '@/lib/document/model';
import { pageMark } from '@/lib/document/shapes';
import * as cues from './criteria-cues';
import { ListStack } from './criteria-lists';
import { follows, listInside, type Marked, markOf } from './criteria-marks';
import { criteriaOf, type Row } from './criteria-rows';
import type { Criterion } from './model';

/** Bounds: a policy is a document of a few hundred pages at most, a criterion a few sentences. */
const MOST_BLOCKS = 20_000;
const MOST_ROWS = 200;
const LONGEST = 2_000;

/** The sentence that opens the list is its heading too ("Renewal Criteria - Approve for 12 months when BOTH are met:"). */
const SECTION_LEAD = /^(?:initial|renewal|re-?auth|continu|exclusion)[^.:]{0,40}? ?[-–:] .*:$/i;

/** What is being read: the criteria under one opening sentence or heading. */
interface Section {
  open: boolean;
  /** The sentence that opened it, and its mark. */
  lead: string;
  mark: string | null;
  need: cues.Need | null;
  exclusion: boolean;
  /** Its rows have no marks. */
  plain: boolean;
  /** Index of its first row. */
  first: number;
}

interface Line {
  text: string;
  mark: string | null;
  depth: number | null;
  item: boolean;
}

/**
 * The criteria of a payer's coverage policy, word for word, in order. Rows of nested lists keep their `level`; `join` tells
 * whether all or any of the rows beside them must be met, where the policy says so; what the policy does not cover comes
 * out with `exclusion`. Lists that are no criteria (background, codes, references) stay out. Empty when there are none.
 */
export function readCriteria(doc: SourceDocument): Criterion[] {
  const reader = new Reader();
  for (const block of doc.blocks.slice(0, MOST_BLOCKS)) reader.block(block);
  return reader.criteria();
}

class Reader {
  private readonly rows: Row[] = [];
  private readonly said = new Map<number, Set<'and' | 'or'>>();
  private readonly lists = new ListStack();
  private group = '';
  private skip = false;
  /** The mark of the last heading that had one: the next of its kind is a heading too. */
  private headMark: string | null = null;
  private now: Section = { open: false, lead: '', need: null, exclusion: false, plain: false, first: 0, mark: null };
  private connector: 'and' | 'or' | null = null;

  block(block: Block): void {
    if (this.rows.length >= MOST_ROWS || pageMark(block.text)) return;
    if (block.kind === 'heading') this.heading(block.text);
    else if (block.kind === 'row') this.tableRow(block);
    else this.words(block);
  }

  private words(block: Exclude<Block, { kind: 'heading' | 'row' }>): void {
    const marked = block.kind === 'item' && block.mark ? { mark: block.mark, text: block.text } : markOf(block.text);
    const depth = block.kind === 'item' ? (block.depth ?? null) : null;
    const item = block.kind === 'item' && (marked !== null || block.depth !== undefined);
    const line: Line = { text: marked?.text ?? block.text, mark: marked?.mark ?? null, depth, item: item || marked !== null };
    if (line.text.length > 2 * LONGEST) return;
    this.line(line);
  }

  private line(line: Line): void {
    if (cues.isAboutPolicy(line.text)) return;
    const connector = cues.connectorOf(line.text);
    if (connector) {
      this.connector = connector;
      return;
    }
    const heading = this.isHeading(line);
    if (heading) this.heading(line.text, line.mark);
    if (heading || this.skip) return;
    const inside = listInside(line.text);
    if (inside && this.opens(inside.lead, line, true)) this.sentenceList(inside);
    else if (line.mark === null && cues.isAside(line.text)) {
      if (this.now.plain) this.close();
    } else if (this.endsWithRefusal(line)) this.prose(line.text, true);
    else if (this.opens(line.text, line)) this.root(line.text, line.mark);
    else if (line.item || this.isPlain(line)) {
      if (this.now.open) this.row(line);
    } else if (cues.isCaption(line.text)) this.heading(line.text);
    else this.prose(line.text);
  }

  /** A numbered sentence beside the list's own opening sentence that says what is not covered. */
  private endsWithRefusal({ text, mark }: Line): boolean {
    return mark !== null && this.now.mark !== null && follows(this.now.mark, mark) && !this.lists.continues(mark) && cues.refuses(text);
  }

  private isHeading({ text, mark, item }: Line): boolean {
    if (mark !== null && this.headMark !== null && text.length <= 90 && follows(this.headMark, mark) && !this.lists.continues(mark))
      return true;
    const known = cues.isOtherHead(text) || cues.isCriteriaHead(text) || cues.isExclusionHead(text);
    const bare = known && mark === null && !item && /^\p{Lu}[^.;:,]{2,50}:?$/u.test(text) && text.split(' ').length <= 5;
    if (!bare && (!cues.looksLikeHeading(text) || (cues.opensList(text) && cues.needOf(text)))) return false;
    if (mark !== null) return known && text.length <= 80 && (!this.now.open || text.split(' ').length <= 6);
    // Bullets that were lost in copying: short lines with capitals are rows then, unless they are known headings.
    return !item && (known || !this.now.plain);
  }

  private heading(text: string, mark: string | null = null): void {
    this.close();
    this.group = mark ? `${mark} ${text}` : text;
    this.headMark = mark;
    this.skip = cues.isOtherHead(text);
    const exclusion = cues.isExclusionHead(text) || cues.refuses(text);
    const opens = exclusion || cues.isCriteriaHead(text) || cues.speaksOfCoverage(text);
    if (opens && !this.skip) this.begin('', cues.needOf(text), exclusion);
  }

  /** Whether a sentence opens a list of criteria. Inside a list, a marked line does so only where a section begins. */
  private opens(text: string, { mark, item }: Line, runsOn = false): boolean {
    const bare = runsOn ? /\b(?:if|when|unless)(?: the \w+)?:?$/i : /\b(?:if|when|unless) the \w+:?$/i;
    if (!cues.opensList(text) && !bare.test(text)) return false;
    const coverage = cues.speaksOfCoverage(text) || cues.refuses(text);
    if (item) {
      const sibling = mark !== null && this.now.mark !== null && !this.lists.continues(mark);
      return coverage && (!this.now.open || this.rows.length === this.now.first || (sibling && this.lists.empty));
    }
    if (coverage) return true;
    return this.now.open && this.rows.length === this.now.first && cues.needOf(text) !== null;
  }

  private root(text: string, mark: string | null = null): void {
    if (!mark && SECTION_LEAD.test(text)) this.group = text;
    const exclusion = cues.refuses(text) || (this.now.exclusion && !cues.speaksOfCoverage(text));
    this.begin(text, cues.needOf(text), exclusion);
    this.now.mark = mark;
  }

  private begin(lead: string, need: cues.Need | null, exclusion: boolean): void {
    this.close();
    this.now = { ...this.now, open: true, lead, need, exclusion };
  }

  private close(): void {
    this.lists.clear();
    this.connector = null;
    this.now = { open: false, lead: '', need: null, exclusion: false, plain: false, first: this.rows.length, mark: null };
  }

  /** A line without a mark that is still a row: the bullets were lost, or it stands under a count ("Both:"). */
  private isPlain({ text, mark }: Line): boolean {
    if (mark !== null || cues.isAside(text) || text.length > 400) return false;
    if (!this.now.open) return this.screening(text);
    if (cues.speaksOfCoverage(text) && /\.$/.test(text)) return false;
    return (this.now.lead !== '' && (this.rows.length === this.now.first || this.now.plain)) || /:$/.test(text);
  }

  /** Screening criteria open with a count and no sentence ("Meniscal tear suspected, Both:"). */
  private screening(text: string): boolean {
    if (!/[,-] ?(?:[≥>]=? ?)?(?:both|all|one|either|any|two|three)\W?:$/i.test(text)) return false;
    this.begin('', null, false);
    return true;
  }

  private row(line: Line): void {
    if (line.mark === null && line.depth === null) this.now.plain = true;
    const previous = this.rows.at(-1);
    const afterLead = this.rows.length > this.now.first && previous !== undefined && cues.opensList(previous.text);
    const level = this.lists.place({ mark: line.mark, depth: line.depth, afterLead, connector: this.connector });
    const inside = listInside(line.text);
    this.add(inside && inside.lead.length > 3 ? inside.lead : line.text, level);
    if (inside && inside.lead.length > 3) for (const item of inside.items) this.add(item.text, level + 1);
  }

  private sentenceList({ lead, items, rest }: { lead: string; items: Marked[]; rest: string }): void {
    const under = this.now.open && this.now.lead === '' && !this.now.exclusion;
    this.root(lead);
    for (const { mark, text } of items) {
      const level = this.lists.place({ mark, depth: null, afterLead: false, connector: this.connector });
      this.add(text, level);
    }
    this.close();
    if (under) this.begin('', null, false);
    if (rest !== '') this.prose(rest);
  }

  private add(words: string, level: number): void {
    const { text, connector } = cues.cutConnector(words);
    if (text === '' || text.length > LONGEST || this.rows.length >= MOST_ROWS) return;
    let parent = -1;
    for (let i = this.rows.length - 1; i >= this.now.first && parent < 0; i--) if ((this.rows[i]?.level ?? 0) < level) parent = i;
    const list = parent >= 0 ? parent : -1 - this.now.first;
    const need = parent >= 0 ? cues.needOf(this.rows[parent]?.text ?? '') : this.now.need;
    if (this.connector) this.said.set(list, (this.said.get(list) ?? new Set()).add(this.connector));
    this.connector = connector;
    this.rows.push({
      text,
      level: parent < 0 ? 0 : (this.rows[parent]?.level ?? 0) + 1,
      group: this.group,
      lead: this.now.lead,
      exclusion: this.now.exclusion,
      parent,
      list,
      need,
    });
  }

  /** Sentences of running text that are criteria by themselves. */
  private prose(text: string, refused = false): void {
    const under = this.now.open && this.now.lead === '' && !this.now.exclusion && !refused;
    const { exclusion } = this.now;
    for (const sentence of cues.sentencesOf(text)) {
      const refuses = cues.refuses(sentence);
      const covered = cues.speaksOfCoverage(sentence) && /\b(?:when|if|only|unless|until)\b/i.test(sentence);
      const asked = under && cues.asks(sentence);
      if ((!refuses && !covered && !asked) || cues.isAboutSomebody(sentence)) continue;
      this.begin('', asked && !refuses && !covered ? { join: 'all' } : null, refuses || exclusion);
      this.add(sentence, 0);
    }
    this.close();
    if (under) this.begin('', null, false);
  }

  private tableRow(block: Extract<Block, { kind: 'row' }>): void {
    const column = block.header?.findIndex((name) => /\bcriteri|\brequirement/i.test(name)) ?? -1;
    const text = column < 0 ? '' : (block.cells[column] ?? '');
    if (this.skip || text === '') return;
    if (!this.now.open) this.begin('', null, false);
    const marked = markOf(text);
    this.row({ text: marked?.text ?? text, mark: marked?.mark ?? null, depth: null, item: true });
  }

  criteria(): Criterion[] {
    return criteriaOf(this.rows, this.said);
  }
}
