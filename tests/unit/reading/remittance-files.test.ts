import raw from 'virtual:templates/codes';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readFile } from '@/lib/intake/file';
import { isRoutine } from '@/lib/intake/routine';
import { readRemittance } from '@/lib/intake/x12/read';
import { readCodes } from '@/lib/templates/codes';
import { lines, parseHtml } from './show';

interface Marks {
  element: string;
  component: string;
  terminator: string;
}
const USUAL: Marks = { element: '*', component: ':', terminator: '~' };

/** A file of one transaction, closed and counted, with the separators it is given. */
function file(claims: string[], control = '7001', marks = USUAL): string {
  const body = [
    'ST*835*0007',
    'BPR*I*90*C*CHK',
    'N1*PR*BLUE HERON MUTUAL',
    'N1*PE*QUARRY ROAD CLINIC*XX*1',
    'LX*1',
    ...claims.join('~').split('~'),
  ];
  const segments = [
    `ISA*00*          *00*          *ZZ*HERON          *ZZ*QUARRY         *260901*1200*^*00501*${control}*0*P*:`,
    'GS*HP*A*B*20260901*1200*5*X*005010X221A1',
    ...body,
    `SE*${body.length + 1}*0007`,
    'GE*1*5',
    `IEA*1*${control}`,
  ];
  return segments.map((segment) => segment.replaceAll('*', marks.element).replaceAll(':', marks.component) + marks.terminator).join('');
}

function claim(number: string, patient: string, rest: string, status = '4', paid = '0'): string {
  return `CLP*A${number}*${status}*640*${paid}**12*${number}*11~NM1*QC*1*${patient}****MI*M${number}~SVC*HC:95810*640*${paid}**1~DTM*472*20260803~${rest}`;
}

const FIRST = claim('HM-100-01', 'VOSS*ANNIKA', 'CAS*CO*50*640');
const SECOND = claim('HM-100-02', 'TRASK*EMERIC', 'CAS*CO*197*640');

function read(text: string) {
  const result = readRemittance(text, 'era.835');
  if (!result.ok) throw new Error(result.problem.message);
  return result.documents;
}
const numbers = (text: string) => read(text).map((doc) => extractFacts(doc).claimNumber?.value ?? null);
const notes = (text: string) => [...new Set(read(text).flatMap((doc) => doc.notes))].join(' ');

describe('what a claim of a remittance says of itself', () => {
  it.each([
    ['paid, the rest a discount', claim('HM-1', 'A*B', 'CAS*CO*45*140', '1', '500'), 'other', false],
    ['paid beside another payer', claim('HM-1', 'A*B', 'CAS*OA*23*500~CAS*CO*45*40', '2', '100'), 'other', false],
    ['all to the deductible', claim('HM-1', 'A*B', 'CAS*CO*45*40~CAS*PR*1*600', '1'), 'cost-share', false],
    ['an earlier payment taken back', claim('HM-1', 'A*B', 'CAS*CO*50*-640', '22', '-640'), 'other', false],
    ['denied by its status alone', claim('HM-1', 'A*B', 'DTM*050*20260802', '4'), 'denial', false],
    ['denied by a code', claim('HM-1', 'A*B', 'CAS*PR*204*640', '1'), 'denial', false],
    ['cut', claim('HM-1', 'A*B', 'CAS*CO*151*300~CAS*CO*45*40', '1', '300'), 'denial', true],
    ['a supplement, and nothing held back', claim('HM-1', 'A*B', 'CAS*CO*97*-20~CAS*CO*45*60', '1', '600'), 'other', false],
  ])('%s', (_name, text, kind, partial) => {
    const [doc] = read(file([text]));
    expect(doc?.stated).toMatchObject({ kind, partial });
    expect(doc?.stated?.doubtful).toBeUndefined();
    if (!doc || kind === 'denial') return;
    expect(lines(doc).join('\n')).not.toMatch(/not covered|Denial codes/i);
    expect(extractFacts(doc)).toMatchObject({ amount: null, carc: null });
  });

  it('asks where nothing was paid and nothing says why', () => {
    expect(read(file([claim('HM-1', 'A*B', 'DTM*050*20260802', '1')]))[0]?.stated).toEqual({
      kind: 'other',
      partial: false,
      doubtful: true,
    });
  });

  it('asks about a claim that lost its status', () => {
    const text = file([FIRST, SECOND]);
    const [, second] = read(text.slice(0, text.indexOf('CLP*AHM-100-02*4') + 15));
    expect(second?.stated?.doubtful).toBe(true);
    expect(second?.notes.join()).not.toContain('None of');
  });

  it('knows every code that the table marks as no denial', () => {
    const free = [...readCodes(raw).carc].filter(([, { reason }]) => reason === 'not-denial').map(([code]) => code);
    expect(free.filter((code) => !isRoutine(code))).toEqual([]);
    expect(['50', '16', '96', '197', '29', '151'].filter(isRoutine)).toEqual([]);
  });
});

