import type { Piece } from '@/lib/templates/letter-text';
import { type Directive, type LetterBlock, type LetterPart, sharedPart } from '@/lib/templates/letters';
import { ruleById } from '@/lib/templates/rules';
import { type Context, holds } from './context';
import { governs, ruleRuns } from './law';
import type { LetterNode, Run } from './model';
import { composed } from './parts';
import { knownValue, neededValue } from './placeholders';

/** A part of the template as nodes. A part with nothing but its heading is left out. */
export function assemble(ctx: Context, part: LetterPart): LetterNode[] {
  const nodes = blocksOf(ctx, part.blocks, part.id);
  if (nodes.length === 0 || part.heading === null) return nodes;
  // What is filed under its own heading (enclosures, signature) does not make a part that would otherwise be empty.
  const own = nodes.filter((node) => node.part === part.id);
  return own.length > 0 ? [{ kind: 'heading', level: 2, part: part.id, text: part.heading }, ...nodes] : nodes;
}

function blocksOf(ctx: Context, blocks: readonly LetterBlock[], part: string): LetterNode[] {
  const nodes: LetterNode[] = [];
  for (const block of blocks) {
    if (!block.when.every((condition) => holds(ctx, condition))) continue;
    for (const node of blockNodes(ctx, block, part)) append(nodes, node, block);
  }
  return nodes;
}

function blockNodes(ctx: Context, block: LetterBlock, part: string): LetterNode[] {
  if ('pieces' in block.content) {
    const runs = trimmed(fill(ctx, block.content.pieces));
    if (runs.length === 0) return [];
    return block.kind === 'item' ? [{ kind: 'list', ordered: false, part, items: [runs] }] : [{ kind: 'paragraph', part, runs }];
  }
  const { directive } = block.content;
  if (directive.startsWith('include:')) return blocksOf(ctx, sharedPart(directive.slice('include:'.length)).blocks, part);
  if (directive.startsWith('rule:')) return ruleNodes(ctx, directive.slice('rule:'.length), part);
  return composed(ctx, directive as Directive, part);
}

/** A rule's sentence with its citation, where it governs the plan; otherwise nothing. */
function ruleNodes({ law }: Context, id: string, part: string): LetterNode[] {
  const rule = ruleById(id);
  return rule.letter !== undefined && rule.mark !== 'S' && governs(law, rule)
    ? [{ kind: 'paragraph', part, runs: ruleRuns(rule, law) }]
    : [];
}

/** Items beside each other are one list; a block that joins goes on with the paragraph before it. */
function append(nodes: LetterNode[], node: LetterNode, block: LetterBlock): void {
  const last = nodes.at(-1);
  if (block.kind === 'item' && node.kind === 'list' && last?.kind === 'list' && !last.ordered) last.items.push(...node.items);
  else if (block.joins && node.kind === 'paragraph' && last?.kind === 'paragraph')
    last.runs.push({ text: ' ', source: 'template' }, ...node.runs);
  else nodes.push(node);
}

/** The text with its placeholders filled: a stretch in double brackets drops out when something in it has no value. */
function fill(ctx: Context, pieces: readonly Piece[]): Run[] {
  return pieces.flatMap((piece): Run[] => {
    if ('text' in piece) return [{ text: piece.text, source: 'template' }];
    if ('placeholder' in piece) return neededValue(ctx, piece.placeholder);
    const missing = piece.optional.some((inner) => 'placeholder' in inner && knownValue(ctx, inner.placeholder) === null);
    return missing ? [] : fill(ctx, piece.optional);
  });
}

/** Neighbours of one source as one run, a capital at the beginning, no space at the ends. */
function trimmed(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    // A name that ends with a full stop ("Inc.") closes the sentence itself.
    if (run.source === 'template' && last?.text.endsWith('.') && /^\.(?!\.)/.test(run.text))
      merged.push({ ...run, text: run.text.slice(1) });
    else if (last && last.source === run.source && last.blank === undefined && run.blank === undefined) last.text += run.text;
    else merged.push({ ...run });
  }
  const first = merged[0];
  const last = merged.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return merged.filter((run) => run.text !== '');
}
