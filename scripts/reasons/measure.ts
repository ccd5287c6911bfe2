import { classify } from '@/lib/classify/classify';
import type { Models } from '@/lib/classify/model';
import { readDocument } from '@/lib/classify/sentences';
import { type Band, type DocumentKind, REASON_IDS, type ReasonId, type TrackId } from '@/lib/denial/model';
import { readText } from '@/lib/intake/text';
import { findTrack } from '@/lib/track/track';
import type { Labelled } from './corpus';

/** What was said of one text, beside what its author wrote. */
export interface Outcome {
  item: Labelled;
  isDenial: boolean;
  kind: DocumentKind;
  reasons: ReasonId[];
  /** Of the first reason; null when none was given. */
  band: Band | null;
  score: number;
  /** How many words the text has, as the classifier counts them. */
  words: number;
  partial: boolean;
  level: string;
  urgent: boolean;
  track: TrackId;
}

export interface Share {
  right: number;
  of: number;
}

export interface ReasonScore {
  precision: Share;
  recall: Share;
  f1: number;
}

export interface Report {
  texts: number;
  /** First reason right, of denials that give one. */
  firstReason: Share;
  byStyle: Record<string, Share>;
  /** All reasons and no other. */
  allReasons: Share;
  reasons: Record<string, ReasonScore>;
  macroF1: number;
  /** Texts that are no denials and were called one. */
  falseAlarms: Share;
  missedDenials: Share;
  kind: Share;
  /** Share of the denials with a reason that can be answered while at least 95 in 100 answers are right. */
  coverageAt95: number;
  bands: Record<string, Share>;
  partial: Share;
  level: Share;
  urgent: Share;
  trackShown: Share;
  trackUnknown: Share;
  /** "what it is -> what was said": how often. */
  confusions: Record<string, number>;
}

/** Classifies a text as a user's paste would be. */
export function outcomeOf(item: Labelled, models?: Models): Outcome {
  const doc = readText(item.text);
  const said = models ? classify(doc, models) : classify(doc);
  const first = said.reasons[0];
  return {
    item,
    isDenial: said.isDenial,
    kind: said.kind,
    reasons: said.reasons.map((reason) => reason.id),
    band: first?.band ?? null,
    score: first?.score ?? 0,
    words: readDocument(doc).tokens.length,
    partial: said.partial,
    level: said.level,
    urgent: said.urgent.value,
    track: findTrack(doc).id,
  };
}

/** Counts it all. */
export function report(outcomes: Outcome[]): Report {
  const denials = outcomes.filter((one) => one.item.isDenial);
  const others = outcomes.filter((one) => !one.item.isDenial);
  const reasoned = denials.filter((one) => one.item.reasons.length > 0);
  const right = (one: Outcome) => one.reasons[0] === one.item.reasons[0];
  const reasons = Object.fromEntries(REASON_IDS.map((id) => [id, scoreOf(outcomes, id)]));
  const scored = Object.values(reasons).filter((score) => score.recall.of > 0);
  const styles = [...new Set(reasoned.map((one) => one.item.style))].sort();
  const shown = outcomes.filter((one) => one.item.track !== 'unknown');
  const hidden = outcomes.filter((one) => one.item.track === 'unknown');
  return {
    texts: outcomes.length,
    firstReason: share(reasoned, right),
    byStyle: Object.fromEntries(
      styles.map((style) => [
        style,
        share(
          reasoned.filter((one) => one.item.style === style),
          right,
        ),
      ]),
    ),
    allReasons: share(denials, (one) => [...one.reasons].sort().join() === [...one.item.reasons].sort().join()),
    reasons,
    macroF1: round(scored.reduce((sum, score) => sum + score.f1, 0) / Math.max(1, scored.length)),
    falseAlarms: share(others, (one) => one.isDenial),
    missedDenials: share(denials, (one) => !one.isDenial),
    kind: share(others, (one) => one.kind === one.item.kind),
    coverageAt95: coverage(reasoned, right, 0.95),
    bands: Object.fromEntries(
      ['strong', 'likely', 'unsure'].map((band) => [
        band,
        share(
          outcomes.filter((one) => one.band === band),
          right,
        ),
      ]),
    ),
    partial: share(denials, (one) => one.partial === one.item.partial),
    level: share(
      denials.filter((one) => one.item.level !== 'unknown'),
      (one) => one.level === one.item.level,
    ),
    urgent: share(denials, (one) => one.urgent === one.item.urgent),
    trackShown: share(shown, (one) => one.track === one.item.track),
    trackUnknown: share(hidden, (one) => one.track === one.item.track),
    confusions: confusionsOf(outcomes),
  };
}

function share<T>(list: T[], right: (one: T) => boolean): Share {
  return { right: list.filter(right).length, of: list.length };
}

/** Precision: of the texts whose first reason was said to be this, how many give it at all; recall: of those that give it first. */
function scoreOf(outcomes: Outcome[], id: ReasonId): ReasonScore {
  const precision = share(
    outcomes.filter((one) => one.reasons[0] === id),
    (one) => one.item.reasons[0] === id,
  );
  const recall = share(
    outcomes.filter((one) => one.item.reasons[0] === id),
    (one) => one.reasons[0] === id,
  );
  const p = rate(precision);
  const r = rate(recall);
  return { precision, recall, f1: round(p + r === 0 ? 0 : (2 * p * r) / (p + r)) };
}

function coverage(outcomes: Outcome[], right: (one: Outcome) => boolean, least: number): number {
  const answered = outcomes.filter((one) => one.band).sort((a, b) => b.score - a.score);
  let good = 0;
  let best = 0;
  answered.forEach((one, index) => {
    if (right(one)) good++;
    if (good / (index + 1) >= least) best = index + 1;
  });
  return round(best / Math.max(1, outcomes.length));
}

function confusionsOf(outcomes: Outcome[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const one of outcomes) {
    const want = one.item.isDenial ? (one.item.reasons[0] ?? 'no reason given') : one.item.kind;
    const got = one.isDenial ? (one.reasons[0] ?? 'no reason given') : one.kind;
    if (want !== got) counts.set(`${want} -> ${got}`, (counts.get(`${want} -> ${got}`) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

export function rate({ right, of }: Share): number {
  return of === 0 ? 0 : right / of;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
