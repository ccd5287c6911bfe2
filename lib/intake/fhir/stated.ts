import type { Stated } from '@/lib/document/model';
import { type Adjudicated, distinct, dollars, isRefused } from './adjudication';
import { verdictIn } from './decision';
import { type Json, object, objects, string } from './resource';

/**
 * What the codes, decisions and sums of a claim response or explanation of benefits make it. Null when they are silent and there are words
 * of the payer that may tell.
 */
export function statedOf(resource: Json, header: Adjudicated, items: Adjudicated[], spoken: boolean): Stated | null {
  const all = [header, ...items];
  const disposition = string(resource.disposition);
  const verdicts = [verdictIn(disposition), ...all.flatMap(({ decisions }) => decisions.map(({ verdict }) => verdict))];
  const paid = all.some((one) => dollars(one.paid) > 0) || Number(object(object(resource.payment).amount).value) > 0;
  const outcome = string(resource.outcome);
  const refused = all.some(isRefused) || verdicts.some((one) => one === 'refused' || one === 'partial');
  const granted = verdicts.includes('granted');
  if (refused) return { kind: 'denial', partial: paid || granted || verdicts.includes('partial') };
  if (verdicts.includes('open') || outcome === 'queued') return { kind: 'acknowledgement', partial: false };
  const share = all.reduce((sum, one) => sum + one.share, 0) > 0;
  if (share || granted || paid) return { kind: share ? 'cost-share' : granted ? 'approval' : 'other', partial: false };
  if (spoken) return null;
  // Its system stopped before anything was decided. Where it does not say over what, the person is asked.
  if (outcome === 'error') return { kind: 'other', partial: false, ...(objects(resource.error, 1).length > 0 ? {} : { doubtful: true }) };
  const charged = items.some((one) => dollars(one.charge) > 0);
  const unpaid = items.some((one) => one.paid !== '');
  return { kind: 'other', partial: false, ...(charged && unpaid && !all.some(({ routine }) => routine) ? { doubtful: true } : {}) };
}

/** Whether the payer says something in words: what classification may read. */
export function speaks(resource: Json, all: Adjudicated[]): boolean {
  return (
    string(resource.disposition) !== '' ||
    objects(resource.processNote, 200).some((note) => string(note.text) !== '') ||
    distinct(all.flatMap(({ words, decisions }) => [...words, ...decisions.map((one) => one.words)])) !== ''
  );
}
