import { describe, expect, it } from 'vitest';
import type { TrackId } from '@/lib/denial/model';
import type { Block, SourceDocument } from '@/lib/document/model';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import type { LetterKind, Signer } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { statedReasons } from '@/lib/letter/stated-reasons';
import { writeLetter } from '@/lib/letter/write';
import { denial, person, plan } from './case';

const TODAY = '2026-11-22';
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const notice = (...blocks: Block[]): SourceDocument => ({
  source: 'text',
  title: 'notice',
  host: null,
  lang: null,
  whole: true,
  letterLinks: [],
  notes: [],
  blocks,
});

function write(
  kind: LetterKind,
  signer: Signer,
  change: Parameters<typeof denial>[0] & { person?: ReturnType<typeof person>; plan?: ReturnType<typeof plan>; document?: SourceDocument },
) {
  const input = { denial: denial(change), plan: change.plan ?? plan(), person: change.person ?? person(), document: change.document };
  return writeLetter(input, kind, signer, TODAY);
}
function letter(...args: Parameters<typeof write>) {
  const written = write(...args);
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}
const text = (...args: Parameters<typeof write>) => renderPlainText(letter(...args));

describe('the reason in the notice’s words', () => {
  /** Quotes the words of each `evidence` where they stand in the blocks. */
  function quoted(blocks: Block[], ...evidence: string[]): string[] {
    const own = denial();
    const found = evidence.map((words) => {
      const block = blocks.findIndex((one) => one.text.includes(words));
      const start = blocks[block]?.text.indexOf(words) ?? -1;
      return { quote: words, place: { block, start, end: start + words.length } };
    });
    own.classification.reasons = own.classification.reasons.map((reason) => ({ ...reason, evidence: found }));
    return statedReasons({ denial: own, plan: plan(), document: notice(...blocks) });
  }

  it('takes along the sentence on which a sentence leans', () => {
    const blocks = [paragraph('We look at drugs in an order. Our plan asks that Avastin be tried first. This is called step therapy.')];
    expect(quoted(blocks, 'step therapy')).toEqual(['Our plan asks that Avastin be tried first. This is called step therapy.']);
  });

  it.each([
    ['Our rule wants ten weeks of stretching. The chart does not show that.', 'does not show that', 0],
    ['Two drugs come first. Neither was tried.', 'Neither was tried', 0],
    ['We cover lamps for burns. You asked for a lamp. We read the notes. They do not mention a burn.', 'mention a burn', 2],
  ])('takes along what a sentence points back to: %s', (words, evidence, from) => {
    expect(quoted([paragraph(words)], evidence)).toEqual([
      words
        .split(/(?<=[.]) /)
        .slice(from)
        .join(' '),
    ]);
  });

  it('takes along the rule and the finding before a sentence that only says no', () => {
    const words =
      'Our nurse looked at it. We say no because the score is 84. The program covers lamps when the score is 77 or less. The lamp is not needed.';
    expect(quoted([paragraph(words)], 'The lamp is not needed')).toEqual([words.slice('Our nurse looked at it. '.length)]);
    const appeal = 'You may appeal because you have that right. The lamp is not needed.';
    expect(quoted([paragraph(appeal)], 'The lamp is not needed')).toEqual(['The lamp is not needed.']);
  });

  it('quotes the whole paragraph that the notice names as its reason', () => {
    const blocks = [
      paragraph('Why: You already fill another lamp oil. This one does the same work. Your doctor did not say that it stops.'),
    ];
    expect(quoted(blocks, 'does the same work')).toEqual([
      'You already fill another lamp oil. This one does the same work. Your doctor did not say that it stops.',
    ]);
    const here = [paragraph('Here is why. The rule asks for a test. None is there.'), paragraph('Thank you.')];
    expect(quoted(here, 'None is there')).toEqual(['The rule asks for a test. None is there.']);
  });

  it('quotes what the statement says of its codes, or the rule that it prints, where no sentence was found', () => {
    const own = denial({ facts: { carc: { value: ['96'], quote: '96', place: { block: 0, start: 0, end: 0 }, confidence: 1 } } });
    own.classification.reasons = own.classification.reasons.map((reason) => ({ ...reason, evidence: [] }));
    const document = notice(paragraph('96 This lamp is not a benefit.'), paragraph('45 The charge is above the fee.'));
    expect(statedReasons({ denial: own, plan: plan(), document })).toEqual(['96 This lamp is not a benefit.']);
    const said = plan('quantity-limit', {
      criteria: [{ id: 'stated-1', criterion: '“The plan covers 2 lamps.”', hint: 'Record', record: '', state: 'unknown', stated: true }],
    });
    expect(statedReasons({ denial: { ...own, facts: { ...own.facts, carc: null } }, plan: said, document })).toEqual([
      'The plan covers 2 lamps.',
    ]);
  });

  it('gives sentences that follow each other as one quote, in the notice’s order', () => {
    const blocks = [
      paragraph('Records were read. The test is not proven. It would not change treatment. You may appeal.'),
      paragraph('Not covered here.'),
    ];
    expect(quoted(blocks, 'Not covered', 'change treatment', 'not proven')).toEqual([
      'The test is not proven. It would not change treatment.',
      'Not covered here.',
    ]);
  });

  it('does not take a name, a service or an aside for a reason', () => {
    const blocks = [
      paragraph('Łukasz Nguyễn'),
      paragraph('Service: comprehensive genomic profiling'),
      paragraph('(In codes: CARC 50.)'),
      paragraph('The test is not medically necessary.'),
    ];
    expect(quoted(blocks, 'Łukasz Nguyễn', 'comprehensive genomic profiling', 'CARC 50', 'not medically necessary')).toEqual([
      'The test is not medically necessary.',
    ]);
    expect(quoted(blocks, 'Łukasz Nguyễn')).toEqual([]);
  });
});

