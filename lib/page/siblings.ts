import { splitPair } from '@/lib/document/blocks';
import { isDataLike, isKnownLabel, isLabelLike } from '@/lib/document/labels';
import type { Block } from '@/lib/document/model';
import { isLoneLabel, pairsIn } from '@/lib/document/pairs';
import { joinLines } from '@/lib/intake/lines/prose';
import { type BoxNode, type Simple, simpleOf } from './boxes';
import { isAmount, linePairs } from './inline';
import { isVerdict } from './status-words';

const TELLS = /reason|decision|determination|status|explanation|notes?\b|remark|why|comment/i;

/**
 * Label and value as sibling elements. The evidence that two siblings are one pair: the label's colon, known words, a
 * shape that repeats (label, value, label, value), or a container made for exactly the two.
 */
export class Siblings {
  private readonly simple: (Simple | null)[];
  private readonly alternating: boolean;

  constructor(
    private readonly kids: BoxNode[],
    /** The parent's own siblings are built the same way: rows of a list of details. */
    private readonly repeated: boolean,
  ) {
    this.simple = kids.map(simpleOf);
    this.alternating = alternates(this.simple);
  }

  /** The pair that kid `i` and the one after it are, or null. */
  pairAt(i: number): Block | null {
    const label = this.simple[i];
    const value = this.simple[i + 1];
    if (!label || !value || label.lines.length !== 1) return null;
    const name = label.lines[0] ?? '';
    const first = value.lines[0] ?? '';
    const words = value.lines.join(' ');
    if (this.kids.length === 2 && isAmount(name) && isKnownLabel(first) && value.lines.length === 1) return splitPair(first, name);
    if (!isLabelLike(name.replace(/\s?:$/, '')) || words.length > 400 || !/[\p{L}\d]/u.test(words)) return null;
    if (first.endsWith(':') || pairsIn(name) || isAmount(name)) return null;
    // A badge ("Denied") names nothing, and neither does a link; a line of pairs is nobody's value.
    // "MRI" before "Denied" is the thing that was denied.
    if (isVerdict(words) && !name.endsWith(':') && !isKnownLabel(name)) return null;
    if (label.link || isVerdict(name) || value.leaf.lines.some((line) => linePairs(line) !== null)) return null;
    if (!this.holds(i, name, label, value, words)) return null;
    const { text, breaks } = joinLines(value.lines);
    const block = splitPair(name, text);
    const shift = name.length + 1;
    return breaks.length > 0 ? { ...block, breaks: breaks.map((at) => at + shift) } : block;
  }

  private holds(i: number, name: string, label: Simple, value: Simple, words: string): boolean {
    if (name.endsWith(':')) return true;
    if (/[.,!]$/.test(name) || (label.tag === 'p' && value.tag === 'p' && words.length > 80)) return false;
    const known = isKnownLabel(name);
    const differs = label.sig !== value.sig;
    if (this.alternating) return i % 2 === 0 && (known || !isDataLike(name));
    if (known && isKnownLabel(words) && !differs) return false;
    // A hint under a form's label is a sentence; under "Reason for denial" a sentence is the value.
    if (!this.repeated && /\p{Ll}[.!?]$/u.test(words) && words.split(' ').length > 3 && !TELLS.test(name)) return false;
    if (known && (isDataLike(words) || (differs && words.length <= 160) || (this.kids.length === 2 && words.length <= 160))) return true;
    if (this.kids.length !== 2 || isDataLike(name)) return false;
    return this.repeated && name.split(' ').length <= 6 && (differs || isDataLike(words) || words.length <= 60);
  }
}

/** Label, value, label, value: two kinds of elements taking turns, the odd ones never alike with the even ones. */
function alternates(simple: (Simple | null)[]): boolean {
  if (simple.length < 4 || simple.length % 2 !== 0) return false;
  const [a, b] = [simple[0]?.sig, simple[1]?.sig];
  if (a === undefined || b === undefined || a === b) return false;
  const turns = simple.every((one, i) => one !== null && one.sig === (i % 2 === 0 ? a : b));
  return turns && simple.some((one, i) => i % 2 === 0 && isKnownLabel(one?.lines[0] ?? ''));
}

/** True when most of a parent's kids are boxes of two simple kids each, or of one line with two parts. */
export function isListOfRows(kids: BoxNode[]): boolean {
  let rows = 0;
  let boxes = 0;
  for (const kid of kids) {
    if (kid.kind !== 'box') continue;
    boxes++;
    if (kid.kids.length === 2 && kid.kids.every((one) => simpleOf(one) !== null)) rows++;
  }
  return rows >= 2 && rows * 2 > boxes;
}

/** Joins a label that stands alone in a block with the value in the next: "Claim ID:" and, below it, "123". */
export function joinLoneLabels(blocks: Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out[out.length - 1];
    if (
      before &&
      block.kind === 'paragraph' &&
      before.frame === block.frame &&
      before.entry?.at === block.entry?.at &&
      takes(before, block)
    ) {
      const shift = before.text.length + 1;
      const pair = splitPair(before.text, block.text, {
        ...(before.frame && { frame: before.frame }),
        ...(before.entry && { entry: before.entry }),
      });
      out[out.length - 1] = block.breaks ? { ...pair, breaks: block.breaks.map((at) => at + shift) } : pair;
    } else out.push(block);
  }
  return out;
}

function takes(label: Block, value: Block): boolean {
  if (label.kind !== 'paragraph' && label.kind !== 'heading') return false;
  if (value.text.length > 160 || value.text.endsWith(':') || !isLoneLabel(label.text)) return false;
  if (label.text.endsWith(':')) return !/[.!?]\s/.test(value.text);
  if (isDataLike(value.text)) return true;
  return (
    label.kind === 'paragraph' && Boolean(value.breaks) && /^(?:mail|mailing address|address|write|appeals? address)$/i.test(label.text)
  );
}
