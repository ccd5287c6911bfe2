import type { ReasonId, TrackId } from '@/lib/denial/model';
import type { Part, PlaybookDocument, Point, Points } from '@/lib/templates/playbook';
import type { ReasonPlaybook } from '@/lib/templates/reasons';
import type { Criterion, NeededDocument, Step } from './model';
import type { PlaybookCase } from './playbook-case';
import { type Chosen, choose, fill, inScope, stepOf } from './playbook-select';

/** So many points of strategy answer a further reason. */
const FURTHER = 4;

/** One file's sections, seen under a reason. */
interface Source {
  sections: Points[];
}

/**
 * The steps of one part of the plan: the reason's points with those of service and payer in their place, then the same
 * for every further reason, then what holds for all. One topic is said once, in the most specific file's words; a rule's
 * own sentence once in the plan (`said` grows by what is said here).
 */
export function composePart(
  part: Part,
  reasons: ReasonPlaybook[],
  every: ReasonPlaybook | null,
  item: PlaybookCase,
  said: Set<string>,
): Step[] {
  const firm = part === 'letter';
  const chosen: Chosen[] = [];
  reasons.forEach((playbook, index) => {
    const own = unsaid(chosen, underReason(part, playbook, item, firm));
    // The first reason leads: of a further one only the strongest points, or the reader drowns.
    const fresh = index > 0 && part === 'strategy' ? own.slice(0, FURTHER) : own;
    const first = fresh[0];
    if (index > 0 && first && (part === 'strategy' || part === 'avoid')) first.lead = `On “${playbook.name}”: ${first.lead}`;
    if (index > 0 && first && part === 'letter') first.text = first.text.replace(/^The reason given is\b/, 'Another reason given is');
    chosen.push(...fresh);
  });
  if (every) chosen.push(...unsaid(chosen, pick(part, every, (reasons[0]?.id ?? null) as ReasonId | null, item, firm)));
  return chosen.flatMap((one) => {
    const step = stepOf(one, said);
    if (one.says) said.add(one.says);
    return step ? [step] : [];
  });
}

function underReason(part: Part, playbook: ReasonPlaybook, item: PlaybookCase, firm: boolean): Chosen[] {
  const reason = playbook.id as ReasonId;
  const sources: Source[] = [...(item.service ? [item.service.playbook] : []), ...item.payers];
  let own = sources.flatMap((source) => pick(part, source, reason, item, firm));
  const take = (id: string | undefined) => {
    const better = id === undefined ? undefined : own.find((one) => one.id === id);
    own = own.filter((one) => one !== better);
    return better;
  };
  const topics = new Set(own.map(({ id }) => id));
  const list: Chosen[] = [];
  for (const { points, slot } of playbook.sections.filter((section) => section.part === part)) {
    const one = (point: Point) => choose(point, item, reason, firm);
    list.push(
      ...points
        .slice(0, slot)
        .map((point) => take(point.id) ?? one(point))
        .filter((found) => found !== null),
    );
    list.push(...own);
    own = [];
    // What service or payer says better has been said by now.
    list.push(
      ...points
        .slice(slot)
        .filter(({ id }) => id === undefined || !topics.has(id))
        .map(one)
        .filter((found) => found !== null),
    );
  }
  return [...list, ...own];
}

function pick(part: Part, { sections }: Source, reason: ReasonId | null, item: PlaybookCase, firm: boolean): Chosen[] {
  return sections
    .filter((section) => section.part === part && (section.reasons === 'all' || (reason !== null && section.reasons.includes(reason))))
    .flatMap(({ points }) => points)
    .map((point: Point) => choose(point, item, reason, firm))
    .filter((one) => one !== null);
}

/** What is not said yet, neither as a topic nor in the same words. */
function unsaid(before: Chosen[], list: Chosen[]): Chosen[] {
  const fresh: Chosen[] = [];
  for (const one of list) {
    const same = ({ id, text }: Chosen) => text === one.text || (id !== undefined && id === one.id);
    if (!before.some(same) && !fresh.some(same)) fresh.push(one);
  }
  return fresh;
}

/** Tracks of plans that an employer may have. */
const FROM_WORK: readonly TrackId[] = ['erisa-self-funded', 'erisa-insured', 'governmental', 'church'];

/** What to gather: the reasons' documents, in the words of the service where it knows better; each once. */
export function composeDocuments(reasons: ReasonPlaybook[], item: PlaybookCase): NeededDocument[] {
  const found = new Map<string, NeededDocument>();
  for (const { id, documents } of reasons) {
    const reason = id as ReasonId;
    const sources: PlaybookDocument[][] = [
      documents,
      ...(item.service ? [item.service.playbook.documents] : []),
      ...item.payers.map((one) => one.documents),
    ];
    const here = new Map<string, NeededDocument>();
    for (const one of sources.flat().filter((document) => inScope(document, item, reason))) {
      const before = here.get(one.id);
      here.set(one.id, {
        id: one.id,
        text: fill(one.text, item),
        why: fill(one.why, item),
        from: fill((item.tracks.some((track) => FROM_WORK.includes(track)) && one.fromAtWork) || one.from, item),
        holder: one.holder === 'you' ? null : one.holder,
        required: one.required || (before?.required ?? false),
      });
    }
    for (const one of here.values()) {
      const before = found.get(one.id);
      if (!before) found.set(one.id, one);
      else before.required ||= one.required;
    }
  }
  const policy = found.get('policy');
  if (policy && item.payers.length > 0) policy.from = item.payers.map((payer) => fill(payer.policies, item)).join('. ');
  return [...found.values()].sort((a, b) => Number(b.required) - Number(a.required));
}

/** Empty rows to start the criteria table with; the person puts the payer's own words in their place. */
export function composeCriteria(reasons: ReasonPlaybook[], item: PlaybookCase): Criterion[] {
  const rows = new Map<string, Criterion>();
  for (const { id, criteria } of reasons) {
    for (const row of [...(item.service?.playbook.criteria ?? []), ...criteria]) {
      if (rows.has(row.id) || !inScope(row, item, id as ReasonId)) continue;
      rows.set(row.id, { id: row.id, criterion: fill(row.text, item), hint: fill(row.hint, item), record: '', state: 'unknown' });
    }
  }
  return [...rows.values()];
}