describe('what is open', () => {
  const twice = plan('step-therapy', {
    rebuttal: [
      { text: 'It was taken from [date] to [date] at [dose].', citation: null },
      { text: 'The rule allows this.', citation: null },
    ],
  });

  it('gives each blank of a point its own answer, and says which is which', () => {
    const { todo } = letter('internal-appeal', 'patient', { plan: twice });
    const point = todo.filter(({ id }) => id.startsWith('point-'));
    expect(point.map(({ text: words }) => words)).toEqual([
      'Point 2, fill in: date (after “was taken from”).',
      'Point 2, fill in: date (after “to”).',
      'Point 2, fill in: dose.',
    ]);
    const answers = Object.fromEntries(point.map(({ id }, i) => [id, ['March 1, 2026', 'May 9, 2026', '40 mg'][i] ?? '']));
    expect(text('internal-appeal', 'patient', { plan: twice, person: person({ answers }) })).toContain(
      'It was taken from March 1, 2026 to May 9, 2026 at 40 mg.',
    );
  });

  it('leaves out points and criteria without an answer when the person says so, and never their own words or a policy’s rows', () => {
    const some = person({ unanswered: 'leave-out', criteria: [{ id: 'diagnosis', record: 'Pathology report, page 2', state: 'met' }] });
    const own = text('internal-appeal', 'patient', { plan: { ...twice, criteria: plan().criteria }, person: some });
    expect(own).not.toMatch(/It was taken|\[/);
    expect(own).toContain('The rule allows this.');
    expect(own).toContain('Pathology report, page 2');
    expect(own).not.toContain('The result will change treatment.');
    const none = text('internal-appeal', 'patient', { person: person({ unanswered: 'leave-out', criteria: [] }) });
    expect(none).not.toMatch(/Exhibit A: (?:Coverage|Points)|Exhibit A sets/);
    const policy = plan('medical-necessity', { criteria: plan().criteria.map((row) => ({ ...row, level: 0, join: 'all' as const })) });
    expect(text('internal-appeal', 'patient', { plan: policy, person: some })).toContain('The result will change treatment.');
  });
});

describe('who asks, by the law of the track', () => {
  it('a Medicare Advantage physician needs no form before the service, says so, and is told to tell the patient', () => {
    const before = { track: 'medicare-advantage' as const, person: person({ timing: 'pre-service' }) };
    const own = letter('internal-appeal', 'provider', before);
    expect(renderPlainText(own)).toMatch(
      /I treat Łukasz Nguyễn and have given Łukasz Nguyễn notice of this request\. A physician .* 42 CFR 422\.578\./,
    );
    expect(own.todo.map(({ id }) => id)).toContain('tell-patient');
    expect(text('internal-appeal', 'provider', { ...before, person: person({ timing: 'post-service' }) })).not.toContain('422.578');
    expect(text('internal-appeal', 'patient', before)).not.toContain('422.578');
    expect(text('internal-appeal', 'provider', { track: 'erisa-insured' })).not.toContain('given Łukasz Nguyễn notice');
  });

  it.each<[TrackId, string]>([
    ['medicare-advantage', 'form CMS-1696 or an equivalent notice'],
    ['part-d', 'form CMS-1696 or an equivalent notice'],
    ['original-medicare', 'form CMS-1696 or an equivalent notice'],
    ['erisa-insured', 'papers that show the representative’s authority'],
    ['medicaid-managed', 'papers that show the representative’s authority'],
  ])('a representative on %s encloses %s', (track, paper) => {
    expect(text('internal-appeal', 'representative', { track }).split('Enclosures')[1]).toContain(paper);
  });

  it('encloses what it says it sends', () => {
    expect(text('corrected-claim', 'provider', {})).toMatch(/Enclosures: the corrected claim;/);
    expect(text('internal-appeal', 'provider', { track: 'fehb' })).toMatch(/Enclosures: .*the patient’s written consent/);
  });
});

describe('the step that the notice leaves open', () => {
  it.each<[TrackId, LetterKind | null]>([
    ['erisa-insured', 'external-review'],
    ['aca-individual', 'external-review'],
    ['unknown', 'external-review'],
    ['part-d', 'external-review'],
    ['medicaid-managed', 'external-review'],
    ['fehb', 'external-review'],
    ['tricare', 'second-level'],
    ['original-medicare', 'second-level'],
    ['medicare-advantage', null],
  ])('a final decision on %s is not answered by a first appeal', (track, instead) => {
    for (const kind of ['internal-appeal', 'expedited'] as const) {
      const refused = write(kind, 'patient', { track, level: 'final-internal' });
      expect(refused.ok).toBe(false);
      // Original Medicare has no expedited letter at any level.
      if (!refused.ok && !(kind === 'expedited' && track === 'original-medicare')) expect(refused.instead?.kind ?? null).toBe(instead);
      if (!refused.ok && refused.instead && instead)
        expect(write(instead, 'patient', { track, level: 'final-internal' }).ok, `${track} ${instead}`).toBe(true);
    }
  });

  it('a hearing is still open where it is the first letter', () => {
    expect(write('internal-appeal', 'patient', { track: 'medicaid-ffs', level: 'final-internal' }).ok).toBe(true);
  });

  it('does not ask the plan to reverse what another office decides', () => {
    for (const track of ['original-medicare', 'tricare'] as const)
      expect(text('second-level', 'patient', { track, level: 'final-internal' })).not.toMatch(
        /I ask Meridian|Meridian Health Plan (?:pay|to)/,
      );
  });
});

it('gives a Part B drug’s own clock where the notice speaks of one', () => {
  const before = { track: 'medicare-advantage' as const, person: person({ timing: 'pre-service' }) };
  const drug = notice(paragraph('We denied the Part B drug listed below.'));
  expect(text('internal-appeal', 'patient', { ...before, document: drug })).toMatch(/Part B drug within 7 calendar days/);
  expect(text('internal-appeal', 'patient', { ...before, document: drug })).not.toContain('30 calendar days');
  expect(text('internal-appeal', 'patient', before)).toContain('30 calendar days');
});

it('asks that care go on, and says that it asks in time only when a date shows it', () => {
  const going = { track: 'medicaid-managed' as const, person: person({ timing: 'ongoing' }) };
  expect(text('internal-appeal', 'patient', going)).toContain('I ask that the service go on unchanged while this appeal is decided.');
  expect(text('internal-appeal', 'patient', going)).not.toContain('Continuation of benefits is requested');
});

it('sends a review to the other office that a decided appeal prints, and asks for a name where it prints none', () => {
  const known = (value: string) => ({ value, quote: value, place: { block: 0, start: 0, end: 0 }, confidence: 0.9 });
  const to = (level: 'initial' | 'final-internal', appealAddress: string) =>
    text('external-review', 'patient', {
      track: 'part-d',
      level,
      facts: { appealAddress: known(appealAddress), appealFax: known('1-800-555-0144') },
    });
  const named = to('final-internal', 'Blue Heron Review, Inc., P.O. Box 12, Salem, OR 97301');
  expect(named).toContain('Blue Heron Review, Inc.\nP.O. Box 12\nSalem, OR 97301\nBy fax: 1-800-555-0144');
  expect(to('final-internal', 'P.O. Box 12, Salem, OR 97301')).toContain('[office that takes this request]\nP.O. Box 12');
  expect(to('initial', 'Blue Heron Review, Inc., P.O. Box 12, Salem, OR 97301')).toContain(
    '[office that takes this request, and its address]',
  );
});

it('asks for an expedited outside review where the notice treats the case as urgent, and leaves the why to the person', () => {
  const own = denial({ track: 'erisa-insured', level: 'final-internal' });
  own.classification.urgent = { ...own.classification.urgent, value: true };
  const of = (timing: 'pre-service' | 'post-service') => {
    const nobody = { ...EMPTY_DETAILS, timing };
    const written = writeLetter({ denial: own, plan: plan(), person: nobody }, 'external-review', 'patient', TODAY);
    return written.ok ? renderPlainText(written.letter) : '';
  };
  expect(of('pre-service')).toContain('because waiting could do harm: [what could happen, and how soon]');
  expect(of('post-service')).not.toContain('expedited one');
});

it('asks which law governs only while that is open', () => {
  expect(text('internal-appeal', 'patient', { track: 'not-regulated' })).toContain('which law and which written procedures');
  expect(text('internal-appeal', 'patient', { track: 'unknown' })).toContain('which law and which written procedures');
});

it('breaks an address into the lines of an envelope only where it is one', () => {
  const place = { block: 0, start: 0, end: 0 };
  const to = (value: string) => {
    const [, lines = ''] =
      /2026\n\n([\s\S]*?)\n(?:By fax|\n)/.exec(
        text('internal-appeal', 'patient', {
          facts: { appealAddress: { value, quote: value, place, confidence: 0.9 } },
          person: EMPTY_DETAILS,
        }),
      ) ?? [];
    return lines.split('\n').slice(1);
  };
  expect(to('Appeals, 2100 Alder Street, Floor 6, Eugene, OR 97401-2203')).toEqual([
    'Appeals',
    '2100 Alder Street, Floor 6',
    'Eugene, OR 97401-2203',
  ]);
  expect(to('Appeals Unit, P.O. Box 9')).toEqual(['Appeals Unit, P.O. Box 9']);
  expect(to('A, B, C, D, E, F, G, Eugene, OR 97401')).toEqual(['A, B, C, D, E, F, G, Eugene, OR 97401']);
});
