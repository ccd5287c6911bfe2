import { quoteFrom } from '@/lib/document/quote';
import type { Fact } from '../model';
import type { View } from './view';

/** One possible value of a fact and where it stands. */
export interface Candidate<T> {
  value: T;
  block: number;
  start: number;
  end: number;
  confidence: number;
  caution?: string;
}

/** Rivals nearly as good as the best that say something else. */
const NEAR = 0.12;
/** What remains of the confidence when a rival as good says something else. */
const DISPUTED = 0.85;

/**
 * The best candidate as a Fact: highest confidence, then first in the document. Others that disagree and are nearly as
 * good are kept beside it, and lower its confidence.
 */
export function choose<T>(view: Pick<View, 'doc'>, candidates: Candidate<T>[], same: (a: T, b: T) => boolean = Object.is): Fact<T> | null {
  const sorted = candidates
    .map((one, order) => ({ one, order }))
    .sort((a, b) => b.one.confidence - a.one.confidence || a.order - b.order)
    .map(({ one }) => one);
  const best = sorted[0];
  if (!best) return null;
  const rivals: Candidate<T>[] = [];
  for (const one of sorted.slice(1, 40)) {
    if (best.confidence - one.confidence > NEAR || rivals.length >= 3) break;
    if (!same(one.value, best.value) && !rivals.some((rival) => same(rival.value, one.value))) rivals.push(one);
  }
  const tied = rivals.some((one) => best.confidence - one.confidence < 0.02);
  const caution = cautionOf(view, best);
  return {
    value: best.value,
    ...quoteFrom(view.doc, best.block, best.start, best.end),
    confidence: round(Math.min(0.99, best.confidence * (tied ? DISPUTED : 1)) * (caution && legibilityOf(view, best) ? 0.9 : 1)),
    ...(rivals.length > 0
      ? { others: rivals.map((one) => ({ value: one.value, ...quoteFrom(view.doc, one.block, one.start, one.end) })) }
      : {}),
    ...(caution ? { caution } : {}),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function legibilityOf(view: Pick<View, 'doc'>, one: Candidate<unknown>): boolean {
  const legibility = view.doc.blocks[one.block]?.legibility;
  return legibility !== undefined && legibility < 0.8;
}

function cautionOf<T>(view: Pick<View, 'doc'>, one: Candidate<T>): string | undefined {
  const said = one.caution ? [one.caution] : [];
  if (legibilityOf(view, one)) said.push('Read from a picture that is hard to read. Check it against the letter.');
  return said.length > 0 ? said.join(' ') : undefined;
}
