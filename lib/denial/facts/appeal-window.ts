import { matchesOf } from '@/lib/document/matches';
import type { AppealWindow, Fact } from '../model';
import { isUnderWay } from './appeal-places';
import { type Candidate, choose } from './candidate';
import { findDates } from './dates';
import { NUMBER_WORD, wordsToNumber } from './numbers';
import type { Sentence, View } from './view';

/** `later`: a step after another body's answer, never the next one. */
type Step = 'internal' | 'hearing' | 'qio' | 'external' | 'later';
type Found = Candidate<AppealWindow> & { step: Step };

const COUNT = `(?:(?<digits>(?:[\\dOolI]{0,2}\\d[\\dOolI]{0,2}))(?:st|nd|rd|th)?|(?<words>${NUMBER_WORD}(?:[\\s-]${NUMBER_WORD}){0,4}))`;
const SPAN = new RegExp(
  `\\b${COUNT}(?:\\s?\\((?:\\d{1,3}|[a-z-]{3,20})\\)[\\s-]{0,2}|[\\s-]{1,2})(?:(?:calendar|business|working|consecutive|full|plan)\\s){0,2}(?<unit>days?|d[ií]as|months?|meses|years?)(?:\\s(?:calendario|corridos|naturales))?\\b(?:\\s\\((?<exact>\\d{2,3}) (?:calendar )?days\\))?`,
  'gi',
);

/**
 * The time for the next appeal as the notice states it. Not the plan's own time to decide, not the time to speak with a doctor,
 * to keep services going or to ask for an outside review, unless an outside review is the only step that is left.
 * @param notice the day of the notice, where it is known
 */
export function readAppealWindow(view: View, notice: string | null = null): Fact<AppealWindow> | null {
  // A day that is over when the notice is sent is nobody's last day.
  const found = [
    ...view.sentences.flatMap((sentence, i) => windowsIn(sentence, keeps(sentence, view.sentences[i - 1]))),
    ...labelledWindows(view),
    ...belowWindows(view),
  ].filter(({ value }) => !('date' in value) || notice === null || value.date >= notice);
  // In a notice that an appeal came in, a time is one for more papers unless it says otherwise.
  if (isUnderWay(view)) for (const one of found) if (one.confidence < 0.9) one.confidence = 0;
  // An appeal that came too late: its time is told, not offered.
  if (view.exhausted && view.sentences.some(({ text }) => TOO_LATE.test(text)))
    for (const one of found) if (one.step === 'internal') one.confidence = 0;
  // A stay that ends: the call to the quality improvement organization is the step, and its day stands in a sentence of its own.
  const first = view.sentences.find(({ text, topic }) => QIO.test(text) && (topic === 'appeal' || topic === 'external'));
  const stay = first && found.find((one) => 'date' in one.value && one.block >= first.block && one.block <= first.block + 1);
  if (stay) return choose(view, [stay]);
  const order: Step[] = view.exhausted ? [...outside(found), 'internal'] : ['internal', 'hearing', 'qio', 'external'];
  for (const step of order) {
    const candidates = found.filter((one) => one.step === step && one.confidence > 0);
    if (candidates.length === 0) continue;
    if (step === 'external' && !view.final && !view.exhausted) return null;
    const fact = choose(view, candidates, (a, b) => JSON.stringify(a) === JSON.stringify(b));
    // Where the clock of another right runs beside it, the two are easily taken for one another.
    const near = (one: Found) => fact !== null && Math.abs(one.block - fact.place.block) <= 1 && one.step !== step && one.confidence > 0;
    if (fact && found.some((one) => near(one) && JSON.stringify(one.value) !== JSON.stringify(fact.value)))
      fact.confidence = Math.min(fact.confidence, BESIDE_ANOTHER);
    return fact;
  }
  return null;
}

const TOO_LATE =
  /\blast day (?:\w+ ){0,4}was\b|\b(?:time|deadline|period) [^.;]{0,30}\b(?:ran out|expired|passed|ended)\b|\b(?:dismissed|denied|rejected) (?:as|because it (?:is|was)) (?:untimely|late)\b|\btime to appeal (?:has )?(?:ended|is over)\b|\bappeal (?:\w+ )?(?:came|was|is|arrived) (?:too )?late\b/i;

