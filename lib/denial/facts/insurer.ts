import raw from 'virtual:templates/labels';
import { readPayerNames } from '@/lib/templates/payer-names';
import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { foldWords } from './fold';
import type { View } from './view';

let known: { payers: string[]; vendors: string[] } | null = null;
function names() {
  if (!known) {
    const read = readPayerNames(raw);
    const sorted = (list: string[]) => list.map((one) => foldWords(one).replace(/ $/, '')).sort((a, b) => b.length - a.length);
    known = { payers: sorted(read.payers), vendors: sorted(read.vendors) };
  }
  return known;
}

/** Words with which a company that insures or administers ends or goes on. */
const KIND =
  /\b(?:health ?plans?|health ?care|health|insurance|assurance|life|company|corporation|inc|mutual|cross|shield|blue|hmo|benefit(?:s)? (?:plan|trust|fund)|medicaid|medicare|medical assistance|department of|division of|association|cooperative|co-op|dental|vision|administrators?|ministr(?:y|ies)|healthshare|health share|sharing|trust|fund|plan)\b/i;
const NOT_PAYER =
  /\b(?:notice|denial|explanation|important|statement|summary|determination|p\.?o\.? box|suite|street|avenue|dear|member id|claim|department of insurance|page|request|your|you|date|service|this|customer service|appeals? (?:unit|department)|attn|www|bill|authorization|coverage review|program$|university hospital|hospital|clinic|pharmacy|laborator|diagnostics|provider|review|employer|decision)\b/i;
const sameFirm = (a: string, b: string) => {
  const [x, y] = [foldWords(a).trim(), foldWords(b).trim()];
  return x === y || x.startsWith(y) || y.startsWith(x);
};

/**
 * The company that decided or whose plan it is: from the letterhead, "on behalf of", "administered by", the signature, "we at".
 * A vendor that decides for a payer is given only when the document names no payer. Never the employer.
 */
export function readInsurer(view: View): Fact<string> | null {
  const counts = documentCounts(view);
  const found = [...labelled(view), ...letterhead(view, counts), ...phrases(view, counts), ...mentioned(view, counts)];
  return choose(view, fuller(found), sameFirm);
}

type Counts = (name: string) => number;

/** How often a name occurs in the document. */
function documentCounts(view: View): Counts {
  const whole = view.doc.blocks
    .slice(0, 400)
    .map((block) => foldWords(block.text.slice(0, 4000)))
    .join('|');
  return (name) => whole.split(foldWords(name).replace(/ $/, '')).length - 1;
}

function isVendor(name: string): boolean {
  const folded = foldWords(name);
  return names().vendors.some((one) => folded.startsWith(one));
}
function knownPayer(name: string): boolean {
  const folded = foldWords(name);
  return names().payers.some((one) => folded.startsWith(one) || folded.includes(`${one} `));
}

/** The longer of two names for the same firm where both stand equally ("Humana", "Humana Insurance Company"). */
function fuller(found: Candidate<string>[]): Candidate<string>[] {
  return found.map((one) => (isVendor(one.value) ? { ...one, confidence: Math.min(one.confidence, 0.62) } : one));
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'insurer') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 140)) ?? '';
    const name = readFirm(text);
    if (!name || (!knownPayer(name.value) && !KIND.test(name.value))) continue;
    const confidence = entry.via === 'prose' ? (knownPayer(name.value) ? 0.84 : 0.72) : 0.9;
    found.push({ value: name.value, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence });
  }
  return found;
}

const FIRM_WORD = "(?:[\\p{Lu}][\\p{L}\\p{N}'’.&-]*|eviCore|of|and|the|for|&|-|\\((?:[A-Z]{2,8}|PDP|HMO|PPO|HMO-POS)\\))";
const FIRM = new RegExp(`^(?:the )?(${FIRM_WORD}(?:,? ${FIRM_WORD}){0,9})`, 'u');

