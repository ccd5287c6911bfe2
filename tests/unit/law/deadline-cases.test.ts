import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appealWindowSchema, isoDateSchema, trackIdSchema } from '@/lib/denial/model';
import { computeDeadlines } from '@/lib/plan/deadlines';
import { deadlineSchema, missingDeadlineSchema } from '@/lib/plan/model';
import { z } from '@/lib/schema';
import { citations } from '@/lib/templates/rules';
import { answerWords, classified, factsOf, letter, onTrack } from './build';

const caseSchema = z.strictObject({
  id: z.string(),
  track: trackIdSchema,
  level: z.enum(['initial', 'final-internal', 'unknown']),
  notice: isoDateSchema.optional(),
  received: isoDateSchema.optional(),
  today: isoDateSchema.optional(),
  window: appealWindowSchema.optional(),
  words: z.string().optional(),
  text: z.string().optional(),
  urgent: z.boolean().optional(),
  grandfathered: z.boolean().optional(),
  candidates: z.array(trackIdSchema).optional(),
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
  /** The level was read, but no sentence says it outright. */
  weak: z.boolean().optional(),
  why: z.string().optional(),
});

const cases = z.array(caseSchema).parse(parse(readFileSync('tests/unit/law/deadline-cases.yaml', 'utf8')));

describe('last days, worked out by hand', () => {
  it('has at least 250 cases, each with its own id, on every track', () => {
    expect(cases.length).toBeGreaterThanOrEqual(250);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    expect(new Set(cases.map((one) => one.track)).size).toBe(16);
  });

  it.each(cases)('$id', (one) => {
    const doc = letter([one.text ?? 'A letter.', ...(one.weak ? [] : answerWords(one.level))]);
    const track = onTrack(one.track, {
      grandfathered: one.grandfathered ?? false,
      ...(one.candidates ? { candidates: one.candidates } : {}),
    });
    const { deadlines, missing } = computeDeadlines({
      facts: factsOf(doc, { noticeDate: one.notice ?? null, window: one.window ?? null, words: one.words ?? '' }),
      classification: classified(one.level, one.urgent),
      track,
      said: { today: one.today ?? '2026-11-22', received: one.received },
      doc,
    });
    const keys = ['id', 'due', 'basis', 'track', 'pastDue'] as const;
    const got = deadlines.map((deadline, i) =>
      Object.fromEntries(keys.filter((key) => one.expect[i]?.[key] !== undefined).map((key) => [key, deadline[key]])),
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
});
