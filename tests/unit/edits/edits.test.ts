import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LetterInput } from '@/lib/letter/context';
import { applyEdits } from '@/lib/letter/edit/apply';
import { editsFrom } from '@/lib/letter/edit/derive';
import { type Block, blocksOf, type Leaf, leavesOf, letterOf } from '@/lib/letter/edit/leaves';
import { type LetterEdit, letterEditSchema } from '@/lib/letter/edit/model';
import { textOf } from '@/lib/letter/edit/runs';
import { type LetterDoc, letterDocSchema, type Run } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { denial, facts, person, plan } from '../letter/case';

const TODAY = '2026-11-22';

function letter(change: Partial<LetterInput> = {}): LetterDoc {
  const written = writeLetter({ denial: denial(), plan: plan(), person: person(), ...change }, 'internal-appeal', 'patient', TODAY);
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}

const typed = (text: string): Run[] => [{ text, source: 'person' }];

/** The person types over the first leaf whose words hold `words`. */
function type(generated: LetterDoc, edits: readonly LetterEdit[], words: string, how: (runs: Run[]) => Run[]): LetterEdit[] {
  const before = applyEdits(generated, edits);
  const now = structuredClone(before.blocks);
  const leaf = leavesOf(now).find(({ runs }) => textOf(runs).includes(words));
  if (!leaf) throw new Error(`No part of the letter says "${words}".`);
  leaf.runs = how(leaf.runs);
  return editsFrom(before, edits, now);
}

const text = (generated: LetterDoc, edits: readonly LetterEdit[]) => renderPlainText(applyEdits(generated, edits).letter);
const known = (value: string) => ({ value, quote: value, place: { block: 0, start: 0, end: 0 }, confidence: 0.9 });

