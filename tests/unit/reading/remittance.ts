const SERVICES = ['99213', '72148', '81455', 'J1745', '97110'];
const PATIENTS = ['DOE*JANE', 'WHITFIELD*JORDAN', 'DELGADO*CARMEN', 'OSTER*GENEVIEVE', 'BRANDT*JOSIAH', 'QUIMBY*LORETTA', 'PELL*RUTH'];
/** Group and reason code of each denial, in turn. */
const DENIALS = ['CO*29', 'CO*197', 'PR*96', 'CO*50', 'CO*16'];

/** An X12 835 of denied claims C-0, C-1, ... for invented patients, each with one paid and one denied line. */
export function remittanceOf(claims: number): string {
  const head = [
    'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*1000*^*00501*000000001*0*T*:',
    'GS*HP*A*B*20260101*1000*1*X*005010X221A1',
    'ST*835*1',
    'BPR*I*1*C*ACH',
    'DTM*405*20260210',
    'N1*PR*PRAIRIE STAR HEALTH PLAN',
    'N1*PE*CEDAR POINT CLINIC*XX*1999999984',
    'LX*1',
  ];
  const body = Array.from({ length: claims }, (_, i) => {
    const denied = (40 + i * 1.25).toFixed(2);
    return [
      `CLP*C-${i}*4*${(50 + Number(denied)).toFixed(2)}*50**12*PC${10_000 + i}*11`,
      `NM1*QC*1*${PATIENTS[i % 7]}****MI*M${1_000 + i}`,
      'DTM*232*20260105',
      'SVC*HC:99212*50*50**1',
      'DTM*472*20260105',
      `SVC*HC:${SERVICES[i % 5]}*${denied}*0**1`,
      `DTM*472*202601${String(5 + (i % 20)).padStart(2, '0')}`,
      `CAS*${DENIALS[i % 5]}*${denied}`,
    ];
  });
  const segments = [...head, ...body.flat()];
  // ISA and GS stand before the transaction, and SE counts itself.
  return [...segments, `SE*${segments.length - 1}*1`, 'GE*1*1', 'IEA*1*000000001'].map((segment) => `${segment}~`).join('\n');
}
