import { isProviderTime } from '@/lib/denial/facts/provider-time';
import type { Classification, Facts, TrackVerdict } from '@/lib/denial/model';
import type { Said } from '@/lib/denial/said';
import type { SourceDocument } from '@/lib/document/model';
import { citationOf, holdsOn, ruleById } from '@/lib/templates/rules';
import { type AppealStep, type TrackTemplate, tracks } from '@/lib/templates/tracks';
import { isRealDate, later, longDate } from './calendar';
import { count, filing, lacks } from './deadlines-count';
import { type NoticeCues, readCues } from './deadlines-cues';
import { decisionsDue } from './deadlines-decision';
import { mergeTracks, type Placed, settle } from './deadlines-merge';
import { missingDate, whatFollows } from './deadlines-missing';
import { noticeWindow } from './deadlines-notice';
import { fromCallBy, fromKeepTime, fromNotice, fromPeerCall, fromSetAside, ofProvider } from './deadlines-own';
import { type PeerCall, readPeerCall } from './deadlines-peer';
import { fits, fitsInDoubt, IN_DOUBT, isOrdinary, levelInDoubt, nameOf, type Situation } from './deadlines-situation';
import type { Deadline, MissingDeadline } from './model';
import { noticeSentences } from './notice-sentences';
import { readTells } from './notice-tells';
import { openTracks } from './open-tracks';
import { timingOf } from './playbook-timing';
import { possibleTracks } from './possible-tracks';

export interface DeadlineInput {
  facts: Facts;
  classification: Pick<Classification, 'level' | 'urgent' | 'reasons'>;
  track: TrackVerdict;
  said: Said;
  doc: SourceDocument;
}

export interface DeadlineResult {
  /** Keeping benefits first, then the earliest; of two with the same id the earlier stands first. The clocks of plan and provider come last. */
  deadlines: Deadline[];
  /** What cannot be dated yet, and what would make it possible. */
  missing: MissingDeadline[];
  /** The call between the doctors, where the notice speaks of one. */
  peer: PeerCall | null;
}

/**
 * The last days for a denial, from the notice's own words and from the rules of the track that governs the plan. Where the
 * track is undecided every track that the evidence leaves open is counted. A date is given only when the notice or a rule
 * gives it; everything else is in `missing`.
 */