describe('a letter cut into leaves', () => {
  it('is the same letter when put together again, and every leaf has a key of its own', () => {
    const one = letter();
    const blocks = blocksOf(one);
    expect(renderPlainText(letterOf(blocks, one))).toBe(renderPlainText(one));
    expect(letterOf(blocks, one).todo).toEqual(one.todo);
    const keys = leavesOf(blocks).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the person’s words', () => {
  it('stay when facts change, and what nobody touched follows the facts', () => {
    const first = letter();
    const edits = type(first, [], 'The cancer grew', () => typed('The cancer grew twice as large.'));
    const second = letter({ denial: denial({ facts: facts({ memberId: known('NEW-77') }) }) });
    expect(text(second, edits)).toContain('The cancer grew twice as large.');
    expect(text(second, edits)).toContain('Member ID: NEW-77');
    expect(applyEdits(second, edits).edited.every(({ changed }) => !changed)).toBe(true);
  });

  it('keep their untouched facts up to date', () => {
    const first = letter();
    const edits = type(first, [], 'By its notice dated', (runs) => [...runs, { text: ' I disagree.', source: 'person' }]);
    const second = letter({ denial: denial({ facts: facts({ service: known('whole-exome sequencing') }) }) });
    const now = text(second, edits);
    expect(now).toContain('denied whole-exome sequencing (81455 and 81479)');
    expect(now).toContain('I disagree.');
    expect(applyEdits(second, edits).edited[0]?.changed).toBe(false);
  });

  it('are kept, and told, when Grounds’ own sentence has become another', () => {
    const first = letter();
    const edits = type(first, [], 'I appeal the denial', () => typed('I do not accept this denial.'));
    const second = letter({ denial: denial({ facts: facts({ service: known('whole-exome sequencing') }) }) });
    const applied = applyEdits(second, edits);
    expect(renderPlainText(applied.letter)).toContain('I do not accept this denial.');
    const told = applied.edited.find(({ changed }) => changed);
    expect(textOf(told?.fresh ?? [])).toContain('whole-exome sequencing');
    // Typing on does not settle the question: only the person does.
    const more = type(second, edits, 'I do not accept', () => typed('I do not accept this denial at all.'));
    expect(applyEdits(second, more).edited.some(({ changed }) => changed)).toBe(true);
  });

  it('are marked as the person’s, the rest of the sentence as what it was', () => {
    const first = letter();
    const edits = type(first, [], 'By its notice dated', (runs) =>
      runs.map((run) => (run.text.includes('denied') ? { ...run, text: run.text.replace('denied', 'wrongly denied') } : run)),
    );
    const runs = edits[0]?.mine ?? [];
    expect(runs.filter(({ source }) => source === 'person').map((run) => run.text.trim())).toEqual(['wrongly']);
    expect(runs.some(({ source, text: own }) => source === 'fact' && own === 'comprehensive genomic profiling')).toBe(true);
  });

  it('make a changed sentence of law the person’s own', () => {
    const first = letter();
    const law = first.nodes.flatMap((node) => (node.kind === 'list' ? node.items.flat() : [])).find(({ source }) => source === 'rule');
    if (!law) throw new Error('no law in the letter');
    const edits = type(first, [], law.text.slice(0, 30), () => [{ ...law, text: law.text.replace(/ must | may /, ' should ') }]);
    expect(edits[0]?.mine?.every(({ source }) => source === 'person')).toBe(true);
  });

  it('fill blanks, which then are no longer missing', () => {
    const first = letter({ person: person({ treating: '' }) });
    const point = first.todo.find(({ text: words }) => words.includes('date of the visit'));
    expect(point).toBeDefined();
    const edits = type(first, [], 'date of the visit', (runs) =>
      runs.map((run) => (run.blank === 'date of the visit' ? { text: 'May 4, 2026', source: 'person' as const } : run)),
    );
    const now = applyEdits(first, edits).letter;
    expect(now.todo.map(({ id }) => id)).not.toContain(point?.id);
    expect(now.todo.length).toBe(first.todo.length - 1);
  });

  it('taken out stay out; a heading goes with the last of its part', () => {
    const first = letter();
    const before = applyEdits(first, []);
    const now = before.blocks.filter((block) => block.part !== 'documents' || block.kind === 'heading');
    const edits = editsFrom(before, [], now);
    expect(text(first, edits)).not.toContain('Documents requested');
    expect(text(letter({ denial: denial({ facts: facts({ memberId: known('NEW') }) }) }), edits)).not.toContain('Documents requested');
  });

  it('added after a paragraph stay after it', () => {
    const first = letter();
    const before = applyEdits(first, []);
    const own: Leaf = { key: null, part: 'request', kind: 'paragraph', name: '', at: 0, runs: typed('I was never asked for records.') };
    const now = before.blocks.flatMap((block): Block[] =>
      block.part === 'request' && block.kind === 'paragraph' ? [block, { kind: 'paragraph', part: 'request', leaf: own }] : [block],
    );
    const edits = editsFrom(before, [], now);
    const second = text(letter({ denial: denial({ facts: facts({ service: known('another test') }) }) }), edits);
    expect(second.indexOf('I was never asked for records.')).toBeGreaterThan(second.indexOf('I appeal the denial of another test'));
  });

  it('whose place is gone are kept and not printed, and come back with it', () => {
    const first = letter();
    const edits = type(first, [], 'The notice does not say which criterion', () => typed('My own first point.'));
    const other = letter({
      plan: plan('duplicate-claim', { rebuttal: [{ text: 'The claims were for two different days of care.', citation: null }] }),
    });
    const applied = applyEdits(other, edits);
    expect(applied.homeless).toEqual([0]);
    expect(renderPlainText(applied.letter)).not.toContain('My own first point.');
    const later = type(other, edits, 'I appeal the denial', (runs) => [...runs, { text: ' Today.', source: 'person' }]);
    expect(text(first, later)).toContain('My own first point.');
  });

  it('belong to the row they were typed in, whatever rows come before it', () => {
    const first = letter();
    const edits = type(first, [], 'Visit note of September', () => typed('Visit note, page 3'));
    const rows = [
      { id: 'new', criterion: 'A new rule of the plan.', hint: '', record: 'Some page', state: 'met' as const },
      ...plan().criteria,
    ];
    const now = applyEdits(letter({ plan: plan('medical-necessity', { criteria: rows }) }), edits).letter;
    const table = now.nodes.find((node) => node.kind === 'table');
    const row = table?.rows.find(([criterion]) => textOf(criterion ?? []) === 'The result will change treatment.');
    expect(textOf(row?.[1] ?? [])).toBe('Visit note, page 3');
  });
});

describe('any edits of any leaves', () => {
  const change = fc.record({
    which: fc.nat(),
    what: fc.oneof(
      fc.record({ kind: fc.constant('type' as const), text: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
      fc.record({ kind: fc.constant('replace' as const), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) }),
      fc.record({ kind: fc.constant('remove' as const) }),
      fc.record({ kind: fc.constant('add' as const), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) }),
    ),
  });

  function perform(blocks: Block[], { which, what }: typeof change extends fc.Arbitrary<infer T> ? T : never): Block[] {
    const all = leavesOf(blocks);
    const leaf = all[which % all.length];
    if (!leaf) return blocks;
    if (what.kind === 'type') leaf.runs = [...leaf.runs, { text: what.text, source: 'person' }];
    if (what.kind === 'replace') leaf.runs = typed(what.text);
    if (what.kind === 'remove') leaf.runs = [];
    if (what.kind !== 'add') return blocks;
    const own = (kind: Leaf['kind']): Leaf => ({ key: null, part: leaf.part, kind, name: '', at: 0, runs: typed(what.text) });
    return blocks.flatMap((block): Block[] => {
      if (!leavesOf([block]).includes(leaf)) return [block];
      if (block.kind === 'list') return [{ ...block, leaves: block.leaves.flatMap((one) => (one === leaf ? [one, own('item')] : [one])) }];
      if (block.kind === 'lines') return [{ ...block, leaves: block.leaves.flatMap((one) => (one === leaf ? [one, own('line')] : [one])) }];
      return [block, { kind: 'paragraph', part: block.part, leaf: own('paragraph') }];
    });
  }

  it('give back exactly the letter that was on the screen, a letter that can be stored, with todo for its blanks', () => {
    const generated = letter();
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let edits: LetterEdit[] = [];
        for (const one of changes) {
          const before = applyEdits(generated, edits);
          const now = perform(structuredClone(before.blocks), one);
          edits = editsFrom(before, edits, now);
          expect(renderPlainText(applyEdits(generated, edits).letter)).toBe(renderPlainText(letterOf(now, generated)));
        }
        const { letter: edited, homeless } = applyEdits(generated, edits);
        expect(homeless).toEqual([]);
        expect(letterEditSchema.array().safeParse(edits).success).toBe(true);
        expect(letterDocSchema.safeParse(edited).success).toBe(true);
        const shown = new Set(leavesOf(blocksOf(edited)).flatMap(({ runs }) => runs.flatMap(({ todo }) => todo ?? [])));
        const all = new Set(leavesOf(blocksOf(generated)).flatMap(({ runs }) => runs.flatMap(({ todo }) => todo ?? [])));
        expect(edited.todo.filter(({ id }) => all.has(id)).map(({ id }) => id)).toEqual([...shown]);
      }),
      { numRuns: 120 },
    );
  });

  it('never lose the person’s words, whatever facts change afterwards', () => {
    const generated = letter();
    fc.assert(
      fc.property(fc.nat(), fc.stringMatching(/^[A-Za-z]{5,12}$/), fc.stringMatching(/^[A-Z0-9-]{4,10}$/), (which, word, value) => {
        const before = applyEdits(generated, []);
        const now = structuredClone(before.blocks);
        const all = leavesOf(now);
        const leaf = all[which % all.length] as Leaf;
        leaf.runs = [...leaf.runs, { text: ` zz${word}`, source: 'person' }];
        const edits = editsFrom(before, [], now);
        const later = letter({ denial: denial({ facts: facts({ memberId: known(value), service: known(value), noticeDate: null }) }) });
        const applied = applyEdits(later, edits);
        expect(applied.homeless).toEqual([]);
        expect(renderPlainText(applied.letter).toLowerCase()).toContain(`zz${word}`.toLowerCase());
      }),
      { numRuns: 120 },
    );
  });

  it('of nobody leave the letter as it is', () => {
    const generated = letter();
    const before = applyEdits(generated, []);
    expect(editsFrom(before, [], structuredClone(before.blocks))).toEqual([]);
    expect(before.letter).toEqual({ ...generated, nodes: before.letter.nodes });
  });
});
