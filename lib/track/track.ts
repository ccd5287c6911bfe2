import { readDocument } from '@/lib/classify/sentences';
import type { Band, TrackId, TrackVerdict } from '@/lib/denial/model';
import type { Quote, SourceDocument } from '@/lib/document/model';
import { findSigns, type Signs } from './signs';

/** What a set of signs says: the track, how sure, and every track still open. */
interface Decision {
  id: TrackId;
  band: Band;
  candidates: TrackId[];
  /** Whose quotes to show. */
  from: string[];
}

/**
 * Finds the body of law that governs the plan from the letter's own evidence; `said` is the person's word and wins.
 * Programme words outrank brands and employer words, and a state insurance department's address proves nothing: federal
 * rules put that sentence into self-funded plans' notices too (29 CFR 2560.503-1(j)(5)(iii)).
 */
export function findTrack(doc: SourceDocument, said?: TrackId): TrackVerdict {
  const signs = findSigns(readDocument(doc));
  const grandfathered = signs.proof('grandfathered').length > 0;
  if (said) return { id: said, band: 'strong', candidates: [said], evidence: [], grandfathered, said: true };
  const { id, band, candidates, from } = decide(signs);
  const evidence = from.flatMap((track) => quotesOf(signs, track)).slice(0, 4);
  return { id, band, candidates, evidence, grandfathered, said: false };
}

function quotesOf(signs: Signs, track: string): Quote[] {
  const proof = signs.proof(track);
  return (proof.length > 0 ? proof : signs.hints(track)).slice(0, 3);
}

function decided(id: TrackId, band: Band, from: string[] = [id]): Decision {
  return { id, band, candidates: [id], from };
}

function open(candidates: TrackId[], from: string[]): Decision {
  return { id: 'unknown', band: 'unsure', candidates, from };
}

/** So many lines stand above the first paragraph of most letters. */
const LETTERHEAD = 4;

/** "State Medicaid ID": whoever has a number of the programme is in it. */
const OWN_NUMBER = /\b(?:medicaid|medi-?cal) (?:id|number)\b/i;

const MEDICARE: TrackId[] = ['medicare-advantage', 'part-d', 'original-medicare'];
const MEDICAID: TrackId[] = ['medicaid-managed', 'medicaid-ffs', 'chip'];

function decide(signs: Signs): Decision {
  const has = (track: string) => signs.proof(track).length > 0;
  const bandOf = (track: string): Band => (signs.score(track) > 1 || signs.hints(track).length > 1 ? 'strong' : 'likely');
  const most = (tracks: TrackId[]) => Math.max(...tracks.map((track) => signs.score(track)));
  if (has('not-regulated') && most(['medicare-advantage', 'erisa-self-funded']) < signs.score('not-regulated'))
    return decided('not-regulated', bandOf('not-regulated'));
  if (has('va')) return decided('va', bandOf('va'));
  if (has('tricare')) return decided('tricare', 'strong');
  if (has('fehb')) return decided('fehb', 'strong');
  // A plan for people with both prints words of both programmes: the one that it names more.
  const programmes = most(MEDICAID) > most(MEDICARE) ? [decideMedicaid, decideMedicare] : [decideMedicare, decideMedicaid];
  for (const programme of programmes) {
    const decision = programme(signs);
    if (decision && decision.id !== 'unknown') return decision;
  }
  if (has('church')) return decided('church', bandOf('church'));
  if (has('governmental') && !speaksOfErisa(signs)) return decided('governmental', bandOf('governmental'));
  const employer = decidePrivate(signs);
  // The public employer that is named beside a plan under ERISA may be the plan's own after all: the law of both stays open.
  if (has('governmental') && employer.id === 'erisa-self-funded')
    return { ...employer, band: 'likely', candidates: [employer.id, 'governmental'], from: [employer.id, 'governmental'] };
  if (employer.candidates.length > 0) return employer;
  return programmes.map((programme) => programme(signs)).find((decision) => decision !== null) ?? employer;
}

/**
 * A plan that calls itself self-funded under ERISA is no public one, though a public employer is named once: as the one of the
 * spouse's other plan. A public plan names itself at the top of the letter, or more often.
 */
