import { describe, expect, it } from 'vitest';
import type { TrackId } from '@/lib/denial/model';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import type { LetterKind, Signer } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { citationOf, ruleById } from '@/lib/templates/rules';
import { denial, facts, person, plan } from './case';

const TODAY = '2026-11-22';
type Change = Parameters<typeof denial>[0] & {
  kind?: LetterKind;
  signer?: Signer;
  person?: ReturnType<typeof person>;
  plan?: ReturnType<typeof plan>;
};

function write({ kind = 'internal-appeal', signer = 'patient', ...change }: Change = {}) {
  return writeLetter({ denial: denial(change), plan: change.plan ?? plan(), person: change.person ?? person() }, kind, signer, TODAY);
}
function letter(change: Change = {}) {
  const written = write(change);
  if (!written.ok) throw new Error(written.reason);
  return written.letter;
}
const text = (change: Change = {}) => renderPlainText(letter(change));

describe('who signs', () => {
  it('a patient writes as "I"', () => {
    expect(text()).toMatch(
      /^I appeal the denial of comprehensive genomic profiling, and I ask Meridian Health Plan to reverse it and to pay the claim\./m,
    );
    expect(text()).not.toMatch(/attest|NPI|On behalf/);
  });

  it('a provider writes for the patient, attests, and gives credentials and NPI', () => {
    const own = text({ signer: 'provider' });
    expect(own).toContain('On behalf of my patient, Łukasz Nguyễn, I appeal');
    expect(own).toContain('I attest that I know my patient’s condition');
    expect(own).toMatch(/Eleni Papadopoulou, MD\nMedical Oncology\nNPI 1234567893/);
  });

  it('a representative names the authority, and Medicare’s form where Medicare governs', () => {
    expect(text({ signer: 'representative' })).toContain('has authorized me in writing, and the signed authorization is enclosed.');
    expect(text({ signer: 'representative', track: 'medicare-advantage' })).toContain('form CMS-1696');
    const unsaid = letter({ signer: 'representative', person: EMPTY_DETAILS });
    expect(unsaid.todo.map(({ id }) => id)).toContain('authorityBasis');
  });
});

describe('where it goes', () => {
  const fast = { ...plan(), fastFax: '1-555-010-7272' };

  it('an expedited appeal to the fax number for fast appeals, where the notice prints one', () => {
    expect(text({ kind: 'expedited', plan: fast })).toContain('By fax: 1-555-010-7272');
    expect(letter({ kind: 'expedited', plan: fast }).fax).toBe('1-555-010-7272');
    expect(text({ kind: 'expedited' })).toContain('By fax: 1-555-010-4748');
  });

  it('an ordinary appeal, and a state hearing, elsewhere', () => {
    expect(text({ plan: fast })).toContain('By fax: 1-555-010-4748');
    expect(letter({ plan: fast }).fax).toBeUndefined();
    expect(text({ kind: 'expedited', plan: fast, track: 'medicaid-ffs' })).not.toContain('7272');
  });
});

