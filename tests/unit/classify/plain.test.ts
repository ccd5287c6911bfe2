import { describe, expect, it } from 'vitest';
import { classify } from '@/lib/classify/classify';
import { classifySource } from '@/lib/classify/data-file';
import type { ReasonId } from '@/lib/denial/model';
import { readFhir } from '@/lib/intake/fhir/read';
import { readText } from '@/lib/intake/text';
import { readRemittance } from '@/lib/intake/x12/read';

const HEAD = 'Juniper Mutual Health\n14 Foundry Road\nToledo, OH 43604\n\nApril 2, 2026\n\nRobin Vale\n8 Pond Lane\nToledo, OH 43605\n\n';
const NUMBERS = 'Member ID: JMH-22-100\nClaim number: 26-4471\n\nDear Robin Vale:\n\n';
const RIGHTS =
  '\n\nIf you do not agree, you may file an appeal within 180 days of the date you get this letter. Mail it to Juniper Mutual Appeals, PO Box 90, Toledo, OH 43604.';
const BOOKLET =
  '\n\nSection 4. What the plan pays\n\nAfter you meet your deductible the plan pays 70% of the allowed amount. You pay a copay of $25 for an office visit and coinsurance of 30% for imaging. Care that is cosmetic is not covered. Some services need approval first.\n\nSection 5. Other plans\n\nIf you have other coverage, that plan may pay first. You pay your deductible and your copay first.';

describe('a denial in plain words', () => {
  it.each<[ReasonId, string]>([
    ['medical-necessity', 'We denied the claim because it is not medically necessary.'],
    ['medical-necessity', 'The brace is denied. It is not medically necessary.'],
    ['prior-authorization', 'We denied this claim. Prior authorization was not obtained.'],
    ['timely-filing', 'The claim is denied because it was filed late.'],
    ['out-of-network', 'We will not pay this claim because the doctor is out of network.'],
    ['experimental-investigational', 'Your request was denied. The treatment is experimental.'],
  ])('%s: %s', (reason, sentence) => {
    for (const text of [HEAD + NUMBERS + sentence + RIGHTS, HEAD + sentence + RIGHTS, HEAD + NUMBERS + sentence]) {
      const found = classify(readText(text));
      expect([found.isDenial, found.reasons[0]?.id]).toEqual([true, reason]);
    }
  });

  it('stays one with pages of the plan’s booklet behind it', () => {
    const letter = `${HEAD}${NUMBERS}We denied the knee scan because it is not medically necessary.${RIGHTS}`;
    for (const times of [1, 5, 20]) {
      const found = classify(readText(letter + BOOKLET.repeat(times)));
      expect([times, found.isDenial, found.reasons[0]?.id]).toEqual([times, true, 'medical-necessity']);
    }
  });

  it.each(['Decision: Denied as not medically necessary.', 'Determination: Not approved. It is not medically necessary.'])(
    'is one by its verdict: %s',
    (verdict) => {
      const text = `Juniper Mutual Health\nApril 2, 2026\nMember: Robin Vale   Member ID: JMH-22   Claim: 26-1\nDear Robin Vale:\nThis letter is about your claim for a knee scan on March 2, 2026.\n${verdict}`;
      expect(classify(readText(text)).isDenial).toBe(true);
    },
  );

  it('is one where another thing was approved', () => {
    const text = `${HEAD}${NUMBERS}We approved your request for the hospital bed. We denied your request for the power wheelchair because it is not medically necessary.${RIGHTS}`;
    const { isDenial, partial, reasons } = classify(readText(text));
    expect([isDenial, partial, reasons[0]?.id]).toEqual([true, true, 'medical-necessity']);
  });

  it('is none where the booklet stands alone, or something was withdrawn or sent astray', () => {
    for (const text of [
      BOOKLET.repeat(3),
      `${HEAD}Your doctor withdrew the request for a knee scan, so we closed it. We made no decision.`,
      `${HEAD}We did not deny your request. The scan is approved.`,
    ])
      expect([text.slice(-60), classify(readText(text)).isDenial]).toEqual([text.slice(-60), false]);
  });

  it('asks where it may be one, and only there', () => {
    expect(classify(readText('Juniper Mutual Health\nYour visit of April 2 is approved.')).doubtful).toBeUndefined();
    expect(classify(readText(`${HEAD}We denied the claim.`)).doubtful).toBeUndefined();
  });
});