function speaksOfErisa(signs: Signs): boolean {
  return (
    signs.score('erisa') > signs.score('governmental') &&
    signs.proof('erisa-self-funded').length > 0 &&
    signs.proof('governmental').every(({ place }) => place.block >= LETTERHEAD)
  );
}

function decideMedicare(signs: Signs): Decision | null {
  const [advantage, drug, original] = MEDICARE.map((track) => signs.score(track)) as [number, number, number];
  if (drug > 0 && drug >= advantage && drug >= original) return decided('part-d', drug > 1 || advantage === 0 ? 'strong' : 'likely');
  if (advantage > 0 && advantage >= original) return decided('medicare-advantage', advantage > 1 ? 'strong' : 'likely');
  if (original > 0) return decided('original-medicare', original > 1 ? 'strong' : 'likely');
  // The form has the same title for both programmes; beside Medicare's name it is Medicare Advantage.
  const form = signs.hints('medicare-advantage').some(({ quote }) => /denial of payment/i.test(quote));
  if (form && signs.score('medicare') > 0) return decided('medicare-advantage', 'likely', ['medicare-advantage', 'medicare']);
  return signs.score('medicare') > 0 ? open(['medicare-advantage', 'original-medicare'], ['medicare']) : null;
}

function decideMedicaid(signs: Signs): Decision | null {
  const band = (track: TrackId): Band => (signs.score(track) > 1 ? 'strong' : 'likely');
  const [managed, agency, chip] = MEDICAID.map((track) => signs.score(track)) as [number, number, number];
  const programme = signs.score('medicaid');
  const plan = signs.score('health-plan');
  if (chip > 0) return decided('chip', band('chip'));
  // A health plan that names the agency once, as the place where hearings are held, stays a health plan.
  // Named once deep in a letter it may be advice ("Medicaid pays for nursing homes").
  const named =
    programme > 1 ||
    signs.proof('medicaid').some(({ place, quote }) => place.block < LETTERHEAD || OWN_NUMBER.test(quote)) ||
    (programme > 0 && signs.hints('medicaid-managed').length > 0);
  if (managed === 0 && named && plan > agency) return decided('medicaid-managed', 'likely', ['medicaid', 'health-plan']);
  if (managed > 0 && managed >= agency) return decided('medicaid-managed', band('medicaid-managed'));
  if (agency > 0) return decided('medicaid-ffs', band('medicaid-ffs'));
  if (programme > 0 && signs.hints('medicaid-ffs').length > 1) return decided('medicaid-ffs', 'likely', ['medicaid', 'medicaid-ffs']);
  const said = programme > 0 ? 'medicaid' : 'medicaid-managed';
  return programme > 0 || signs.hints('medicaid-managed').length > 1 ? open(['medicaid-managed', 'medicaid-ffs'], [said]) : null;
}

/** Employer or own policy: only words on who bears the cost decide between self-funded and insured. */
function decidePrivate(signs: Signs): Decision {
  const has = (track: string) => signs.proof(track).length > 0;
  const employer = has('erisa') || signs.hints('erisa').length > 0;
  const plainly = signs.proof('erisa-self-funded').some(({ quote }) => /self[- ]?(?:fund|insur)/i.test(quote));
  if (has('erisa-self-funded') && (plainly || !has('erisa-insured'))) {
    return decided('erisa-self-funded', signs.score('erisa-self-funded') > 1 || has('erisa') ? 'strong' : 'likely', [
      'erisa-self-funded',
      'erisa',
    ]);
  }
  if (has('aca-individual') && !has('erisa') && !has('erisa-self-funded'))
    return decided('aca-individual', signs.score('aca-individual') > 1 ? 'strong' : 'likely');
  if (has('erisa-insured') && !has('erisa-self-funded') && employer) {
    return decided('erisa-insured', has('erisa') ? 'strong' : 'likely', ['erisa-insured', 'erisa']);
  }
  if (has('erisa-self-funded')) return open(['erisa-self-funded', 'erisa-insured'], ['erisa-self-funded', 'erisa-insured']);
  if (employer) return open(['erisa-insured', 'erisa-self-funded'], ['erisa']);
  return open([], []);
}