/** Of the ways out of a plan that has none left itself, the one that the notice names first is the next. */
function outside(found: readonly Found[]): Step[] {
  const first = (step: Step) =>
    Math.min(...found.filter((one) => one.step === step && one.confidence > 0).map((one) => one.block), Infinity);
  return first('external') < first('hearing') ? ['external', 'hearing'] : ['hearing', 'external'];
}

/** The most that a window is sure of beside the clock of another right. */
const BESIDE_ANOTHER = 0.88;

const APPEAL =
  /\bappeal|reconsider|redetermin|grievance|dispute|\breview\b|\bhearing\b|disagree|look again|look at (?:this|it) again|apel/i;
/** The plan's own clock, in the words before a span: the plan is who acts, or its answer is what comes. */
const OURS =
  /\b(?:we|opm|the (?:plan|panel|committee|board|reviewer|department|division|company|iro|state|agency|hearing officer))(?:'ll|’ll| will| shall| have| has| may| can| must| then| usually| normally| generally| try to| also){0,2} (?:give|decide|confirm|answer|mail|send|respond|reply|make|resolve|tell|review|process|complete|acknowledge|issue|let you|write|notify|contact|call|take|have|pay|reach a|provide|forward)\b[^.;]{0,90}$|\b(?:answer|decision|response|reply|determination|resolution|notice|result|outcome)s? (?:will |is |are |must be |should be |comes? |takes? |can take |may take )[^.;]{0,60}$|(?:^|[-:–.] ?|\ba |\bour )written (?:decision|answer|notice|response) (?:within|in) $|\bhear (?:back )?from us\b[^.;]{0,40}$|\b(?:expect|get|have|receive) (?:our|an?|the) (?:written )?(?:answer|decision|reply|response)\b[^.;]{0,40}$|\bpayment\b[^.;]{0,30}\bwill\b[^.;]{0,40}$|\b(?:you['’]ll|you will) (?:get|have|hear|receive|be (?:told|notified))\b[^.;]{0,60}$|\b(?:is|are|be|been) (?:decided|answered|resolved|completed|processed|issued|notified|acknowledged|mailed to you|sent to you)\b[^.;]{0,60}$|\b(?:she|he|someone|somebody) will\b[^.;]{0,90}$|\b(?:takes|take|taking) (?:up to|no more than|about)?\s?$|\b(?<!(?:appeal|dispute|contest|challenge|reconsider|review|change|to|of|about|with|against|regarding|over) (?:this|our|the|that|your|its|any|a)(?: \w+)? )decision (?:within|in) $/i;
const WE_MUST_GET =
  /\b(?:we|us|it|opm|they|the [a-z]+(?: (?:office|unit|department|committee|desk|team))?|[A-Z][\w'’&-]+) (?:(?:must|has to|have to|needs? to|should|will|can) )?(?:take|accept|consider)s? (?:it|your (?:\w+ )?appeal|an appeal|appeals)\b[^.;]{0,40}$|\b(?:we|us|it|opm|they|the [a-z]+(?: (?:office|unit|department|committee|desk|team))?|[A-Z][\w'’&-]+) (?:must|has to|have to|needs? to|should) (?:get|receive|have|hear from|be sent)\b[^.;]{0,60}$|\bso that (?:we|it|they)(?: can| will)? (?:have|has|get|receive|reach(?:es)?)\b[^.;]{0,40}$|\bfor us to (?:have|get|receive|hear)\b[^.;]{0,40}$/i;
const YOURS =
  /\b(?:you and [^.;,]{3,30} have|you (?:must|may|can|have|need|should|want|or)|must be (?:filed|received|submitted|made|postmarked|sent|requested|mailed|in)|(?:have|has) to (?:be|get|reach|have|arrive)|request|requests|appeals?|file|filed|submit|submitted|send|mail|fax|call|tell|contact|ask|write|do so|received by|postmarked|reach(?:es)?|to appeal|within|in writing)\b[^.;]{0,100}$/i;
const FROM_NOTICE =
  /^[^.;]{0,30}?\b(?:of|from|after|following|since|that follow|which follow|beginning|starting|counted|counting|once|when|to (?:file|appeal|request|ask|submit|send|dispute|start)|a partir)\b[^.;]{0,40}\b(?:date|day|receipt|receiv|notice|letter|get|got|denial|decision|determination|appeal|explanation|eob|summary|statement|remittance|mailed|postmark|review|request|dispute|reconsider|this|fecha|today|now)/i;
