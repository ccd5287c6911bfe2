import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Command, EditorState, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { applyEdits } from '@/lib/letter/edit/apply';
import { editsFrom } from '@/lib/letter/edit/derive';
import { letterOf } from '@/lib/letter/edit/leaves';
import type { LetterEdit } from '@/lib/letter/edit/model';
import { printsAlike } from '@/lib/letter/edit/same';
import type { LetterDoc } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { addParagraph, keyHere, near, newBlock, nextBlank, pastePlain, removeHere } from './commands';
import { blocksFrom, documentOf } from './document';
import { schema } from './schema';

export interface LetterEditorProps {
  /** The letter as Grounds writes it. */
  generated: LetterDoc;
  edits: LetterEdit[];
  onEdits: (edits: LetterEdit[]) => void;
}

interface Here {
  undo: boolean;
  redo: boolean;
  blanks: boolean;
  /** Index of the edit that the cursor is in. */
  edit: number | null;
}

const { strong, em } = schema.marks;
const KEYS = {
  Enter: newBlock,
  'Shift-Enter': newBlock,
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': toggleMark(strong),
  'Mod-i': toggleMark(em),
};

/**
 * The letter, edited in place: the same tree that is printed. What the person does becomes edits on top of the generated
 * letter at once; when the letter itself changes, only the parts that changed are replaced here.
 */
export default function LetterEditor({ generated, edits, onEdits }: LetterEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const now = useRef({ generated, edits, onEdits });
  const [here, setHere] = useState<Here>({ undo: false, redo: false, blanks: generated.todo.length > 0, edit: null });
  now.current.onEdits = onEdits;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once; later letters come in by the effect below
  useLayoutEffect(() => {
    if (!place.current) return;
    const editor = new EditorView(place.current, {
      state: EditorState.create({
        doc: documentOf(applyEdits(generated, edits).blocks),
        plugins: [history(), keymap(KEYS), keymap(baseKeymap)],
      }),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': words.letter.editor,
        class: 'letter letter-text',
        lang: generated.lang,
        spellcheck: 'true',
      },
      handlePaste: (self, event) => pastePlain(event.clipboardData?.getData('text/plain') ?? '')(self.state, self.dispatch),
      // Dragging would copy text behind the person's back and bring in what is not plain.
      handleDrop: () => true,
      handleDOMEvents: {
        dragstart: (_self, event) => {
          event.preventDefault();
          return true;
        },
      },
      dispatchTransaction: (tr) => take(editor, tr),
    });
    view.current = editor;
    setHere(hereOf(editor.state, edits));
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  /** Every change of the text is turned into edits, and the text is what those edits print: nothing else can be on the screen. */
  const take = (editor: EditorView, tr: Transaction) => {
    editor.updateState(editor.state.apply(tr));
    if (tr.docChanged && !tr.getMeta('outside')) {
      const { generated: letter, edits: old } = now.current;
      const blocks = blocksFrom(editor.state.doc);
      const next = editsFrom(applyEdits(letter, old), old, blocks);
      const applied = applyEdits(letter, next);
      now.current.edits = next;
      if (!printsAlike(applied.letter, letterOf(blocks, letter))) show(editor, letter, next);
      now.current.onEdits(next);
    }
    setHere(hereOf(editor.state, now.current.edits));
  };

  const hereOf = (state: EditorState, all: LetterEdit[]): Here => {
    const key = keyHere(state);
    const edit = applyEdits(now.current.generated, all).edited.find((one) => one.key === key && all[one.edit]?.mine);
    return { undo: undo(state), redo: redo(state), blanks: nextBlank(state), edit: edit?.edit ?? null };
  };

  useEffect(() => {
    const editor = view.current;
    if (!editor || (now.current.generated === generated && now.current.edits === edits)) return;
    now.current.generated = generated;
    now.current.edits = edits;
    show(editor, generated, edits);
    setHere(hereOf(editor.state, edits));
  });

  const run = (command: Command) => ({
    // The cursor stays in the letter while a button of the bar is pressed.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => {
      const editor = view.current;
      if (!editor) return;
      command(editor.state, editor.dispatch);
      editor.focus();
    },
  });
  const marked = (on: boolean) => ({ disabled: !on });
  return (
    <article className="editor" aria-label={generated.title}>
      <div className="editor-bar" role="toolbar" aria-label={words.letter.bar}>
        <button type="button" {...run(nextBlank)} {...marked(here.blanks)}>
          {words.letter.nextBlank}
        </button>
        <button type="button" {...run(undo)} {...marked(here.undo)}>
          {words.letter.undo}
        </button>
        <button type="button" {...run(redo)} {...marked(here.redo)}>
          {words.letter.redo}
        </button>
        <button type="button" aria-label={words.letter.bold} {...run(toggleMark(strong))}>
          <strong>B</strong>
        </button>
        <button type="button" aria-label={words.letter.italic} {...run(toggleMark(em))}>
          <em>I</em>
        </button>
        <button type="button" {...run(addParagraph)}>
          {words.letter.add}
        </button>
        <button type="button" {...run(removeHere)}>
          {words.letter.remove}
        </button>
        <button type="button" {...run(restoreHere(here.edit))} {...marked(here.edit !== null)}>
          {words.letter.restore}
        </button>
      </div>
      <div ref={place} />
    </article>
  );

  function restoreHere(index: number | null): Command {
    return (state, dispatch) => {
      const { generated: letter, edits: all } = now.current;
      const one = applyEdits(letter, all).edited.find(({ edit }) => edit === index);
      if (!one) return false;
      let found = false;
      const tr = state.tr;
      state.doc.descendants((node, pos) => {
        if (found || node.attrs.key !== one.key) return !found;
        found = true;
        const fresh = documentOf([
          { kind: 'paragraph', part: '', leaf: { key: null, part: '', kind: 'paragraph', name: '', at: 0, runs: one.fresh } },
        ]);
        tr.replaceWith(pos + 1, pos + 1 + node.content.size, fresh.child(0).content);
        return false;
      });
      if (found) dispatch?.(tr.setSelection(near(tr.doc, state.selection.from)));
      return found;
    };
  }
}

/** Puts in what changed and nothing more, so that the cursor and what can be undone stay. */
function show(editor: EditorView, generated: LetterDoc, edits: LetterEdit[]): void {
  const { state } = editor;
  const next = documentOf(applyEdits(generated, edits).blocks);
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  const short = Math.max(0, start - Math.min(end.a, end.b));
  const part = state.tr.replace(start, end.a + short, next.slice(start, end.b + short));
  // Where a change begins in one node and ends in another, the pieces do not always fit back together: then all is put in anew.
  const tr = part.doc.eq(next) ? part : state.tr.replaceWith(0, state.doc.content.size, next.content);
  editor.dispatch(tr.setMeta('outside', true).setMeta('addToHistory', false));
}
