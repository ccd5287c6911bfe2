import { squash } from '@/lib/document/blocks';
import type { Block, Entry } from '@/lib/document/model';
import { atomsOf, type Box, type BoxNode, type Leaf, textOf, unitsOf } from './boxes';
import { type ClaimName, claimNames, dayIn, isLabelled, isNumberLabel } from './claim-names';
import { isStatus, lastStatus, mayRefuse } from './status-words';

/** What a part of the page says that a claim of a list says. */
interface Signs {
  status: string;
  names: ClaimName[];
  day: string;
  /** Claims are listed inside, so the part is no claim itself. */
  lists: boolean;
}

const MOST_NAMES = 8;
/** The heading of a page that lists claims. */
const PLURAL = /\b(?:claims|authori[sz]ations|requests|referrals|EOBs|explanations of benefits)\b/i;

/**
 * The claims that a page lists, whatever its markup: parts of one make beside each other, each with a status and with a
 * number that no other has. One pass over the boxes, and none on a page on which nothing is refused.
 */
export class Entries {
  private readonly marks = new Map<BoxNode, Entry>();
  private label = '';
  private plural = false;
  /** A number stood outside of every list: the page is about one claim. */
  private numbered = false;
  private count = 0;

  constructor(body: Box) {
    if (tellsOfRefusal(body)) this.visit(body);
  }

  /** The claim that a part of the page is or belongs to. */
  of(node: BoxNode): Entry | undefined {
    return this.marks.get(node);
  }

  /** A claim of a list that its table's headings tell. */
  make(name: string, status: string): Entry {
    return { at: this.count++, name, status };
  }

  private visit(node: BoxNode): Signs {
    if (node.kind === 'leaf') return this.leaf(node);
    if (/^h[1-3]$/.test(node.tag) && !this.plural) this.plural = PLURAL.test(headOf(node));
    const before = this.numbered;
    const own = node.kids.map((kid) => this.visit(kid));
    const signs: Signs = { status: '', names: [], day: '', lists: this.list(node.kids, own, before) };
    for (const one of own) {
      signs.status ||= one.status;
      signs.day ||= one.day;
      signs.lists ||= one.lists;
      for (const name of one.names) if (signs.names.length < MOST_NAMES) signs.names.push(name);
    }
    return signs;
  }

  private leaf(leaf: Leaf): Signs {
    const signs: Signs = { status: '', names: [], day: '', lists: false };
    for (const line of leaf.lines) {
      for (const unit of unitsOf(line)) {
        signs.status ||= isStatus(unit) ? unit : lastStatus(unit);
        signs.day ||= dayIn(unit);
        for (const name of claimNames(unit, this.label)) if (signs.names.length < MOST_NAMES) signs.names.push(name);
        this.label = isNumberLabel(unit) ? unit : '';
      }
      if (!signs.status)
        signs.status =
          atomsOf(line)
            .map((piece) => squash(piece.text))
            .find(isStatus) ?? '';
    }
    if (signs.names.some(({ make }) => isLabelled(make))) this.numbered = true;
    return signs;
  }

  /** Marks the claims among the kids of one box; true when they are a list of claims. */
  private list(kids: BoxNode[], signs: Signs[], numbered: boolean): boolean {
    const makes = new Map<string, number[]>();
    kids.forEach((kid, i) => {
      if (kid.kind !== 'box' || !isClaim(signs[i])) return;
      const same = makes.get(makeOf(kid));
      if (same) same.push(i);
      else makes.set(makeOf(kid), [i]);
    });
    const [at] = [...makes.values()].sort((a, b) => b.length - a.length);
    if (!at || at.length < 2) return false;
    const names = at.map((i) => signs[i]?.names ?? []);
    const own =
      ownNames(names) ??
      (numbered || !this.plural
        ? null
        : ownDays(
            names,
            at.map((i) => signs[i]?.day ?? ''),
          ));
    if (!own) return false;
    at.forEach((from, k) => {
      const kid = kids[from];
      if (kid) this.marks.set(kid, this.make(own[k] ?? '', signs[from]?.status ?? ''));
    });
    this.details(kids, at);
    this.numbered = numbered;
    return true;
  }

  /**
   * What stands between two claims of a list tells of the first of them, such as a row that opens below it; the last
   * heading between them and what follows it are about the next. After the last claim, only what is made like the rest.
   */
  private details(kids: BoxNode[], at: number[]): void {
    let make = '';
    at.forEach((from, k) => {
      const entry = this.marks.get(kids[from] as BoxNode);
      const next = at[k + 1];
      const between = kids.slice(from + 1, next ?? from + 2);
      const end = between.findLastIndex((kid) => kid.kind === 'box' && /^h[1-6]$/.test(kid.tag));
      const own = end < 0 ? between : between.slice(0, end);
      for (const kid of own) {
        if (!entry || (next === undefined && (kid.kind !== 'box' || makeOf(kid) !== make))) break;
        if (kid.kind === 'box') make = makeOf(kid);
        this.marks.set(kid, entry);
      }
    });
  }
}

/** Blocks as those of a claim; blocks that are one's already stay it. */
export function ofEntry(blocks: Block[], entry: Entry | undefined): Block[] {
  return entry ? blocks.map((block) => (block.entry ? block : { ...block, entry })) : blocks;
}

function isClaim(signs: Signs | undefined): boolean {
  return signs !== undefined && !signs.lists && signs.status !== '' && (signs.names.length > 0 || signs.day !== '');
}

/** Tag and first class: rows differ in the classes after it ("row row-denied"). */
function makeOf(box: Box): string {
  return box.sig.split(' ', 1)[0] || box.tag;
}

/** The name of each claim that no other has, all of one make; null when one has none: they are lines of one claim. */
function ownNames(all: ClaimName[][]): string[] | null {
  const holders = new Map<string, number>();
  for (const names of all) for (const name of new Set(names.map((one) => one.name))) holders.set(name, (holders.get(name) ?? 0) + 1);
  const own = all.map((names) => names.filter(({ name }) => holders.get(name) === 1));
  const make = own[0]?.find((one) => own.every((names) => names.some((other) => other.make === one.make)))?.make;
  if (make === undefined) return null;
  return own.map((names) => names.find((one) => one.make === make)?.name ?? '');
}

/** Claims without numbers, by their days; null when some have a number or two have the same day. */
function ownDays(names: ClaimName[][], days: string[]): string[] | null {
  return names.every((own) => own.length === 0) && new Set(days).size === days.length && days.every((day) => day !== '') ? days : null;
}

function headOf(box: Box): string {
  let at: BoxNode = box;
  while (at.kind === 'box' && at.kids[0]) at = at.kids[0];
  return at.kind === 'leaf' ? textOf(at.lines[0] ?? []) : '';
}

function tellsOfRefusal(node: BoxNode): boolean {
  if (node.kind === 'box') return node.kids.some(tellsOfRefusal);
  return node.lines.some((line) => line.some((piece) => mayRefuse(piece.text)));
}
