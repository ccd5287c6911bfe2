import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readFhir } from '@/lib/intake/fhir/read';
import { readFile } from '@/lib/intake/file';
import { lines, parseHtml } from './show';

const CARC = 'https://x12.org/codes/claim-adjustment-reason-codes';
const concept = (code: string, system = '', display?: string) => ({ coding: [{ system, code, ...(display ? { display } : {}) }] });
const cpt = (code: string) => concept(code, 'http://www.ama-assn.org/go/cpt');
const usd = (value: number) => ({ value, currency: 'USD' });
const sum = (category: string, value: number) => ({ category: concept(category), amount: usd(value) });
const because = (code: string) => ({ category: concept('denialreason'), reason: concept(code, CARC) });
const REFUSED = [sum('submitted', 310), sum('benefit', 0), because('197'), sum('noncovered', 310)];
const PAID = [sum('submitted', 310), sum('benefit', 290)];

const eob = (id: string, more: object) => ({
  resourceType: 'ExplanationOfBenefit',
  id,
  use: 'claim',
  outcome: 'complete',
  identifier: [{ type: concept('uc'), value: `BH-55-${id}` }],
  ...more,
});
const refused = (id: string) => eob(id, { item: [{ productOrService: cpt('95810'), adjudication: REFUSED }] });
const paid = (id: string) => eob(id, { item: [{ productOrService: cpt('99213'), adjudication: PAID }] });
const bundle = (...resources: object[]) => ({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });
const reviewed = (code: string, display?: string) => ({
  resourceType: 'ClaimResponse',
  use: 'preauthorization',
  outcome: 'complete',
  disposition: 'Review done',
  item: [
    {
      adjudication: [
        {
          category: concept('submitted'),
          extension: [
            {
              url: 'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction',
              extension: [
                {
                  url: 'http://x/extension-reviewActionCode',
                  valueCodeableConcept: concept(code, 'https://codesystem.x12.org/005010/306', display),
                },
                {
                  url: 'reasonCode',
                  valueCodeableConcept: concept('0X', 'https://codesystem.x12.org/external/886', 'Sleep study at home not tried'),
                },
              ],
            },
          ],
        },
      ],
    },
  ],
});

function read(json: unknown) {
  const result = readFhir(typeof json === 'string' ? json : JSON.stringify(json), 'eob.json');
  if (!result.ok) throw new Error(result.problem.message);
  return result.documents;
}
const one = (json: unknown) => {
  const [doc] = read(json);
  if (!doc) throw new Error('Nothing was read');
  return doc;
};

