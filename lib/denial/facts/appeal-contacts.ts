import { matchesOf } from '@/lib/document/matches';
import type { Facts } from '../model';
import { appealsTold, type Clause, clauseAround } from './appeal-clause';
import { isFooter, isLaterHearing, isLedTo, isSignature, isUnderWay, leadsElsewhere } from './appeal-places';
import { type Candidate, choose } from './candidate';
import { CALL_OR_FAX, isWayToCall } from './sentences';
import type { Sentence, View } from './view';
import { sentenceAt } from './view';

const NUMBER =
  /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s./-])\d{3}[\s.-]\d{4}(?![\d-])|(?<![\w-])1-8\d{2}-(?:[A-Z]{3}-\d{4}|\d{3}-[A-Z]{4}|[A-Z]{7})\b/g;
type NumberKind = 'fax' | 'phone' | 'tty';
const SAME_DIGITS = (a: string, b: string) => a.replace(/\D/g, '').slice(-10) === b.replace(/\D/g, '').slice(-10);

/** A number with the words around it. */
interface Spot {
  sentence: Sentence;
  /** Its sentence, or what of a very long one is near. */
  text: string;
  /** What leads to it: its column or label, and the words before it. */
  before: string;
  after: string;
}

/** Fax and phone that the document ties to appeals: by the words around them, else by the section they stand in. */
export function readAppealNumbers(view: View): Pick<Facts, 'appealFax' | 'appealPhone'> {
  const fax: Candidate<string>[] = [];
  const phone: Candidate<string>[] = [];
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.text.length > 20_000) continue;
    let last: NumberKind | null = null;
    let said: Sentence | null = null;
    let end = 0;
    for (const match of matchesOf(block.text, NUMBER)) {
      const sentence = sentenceAt(view, index, match.index);
      if (!sentence) continue;
      if (said !== sentence) last = null;
      said = sentence;
      const before = wordsBefore(view, index, match.index, end, sentence);
      const behind = end;
      const after = block.text.slice(match.index + match[0].length, match.index + match[0].length + 60);
      end = match.index + match[0].length;
      // What begins anew after a fax number is no fax for that.
      if (/^[\s.;|/]*(?:[A-Z][a-z]|to\b)/.test(block.text.slice(behind, match.index))) last = null;
      const kind: NumberKind | null =
        kindBehind(after) ?? kindOf(before) ?? (LINE.test(before) || AT.test(before) || OFFICE_LINE.test(after) ? 'phone' : null) ?? last;
      last = kind;
      const at = match.index - sentence.start;
      const text = sentence.text.length > 900 ? sentence.text.slice(Math.max(0, at - 400), at + 300) : sentence.text;
      const spot: Spot = { sentence, text, before, after };
      const score =
        kind === 'fax'
          ? faxScore(view, spot)
          : kind === 'tty'
            ? 0
            : phoneScore(view, spot, kind !== null) ||
              toldScore(view, spot, () => clauseAround(block.text, match.index, end, behind, headOf(view, index, match.index)));
      if (score === 0) continue;
      (kind === 'fax' ? fax : phone).push({
        value: match[0].trim(),
        block: index,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        confidence: score,
      });
    }
  }
  return { appealFax: choose(view, fax, SAME_DIGITS), appealPhone: choose(view, phone, SAME_DIGITS) };
}

/** The words that lead to a number: of its own sentence, or of the one before when that was only a label ("By phone. 866-..."). */
function wordsBefore(view: View, index: number, at: number, floor: number, sentence: Sentence): string {
  const block = view.doc.blocks[index];
  const text = block?.text ?? '';
  const own = text.slice(Math.max(sentence.start, at - 90, Math.min(floor, at)), at);
  const bare = !/\p{L}{2}/u.test(own);
  const earlier = bare && sentence.start > 0 ? text.slice(Math.max(floor, at - 60), at) : own;
  const head = /\p{L}{2}/u.test(earlier) || block?.kind === 'row' ? '' : lineAbove(view, index);
  return `${columnOf(view, index, at)} ${head} ${earlier}`.trimStart();
}