/** Right after the span: the clock starts with a later letter, so the step is a later one. */
const LATER =
  /^[^.;]{0,40}\b(?:(?:our|the|that|their|its|your|a|of) (?:\w+ ){0,2}(?:appeal|final|internal|grievance|upholding|reconsideration|(?:first|second)[- ]level|level (?:1|2|one|two|i|ii)|last) ?(?:\w+ ){0,3}(?:decision|letter|answer|determination|resolution|notice|denial|response)|(?:that|its) (?:decision|answer|letter|notice|denial)|final (?:decision|answer|adverse|internal)|(?:decision|answer|letter|determination|notice)[^.;]{0,20} (?:upholding|on (?:your|the|that) (?:appeal|grievance|reconsideration)|to your (?:appeal|grievance)|about your appeal|of (?:your|our) (?:appeal|first))|the (?:appeal|review) is (?:over|decided))/i;
const NOT_WINDOW =
  /\b(?:peer[- ]to[- ]peer|discussion|medical director|corrected claim|timely filing|filing limit|claims? must (?:be filed|reach|come|arrive|get)|continue|continuation|keep (?:getting|your)|supply|refill|every|per|a day|approved for|valid|extension|extend|extra|more time|payment within|pay (?:the|this) claim|prescri|sent? in again|send (?:it|the claim) again|records? (?:within|were|not)|enroll|premium|permission|i sign|birthday|discharge|waiting|wait)\b/i;
/** Words that speak of care only right before a span. */
const CARE = /\b(?:stay|admission|therapy|visits?|treatment of)\b/i;
/** The plan's rule told in the third person, or what once was: not this notice's offer. */
const TOLD =
  /\b(?:booklet(?!,? or\b)|participant|was received|you had|expired|had expired|was due|we received your|filed late|requires that)\b/i;

/** Words right before the printed last day. */
const UNTIL =
  /\b(?:by|until|before|no later than|on or before|not later than|through|than|including|postmarked)(?: (?:noon|midnight|the end|close of business|\d{1,2}(?::\d{2})? [ap]\.?m\.?)(?: of| on| ET| CT| PT)?)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,)?(?: the)?:?\s$/i;
