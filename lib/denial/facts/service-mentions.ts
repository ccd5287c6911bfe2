import { matchesOf } from '@/lib/document/matches';
import type { LabelKind } from '@/lib/templates/labels';
import type { Candidate } from './candidate';
import { CARE_PLACE } from './provider-name';
import { isAbsent, isInstead, isPaid } from './service-instead';
import { LEADS } from './service-leads';
import { namesHouse, readServiceName, VAGUE } from './service-name';
import { serviceWords } from './service-words';
import type { Sentence, View } from './view';

/** Words that end a name of care in running text: verbs, pronouns, articles, most prepositions. */
const STOP =
  /(?<![\w’'-])(?:(?<!\bof )(?:an?|the|your|his|her|their)|our|my|its|this|that|these|those|any|some|each|no|every|such|both|other|another|one|all|more|further|continued|additional|proposed|requested|enclosed|current|we|us|you|he|she|they|it|them|him|who|whom|which|what|when|where|why|how|while|whether|if|because|since|although|though|unless|until|till|before|after|during|by|from|at|on|onto|into|to|for|in(?! (?:vitro|utero|situ)\b)|as|than|about|over|under|above(?!-)|notified|between|through|within|without|against|per|toward|via|upon|among|along|is|was|are|were|be|been|being|isn['’]t|wasn['’]t|aren['’]t|has|have|had|having|do|does|did|done|will|would|can|cannot|could|may|might|must|shall|should|not|nor|or|but|so|then|also|only|never|still|yet|just|now|here|there|too|very|bill(?:ed|s|ing)?|claims?|claimed|requests?|requesting|asks?|asked|asking|den(?:y|ies|ied|ying|ials?)|cover(?:s|ed|ing|age)?|pays?|paid|paying|(?:pre-?)?(?:approv(?:e|es|ed|ing|al)|certif(?:y|ied)|authori[sz](?:e|es|ed|ing|ation))|perform(?:s|ed)?|receive[ds]?|need(?:s|ed)?|want(?:s|ed)?|had|got|gets?|getting|use[ds]?|using|fill(?:s|ed)?|ship(?:ped)?|underwent|ran|run|charged?|charges|drawn|ordered|prescribed|prescribes|said|says|shows?|showed|reduce|reduced|stop|stopped|end|ends|ended|ending|stopping|and (?=(?:we|you|he|she|they|it|have|has|had|was|were|is|are|will|that|told|said|asked)\b)|costs?|price|payment|toward|called|named|known|ask|given|provided|rendered|done|lists?|linked|held|changes|helps|improves|leads|try|tries|works|brought|takes?|took|taken|filling|starts?|begins?|began)(?![\w’']|-\w)|(?<![\wÀ-ÿ])(?:su|sus|por|con|porque|que|usted|fue|pagamos|(?:de)?negamos|procesamos|recibimos|hech[oa]s?)(?![\wÀ-ÿ])|[;:!?“”"[\]|–—]|[.](?!\d)|,(?!\d{3})|(?<=\d\s)\(|\((?![a-z][a-z-]{3,30}\))|(?<!(?<!\d\s)\([a-z][a-z-]{3,30})\)|\s-\s/gi;

/** What stands behind it. */
const REFUSED =
  /^[\s,)]*(?:\([^()]{1,60}\)\s?)?(?:[\w’'$, -]{0,40}\b)?(?:(?:was|were) (?:done|given|performed|provided|ordered|filled|started) (?:without|before|after)|(?:is|was|are|were|has been|have been|be) (?:being )?(?:therefore |hereby |partly )?(?:denied|rejected|declined|not (?:\w+ )?(?:denied|covered|approved|authorized|certified|paid|payable|shareable|allowed|needed|required|warranted|justified|supported|eligible|appropriate|necessary|a (?:covered|benefit))|medically|considered|needed|necessary|required|warranted|justified|appropriate|supported|experimental|investigational|cosmetic|excluded|eligible|an? higher level|more (?:care )?than|part of|included|incidental|bundled|inclusive|a duplicate|no longer (?:\w+ )?(?:needed|required|necessary|appropriate|covered|paid|payable|approved))|(?:is|was|are|were|has|have)n[’']t (?:been )?(?:\w+ )?(?:denied|covered|approved|authorized|certified|paid|payable|allowed|needed|required|warranted|justified|supported|eligible|appropriate|necessary|medically|an? (?:covered|benefit)|included)|(?:do|does|did)(?: not|n[’']t) (?:meet|qualify))\b/i;
/** "The ankle brace claim" */
const ASKED_FOR = /^ (?:claim|request|bill|charge|authorization|approval|denial|appeal|case|order|prescription|decision)s?\b/;
/** "The repair itself was paid" */
const GRANTED =
  /^[\w’' -]{0,20}\b(?:\d{1,2},? )?(?:and |that |which |it ){0,2}(?:(?:was|were|has been|have been|is|are|remains?|stays?) (?:already |fully |now |all |still |also )?(?:still |also )?(?:paid|approved|covered|authorized|allowed|payable|in place|in force|open to|available|(?<!been )on (?:the|our|your) (?:formulary|(?:drug )?list))\b(?! (?:only|if|when|unless|after|once))|(?:can|could|may|will|would) be (?:paid|approved|covered|authorized|allowed)\b(?! (?:only|if|when|unless|after|once)))/i;
/** "The stay after hernia repair": the other is the one. */
const LATER = /\b(?:after|following|since|despite|before) (?:the |your |an? |his |her )?$/i;
/** "You had injections in 2024": what was done before. */
const PAST =
  /^,? (?:in|since|last|during) (?:early |late |spring |fall )?(?:19|20)\d\d\b|^ (?:last|two|three|several) (?:year|years|months?)\b/i;
export const DENIES =
  /\b(?:denial of|denied (?:payment|coverage)|stopped (?:approving|paying for|covering)|turned down|refused|appealed (?:our|the|your)|could not approve|couldn[’']t approve|not approve)\b/i;
const CODED = /^[\s,]*\(?(?:billed as |billed with |CPT |HCPCS |code |codes? )*(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])\b/i;
const DATED =
  /^[\s,(]*(?:(?:done|performed|provided|rendered|drawn|that you had|of|on|from|starting|beginning|between|dated)\s){0,2}(?:\d{1,2}[/.-]\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)/i;
/** "that Lakeside Orthopedic asked us to approve", "you asked for", "your doctor ordered". */
const SOUGHT =
  /^[\s,)]*(?:that |which )?(?:you|your|Dr\b\.?|he|she|the|his|her|\p{Lu}[\p{L}’'&.-]*)(?:['’]d)?(?: [\p{L}’'&.-]+){0,7}? (?:asked|requested|planned|scheduled|ordered|wants|wanted|prescribed|recommended|billed|proposed|submitted|sought|received|had|got|performed|provided)\b/u;
/** "Your emergency department visit at ...": what the letter is about. */
const YOURS = /(?:^|\b)(?:your|his|her) (?:[\w’'-]+ )?$/i;
const PLACED =
  /^,? (?:(?:done |performed )?(?:at|with|by|from) (?:the )?(?:\p{Lu}|your|our)|on \p{Lu}|of \p{Lu}\p{Ll}+ \d|dated|will not|cannot|has been|was|is)/u;
export const COULD = /\b(?:may|can|could|should) (?:then |now |still )?(?:re-?bill|bill|re-?submit|submit|send|file|claim)\b[^.;]*$/i;
export const COULD_BE =
  /^[^.;,]{0,30}\b(?:may|can|could|should) (?:then |now |still )?be (?:re-?billed|billed|re-?submitted|submitted|sent|filed)\b/i;
export const LEVEL = /\b(?:level of care|level|status)$/i;
/** Sentences about rules, other care, papers and rights. */
const RULE =
  /\b(?:pays? for|plan covers|(?:policy|benefits?|medicare|medicaid|program) covers?\b|must|requires?|criteria|guidelines?|only (?:if|when|for)|policy (?:says|states|covers)|benefit is limited|in general|considered)\b/i;
const OTHER =
  /\b(?:instead|alternatives?|in its place|tried(?! to (?:fill|get|buy))|try|failed|already|history|previous(?:ly)?|earlier|records? (?:show|say|do)|notes? (?:show|say|do)|reviewer|board[- ]certified|specialist in|certified in|send|enclose|attach|copies|rather than|could (?:be|have been)|would (?:be|have been|do)|includes?|since|last|such as|listed (?:drugs?|medicines?)|effective(?! (?:on |date|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d)))\b/i;

/** "Drugs for weight loss": what something is meant for. */
const AIM = /\b(?:drugs?|medicines?|medications?|products?|items|used|meant|taken) (?:only )?(?:for|in) (?:the )?$/i;

/** Labels whose values name people, firms and numbers, even where words of medicine stand in them. */
const NAMED = new Set<LabelKind>([
  'patient',
  'subscriber',
  'provider',
  'providerOther',
  'insurer',
  'address',
  'memberId',
  'groupNumber',
  'claimNumber',
  'referenceNumber',
]);

/** Names with less than this for them are not taken. */
const LEAST = 0.38;

/** A name of care with where it stands and how much speaks for it. */
interface Mention extends Candidate<string> {
  words: string[];
  /** True when its code stands right behind it. */
  coded: boolean;
}

/**
 * Every name of care in the sentences of the notice, each weighed by what stands before and behind it, how often it is named and
 * what the sentence is about. Less sure than labels and plain requests, so that it speaks where those are silent.
 */
export function mentionedServices(view: View): Candidate<string>[] {
  const mentions: Mention[] = [];
  const labelled = new Set(view.entries.filter((one) => one.via === 'cell' && NAMED.has(one.kind)).map((one) => one.block));
  for (const sentence of view.sentences.slice(0, 400)) {
    const block = view.doc.blocks[sentence.block];
    if (!block || block.kind === 'row' || labelled.has(sentence.block) || sentence.text.length > 1500 || sentence.text.length < 12)
      continue;
    if (sentence.topic === 'external' || sentence.topic === 'suit') continue;
    // The first words of a letter can touch on writing and asking without being about appeals.
    if (sentence.own.has('appeal') && !(view.salutation > 0 && sentence.block <= view.salutation + 2) && !DENIES.test(sentence.text))
      continue;
    // A long label is the beginning of a sentence: "What was billed for this emergency visit: $300".
    mentions.push(...inSentence(sentence, block.kind === 'pair' && block.label.split(' ').length < 6 ? block.valueStart : 0));
    if (mentions.length > 300) break;
  }
  const counts = new Map<string, number>();
  for (const { words } of mentions) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return mentions.flatMap(({ words, coded, ...one }) => {
    const often = Math.max(0, ...words.map((word) => counts.get(word) ?? 0)) - 1;
    const confidence = Math.min(coded ? 0.74 : 0.64, one.confidence + 0.02 * Math.min(often, 4));
    return confidence < LEAST ? [] : [{ ...one, confidence }];
  });
}

function inSentence(sentence: Sentence, from: number): Mention[] {
  const found: Mention[] = [];
  const { text } = sentence;
  let start = sentence.start < from ? from - sentence.start : 0;
  const ends = matchesOf(text, STOP).map((match) => [match.index, match.index + match[0].length] as const);
  for (const [end, next] of [...ends, [text.length, text.length] as const]) {
    const run = text.slice(start, end);
    const one = run.length >= 5 && run.length <= 110 ? nameIn(run) : null;
    // "by Harborview Dialysis"
    const house =
      one !== null &&
      /^\p{Lu}\S+ \p{Lu}/u.test(one.value) &&
      CARE_PLACE.test(one.value) &&
      /\b(?:by|at|from|with) (?:the )?$/i.test(text.slice(0, start + one.start).slice(-12));
    // "Black Hills Prosthetic Works has asked": a party, not care.
    const asks =
      one !== null &&
      (namesParty(one.value) || /\b(?:facility|home|agency|lab(?:oratory)?|pharmacy)$/.test(one.value)) &&
      ASKS.test(text.slice(start + one.start + one.value.length).slice(0, 40));
    if (one && !house && !asks) {
      const at = start + one.start;
      // "surgery to the jaw": a class of care is told from others by the part of the body.
      if (CLASS.test(one.value)) one.value += ON_BODY.exec(text.slice(at + one.value.length, at + one.value.length + 50))?.[0] ?? '';
      // "A hospital bed, semi-electric, was brought to your home"
      one.value += KIND.exec(text.slice(at + one.value.length, at + one.value.length + 40))?.[0] ?? '';
      found.push({
        value: one.value,
        block: sentence.block,
        start: sentence.start + at,
        end: sentence.start + at + one.value.length,
        confidence: weigh(
          sentence,
          text.slice(Math.max(0, at - 90), at),
          text.slice(at + one.value.length, at + one.value.length + 110),
          one.value,
        ),
        coded: CODED.test(text.slice(at + one.value.length, at + one.value.length + 60)),
        words: one.value
          .toLowerCase()
          .split(/[^a-z0-9]+/)
          .filter((word) => word.length > 4),
      });
    }
    start = Math.max(start, next);
  }
  return found;
}

const ASKS =
  /^,? (?:has |have |had |also ){0,2}(?:asked|requested|billed|sent|wants|wanted|charged|ordered|submitted|wrote|told|filed|called|proposed)\b/;
const namesParty = (name: string) => name.split(' ').filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length >= 2;

function nameIn(run: string): { value: string; start: number } | null {
  // What ends a name never parts a word, unless at a hyphen: most runs are passed over by their words.
  if (!run.includes('-') && serviceWords(run) < 2) return null;
  const lead = /^(?:\s|and |of |with |also |therefore |['’]s )*/.exec(run)?.[0].length ?? 0;
  const name = readServiceName(run.slice(lead).replace(/(?:\s(?:and|of|with|the|a))+\s*$/i, ''));
  if (!name || VAGUE.test(name.value) || serviceWords(name.value) < 2) return null;
  // "Superior Home Infusion", "Meridian Genomic Labs" are who gave it, not what was given.
  // "ambulance of Metro Fire Rescue": what was given, then by whom.
  const whose = /^\p{Ll}/u.test(name.value) ? name.value.search(/ of \p{Lu}/u) : -1;
  // "shot of Invega Sustenna": what was given, by its own name.
  const thing = whose > 3 && serviceWords(name.value.slice(whose + 4)) === 2;
  if (whose > 3 && !thing) name.value = name.value.slice(0, whose);
  if ((!thing && namesHouse(name.value)) || PAPER.test(name.value)) return null;
  return { value: name.value, start: lead + name.start };
}

/** "They do not tell us whether you had at least six weeks of therapy": what might have come before. */
const CONDITION = /\b(?:at least|at a minimum|whether|even though|did not first|has not yet|have not yet)\b[^.;]{0,60}$/i;
/** A class of care, which the letter names more closely elsewhere. */
const CLASS =
  /^(?:surgery|procedure|operation|scan|imaging|tests?|study|studies|visits?|stay|machine|equipment|injections?|shots?|panel)$/i;

/** A word behind a comma that tells the kind. */
const KIND =
  /^, (?:[a-z]+-)?(?:electric|manual|folding|portable|stationary|custom|standard|bilateral|unilateral|wheeled|powered|motorized|adjustable|rigid|soft|hinged|disposable|removable|implantable|wireless|tubeless|left|right|digital|partial|complete)(?=,? (?:was|were|is|are|has|that|which|from|by)\b)/;

const ON_BODY =
  /^ (?:to|on|of|for) (?:(?:the|your|his|her|both|left|right|upper|lower) ){1,3}(?:ears?|eyes?|eyelids?|knees?|hips?|foot|feet|hands?|legs?|arms?|shoulders?|wrists?|ankles?|breasts?|elbows?|toes?|fingers?|spine|neck|back|teeth|tooth|face|jaws?|nose|gums?|lungs?|heart|brain|chest|belly|skin)\b/i;

/** Papers, rules and places that have words of care in their names. */
const PAPER =
  /\b(?:invoice|reports?|notes?|records?|forms?|letters?|logs?|charts?|criteria|guidelines?|polic(?:y|ies)|benefits?|rules?|exclusions?|limits?|results?|films?|suite|center|clinic|company|agency|department|plan of care)$/i;

function weigh(sentence: Sentence, before: string, after: string, name: string): number {
  let sure = 0.45;
  const lead = LEADS.find(([pattern]) => pattern.test(before));
  if (lead) sure += lead[1];
  if (GRANTED.test(after) || isPaid(before)) sure -= 0.15;
  else if (REFUSED.test(after)) sure += 0.1;
  if (ASKED_FOR.test(after)) sure += 0.12;
  if (CODED.test(after)) sure += 0.2;
  if (PAST.test(after)) sure -= 0.12;
  if (DATED.test(after)) sure += 0.07;
  // "You may bill the stay as observation", "a claim for observation may be sent": what could be asked for in its place.
  if (COULD.test(before) || COULD_BE.test(after)) sure -= 0.2;
  if (LEVEL.test(name)) sure -= 0.12;
  // What stands behind "because" is the reason, more often than the care.
  if (/\bbecause\b/i.test(before)) sure -= 0.14;
  const named = /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name);
  if (!lead && !named && SOUGHT.test(after)) sure += 0.1;
  if (!lead && YOURS.test(before) && PLACED.test(after)) sure += 0.08;
  if (LATER.test(before)) sure -= 0.2;
  if (sentence.topic !== null) sure -= 0.08;
  // "SHIP" and "ship": an address for help names no care, unless it is refused right there.
  if (sentence.own.has('help') && lead !== LEADS[0]) return 0;
  if (RULE.test(sentence.text)) sure -= 0.12;
  if (OTHER.test(sentence.text) && !REFUSED.test(after)) sure -= 0.12;
  if (CONDITION.test(before)) sure -= 0.12;
  if (isAbsent(before)) sure -= 0.12;
  if (AIM.test(before)) sure -= 0.2;
  if (isInstead(before, after)) sure -= 0.15;
  if (CLASS.test(name)) sure -= 0.06;
  if (name.split(' ').length === 1) sure -= 0.02;
  return sure;
}
