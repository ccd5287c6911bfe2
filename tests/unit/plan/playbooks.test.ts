import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { REASON_IDS } from '@/lib/denial/model';
import { payerPlaybooks } from '@/lib/templates/payers';
import { LAW_WORDS, type Points, parsePoint, SERVICE_KINDS } from '@/lib/templates/playbook';
import { otherNotices, reasonPlaybook, reasonPlaybooks } from '@/lib/templates/reasons';
import { parseService, servicePlaybooks } from '@/lib/templates/services';
import { parseTemplate } from '@/scripts/templates/parse';

const count = (sections: Points[], part: Points['part']) =>
  sections.filter((section) => section.part === part).reduce((sum, { points }) => sum + points.length, 0);

/** U.S. school grade of a text (Flesch-Kincaid). */
function grade(text: string): number {
  const words = text.split(/\s+/).filter((one) => /\p{L}|\p{N}/u.test(one));
  return fleschKincaid({
    sentence: text.split(/[.!?:]”?(?:\s|$)/).filter((one) => one.trim()).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** What patients read; the letter speaks to a reviewer. */
function patientText({ sections }: { sections: Points[] }): string {
  return sections
    .filter(({ part }) => part !== 'letter')
    .flatMap(({ points }) => points.map(({ text }) => text.replace('{says}', '')))
    .join(' ')
    .replace(/\{[sS]ervice\}/g, 'this test')
    .replace(/\{[pP]ayer\}/g, 'the plan');
}

describe('playbooks', () => {
  it('cover every reason, and more services and payers than the thirty that are often met', () => {
    expect(REASON_IDS.map((id) => reasonPlaybook(id).id)).toEqual([...REASON_IDS]);
    expect(servicePlaybooks.length).toBeGreaterThanOrEqual(30);
    expect(payerPlaybooks.length).toBeGreaterThanOrEqual(30);
    expect(new Set(servicePlaybooks.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(SERVICE_KINDS.length - 2);
  });

  it.each(REASON_IDS.map((id) => reasonPlaybook(id)))('$id has substance in every part', ({ sections, documents, criteria, summary }) => {
    expect(summary).toContain('ervice}');
    expect(summary.length).toBeGreaterThan(120);
    expect(count(sections, 'whyItHappens')).toBeGreaterThanOrEqual(2);
    expect(count(sections, 'whyAppealable')).toBeGreaterThanOrEqual(2);
    expect(count(sections, 'strategy') + count(sections, 'otherRoads')).toBeGreaterThanOrEqual(5);
    expect(count(sections, 'avoid')).toBeGreaterThanOrEqual(1);
    expect(count(sections, 'letter')).toBeGreaterThanOrEqual(3);
    expect(count(sections, 'nextSteps')).toBeGreaterThanOrEqual(2);
    expect(documents.length).toBeGreaterThanOrEqual(4);
    expect(criteria.length).toBeGreaterThanOrEqual(1);
  });

  it.each(servicePlaybooks)('$id has substance of its own', ({ sections, documents, names }) => {
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(documents.length).toBeGreaterThanOrEqual(1);
    expect(count(sections, 'strategy')).toBeGreaterThanOrEqual(1);
    expect(count(sections, 'whyAppealable')).toBeGreaterThanOrEqual(1);
    expect(count(sections, 'letter')).toBeGreaterThanOrEqual(1);
  });

  it('give each name and each code to one service only', () => {
    const names = servicePlaybooks.flatMap((one) => one.names.map((name) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const ranges = servicePlaybooks.flatMap(({ id, codes }) => codes.map((code) => [id, ...code.split('-')] as [string, string, string?]));
    const overlaps = ranges.flatMap(([id, from, to = from], index) =>
      ranges
        .slice(index + 1)
        .filter(([, otherFrom, otherTo = otherFrom]) => from.length === otherFrom.length && from <= otherTo && otherFrom <= to)
        .map(([other, otherFrom]) => `${id} ${from} and ${other} ${otherFrom}`),
    );
    expect(overlaps).toEqual([]);
    const printed = payerPlaybooks.flatMap((one) => one.names.map((name) => name.toLowerCase()));
    expect(printed.filter((name, index) => printed.indexOf(name) !== index)).toEqual([]);
  });

  it.each([...reasonPlaybooks, ...servicePlaybooks])('$id reads at about 8th grade', (playbook) => {
    const text = patientText(playbook);
    if (text) expect(grade(text)).toBeLessThan(8);
  });

  it.each(payerPlaybooks)('$id reads at about 8th grade, apart from its own name', (playbook) => {
    const { name, names, policies, hiredBy = '' } = playbook;
    const text = [name, ...names]
      .sort((a, b) => b.length - a.length)
      .reduce((words, own) => words.replaceAll(own, 'the plan'), `${patientText(playbook)} ${hiredBy} ${policies.replaceAll(';', '.')}.`);
    expect(grade(text.replace(/\{payer\}/gi, 'the plan').trim())).toBeLessThan(9);
  });

  it('promise nothing and invent no numbers', () => {
    const all = [...reasonPlaybooks, ...servicePlaybooks, ...payerPlaybooks].flatMap((one) =>
      one.sections.flatMap(({ points }) => points.map(({ text }) => `${one.id}: ${text}`)),
    );
    expect(all.filter((text) => /\bguarantee|\bwill win\b|success rate|\d+ ?(?:%|percent)|\bsure to\b/i.test(text))).toEqual([]);
    expect(all.filter((text) => /\$\d/.test(text))).toEqual([]);
  });

  it('put a rule’s sentence last in a letter’s point, so that its citation follows it', () => {
    const points = [...reasonPlaybooks, ...servicePlaybooks].flatMap(({ id, sections }) =>
      sections.filter(({ part }) => part === 'letter').flatMap((section) => section.points.map(({ text }) => `${id}: ${text}`)),
    );
    expect(points.filter((text) => /\{says\}./.test(text))).toEqual([]);
  });

  it('say what other notices are', () => {
    for (const notice of Object.values(otherNotices)) expect(notice.nextSteps.length).toBeGreaterThanOrEqual(1);
  });
});

describe('a playbook point', () => {
  const file = 'reasons/x.md';
  it('carries its marks', () => {
    expect(parsePoint(file, 'Ask for the file. {rule: claim-file; when: pre-service, urgent; for: drug}')).toEqual({
      text: 'Ask for the file.',
      rule: 'claim-file',
      when: ['pre-service', 'urgent'],
      for: ['drug'],
    });
  });

  it.each([
    ['an unknown rule', 'Ask for the file. {rule: claim-files}', 'claim-files'],
    ['an unknown mark', 'Ask for the file. {whenever: urgent}', 'whenever'],
    ['an unknown condition', 'Ask for the file. {when: maybe}', 'maybe'],
    ['an unknown placeholder', 'Ask {insurer} for the file.', 'insurer'],
    ['law without a rule', 'The plan is required to send the file.', 'names no rule'],
    ['a citation typed by hand', 'See 29 CFR 2560.503-1 for this.', 'names no rule'],
    ['a rule’s sentence without the rule', 'Ask for it. {says}', 'names no rule'],
  ])('with %s is an error that names the file', (_, text, part) => {
    expect(() => parsePoint(file, text)).toThrow(/reasons\/x\.md/);
    expect(() => parsePoint(file, text)).toThrow(part);
  });

  it('is checked in a service file too, which names file and field', () => {
    const source = readFileSync('templates/services/tumor-genomic-profiling.md', 'utf8');
    expect(() => parseService(parseTemplate('services/a.md', source.replace('kind: test', 'kind: exam')))).toThrow(
      /services\/a\.md[\s\S]*kind/,
    );
    expect(() => parseService(parseTemplate('services/a.md', source.replace('## Strategy for', '## Strategies for')))).toThrow(
      /Strategies/,
    );
  });

  it('law words are found where they stand', () => {
    for (const law of [
      'by law',
      'under federal law',
      '42 CFR 422',
      '29 U.S.C. 1133',
      'you have the right to see it',
      'they must answer within 30 days',
    ])
      expect(LAW_WORDS.test(law), law).toBe(true);
    for (const plain of ['the rule that was used', 'the doctor is right', 'ask within a week', 'they must answer'])
      expect(LAW_WORDS.test(plain), plain).toBe(false);
  });
});
