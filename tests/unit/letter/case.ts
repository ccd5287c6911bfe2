import { type Denial, FACT_NAMES, type Facts, type ReasonId, type TrackId } from '@/lib/denial/model';
import { type Details, detailsSchema } from '@/lib/letter/details';
import type { Plan } from '@/lib/plan/model';

const place = { block: 0, start: 0, end: 0 };
const fact = <T>(value: T, confidence = 0.95) => ({ value, quote: String(value), place, confidence });

/** Facts of an invented denial; name what should be different. */
export function facts(change: Partial<Facts> = {}): Facts {
  return {
    ...(Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts),
    insurer: fact('Meridian Health Plan'),
    patient: fact('Łukasz Nguyễn'),
    memberId: fact('MH*4471-902'),
    groupNumber: fact('88213'),
    claimNumber: fact('40218-A'),
    provider: fact('Ελένη Παπαδοπούλου, MD'),
    service: fact('comprehensive genomic profiling'),
    procedureCodes: fact(['81455', '81479']),
    diagnosisCodes: fact(['C34.90']),
    serviceDate: fact('2026-09-14'),
    noticeDate: fact('2026-10-02'),
    amount: fact(4250),
    appealFax: fact('1-555-010-4748'),
    appealAddress: fact('Appeals Unit, P.O. Box 6560, Spring Hill, FL 34611'),
    ...change,
  };
}

export function denial(
  change: {
    reason?: ReasonId;
    track?: TrackId;
    candidates?: TrackId[];
    facts?: Partial<Facts>;
    grandfathered?: boolean;
    level?: Denial['classification']['level'];
  } = {},
): Denial {
  const reason = change.reason ?? 'medical-necessity';
  const track = change.track ?? 'erisa-self-funded';
  return {
    classification: {
      isDenial: true,
      kind: 'denial',
      kindEvidence: [],
      partial: false,
      level: change.level ?? 'initial',
      reasons: [
        {
          id: reason,
          band: 'strong',
          score: 0.95,
          evidence: [{ quote: 'The requested service does not meet the terms under which the plan pays for it.', place }],
          against: [],
        },
      ],
      urgent: { value: false, evidence: [] },
    },
    track: {
      id: track,
      band: change.candidates ? 'unsure' : 'strong',
      candidates: change.candidates ?? (track === 'unknown' ? [] : [track]),
      evidence: [],
      grandfathered: change.grandfathered ?? false,
      said: false,
    },
    facts: facts(change.facts),
  };
}

export function plan(reason: ReasonId | null = 'medical-necessity', change: Partial<Plan> = {}): Plan {
  return {
    reason,
    service: null,
    payer: null,
    road: 'appeal',
    walker: 'person',
    owes: { value: 'unclear', evidence: [] },
    summary: '',
    whyItHappens: [],
    whyAppealable: [],
    strategy: [],
    avoid: [],
    framework: [],
    rebuttal: [
      { text: 'The notice does not say which criterion is not met. Each criterion is answered below.', citation: null },
      {
        text: 'The treating doctor examined the patient on [date of the visit] and recorded [finding]; the reviewer did not.',
        citation: null,
      },
    ],
    documents: [],
    criteria: [
      { id: 'diagnosis', criterion: 'A confirmed diagnosis of advanced cancer.', hint: 'Pathology report', record: '', state: 'unknown' },
      { id: 'result-used', criterion: 'The result will change treatment.', hint: 'Visit note', record: '', state: 'unknown' },
    ],
    deadlines: [],
    missingDeadlines: [],
    noticeGaps: [],
    nextSteps: [],
    ...change,
  };
}

/** What a person could have typed, complete. */
export function person(change: Partial<Details> = {}): Details {
  return detailsSchema.parse({
    sender: {
      name: 'Thu Nguyễn',
      address: '12 Harbor Street\nSpringfield, IL 62701',
      phone: '(217) 555-0142',
      email: 'thu@example.com',
      relationship: 'daughter',
    },
    provider: {
      name: 'Eleni Papadopoulou',
      credentials: 'MD',
      specialty: 'Medical Oncology',
      npi: '1234567893',
      practice: 'Harbor Oncology',
      address: '400 Lake Avenue, Springfield, IL 62702',
      phone: '(217) 555-0199',
      fax: '(217) 555-0198',
      email: '',
    },
    treating: 'Dr. Eleni Papadopoulou',
    authority: { basis: 'appointed', attached: true },
    urgency: { physicianSays: true, why: 'treatment has to be chosen before the end of the month' },
    clinical: ['Stage IV lung cancer, confirmed by biopsy on August 3, 2026.', 'The cancer grew during the first treatment.'],
    arguments: ['The test decides which treatment is possible.'],
    corrected: 'The diagnosis code was missing. The corrected claim gives C34.90.',
    criteria: [
      { id: 'diagnosis', record: 'Pathology report of August 3, 2026, page 2', state: 'met' },
      { id: 'result-used', record: 'Visit note of September 1, 2026', state: 'met' },
    ],
    exhibits: [
      { title: 'Pathology report', pages: 4 },
      { title: 'Visit notes', pages: null },
    ],
    ...change,
  });
}
