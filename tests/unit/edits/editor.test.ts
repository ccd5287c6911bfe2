import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { addParagraph, newBlock, nextBlank, pastePlain, removeHere } from '@/components/editor/commands';
import { blocksFrom, documentOf } from '@/components/editor/document';
import { blocksOf, letterOf } from '@/lib/letter/edit/leaves';
import { printsAlike } from '@/lib/letter/edit/same';
import { LETTER_KINDS, type LetterDoc, type LetterKind, SIGNERS, type Signer } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from '../letter/case';
import { sampleLetter } from '../letter/sample';

function letters(): LetterDoc[] {
  const write = (kind: LetterKind, signer: Signer) =>
    writeLetter({ denial: denial(), plan: plan(), person: person() }, kind, signer, '2026-11-22');
  return [sampleLetter(), ...LETTER_KINDS.flatMap((kind) => SIGNERS.flatMap((signer) => write(kind, signer)))].flatMap((one) =>
    'ok' in one ? (one.ok ? [one.letter] : []) : [one],
  );
}

/** The editor on a letter, with the cursor after `words`. */
function at(letter: LetterDoc, words: string): EditorState {
  const state = EditorState.create({ doc: documentOf(blocksOf(letter)) });
  let place = -1;
  state.doc.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (place < 0 && found >= 0) place = pos + found + words.length;
  });
  if (place < 0) throw new Error(`The letter does not say "${words}".`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  next.doc.check();
  return next;
}

const text = (state: EditorState, letter: LetterDoc) => renderPlainText(letterOf(blocksFrom(state.doc), letter));

it('shows every letter and gives the same one back', () => {
  const all = letters();
  expect(all.length).toBeGreaterThan(20);
  for (const letter of all) {
    const doc = documentOf(blocksOf(letter));
    doc.check();
    expect(printsAlike(letterOf(blocksFrom(doc), letter), letter), letter.title).toBe(true);
  }
});

it('does not show what was taken out', () => {
  const letter = sampleLetter();
  const blocks = blocksOf(letter).map((block) => (block.kind === 'heading' ? { ...block, leaf: { ...block.leaf, runs: [] } } : block));
  const doc = documentOf(blocks);
  doc.check();
  expect(doc.children.filter((node) => node.isTextblock && node.content.size === 0)).toEqual([]);
});

it('selects one blank after the other, round and round; what is typed takes its place', () => {
  const letter = sampleLetter();
  let state = at(letter, 'Łukasz');
  const labels: string[] = [];
  for (let i = 0; i < 3; i++) {
    state = after(state, nextBlank);
    expect(state.selection).toBeInstanceOf(NodeSelection);
    labels.push((state.selection as NodeSelection).node.attrs.label);
  }
  expect(labels).toEqual(['date of the notice', 'date of the notice', 'record that meets this criterion']);
  const typed = state.apply(state.tr.insertText('May 4, 2026'));
  expect(text(typed, letter)).toContain('May 4, 2026');
});

it('takes pasted lines as paragraphs where there can be some, and as one line in a table', () => {
  const letter = sampleLetter();
  const pasted = text(after(at(letter, 'to cover the service.'), pastePlain(' One.\r\n\r\nTwo  words.\n')), letter);
  expect(pasted).toContain('to cover the service. One.\n\nTwo words.');
  const cell = after(at(letter, 'Pathology report, page 1.'), pastePlain(' One.\nTwo.'));
  expect(text(cell, letter)).toContain('Pathology report, page 1. One. Two.');
});

it('makes and takes out paragraphs, items and lines, never half a table', () => {
  const letter = sampleLetter();
  const split = after(at(letter, 'I ask Meridian Health'), newBlock);
  expect(text(split, letter)).toContain('I ask Meridian Health\n\n');
  expect(after(at(letter, 'Pathology report'), newBlock).doc.eq(at(letter, 'Pathology report').doc)).toBe(true);
  expect(text(after(at(letter, 'Why the denial'), removeHere), letter)).not.toContain('Why the denial is wrong');
  const emptied = after(at(letter, 'Pathology report, page 1.'), removeHere);
  expect(emptied.doc.childCount).toBe(documentOf(blocksOf(letter)).childCount);
  const added = after(at(letter, 'Appeals Department'), addParagraph);
  expect(text(added.apply(added.tr.insertText('A word first.')), letter)).toContain('A word first.');
});
