import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { schema } from './schema';

const { nodes } = schema;
const SPLITS = [nodes.paragraph, nodes.item, nodes.line];

/** Enter: a new paragraph, list item or line. In a table's cell and beside a label there is just one. */
export const newBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const at = $from.parent;
  if (state.selection instanceof NodeSelection && state.selection.node.isBlock) return addParagraph(state, dispatch);
  if (at.type === nodes.heading) return addParagraph(state, dispatch);
  if (!$from.sameParent($to) || !SPLITS.includes(at.type)) return true;
  const last = $from.index(-1) === $from.node(-1).childCount - 1;
  if (at.type === nodes.item && at.content.size === 0 && last && $from.node(-1).childCount > 1) return leaveList(state, dispatch);
  const tr = state.tr.deleteSelection();
  const pos = tr.selection.from;
  const attrs = { ...at.attrs, key: null };
  if (tr.selection.$from.parentOffset === 0 && at.content.size > 0) tr.insert(tr.selection.$from.before(), at.type.create(attrs));
  else tr.split(pos, 1, [{ type: at.type, attrs }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Enter in an empty last item goes on below the list. */
const leaveList: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const after = $from.after(-1);
  const tr = state.tr.insert(after, nodes.paragraph.create({ part: $from.parent.attrs.part }));
  tr.setSelection(TextSelection.create(tr.doc, after + 1)).delete($from.before(), $from.after());
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** A new paragraph below the part of the letter that the cursor is in. */
export const addParagraph: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const part = (state.selection instanceof NodeSelection ? state.selection.node : $from.parent).attrs.part ?? '';
  const after = state.selection instanceof NodeSelection && $from.depth === 0 ? state.selection.to : $from.after(1);
  const tr = state.tr.insert(after, nodes.paragraph.create({ part }));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Takes out the paragraph, item, line or quote that the cursor is in; of a row or cell, its words. */
export const removeHere: Command = (state, dispatch) => {
  const { selection } = state;
  const whole = selection instanceof NodeSelection && selection.node.isBlock;
  const { $from } = selection;
  if (!whole && !$from.parent.isTextblock) return false;
  const [from, to] = whole ? [selection.from, selection.to] : [$from.before(), $from.after()];
  const inside = !whole && ($from.node(-1).childCount === 1 || $from.parent.type === nodes.cell || $from.parent.type === nodes.reference);
  const tr = inside && $from.depth > 1 ? removeOnly(state, $from.depth) : state.tr.delete(from, to);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The only line of its block goes with the block; a cell or value is emptied. */
function removeOnly(state: EditorState, depth: number) {
  const { $from } = state.selection;
  const only = [nodes.list, nodes.lines].includes($from.node(depth - 1).type);
  return only ? state.tr.delete($from.before(depth - 1), $from.after(depth - 1)) : state.tr.delete($from.start(), $from.end());
}

/** Selects the next blank after the cursor, from the top again after the last: what is typed then takes its place. */
export const nextBlank: Command = (state, dispatch) => {
  const blanks: number[] = [];
  state.doc.descendants((node: Node, pos) => {
    if (node.type === nodes.blank) blanks.push(pos);
  });
  const from = state.selection instanceof NodeSelection ? state.selection.to : state.selection.from;
  const next = blanks.find((pos) => pos >= from) ?? blanks[0];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, next)).scrollIntoView());
  return true;
};

/** Pasted words come as words alone: a line break starts a new paragraph where there can be one, and is a space elsewhere. */
export function pastePlain(text: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const lines = text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' '))
      .filter((line, i, all) => line.trim() !== '' || all.length === 1 || i === 0);
    const splits = SPLITS.includes($from.parent.type) && $from.sameParent(state.selection.$to);
    const tr = state.tr;
    const first = splits ? (lines[0] ?? '') : lines.join(' ');
    if (first === '') tr.deleteSelection();
    else tr.insertText(first);
    for (const line of splits ? lines.slice(1) : []) {
      const { $from: here } = tr.selection;
      tr.split(here.pos, 1, [{ type: here.parent.type, attrs: { ...here.parent.attrs, key: null } }]);
      tr.insertText(line);
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The key of the leaf that the cursor is in; null where the person's own paragraph is. */
export function keyHere(state: EditorState): string | null {
  const { selection } = state;
  const node = selection instanceof NodeSelection && selection.node.isBlock ? selection.node : selection.$from.parent;
  return (node.attrs.key as string | null | undefined) ?? null;
}

/** Puts the cursor near a place that may have moved. */
export function near(doc: Node, pos: number): Selection {
  return Selection.near(doc.resolve(Math.min(Math.max(0, pos), doc.content.size)));
}