describe('what a FHIR record says of itself', () => {
  it.each([
    ['paid', paid('1'), 'other', false],
    ['paid, with a copay', eob('1', { item: [{ adjudication: [...PAID, sum('copay', 20)] }] }), 'cost-share', false],
    ['paid, and says so', { ...paid('1'), disposition: 'Claim paid' }, 'approval', false],
    [
      'a discount',
      eob('1', { item: [{ adjudication: [...PAID, { category: concept('noncovered'), amount: usd(20), reason: concept('45', CARC) }] }] }),
      'other',
      false,
    ],
    ['a refused line', refused('1'), 'denial', false],
    ['a paid and a refused line', eob('1', { item: [{ adjudication: PAID }, { adjudication: REFUSED }] }), 'denial', true],
    [
      'not covered, without a code',
      eob('1', { item: [{ adjudication: [sum('submitted', 310), sum('noncovered', 310)] }] }),
      'denial',
      false,
    ],
    ['only its sums', eob('1', { total: [sum('submitted', 310), sum('noncovered', 310)] }), 'denial', false],
    [
      'a payer’s status',
      eob('1', { item: [{ adjudication: [{ category: concept('denied', 'http://x/C4BBPayerAdjudicationStatus') }] }] }),
      'denial',
      false,
    ],
    ['a review: refused', reviewed('A3'), 'denial', false],
    ['a review: in part', reviewed('A2'), 'denial', true],
    ['a review: changed', reviewed('A6'), 'denial', true],
    ['a review: granted', reviewed('A1'), 'approval', false],
    ['a review: waits', reviewed('A4'), 'acknowledgement', false],
    ['a review in words', reviewed('ZZ', 'Not certified'), 'denial', false],
    ['R5: the decision', eob('1', { decision: concept('denied', 'http://hl7.org/fhir/claim-decision') }), 'denial', false],
    [
      'R5: of a line',
      eob('1', { item: [{ reviewOutcome: { decision: concept('partial'), reason: [concept('151', CARC)] } }] }),
      'denial',
      true,
    ],
    [
      'Medicare’s line code',
      eob('1', {
        item: [
          {
            adjudication: [
              {
                category: concept('x'),
                reason: concept('N', 'https://bluebutton.cms.gov/resources/variables/line_prcsg_ind_cd', 'Medically unnecessary'),
              },
            ],
          },
        ],
      }),
      'denial',
      false,
    ],
    [
      'Medicare’s line code of a paid line',
      eob('1', {
        item: [
          {
            adjudication: [
              ...PAID,
              {
                category: concept('x'),
                reason: concept('A', 'https://bluebutton.cms.gov/resources/variables/line_prcsg_ind_cd', 'Allowed'),
              },
            ],
          },
        ],
      }),
      'other',
      false,
    ],
    [
      'Medicare’s payment code',
      eob('1', {
        extension: [
          { url: 'https://bluebutton.cms.gov/resources/variables/carr_clm_pmt_dnl_cd', valueCoding: { code: '0', display: 'Denied' } },
        ],
      }),
      'denial',
      false,
    ],
  ])('%s', (_name, json, kind, partial) => {
    const doc = one(json);
    expect(doc.stated).toEqual({ kind, partial });
    if (kind !== 'denial') expect(extractFacts(doc)).toMatchObject({ amount: null, carc: null });
  });

  it('leaves it to the words where only they can tell', () => {
    expect(one(eob('1', { disposition: 'See the note' })).stated).toBeUndefined();
    expect(one(eob('1', { disposition: 'No payment can be approved' })).stated).toBeUndefined();
    expect(one(eob('1', { item: [{ adjudication: [sum('submitted', 310), sum('benefit', 0)] }] })).stated?.doubtful).toBe(true);
  });

  it('gives the payer’s own words and codes, and no code of its own for one of the lists', () => {
    expect(lines(one(reviewed('A3')))).toEqual([
      '# Prior authorization response',
      'Status = complete',
      'Decision = Review done',
      'Decision code = A3 (not certified)',
      'Decision reason = Sleep study at home not tried',
      'A3 (not certified)',
    ]);
    const own = { category: concept('denialreason'), reason: concept('50', 'urn:heron:reasons', 'Second request') };
    const shown = lines(one(eob('1', { item: [{ productOrService: cpt('95810'), adjudication: [own] }] })));
    expect(shown).toContain('Plan codes = 50');
    expect(shown).toContain('Decision reason = Second request');
    expect(shown.join()).not.toContain('Denial codes');
  });
});

describe('lines within lines', () => {
  const detail = (code: string, adjudication: object[], more = {}) => ({ productOrService: cpt(code), adjudication, ...more });
  it('each have their own code, reason and sum', () => {
    const doc = one(
      eob('1', { item: [detail('99213', PAID, { detail: [detail('95806', PAID, { subDetail: [detail('95810', REFUSED)] })] })] }),
    );
    expect(extractFacts(doc)).toMatchObject({ procedureCodes: { value: ['95810'] }, carc: { value: ['197'] }, amount: { value: 310 } });
  });

  it('are not added up with the line that they are part of', () => {
    const parts = [
      detail('95806', [sum('submitted', 110), sum('noncovered', 110)]),
      detail('95810', [sum('submitted', 200), sum('noncovered', 200)]),
    ];
    expect(extractFacts(one(eob('1', { item: [detail('95800', REFUSED, { detail: parts })] }))).amount?.value).toBe(310);
    expect(extractFacts(one(eob('1', { item: [detail('95800', [sum('submitted', 310)], { detail: parts })] }))).amount?.value).toBe(310);
  });

  it('are read as they were before R4', () => {
    const doc = one(eob('1', { totalCost: usd(310), item: [{ service: cpt('95810'), adjudication: REFUSED }] }));
    expect(extractFacts(doc).procedureCodes?.value).toEqual(['95810']);
    expect(lines(doc)).toContain('Total charge = $310.00');
  });
});