export function computeDeadlines({ facts, classification, track, said, doc }: DeadlineInput): DeadlineResult {
  const notice = facts.noticeDate?.value ?? null;
  const received = said.received ?? null;
  const cues = readCues(doc);
  const timing = timingOf(doc, facts);
  const tells = readTells(noticeSentences(doc), facts);
  const situation: Situation = {
    level: classification.level,
    doubt: levelInDoubt(classification.level, cues),
    urgent: classification.urgent.value,
    given: timing === 'post-service',
    need: aboutNeed(classification.reasons),
    medical: !NOT_MEDICAL.includes(classification.reasons[0]?.id ?? ''),
    grandfathered: track.grandfathered,
    trust: tells.trust,
    cues,
    dates: {
      notice: notice && isRealDate(notice) ? notice : null,
      received: received && isRealDate(received) ? received : null,
      discharge: cues.ending?.what === 'stay' ? cues.ending.date : null,
    },
    today: said.today,
  };
  const open = openTracks(track);
  const ownId = stepForNotice(open, situation);
  const stated = noticeWindow(facts, doc, situation.dates, presumedReceipt(open, situation));
  // A window for the provider's dispute leaves the patient's own to the rules.
  const theirs = isProviderTime(facts.appealWindow);
  const own = theirs ? null : stated;
  const missing: MissingDeadline[] = [];
  const placed: Placed[] = [];

  if (own && 'window' in own) placed.push(fromNotice(own.window, ownId, facts, track, open, situation));
  else if (own) missing.push(missingDate(ownId.id, ownId.what));
  const fast = open.flatMap((one) => one.deadlines).find((step) => step.id === 'fast-appeal' && fits(step, situation));
  if (fast && cues.ending?.callBy) placed.push(fromCallBy(fast, cues.ending.callBy, cues.ending.date ?? '', track, situation.today));

  const keep = open.flatMap((one) => one.deadlines).find((step) => step.id === 'continue-benefits' && fits(step, situation));
  const aside = fromSetAside(situation, track);
  if (aside) placed.push(aside);
  const kept = keep && fromKeepTime(keep, situation, track);
  if (kept) placed.push(kept);

  // With no cue to the track, a rule's date beside the notice's own would only be a guess.
  const guess = open.length === 0;
  const possible = possibleTracks(doc, facts);
  const counted = guess
    ? // A paper to a provider, with the provider's own time, tells nothing of the patient's.
      own || (theirs && isToProvider(doc))
      ? []
      : tracks.filter(({ id }) => possible.includes(id) && (id !== 'part-d' || !isOfficeCare(facts, cues)))
    : open;
  for (const one of counted) {
    // Of two steps with the same last day the one that is sure stands first.
    const sure = (step: AppealStep) => Number(fitsInDoubt(step, situation));
    for (const step of [...one.deadlines].sort((a, b) => sure(a) - sure(b))) {
      // The earliest date of all first steps is no later than that of any step after them, so a guess needs no more rows.
      if (guess && (!isOrdinary(step) || fitsInDoubt(step, situation))) continue;
      // A dismissal decides no care: outside review has a day only where the notice itself speaks of it.
      if (cues.dismissal && step.id === 'external-review' && !tells.outsideReview) continue;
      const deadline = fromRule(step, one, situation);
      const told = placed.some((other) => other.deadline.basis === 'rule' && same(other.deadline, deadline));
      if (deadline && !told) placed.push({ deadline, rule: step.rule ?? '' });
      else if (!deadline && !guess) missing.push(...whatFollows(step, one, situation, Boolean(own)));
    }
  }
  const deadlines = settle(mergeTracks(placed, counted, track, guess), facts, situation.level === 'initial');
  if (said.appealReceived && isRealDate(said.appealReceived)) {
    deadlines.push(...decisionsDue(open, situation, said.appealReceived, timing));
  }
  if (theirs && stated && 'window' in stated) deadlines.push(ofProvider(fromNotice(stated.window, ownId, facts, track, open, situation)));
  const peer = readPeerCall(doc, noticeSentences(doc), situation.dates);
  const call = fromPeerCall(peer, track, situation.today);
  if (call) deadlines.push(call);
  return { deadlines, peer, missing: settleMissing(missing, deadlines, guess && !own, situation) };
}

const TO_PROVIDER =
  /^(?:dear|attention:?|attn[:.]?) (?:(?:participating|contracted|network|valued) ){0,2}(?:providers?|practitioners?|facility|billing|hospital|physicians?)\b/i;

/** Whether a letter is written to whoever gave the care. */
function isToProvider(doc: SourceDocument): boolean {
  return doc.blocks.some(({ text }) => TO_PROVIDER.test(text.slice(0, 60)));
}

/** Care of an office or hospital, and no drug of a pharmacy: a Medicare drug plan has no part in it. */
function isOfficeCare({ procedureCodes, ndc }: Facts, { provider }: NoticeCues): boolean {
  return !ndc && (provider || (procedureCodes?.value.some((code) => /^\d{5}$/.test(code.trim())) ?? false));
}

/** After how many days the law of every open track presumes that the notice arrived; 0 where one of them presumes nothing. */
function presumedReceipt(open: TrackTemplate[], situation: Situation): number {
  const days = open.map((track) => {
    const step = track.deadlines.find((one) => fits(one, situation) && isOrdinary(one) && one.rule);
    return (step?.rule && ruleById(step.rule).clock?.presumedReceipt) || 0;
  });
  return days.length > 0 ? Math.min(...days) : 0;
}

/** The same day for the same step of the same track, by whichever rule. */
function same(a: Deadline, b: Deadline | null): boolean {
  return b !== null && a.id === b.id && a.track === b.track && a.due === b.due;
}

/** True when each reason that the notice shows is one of medical need. */
function aboutNeed(reasons: Classification['reasons']): boolean {
  const shown = reasons.filter(({ band }, index) => index === 0 || band !== 'unsure');
  return shown.length > 0 && shown.every(({ id }) => id === 'medical-necessity' || id === 'level-of-care');
}

