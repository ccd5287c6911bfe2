import { describe, expect, test } from 'vitest';
import { LETTER_KINDS, type LetterDoc, type LetterNode, type Run, SIGNERS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { shortStatement } from '@/lib/letter/short-statement';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';

const flat = (text: string) => text.replace(/\s+/g, ' ');
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, source: 'template', ...more });
const paragraph = (part: string, ...runs: Run[]): LetterNode => ({ kind: 'paragraph', part, runs });
const letterOf = (...nodes: LetterNode[]): LetterDoc => ({
  kind: 'internal-appeal',
  signer: 'patient',
  title: 'A',
  lang: 'en-US',
  date: '2026-11-22',
  running: 'A',
  nodes,
  todo: [],
});
const NO_LIMIT = { characters: null, words: null };

describe('a short statement for a portal’s box', () => {
  test.each([100, 250, 400, 1_000, 4_000])('of every letter keeps to %i characters and to the letter’s own sentences', (characters) => {
    for (const kind of LETTER_KINDS)
      for (const signer of SIGNERS) {
        const written = writeLetter({ denial: denial(), plan: plan(), person: person() }, kind, signer, '2026-11-22');
        if (!written.ok) continue;
        const statement = shortStatement(written.letter, { characters, words: null });
        expect(statement.length).toBeLessThanOrEqual(characters);
        if (statement === '') continue;
        expect(statement).toMatch(/[.!?]["”’)]*$/);
        expect(statement).not.toMatch(/\[|_{3}/);
        const letter = flat(renderPlainText(written.letter));
        for (const { segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(statement))
          expect(letter, segment).toContain(segment.trim());
      }
  });

  test('says more where there is more room, and nothing where nothing fits', () => {
    const written = writeLetter({ denial: denial(), plan: plan(), person: person() }, 'internal-appeal', 'patient', '2026-11-22');
    if (!written.ok) throw new Error('no letter');
    const length = (characters: number) => shortStatement(written.letter, { characters, words: null }).length;
    expect(length(10)).toBe(0);
    expect(length(300)).toBeGreaterThan(80);
    expect(length(1_000)).toBeGreaterThan(length(300));
  });

  test('leaves out sentences with a blank, keeps a lead with its quote, and does not stop at an abbreviation', () => {
    const letter = letterOf(
      paragraph(
        'request',
        run('I appeal the denial by Dr. Adams of No. 5. Please call '),
        run('[phone]', { source: 'blank', blank: 'phone' }),
        run('.'),
      ),
      paragraph('decision', run('The notice says:')),
      { kind: 'quote', part: 'decision', runs: [run('“It was not needed.”')] },
      paragraph('rights', run('You must answer.')),
    );
    expect(shortStatement(letter, NO_LIMIT)).toBe('I appeal the denial by Dr. Adams of No. 5. The notice says: “It was not needed.”');
    expect(shortStatement(letter, { characters: 50, words: null })).toBe('I appeal the denial by Dr. Adams of No. 5.');
    expect(shortStatement(letter, { characters: null, words: 8 })).toBe('');
  });
});
