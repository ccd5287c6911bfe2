import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readFhir } from '@/lib/intake/fhir/read';
import { readRemittance } from '@/lib/intake/x12/read';
import { lines } from './show';

const HEAD =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1000*^*00501*000000001*0*T*:~GS*HP*A*B*20260101*1000*1*X*005010X221A1~';
const START =
  'ST*835*0001~BPR*I*100*C*ACH************20260320~TRN*1*CHK-7~N1*PR*PRAIRIE STAR HEALTH~N3*P O BOX 1~N4*TOPEKA*KS*666010001~PER*CX**TE*8005550100~N1*PE*HELIX LABS*XX*1555010934~LX*1~';
const DENIED =
  'CLP*ACCT-1*4*500*0*25*MB*ICN-1*11~NM1*QC*1*DOE*JANE****MI*M-1~REF*1L*G-9~MOA***MA130~DTM*232*20260203~DTM*233*20260204~SVC*HC:81455:90*400*0**1~DTM*472*20260203~CAS*CO*197*350*1*45*50~LQ*HE*N706~SVC*HC:99213*100*0**1~DTM*472*20260204~CAS*PR*2*25~CAS*CO*45*75~';
const PAID = 'CLP*ACCT-2*1*100*80*0*MB*ICN-2*11~NM1*QC*1*ROE*RICHARD****MI*M-2~SVC*HC:99213*100*80**1~CAS*CO*45*20~';
/** A transaction of the claims, closed and counted. */
function transaction(...claims: string[]): string {
  const body = START + claims.join('');
  return `${body}SE*${body.split('~').length}*0001~`;
}
const whole = (...claims: string[]) => `${HEAD}${transaction(...claims)}GE*1*1~IEA*1*000000001~`;

function remittance(text: string): { documents: string[][]; notes: string[] } {
  const result = readRemittance(text, 'era.835');
  if (!result.ok) return { documents: [[result.problem.code]], notes: [] };
  return { documents: result.documents.map(lines), notes: result.documents.flatMap((doc) => doc.notes) };
}

