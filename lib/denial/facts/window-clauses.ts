import type { Sentence } from './view';

export const APPEAL =
  /\bappeal|reconsider|redetermin|grievance|dispute|\breview\b|\bhearing\b|disagree|grieve\b|look again|(?:look at|go over|think about|think over) (?:this|it|the (?:matter|case|claim|decision)) (?:again|once more)|apel/i;

/** The plan's own clock, in the words before a span: the plan is who acts, or its answer is what comes. */
export const OURS =
  /\b(?:we|opm|the (?:plan|panel|committee|board|reviewers?|entity|organization|agency|judge|court|trustees|department|division|company|iro|state|agency|hearing officer))(?:'ll|’ll| will| shall| have| has| may| can| must| then| usually| normally| generally| try to| also){0,2} (?:give|decide|confirm|answer|mail|send|respond|reply|make|resolve|tell|review|process|complete|acknowledge|issue|let you|write|notify|contact|call|take|have|pay|reach a|provide|forward)\b[^.;]{0,90}$|\b(?:answer|decision|response|reply|determination|resolution|notice|result|outcome)s? (?:will |is |are |must be |should be |comes? |takes? |can take |may take )[^.;]{0,60}$|(?:^|[-:–.] ?|\ba |\bour )written (?:decision|answer|notice|response) (?:within|in) $|\bhear (?:back )?from us\b[^.;]{0,40}$|\b(?:expect|get|have|receive) (?:our|an?|the) (?:written )?(?:answer|decision|reply|response)\b[^.;]{0,40}$|\bpayment\b[^.;]{0,30}\bwill\b[^.;]{0,40}$|\b(?:you['’]ll|you will) (?:get|have|hear|receive|be (?:told|notified))\b[^.;]{0,60}$|\b(?:is|are|be|been) (?:decided|answered|resolved|completed|processed|issued|notified|acknowledged|mailed to you|sent to you)\b[^.;]{0,60}$|\b(?:she|he|someone|somebody) will\b[^.;]{0,90}$|\b(?:takes|take|taking) (?:up to|no more than|about)?\s?$|\b(?<!(?:appeal|dispute|contest|challenge|reconsider|review|change|to|of|about|with|against|regarding|over) (?:this|our|the|that|your|its|any|a|either|each|every|both|these|those|one)(?: \w+)? )decisions? (?:within|in) $/i;

export const WE_MUST_GET =
  /\b(?:we|us|it|opm|they|the [a-z]+(?: (?:office|unit|department|committee|desk|team))?|[A-Z][\w'’&-]+) (?:(?:must|has to|have to|needs? to|should|will|can) )?(?:take|accept|consider)s? (?:it|your (?:\w+ )?appeal|an appeal|appeals)\b[^.;]{0,40}$|\b(?:we|us|it|opm|they|the [a-z]+(?: (?:office|unit|department|committee|desk|team))?|[A-Z][\w'’&-]+) (?:must|has to|have to|needs? to|should) (?:get|receive|have|hear from|be sent)\b[^.;]{0,60}$|\bso that (?:we|it|they)(?: can| will)? (?:have|has|get|receive|reach(?:es)?)\b[^.;]{0,40}$|\bfor us to (?:have|get|receive|hear)\b[^.;]{0,40}$/i;

