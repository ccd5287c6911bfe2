import { FACT_NAMES, type FactName } from '@/lib/denial/model';
import type { Details } from './details';
import type { Signer } from './model';

/** Where the answer to an entry of the to-do list is kept: a fact of the notice, a field of the details, or by the blank's id. */
export type AnswerPlace = { fact: FactName } | { sender: keyof Details['sender'] } | { provider: keyof Details['provider'] } | { own: Own };
type Own = 'treating' | 'clinical' | 'corrected' | 'urgentWhy' | { criterion: string } | { answer: string };

const SENDER: Record<string, keyof Details['sender']> = {
  'sender-name': 'name',
  'sender-address': 'address',
  relationship: 'relationship',
};
const PROVIDER: Record<string, keyof Details['provider']> = {
  'provider-name': 'name',
  'provider-address': 'address',
  credentials: 'credentials',
  credentialsAndSpecialty: 'specialty',
  npi: 'npi',
};
const OWN = new Set(['treating', 'clinical', 'corrected', 'urgentWhy']);

export function placeOf(id: string, signer: Signer): AnswerPlace {
  const fact = FACT_NAMES.find((name) => name === id || id === `check-${name}`);
  if (fact) return { fact };
  if (id === 'phone') return signer === 'provider' ? { provider: 'phone' } : { sender: 'phone' };
  const [sender, provider] = [SENDER[id], PROVIDER[id]];
  if (sender) return { sender };
  if (provider) return { provider };
  if (OWN.has(id)) return { own: id as Own };
  return id.startsWith('criterion-') ? { own: { criterion: id.slice('criterion-'.length) } } : { own: { answer: id } };
}

/** What the person answered so far; '' for nothing. Facts are the case's, not the details'. */
export function answerAt(details: Details, place: AnswerPlace): string {
  if ('fact' in place) return '';
  if ('sender' in place) return details.sender[place.sender];
  if ('provider' in place) return details.provider[place.provider];
  const { own } = place;
  if (own === 'clinical') return details.clinical.join('\n');
  if (own === 'urgentWhy') return details.urgency.why;
  if (own === 'treating' || own === 'corrected') return details[own];
  if ('answer' in own) return details.answers[own.answer] ?? '';
  return details.criteria.find(({ id }) => id === own.criterion)?.record ?? '';
}

/** The details with an answer in its place. */
export function withAnswer(details: Details, place: AnswerPlace, text: string): Partial<Details> {
  if ('fact' in place) return {};
  if ('sender' in place) return { sender: { ...details.sender, [place.sender]: text } };
  if ('provider' in place) return { provider: { ...details.provider, [place.provider]: text } };
  const { own } = place;
  if (own === 'clinical') return { clinical: text.split('\n').filter((line) => line.trim() !== '') };
  if (own === 'urgentWhy') return { urgency: { ...details.urgency, why: text } };
  if (own === 'treating' || own === 'corrected') return { [own]: text };
  if ('answer' in own) return { answers: { ...details.answers, [own.answer]: text } };
  const row = details.criteria.find(({ id }) => id === own.criterion) ?? { id: own.criterion, state: 'unknown' as const };
  return { criteria: [...details.criteria.filter(({ id }) => id !== own.criterion), { ...row, record: text }] };
}

/** Answers that take several lines. */
export function isLong(place: AnswerPlace): boolean {
  if ('own' in place) return place.own === 'clinical' || place.own === 'corrected' || place.own === 'urgentWhy';
  return 'sender' in place ? place.sender === 'address' : 'provider' in place && place.provider === 'address';
}
