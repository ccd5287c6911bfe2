import type { Candidate } from './candidate';
import { moneyIn } from './money';
import { CARE } from './provider-name';
import { denies } from './refusal';
import { DENIED, PAID } from './row-verdict';
import { serviceLines } from './service-lines';
import { cut, namesHouse, readServiceName, VAGUE } from './service-name';
import { serviceWords } from './service-words';
import type { View } from './view';

/** Words of titles that name no service. */
export const NOT_TITLE =
  /\b(?:reminder|claims?|notice|denial|denied|explanation|details?|summary|status|decision|appeal|request|authori[sz]ation|member|welcome|benefits?|plan|(?<!home |behavioral |mental )health|insurance|not|we|you|your|what|why|how|bill|overview|message|letter|page|^home|home page|reason|documents?|costs?|medicaid|medicare|program|information|rejected|approved|pending|important|remittance|payment)\b/i;

/** A service without any label: a line of a statement, a line among a notice's first ones. */
export function unlabelled(view: View): Candidate<string>[] {
  return [
    ...statementLines(view),
    ...judgedLines(view),
    ...pricedLines(view),
    ...bareLines(view),
    ...drugLines(view),
    ...subjects(view),
    ...visits(view),
  ];
}

const DAY = /\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
/** What a statement's line was for, where no heading says it. Of lines that were refused first, of others when none was. */
function statementLines(view: View): Candidate<string>[] {
  const lines = serviceLines(view).filter((one) => one.name && !one.headed);
  const refused = lines.filter((one) => one.denied !== 'no');
  return (refused.length > 0 ? refused : lines).flatMap(({ name, block, denied }) =>
    name && !DAY.test(name.value) ? [{ ...name, block, confidence: denied === 'yes' ? 0.77 : 0.66 }] : [],
  );
}

/** "Chest x-ray ....... billed $95.00": what leads from the words to their sums. */
const LEADER = /[\s.:…–—|-]{0,80}(?:(?:amount |total |they |provider )?(?:billed|charged?|fee|submitted|cost|price|asked))?[\s.:…]{0,80}$/i;
/** "Home sleep test $512.00 $0.00 $512.00": words of care and sums of which nothing was paid, in a line without a day or a code. */
function pricedLines(view: View): Candidate<string>[] {
  const pairs = view.doc.blocks.flatMap((block, index) => {
    if (block.kind !== 'pair' || block.text.length > 160 || serviceWords(block.label) === 0) return [];
    // "Motorized scooter   Not approved": its verdict is all that stands behind it.
    if (VERDICT.test(block.value) && !NOT_TITLE.test(block.label)) {
      const name = readServiceName(block.label.replace(/[\s.:…–—-]+$/, ''));
      return name ? [{ ...name, block: index, confidence: 0.8 }] : [];
    }
    if (serviceWords(block.label) < 2) return [];
    const judged = JUDGED.exec(block.text)?.index ?? 0;
    if (judged > 4 && judged < block.label.length) {
      const name = readServiceName(block.text.slice(0, judged));
      return name ? [{ ...name, block: index, confidence: 0.8 }] : [];
    }
    if (NOT_TITLE.test(block.label)) return [];
    const sums = moneyIn(block.value);
    const name = sums.length >= 2 && sums[0]?.value !== 0 && sums[1]?.value === 0 ? readServiceName(block.label) : null;
    return name ? [{ ...name, block: index, confidence: 0.74 }] : [];
  });
  const lines = view.lines.slice(0, 300).flatMap((line) => {
    const first = line.text.length <= 160 && view.doc.blocks[line.block]?.kind !== 'row' ? line.text.indexOf(' $') : -1;
    if (first < 6 || first > 80) return [];
    const sums = moneyIn(line.text.slice(first));
    const said = line.text.slice(0, first).replace(LEADER, '');
    if (sums.length < 2 || sums[0]?.value === 0 || sums[1]?.value !== 0 || /^\W*(?:sub)?totals?\b|[.:;]/i.test(said)) return [];
    const name = serviceWords(said) === 2 ? readServiceName(said) : null;
    return name ? [{ ...name, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence: 0.74 }] : [];
  });
  return [...pairs, ...lines];
}