describe('a remittance file that is not whole', () => {
  it('gives no note when it is', () => {
    expect(notes(file([FIRST, SECOND]))).toBe('');
    expect(notes(file([FIRST]) + file([SECOND], '7002'))).toBe('');
    const second = /ST\*.*SE\*\d+\*0007~/.exec(file([SECOND]))?.[0] ?? '';
    expect(notes(file([FIRST]).replace('GE*1', `${second}GE*1`))).toBe('');
    expect(notes(file([FIRST]).replace('GE*1', 'GE*2'))).toContain('do not fit');
  });

  it('reads each envelope with separators of its own', () => {
    const other = file([SECOND], '7002', { element: '|', component: '>', terminator: '!' });
    for (const text of [file([FIRST]) + other, `${other}\r\n${file([FIRST])}`]) {
      expect(numbers(text).sort()).toEqual(['HM-100-01', 'HM-100-02']);
      expect(notes(text)).toBe('');
    }
  });

  it.each([
    ['after a transaction', (text: string) => text.slice(0, text.indexOf('GE*'))],
    ['after a group', (text: string) => text.slice(0, text.indexOf('IEA*'))],
    ['at the head of the next envelope', (text: string) => text + file([SECOND], '7002').slice(0, 106)],
    ['within a claim', (text: string) => text.slice(0, text.indexOf('SE*'))],
    ['and the next file follows', (text: string) => text.slice(0, text.indexOf('SE*')) + file([SECOND], '7002')],
  ])('says so when it breaks off: %s', (_name, cut) => {
    expect(notes(cut(file([FIRST])))).toContain('breaks off');
    expect(numbers(cut(file([FIRST])))).toContain('HM-100-01');
  });

  it('takes no code from a segment that was cut', () => {
    const text = file([FIRST, SECOND]);
    const [, second] = read(text.slice(0, text.indexOf('CAS*CO*197') + 'CAS*CO*19'.length));
    expect(second && lines(second).join(' ')).not.toContain('CO-19');
  });

  it('does not give one member the claim of another whose beginning is lost', () => {
    const text = file([FIRST, SECOND]).replace(/CLP\*AHM-100-02[^~]*~/, '');
    const facts = read(text).map((doc) => extractFacts(doc));
    expect(facts.map((one) => [one.patient?.value, one.claimNumber?.value ?? null, one.carc?.value])).toEqual([
      ['ANNIKA VOSS', 'HM-100-01', ['50']],
      ['EMERIC TRASK', null, ['197']],
    ]);
    expect(notes(text)).toContain('do not fit');
    expect(notes(text)).toContain('beginning of this claim is missing');
  });

  it('leaves other transactions in it alone', () => {
    const other = file(['CLP*X*4*1*0**12*NOT-A-CLAIM*11', 'CAS*CO*50*1'], '7002').replace('ST*835', 'ST*277');
    expect(numbers(file([FIRST]) + other)).toEqual(['HM-100-01']);
    expect(numbers(other + file([FIRST]))).toEqual(['HM-100-01']);
  });

  it.each([
    ['an envelope', file([FIRST])],
    ['a transaction without one', file([FIRST]).slice(file([FIRST]).indexOf('ST*'))],
    [
      'a transaction on lines',
      file([FIRST])
        .slice(file([FIRST]).indexOf('GS*'))
        .replaceAll('~', '\n'),
    ],
  ])('is told from the words before it: %s', async (_name, text) => {
    const bytes = new TextEncoder().encode(`Remittance download, 09/03/2026\r\n\r\n${text}`);
    const result = await readFile({ name: 'a', bytes }, { makeDocument: parseHtml });
    expect(result.ok && result.documents.map((doc) => [doc.source, extractFacts(doc).claimNumber?.value])).toEqual([['835', 'HM-100-01']]);
    expect(result.ok && result.documents[0]?.notes.join()).toContain('words before');
  });
});
