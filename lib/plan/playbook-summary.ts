import type { Classification } from '@/lib/denial/model';
import type { ReasonPlaybook } from '@/lib/templates/reasons';
import type { PlaybookCase } from './playbook-case';
import { fill } from './playbook-select';

const SENT_ON =
  'The notice says that the case was sent on to the outside reviewer. There is nothing to file now. Send what helps your case to the office and address that the notice prints.';
const NEXT_STEP = 'Look in the notice for the next step and its last day.';

/** The plan in a few sentences: the first reason's, then what makes this notice different. */
export function summaryOf(
  lead: ReasonPlaybook,
  { sure, maybe }: { sure: ReasonPlaybook[]; maybe: ReasonPlaybook[] },
  item: PlaybookCase,
  { level, urgent, partial }: Pick<Classification, 'level' | 'urgent' | 'partial'>,
): string {
  const { preExisting } = item.coverage;
  const { offLabel, toldLate } = item.tells;
  const { limit } = item;
  const ways = [
    preExisting && 'pre-existing',
    offLabel && 'off-label',
    toldLate && 'told-late',
    limit.value !== 'amount' && limit.value,
    item.timing,
  ] as const;
  const way = ways.find((one) => one && lead.summaryWhen?.[one]);
  const sentences = [fill((way && lead.summaryWhen?.[way]) || lead.summary, item)];
  const names = (list: ReasonPlaybook[]) => list.map(({ name }) => `“${name}”`).join(' and ');
  if (sure.length > 0) {
    sentences.push(
      `The notice also gives ${sure.length === 1 ? 'a second reason' : 'other reasons'}: ${names(sure)}. Answer each one in the same letter, because any that is left open can keep the denial in place.`,
    );
  }
  if (maybe.length > 0) {
    sentences.push(`It may also rest on ${names(maybe)}. Check its words, and if it does, answer that too.`);
  }
  const reviewer = item.payers.find(({ kind, name }) => kind === 'reviewer' && name !== item.names.payer);
  if (reviewer) sentences.push(`${reviewer.name} reviewed this for ${item.names.payer}, so ask for the rules of both.`);
  if (partial) sentences.push('Part of the request was approved. Appeal only the part that was not.');
  // What follows differs by the kind of plan: the framework says it first, with its rule.
  if (level === 'final-internal' && !item.dismissal)
    sentences.push(`This looks like the answer to an appeal. ${item.tells.sentOn ? SENT_ON : NEXT_STEP}`);
  if (urgent.value) sentences.push('This looks urgent: ask for a fast decision by phone today and follow up in writing.');
  return sentences.join(' ');
}