/** A company's name at the start of a value. */
function readFirm(text: string): { value: string; start: number; end: number } | null {
  const start = /^[\s:–—*-]*(?:the )?/.exec(text)?.[0].length ?? 0;
  const match = FIRM.exec(text.slice(start, start + 120));
  if (!match?.[1]) return null;
  let name = match[1];
  const stop =
    /(?<!\b(?:Inc|Co|Corp|St|L\.A|[A-Z]))\.(?:\s|$)|,? (?:We|Our|You|Your|If|Please|This|The|It|In|On|For|To|As|A|An|After|Medicare will)\b/u.exec(
      name,
    );
  if (stop) name = name.slice(0, stop.index);
  name = name
    .replace(/(?:,? (?:of|and|the|for|&|-))+$/i, '')
    .replace(/[\s,-]+$/, '')
    .replace(/['’]s$/, '');
  if (name.length < 3 || !/[A-Za-z]{2}/.test(name)) return null;
  return { value: name, start, end: start + name.length };
}

/** The first lines of a letter: a line that is a company's name. */
function letterhead(view: View, counts: Counts): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const limit = Math.min(view.doc.blocks.length, Math.max(6, Math.min(view.salutation || 10, 14)));
  for (let i = 0; i < limit; i++) {
    const block = view.doc.blocks[i];
    if (!block || block.kind === 'row' || block.text.length > 200) continue;
    const logo = /^\[?(.{2,40}?) logo\]?$/i.exec(block.text);
    const text = logo?.[1] ?? block.text;
    const name = readFirm(text);
    if (!name) continue;
    const rest = text.slice(name.end).trim();
    const whole = rest.length === 0 || /^[.,·|•®™(]|^\d|^P\.?O/.test(rest);
    const payer = knownPayer(name.value);
    if (!payer && (!KIND.test(name.value) || NOT_PAYER.test(name.value) || name.value.split(' ').length > 9)) continue;
    if (payer && NOT_PAYER.test(name.value) && !/^(?:explanation|notice)/i.test(name.value) && name.value.split(' ').length > 6) continue;
    const offset = logo ? block.text.indexOf(text) : 0;
    const again = counts(name.value) > 1;
    const confidence = (payer ? 0.9 : 0.78) + (again ? 0.03 : -0.05) - (whole ? 0 : 0.1) - i * 0.004;
    found.push({ value: name.value, block: i, start: offset + name.start, end: offset + name.end, confidence });
  }
  return found;
}

const PHRASES: [RegExp, number][] = [
  [/\bon behalf of (?:your health plan,? )?(?:the )?/gi, 0.93],
  [/\b(?:for|to) (?:members|customers|enrollees) of (?:the )?/gi, 0.86],
  [/\b(?:services|benefits|requests|claims|tests|reviews?|programs?|management)\b[^.]{0,60}? for (?:the )?(?=[A-Z])/g, 0.8],
  [/\b(?:underwritten|insured|issued|offered) by (?:the )?/gi, 0.8],
  [/\badministered by (?:the )?/gi, 0.74],
  [/\b(?:we at|here at|sincerely,|regards,|thank you,) /gi, 0.7],
  [/\bprovided to (?:the )?(?=[A-Z])/g, 0.84],
  [/\bask (?=[A-Z][^.]{2,50}? (?:for an appeal|to review))/g, 0.9],
];

function phrases(view: View, counts: Counts): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 2000) continue;
    for (const [pattern, confidence] of PHRASES) {
      for (const match of sentence.text.matchAll(pattern)) {
        const from = match.index + match[0].length;
        const name = readFirm(
          sentence.text.slice(from, from + 120).replace(/ (?:members|customers|enrollees|for an appeal|to review)\b.*$/, ''),
        );
        if (!name) continue;
        const payer = knownPayer(name.value);
        if (!payer && !(KIND.test(name.value) && counts(name.value) > 1 && !NOT_PAYER.test(name.value))) continue;
        const start = sentence.start + from + name.start;
        found.push({
          value: name.value,
          block: sentence.block,
          start,
          end: start + name.value.length,
          confidence: payer ? confidence : confidence - 0.1,
        });
      }
    }
  }
  return found;
}

const DOES =
  / (?:has |have |had |is |was |will |does |did |received|reviewed|denied|denies|covers?|made|decided|cannot|can't|considers?|uses?|manages|processed|pays?|requires?)/;

/** A payer as the subject of what payers do ("Aetna received a request"), in the body of the letter. */
function mentioned(view: View, counts: Counts): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences.slice(0, 120)) {
    const name = readFirm(sentence.text.slice(0, 140));
    if (!name || !knownPayer(name.value) || sentence.topic === 'external' || /department of insurance/i.test(name.value)) continue;
    if (!DOES.test(sentence.text.slice(name.end, name.end + 14))) continue;
    const start = sentence.start + name.start;
    found.push({
      value: name.value,
      block: sentence.block,
      start,
      end: sentence.start + name.end,
      confidence: counts(name.value) > 1 ? 0.84 : 0.74,
    });
  }
  return found;
}