/** What happens when the plan hears nothing until then: the last day for an answer, not for an appeal. */
const SILENCE =
  /\b(?:nothing|no (?:answer|reply|response|records?|information|papers)|(?:not|n[’']t) (?:hear|get|receive|have))\b[^.;]{0,60}\bby $/i;
/** Words elsewhere in a sentence about appeals that make its only date the last day. */
const HINT =
  /\b(?:deadline|too late|latest|on time|timely|expires?|(?:received|sent|filed|mailed) after|postmark(?:ed)?|due|last day|must (?:be|reach|arrive|get))\b/i;
const LAST_DAY = /\b(?:deadline|last (?:day|date)|due(?: date)?|time limit)\b[^.;]{0,60}(?:\bis|\bon|:|\bof)\s$/i;

const UNIT = /day|d[ií]a|month|mes|year/i;

/** "Within 180 days after you get this, write us": an appeal in everything but the word. */
const TO_US =
  /\b(?:write|tell|ask|call|contact)(?: to)? us\b|\b(?:put it|do so|do this|ask|requested?) in writing\b|\bget (?:it|this|your letter) to\b|\bcomplaint\b/i;
/** Papers for an appeal that is under way, and what happens without one. */
const UNDER_WAY =
  /\b(?:add|send|give|submit)(?: us| it| in)? (?:something|anything|more|additional|further)\b|\bhave (?:more|anything|something|further)\b[^.]{0,40}\b(?:fax|send|mail)\b|\bwithout (?:any )?(?:need (?:for|of) )?an appeal\b/i;
/** Fast answers and calls have clocks of their own. */
const FAST = /\b(?:expedited|fast|urgent|quick)/i;
const OTHER_PAPERS =
  /\b(?:records?|information|notes|forms?|bills?|claims?|proof|documents?|payments?|premiums?|results?|questions?|address)\b/i;

/** What goes on while an appeal is decided. */
const KEEPS = /continu|keep|stay the same|while we decide/i;
/** The same for a passage: "Your appeal rights (continued)" and a continued stay keep nothing going. */
const KEPT_GOING = /\b(?:keep(?:ing)?|continu(?:e|ing|ation))\b|stay the same|while we decide/i;
/** "To keep getting the 56 hours while your grievance is decided, you must file within 15 days" */
const TO_KEEP = /^(?:to|if you (?:want|wish|would like|need)(?: to)?) (?:\w+ ){0,3}(?:keep|continue|go on|stay)\b/i;
/** A time for asking that care goes on is hardly ever longer, and one for appealing hardly ever shorter. Days. */
const LONGEST_TO_KEEP = 15;

/** Whether the passage is about care that goes on: its heading says so, or the sentence before, which this one refers to. */
function keeps({ block, heading, text }: Sentence, before: Sentence | undefined): boolean {
  return (
    KEPT_GOING.test(heading) ||
    TO_KEEP.test(text) ||
    (before?.block === block && KEPT_GOING.test(before.text) && /\b(?:this|that|it|them|so)\b/i.test(text))
  );
}

function windowsIn(sentence: Sentence, kept: boolean): Found[] {
  const { text } = sentence;
  // Neither a span nor a day: most sentences have none.
  if (!UNIT.test(text) && findDates(text).length === 0) return [];
  if (text.length > 3000 || (UNDER_WAY.test(text) && !/\bappeal(?! (?:number|file|case))/i.test(text.replace(UNDER_WAY, '')))) return [];
  const topical = APPEAL.test(text) || ['appeal', 'hearing', 'external'].includes(sentence.topic ?? '');
  if (!topical && !(sentence.topic === null && TO_US.test(text) && !OTHER_PAPERS.test(text))) return [];
  const found: Found[] = [];
  for (const match of UNIT.test(text) ? matchesOf(text, SPAN) : []) {
    const value = windowOf(match);
    if (!value) continue;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (kept && 'days' in value && value.days <= LONGEST_TO_KEEP) continue;
    const short = 'days' in value && value.days <= 10;
    const rushed = short && (FAST.test(text) || /\b(?:business|working)\b/i.test(match[0])) && !QIO.test(text);
    const score = scoreOf(sentence, before, after) - (rushed ? 0.5 : 0);
    if (score > 0.3) found.push(at(sentence, match.index, match[0].length, value, score, stepOf(sentence, before, after)));
  }
  const dates = findDates(sentence.text);
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 110), date.start);
    if (SILENCE.test(before)) continue;
    // The plan's own next look at a stay that goes on.
    if (/\b(?:next|concurrent|continued[- ]stay) review\b/i.test(before)) continue;
    const told = UNTIL.test(before) || LAST_DAY.test(before);
    const hinted = sentence.own.has('appeal') && dates.length === 1 && HINT.test(text);
    if (!told && !hinted) continue;
    const topical = APPEAL.test(text) || ['appeal', 'hearing', 'external'].includes(sentence.topic ?? '');
    if (
      !topical ||
      !(
        YOURS.test(before) ||
        /\byour (?:letter|request|form|papers)\b/i.test(before) ||
        LAST_DAY.test(before) ||
        WE_MUST_GET.test(before) ||
        /\bappeal/i.test(text)
      ) ||
      (OURS.test(before.slice(-80)) && !WE_MUST_GET.test(before)) ||
      kept ||
      KEEPS.test(text) ||
      /\b(?:faxed|approved|paid|covered|effective|dated|records?|information|documents?)\b/i.test(before.slice(-50))
    )
      continue;
    // A printed day outranks the number of days that leads to it.
    found.push(at(sentence, date.start, date.end - date.start, { date: date.iso }, told ? 0.965 : 0.78, stepOf(sentence, before, '')));
  }
  return found;
}

function at(sentence: Sentence, index: number, length: number, value: AppealWindow, confidence: number, step: Step): Found {
  return { value, block: sentence.block, start: sentence.start + index, end: sentence.start + index + length, confidence, step };
}

