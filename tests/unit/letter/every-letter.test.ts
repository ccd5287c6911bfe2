import { describe, expect, it } from 'vitest';
import { REASON_IDS, TRACK_IDS, type TrackId } from '@/lib/denial/model';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { LETTER_KINDS, type LetterDoc, type LetterKind, letterDocSchema, SIGNERS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { runsOf, writeLetter } from '@/lib/letter/write';
import { citationOf, holdsOn, rules } from '@/lib/templates/rules';
import { denial, person, plan } from './case';

const TODAY = '2026-11-22';

/** Every letter that exists for a track: all reasons, signers, with everything typed and with nothing typed. */
function* lettersFor(kind: LetterKind, track: TrackId): Generator<{ letter: LetterDoc; name: string }> {
  for (const signer of SIGNERS)
    for (const reason of REASON_IDS)
      for (const details of [person(), EMPTY_DETAILS]) {
        const written = writeLetter({ denial: denial({ reason, track }), plan: plan(reason), person: details }, kind, signer, TODAY);
        if (written.ok) yield { letter: written.letter, name: `${kind}, ${signer}, ${track}, ${reason}` };
      }
}

/** What may be cited on a track, by rules alone. */
const allowed = new Map(
  TRACK_IDS.map((track) => [
    track,
    rules.filter((rule) => track !== 'unknown' && holdsOn(rule, track)).map((rule) => citationOf(rule.id, track)),
  ]),
);
const LAW = /\b\d+ (?:CFR|U\.?S\.?C\.?) \d[\da-z]*(?:[.-]\d[\da-z]*)*(?:\([\dA-Za-z]+\))*/g;

describe.each(LETTER_KINDS)('%s', (kind) => {
  it.each(TRACK_IDS)('is whole on the track %s, and speaks only its law', (track) => {
    const fine = (allowed.get(track) ?? []).join('\n');
    for (const { letter, name } of lettersFor(kind, track)) {
      expect(letterDocSchema.safeParse(letter).success, name).toBe(true);
      const text = renderPlainText(letter);
      expect(text, name).not.toMatch(/[{}]|\[\[|\]\]|undefined|null|NaN|\(\)| {2,}\S| [.,;]/);
      expect([...emptyParts(letter), ...blanksWithoutTodo(letter)], name).toEqual([]);
      for (const [citation] of text.matchAll(LAW)) expect(fine, `${name}: ${citation}`).toContain(citation);
      if (!track.startsWith('erisa')) expect(text, name).not.toMatch(/\bERISA\b|502\(a\)|2590\.715/);
      if (!['medicare-advantage', 'part-d', 'original-medicare'].includes(track)) expect(text, name).not.toMatch(/CMS-1696/);
    }
  });
});

it('writes or refuses each of them, and each refusal says what to do', () => {
  let written = 0;
  for (const kind of LETTER_KINDS)
    for (const track of TRACK_IDS)
      for (const signer of SIGNERS) {
        const result = writeLetter({ denial: denial({ track }), plan: plan(), person: person() }, kind, signer, TODAY);
        if (result.ok) written += 1;
        else expect(result.reason.length, `${kind} ${track} ${signer}`).toBeGreaterThan(40);
      }
  expect(written).toBeGreaterThan(300);
});

function emptyParts({ nodes }: LetterDoc): string[] {
  return nodes.flatMap((node, i) => {
    const next = nodes[i + 1];
    if (node.kind === 'heading') return !next || next.kind === 'heading' || next.kind === 'pageBreak' ? [`heading "${node.text}"`] : [];
    if (node.kind === 'pageBreak') return next ? [] : ['page break at the end'];
    const runs = runsOf(node);
    return runs.length === 0 || runs.some((run) => run.text === '') ? [`${node.kind} in ${node.part}`] : [];
  });
}

/** Blanks have an entry in the list of what is missing, in the order of the page, and are marked in the text. */
function blanksWithoutTodo({ nodes, todo }: LetterDoc): string[] {
  const runs = nodes.flatMap(runsOf);
  const labels = new Set(runs.flatMap((run) => (run.blank === undefined ? [] : [run.todo])));
  const wrong = runs.filter(
    (run) => (run.blank === undefined) !== !/^\[.*\]$/.test(run.text) || (run.source === 'blank') !== (run.blank !== undefined),
  );
  const ids = new Set(todo.map(({ id }) => id));
  return [
    ...wrong.map((run) => run.text),
    ...[...labels].filter((id, i) => todo[i]?.id !== id).map((id) => `${id} is not in its place in the list`),
    ...(ids.size < todo.length ? ['the same to-do twice'] : []),
  ];
}