describe('in Spanish', () => {
  it.each<[ReasonId, string]>([
    ['medical-necessity', 'Denegamos su solicitud porque no es médicamente necesaria.'],
    ['prior-authorization', 'No pagaremos la factura porque no se obtuvo autorización previa.'],
    ['out-of-network', 'Su reclamación fue denegada. El hospital está fuera de la red.'],
    ['not-an-emergency', 'La visita no fue una emergencia y no la pagaremos. La reclamación fue denegada.'],
  ])('%s: %s', (reason, sentence) => {
    const found = classify(
      readText(`Plan de Salud Enebro\n2 de abril de 2026\n\nEstimada Sra. Vale:\n\n${sentence}\n\nUsted puede apelar dentro de 60 días.`),
    );
    expect([found.isDenial, found.reasons[0]?.id]).toEqual([true, reason]);
  });

  it.each(['Aprobamos su solicitud de terapia física.', 'Recibimos su apelación y le contestaremos en 30 días.'])(
    'no denial: %s',
    (sentence) => {
      expect(classify(readText(`Plan de Salud Enebro\n2 de abril de 2026\n\nEstimada Sra. Vale:\n\n${sentence}`)).isDenial).toBe(false);
    },
  );
});

describe('codes without words', () => {
  const remittance = (cas: string) =>
    `ST*835*0001~BPR*I*0*C*NON************20260312~TRN*1*EFT1*1999999999~N1*PR*JUNIPER MUTUAL~N1*PE*POND CLINIC*XX*1234567893~LX*1~CLP*A1*4*900*0*0*12*77-1*11~NM1*QC*1*VALE*ROBIN****MI*J1~SVC*HC:99213*900*0**1~DTM*472*20260207~CAS*${cas}*900~SE*9*0001~`;

  it.each<[ReasonId, string]>([
    ['prior-authorization', 'CO*197'],
    ['prior-authorization', 'PR*197'],
    ['eligibility', 'PR*27'],
    ['coordination-of-benefits', 'PR*22'],
    ['quantity-limit', 'PR*119'],
    ['coding-billing', 'OA*97'],
    ['timely-filing', 'CO*29'],
  ])('%s of a remittance’s %s, quoted by the code', (reason, cas) => {
    const read = readRemittance(remittance(cas), 'file.835');
    const found = read.ok && read.documents[0] ? classifySource(read.documents[0]) : null;
    expect([found?.isDenial, found?.reasons.map(({ id }) => id)]).toEqual([true, [reason]]);
    expect(found?.reasons[0]?.evidence.map(({ quote }) => quote)).toContain(cas.replace('*', '-'));
  });

  it('of a claim response decide, and so does its decision in words', () => {
    const response = (more: object) =>
      JSON.stringify({
        resourceType: 'ClaimResponse',
        status: 'active',
        use: 'claim',
        outcome: 'complete',
        created: '2026-03-05',
        ...more,
      });
    const classified = (more: object) => {
      const read = readFhir(response(more), 'file.json');
      return read.ok && read.documents[0] ? classifySource(read.documents[0]) : null;
    };
    const reason = { coding: [{ system: 'https://x12.org/codes/claim-adjustment-reason-codes', code: '55' }] };
    const coded = classified({ item: [{ itemSequence: 1, adjudication: [{ category: { coding: [{ code: 'denialreason' }] }, reason }] }] });
    expect([coded?.isDenial, coded?.reasons[0]?.id, coded?.reasons[0]?.evidence[0]?.quote]).toEqual([
      true,
      'experimental-investigational',
      '55',
    ]);
    expect(classified({ disposition: 'Denied' })?.isDenial).toBe(true);
    const price = { coding: [{ system: 'https://x12.org/codes/claim-adjustment-reason-codes', code: '45' }] };
    const item = [{ itemSequence: 1, adjudication: [{ category: { coding: [{ code: 'denialreason' }] }, reason: price }] }];
    expect(classified({ disposition: 'Denied', item })?.isDenial).toBe(true);
    expect(classified({ disposition: 'Approved as asked' })?.isDenial).toBe(false);
    expect(classified({ disposition: 'Claim was not denied; paid in full' })?.isDenial).toBe(false);
  });

  it.each<[ReasonId, string]>([
    ['eligibility', 'PR-27'],
    ['coding-billing', 'OA-4'],
    ['duplicate-claim', 'CO-18'],
    ['prior-authorization', 'PR-197'],
  ])('%s of the row with %s', (reason, code) => {
    expect(classify(readText(`03/04/2026  99214  $120.00  $0.00  $120.00  ${code}`)).reasons[0]?.id).toBe(reason);
  });

  it('of a state in an address are none', () => {
    const text = `${HEAD.replace('Toledo, OH 43604', 'Denver, CO 80237')}${NUMBERS}We denied the claim because it is not medically necessary.`;
    expect(classify(readText(text)).reasons.map(({ id }) => id)).toEqual(['medical-necessity']);
  });
});

it('what the letter says was not required is no reason', () => {
  const text = `${HEAD}${NUMBERS}This claim was denied because the clinic does not take part in your network and your plan has no benefits outside it. Prior authorization was not required for this service.${RIGHTS}`;
  const found = classify(readText(text));
  expect(found.reasons[0]?.id).toBe('out-of-network');
  expect(found.reasons.map(({ id }) => id)).not.toContain('prior-authorization');
});