/** Reasons that outside review does not judge: it looks at medical judgment, not at papers or at who is covered. */
const NOT_MEDICAL: string[] = ['eligibility', 'coordination-of-benefits', 'duplicate-claim', 'timely-filing', 'missing-information'];
const PROVIDER_NOTE =
  "This paper is a provider's. A provider's own dispute follows its contract, often with less time. This day is for the patient's appeal.";

/** The road that the notice's own window is about: the next one at this level. */
function stepForNotice(open: TrackTemplate[], situation: Situation): { id: string; what: string } {
  const steps = open.flatMap((one) => one.deadlines).filter((step) => fits(step, situation) && step.id !== 'fast-appeal');
  const special = steps.find((step) => step.only === 'dismissal') ?? steps.find((step) => step.only === 'second-level');
  const next = special ?? steps.find(isOrdinary);
  if (next) return next;
  return situation.level === 'final-internal'
    ? { id: 'external-review', what: 'Ask for the next review that the notice offers' }
    : { id: 'internal-appeal', what: 'Appeal the denial' };
}

/** A step's last day by its rule; null when it is not the next step, has no rule with a date, or a date is not known. */
function fromRule(step: AppealStep, track: TrackTemplate, situation: Situation): Deadline | null {
  const { dates, cues, today, urgent, medical, level, grandfathered } = situation;
  // At the first denial outside review opens only beside an expedited appeal.
  const beside = step.id === 'external-review' && level !== 'final-internal' && urgent && medical;
  const doubt = fitsInDoubt(step, situation) && situation.doubt ? IN_DOUBT[situation.doubt] : null;
  if (!fits(step, situation) && !beside && !doubt) return null;
  const rule = step.rule ? ruleById(step.rule) : null;
  if (!rule?.clock || !holdsOn(rule, track.id, grandfathered) || lacks(rule.clock, dates)) return null;
  const counted = count(rule.clock, dates, step.stateProcess ?? false);
  if (!counted) return null;
  const notes = step.id === 'fast-appeal' ? [] : [filing(rule.clock)];
  let { due, how } = counted;
  if (rule.clock.orEffective && cues.effective && cues.effective > due) {
    due = later(due, cues.effective);
    how = `${how} The change takes effect on ${longDate(cues.effective)}, which is later, and the later day counts.`;
  }
  if (beside) notes.unshift(quoted('simultaneous-expedited-review', track.id));
  // Outside review looks at medical judgment: say so where the denial rests on something else.
  if (step.id === 'external-review' && !medical) notes.unshift(quoted('external-review-scope', track.id));
  if (doubt) notes.unshift(doubt.note);
  if (step.note) notes.push(step.note);
  if (cues.provider) notes.push(PROVIDER_NOTE);
  const pastDue = due < today;
  if (pastDue) notes.unshift(step.late ?? track.pastDue.text);
  return {
    id: step.id,
    what: doubt && !beside ? `${step.what}, ${doubt.what}` : nameOf(step, situation),
    due,
    basis: 'rule',
    whose: 'person',
    from: counted.from,
    rule: how,
    citation: citationOf(rule.id, track.id),
    source: rule.source,
    checked: rule.checked,
    track: track.id,
    quote: null,
    pastDue,
    note: notes.join(' ') || null,
  };
}

/** A rule's sentence with its citation. */
function quoted(rule: string, track: TrackTemplate['id']): string {
  return `${ruleById(rule).says} (${citationOf(rule, track)}.)`;
}

function settleMissing(missing: MissingDeadline[], deadlines: Deadline[], askTrack: boolean, { dates }: Situation): MissingDeadline[] {
  const dated = new Set(deadlines.map((deadline) => deadline.id));
  const seen = new Map<string, MissingDeadline>();
  if (askTrack) {
    const ask = 'What kind of plan is it? Each kind has its own time. Until you know, keep to the earliest date.';
    seen.set('track', { id: 'internal-appeal', what: 'The time to appeal', needs: 'track', ask, citation: null });
    if (!dates.notice && !dates.received) seen.set('date', missingDate('internal-appeal', 'The time to appeal'));
  }
  for (const one of missing) {
    if (dated.has(one.id) && one.needs !== 'ongoing') continue;
    seen.set(`${one.id} ${one.needs} ${one.ask}`, one);
  }
  return [...seen.values()];
}
