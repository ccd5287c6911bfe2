import type { Classification, Denial, TrackId } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import type { PayerPlaybook } from '@/lib/templates/payers';
import type { ServiceKind } from '@/lib/templates/playbook';
import { withoutShouting } from './capitals';
import { type CoverageCues, coverageCues } from './coverage-cues';
import { type CutAmounts, cutAmounts } from './cut-amounts';
import { readCues } from './deadlines-cues';
import type { Ending } from './deadlines-ending';
import { readPeerCall } from './deadlines-peer';
import type { Dismissal } from './dismissal';
import { type FastRoad, readFastRoad } from './fast-road';
import { type Liability, liabilityOf } from './liability';
import { type LimitKind, limitKind } from './limit-kind';
import { drugName, kindOf } from './match-kind';
import { findPayers } from './match-payer';
import { type FoundService, findService } from './match-service';
import { type NoticeNames, noticeNames } from './notice-names';
import { noticeSentences } from './notice-sentences';
import { type NoticeTells, readTells } from './notice-tells';
import { plannedDay, timingOf } from './playbook-timing';
import { possibleTracks } from './possible-tracks';
import { DISMISSED, type RoadVerdict, roadOf } from './road';

/** What decides which points of the playbooks hold for a denial, worked out once. */
export interface PlaybookCase {
  /** Tracks that the evidence leaves open; one when it is decided. */
  tracks: TrackId[];
  grandfathered: boolean;
  level: Classification['level'];
  urgent: boolean;
  /** The notice gives one reason only. */
  alone: boolean;
  road: RoadVerdict['road'];
  walker: RoadVerdict['walker'];
  /** Whom the notice holds responsible for the amount. */
  owes: Liability;
  coverage: CoverageCues;
  /** The clause, the limit and the other drug in the notice's own words. */
  notice: NoticeNames;
  /** Before or after the care; null when the notice does not tell. */
  timing: 'pre-service' | 'post-service' | null;
  /** The notice throws an appeal out; `late`: because it came too late. */
  dismissal: Dismissal | null;
  tells: NoticeTells;
  /** What sort of limit a denial for an amount rests on. */
  limit: LimitKind;
  /** The notice says outright that care under way is cut or ended. */
  cut: boolean;
  /** How much care there was and how much is left, where the notice cuts it and says so. */
  amounts: CutAmounts | null;
  /** Medicare care or a hospital stay is about to end: the review office comes first. */
  ending: Ending | null;
  /** The notice names an amount of money. */
  amountNamed: boolean;
  /** The plan's fast appeal, as far as the notice prints it. */
  fast: FastRoad | null;
  /** The day after the notice's own for which the care is planned. */
  planned: string | null;
  /** A call between the doctors took place, or its time is over. */
  peerOver: boolean;
  service: FoundService | null;
  kind: ServiceKind;
  /** The payer first, then whoever decided for it. */
  payers: PayerPlaybook[];
  /** Inside a sentence: "tumor genomic profiling", "Cigna". */
  names: { service: string; payer: string };
}

const MONEY = /\$ ?\d|\b\d[\d,]{0,9}\.\d\d\b/;

export function caseOf(
  doc: SourceDocument,
  { facts, classification, track }: Denial,
  said: Pick<Said, 'today' | 'received'>,
): PlaybookCase {
  const service = findService(facts, doc);
  const payers = findPayers(facts.insurer?.value ?? null, doc);
  const kind = service?.playbook.kind ?? kindOf(facts, track.id);
  const owes = liabilityOf(doc, facts, classification.partial);
  const sentences = noticeSentences(doc);
  const cues = readCues(doc);
  const call = readPeerCall(doc, sentences, { notice: facts.noticeDate?.value ?? null, received: said.received ?? null });
  const { road, walker } = cues.dismissal ? DISMISSED : roadOf(classification.reasons, owes.value);
  const open = track.id === 'unknown' || track.candidates.length > 1 ? track.candidates.filter((id) => id !== 'unknown') : [track.id];
  return {
    tracks: open.length > 0 ? open : possibleTracks(doc, facts),
    grandfathered: track.grandfathered,
    level: classification.level,
    urgent: classification.urgent.value,
    alone: classification.reasons.length === 1,
    road,
    walker,
    owes,
    dismissal: cues.dismissal && { ...cues.dismissal, late: cues.late || cues.dismissal.late },
    tells: readTells(sentences, facts),
    limit: limitKind(classification.reasons.some(({ id }) => id === 'quantity-limit') ? sentences : [], kind),
    cut: cues.ongoing,
    ending: cues.ending,
    amounts: cues.ongoing ? cutAmounts(sentences) : null,
    amountNamed: facts.amount !== null || doc.blocks.some(({ text }) => MONEY.test(text.slice(0, 2000))),
    fast: readFastRoad(sentences),
    // The day on which care is cut is no day of care to come.
    planned: cues.ongoing || cues.maybeOngoing || cues.effective ? null : plannedDay(doc, facts),
    peerOver: classification.level === 'final-internal' || call?.held === true || (call?.due != null && call.due.date < said.today),
    coverage: coverageCues(doc, facts),
    notice: noticeNames(doc, classification),
    // What ends soon has not been given yet.
    timing: cues.ending ? 'pre-service' : timingOf(doc, facts),
    service,
    kind,
    payers,
    names: {
      service:
        service?.phrase ??
        (kind === 'drug' && facts.service ? drugName(facts.service.value) : null) ??
        quoted(withoutShouting(facts.service?.value ?? '')) ??
        'this care',
      payer: payerName(payers, short(withoutShouting(facts.insurer?.value ?? ''))),
    },
  };
}

/** "Cigna" for "Cigna Health and Life Insurance Company"; a plan of a group keeps the name that the notice prints. */
function payerName(payers: PayerPlaybook[], printed: string | null): string {
  const payer = payers.find(({ kind }) => kind !== 'reviewer');
  if (payer && (!printed || printed.toLowerCase().startsWith(payer.name.toLowerCase()))) return payer.name;
  return printed ?? payers[0]?.name ?? 'the plan';
}

/** The notice's own words for a service that is in no file stand in quotation marks, so that any words read well. */
function quoted(words: string | undefined): string | null {
  const text = words?.trim().replace(/[“”"]/g, '');
  return text && text.length <= 80 ? `“${text}”` : null;
}

function short(words: string | undefined): string | null {
  const text = words
    ?.replace(/\s*\([^()]{1,30}\)\s*$/, '')
    .replace(/,? (?:Inc|LLC|Corp|Co)\.?$/i, '')
    .trim()
    .replace(/[,.]$/, '');
  return text && text.length <= 60 && !/[{}]/.test(text) ? text : null;
}
