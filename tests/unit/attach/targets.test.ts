import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { findTargets } from '@/lib/attach/targets';

const targets = (html: string) => findTargets(new JSDOM(html).window.document).targets;

describe('where the page takes files', () => {
  test('an input is named by its label', () => {
    expect(targets('<label>Supporting documents <input type=file></label>')[0]?.label).toBe('Supporting documents');
    expect(targets('<label for=a>Appeal letter</label><input id=a type=file>')[0]?.label).toBe('Appeal letter');
    expect(targets('<input type=file aria-label="Medical records">')[0]?.label).toBe('Medical records');
  });

  test('an input hidden behind a button is named by the words beside it', () => {
    const [target] = targets(
      '<div><h3>Upload your appeal</h3><div><button>Browse</button><input type=file style="display:none"></div></div>',
    );
    expect(target?.label).toBe('Upload your appeal');
  });

  test('the likely one is the one for the appeal, not the photo', () => {
    const found = targets(
      '<label>Profile photo <input type=file accept="image/*"></label><label>Appeal letter <input type=file accept=".pdf"></label>',
    );
    expect(found.map(({ label, likely }) => [label, likely])).toEqual([
      ['Profile photo', false],
      ['Appeal letter', true],
    ]);
  });

  test('says why a field takes no PDF', () => {
    expect(targets('<label>Photo <input type=file accept="image/*"></label>')[0]?.blocked).toMatch(/not a PDF/);
    expect(targets('<fieldset disabled><label>Letter <input type=file></label></fieldset>')[0]?.blocked).toMatch(/switched this field off/);
  });

  test('looks into open shadow roots and same-origin frames', () => {
    const { document } = new JSDOM('<x-upload></x-upload><iframe title="Dispute form"></iframe>').window;
    const root = document.querySelector('x-upload')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<label>Attachment <input type="file"></label>';
    const frame = document.querySelector('iframe')?.contentDocument;
    if (frame) frame.body.innerHTML = '<label>Evidence <input type="file"></label>';
    expect(findTargets(document).targets.map(({ label, frame: where }) => [label, where])).toEqual([
      ['Attachment', null],
      ['Evidence', 'Dispute form'],
    ]);
  });

  test('names a frame of another site instead of guessing', () => {
    const page = new JSDOM('<iframe title="Payment" src="https://other.example/"></iframe>');
    const frame = page.window.document.querySelector('iframe');
    if (frame) Object.defineProperty(frame, 'contentDocument', { value: null });
    expect(findTargets(page.window.document).notes).toEqual(['“Payment” belongs to another site, so Grounds cannot look inside it.']);
  });
});
