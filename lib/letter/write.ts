import { ruleById } from '@/lib/templates/rules';
import { assemble } from './assemble';
import { asksForPatient, type Context, contextFor, fact, type LetterInput } from './context';
import { fastFax, headNodes, subject } from './head';
import { citationFor, governs } from './law';
import type { LetterDoc, LetterKind, LetterNode, Run, Signer } from './model';
import { neededValue } from './placeholders';
import { type Refusal, refusalFor } from './refusal';
import { typographic } from './words';

export type { LetterInput } from './context';
export type Written = { ok: true; letter: LetterDoc } | Refusal;

/**
 * Writes a letter from the facts of the notice, the plan that answers it and what the person typed. Nothing else goes
 * in: what is unknown is a visible blank with an entry in `todo`. `today` is `YYYY-MM-DD`.
 */
export function writeLetter(input: LetterInput, kind: LetterKind, signer: Signer, today: string): Written {
  const ctx = contextFor(input, kind, signer, today);
  const refusal = refusalFor(ctx);
  if (refusal) return refusal;
  const nodes = [...headNodes(ctx), ...ctx.template.parts.flatMap((part) => assemble(ctx, part))];
  const heading = subject(ctx);
  const fax = fastFax(ctx);
  const letter: LetterDoc = {
    kind,
    signer,
    title: [heading, caseName(ctx)].filter(Boolean).join(' · '),
    lang: 'en-US',
    date: today,
    running: [heading, plain(neededValue(ctx, 'patient')), caseName(ctx)].filter(Boolean).join(' · '),
    nodes,
    ...(fax ? { fax } : {}),
    todo: todoOf(ctx, nodes),
  };
  return { ok: true, letter };
}

/** "Claim 40218-A": what an office looks a letter up by. Empty when the notice has no such number. */
function caseName(ctx: Context): string {
  const claim = fact(ctx, 'claimNumber');
  if (claim) return `Claim ${plain(claim)}`;
  const reference = fact(ctx, 'referenceNumber');
  return reference ? `Reference ${plain(reference)}` : '';
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The blanks in the order in which they stand on the page, each once; then what the blanks do not show. */
function todoOf(ctx: Context, nodes: readonly LetterNode[]): LetterDoc['todo'] {
  const ids = nodes.flatMap(runsOf).flatMap((run) => run.todo ?? []);
  const blanks = [...new Set(ids)].flatMap((id) => ctx.blanks.get(id) ?? []);
  return [...blanks, ...cautions(ctx)];
}

function cautions(ctx: Context): LetterDoc['todo'] {
  const { kind, signer, person, denial } = ctx;
  const found: LetterDoc['todo'] = [];
  if (ctx.plan.ending && (kind === 'expedited' || kind === 'internal-appeal'))
    found.push({
      id: 'review-office',
      text: 'Call the review office (QIO) that the notice names first: it decides if this care may end. This letter is for the plan, for when the time to call is over.',
    });
  if (signer === 'representative' && person.authority.basis && person.authority.basis !== 'parent' && !person.authority.attached)
    found.push({ id: 'authority-paper', text: 'Enclose the signed paper that gives you the right to act for the patient.' });
  if (asksForPatient(ctx)) found.push(...permission(ctx));
  if (kind === 'external-review' && denial.classification.level !== 'final-internal')
    found.push({
      id: 'final-decision',
      text: `Check that the plan has given its final decision. ${backed(ctx, 'external-review-after-final')}`.trim(),
    });
  return found;
}

/** What a provider needs before asking in the patient's place. */
function permission(ctx: Context): LetterDoc['todo'] {
  const { kind, law, situation } = ctx;
  const on = (track: string) => law.tracks.some((id) => id === track);
  if (on('fehb')) {
    const text = `Enclose the patient’s specific written consent to this request. ${backed(ctx, 'fehb-provider-consent')}`;
    return [{ id: 'consent', text: text.trim() }];
  }
  if (on('tricare')) {
    const text = `Let the patient sign, unless you are outside the TRICARE network. ${backed(ctx, 'tricare-who-may-file')}`;
    return [{ id: 'network-provider', text: text.trim() }];
  }
  if (on('medicare-advantage') && kind === 'internal-appeal' && situation.timing !== 'post-service')
    return [{ id: 'tell-patient', text: `Tell the patient of this request before you send it. ${backed(ctx, 'ma-who-may-file')}`.trim() }];
  // An office asks for authorizations and calls of its own right.
  if (kind === 'authorization-request' || kind === 'peer-to-peer-request') return [];
  return [{ id: 'consent', text: 'Check in the notice whether the plan wants the patient’s written permission for you to act.' }];
}

/** A rule's sentence with its citation, where it governs the plan whichever of the open tracks it is on; else nothing. */
function backed({ law }: Context, id: string): string {
  const rule = ruleById(id);
  return governs(law, rule) ? `${typographic(rule.says)} (${citationFor(law, id)}.)` : '';
}

/** Every run of a node, in reading order. */
export function runsOf(node: LetterNode): Run[] {
  switch (node.kind) {
    case 'lines':
      return node.lines.flat();
    case 'references':
      return node.rows.flatMap((row) => row.value);
    case 'paragraph':
    case 'quote':
      return node.runs;
    case 'list':
      return node.items.flat();
    case 'table':
      return node.rows.flat(2);
    case 'heading':
    case 'pageBreak':
      return [];
  }
}
