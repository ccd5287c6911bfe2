import type { Directive } from '@/lib/templates/letters';
import { ruleById } from '@/lib/templates/rules';
import { asksForPatient, blank, type Context, neededFact, rightsOf, typed } from './context';
import { criteriaRows, hasCriteria, payersOwn } from './criteria-rows';
import { exhibitLetter } from './exhibit-label';
import { fitsCase, governs, isForeign, ruleRuns } from './law';
import type { LetterNode, Run } from './model';
import { signature } from './signature';
import { statedReasons } from './stated-reasons';
import { typographic } from './words';

/** The composed parts of a letter. Nothing to say gives no node, and a part without nodes loses its heading. */
export function composed(ctx: Context, directive: Directive, part: string): LetterNode[] {
  switch (directive) {
    case 'stated-reasons':
      return statedReasons(ctx).map((quote) => ({ kind: 'quote', part, runs: [{ text: `“${quote}”`, source: 'fact' }] }));
    case 'clinical':
      return clinical(ctx, part);
    case 'arguments':
      // Where the playbook's points follow, both are one numbered list: the person's own first.
      return prints(ctx, 'rebuttal') ? [] : items(part, false, own(ctx));
    case 'rebuttal':
      return items(part, true, [...own(ctx), ...rebuttal(ctx, own(ctx).length)]);
    case 'rights':
      return items(
        part,
        false,
        rightsOf(ctx).map((rule) => ruleRuns(rule, ctx.law)),
      );
    case 'signature':
      return [signature(ctx)];
    case 'enclosures':
      return enclosures(ctx);
    case 'criteria':
      return criteria(ctx);
  }
}

function items(part: string, ordered: boolean, lines: readonly (Run[] | null)[]): LetterNode[] {
  const said = lines.filter((line) => line !== null);
  if (said.length === 0) return [];
  if (said.length === 1) return [{ kind: 'paragraph', part, runs: said[0] as Run[] }];
  return [{ kind: 'list', ordered, part, items: said }];
}

/** Reasons that turn on the patient's medical facts: without them such a letter says nothing. */
const CLINICAL = new Set([
  'medical-necessity',
  'prior-authorization',
  'experimental-investigational',
  'not-fda-approved',
  'quantity-limit',
  'duplicate-therapy',
  'step-therapy',
  'non-formulary',
  'level-of-care',
  'not-an-emergency',
]);
/** Letters that are about the facts, whatever the reason. */
const ALWAYS = new Set(['medical-necessity-letter', 'authorization-request', 'expedited']);

function clinical(ctx: Context, part: string): LetterNode[] {
  const points = items(part, false, ctx.person.clinical.map(typed));
  if (points.length > 0) return points;
  const { reason } = ctx.plan;
  if (!ALWAYS.has(ctx.kind) && reason !== null && !CLINICAL.has(reason)) return [];
  const label = 'diagnosis, history, what was tried before with dates and results, and why this is needed now';
  return [
    {
      kind: 'paragraph',
      part,
      runs: [
        blank(
          ctx,
          'clinical',
          label,
          'Give the medical facts in your own or the doctor’s words: diagnosis, history, treatments tried with dates and results, why this is needed now.',
        ),
      ],
    },
  ];
}

/** The person's own reasons. */
function own(ctx: Context): Run[][] {
  return ctx.person.arguments.map(typed).filter((runs) => runs !== null);
}

/** The playbook's points after `before` others; a stretch in brackets is a fact that only the person has. */
function rebuttal(ctx: Context, before: number): Run[][] {
  return ctx.plan.rebuttal
    .filter((step) => step.citation === null || (!isForeign(step.citation, ctx.law) && fitsCase(step.text, ctx.situation)))
    .map((step, i) => {
      const runs = withBlanks(ctx, step.text, before + i + 1);
      return step.citation && !step.text.includes(step.citation)
        ? [...runs, { text: ` ${step.citation}.`, source: 'rule' as const }]
        : runs;
    })
    .filter((runs) => ctx.person.unanswered === 'blank' || runs.every((run) => run.blank === undefined));
}

/** Text of a playbook as runs: "[date]" becomes a blank of this point, "from [date] to [date]" two of them. */
function withBlanks(ctx: Context, text: string, point: number): Run[] {
  const pieces = text.split(/(\[[^[\]]{2,240}\])/).filter(Boolean);
  return pieces.map((piece, i) => {
    if (!/^\[.*\]$/.test(piece)) return { text: typographic(piece), source: 'template' as const };
    const label = piece.slice(1, -1);
    const nth = pieces.slice(0, i).filter((other) => other === piece).length + 1;
    const twice = pieces.indexOf(piece) !== pieces.lastIndexOf(piece);
    const before = twice
      ? (pieces[i - 1] ?? '')
          .replace(/^[\s.,;]+/, '')
          .trim()
          .split(/\s+/)
          .slice(-3)
          .join(' ')
      : '';
    return blank(
      ctx,
      `point-${nameOf(text)}-${slug(label)}${nth > 1 ? `-${nth}` : ''}`,
      label,
      toDo(point, label.replace(/\.$/, ''), before),
    );
  });
}