function windowOf(match: RegExpMatchArray): AppealWindow | null {
  const count = match.groups?.digits
    ? Number(match.groups.digits.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'))
    : wordsToNumber(match.groups?.words ?? '');
  if (!count || count < 1) return null;
  // "one year (365 days)"
  if (match.groups?.exact) return { days: Number(match.groups.exact) };
  const unit = (match.groups?.unit ?? '').toLowerCase();
  if (unit.startsWith('d')) return count >= 3 && count <= 730 ? { days: count } : null;
  if (unit.startsWith('m')) return count <= 24 ? { months: count } : null;
  return count <= 3 ? { months: count * 12 } : null;
}

function scoreOf(sentence: Sentence, before: string, after: string): number {
  const topic = sentence.topic;
  const explicit = APPEAL.test(sentence.text);
  if (topic === null && !explicit && FROM_NOTICE.test(after) && !NOT_WINDOW.test(sentence.text)) return 0.7;
  if (!explicit && topic !== 'appeal' && topic !== 'hearing' && topic !== 'external') return 0;
  if (topic === 'peer' || (topic === 'claims' && !/\b(?:disputes?|appeals?|reconsideration)\b[^.;]{0,30}$/i.test(before))) return 0;
  // "a corrected claim, or appeal within": only what stands behind the second speaks of an appeal.
  const own = before.slice(before.search(OR_APPEAL) + 1 || -80).slice(-80);
  if (NOT_WINDOW.test(`${own.replace(ENCLOSED, ' ')}${after.slice(0, 60)}`) || CARE.test(`${before.slice(-24)} ${after.slice(0, 40)}`))
    return 0;
  // Behind a comma somebody else may act ("If you think we have it wrong, an appeal may be made in").
  const whole = before.slice(before.search(/[^;:]*$/)).replace(/\([^()]{0,80}\)/g, '');
  const clause = whole.slice(
    Math.max(
      0,
      whole.search(
        /,\s(?:an? |your |the |any )?(?:appeals?|you|(?:he|she|they|it|[a-z]+) (?:or|and) you|(?:either|both|any) of you|(?:member|participant|patient|provider|doctor|facility)s?|she|he|they|requests?|letters?)\b[^,]*$/i,
      ),
    ),
  );
  if (OURS.test(clause) && !WE_MUST_GET.test(clause)) return 0;
  if (/^[\s-](?:appeal|dispute|grievance)s? (?:filing )?(?:period|window|deadline|limit|time)/i.test(after))
    return 0.9 - (TOLD.test(sentence.text) ? 0.3 : 0);
  // "you took one for five months": a span of something else.
  if (/\bfor\s(?:(?!within|in|by|no|not|up)\w+\s){0,2}$/i.test(before) && !APPEAL.test(clause)) return 0;
  const told = TOLD.test(sentence.text) ? 0.3 : 0;
  // "Appeals go to the Trustees, 180 days, in writing"
  if (sentence.own.has('appeal') && /[,;:·•(–—-]\s$/.test(before) && /^\s?(?:$|[,.;)·•–—-])/.test(after)) return 0.8 - told;
  if (FROM_NOTICE.test(after)) return (explicit ? 0.95 : topic === 'appeal' ? 0.9 : 0.86) - told;
  const within =
    /\b(?:within|inside|have|no (?:later|more) than|not later than|up to|after|for|in|is|of|by|before|the)\s(?:\w+\s){0,2}$|[:(-]\s?$/i.test(
      before,
    );
  if (
    within &&
    (YOURS.test(clause) ||
      /\b(?:to|for|limit|deadline|window)\b/i.test(clause) ||
      /\b(?:limit|deadline|window|time)\b[^.;:]{0,20}:\s?$/i.test(before))
  )
    return (explicit ? 0.84 : 0.74) - told;
  return 0;
}

const OR_APPEAL =
  /\b(?:or|and) (?:an? |your |file an? |to )?(?:written |formal |first[- ]level )?(?:appeals?|disputes?|reconsiderations?)\b[^;]*$/i;

/** Papers that go along with an appeal: "send the dispute form and records within". */
const ENCLOSED = /\b(?:form|letter|request|appeal|dispute|it)s?,? (?:and|with|together with|along with) (?:\w+ ){0,3}records?\b/i;

/** The clock of a step that follows the answer of somebody other than the plan. */
const OTHERS_ANSWER =
  /^[^.;,]{0,20}\b(?:its|their|that (?:entity|organization|office|reviewer)['’]s) (?:\w+ )?(?:decision|answer|letter|notice)\b/i;

const QIO = /\bQIO\b|quality improvement organization/i;
const EXTERNAL =
  /external|independent|outside (?:review|organi)|department of insurance|insurance department|\bIRO\b|\bIMR\b|commissioner|office of personnel|\bOPM\b/i;
const HEARING = /\bhearing\b|administrative law judge|audiencia/i;

/** Which step a window belongs to: its own clause first, then what the passage is about. */
function stepOf(sentence: Sentence, before: string, after: string): Step {
  // A Medicare stay that ends: the fast appeal goes to the quality improvement organization, and is the first step.
  if (QIO.test(sentence.text)) return 'qio';
  // Medicare's second level is the next one after a redetermination.
  if (/\bqualified independent contractor\b|\bQIC\b/i.test(sentence.text)) return 'internal';
  if (HEARING.test(sentence.text) && OTHERS_ANSWER.test(after)) return 'later';
  if (LATER.test(after)) return HEARING.test(sentence.text) || sentence.topic === 'hearing' ? 'hearing' : 'external';
  const clause = `${before.slice(-110)} ${after.slice(0, 110)}`;
  if (/\bor an (?:internal )?appeal\b/i.test(before)) return 'internal';
  if (EXTERNAL.test(clause))
    return /\b(?:internal |your |an )appeal\b[^.]{0,80}$/i.test(before) && !EXTERNAL.test(before) ? 'internal' : 'external';
  if (sentence.topic === 'external' || EXTERNAL.test(sentence.heading)) {
    const plain = !EXTERNAL.test(sentence.text) && !EXTERNAL.test(sentence.heading);
    return sentence.own.has('appeal') && plain ? 'internal' : 'external';
  }
  if (HEARING.test(clause) || sentence.topic === 'hearing' || HEARING.test(sentence.heading)) return 'hearing';
  return 'internal';
}

const TIME_LABEL =
  /^(?:your |the )?(?:deadline|time limit|time frame|timeframe|how long|by when|when|last day|time allowed|how much time)\b/i;

const APPEAL_LABEL =
  /^(?:your |the |first[- ]level |level (?:1|one) |internal |standard |written |member |provider )*(?:appeals?|appealing|appeal rights?|disputes?|reconsiderations?|to appeal|how to appeal)$/i;

/** "We must receive it by:" with the day in the next line or column. */
function belowWindows(view: View): Found[] {
  return view.sentences.flatMap((sentence, i) => {
    const next = view.sentences[i + 1];
    if (sentence.topic !== 'appeal' || !next || next.block === sentence.block || !/\bby:?\s?$/i.test(sentence.text)) return [];
    if (!WE_MUST_GET.test(sentence.text) && !YOURS.test(sentence.text)) return [];
    const date = findDates(next.text.slice(0, 40))[0];
    return date?.start === 0 ? [at(next, 0, date.end, { date: date.iso }, 0.93, 'internal')] : [];
  });
}

function labelledWindows(view: View): Found[] {
  const found: Found[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'appealBy') continue;
    const text = (view.doc.blocks[entry.block]?.text ?? '').slice(entry.start, Math.min(entry.end, entry.start + 120));
    const date = findDates(text)[0];
    const span = matchesOf(text, SPAN)[0];
    const value = date && date.start < 30 ? { date: date.iso } : span && span.index < 30 ? windowOf(span) : null;
    if (!value) continue;
    const [start, end] =
      'date' in value && date ? [date.start, date.end] : [span?.index ?? 0, (span?.index ?? 0) + (span?.[0].length ?? 0)];
    found.push({
      value,
      block: entry.block,
      start: entry.start + start,
      end: entry.start + end,
      confidence: entry.via === 'prose' ? 0.85 : 0.96,
      step: 'internal',
    });
  }
  // "Deadline: 65 days from the date of this fax", "Appeal: in writing, 180 days" under no label of its own.
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind !== 'pair' || block.label.length > 60 || OTHER_PAPERS.test(block.label)) continue;
    const own = APPEAL_LABEL.test(block.label);
    if (!own && !TIME_LABEL.test(block.label)) continue;
    const span = matchesOf(block.value.slice(0, 160), SPAN)[0];
    const value = span && windowOf(span);
    const ahead = span ? block.value.slice(0, span.index) : '';
    if (!span || !value || (own && (OURS.test(ahead) || FAST.test(ahead) || !/^[^.]{0,70}$/.test(ahead)))) continue;
    if (!own && !FROM_NOTICE.test(block.value.slice(span.index + span[0].length))) continue;
    const start = block.valueStart + span.index;
    found.push({ value, block: index, start, end: start + span[0].length, confidence: 0.8, step: 'internal' });
  }
  return found;
}