describe('what the notice says', () => {
  it('quotes the reason, and asks for its words when there are none', () => {
    expect(text()).toContain('“The requested service does not meet the terms under which the plan pays for it.”');
    const silent = denial();
    silent.classification.reasons = [];
    const written = writeLetter({ denial: silent, plan: plan(null), person: person() }, 'internal-appeal', 'patient', TODAY);
    expect(written.ok && written.letter.todo.some(({ id }) => id === 'statedReason')).toBe(true);
  });

  it('quotes whole sentences when it has the notice, still in the notice’s own words', () => {
    const notice = {
      source: 'text' as const,
      title: 'notice',
      host: null,
      lang: null,
      whole: true,
      letterLinks: [],
      notes: [],
      blocks: [
        {
          kind: 'paragraph' as const,
          text: 'We looked at your request. The test is not medically necessary for your condition. You may appeal.',
        },
        {
          kind: 'pair' as const,
          label: 'Reason',
          value: 'Not medically necessary',
          valueStart: 7,
          joined: false,
          text: 'Reason Not medically necessary',
        },
      ],
    };
    const own = denial();
    const quote = (block: number, start: number, words: string) => ({ quote: words, place: { block, start, end: start + words.length } });
    const evidence = [quote(0, 39, 'not medically necessary'), quote(1, 7, 'Not medically necessary')];
    own.classification.reasons = own.classification.reasons.map((reason) => ({ ...reason, evidence }));
    const written = writeLetter({ denial: own, plan: plan(), person: person(), document: notice }, 'internal-appeal', 'patient', TODAY);
    const quotes = written.ok
      ? written.letter.nodes.flatMap((node) => (node.kind === 'quote' ? node.runs.map((run) => run.text) : []))
      : [];
    expect(quotes).toEqual(['“The test is not medically necessary for your condition.”', '“Not medically necessary”']);
  });

  it('prints address and fax as they stand there, line by line, and never another', () => {
    const place = { block: 0, start: 0, end: 0 };
    const address = { value: 'Appeals Unit\nP.O. Box 9\nSpring Hill, FL 34611', quote: '', place, confidence: 0.9 };
    expect(text({ facts: { appealAddress: address } })).toContain(
      'Meridian Health Plan\nAppeals Unit\nP.O. Box 9\nSpring Hill, FL 34611\nBy fax: 1-555-010-4748',
    );
    const whole = { ...address, value: 'Meridian Health Plan, Appeals, P.O. Box 9, Spring Hill, FL 34611' };
    expect(text({ facts: { appealAddress: whole } })).toContain(
      '2026\n\nMeridian Health Plan\nAppeals\nP.O. Box 9\nSpring Hill, FL 34611\n',
    );
    const none = letter({ facts: { appealAddress: null, appealFax: null } });
    expect(renderPlainText(none)).toContain('[address or fax for appeals]');
    expect(text({ kind: 'corrected-claim', signer: 'provider' })).not.toContain('P.O. Box 6560');
  });

  it('does not send to the plan what another office decides', () => {
    expect(text({ kind: 'external-review', track: 'fehb' })).toContain('[office that takes this request, and its address]');
    expect(text({ kind: 'external-review', track: 'erisa-self-funded' })).toContain('P.O. Box 6560');
  });

  it('leaves every unknown as a blank, listed in the order of the page', () => {
    const nothing = Object.fromEntries(Object.keys(facts()).map((name) => [name, null])) as ReturnType<typeof facts>;
    const empty = letter({ facts: nothing, person: EMPTY_DETAILS });
    expect(empty.todo.slice(0, 8).map(({ id }) => id)).toEqual([
      'patient',
      'sender-address',
      'phone',
      'insurer',
      'addressee',
      'memberId',
      'claimNumber',
      'noticeDate',
    ]);
    expect(renderPlainText(empty)).toContain(
      'By its notice dated [date of the notice], [name of the plan] denied [service that was denied].',
    );
  });

  it('names the patient of the notice even when the sender is called otherwise', () => {
    expect(text()).toMatch(/^Patient: Łukasz Nguyễn$/m);
  });
});

describe('law', () => {
  const cited = (change: Change) => [...new Set(text(change).match(/\d+ CFR [\d.]+(?:-\d+)?/g))].sort();

  it('is that of the plan’s own track', () => {
    expect(cited({ track: 'erisa-self-funded' })).toEqual(['29 CFR 2560.503-1']);
    expect(cited({ track: 'medicare-advantage' }).every((citation) => citation.startsWith('42 CFR 422.'))).toBe(true);
    expect(cited({ track: 'unknown' })).toEqual([]);
  });

  it('while the track is open, is only what holds on every one that is left', () => {
    const both = text({ track: 'unknown', candidates: ['erisa-insured', 'aca-individual'], kind: 'claim-file-request' });
    expect(both).toContain('29 CFR 2560.503-1(h)(2)(iii)');
    expect(both).toMatch(/2590\.715-2719\(b\)\(2\)\(ii\)\(E\)\(2\)[^\n]*, or 45 CFR 147\.136\(b\)\(3\)/);
    expect(cited({ track: 'unknown', candidates: ['erisa-insured', 'medicare-advantage'] })).toEqual([]);
    expect(text({ track: 'unknown' })).toContain('Please tell me in writing which law and which written procedures govern this appeal');
  });

  it('is less for a grandfathered plan', () => {
    expect(text({ kind: 'claim-file-request', grandfathered: true })).not.toContain('2590.715-2719');
    expect(text({ kind: 'claim-file-request' })).toContain('2590.715-2719');
  });

  it('leaves out a point of a playbook that cites another track', () => {
    const foreign = plan('medical-necessity', {
      rebuttal: [
        { text: 'Medicare’s rule decides.', citation: citationOf('ma-follow-medicare-rules') },
        { text: 'The record answers it.', citation: null },
      ],
    });
    expect(text({ plan: foreign })).not.toContain('Medicare');
    expect(text({ plan: foreign, track: 'medicare-advantage' })).toContain(
      `Medicare’s rule decides. ${citationOf('ma-follow-medicare-rules')}.`,
    );
  });

  it('does not say twice what a playbook already says', () => {
    const sentence = ruleById('clinical-explanation').letter ?? '';
    const own = text({ plan: plan('medical-necessity', { rebuttal: [{ text: sentence, citation: citationOf('clinical-explanation') }] }) });
    expect(own.split('scientific or clinical judgment').length).toBe(2);
  });

  it('says that it is in time only when a date shows it', () => {
    const deadline = {
      id: 'internal-appeal',
      what: 'Appeal',
      due: '2027-03-31',
      basis: 'rule' as const,
      whose: 'person' as const,
      from: { fact: 'noticeDate', date: '2026-10-02' },
      rule: '180 days',
      citation: '29 CFR 2560.503-1(h)(3)(i)',
      source: null,
      checked: null,
      track: 'erisa-self-funded' as const,
      quote: null,
      pastDue: false,
      note: null,
    };
    const claim = 'This appeal is filed within 180 days of receipt';
    expect(text({ plan: plan('medical-necessity', { deadlines: [deadline] }) })).toContain(claim);
    expect(text({ plan: plan('medical-necessity', { deadlines: [{ ...deadline, due: '2026-11-01', pastDue: true }] }) })).not.toContain(
      claim,
    );
    expect(text()).not.toContain(claim);
  });

  it('gives the clock that fits: care to come, care given, care that cannot wait', () => {
    const timed = (timing: 'pre-service' | 'post-service', kind: LetterKind = 'internal-appeal') =>
      text({ kind, person: person({ timing }) });
    expect(timed('pre-service')).toContain('no later than 30 days');
    expect(timed('post-service')).toContain('no later than 60 days');
    expect(timed('pre-service', 'expedited')).toContain('no later than 72 hours');
  });
});

