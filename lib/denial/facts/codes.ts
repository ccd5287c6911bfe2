import { matchesOf } from '@/lib/document/matches';
import type { Facts } from '../model';
import { type Candidate, choose } from './candidate';
import { contractsOf, insteadOf, joined, messageCodes, PROCEDURE, type Spot, spot, unique } from './code-lists';
import { denied } from './code-verdict';
import { diagnoses } from './diagnosis-codes';
import { ndcs } from './ndc';
import { DENIED } from './row-verdict';
import { serviceLines } from './service-lines';
import { serviceWords } from './service-words';
import type { Entry, View } from './view';

/** Words before a number of the same shape that is no procedure: a state and its ZIP code, a law's section, a box. */
const ELSEWHERE =
  /\b[A-Z]{2}\.?\s$|[A-Za-z]-$|\b(?:Box|[Ss]ections?|[Cc]hapter|[Ss]tatutes?|[Rr]ule|[Tt]itle \d{1,2},?|[Ss]uite|[Rr]oom)\s$|§\s?$/;
/** Words before the code of another service, with which the refused one was thrown together. */
const PARTNER =
  /\b(?:billed with|bundled (?:into|with)|included in|part of|incidental to|component of|column 1)(?: (?:the )?(?:code|CPT|procedure))?\s$/i;
/** Words before the code of what was asked for, approved or allowed in its place. */
const IN_PLACE =
  /\b(?:it (?:is|was) for|(?:authorization|approval) (?:on file )?(?:is|was) for|eligibility for|instead of|rather than|in place of|compared (?:with|to))(?: (?:the )?(?:code|CPT|procedure|HCPCS))?\s$/i;
const SAME = (a: string[], b: string[]) => a.join() === b.join();

/** Codes of what was denied and why it was needed. Approved or paid lines beside denied ones are left out. */
export function readCodes(view: View): Pick<Facts, 'procedureCodes' | 'diagnosisCodes' | 'ndc'> {
  return {
    procedureCodes: choose(view, gather(denied(view, procedures(view))), SAME),
    diagnosisCodes: choose(view, gather(diagnoses(view)), SAME),
    ndc: choose(view, ndcs(view)),
  };
}

/** One candidate that holds every code of the best kind of evidence, in the order of the document. */
function gather(spots: Spot[]): Candidate<string[]>[] {
  if (spots.length === 0) return [];
  const top = Math.max(...spots.map((one) => one.weight));
  const good = spots.filter((one) => one.weight >= Math.min(top, 0.75));
  const first = good.find((one) => one.weight === top) ?? good[0];
  if (!first) return [];
  const seen = [...new Set(good.map((one) => one.code))].slice(0, 60);
  const last = good.filter((one) => one.block === first.block && one.start >= first.start && one.start - first.end < 200).at(-1) ?? first;
  return [
    {
      value: seen,
      block: first.block,
      start: first.start,
      end: Math.max(first.end, last.end),
      confidence: Math.min(top, ...good.map((one) => one.weight + 0.04)),
    },
  ];
}

const textOf = (view: View, entry: Entry) => view.doc.blocks[entry.block]?.text.slice(entry.start, entry.end) ?? '';

