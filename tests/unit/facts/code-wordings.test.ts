import { describe, expect, it } from 'vitest';
import type { FactName } from '@/lib/denial/model';
import { denialNotice as H, denialLetter as L, statedIn } from './support';

describe('codes, in other letters and other words', () => {
  it.each<[name: FactName, text: string, codes: string[] | string | null]>([
    [
      'procedureCodes',
      L('You were treated on 2/25/2026 (physical therapy evaluation and exercise, 97161 and 97110). The claim is denied.'),
      ['97161', '97110'],
    ],
    [
      'procedureCodes',
      H('RE:  Pretreatment estimate\n     Dentist: Kasimir Deng, DDS\n     Tooth 14 - D2750 crown, porcelain on metal'),
      ['D2750'],
    ],
    ['procedureCodes', L('We denied the injection (J0585, 155 units, $1,085.00; and 64615, $410.00).'), ['J0585', '64615']],
    ['procedureCodes', L('We denied the study (95811). You had an approval, but it was for code 95810.'), ['95811']],
    [
      'procedureCodes',
      L(
        '   97153  Adaptive behavior treatment by protocol   30 hours per week\n   97155  Adaptive behavior treatment with modification   3 hours per week\n\n97155 is approved as asked. For 97153 we approved 20 hours; the other 10 hours are denied.',
      ),
      ['97153'],
    ],
    ['carc', L('We did not pay it. Message on the claim: 27, expenses incurred after coverage terminated.'), ['27']],
    ['carc', H('Note: 21 - This amount went to your deductible.', 'Your plan paid $0.00.'), null],
    ['carc', H('See remarks: 1\n\nRemarks\n1 - No referral from the primary care manager is on file.', 'The claim is denied.'), null],
    ['procedureCodes', L('We have to say no.\n\nPsychotherapy, 90834. Member 4471882.'), ['90834']],
    ['procedureCodes', L('The claim (DOS 5/6/2024, anesthesia 00840) was denied.'), ['00840']],
    ['procedureCodes', H('Service ................... ABA treatment 97153, 20 hrs per wk'), ['97153']],
    ['procedureCodes', H('Remicade J1745, asked: 10 mg/kg every 4 weeks x 12'), ['J1745']],
    ['procedureCodes', H('Group ............. North Shore Paper Co-op  (61290)'), null],
    ['procedureCodes', L('The shot (Prolia, J0897) is denied.'), ['J0897']],
    ['procedureCodes', L('We denied the wheelchair K0823 and its cushion E2601.'), ['K0823', 'E2601']],
    ['procedureCodes', L('We denied MRI brain 70553.'), ['70553']],
    ['procedureCodes', L('Denied: 97153 (ABA), 97155 (supervision).'), ['97153', '97155']],
    [
      'procedureCodes',
      H(
        'Lines\n1. 77067 - screening mammogram, bilateral - $420.00 - CO-119 / N362\n2. 77063 - tomosynthesis add-on - $235.00 - CO-119 / N362',
      ),
      ['77067', '77063'],
    ],
    ['procedureCodes', L('We deny payment. HCPCS: A4253 x 2.'), ['A4253']],
    [
      'procedureCodes',
      'DELTA DENTAL OF OREGON\nMember notice\n\n  treatment date  tooth  code   procedure              submitted   approved   disallowed   patient pays   note\n  09/12/2025      -      D1110  adult cleaning           112.00      88.00       24.00          0.00\n  09/12/2025      8      D2962  porcelain veneer       1,340.00       0.00    1,340.00      1,340.00       C07',
      ['D2962'],
    ],
    ['diagnosisCodes', L('It was asked for the diagnosis of malignant neoplasm of prostate (C61). We deny it.'), ['C61']],
    ['diagnosisCodes', H('dx R55                   req: inpatient admission'), ['R55']],
    ['diagnosisCodes', H('Dx: I10, E11.9'), ['I10', 'E11.9']],
    ['diagnosisCodes', H('ICD-10 Z79'), ['Z79']],
    ['diagnosisCodes', L('Your condition, essential hypertension (I10), does not need it. Denied.'), ['I10']],
    ['diagnosisCodes', L('We denied it. Diagnosis code: N52.9 was given.'), ['N52.9']],
    ['carc', L('Lyrica CR 165 mg tablets are not on the list. Denied.'), null],
    ['carc', H('CAS  OA*18*96.00\nLQ   N522'), ['18']],
    ['rarc', H('CAS  OA*18*96.00\nLQ   N522'), ['N522']],
    ['carc', H('Denial reason: CO 97'), ['97']],
    ['carc', H('Remark: 18'), ['18']],
    ['carc', H('18 = Exact duplicate claim/service\nN522 = Duplicate of a claim processed'), ['18']],
    ['rarc', H('18 = Exact duplicate claim/service\nN522 = Duplicate of a claim processed'), ['N522']],
    ['carc', H('Reason code 252 - An attachment is required'), ['252']],
    ['rarc', H('Reason code 252 with remark N706'), ['N706']],
    ['carc', H('PR-204 / N130'), ['204']],
    ['procedureCodes', L("We can pay for the bed (E0260). We can't pay for the patient lift (E0630)."), ['E0630']],
    ['procedureCodes', H('Line 1: 51741, $95.00, DENIED, MUTUALLY EXCLUSIVE W/ 51784'), ['51741']],
    ['procedureCodes', H('Type: Acupuncture, 15 min (97810), 97811'), ['97810', '97811']],
    ['procedureCodes', H('REQ: EMG bilateral upper extremities 95886 x2, 95911'), ['95886', '95911']],
    ['procedureCodes', L('We are unable to certify E1390.'), ['E1390']],
    ['ndc', H('NDC 62175-0136-37'), '62175-0136-37'],
  ])('%#: %s: %s', (name, text, codes) => expect(statedIn(text, name)).toEqual(codes));
});