describe('letters that do not exist', () => {
  it.each<[LetterKind, Signer, TrackId, LetterKind | null]>([
    ['second-level', 'patient', 'aca-individual', 'external-review'],
    ['second-level', 'patient', 'medicare-advantage', null],
    ['external-review', 'patient', 'medicare-advantage', 'internal-appeal'],
    ['external-review', 'patient', 'medicaid-ffs', 'internal-appeal'],
    ['external-review', 'patient', 'not-regulated', 'internal-appeal'],
    ['expedited', 'patient', 'original-medicare', 'internal-appeal'],
    ['medical-necessity-letter', 'patient', 'erisa-insured', 'medical-necessity-letter'],
    ['corrected-claim', 'representative', 'erisa-insured', 'corrected-claim'],
  ])('%s signed by the %s on %s', (kind, signer, track, instead) => {
    const refused = write({ kind, signer, track });
    expect(refused.ok ? 'written' : (refused.instead?.kind ?? null)).toBe(instead);
    expect(refused.ok).toBe(false);
  });

  it('cites the rule behind a refusal', () => {
    const refused = write({ kind: 'second-level', track: 'aca-individual' });
    expect(refused.ok ? null : refused.citation).toBe('45 CFR 147.136(b)(3)(ii)(G)');
  });

  it('writes it all the same while the track is open', () => {
    expect(write({ kind: 'second-level', track: 'unknown', candidates: ['aca-individual', 'erisa-insured'] }).ok).toBe(true);
  });

  it('refuses haste for care that was given, and outside review of an old plan’s denial', () => {
    expect(write({ kind: 'expedited', person: person({ timing: 'post-service' }) }).ok).toBe(false);
    expect(write({ kind: 'external-review', grandfathered: true }).ok).toBe(false);
    expect(write({ kind: 'external-review', grandfathered: true, reason: 'out-of-network', plan: plan('out-of-network') }).ok).toBe(true);
  });

  it('what it offers instead can be written', () => {
    for (const track of ['aca-individual', 'part-d', 'medicaid-managed', 'chip', 'fehb', 'tricare', 'original-medicare'] as const)
      for (const kind of ['second-level', 'external-review'] as const) {
        const refused = write({ kind, track });
        if (!refused.ok && refused.instead) expect(write({ ...refused.instead, track }).ok, `${kind} ${track}`).toBe(true);
      }
  });
});

describe('the criteria table', () => {
  it('puts the record beside the criterion, and says plainly what is not met', () => {
    const rows = person({
      criteria: [
        { id: 'diagnosis', record: 'Pathology report, page 2', state: 'met' },
        { id: 'result-used', record: 'Visit note', state: 'unmet' },
        { id: 'own', criterion: 'The laboratory holds a certificate.', record: '', state: 'unknown' },
      ],
    });
    const own = text({ person: rows });
    expect(own).toContain(
      'Point at issue: A confirmed diagnosis of advanced cancer.\nWhere the record answers it: Pathology report, page 2',
    );
    expect(own).toContain('Visit note Not met.');
    expect(own).toContain('Point at issue: The laboratory holds a certificate.\nWhere the record answers it: [record for point 3]');
    expect(own).toContain('Exhibit A: Points at issue and the record');
  });

  it('calls criteria what the payer says itself: by its notice, its policy or as the person typed it', () => {
    const said = plan().criteria.map((row) => ({ ...row, stated: true as const }));
    expect(text({ plan: plan('medical-necessity', { criteria: said }) })).toContain('Exhibit A: Coverage criteria and the record');
    const typed = person({
      criteria: plan().criteria.map(({ id }) => ({ id, criterion: 'Two weeks of rest.', record: 'Note', state: 'met' })),
    });
    expect(text({ person: typed })).toContain('Exhibit A: Coverage criteria and the record');
  });

  it('is neither printed nor announced when there is none', () => {
    expect(text({ plan: plan('medical-necessity', { criteria: [] }), person: person({ criteria: [] }) })).not.toMatch(
      /Exhibit A: (?:Coverage|Points)|Exhibit A sets/,
    );
  });
});
