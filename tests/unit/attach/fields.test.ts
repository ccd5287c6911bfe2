import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { mergeTargets } from '@/lib/attach/merge';
import { findTargets } from '@/lib/attach/targets';

const find = (html: string) => findTargets(new JSDOM(html).window.document);
const labels = (html: string) => find(html).targets.map(({ way, label }) => `${way}: ${label}`);

describe('zones without an input', () => {
  test.each([
    [
      '<h2>Appeal documents</h2><div class=a>Drag and drop your files here</div>',
      ['drop: Appeal documents (Drag and drop your files here)'],
    ],
    ['<p>Drag files to the box</p><div class=dropzone></div>', ['drop: Drag files to the box']],
    ['<div><b>Drop</b> your PDF here or <a href="#">browse</a></div>', ['drop: Drop your PDF here or browse']],
    ['<div>Paste your file here</div>', ['paste: Paste your file here']],
    ['<div>Arrastre sus documentos aquí</div>', ['drop: Arrastre sus documentos aquí']],
    // An input inside or beside is the way in.
    ['<div>Drop files here <label>Letter <input type=file></label></div>', ['input: Letter']],
    ['<section><div class=dropzone>Drop files here</div><input type=file aria-label=Letter hidden></section>', ['input: Letter']],
    // Words that speak of something else.
    ['<p>Choose a state from the drop-down and attach files by mail</p>', []],
    ['<p>You can drop off your documents at any office.</p>', []],
    ['<p>Copy and paste the number into the form.</p>', []],
    ['<script>var a = "drag and drop files here"</script>', []],
  ])('%s', (html, expected) => {
    expect(labels(html)).toEqual(expected);
  });
});

describe('naming', () => {
  test('fields of the same name are told apart', () => {
    expect(labels('<p>Add <input type=file aria-label=Document></p><p>Add <input type=file aria-label=Document></p>')).toEqual([
      'input: Document (1)',
      'input: Document (2)',
    ]);
  });

  test('a row’s own words name its field, not those of another field', () => {
    const html = '<div><label>Photo</label><input type=file><div>Letter</div><div><input type=file></div></div>';
    expect(labels(html)[1]).toBe('input: Letter');
  });

  test('a file that the page keeps itself is held, its links and rules are not', () => {
    const held = (html: string) => find(html).targets[0]?.holds;
    expect(held('<div><p>Letter</p><input type=file hidden><span>mine.pdf</span></div>')).toBe('mine.pdf');
    expect(held('<div><p>Letter</p><input type=file hidden><input readonly value="my letter.docx"></div>')).toBe('my letter.docx');
    expect(held('<div><p>Letter</p><input type=file hidden><a href="x">blank.pdf</a><p>.pdf</p><p>e.g. letter.pdf</p></div>')).toBeNull();
  });
});

describe('boxes that ask why', () => {
  const texts = (html: string) => find(html).texts.map(({ label, likely }) => (likely ? `${label}!` : label));
  test.each([
    [
      '<label>Reason for appeal <textarea></textarea></label><label>Comments <textarea></textarea></label>',
      ['Reason for appeal!', 'Comments'],
    ],
    ['<label>Why do you disagree? <input></label>', ['Why do you disagree?!']],
    ['<p id=a>Explain your appeal</p><div contenteditable aria-labelledby=a></div>', ['Explain your appeal!']],
    ['<label>Search <input></label><label>Member number <input></label><label>Message to your care team <textarea></textarea></label>', []],
    ['<label>Reason for appeal <textarea readonly>x</textarea></label>', []],
    ['<label>Street address <input></label><label>Description <textarea></textarea></label>', ['Description!']],
  ])('%s', (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});

test('fields of frames are named after the frame and compared with all others', () => {
  const top = find('<label>Profile photo <input type=file></label>');
  const inner = find('<label>Appeal letter <input type=file></label><label>Reason for appeal <textarea></textarea></label>');
  const merged = mergeTargets([
    {
      ...top,
      frameId: 0,
      closed: [
        { path: '0', name: 'Appeal form' },
        { path: '1', name: 'Payment' },
      ],
    },
    { ...inner, frameId: 7, path: '0' },
  ]);
  expect(merged?.targets.map(({ label, frame, frameId, likely }) => [label, frame, frameId, likely])).toEqual([
    ['Profile photo', null, 0, false],
    ['Appeal letter', 'Appeal form', 7, true],
  ]);
  expect(merged?.texts.map(({ label, frame }) => [label, frame])).toEqual([['Reason for appeal', 'Appeal form']]);
  expect(merged?.notes).toEqual(['“Payment” belongs to another site, so Grounds cannot look inside it.']);
  expect(mergeTargets([{ ...inner, frameId: 7 }])).toBeNull();
});
