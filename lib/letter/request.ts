import { addDays, daysBetween } from '@/lib/plan/calendar';
import type { NeededDocument } from '@/lib/plan/model';
import type { Holder } from '@/lib/templates/holders';
import {
  type RequestName,
  type RequestPiece,
  type RequestReference,
  type RequestTemplate,
  requestTemplate,
} from '@/lib/templates/requests';
import { blank, type Context, contextFor, fact, type LetterInput, neededFact } from './context';
import { sender } from './head';
import { lawFor, ruleRuns } from './law';
import type { LetterDoc, LetterNode, Run, Signer } from './model';
import { neededValue } from './placeholders';
import { dateWords } from './words';

const LAST_DAYS = 10;
const AT_LEAST = 5;

/**
 * Asks a holder for one document of the checklist: a short letter made of the same tree as the appeal, so that it prints
 * the same way. `kind` of the tree is that of the nearest letter. What is unknown is a visible blank. `today`: `YYYY-MM-DD`.
 */
export function writeRequest(input: LetterInput, document: NeededDocument, holder: Holder, signer: Signer, today: string): LetterDoc {
  const ctx = contextFor(input, 'claim-file-request', signer, today);
  const template = requestTemplate(holder);
  const part = 'letter';
  const nodes: LetterNode[] = [
    { kind: 'lines', role: 'sender', part: 'sender', lines: sender(ctx) },
    { kind: 'lines', role: 'date', part: 'date', lines: [[{ text: dateWords(today), source: 'person' }]] },
    { kind: 'lines', role: 'addressee', part: 'addressee', lines: addressee(ctx, template) },
    { kind: 'heading', level: 1, part: 'subject', text: template.title },
    { kind: 'references', part: 'references', rows: template.references.flatMap((name) => reference(ctx, name)) },
    ...template.blocks.flatMap(({ kind, pieces }): LetterNode[] => {
      const runs = merged(fill(ctx, pieces, document, template));
      if (runs.length === 0) return [];
      return kind === 'item' ? [{ kind: 'list', ordered: false, part, items: [runs] }] : [{ kind: 'paragraph', part, runs }];
    }),
    { kind: 'lines', role: 'signature', part: 'signature', lines: signature(ctx) },
  ];
  return {
    kind: 'claim-file-request',
    signer,
    title: template.title,
    lang: 'en-US',
    date: today,
    running: template.title,
    nodes,
    todo: [...ctx.blanks.values()],
  };
}

const own = (text: string): Run => ({ text, source: 'template' });

function addressee(ctx: Context, { holder, to }: RequestTemplate): Run[][] {
  const door = blank(ctx, 'request-to', to, `Fill in: ${to}.`);
  return holder === 'plan' ? [neededFact(ctx, 'insurer'), fact(ctx, 'appealAddress') ?? [door]] : [[door]];
}

const LABELS: Record<RequestReference, string> = {
  patient: 'Patient',
  dateOfBirth: 'Date of birth',
  memberId: 'Member ID',
  groupNumber: 'Group',
  claimNumber: 'Claim',
  referenceNumber: 'Reference',
  noticeDate: 'Notice date',
  service: 'Service',
  procedureCodes: 'Codes',
  serviceDate: 'Service date',
  provider: 'Provider',
};

function reference(ctx: Context, name: RequestReference): { label: string; value: Run[] }[] {
  const label = LABELS[name];
  if (name === 'patient') return [{ label, value: neededValue(ctx, 'patient') }];
  if (name !== 'dateOfBirth') {
    const value = fact(ctx, name);
    return value ? [{ label, value }] : [];
  }
  const { dateOfBirth } = ctx.person.patient;
  const value: Run = dateOfBirth
    ? { text: dateWords(dateOfBirth), source: 'person' }
    : blank(ctx, 'date-of-birth', 'date of birth', 'Fill in the patient’s date of birth.');
  return [{ label, value: [value] }];
}

function fill(ctx: Context, pieces: readonly RequestPiece[], document: NeededDocument, template: RequestTemplate): Run[] {
  return pieces.flatMap((piece): Run[] => {
    if ('text' in piece) return [own(piece.text)];
    if ('optional' in piece) {
      const known = piece.optional.every(
        (one) => !('name' in one) || (one.name !== 'insurer' && one.name !== 'service') || fact(ctx, one.name),
      );
      return known ? [...fill(ctx, piece.optional, document, template), own(' ')] : [];
    }
    return named(ctx, piece.name, document, template);
  });
}

function named(ctx: Context, name: RequestName, document: NeededDocument, template: RequestTemplate): Run[] {
  switch (name) {
    case 'document':
      return [own(document.text)];
    case 'insurer':
    case 'service':
      return neededFact(ctx, name);
    case 'forWhom':
      return ctx.signer === 'patient' ? [] : [own('I write for '), ...neededValue(ctx, 'patient'), own('. ')];
    case 'by':
      return by(ctx);
    case 'rights':
      return lawFor(template.rights, ctx.kind, ctx.law, ctx.situation, true)
        .slice(0, 1)
        .flatMap((rule) => ruleRuns(rule, ctx.law));
  }
}

/** By when it is needed: ten days before the person's first last day, or at once when that is near. */
function by({ plan, today }: Context): Run[] {
  const dues = plan.deadlines.filter(({ whose, due }) => whose === 'person' && due >= today).map(({ due }) => due);
  const first = dues.sort()[0];
  if (!first) return [own('Please send it as soon as you can.')];
  const day = addDays(first, -LAST_DAYS);
  const soon = daysBetween(today, day) < AT_LEAST;
  return soon
    ? [own('Please send it as soon as you can: my time is short.')]
    : [own('Please send it by '), { text: dateWords(day), source: 'fact' }, own(', so that it can go with the appeal.')];
}

function signature(ctx: Context): Run[][] {
  const { provider, sender: who } = ctx.person;
  const typed = (ctx.signer === 'provider' ? provider.name : who.name).trim();
  const name: Run[] = typed
    ? [{ text: typed, source: 'person' }]
    : ctx.signer === 'patient'
      ? neededValue(ctx, 'patient')
      : [blank(ctx, 'sender-name', 'your name', 'Fill in your name.')];
  return [[own('Thank you,')], [own('Signature: ________________________________')], name];
}

/** Neighbours of one source as one run, without white space at the ends. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.source === run.source && last.blank === undefined && run.blank === undefined) last.text += run.text;
    else out.push({ ...run });
  }
  const [first, last] = [out[0], out.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.replace(/ {2,}/g, ' ').trimEnd();
  for (const run of out) run.text = run.text.replace(/ {2,}/g, ' ');
  return out.filter(({ text }) => text !== '');
}