export const YOURS =
  /\b(?:you,? (?:and|or) [^;,]{3,40},? have|you['’]ve|you (?:must|may|can|have|need|should|want|or)|must be (?:filed|received|submitted|made|postmarked|sent|requested|mailed|in)|(?:have|has) to (?:be|get|reach|have|arrive)|request|requests|appeals?|file|filed|submit|submitted|send|mail|fax|call|tell|contact|ask|write|do so|received by|postmarked|reach(?:es)?|to appeal|within|in writing)\b[^.;]{0,100}$/i;

export const FROM_NOTICE =
  /^[^.;]{0,30}?\b(?:of|from|after|following|since|that follow|which follow|beginning|starting|counted|counting|once|when|to (?:file|appeal|request|ask|submit|send|dispute|start)|a partir)\b[^.;]{0,40}\b(?:date|day|receipt|receiv|notice|letter|get|got|denial|decision|determination|appeal|explanation|eob|summary|statement|remittance|mailed|postmark|review|request|dispute|reconsider|this|fecha|today|now)/i;

const NOT_WINDOW =
  /\b(?:peer[- ]to[- ]peer|discussion|medical director|corrected claim|timely filing|filing limit|claims? must (?:be filed|reach|come|arrive|get)|continue|continuation|keep (?:getting|your)|supply|refill|every|per|a day|approved for|valid|extension|extend|extra|more time|payment within|pay (?:the|this) claim|prescri|sent? in again|send (?:it|the claim) again|records? (?:within|were|not)|enroll|premium|permission|i sign|birthday|discharge|waiting|wait)\b/i;

/** Words that speak of care only right before a span. */
const CARE = /\b(?:stay|admission|therapy|visits?|treatment of)\b/i;

/** The plan's rule told in the third person, or what once was: not this notice's offer. */
const TOLD =
  /\b(?:booklet(?!,? or\b)|participant|was received|you had|expired|had expired|was due|we received your|filed late|requires that)\b/i;

const OR_APPEAL =
  /\b(?:or|and) (?:an? |your |file an? |to )?(?:written |formal |first[- ]level )?(?:appeals?|disputes?|reconsiderations?)\b[^;]*$/i;

/** Papers that go along with an appeal: "send the dispute form and records within". */
const ENCLOSED = /\b(?:form|letter|request|appeal|dispute|it)s?,? (?:and|with|together with|along with) (?:\w+ ){0,3}records?\b/i;

/** Fast answers and calls have clocks of their own. */
export const FAST = /\b(?:expedited|fast|urgent|quick)/i;

export const OTHER_PAPERS =
  /\b(?:records?|information|notes|forms?|bills?|claims?|proof|documents?|payments?|premiums?|results?|questions?|address)\b/i;

/** What a span that nothing leads to is for, and what may stand before it. */
const TO_APPEAL =
  /^ (?:to|in which to) (?:appeal|grieve|dispute|contest|(?:file|make|send(?: us)?|submit|start|bring|ask (?:us )?for|request) (?:an? |your |the )?(?:\w+ ){0,2}(?:appeal|grievance|reconsideration|redetermination|dispute|review))\b/i;
const STARTS = /(?:^|[.:;–—-]\s?|\b(?:have|has|get|gets|got|are|is)\s(?:only |just |exactly )?)$/i;

/** How surely a span between these words is a time to appeal, 0..1: by who acts, from when it counts, and what it is for. */
export function scoreOf(sentence: Sentence, before: string, after: string): number {
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
  if (
    /^[\s-](?:appeal|dispute|grievance)s? (?:filing )?(?:period|window|deadline|limit|time)|^[\s-](?:period|window|limit|time(?: limit)?) (?:for|to) (?:filing |file |making |make |bringing |an? |your )*(?:appeal|dispute|grievance)/i.test(
      after,
    )
  )
    return 0.9 - (TOLD.test(sentence.text) ? 0.3 : 0);
  // "you took one for five months": a span of something else.
  if (/\bfor\s(?:(?!within|in|by|no|not|up)\w+\s){0,2}$/i.test(before) && !APPEAL.test(clause)) return 0;
  const told = TOLD.test(sentence.text) ? 0.3 : 0;
  // "Appeals go to the Trustees, 180 days, in writing"
  if (sentence.own.has('appeal') && /[,;:·•(–—-]\s$/.test(before) && /^\s?(?:$|[,.;)·•–—-])/.test(after)) return 0.8 - told;
  // "60 days to appeal."
  if (TO_APPEAL.test(after) && STARTS.test(before)) return 0.9 - told;
  if (FROM_NOTICE.test(after)) return (explicit ? 0.95 : topic === 'appeal' ? 0.9 : 0.86) - told;
  const within =
    /\b(?:within|inside|have|no (?:later|more) than|not later than|up to|after|for|in|is|of|by|before|the|got)\s(?:\w+\s){0,2}$|[:(-]\s?$/i.test(
      before,
    );
  if (
    within &&
    (YOURS.test(clause) ||
      /\b(?:to|for|limit|deadline|window|due)\b/i.test(clause) ||
      /\b(?:limit|deadline|window|time)\b[^.;:]{0,20}:\s?$|\b(?:time|period) (?:for|to do) (?:that|this|it|so) (?:is|ends in)\s$/i.test(
        before,
      ))
  )
    return (explicit ? 0.84 : 0.74) - told;
  return 0;
}
