import { splitPair } from '@/lib/document/blocks';
import type { Block } from '@/lib/document/model';
import { type Box, type BoxNode, simpleOf, wordsOf } from './boxes';
import { Entries, ofEntry } from './entries';
import { gridAt } from './grid-rows';
import { leafBlocks } from './inline';
import { isListOfRows, joinLoneLabels, Siblings } from './siblings';
import { tableBlocks } from './table';

/** The blocks of a page's boxes in reading order; the page's own header and footer come last. */
export function blocksOfPage(body: Box): Block[] {
  const entries = new Entries(body);
  const emitter = new Emitter(entries);
  const blocks = emitter.kids(body.kids, false);
  for (const box of emitter.late) blocks.push(...new Emitter(entries).kids(box.kids, false));
  return joinLoneLabels(blocks);
}

class Emitter {
  readonly late: Box[] = [];

  constructor(private readonly entries: Entries) {}

  kids(kids: BoxNode[], repeated: boolean): Block[] {
    const blocks: Block[] = [];
    const siblings = new Siblings(kids, repeated);
    const rows = isListOfRows(kids);
    for (let i = 0; i < kids.length; i++) {
      const grid = gridAt(kids, i, this.entries, (kid) => this.kids([kid], false));
      if (grid) {
        blocks.push(...grid.blocks);
        i = grid.next - 1;
        continue;
      }
      const pair = siblings.pairAt(i);
      if (pair) {
        blocks.push(pair);
        i++;
        continue;
      }
      const kid = kids[i];
      if (!kid) continue;
      for (const block of this.node(kid, rows)) blocks.push(block);
    }
    return blocks;
  }

  private node(node: BoxNode, repeated: boolean): Block[] {
    const blocks = node.kind === 'leaf' ? leafBlocks(node) : this.box(node, repeated);
    return ofEntry(blocks, this.entries.of(node));
  }

  private box(box: Box, repeated: boolean): Block[] {
    if (box.late) {
      this.late.push(box);
      return [];
    }
    if (/^h[1-6]$/.test(box.tag)) return this.heading(box);
    switch (box.tag) {
      case 'table':
      case 'layout':
        return tableBlocks(box, (kids) => this.kids(kids, false), this.entries);
      case 'dl':
        return this.definitions(box);
      case 'ul':
      case 'ol':
        return this.list(box);
      case 'field':
        return [splitPair(box.name, box.kids.map((kid) => wordsOf(kid).text).join(' '))];
      case 'frame':
        return this.kids(box.kids, false).map((block) => ({ ...block, frame: block.frame ?? box.name }));
      case 'address':
        return this.address(box);
      default:
        return this.kids(box.kids, repeated);
    }
  }

  private heading(box: Box): Block[] {
    const { text } = wordsOf(box);
    return text === '' ? [] : [{ kind: 'heading', level: Number(box.tag[1]), text }];
  }

  private address(box: Box): Block[] {
    const simple = simpleOf(box);
    if (!simple || simple.lines.length < 2) return this.kids(box.kids, false);
    const { text, breaks } = wordsOf(box);
    return [{ kind: 'paragraph', text, breaks }];
  }

  private list(box: Box): Block[] {
    const blocks: Block[] = [];
    const rows = isListOfRows(box.kids);
    for (const kid of box.kids) {
      const own = kid.kind === 'box' && kid.tag === 'li' ? ofEntry(this.kids(kid.kids, rows), this.entries.of(kid)) : this.node(kid, rows);
      own.forEach((block, i) => {
        if (i === 0 && block.kind === 'paragraph' && !block.breaks) blocks.push({ ...block, kind: 'item', depth: 0 });
        else blocks.push(block.kind === 'item' && block.depth !== undefined ? { ...block, depth: block.depth + 1 } : block);
      });
    }
    return blocks;
  }

  /** A definition list: each dd is a value of the dt before it; a dd with structure of its own is a section. */
  private definitions(list: Box): Block[] {
    const blocks: Block[] = [];
    let label: Box | null = null;
    const visit = (kids: BoxNode[]) => {
      for (const kid of kids) {
        if (kid.kind === 'leaf') blocks.push(...leafBlocks(kid));
        else if (kid.tag === 'dt') {
          label = kid;
        } else if (kid.tag === 'dd') blocks.push(...this.definition(label, kid));
        else if (kid.kids.some((one) => one.kind === 'box' && /^d[td]$/.test(one.tag))) visit(kid.kids);
        else blocks.push(...this.box(kid, false));
      }
    };
    visit(list.kids);
    return blocks;
  }

  private definition(label: Box | null, value: Box): Block[] {
    const name = label ? wordsOf(label).text : '';
    const words = wordsOf(value);
    if (name === '') return this.kids(value.kids, false);
    if (words.text === '') return [];
    const rich =
      simpleOf(value) === null &&
      (words.text.length > 300 || value.kids.some((kid) => kid.kind === 'box' && /^(?:table|dl|[uo]l|h[1-6])$/.test(kid.tag)));
    if (rich) return [{ kind: 'heading', level: 5, text: name }, ...this.kids(value.kids, false)];
    const pair = splitPair(name, words.text);
    return [words.breaks.length > 0 ? { ...pair, breaks: words.breaks.map((at) => at + name.length + 1) } : pair];
  }
}
