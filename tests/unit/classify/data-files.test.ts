import { describe, expect, it } from 'vitest';
import { classifySource } from '@/lib/classify/data-file';
import { readFhir } from '@/lib/intake/fhir/read';
import type { ReadResult } from '@/lib/intake/problem';
import { readRemittance } from '@/lib/intake/x12/read';

function said(result: ReadResult) {
  const doc = result.ok ? result.documents[0] : undefined;
  if (!doc) throw new Error('Nothing was read');
  const classification = classifySource(doc);
  const quotes = [...classification.kindEvidence, ...classification.reasons.flatMap(({ evidence }) => evidence)];
  return { ...classification, ids: classification.reasons.map(({ id }) => id), quotes: quotes.map(({ quote }) => quote) };
}
const remittance = (claim: string) => said(readRemittance(`ST*835*1~N1*PR*BLUE HERON MUTUAL~LX*1~${claim}SE*9*1~`, 'a.835'));
const claim = (status: string, paid: string, rest: string) =>
  `CLP*A*${status}*640*${paid}*0*12*BH-7-20*11~NM1*QC*1*VOSS*ANNIKA~SVC*HC:95810*640*${paid}~${rest}`;
const fhir = (more: object) => said(readFhir(JSON.stringify({ resourceType: 'ClaimResponse', use: 'claim', ...more }), 'a.json'));

describe('a remittance is judged by its codes alone', () => {
  it.each([
    ['a discount', claim('1', '500', 'CAS*CO*45*140~')],
    ['what another payer paid', claim('2', '100', 'CAS*OA*23*500~CAS*CO*45*40~')],
    ['the deductible', claim('1', '0', 'CAS*CO*45*40~CAS*PR*1*600~')],
    ['a reversal', claim('22', '-640', 'CAS*CO*50*-640~')],
    ['nothing at all', claim('1', '640', '')],
  ])('%s is no denial', (_name, text) => {
    expect(remittance(text)).toMatchObject({ isDenial: false, reasons: [], quotes: [], partial: false });
    expect(remittance(text).doubtful).toBeUndefined();
  });

  it('quotes codes, never the words that the reader found for them', () => {
    expect(remittance(claim('4', '0', 'CAS*CO*50*640~LQ*HE*N115~'))).toMatchObject({
      isDenial: true,
      ids: ['medical-necessity'],
      quotes: ['CO-50', 'N115', 'CO-50', 'N115'],
    });
    expect(remittance(claim('4', '0', ''))).toMatchObject({ isDenial: true, ids: [], quotes: [] });
    expect(remittance(claim('1', '300', 'CAS*CO*29*340~'))).toMatchObject({ isDenial: true, partial: true, ids: ['timely-filing'] });
  });
});

describe('a FHIR record is judged by its codes, then by the words of the payer', () => {
  it('quotes what the payer wrote', () => {
    const outcome = fhir({ disposition: 'Denied', processNote: [{ text: 'The scan is experimental and investigational for this use.' }] });
    expect(outcome).toMatchObject({ isDenial: true, ids: ['experimental-investigational'] });
    expect(outcome.quotes.join()).not.toMatch(/claim response/i);
  });

  it('takes a decision that stands in a code only', () => {
    const action = {
      url: 'http://x/extension-reviewAction',
      extension: [{ url: 'code', valueCodeableConcept: { coding: [{ code: 'A3' }] } }],
    };
    const outcome = fhir({ use: 'preauthorization', disposition: 'Done', item: [{ adjudication: [{ extension: [action] }] }] });
    expect(outcome).toMatchObject({ isDenial: true, ids: [], quotes: ['Done', 'A3'] });
  });

  it('asks the words where no code tells', () => {
    const note = 'We did not approve the scan because it is not medically necessary.';
    expect(fhir({ processNote: [{ text: note }] })).toMatchObject({ isDenial: true, ids: ['medical-necessity'] });
    expect(fhir({ processNote: [{ text: 'Thank you for being a member.' }] }).isDenial).toBe(false);
    expect(fhir({}).isDenial).toBe(false);
  });
});
