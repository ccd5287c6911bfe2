import { readdirSync, readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { helpById } from '@/lib/templates/help';
import { citationOf, citations, parseRule, ruleById, rules } from '@/lib/templates/rules';
import { tracks } from '@/lib/templates/tracks';
import { readTemplates } from '@/scripts/templates/plugin';

/** U.S. school grade of a text (Flesch-Kincaid). */
function grade(text: string): number {
  const sentences = text.split(/[.!?](?:\s|$)/).filter((one) => one.trim()).length;
  const words = text.split(/\s+/).filter((one) => /\p{L}|\p{N}/u.test(one));
  return fleschKincaid({
    sentence: sentences,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

const sources = readFileSync('docs/sources.md', 'utf8');

describe('rules of law', () => {
  it('are one small file each', () => {
    const files = readdirSync('templates/rules', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBe(rules.length);
    for (const file of files) expect(readFileSync(`templates/rules/${file}`, 'utf8').split('\n').length, file).toBeLessThan(40);
  });

  it.each(rules)('$id has a source, a citation, a date and a mark that ships', (rule) => {
    expect(['V1', 'V2', 'S']).toContain(rule.mark);
    expect(rule.source).toMatch(/^https:\/\/\S+$/);
    expect(rule.checked <= '2026-11-22' && rule.checked >= '2026-04-01').toBe(true);
    expect(rule.citation).toMatch(rule.state ? /Code|Law|Act|Department/ : /\d+ (?:CFR|USC|FR) |^NCD |CMS|HHS|TRICARE/);
    expect(sources, `docs/sources.md does not say where ${rule.read} was read`).toContain(`| ${rule.read} |`);
  });

  it.each(rules)('$id is plain: 8th grade', (rule) => {
    expect(grade(rule.says)).toBeLessThan(9);
    expect(rule.says).not.toMatch(/\b(?:pursuant|herein|aforementioned|adjudicat|shall|claimant|adverse benefit)\b/i);
  });

  it('hedges a rule from a secondary page and never computes from it', () => {
    for (const rule of rules.filter((one) => one.mark === 'S')) {
      expect(rule.clock, rule.id).toBeUndefined();
      expect(rule.says, rule.id).toMatch(/\b(?:usually|often|many|may)\b|cannot be made a fast/i);
    }
  });

  it('has rules for every track but va, not-regulated and unknown', () => {
    const covered = new Set(rules.flatMap((rule) => rule.tracks));
    expect(covered.size).toBe(13);
    expect(covered).not.toContain('va');
    expect(covered).not.toContain('not-regulated');
  });

  it('names the book that governs the track', () => {
    expect(citationOf('internal-appeal-180-days')).toBe('29 CFR 2560.503-1(h)(3)(i)');
    expect(citationOf('new-evidence-shared', 'aca-individual')).toBe('45 CFR 147.136(b)(3)(ii)(C)(1)');
    expect(citationOf('external-review-four-months', 'erisa-self-funded')).toContain('29 CFR 2590.715-2719(d)(2)(i)');
    expect(citations).toContain('42 CFR 438.402(c)(2)(ii)');
  });

  it('refuses a rule that does not exist, and a file that breaks the schema, by name', () => {
    expect(() => ruleById('no-such-rule')).toThrow('no-such-rule');
    const [good] = readTemplates(process.cwd(), 'rules');
    if (!good) throw new Error('no rules');
    const broken = (change: object) => () => parseRule({ ...good, front: { ...good.front, ...change } });
    expect(broken({})).not.toThrow();
    expect(broken({ mark: 'M' })).toThrow(good.file);
    expect(broken({ mark: 'X' })).toThrow('mark');
    expect(broken({ citation: undefined })).toThrow('citation');
    expect(broken({ source: 'a book' })).toThrow('source');
    expect(broken({ tracks: ['unknown'] })).toThrow('tracks');
    expect(broken({ clok: 1 })).toThrow('clok');
    expect(broken({ mark: 'S', clock: { whose: 'person', from: 'notice-dated', count: 3, unit: 'months' } })).toThrow('marked S');
  });
});

describe('tracks', () => {
  it.each(tracks)('$id names only rules that hold on it', (track) => {
    const named = [
      ...track.framework,
      ...track.whoMayFile,
      ...track.decisions,
      ...Object.values(track.letters).flat(),
      ...track.deadlines.flatMap((step) => [step.rule, step.citation]),
      track.lateDecision,
      track.pastDue.rule,
    ];
    for (const id of named) if (id) expect(ruleById(id).tracks as string[], id).toContain(track.id);
  });

  it.each(tracks)('$id speaks plainly', (track) => {
    const texts = [
      track.tell,
      track.pastDue.text,
      ...track.help.map((id) => helpById(id)?.says),
      ...track.deadlines.flatMap((step) => [step.follows, step.note, step.late]),
    ];
    for (const text of texts) if (text) expect(grade(text), text).toBeLessThan(9);
  });

  it('names every rule at least once or leaves it to the playbooks', () => {
    const letterRules = new Set(tracks.flatMap((track) => Object.values(track.letters).flat()));
    for (const id of letterRules) expect(ruleById(id).letter, `${id} is named for letters and has no letter sentence`).toBeDefined();
  });

  it('gives va and plans without federal rules no date', () => {
    for (const track of tracks.filter((one) => one.id === 'va' || one.id === 'not-regulated')) {
      expect(track.framework).toEqual([]);
      expect(track.deadlines.every((step) => step.rule === undefined)).toBe(true);
    }
  });
});