describe('835', () => {
  it('gives one record for each denied claim, with its codes, amounts, payer and dates', () => {
    const { documents, notes } = remittance(whole(DENIED, PAID));
    expect(notes).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toEqual([
      '# Electronic remittance advice (835)',
      'Insurer = PRAIRIE STAR HEALTH',
      'Insurer address = P O BOX 1, TOPEKA, KS 66601-0001',
      'Insurer phone = 800-555-0100',
      'Provider = HELIX LABS',
      'Remittance date = 03/20/2026',
      'Check or trace number = CHK-7',
      'Patient = JANE DOE',
      'Member ID = M-1',
      'Group number = G-9',
      'Coverage type = Medicare Part B',
      'Claim number = ICN-1',
      'Patient account number = ACCT-1',
      'Claim status = Denied',
      'Date of service = 02/03/2026 - 02/04/2026',
      'Total charge = $500.00',
      'Amount paid = $0.00',
      'Amount not covered = $350.00',
      'Patient responsibility = $25.00',
      'Procedure code = 81455',
      'Denial codes = CO-197',
      'Remark codes = MA130, N706',
      '02/03/2026 | 81455 | 90 | 1 | $400.00 | $0.00 | $350.00 | CO-197 $350.00, CO-45 $50.00 | N706',
      '02/04/2026 | 99213 |  | 1 | $100.00 | $0.00 |  | PR-2 $25.00, CO-45 $75.00 | ',
    ]);
  });

  it.each([
    ['line breaks after each segment', (text: string) => text.replaceAll('~', '~\r\n')],
    ['line breaks instead of a terminator', (text: string) => text.replaceAll('~', '\n')],
    ['other separators', (text: string) => text.replaceAll('*', '|').replaceAll(':', '>').replaceAll('~', "'")],
    ['no envelope', (text: string) => text.slice(text.indexOf('ST*835'))],
    ['blanks squeezed out of the envelope', (text: string) => text.replace(/ +\*/g, '*')],
  ])('copes with %s', (_name, change) => {
    const plain = remittance(whole(DENIED)).documents;
    expect(remittance(change(whole(DENIED))).documents).toEqual(plain);
  });

  it('copes with missing segments', () => {
    expect(remittance('ST*835*1~CLP*A*4*10*0**12*C-9~SVC*HC:99213*10*0~CAS*PI*252*10~').documents[0]).toContain('Denial codes = PI-252');
  });

  it('says when the file breaks off, and when nothing was denied', () => {
    expect(remittance(HEAD + START + DENIED).notes.join()).toContain('breaks off');
    expect(remittance(whole(PAID)).notes.join()).toContain('None of the 1 claims');
    expect(remittance(whole()).documents).toEqual([['no-denials']]);
    expect(remittance('ISA').documents).toEqual([['broken']]);
  });

  it('says in which claim the file breaks off: the last of a transaction that was not closed', () => {
    const claim = (n: number) => `CLP*P${n}*4*100*0**12*C-${n}*11~SVC*HC:99213*100*0~CAS*PI*252*100~`;
    const head = (n: number) => `ST*835*${n}~N1*PR*ACMECO~LX*1~`;
    const cut = (text: string) => {
      const result = readRemittance(text, 'era');
      return result.ok ? result.documents.map(({ notes }) => notes.some((note) => note.includes('in this claim'))) : [];
    };
    expect(cut(head(1) + claim(1) + claim(2))).toEqual([false, true]);
    expect(cut(`${head(1)}${claim(1)}${claim(2)}${head(2)}${claim(3)}SE*6*2~`)).toEqual([false, true, false]);
    expect(cut(`${head(1)}${claim(1)}${claim(2)}SE*9*1~`)).toEqual([false, false]);
  });

  it('names the payer of the payer’s own loop, whatever it is called', () => {
    const names = [
      'ACMECO',
      '1199SEIU NBF',
      'ST LUKES',
      'CHILDRENS MEDICAL CENTER',
      'DEPT OF VETERANS AFFAIRS',
      'SMITH & JONES LLC',
      'UHC',
      'CARE',
    ];
    const contacts = 'PER*BL*EDI HELP*TE*8005550199*EM*HELP@EXAMPLE.COM~PER*CX*CLAIMS*TE*8005550100~';
    const one = (name: string, i: number) =>
      `ST*835*${i}~N1*PE*RIVER BEND CLINIC*XX*1~N1*PR*${name}~${contacts}LX*1~CLP*P${i}*4*10*0**HM*JV-${i}00*11~CAS*CO*50*10~NM1*PR*2*OTHER HEALTH PLAN*****PI*1~NM1*TT*2*CROSSOVER INSURANCE COMPANY~SVC*HC:99213*10*0~SE*9*${i}~`;
    const read = readRemittance(names.map(one).join(''), 'a.835');
    const documents = read.ok ? read.documents : [];
    expect(documents.map((doc) => extractFacts(doc).insurer?.value)).toEqual(names);
    expect(documents.map((doc) => extractFacts(doc).provider?.value)).toEqual(names.map(() => 'RIVER BEND CLINIC'));
    expect(documents.flatMap(lines).filter((line) => line.startsWith('Insurer phone'))).toEqual(
      names.map(() => 'Insurer phone = 800-555-0100'),
    );
  });

  it('takes a new payer for one even where the segments between two remittances were left out', () => {
    const claim = (id: string) => `CLP*P*4*10*0**HM*${id}*11~CAS*CO*50*10~SVC*HC:99213*10*0~`;
    const read = readRemittance(`ST*835*1~N1*PR*FIRST CO~LX*1~${claim('A-1')}N1*PR*SECOND CO~N1*PE*CLINIC~${claim('A-2')}SE*9*1~`, 'a.835');
    expect((read.ok ? read.documents : []).map((doc) => extractFacts(doc).insurer?.value)).toEqual(['FIRST CO', 'SECOND CO']);
  });

  it('does not read a reversal as a denial', () => {
    expect(remittance(whole(DENIED.replace('*4*', '*22*'), PAID)).notes.join()).toContain('None of');
  });
});