describe('a file of many records', () => {
  const numbers = (json: unknown) => read(json).map((doc) => extractFacts(doc).claimNumber?.value);
  const notes = (json: unknown) => [...new Set(read(json).flatMap((doc) => doc.notes))].join(' ');

  it('may nest them', () => {
    expect(numbers(bundle(bundle(refused('1'))))).toEqual(['BH-55-1']);
    expect(numbers(bundle(paid('9'), bundle(refused('1'), bundle(refused('2')))))).toEqual(['BH-55-1', 'BH-55-2']);
    const parameters = {
      resourceType: 'Parameters',
      parameter: [{ resource: bundle(refused('1')) }, { part: [{ resource: refused('2') }] }],
    };
    expect(numbers(parameters)).toEqual(['BH-55-1', 'BH-55-2']);
  });

  it('counts a record whose processing stopped as no denial, and asks where it does not say over what', () => {
    const stopped = { ...refused('1'), disposition: undefined, item: undefined, outcome: 'error' };
    const [silent] = read(stopped);
    expect(silent?.stated).toEqual({ kind: 'other', partial: false, doubtful: true });
    expect(silent?.notes.join(' ')).toContain('nothing was decided');
    const [told] = read({ ...stopped, error: [{ code: { text: 'Member not found' } }] });
    expect(told?.stated).toEqual({ kind: 'other', partial: false });
    expect(told?.notes.join(' ')).toContain('nothing was decided');
    const [refusing] = read({ ...refused('1'), outcome: 'error' });
    expect([refusing?.stated?.kind, refusing?.notes]).toEqual(['denial', []]);
  });

  it('says that it is one page of several, and that a record was withdrawn', () => {
    expect(notes({ ...bundle(refused('1')), link: [{ relation: 'next', url: 'https://x' }] })).toContain('one page');
    expect(notes({ ...bundle(refused('1')), link: [{ relation: 'self', url: 'https://x' }] })).toBe('');
    expect(notes({ ...refused('1'), status: 'cancelled' })).toContain('cancelled');
  });

  it('says which lines were damaged, wherever they stand', () => {
    const whole = [refused('1'), refused('2'), refused('3')].map((record) => JSON.stringify(record));
    for (const damaged of [0, 1, 2]) {
      const text = whole.map((line, i) => (i === damaged ? line.slice(0, 90) : line)).join('\r\n');
      expect(read(text)).toHaveLength(2);
      expect(notes(text)).toContain('1 of the 3 lines');
    }
    expect(notes(whole.join('\n'))).toBe('');
  });

  it.each([
    ['numbers', '[1, 2, 3]', 'holds no explanation'],
    ['XML', '<?xml version="1.0"?>\n<ExplanationOfBenefit xmlns="http://hl7.org/fhir"><id value="1"/></ExplanationOfBenefit>', 'XML'],
    ['XML without a declaration', '<Bundle xmlns="http://hl7.org/fhir"><entry/></Bundle>', 'XML'],
  ])('is refused with a sentence that fits: %s', async (_name, text, says) => {
    const result = await readFile({ name: 'a', bytes: new TextEncoder().encode(text) }, { makeDocument: parseHtml });
    expect(result.ok ? '' : result.problem.message).toContain(says);
  });

  it('knows a list of records whose first line lost its beginning', async () => {
    const text = `"x"}]}\n${JSON.stringify(refused('1'))}`;
    const result = await readFile({ name: 'a', bytes: new TextEncoder().encode(text) }, { makeDocument: parseHtml });
    expect(result.ok && result.documents.map((doc) => doc.source)).toEqual(['fhir']);
  });
});
