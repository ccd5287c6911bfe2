import { matchesOf } from '@/lib/document/matches';
import type { Block } from '@/lib/document/model';
import type { Topic } from '@/lib/templates/topics';
import { topicsOf } from './topics';

/** A sentence (or a heading, a cell, a pair) and what it is about. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
  /** What its own words say it is about. */
  own: Set<Topic>;
  /** What it is about, own words first, else what came before it in the same section. */
  topic: Topic | null;
  /** The heading that it stands under, "" when there is none. */
  heading: string;
}

/** Ends of sentences; the shortened words of addresses and names are none. */
const ENDS =
  /(?<!(?:^|[ .(])(?:[A-Z]|P\.? ?O|St|Dra?|Mr|Mrs|Ms|Sra|Srta|N[uú]m|Inc|No|Attn|Ave|Blvd|Rd|Ste|Dept|Jr|Sr|vs|Co|Corp|Ltd|Ext|Bldg|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))[.!?]["”)]?\s+(?=["“(•*]?[A-Z0-9¿])|;\s+(?=\((?:\d|[a-e]|i{1,3})\)\s)/g;

/** A file's name and a person's title hold the word without being about it. */
const NAMED_FOR =
  /\b(?:appeals?|reconsideration|grievances?)(?: and (?:appeals?|grievances?))? (?:file|number|no\.|case(?! (?:manager|worker))(?: (?:number|no))?|id\b|analyst|specialist|#)/gi;
const CLOSING =
  /^(?:(?:yours |very )?(?:sincerely|truly|faithfully)|(?:best |kind |warm )?regards|respectfully|cordially|atentamente|for the (?:plan|panel|board|committee|fund|trustees))\b/i;
/** "Dear Ms. Sample:" in a line of its own. */
const GREETING = /^(?:dear|hello|hi|hola|to whom|estimad[oa]s?)\b[^.?]{2,70}[:,.]?$/i;

/** A question under a heading that goes on with its subject. */
const ASIDE_QUESTION =
  /^(?:(?:when|how|where|who|by when|how long|to whom)|(?:when|how|where|who|whom)\b[a-z ]{0,16} (?:ask|send it|write|file|request|do (?:this|it|that)|ask for (?:it|one)))\W{0,2}$/i;

/** What ears do, and who treats them. */
const EARS =
  /\bhearing(?= (?:aids?|tests?|loss|exams?|evaluations?|screenings?|devices?|instruments?|specialists?|healthcare|health|services?|cent(?:er|re)s?|clinics?|impaired|impairment|problems?|care|and balance|& balance)\b| ?&)|\b(?:hard of|aids? for) hearing\b/i;
const EARS_ALL = new RegExp(EARS.source, 'gi');
/** "You will get a notice that explains how to appeal": another paper, later. */
const TOLD_LATER =
  /\b(?:(?:notice|letter|decision|statement)s? (?:that |which )?(?:will )?(?:explains?|tells?|says?|shows?)|(?:then|later) (?:tell|explain to) you)(?: you)? (?:how|where)(?: (?:to|you (?:can|may)))? appeal\b/i;
/** "That is a grievance and not an appeal." */
const NO_APPEAL =
  /\b(?:grievance|complaint)s?,? (?:(?:and|but|it|is|are) ){0,3}not an appeal\b|\b(?:no|not carry) (?:any )?appeal rights\b/i;

/** The page on nondiscrimination: its grievances and complaints are none about this decision. */
const EQUAL = /\bcivil rights\b|\bnon-?discriminat|\bdiscriminat(?:e|es|ed|ing|ion)\b|\bsection 1557\b|\boffice for civil\b/i;
const COMPLAINT = /\bgrievances?\b|\bcomplaints?\b/i;
const OF_DECISION = /\bappeal|\bhearing\b|\breconsider|\bredetermin|\b(?:external|independent) review\b|\bdisagree\b/i;

/** So many blocks such a passage runs over. */
const FOLLOW = 8;

/** So many blocks a letter's head may have. */
const HEAD = 16;

/** Cuts every block into sentences and follows the subject from one to the next. Linear in the text. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let heading = '';
  let running: Topic | null = null;
  // What a block went on about before it told of something by the way.
  let back: Topic | null = null;
  // How many blocks a passage on nondiscrimination may still go on.
  let equal = 0;
  const greeted = blocks.slice(0, HEAD).findIndex((one) => one.text.length <= 80 && GREETING.test(one.text));
  for (const [block, { text, kind }] of blocks.entries()) {
    // In a letter's head every block is of its own: "An independent review company" says nothing of the address below.
    if (block <= greeted) running = null;
    const isHead =
      kind === 'heading' ||
      (looksLikeHeading(text, kind) && !(running !== null && headsAddress(blocks, block)) && !labelsNumber(text, blocks[block + 1]));
    // "When?", "How?": questions under what goes on.
    if (isHead && ASIDE_QUESTION.test(text)) {
      heading = `${heading} ${text}`.trim().slice(-200);
    } else if (isHead) {
      heading = text;
      running = null;
    } else if (back) running = back;
    back = null;
    // Under the closing stand names and a footer, which go on with nothing; the letter itself goes on with nothing of its head.
    if (text.length <= 80 && (CLOSING.test(text) || GREETING.test(text))) running = null;
    if (text.length <= 80 && GREETING.test(text)) heading = '';
    let start = 0;
    let aside = false;
    equal = isHead && !EQUAL.test(text) ? 0 : Math.max(0, equal - 1);
    for (const end of [...matchesOf(text, ENDS).map((match) => match.index + match[0].length), text.length]) {
      const words = text.slice(start, end);
      const plain = EARS.test(words) ? words.replace(EARS_ALL, ' ') : words;
      const own = topicsOf(kind === 'pair' || words.length <= 60 ? plain.replace(NAMED_FOR, ' ') : plain);
      if (own.has('appeal') && TOLD_LATER.test(words)) own.delete('appeal');
      if (EQUAL.test(words)) equal = FOLLOW;
      else if (OF_DECISION.test(words)) equal = 0;
      const rights = equal > 0 && (COMPLAINT.test(words) || own.has('external')) && !OF_DECISION.test(words);
      if (rights) for (const topic of ['appeal', 'external'] as const) own.delete(topic);
      // Where a complaint of another kind goes, behind the sentence that tells it from an appeal.
      if (aside) own.delete('appeal');
      const before: Topic | null = running;
      // The office in an address may be named like one that helps.
      const office: boolean = own.has('appeal') && (before === 'appeal' || before === 'hearing') && PLACE.test(words);
      const way: boolean = start === 0 && (before === 'appeal' || before === 'hearing') && isWayToCall(blocks, block);
      running = aside || rights ? 'help' : office || way ? before : (mainTopic(own, words) ?? running);
      if (NO_APPEAL.test(words)) [aside, running] = [true, 'help'];
      if (running === 'appeal' || running === 'hearing') back = null;
      if (start > 0 && (before === 'appeal' || before === 'hearing') && byTheWay(running, words, end === text.length, blocks[block + 1]))
        back = before;
      sentences.push({ block, start, end, text: words, own, topic: running, heading });
      start = end;
    }
  }
  return sentences;
}

/** A line that stands as a heading although the source does not mark it: short, no full stop, capitals or a question. */
export function looksLikeHeading(text: string, kind: Block['kind']): boolean {
  if (kind !== 'paragraph' || text.length < 4 || text.length > 90) return false;
  if (/[.,;:]$/.test(text) || /\d{3}/.test(text)) return false;
  if (text.endsWith('?')) return true;
  const words = text.split(' ');
  const capital = words.filter((word) => /^[^a-z]/.test(word)).length;
  return words.length <= 12 && (text === text.toUpperCase() || (capital === words.length && words.length > 1) || topicsOf(text).size > 0);
}

/** A step that comes later, told without saying where to write. */
const LATER_STEP = /\b(?:after|if|once|when) (?:we|our|you|the plan)\b[^.;:\d]{0,160}\.\s?$/i;
const WAYS = /^(?:by |your )?(?:tele)?(?:phone|call|fax|mail|write|online|in person|in writing|tell us)\b/i;
/** True for a sentence in a passage about appeals that says what goes on meanwhile, or what may follow, before the ways to appeal. */
function byTheWay(topic: Topic | null, words: string, last: boolean, next: Block | undefined): boolean {
  if (topic === 'continuation') return true;
  return last && (topic === 'external' || topic === 'hearing') && LATER_STEP.test(words) && next !== undefined && WAYS.test(next.text);
}

const CALL = /^(?:[-•*] )?(?:by )?(?:call|phone|telephon)(?:ing|e)?\b/i;
const OTHER_WAY = /^(?:[-•*] )?(?:by |or )?(?:fax|mail|write|writing|online|letter)\b/i;
/** "Call Member Services at ..." in a list with the other ways to do the same ("Write: ...", "Fax: ..."). */
export function isWayToCall(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text ?? '';
  if (text.length > 160 || !CALL.test(text) || /\bquestions?\b|\bhelp\b/i.test(text)) return false;
  return [blocks[at - 1], blocks[at + 1]].some((one) => one !== undefined && OTHER_WAY.test(one.text));
}

const NUMBER = /^(?:1[\s.-])?\(?\d{3}\)?[\s./-]\d{3}[\s.-]\d{4}\b/;
/** "Standard requests, by fax" with the number in the line below is its label. */
const labelsNumber = (text: string, next: Block | undefined) =>
  next !== undefined && NUMBER.test(next.text) && /\b(?:phone|fax|call|telephone|facsimile)\b/i.test(text);

const PLACE = /\b[A-Z]{2},?\s\d{5}(?:-\d{4})?$/;
/** True for a name in capitals over the lines of its address, which goes on with what was said before. */
function headsAddress(blocks: readonly Block[], at: number): boolean {
  const text = blocks[at]?.text ?? '';
  if (/[?]$/.test(text) || topicsOf(text).size > 0 || text === text.toUpperCase()) return false;
  for (let i = at + 1; i <= at + 4; i++) {
    const next = blocks[i];
    if (!next || next.kind === 'heading' || next.text.length > 100) return false;
    if (PLACE.test(next.text)) return true;
  }
  return false;
}

const ACTION =
  /\b(?:to|file|start|request|submit|send|mail|fax|make|ask for|for) (?:an? |your |the |this |written |expedited |fast |standard |urgent |internal |formal ){0,3}(?:appeals?|grievance|reconsideration|redetermination|review)\b|\bappeals? (?:may|can|must|should|to|by|in writing|request)\b|\b(?:write|send|mail|fax)(?: (?:it|them|this|your \w+))? to\b/i;

const HEARD_LATER =
  /\b(?:once|after) (?:we|the plan) (?:have|has)? ?(?:answer|decid|respond|repl|finish)\w*[^.;]{0,60}\byou (?:may|can|could)\b/i;

/** "Call Member Services at 855-555-0127 or fax your request to" */
export const CALL_OR_FAX = /^(?:please |you (?:can|may) )?(?:call|phone|telephone)\b[^.?]{0,90}?,? or (?:fax|mail|send|write|submit)\b/i;

/** The one subject of a sentence that touches several. */
function mainTopic(own: Set<Topic>, words: string): Topic | null {
  // A grievance about discrimination is no appeal of this decision.
  if (own.has('help') && /civil rights|discriminat/i.test(words)) return 'help';
  if (own.has('claims')) return 'claims';
  if (own.has('continuation') && /\?\s*$/.test(words) && !ACTION.test(words)) return 'continuation';
  if (own.has('peer') && !/not an appeal\b/i.test(words)) return 'peer';
  // "an independent review (appeal) of our decision": how Part D notices call the plan's own.
  if (own.has('external')) return /\breview \(appeal\) of our\b/i.test(words) ? 'appeal' : 'external';
  if (own.has('suit') && !own.has('appeal')) return 'suit';
  // "Once we have answered, you may go to the state for a hearing": not the next step.
  if (/\bhearing\b/i.test(words) && own.has('appeal') && HEARD_LATER.test(words)) return 'external';
  if (own.has('hearing') && !own.has('help')) return 'hearing';
  if (own.has('appeal')) return own.has('help') && !ACTION.test(words) ? 'help' : 'appeal';
  // "You can write, or you can call us and we will help you: 1-800-..."
  if (own.has('help'))
    return /\b(?:write|mail|fax)\b[^.]{0,30}\bor\b[^.]{0,20}\bcall\b/i.test(words) || CALL_OR_FAX.test(words) ? null : 'help';
  if (own.has('continuation')) return 'continuation';
  return null;
}
