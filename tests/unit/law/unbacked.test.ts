import { describe, expect, it } from 'vitest';
import { TRACK_IDS } from '@/lib/denial/model';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { LETTER_KINDS, SIGNERS } from '@/lib/letter/model';
import { runsOf, writeLetter } from '@/lib/letter/write';
import { LAW_WORDS } from '@/lib/templates/playbook';
import { citations } from '@/lib/templates/rules';
import { tracks } from '@/lib/templates/tracks';
import { readTemplates } from '@/scripts/templates/plugin';
import { denial, person, plan } from '../letter/case';

/** Words that say what the law asks, allows or counts, wider than those that a playbook may not use without a rule. */
const SAYS_LAW =
  /\b(?:must|may not|is required|are required|is entitled|has to|forbid\w{0,5}|unlawful|illegal)\b|\b(?:stops?|extends?|uses? up|tolls?) (?:no|the|any) (?:clock|time)\b|\b(?:appeal|review) is for care\b|\b(?:usually|only) comes after\b|\bhas only (?:one|the)\b|\b\d{1,3} (?:calendar |business )?(?:days|hours|months)\b/i;
const lawful = (text: string) => !LAW_WORDS.test(text) && !SAYS_LAW.test(text);

/** Sentences that state law though no citation of a rule follows them. */
function unbacked(text: string): string[] {
  return lawful(text) || [...citations].some((citation) => text.includes(citation)) ? [] : [text];
}

describe('words that say what the law is', () => {
  it.each([
    'A fast appeal is for care that is still to come.',
    'It does not extend or use up any time to appeal.',
    'Not an appeal, and it stops no clock.',
    'A TRICARE network provider must let the patient sign.',
    'External review usually comes after it.',
    'The plan has to show what was wrong.',
    'You have 60 days.',
  ])('are found: %s', (text) => expect(unbacked(text)).toEqual([text]));

  it.each(['Please tell me today which written procedures govern this appeal.', 'I do not waive any right to appeal.'])(
    'are not seen where there are none: %s',
    (text) => expect(unbacked(text)).toEqual([]),
  );

  it('are backed by the citation behind them', () => {
    expect(unbacked('A network provider may not. (TRICARE Operations Manual, chapter 12, section 3.)')).toEqual([]);
  });
});

describe('nothing states law without a rule', () => {
  it('in the words of a letter, its name or what it is for', () => {
    // A heading stands over the rules themselves.
    for (const template of readTemplates(process.cwd(), 'letters')) {
      const front = template.front as { title: string; about?: string; subject?: { text: string }[] };
      const body = template.sections.flatMap(({ blocks }) => blocks.map((block) => block.text));
      for (const text of [front.title, front.about ?? '', ...(front.subject ?? []).map((one) => one.text), ...body])
        expect(unbacked(text), template.file).toEqual([]);
    }
  });

  it('in the parts of a written letter that are the template’s own', () => {
    for (const kind of LETTER_KINDS)
      for (const track of TRACK_IDS)
        for (const signer of SIGNERS) {
          const written = writeLetter({ denial: denial({ track }), plan: plan(), person: EMPTY_DETAILS }, kind, signer, '2026-11-22');
          if (!written.ok) continue;
          const own = written.letter.nodes.flatMap(runsOf).filter((run) => run.source === 'template');
          for (const { text } of own) expect(unbacked(text), `${kind} ${track} ${signer}`).toEqual([]);
        }
  });

  it('in the refusal of a letter', () => {
    let refused = 0;
    for (const kind of LETTER_KINDS)
      for (const track of TRACK_IDS)
        for (const signer of SIGNERS)
          for (const timing of ['pre-service', 'post-service'] as const)
            for (const grandfathered of [false, true])
              for (const reason of ['medical-necessity', 'eligibility', 'out-of-network'] as const) {
                const input = { denial: denial({ track, reason, grandfathered }), plan: plan(reason), person: person({ timing }) };
                const result = writeLetter(input, kind, signer, '2026-11-22');
                if (result.ok) continue;
                refused += 1;
                if (result.citation) expect(citations, `${kind} ${track}`).toContain(result.citation);
                else expect(lawful(result.reason), `${kind} ${track}: ${result.reason}`).toBe(true);
              }
    expect(refused).toBeGreaterThan(100);
  });

  it('in the list of what is still to do', () => {
    for (const kind of LETTER_KINDS)
      for (const track of TRACK_IDS)
        for (const signer of SIGNERS)
          for (const details of [EMPTY_DETAILS, person()]) {
            const input = { denial: denial({ track, level: 'initial' }), plan: plan(), person: details };
            const written = writeLetter(input, kind, signer, '2026-11-22');
            if (!written.ok) continue;
            for (const { text } of written.letter.todo) expect(unbacked(text), `${kind} ${track} ${signer}`).toEqual([]);
          }
  });

  it('in what a track says of a date that has passed, unless it names the rule', () => {
    for (const { id, pastDue } of tracks) if (!pastDue.rule) expect(lawful(pastDue.text), id).toBe(true);
  });

  it('in what a track says of a step, unless it names the rule', () => {
    for (const { id, deadlines } of tracks)
      for (const step of deadlines)
        if (!step.citation && !step.rule) expect(lawful(step.follows ?? ''), `${id}: ${step.follows}`).toBe(true);
  });

  it('in a refusal that a track names, unless it names the rule', () => {
    for (const { id, refusals } of tracks)
      for (const one of Object.values(refusals)) if (!one.rule) expect(lawful(one.reason), id).toBe(true);
  });
});