const CODE = (system: string, code: string, display = '') => ({ coding: [{ system, code, display }] });
const EOB = {
  resourceType: 'ExplanationOfBenefit',
  id: 'e1',
  use: 'claim',
  outcome: 'complete',
  created: '2026-03-20',
  identifier: [{ type: CODE('x', 'uc'), value: 'C-1' }],
  patient: { reference: 'Patient/p1' },
  insurer: { reference: '#i' },
  provider: { display: 'Helix Labs' },
  contained: [{ resourceType: 'Organization', id: 'i', name: 'Prairie Star Health' }],
  insurance: [{ coverage: { reference: 'urn:uuid:cov' } }],
  diagnosis: [{ diagnosisCodeableConcept: CODE('icd', 'C34.12') }],
  item: [
    {
      productOrService: CODE('http://www.ama-assn.org/go/cpt', '81455'),
      servicedDate: '2026-02-03',
      adjudication: [
        { category: CODE('a', 'submitted'), amount: { value: 400, currency: 'USD' } },
        { category: CODE('a', 'denialreason'), reason: CODE('https://x12.org/codes/claim-adjustment-reason-codes', '197') },
        { category: CODE('a', 'noncovered'), amount: { value: 400, currency: 'USD' } },
      ],
    },
  ],
  processNote: [{ text: 'No approval was on file.' }],
};

function fhir(json: unknown): string[][] {
  const result = readFhir(typeof json === 'string' ? json : JSON.stringify(json), 'eob.json');
  return result.ok ? result.documents.map(lines) : [[result.problem.code]];
}

describe('FHIR', () => {
  it('leaves out a sum that says nothing of what it is a sum of', () => {
    const eob = {
      ...EOB,
      total: [{ amount: { value: 1, currency: 'USD' } }, { category: { text: 'Submitted' }, amount: { value: 2, currency: 'USD' } }],
    };
    const [document = []] = fhir(eob);
    expect(document).toContain('Submitted = $2.00');
    expect(document.join('\n')).not.toContain('$1.00');
  });

  it('reads a bundle and resolves what it refers to', () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        {
          fullUrl: 'urn:uuid:cov',
          resource: { resourceType: 'Coverage', id: 'c', subscriberId: 'M-1', class: [{ type: CODE('c', 'group'), value: 'G-9' }] },
        },
        { resource: { resourceType: 'Patient', id: 'p1', name: [{ given: ['Jane'], family: 'Doe' }] } },
        { resource: EOB },
        { resource: { ...EOB, id: 'e2', item: [], payment: { amount: { value: 12, currency: 'USD' } } } },
      ],
    };
    expect(fhir(bundle)).toEqual([
      [
        '# Explanation of benefits',
        'Insurer = Prairie Star Health',
        'Patient = Jane Doe',
        'Member ID = M-1',
        'Group number = G-9',
        'Claim number = C-1',
        'Date = 03/20/2026',
        'Status = complete',
        'Provider = Helix Labs',
        'Diagnosis codes = C34.12',
        'Amount not covered = $400.00',
        'Procedure code = 81455',
        'Denial codes = 197',
        '02/03/2026 | 81455 | $400.00 | $400.00 | 197',
        'No approval was on file.',
      ],
    ]);
  });

  it('reads a refused prior authorization', () => {
    const response = {
      resourceType: 'ClaimResponse',
      use: 'preauthorization',
      disposition: 'Not certified: criteria not met',
      preAuthRef: 'A-7',
      insurer: { display: 'Plan' },
    };
    expect(fhir(response)[0]).toEqual([
      '# Prior authorization response',
      'Insurer = Plan',
      'Authorization number = A-7',
      'Decision = Not certified: criteria not met',
    ]);
  });

  it('says what is wrong with data it cannot use', () => {
    expect(fhir('{"resourceType":')).toEqual([['broken']]);
    expect(fhir({ resourceType: 'Patient' })).toEqual([['unknown-kind']]);
    expect(fhir([[[[1]]]])).toEqual([['unknown-kind']]);
  });
});