const VERDICT = /^(?:not (?:approved|covered|authorized|paid|allowed|certified|payable)|denied|declined|refused|rejected|disallowed)\b/i;
const JUDGED =
  /\s?(?:\.{3,}|\s--?|\s[–—|]|:|\s=)\s{1,3}(?:was |is )?(?:not (?:approved|covered|authorized|paid|allowed|certified|payable)|denied|declined|refused|rejected|disallowed|turned down)\b/i;
/** "In vitro fertilization -- declined": a line of care with its own verdict. */
function judgedLines(view: View): Candidate<string>[] {
  return view.lines.slice(0, 300).flatMap((line) => {
    const at = line.text.length <= 200 && view.doc.blocks[line.block]?.kind !== 'row' ? JUDGED.exec(line.text)?.index : undefined;
    const said = at === undefined ? '' : line.text.slice(0, at);
    const name = serviceWords(said) > 0 && !/[.;] |\b(?:we|you|your|our)\b/i.test(said) ? readServiceName(said) : null;
    return name && !NOT_TITLE.test(name.value)
      ? [{ ...name, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence: 0.8 }]
      : [];
  });
}

/** "Mammogram - covered in full" */
const GRANTED = /\s?(?:\.{3,}|\s--?|\s[–—]|:)\s{1,3}(?:was |is )?(?:fully |partly )?(?:covered|paid|approved|allowed|authorized)\b/i;

/** Nothing but the class of a service. */
export const GENERIC =
  /^(?:the |your |a )?(?:surgery|procedure|operation|treatment|care|visit|tests?|testing|drug|equipment|planned|scheduled|proposed|\s)+$/i;

/** Among a notice's first lines, below its subject or on a claim's card: a line that is a service and nothing else. */
function bareLines(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const last = view.salutation > 0 ? view.salutation : Math.min(40, view.doc.blocks.length);
  for (const [at, line] of view.lines.entries()) {
    // The subject can stand below the greeting, in a line of its own.
    const below = view.salutation > 0 && line.block === last + 1 && view.doc.blocks[line.block]?.kind !== 'pair';
    if (line.block === last) continue;
    if (line.block > last && !below) break;
    const block = view.doc.blocks[line.block];
    if (!block || (line.block < 2 && block.kind !== 'pair') || block.kind === 'row' || line.text.length > 90 || line.text.length < 6)
      continue;
    if (block.kind === 'pair' && !/^(?:re|subject|regarding|concerning|about)\b/i.test(block.label)) continue;
    if (
      /[?!:]$|^\d|\b(?:we|you|your|our|us|was|were|is|are|will|not|su|usted|porque)\b/i.test(line.text) ||
      NOT_TITLE.test(line.text) ||
      GRANTED.test(line.text) ||
      namesHouse(line.text)
    )
      continue;
    const name = readServiceName(line.text);
    if (!name || serviceWords(name.value) < 2 || line.text === line.text.toUpperCase() || GENERIC.test(name.value)) continue;
    const verdict = verdictBelow(view, at);
    if (verdict === 'no') continue;
    const confidence = verdict === 'yes' ? 0.76 : 0.66;
    found.push({ value: name.value, block: line.block, start: line.start + name.start, end: line.start + name.end, confidence });
  }
  return found;
}

/** What the next lines say of a line: a word of its own ("not authorized"), or sums of which nothing was paid. */
function verdictBelow(view: View, at: number): 'yes' | 'no' | 'open' {
  const below = view.lines[at + 1]?.text ?? '';
  if (below.length <= 40 && (DENIED.test(below) || PAID.test(below))) return DENIED.test(below) ? 'yes' : 'no';
  const sums: number[] = [];
  for (const next of view.lines.slice(at + 1, at + 5)) {
    const sum = next.text.length <= 16 ? SUM.exec(next.text)?.[1] : undefined;
    if (sum === undefined) break;
    sums.push(Number(sum.replace(/,/g, '')));
  }
  if (sums.length < 2 || sums[0] === 0) return 'open';
  return sums[1] === 0 ? 'yes' : 'no';
}

const SUM = /^\$\s?(\d[\d,]*\.\d{2})$/;

const DOSED =
  /^(?=[A-Z])[A-Za-z-]{4,24}(?: [A-Za-z-]{2,12}){0,3} \d[\d.,/]{0,7} ?(?:mg|mcg|ml|units?|%)(?:\/(?:\d[\d.]{0,5} ?)?[a-z]{1,4})?(?: (?:tablets?|tabs?|capsules?|caps?|pens?|vials?|syringes?|cream|gel|patch(?:es)?))?/i;

