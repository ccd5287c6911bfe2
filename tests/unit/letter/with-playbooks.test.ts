import { describe, expect, it } from 'vitest';
import { REASON_IDS, TRACK_IDS } from '@/lib/denial/model';
import { LETTER_KINDS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { composePlan } from '@/lib/plan/compose';
import { citationOf, holdsOn, rules } from '@/lib/templates/rules';
import { denial, person } from './case';

const TODAY = '2026-11-22';
const notice = { source: 'text' as const, title: 'notice', host: null, lang: null, blocks: [], whole: true, letterLinks: [], notes: [] };
const LAW = /\b\d+ (?:CFR|U\.?S\.?C\.?) \d[\da-z]*(?:[.-]\d[\da-z]*)*(?:\([\dA-Za-z]+\))*/g;

describe('with the playbooks as they are', () => {
  it.each(REASON_IDS)('%s: no law of another track, no marks of the template, no double spaces', (reason) => {
    for (const track of TRACK_IDS) {
      const own = denial({ reason, track });
      const plan = composePlan(notice, own, { today: TODAY });
      const fine = rules
        .filter((rule) => track !== 'unknown' && holdsOn(rule, track))
        .map((rule) => citationOf(rule.id, track))
        .join('\n');
      for (const kind of LETTER_KINDS) {
        const written = writeLetter({ denial: own, plan, person: person() }, kind, 'provider', TODAY);
        if (!written.ok) continue;
        const text = renderPlainText(written.letter);
        expect(text, `${kind} ${track}`).not.toMatch(/[{}]|\[\[|\]\]|undefined| {2,}\S| [.,;]|\(service\)/);
        for (const [citation] of text.matchAll(LAW)) expect(fine, `${kind} ${track}: ${citation}`).toContain(citation);
      }
    }
  });
});