/** A short line right above a block. */
function lineAbove(view: View, index: number): string {
  const above = view.doc.blocks[index - 1];
  return above && above.text.length <= 60 ? above.text : '';
}

/** What leads to a number that has no words before it: its column or the cell beside it, else the line above. */
const headOf = (view: View, index: number, at: number) => columnOf(view, index, at) || lineAbove(view, index);

function columnOf(view: View, index: number, at: number): string {
  const block = view.doc.blocks[index];
  if (block?.kind !== 'row') return '';
  const cell = block.starts.findLastIndex((start) => start <= at);
  return block.header?.[cell] ?? block.cells[cell - 1] ?? '';
}

/** What a number is, by the nearest word before it. */
function kindOf(before: string): NumberKind | null {
  const words = [
    ...matchesOf(
      before,
      /\b(e-?fax|fax(?:ed|ing|es)?|facsimile|tele?fax|tty|tdd|ttd|relay|phone|phoning|telephon(?:e|ing)|c[ao][l1i][l1i](?:ing|s)?|be called(?= (?:at|on|under))|be phoned|ring|tel|toll[- ]free|hotline|direct line|dial|speak|talk|voice)\b/gi,
    ),
  ];
  const short = /(?:^|[\s|(;,/])(Fx?|Ph?|T|V)[:.]?\s?$/i.exec(before)?.[1];
  if (short) return /^f/i.test(short) ? 'fax' : 'phone';
  // "faxed (toll-free 855-...)": free of charge says nothing of the kind.
  const named = words.findLast(([word]) => !/^toll/i.test(word)) ?? words.at(-1);
  const word = named?.[1]?.toLowerCase();
  if (!word) return null;
  if (/^(?:e-?fax|fax|facs|tel?efax)/.test(word)) return 'fax';
  return /^(?:tty|tdd|ttd|relay)/.test(word) ? 'tty' : 'phone';
}

/** "702-555-0148 (fax)" */
function kindBehind(after: string): NumberKind | null {
  const word = (/^\s?[([](fax|phone|tele?phone|tel|voice)\b/i.exec(after) ??
    /^\sto (?:start|file|make|ask for) [^.;]{0,30}\bby (phone)\b/i.exec(after) ??
    /^\s(fax|phone|voice)(?=\s?(?:[,;.)]|$|or\b))/i.exec(after))?.[1]?.toLowerCase();
  return word ? (word === 'fax' ? 'fax' : 'phone') : null;
}

const APPEAL =
  '(?:appeals?|reviews(?= )|review(?= (?:line|desk|team|unit|office|phone))|complaints(?= (?:line|desk|team|unit|office))|grievances?|reconsiderations?|redeterminations?|disputes?|hearings?)';
const OFFICE =
  '(?:line|desk|unit|number|department|dept\\.?|team|people|office|coordinator|clerk|analyst|secretary|center|hotline|phone|staff|specialist|area|questions?)';
/** "Grievance line 505-555-0114", "our appeals desk,", "appeal team's line is", and at the beginning "Fast appeals:" */
const LINE = new RegExp(
  `(?:\\b${APPEAL}(?:['’]s|s['’])?(?: and ${APPEAL})? ${OFFICE}(?:['’]s)?(?: (?:line|number|phone))?|^\\s*(?:[A-Za-z-]+ ){0,2}${APPEAL}(?: and ${APPEAL})?)(?:,? (?:is|at|on))?[\\s:,(?–—-]{1,3}$`,
  'i',
);
/** "ask for an urgent appeal at": what is no fax there is a phone. */
const AT = /\b(?:appeal|grievance)s? at\s*$/i;
const OFFICE_LINE = new RegExp(`^\\s?\\(${APPEAL}(?: and ${APPEAL})? (?:line|desk|unit|department|team|hours|only)`, 'i');
/** Appealing itself is done by calling. */
const BY_PHONE = new RegExp(
  `\\b(?:look at (?:this|it) again|look again|think again|differently|disagree)\\b[^.;]{0,40}\\b(?:call|phone|ring)\\b|\\b(?:call|phone|ring) (?:in )?your (?:complaint|grievance|appeal)\\b|\\b(?:${APPEAL}|ask|tell us|requests?|review)\\b[^;?!]{0,130}\\b(?:(?:by|over the|on the) (?:tele)?phone|by (?:calling|phoning|ringing|telephon(?:e|ing))|out loud|orally|verbally)\\b|\\b(?:call|c[ao][l1][l1]|phone|ring|telephone|dial)\\b[^.]{0,90}\\b(?:to|and|for) (?:\\w+ ){0,3}${APPEAL}|\\b${APPEAL}\\b[^.]{0,80}\\b(?:call|dial|phone|ring|telephone)\\b|\\b(?:call|phone|ring)\\b[^.]{0,40}\\b${APPEAL}|\\d{4},? and [^.]{0,40}\\b${APPEAL}|\\b${APPEAL} (?:people|desk|team|office|unit|department|staff)\\b[^.;]{0,30}\\bbe (?:called|phoned|reached by (?:tele)?phone)\\b|\\b(?:start|file|make|ask for|request|begin|open) (?:one|it|yours)\\b[^.;]{0,60}\\b(?:by (?:calling|phone|telephone)|call)\\b`,
  'i',
);
/** Lines that are never for an appeal, in the words around a number. */
const NEVER =
  /\bmarketplace\b|\binterpret|\blanguage|\bcop(?:y|ies)\b|\ball (?:other )?(?:calls|questions|matters)\b|\bother (?:calls|questions|matters)\b|\bombuds|\boffice of (?:patient|consumer|the healthcare advocate)|\bcommonwealth\b|\blegal\b|\bdepartment of (?:insurance|labor|managed|financial|commerce)|\bdivision of|\binsurance (?:department|division)|\bnurse line|\bnew date\b|\breschedule|\bresubmi|\bnew request\b|\bpeer[- ](?:to[- ]peer|review)\b|\bdoctor[- ]to[- ]doctor\b|\bconsumer\b|\bassistance program\b|(?<!(?:member|appeals?|grievance) )\badvocate|\banything (?:else|that)|\bquestions only\b|\b1557\b|\bcivil rights\b|\bfraud\b|\battorney general\b|\b1-800-medicare\b|\bnot an appeal\b|\bthe department (?:also )?has\b|\bsuperintendent\b|\bnot (?:for )?appeals\b|\bif anything\b|\b(?:not|n[’']t) (?:mean|want|intend) to (?:file an )?appeal|\bwithdraw|\bquestions only\b/i;
/** Lines that are for an appeal only when the sentence says so. */
const GENERAL =
  /\bcall center\b|\bprovider services\b|\bcustomer (?:service|care)\b|\bmember (?:services?|line|help)\b|\brepresentative|\bact for you|\blearn how|\bstatus\b|\bhelpline\b|\b(?:e|i)nquir|\bplan (?:toll|phone|number)|\bgeneral\b|\bquestions?\b/i;
const QIO = /\bQIO\b|quality improvement organization/i;
/** A line that is nothing but a means and a number. */
const BARE =
  /(?:^|[;|•·]\s?)(?:[^a-z]{0,6}(?:by |or )?(?:phone|ph|call|telephone|tel|toll[- ]free|ring|voice)\b)|(?:\(\d\)\s?|[.:]\s)(?:phone|ph|call|tel(?:ephone)?)[.:]?\s*$/i;

/** In a passage about appeals: somebody is told to call there. */
const INVITED =
  /\b(?:you|your (?:doctor|prescriber|provider)|he|she|they|or) (?:may |can |could |should )?(?:also |instead |just )?(?:call|telephone|phone|ring|dial)\b|\bfor (?:an? )?(?:urgent|expedited|fast|emergency)[^.;]{0,40}\b(?:call|telephone|phone)\b/i;
const ASKED =
  /\b(?:questions?|talk|help|ask) (?:about|with|on) (?:your |the |this |an |how to )?(?:appeals?|grievance|reconsideration|hearings?)|\bappeals? questions?\b|\bappeals? (?:office|desk|unit|department|team)\b[^.;:]{0,30}\b(?:explain|help|answer|guide)\w*\b[^.;:]{0,40}:\s*$|\bmy direct line\b/i;

/** "Member Services at 800-555-0155 can take your appeal over the phone" */
const TAKES = /^[^.;]{0,25}\b(?:takes?|accepts?|hears?)\b[^.;]{0,20}\bappeals?\b/i;
/** "Call 212-555-0100 about eligibility" */
const OTHER_USE =
  /^,?\s(?:about|for|on|with) (?:(?:your|the|any|all|other|more) )?(?:eligibility|benefits?|claims?|bills?|billing|payments?|premiums?|help|cop(?:y|ies)|balances?|anything|information|coverage)\b(?! (?:appeal|review|dispute))/i;
/** "Fast requests: 1-800-555-0141" */
const FAST_LINE = /\b(?:fast|expedited|urgent) (?:requests?|appeals?|decisions?|redeterminations?|reconsiderations?)(?: only)?:\s*$/i;
/** Who helps with an appeal, or with a bill, takes none. */
const HELPERS =
  /\battorney general\b|\beducation and advocacy\b|\bnegotiators?\b[^.]{0,80}$|\bhelp (?:from us )?(?:in|with) (?:writing|preparing|drafting)\b[^.;]{0,80}\b(?:customer|member) (?:care|services?)\b[^.;]{0,20}$/i;
const NOT_TAKEN =
  /\bappeals? (?:are|is|can|may|will) ?(?:not|n[’']t)(?: be)? (?:taken|accepted|made|filed) (?:by|over the) (?:tele)?phone\b/i;
/** What remains for who misses the time of the first step. */
const TOO_LATE = /\bmiss(?:ed)? (?:that|the|this|your) (?:\w+ )?(?:time|deadline|day|call)\b/i;

/** Words that lead to the phone of who hears an external review. */
const ABOUT_REVIEW =
  /\bor (?:call|phone)(?: at)?\s*$|\b(?:tele)?phone(?: number)? is\s*$|\b(?:external|independent) (?:review|appeal)s?,? (?:is at|at|call|phone)\s*$|\bhelp with (?:the|your|an) (?:application|request|form),? (?:please )?(?:call|phone)\s*$/i;
/** "The number to call is 804-555-0133" */
const NUMBER_TO_CALL = /^(?:the|our|that|its) (?:tele)?(?:phone )?(?:number|line)\b[^.;]{0,30}\bis\b/i;
/** True when the sentence before, in the same passage, says that appeals are taken by phone. */
const saidByPhone = (view: View, sentence: Sentence) =>
  view.inBlock[sentence.block]?.some((one) => one.end === sentence.start && one.own.has('appeal') && BY_PHONE.test(one.text)) === true;
/** True when the sentence before, in the same passage, names the organization that is to be called. */
const calledQio = (view: View, sentence: Sentence) =>
  view.inBlock[sentence.block]?.some((one) => one.end === sentence.start && QIO.test(one.text)) === true;

/** 0 when a phone number has nothing to do with appeals. `said`: a word before it says that it is a phone. */
function phoneScore(view: View, { sentence, text, before, after }: Spot, said: boolean): number {
  const near = before.slice(-70);
  const line = LINE.test(before) || OFFICE_LINE.test(after);
  if (NEVER.test(`${near} ${after.split(/[.;(]/)[0]}`)) return 0;
  if (
    OTHER_USE.test(after) ||
    /^\s?\((?:for )?(?:all|general|other|any) /i.test(after) ||
    HELPERS.test(before.slice(-170)) ||
    NOT_TAKEN.test(text)
  )
    return 0;
  // Who signs that an appeal came in takes none.
  if (isUnderWay(view) && (isSignature(view, sentence.block) || (/\bquestions?\b/i.test(text) && !ASKED.test(text)))) return 0;
  const own = BY_PHONE.test(text) || (NUMBER_TO_CALL.test(text) && saidByPhone(view, sentence));
  const topical = sentence.topic === 'appeal' || sentence.own.has('appeal');
  if (sentence.topic === 'peer' && !line) return 0;
  if (!own && !sentence.own.has('appeal') && (isSignature(view, sentence.block) || isFooter(view, sentence.block))) return 0;
  if (line && !/\bexternal|department of/i.test(near))
    return sentence.topic === 'external' && !view.final ? 0 : sentence.own.has('expedited') ? 0.79 : 0.92;
  if (topical && said && isWayToCall(view.doc.blocks, sentence.block)) return sentence.own.has('expedited') ? 0.79 : 0.88;
  if (topical && said && CALL_OR_FAX.test(text) && /^[^.]{0,30}\bor\b/i.test(after) && !/\bquestions?\b/i.test(text)) return 0.86;
  if (/\bif you (?:call|phone)\b/i.test(near) && !own) return 0;
  if (GENERAL.test(near) && !(own && topical) && !ASKED.test(near)) return 0;
  if (QIO.test(text) && (said || sentence.own.has('appeal'))) return said ? 0.82 : 0.6;
  // "Make your request to your Quality Improvement Organization (QIO), Commence Health, at 1-877-555-0114"
  if (QIO.test(text) && /\bat\s*$/i.test(before) && /\b(?:request|call|contact|reach)\b/i.test(text)) return 0.78;
  // "The reviewer is the QIO for South Dakota, Acentra Health. Call 1-888-317-0891"
  if (said && /^(?:call|phone|contact) /i.test(text) && /^call (?:them )?(?:at )?$/i.test(before.trimStart()) && calledQio(view, sentence))
    return 0.81;
  const asked = ASKED.test(text) || ASKED.test(near);
  if (isLaterHearing(text) && !view.exhausted) return 0;
  if (/\bmarketplace\b|healthcare\.gov|1-800-318-2596/i.test(text)) return 0;
  // "Urgent? We answer in 72 hours: 1-800-555-0117": a number right behind what it is for is dialled.
  if (topical && FAST_LINE.test(before)) return 0.79;
  const rushed = topical && sentence.own.has('expedited') && /[:–—-]\s*$/.test(before);
  if (!said && own && topical && (TAKES.test(after) || /\b(?:out loud|orally|verbally)(?: at| on)?\s*$/i.test(before))) return 0.9;
  // "An appeal can be made in writing or by phone: ... NY 10601; 914-555-0107": the one number of its sentence
  if (!said && own && topical && /\bby (?:tele)?phone\b/i.test(text) && matchesOf(text, NUMBER).length === 1 && /[;,:–—-]\s*$/.test(before))
    return 0.82;
  if (!said) return asked && (topical || ASKED.test(near)) ? 0.72 : rushed ? 0.7 : 0;
  if (said && topical && sentence.own.has('expedited') && !GENERAL.test(text)) return own ? 0.79 : 0.74;
  if (sentence.topic === 'hearing') return own && !/\b(?:before|at) the hearing\b/i.test(text) ? 0.8 : own ? 0 : 0.6;
  if (
    (sentence.topic === 'external' || /\bapplication\b/i.test(near)) &&
    view.exhausted &&
    (BARE.test(before) || ABOUT_REVIEW.test(before))
  )
    return 0.7;
  if (!topical) return 0;
  // In a fax cover or letterhead nothing is about appeals yet.
  if (sentence.block < view.salutation && !sentence.own.has('appeal')) return 0;
  if ((GENERAL.test(text) || NEVER.test(text.replace(/\([^()]{0,90}\)/g, ''))) && !own) return 0;
  const invited = INVITED.test(text) && !/\b(?:unclear|anything in|explain|understand|to ask)\b/i.test(text);
  const labelled = kindBehind(after) === 'phone';
  const bare = /\b(?:tele)?phone,\s*$/i.test(before) || BARE.test(before.trim()) || /^\s*(?:$|\(?TTY|fax)/i.test(after);
  if (!own && !asked && !bare && !labelled && !invited) return 0;
  if (TOO_LATE.test(text)) return 0.6;
  // A second look that only the doctor can ask for.
  if (/\b(?:your|the|his|her) (?:doctor|physician|provider|prescriber|surgeon)s? (?:may|can|could)\b/i.test(text.slice(0, 60))) return 0.82;
  return (own ? 0.92 : asked || (invited && !bare && !labelled) ? 0.78 : 0.88) - (sentence.own.has('expedited') ? 0.13 : 0);
}

/** The office that the sentence before named. */
const OFFICE_SPOKEN_OF = /^(?:the|that|this|its) (?:desk|unit|committee|panel|team|coordinator|clerk|same (?:desk|office|unit|people))\b/i;
/** What the clause of a number says, where nothing surer does: 0 for a step that is not the next one, or a line that takes none. */
function toldScore(view: View, { sentence, text, before, after }: Spot, clause: () => Clause): number {
  if (isUnderWay(view) || NOT_TAKEN.test(text) || sentence.topic === 'peer') return 0;
  if (!view.final && !view.exhausted && (sentence.topic === 'external' || isLaterHearing(text))) return 0;
  if (NEVER.test(`${before.slice(-70)} ${after.split(/[.;(]/)[0]}`)) return 0;
  if (NEVER.test(lineAbove(view, sentence.block))) return 0;
  const { before: own, after: behind } = clause();
  // "..., Reconsideration Desk, 14 Mill Road. The desk can also be called: 207-555-0118"
  const said = OFFICE_SPOKEN_OF.test(own) ? (view.inBlock[sentence.block] ?? []).find((one) => one.end === sentence.start) : undefined;
  return appealsTold({ before: said?.own.has('appeal') ? `appeals ${own}` : own, after: behind });
}

/** Faxes for what is no appeal, where only the section speaks of appeals. */
const OTHER_PAPERS =
  /\b(?:(?:medical )?records? only|intake|new request|corrected claims?|new claims?|notes? may|send the notes?|peer[- ]to[- ]peer|prior authorization|refund|for (?:\w+ )?forms)\b/i;

/** More papers for an appeal that came in. */
const MORE =
  /\bhappens (?:now|next)\b|\b(?:more|additional|further|new) (?:information|records|papers|facts)|\bsend (?:it|them|any)|\bfax (?:it|them)\b/i;

/** 0 when a fax number has nothing to do with appeals. */
function faxScore(view: View, { sentence, text, before, after }: Spot): number {
  if (isLaterHearing(text) && !view.exhausted) return 0;
  const line = LINE.test(before);
  if (/\bprovider services\b|\bcustomer service\b|\bmember services?\b/i.test(before.slice(-50)) && !sentence.own.has('appeal')) return 0;
  if (sentence.topic === 'hearing') return 0.8;
  if (sentence.topic === 'external') return view.final || view.exhausted ? 0.84 : 0;
  if (sentence.topic === null && isLedTo(view, sentence.block)) return 0.82;
  if (sentence.topic !== 'appeal' && !line)
    return isUnderWay(view) &&
      MORE.test(`${sentence.heading} ${view.inBlock[sentence.block]?.find((one) => one.end === sentence.start)?.text ?? ''} ${text}`)
      ? 0.6
      : 0;
  // "A written appeal must reach us at ... You may fax it to"
  const said = view.inBlock[sentence.block]?.some((one) => one.start < sentence.start && one.own.has('appeal')) === true;
  if (!sentence.own.has('appeal') && !line && !said && leadsElsewhere(view, sentence.block)) return 0;
  if (!sentence.own.has('appeal') && OTHER_PAPERS.test(`${text} ${after.split(/[.;]/)[0]}`)) return 0;
  if (sentence.block < view.salutation && !sentence.own.has('appeal')) return 0;
  // Where no internal step is left, the plan's own office is not the next one.
  if (view.exhausted && view.sentences.some((one) => one.topic === 'external')) return 0.72;
  // The fax of a fast appeal, where another takes all of them.
  if (sentence.own.has('expedited') || /\b(?:expedited|urgent|fast)\b/i.test(before)) return 0.82;
  return sentence.own.has('appeal') ? 0.95 : 0.92;
}
