import { describe, expect, it } from 'vitest';
import { citationOf, ruleById, rules } from '@/lib/templates/rules';

describe('rules of law', () => {
  it('has rules for every track but va, not-regulated and unknown', () => {
    const tracks = new Set(rules.flatMap((rule) => rule.tracks));
    expect(tracks.size).toBe(13);
    expect(tracks).not.toContain('va');
    expect(tracks).not.toContain('not-regulated');
  });

  it('names the book that governs the track', () => {
    expect(citationOf('internal-appeal-180-days')).toBe('29 CFR 2560.503-1(h)(3)(i)');
    expect(citationOf('new-evidence-shared', 'aca-individual')).toBe('45 CFR 147.136(b)(3)(ii)(C)(1)');
    expect(citationOf('external-review-four-months', 'erisa-self-funded')).toContain('29 CFR 2590.715-2719(d)(2)(i)');
  });

  it('refuses a rule that does not exist', () => {
    expect(() => ruleById('no-such-rule')).toThrow('no-such-rule');
  });
});