/** What the person has to do with a blank: some are a choice, and some fall away where they do not fit. */
function toDo(point: number, label: string, before: string): string {
  if (label.startsWith('Choose one: '))
    return `Point ${point}, choose what is true and complete it: ${label.slice('Choose one: '.length)}.`;
  if (/^(?:If|For each|What happened)\b/.test(label)) return `Point ${point}, fill in, or take it out where it does not fit: ${label}.`;
  return `Point ${point}, fill in: ${label}${before ? ` (after “${before}”)` : ''}.`;
}

/** A short name for a point that stays the same wherever the point stands: FNV-1a of its words. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(36);
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
}

/** What goes with the letter. The criteria table is Exhibit A when there is one; the person's own exhibits follow. */
function enclosures(ctx: Context): LetterNode[] {
  const { person, kind, signer } = ctx;
  const plain = (text: string): Run => ({ text, source: 'template' });
  const lines: Run[][] = [[plain('copy of the notice dated '), ...neededFact(ctx, 'noticeDate')]];
  if (kind === 'corrected-claim') lines.unshift([plain('the corrected claim')]);
  const { basis } = person.authority;
  const papers = person.exhibits.some(({ title }) => /power of attorney|authoriz|appoint|guardian|1696/i.test(title));
  if (signer === 'representative' && basis !== 'parent' && !papers) {
    const form = basis === 'appointed' && governs(ctx.law, ruleById('medicare-representative'));
    lines.push([plain(form ? 'form CMS-1696 or an equivalent notice' : 'papers that show the representative’s authority')]);
  }
  if (asksForPatient(ctx) && governs(ctx.law, ruleById('fehb-provider-consent'))) lines.push([plain('the patient’s written consent')]);
  const table = prints(ctx, 'criteria') && hasCriteria(ctx);
  if (table) lines.push([plain(tableWords(ctx).title)]);
  person.exhibits.forEach((exhibit, i) => {
    const pages = exhibit.pages === null ? '' : ` (${exhibit.pages} ${exhibit.pages === 1 ? 'page' : 'pages'})`;
    lines.push([plain(`Exhibit ${exhibitLetter(i + (table ? 1 : 0))}: `), { text: `${exhibit.title}${pages}`, source: 'person' }]);
  });
  if (lines.length > MOST_IN_A_LINE)
    return [
      { kind: 'heading', level: 2, part: 'enclosures', text: 'Enclosures' },
      { kind: 'list', ordered: false, part: 'enclosures', items: lines },
    ];
  const runs = lines.flatMap((line, i) => (i === 0 ? line : [plain('; '), ...line]));
  return [{ kind: 'paragraph', part: 'enclosures', runs: [{ ...plain('Enclosures: '), bold: true }, ...runs, plain('.')] }];
}

/** More enclosures than this are a list. */
const MOST_IN_A_LINE = 7;

function prints({ template }: Context, directive: Directive): boolean {
  return template.parts.some((part) => part.blocks.some(({ content }) => 'directive' in content && content.directive === directive));
}

/** What the table is called: only what the payer says itself is a coverage criterion. */
function tableWords(ctx: Context): { title: string; column: string; one: string } {
  return payersOwn(ctx)
    ? { title: 'Exhibit A: Coverage criteria and the record', column: 'Coverage criterion', one: 'criterion' }
    : { title: 'Exhibit A: Points at issue and the record', column: 'Point at issue', one: 'point' };
}

function criteria(ctx: Context): LetterNode[] {
  if (!hasCriteria(ctx)) return [];
  const { title, column, one } = tableWords(ctx);
  const rows = criteriaRows(ctx).map(({ id, criterion, record, state, opens, unmet }, i) => {
    // A row that only opens a list is met by the rows under it: it says how many of them it asks for.
    if (opens && !record) return [criterion, [{ text: opens, source: 'template' as const }]];
    const words = criterion.map((run) => run.text).join('');
    const wanted = `record for ${one} ${i + 1}`;
    const right = typed(record) ?? [
      blank(ctx, `criterion-${id}`, wanted, `Name the record that answers this ${one}, with its date and page: ${words}`),
    ];
    return [criterion, state === 'unmet' ? [...right, { text: unmet, source: 'person' as const }] : right];
  });
  return [
    { kind: 'pageBreak', part: 'criteria' },
    { kind: 'heading', level: 2, part: 'criteria', text: title },
    {
      kind: 'table',
      part: 'criteria',
      caption: `Each ${one} on the left, and on the right where the medical record answers it.`,
      header: [column, 'Where the record answers it'],
      rows,
    },
  ];
}