function procedures(view: View): Spot[] {
  const spots: Spot[] = [];
  for (const entry of view.entries) {
    if (!['procedureCodes', 'service', 'serviceSecond'].includes(entry.kind)) continue;
    const own = entry.kind === 'procedureCodes';
    // "Procedure 29827" in a line: the code stands right behind the word.
    const named = !own && entry.via === 'prose';
    if (named && !/^(?:procedures?|tests?|items?|services?)$/i.test(entry.label)) continue;
    const text = textOf(view, entry).slice(0, 300);
    // A state's own codes ("Service code W1793") have that shape only behind their label.
    const local = own ? /^[\s:#]{0,3}([WXYZ]\d{4})(?![\w-])/.exec(text) : null;
    if (local?.[1]) {
      const start = entry.start + local[0].length - 5;
      spots.push({ code: local[1], block: entry.block, start, end: start + 5, weight: 0.9 * entry.weight });
    }
    for (const match of matchesOf(text, PROCEDURE)) {
      if (entry.via === 'prose' && match.index > (named ? 1 : 30)) continue;
      if (!own && !likelyCode(match[0], text, match.index)) continue;
      if (ELSEWHERE.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
      if (
        entry.via === 'prose' &&
        IN_PLACE.test(
          (view.doc.blocks[entry.block]?.text ?? '').slice(Math.max(0, entry.start + match.index - 50), entry.start + match.index),
        )
      )
        continue;
      spots.push(spot(match, entry.block, entry.start, own ? 0.95 * entry.weight : 0.86));
    }
  }
  // "Group: North Shore Paper Co-op (61290)"
  const numbered = new Set(view.entries.filter((one) => one.via === 'cell' && NUMBERED.has(one.kind)).map((one) => one.block));
  for (const sentence of view.sentences) {
    for (const match of matchesOf(sentence.text, PROCEDURE)) {
      const before = sentence.text.slice(Math.max(0, match.index - 60), match.index);
      const after = sentence.text.slice(match.index + match[0].length, match.index + match[0].length + 6);
      const named =
        /\b(?:CPT|HCPCS|CDT|procedure|proc\.?|code|codes|billed|c[oó]digos?(?! (?:postal|de (?:ajuste|raz[oó]n|motivo|diagn[oó]stico)))) ?\b[^.;]{0,40}$/i.test(
          before,
        ) && !/\b(?:revenue|ZIP|rev\.?|policy|form|diagnosis|reason|remark|bill(?:ing)? type)\s(?:codes?\s)?$/i.test(before);
      const sentWith = /\b(?:sent|submitted|filed|reported|coded)\b[^.;\d]{0,24} (?:with|as|under) (?:code )?$/i.test(before);
      const inParens =
        /\((?:(?:CPT|HCPCS|codes?|procedure codes?):? )?(?:[A-Z]?\d{4,5}[A-Z]?(?:-\d{2})?(?:\s?x\s?\d{1,3})?(?:,|;|\/| and| &)\s?(?:and )?){0,8}$/i.test(
          before,
        ) && /^(?:[),;-]|\s(?:x|and)|$)/.test(after.slice(0, 2));
      const letter = /[A-Z]/.test(match[0]);
      if (ELSEWHERE.test(before) || PARTNER.test(before) || IN_PLACE.test(before)) continue;
      // The contract of a Medicare plan looks like a code: "Silver Lake Advantage Plan (H7720)".
      if (
        /^[HSRE]\d/.test(match[0]) &&
        /\b(?:plan|advantage|medicare|contract|hmo|ppo|pdp|choice)\W{0,12}(?:(?:id|no\.?|number|contract)\W{0,3})?$/i.test(before)
      )
        continue;
      const weight = named
        ? 0.88
        : sentWith
          ? 0.8
          : inParens
            ? letter
              ? 0.86
              : 0.74
            : letter &&
                /\b(?:certify|approve|cover|authorize|pay|deny|denied|denying|billed|for|of|service|item|drug|injection|units?|x)\b|,\s$/i.test(
                  before,
                )
              ? DENIED.test(sentence.text)
                ? 0.76
                : 0.72
              : // "adaptive behavior treatment by protocol, 97153, for Mateo"
                /^(?:[,;).]|\s(?:for|was|is|on|and|or|with|x)\b|\s&)/.test(after) &&
                  /,\s$/.test(before) &&
                  serviceWords(before.slice(-50)) === 2
                ? 0.76
                : besideWords(sentence.text, match.index, match.index + match[0].length);
      if (weight > 0 && !(weight < 0.75 && numbered.has(sentence.block) && serviceWords(before) < 2))
        spots.push(spot(match, sentence.block, sentence.start, weight));
    }
  }
  for (const [index, block] of view.doc.blocks.entries()) {
    if (block.kind === 'row' && block.cells.length >= 3) {
      for (const [i, cell] of block.cells.entries()) {
        const match = /^(?:(?:\d{5}|\d{4}[FTUMA]|[A-EGHJ-MP-V]\d{4}))(?=$|[-\s](?:\d{2}|[A-Z]{2}|[A-Z]\d)$)/.exec(cell);
        const dated = /\d[./-]\d{2,4}\s(\d{5})$/.exec(cell);
        if (dated?.[1])
          spots.push({
            code: dated[1],
            block: index,
            start: (block.starts[i] ?? 0) + cell.length - 5,
            end: (block.starts[i] ?? 0) + cell.length,
            weight: 0.78,
          });
        // Behind the sums of a line stand the numbers of messages.
        const behind = block.cells.slice(0, i).some((one) => /\d\.\d\d$/.test(one)) && spots.some((one) => one.block === index);
        if (match && !behind && !block.header?.[i]?.match(/zip|amount|charge|claim|check|npi|units?/i))
          spots.push(spot(match, index, block.starts[i] ?? 0, 0.86));
      }
    }
  }
  for (const line of view.lines) {
    const match =
      /^\(?(?:\d{4}[FTUMA]|[A-EGHJ-MP-V]\d{4}|\d{5})(?:-\d{2})?\)?(?:,\s(?:[A-Z]\d{4}|\d{4}[FTUMA]|\d{5})(?:-\d{2})?){0,8}$/.exec(
        line.text,
      );
    if (match && view.doc.blocks[line.block]?.kind === 'paragraph') {
      const near = view.doc.blocks
        .slice(Math.max(0, line.block - 4), line.block + 5)
        .filter((one) => /\b(?:CPT|HCPCS|code|service|procedure|drug|test)\b/i.test(one.text.slice(0, 60)));
      if (/[A-Z]/.test(match[0]) || near.length > 0 || spots.length === 0)
        spots.push(
          spot(
            { ...match, 0: match[0].replace('(', '').slice(0, 5), index: 0 } as RegExpMatchArray,
            line.block,
            line.start + (match[0].startsWith('(') ? 1 : 0),
            /[A-Z]/.test(match[0]) ? 0.8 : 0.75,
          ),
        );
    }
  }
  // "Line 1: 51741, $95.00, DENIED"
  for (const line of view.sentences) {
    const match = line.text.length <= 160 ? /\bline \d{1,2}[:.]?\s(\d{5}|[A-Z]\d{4})\b/i.exec(line.text) : null;
    if (!match?.[1]) continue;
    const end = line.start + match.index + match[0].length;
    spots.push({ code: match[1], block: line.block, start: end - match[1].length, end, weight: 0.8 });
  }
  // "Office visit, 99213", "11305 - Shaving of skin lesion"
  for (const line of view.lines) {
    if (line.text.length > 110 || !/\d{4}/.test(line.text)) continue;
    const last = /,\s(\d{5}|[A-Z]\d{4})$/.exec(line.text);
    const first = last ? null : FIRST.exec(line.text);
    const name = last ? line.text.slice(0, last.index) : first ? line.text.slice(first[0].length) : '';
    const code = last?.[1] ?? first?.[1];
    if (!code || serviceWords(name) < 2 || ELSEWHERE.test(name)) continue;
    const start = line.start + (last ? last.index + last[0].length - code.length : 0);
    spots.push({ code, block: line.block, start, end: start + code.length, weight: 0.78 });
    // "80053 metabolic panel; 83036 A1c"
    if (first)
      for (const match of matchesOf(line.text, /;\s(?=(\d{5}|[A-Z]\d{4})\s(?:[-–—:]\s)?[A-Za-z])/g)) {
        const from = line.start + match.index + match[0].length;
        spots.push({ code: match[1] ?? '', block: line.block, start: from, end: from + (match[1]?.length ?? 0), weight: 0.78 });
      }
  }
  const lines = serviceLines(view);
  // Where no line was refused, a paid one shows what the claim was for.
  const refused = lines.some((line) => line.denied === 'yes');
  for (const line of lines) {
    const block = view.doc.blocks[line.block];
    if (line.headed || (line.denied === 'no' && refused)) continue;
    // Beside a day, words of medicine and sums, a number of this shape can be nothing else.
    const sure = line.codes.length === 1 && (line.name !== null || line.sums.length > 1);
    if (block && sure)
      for (const one of line.codes) spots.push({ code: one.code, block: line.block, start: one.start, end: one.end, weight: 0.8 });
  }
  const others = new Set([...insteadOf(view), ...contractsOf(view), ...messageCodes(view)]);
  return unique([...spots, ...joined(view, spots)]).filter((one) => !others.has(one.code));
}

const FIRST = /^(\d{5}|[A-Z]\d{4})(?:-\d{2})?\s(?:[-–—:]\s)?(?=[A-Za-z])/;

/** Labels of what has numbers of its own. */
const NUMBERED = new Set<string>(['memberId', 'groupNumber', 'patient', 'subscriber', 'insurer']);

/** How surely a number is the code of the words beside it: "MRI brain 70553", "the wheelchair K0823", "97153 (therapy by protocol)". */
function besideWords(text: string, start: number, end: number): number {
  const said = /[^,;:()]{3,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = text.slice(end, end + 60);
  const letter = /[A-Z]/.test(text.slice(start, end));
  // The word before it is no town's.
  if (
    serviceWords(said) === 2 &&
    (letter || /(?:^|\s)[\p{Ll}\d-]+\s$|(?:^|\s)[A-Z]{2,6}\s$/u.test(said)) &&
    /^(?:[,;.:)]|\s(?:and|or|for|with|x|on|was|is)\b|\sx\s?\d|$)/.test(after)
  )
    return letter ? 0.77 : 0.75;
  if (/\b(?:polic(?:y|ies)|guidelines?|criteria|bulletin|section|rule|determination|lcd|ncd)(?: (?:no\.?|number))?\s$/i.test(said))
    return 0;
  // "Tooth 30 - D2740 crown, porcelain", "J0696 ceftriaxone"
  if (letter && /^\s[A-Za-z]{4}/.test(after) && serviceWords(/^[^.;:($\d]{4,40}/.exec(after)?.[0] ?? '') === 2) return 0.76;
  // "(J0585, 155 units, $1,085.00; and 64615, $410.00)"
  if (/^,\s\$\d/.test(after) && /[;,(]\s(?:and\s)?$/.test(text.slice(Math.max(0, start - 7), start))) return 0.76;
  const inside = /^\s\(([A-Za-z][^()]{2,50})\)/.exec(after)?.[1];
  return inside && (serviceWords(inside) === 2 || DENIED.test(text.slice(Math.max(0, start - 40), start))) ? 0.75 : 0;
}

/** A code in a description stands in brackets, after a comma, first, last, or has a letter. */
function likelyCode(code: string, text: string, at: number): boolean {
  if (/[A-Z]/.test(code)) return true;
  // "Speech therapy 92507, 24 visits"
  if (/^(?:\s?[,;)]|\sx\s?\d)/.test(text.slice(at + code.length)) && serviceWords(text.slice(Math.max(0, at - 50), at)) === 2) return true;
  // "emergency dept visit 99284, 11/02/2025"
  if (/[a-z] $/.test(text.slice(0, at)) && /^,? \(?\d{1,2}[/-]\d{1,2}[/-]\d/.test(text.slice(at + code.length))) return true;
  return /(?:^|[(,;:]\s?|\b(?:CPT|code|HCPCS)\s)$/i.test(text.slice(0, at)) || at + code.length >= text.length;
}
