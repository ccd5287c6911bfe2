import { JSDOM } from 'jsdom';
import { readText } from '@/lib/intake/text';
import { readRemittance } from '@/lib/intake/x12/read';
import { readPage } from '@/lib/page/read';
import { type BenchRow, medianMs, timesAsLong } from './row';

/** How the readers grow with their input, and what they cost beside the bare parsers they stand on. */
export default async function reading(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [what, piece] of Object.entries(TEXTS))
    rows.push(await growth(`${what}: ten times the text`, (times) => () => readText(piece.repeat(400 * times))));
  // Ten times as much is just under the 100,000 nodes that are read; much smaller pages are quick by what the processor still remembers of them.
  rows.push(await growth('page: ten times the elements', (times) => pageOf(800 * times)));
  rows.push(await growth('page, one deep row after another', (times) => pageOf(140 * times, 60)));
  const small = remittanceOf(1_000);
  const large = remittanceOf(10_000);
  rows.push(await growth('835: ten times the claims', (times) => () => readRemittance(times === 1 ? small : large, 'a')));
  rows.push({
    what: '835 of 10,000 denied claims',
    value: await medianMs(() => readRemittance(large, 'a'), 3, 1),
    unit: 'ms',
    goal: { most: 2_000 },
  });
  return rows;
}

const TEXTS = {
  fields: 'Claim number: 2026-44-1     Member ID: M 17     Date of service: 03/04/2026\n',
  prose:
    'We have decided not to pay for the service that is named above because the\nrecords that we were sent do not show that it was needed.\n\n',
  table: '03/04/2026   81455   $4,250.00   $0.00   CO-50\n',
  'one line without an end': 'denied: because of: CO-50 and ... the claim; ',
  colons: 'a: b: c: d: e: f: \n',
};

async function growth(what: string, make: (times: number) => () => unknown): Promise<BenchRow> {
  return { what, value: await timesAsLong(make(1), make(10)), unit: 'x', goal: { most: 13 } };
}

function pageOf(rows: number, depth = 1): () => unknown {
  const row = `${'<div>'.repeat(depth)}<span class=l>Claim number</span><span class=v>C-1</span>${'</div>'.repeat(depth)}<p>Some <b>words</b> of prose.</p>`;
  const { document } = new JSDOM(`<style>.l{color:red}</style><main>${row.repeat(rows)}</main>`).window;
  return () => readPage(document);
}

function remittanceOf(claims: number): string {
  const head =
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*1000*^*00501*000000001*0*T*:~GS*HP*A*B*20260101*1000*1*X*005010X221A1~ST*835*1~BPR*I*1*C~N1*PR*PAYER~N1*PE*PAYEE~LX*1~';
  const body = Array.from(
    { length: claims },
    (_, i) =>
      `CLP*A${i}*4*100*0**MC*C${i}*11~NM1*QC*1*DOE*JANE****MI*M${i}~DTM*232*20260101~SVC*HC:99213*50*0**1~DTM*472*20260101~CAS*CO*29*50~LQ*HE*N30~SVC*HC:99214*50*0**1~DTM*472*20260101~CAS*CO*197*50~`,
  );
  return `${head}${body.join('')}SE*1*1~GE*1*1~IEA*1*000000001~`;
}
