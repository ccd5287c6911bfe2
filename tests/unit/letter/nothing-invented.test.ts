import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASON_IDS, TRACK_IDS } from '@/lib/denial/model';
import type { LetterInput } from '@/lib/letter/context';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { LETTER_KINDS, type Run, SIGNERS } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { dateWords, moneyWords, typographic } from '@/lib/letter/words';
import { runsOf, writeLetter } from '@/lib/letter/write';
import { composePlan } from '@/lib/plan/compose';
import { rules } from '@/lib/templates/rules';
import { denial, facts, person, plan } from './case';

const TODAY = '2026-11-22';
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const templates = squash(
  readdirSync('templates/letters')
    .map((file) => readFileSync(`templates/letters/${file}`, 'utf8'))
    .join('\n')
    .replace(/\[\[|\]\]/g, ''),
);
/** The few words that the code itself puts between the parts. Nothing here is a name, date, number or claim. */
const CONNECTING = [
  'On behalf of my patient, ',
  'On behalf of ',
  'my',
  'my patient’s',
  '’s',
  'approve the service',
  'pay the claim',
  'continue to cover the service',
  'cover the service',
  'to',
  'By fax: ',
  'NPI ',
  'NDC ',
  ', NDC ',
  ', ',
  '. ',
  '.',
  ' ',
  'Sincerely,',
  'Enclosures: ',
  '; ',
  'for ',
  'copy of the notice dated ',
  'papers that show the representative’s authority',
  'form CMS-1696 or an equivalent notice',
  'the patient’s written consent',
  'the corrected claim',
  'Exhibit A: Coverage criteria and the record',
  'Exhibit A: Points at issue and the record',
  'Signature: ________________________________\u00a0\u00a0\u00a0\u00a0Date: ____________________',
  ...'ABCDEFGH'.split('').map((letter) => `Exhibit ${letter}: `),
].map(squash);

/** Where each kind of run must come from. */
function strangers(runs: readonly Run[], { denial: d, plan: p, person: who }: LetterInput): string[] {
  const read =
    JSON.stringify(d) +
    Object.values(d.facts)
      .map((fact) => words(fact?.value))
      .join('\n');
  const said =
    JSON.stringify(who) + who.exhibits.map((one) => `${one.title} (${one.pages} pages)`).join('\n') + dateWords(TODAY) + contactLines(who);
  const playbook = squash(typographic(JSON.stringify(p)));
  const law = rules.map((rule) => typographic(rule.letter ?? '')).filter(Boolean);
  return runs
    .filter((run) => {
      switch (run.source) {
        case 'fact':
          return !read.includes(run.text.replace(/^“|”$/g, ''));
        case 'person':
          return !said.includes(run.text.trim()) && run.text !== ' Not met.';
        case 'rule':
          return !law.some((sentence) => run.text.startsWith(sentence)) && !JSON.stringify(p).includes(run.text.trim().replace(/\.$/, ''));
        case 'template':
          return !covered(run.text, [templates, playbook]);
        case 'blank':
          return /\d{2}/.test(run.text);
      }
      return true;
    })
    .map((run) => `${run.source}: ${run.text}`);
}

/** A merged run is several pieces of templates in a row: whether there is a way to cut it into such pieces. */
function covered(text: string, sources: readonly string[]): boolean {
  const whole = squash(text);
  if (whole === '' || CONNECTING.includes(whole) || sources.some((source) => source.includes(whole))) return true;
  return [...whole.matchAll(/ |(?=[.,;])/g)].some(({ index, 0: space }) => {
    const head = whole.slice(0, index);
    // One word alone proves nothing, unless it is one of the connecting words.
    const known = CONNECTING.includes(head) || (head.includes(' ') && sources.some((source) => source.includes(head)));
    return head !== '' && known && covered(whole.slice(index + space.length), sources);
  });
}

function words(value: unknown): string {
  if (typeof value === 'number') return moneyWords(value);
  if (Array.isArray(value)) return `${value.slice(0, -1).join(', ')} and ${value.at(-1)}\n${value.join('')}`;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dateWords(value) : '';
}

function contactLines({ sender, provider }: LetterInput['person']): string {
  const join = (parts: string[]) => parts.filter(Boolean).join(' · ');
  return [
    join([sender.phone, sender.email]),
    join([provider.phone, provider.fax && `Fax ${provider.fax}`, provider.email]),
    sender.address.replace(/\n/g, ', '),
  ].join('\n');
}

describe('no letter says what its inputs do not', () => {
  it.each(LETTER_KINDS)('%s', (kind) => {
    for (const signer of SIGNERS)
      for (const track of TRACK_IDS)
        for (const details of [person(), EMPTY_DETAILS]) {
          const input = { denial: denial({ track }), plan: plan(), person: details };
          const written = writeLetter(input, kind, signer, TODAY);
          if (written.ok) expect(strangers(written.letter.nodes.flatMap(runsOf), input), `${kind} ${signer} ${track}`).toEqual([]);
        }
  });

  it('finds an invention when there is one', () => {
    const input = { denial: denial(), plan: plan(), person: person() };
    const made = (text: string, source: Run['source']) => strangers([{ text, source }], input).length;
    expect(made('Dr. Alice Smith agrees.', 'template')).toBe(1);
    expect(made('MH*4471-903', 'fact')).toBe(1);
    expect(made('The plan must pay at once. 29 CFR 1.1.', 'rule')).toBe(1);
    expect(made('Stage III', 'person')).toBe(1);
  });
});