/** "ELIQUIS TAB 5MG QTY 60 DAYS 30": a line of a pharmacy's form that begins with a drug and its strength. */
function drugLines(view: View): Candidate<string>[] {
  return view.lines.slice(0, 60).flatMap((line) => {
    const match = line.text.length <= 120 && /\d/.test(line.text) ? DOSED.exec(line.text) : null;
    if (!match || /\b(?:you|we|has|have|is|was|of|for|and|or)\b/i.test(match[0])) return [];
    return [{ value: match[0], block: line.block, start: line.start, end: line.start + match[0].length, confidence: 0.68 }];
  });
}

/** "What we had paid for your visit on April 9", "the denied stay at Teche Hospital": the care in one word, where no other is found. */
function visits(view: View): Candidate<string>[] {
  if (!denies(view)) return [];
  for (const sentence of view.sentences.slice(0, 200)) {
    if (sentence.topic !== null || sentence.own.size > 0 || sentence.text.length > 800) continue;
    const match =
      /\b(?:your|his|her|their|denied|the) (?:son[’']s |daughter[’']s |child[’']s |wife[’']s |husband[’']s )?(?=(visit|stay|hospital stay|admission|surgery|operation|flight|ride|transport)s? (?:on|at|of|to|with|in|from|by|was|is|were)\b)/i.exec(
        sentence.text,
      );
    if (
      !match?.[1] ||
      !/\b(?:paid?|pay|payable|payment|cover(?:ed)?|claim|bill|billed|charged?|appeal|denied|denial|request|asked|needed|necessary)\b/i.test(
        sentence.text,
      )
    )
      continue;
    const start = sentence.start + match.index + match[0].length;
    return [{ value: match[1], block: sentence.block, start, end: start + match[1].length, confidence: 0.37 }];
  }
  return [];
}

const SUBJECT = /^(?:re|subject|regarding|concerning|about|asunto|ref(?:erence)?|(?:in the )?matter(?: of)?|topic)\b[\s:.-]{0,4}/i;
/** Words with which a subject leads to the service. */
const TO_SERVICE =
  /^(?:(?:our |the |your |final |notice of |adverse |coverage |benefit ){0,4}(?:request|denial|claim|authorization|prior (?:authorization|approval)|precertification|approval|coverage|payment|decision|determination|appeal|review|notice|non-coverage)s? (?:of|for|about|on|to cover|regarding) ){1,3}(?:coverage (?:of|for) |payment (?:of|for) )?(?:the |your |an? )?/i;

/** "Re: cardiac PET scan, Summit Cardiac Imaging, January 6, 2026": the part of a letter's subject that is a service. */
function subjects(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 60)) {
    const block = view.doc.blocks[line.block];
    if (!block || block.kind === 'row' || line.text.length > 260 || (view.salutation > 0 && line.block > view.salutation + 1)) continue;
    const labelled = block.kind === 'pair' && SUBJECT.test(block.label);
    const lead = labelled ? (SUBJECT.exec(line.text)?.[0] ?? '') : (SUBJECT.exec(line.text)?.[0] ?? null);
    if (lead === null || (block.kind === 'pair' && !labelled)) continue;
    let at = lead.length;
    for (const part of line.text.slice(at).split(/(?<=[;|–—]|\s-\s|, (?=\p{Lu})|\p{Ll}{3}\. (?=\p{Lu}))/u)) {
      const skip = /^\s*/.exec(part)?.[0].length ?? 0;
      const to = skip + (TO_SERVICE.exec(part.slice(skip))?.[0].length ?? 0);
      const name = readServiceName(cut(part.slice(to)).replace(/[\s,;|–—-]+$/, ''));
      const start = line.start + at + to + (name?.start ?? 0);
      at += part.length;
      if (!name || serviceWords(name.value) === 0 || CARE.test(name.value) || GENERIC.test(name.value) || VAGUE.test(name.value)) continue;
      if (/\b(?:we|you|our|claim|member|plan|health|denial|appeal)\b/i.test(name.value)) continue;
      found.push({
        value: name.value,
        block: line.block,
        start,
        end: start + name.value.length,
        confidence: serviceWords(name.value) === 2 ? 0.77 : 0.66,
      });
      break;
    }
  }
  return found;
}
