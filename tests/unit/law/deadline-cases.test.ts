import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appealWindowSchema, isoDateSchema, reasonIdSchema, type TrackId, trackIdSchema } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';
import { computeDeadlines, type DeadlineResult } from '@/lib/plan/deadlines';
import { deadlineSchema, missingDeadlineSchema } from '@/lib/plan/model';
import { z } from '@/lib/schema';
import { citations } from '@/lib/templates/rules';
import { triage } from '@/lib/triage';
import { answerWords, classified, factsOf, letter, onTrack } from './build';

/** What the person's last days should be. `expect` is the whole list, in order. */
const expected = {
  id: z.string(),
  track: trackIdSchema,
  received: isoDateSchema.optional(),
  today: isoDateSchema.default('2026-11-22'),
  expect: z.array(
    z.strictObject({
      id: z.string(),
      due: isoDateSchema,
      basis: z.enum(['notice', 'rule']),
      track: trackIdSchema.optional(),
      pastDue: z.boolean().optional(),
    }),
  ),
  missing: z.array(z.string()).optional(),
  needs: z.record(z.string(), z.string()).optional(),
  why: z.string().optional(),
};

/** A case with the facts given. */
const factCase = z.strictObject({
  ...expected,
  level: z.enum(['initial', 'final-internal', 'unknown']),
  notice: isoDateSchema.optional(),
  window: appealWindowSchema.optional(),
  words: z.string().optional(),
  text: z.string().optional(),
  urgent: z.boolean().optional(),
  reasons: z.array(reasonIdSchema).optional(),
  grandfathered: z.boolean().optional(),
  candidates: z.array(trackIdSchema).optional(),
  /** The level was read, but no sentence says it outright. */
  weak: z.boolean().optional(),
});

/** A case that goes the whole way from a letter's words. */
const letterCase = z.strictObject({ ...expected, letter: z.array(z.string()).min(1) });

const caseSchema = z.union([factCase, letterCase]);
const read = (file: string) => z.array(caseSchema).parse(parse(readFileSync(`tests/unit/law/${file}-cases.yaml`, 'utf8')));

/** Three sets, each worked out from the text of the rules and apart from the others. */
const SETS = { deadline: 250, 'second-reading': 60, 'third-reading': 60 };
const sets = Object.entries(SETS).map(([file, least]) => ({ file, least, cases: read(file) }));

function found(one: z.infer<typeof caseSchema>): Omit<DeadlineResult, 'peer'> {
  const said = { today: one.today, received: one.received };
  if ('letter' in one) {
    const { plan } = triage(readText(one.letter.join('\n\n')), { ...said, track: one.track });
    return { deadlines: plan.deadlines, missing: plan.missingDeadlines };
  }
  const doc = letter([one.text ?? 'A letter.', ...(one.weak ? [] : answerWords(one.level))]);
  const reasons = (one.reasons ?? []).map((id) => ({ id, band: 'strong' as const, score: 1, evidence: [], against: [] }));
  return computeDeadlines({
    facts: factsOf(doc, { noticeDate: one.notice ?? null, window: one.window ?? null, words: one.words ?? '' }),
    classification: { ...classified(one.level, one.urgent), reasons },
    track: onTrack(one.track, {
      grandfathered: one.grandfathered ?? false,
      ...(one.candidates ? { candidates: one.candidates } : {}),
    }),
    said,
    doc,
  });
}

describe('last days, worked out by hand', () => {
  it('has three sets of cases, each case with its own id, on every track', () => {
    for (const { file, least, cases } of sets) {
      expect(cases.length, file).toBeGreaterThanOrEqual(least);
      expect(new Set(cases.map((one) => one.track)).size, file).toBeGreaterThanOrEqual(14);
    }
    const all = sets.flatMap(({ cases }) => cases);
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.track)).size).toBe(16);
  });

  it.each(sets.flatMap(({ cases }) => cases))('$id', (one) => {
    const { deadlines, missing } = found(one);
    const keys = ['id', 'due', 'basis', 'track', 'pastDue'] as const;
    const got = deadlines.map((deadline, i) =>
      Object.fromEntries(
        keys.filter((key) => one.expect[i]?.[key] !== undefined || ['id', 'due', 'basis'].includes(key)).map((key) => [key, deadline[key]]),
      ),
    );
    expect(got).toEqual(one.expect);
    if (one.missing) expect([...new Set(missing.map((gap) => gap.id))].sort()).toEqual([...one.missing].sort());
    for (const [id, needs] of Object.entries(one.needs ?? {})) expect(missing).toContainEqual(expect.objectContaining({ id, needs }));
    for (const deadline of deadlines) {
      deadlineSchema.parse(deadline);
      if (deadline.basis === 'rule') expect(citations).toContain(deadline.citation);
      else expect(deadline.citation).toBeNull();
    }
    for (const gap of missing) missingDeadlineSchema.parse(gap);
  });

  it('asks for proof of an arrival later than the law presumes', () => {
    const doc = letter(['A letter.']);
    const how = (track: TrackId, received: string) =>
      computeDeadlines({
        facts: factsOf(doc, { noticeDate: '2026-03-04' }),
        classification: classified('initial'),
        track: onTrack(track),
        said: { today: '2026-03-30', received },
        doc,
      }).deadlines[0]?.rule;
    expect(how('medicare-advantage', '2026-03-20')).toMatch(/keep proof that it came later/);
    expect(how('medicare-advantage', '2026-03-09')).not.toMatch(/proof/);
    expect(how('erisa-insured', '2026-03-20')).not.toMatch(/proof/);
  });
});