describe('with the playbooks, whatever the inputs are', () => {
  const notice = { source: 'text' as const, title: 'notice', host: null, lang: null, blocks: [], whole: true, letterLinks: [], notes: [] };
  const known = <T>(value: T) => ({ value, quote: String(value), place: { block: 0, start: 0, end: 0 }, confidence: 0.9 });
  const id = fc.stringMatching(/^[A-Z0-9]{3,6}-[0-9]{3,8}$/);
  const name = fc.stringMatching(/^[A-Z][a-zéőł]{2,9} [A-Z][a-zñ]{2,12}$/);
  const day = fc
    .date({ min: new Date('2025-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('no number, date or name stands in a letter that is neither in its inputs nor in a rule or template', () => {
    const fixed = squash(
      [templates, ...rules.flatMap((rule) => [rule.letter ?? '', rule.says, rule.citation, ...Object.values(rule.citations ?? {})])].join(
        '\n',
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...LETTER_KINDS),
        fc.constantFrom(...SIGNERS),
        fc.constantFrom(...TRACK_IDS),
        fc.constantFrom(...REASON_IDS),
        fc.record({ memberId: id, claimNumber: id, patient: name, provider: name, insurer: name, noticeDate: day, serviceDate: day }),
        fc.boolean(),
        (kind, signer, track, reason, values, full) => {
          const own = denial({
            track,
            reason,
            facts: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, known(value)])),
          });
          const p = composePlan(notice, own, { today: TODAY });
          const input = { denial: own, plan: p, person: full ? person() : EMPTY_DETAILS };
          const written = writeLetter(input, kind, signer, TODAY);
          if (!written.ok) return;
          const runs = written.letter.nodes.flatMap(runsOf);
          const allowed = squash(
            [
              fixed,
              JSON.stringify(input),
              dateWords(TODAY),
              contactLines(input.person),
              ...[values.noticeDate, values.serviceDate].map(dateWords),
            ]
              .concat(words(own.facts.amount?.value), words(own.facts.procedureCodes?.value))
              .join('\n'),
          );
          const text = runs.filter((run) => run.blank === undefined).map((run) => run.text);
          // Numbers of any kind, months with a day, and names of two words with a capital each.
          const claims = text.flatMap(
            (part) =>
              part.match(
                /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}|[\p{L}]*\d[\p{L}\d,.*-]*\d|\p{Lu}[\p{Ll}]+ \p{Lu}[\p{Ll}]+/gu,
              ) ?? [],
          );
          expect(
            claims.filter((claim) => !allowed.includes(claim)),
            `${kind} ${signer} ${track} ${reason}`,
          ).toEqual([]);
        },
      ),
      { numRuns: 250 },
    );
  });
});

it('keeps the characters of every identifier, and leaves out nothing that was typed', () => {
  const id = fc.stringMatching(/^[A-Z0-9*#/.-]{3,16}$/);
  const name = fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => text.length > 1 && !/[[\]{}\n]/.test(text));
  fc.assert(
    fc.property(id, id, name, name, (memberId, claim, patient, point) => {
      const known = (value: string) => ({ value, quote: value, place: { block: 0, start: 0, end: 0 }, confidence: 0.9 });
      const input = {
        denial: denial({ facts: facts({ memberId: known(memberId), claimNumber: known(claim), patient: known(patient) }) }),
        plan: plan(),
        person: person({ clinical: [point] }),
      };
      const written = writeLetter(input, 'internal-appeal', 'provider', TODAY);
      const text = written.ok ? renderPlainText(written.letter) : '';
      for (const part of [memberId, claim, patient, point]) expect(text).toContain(part);
    }),
    { numRuns: 150 },
  );
});

it('prints a doubtful fact as a blank to check, and a fact the person gave whatever its confidence', () => {
  const place = { block: 0, start: 0, end: 0 };
  const doubtful = { value: 'MH*O0O', quote: 'MH*O0O', place, confidence: 0.4 };
  const letter = (memberId: typeof doubtful & { said?: boolean }) => {
    const written = writeLetter(
      { denial: denial({ facts: { memberId } }), plan: plan(), person: person() },
      'internal-appeal',
      'patient',
      TODAY,
    );
    if (!written.ok) throw new Error(written.reason);
    return written.letter;
  };
  expect(renderPlainText(letter(doubtful))).not.toContain('MH*O0O');
  expect(letter(doubtful).todo[0]).toEqual({ id: 'check-memberId', text: 'Check the member ID: it could not be read with confidence.' });
  expect(renderPlainText(letter({ ...doubtful, said: true }))).toContain('MH*O0O');
});
