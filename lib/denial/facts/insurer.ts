import type { Fact } from '../model';
import { type Candidate, choose } from './candidate';
import { INSURES, isKnownPayer, isVendor, knownPrefix, readFirm } from './firms';
import { foldWords } from './fold';
import { Mentions } from './mentions';
import type { View } from './view';

const NOT_PAYER =
  /\b(?:notice|denial|explanation|important|statement|summary|determination|remittance|p\.?o\.? box|suite|street|avenue|dear|member id|claim|department of insurance|page|request|your|you|date|this|appeals? (?:unit|department)|attn|www|bill|authorization|hospital|clinic|pharmacy|laborator|diagnostics|provider|decision|logo|number|enclosure|official|program \(chip\)|customer id|privacy|medicaid services|self-funded|protect|employee(?:s|r)?\b)/i;
/** What a letterhead says after the payer's name: an office, a title, a line of business. */
const OFFICE =
  /^[\s,–—|·-]*(?:\([^)]*\)\s*)?(?:appeals?|grievances?|claims?|customer|members?|providers?|coverage|utilization|medical management|pharmacy|behavioral|laboratory|explanation|notice|summary|remittance|eob|statement|department|prior auth|review|services|clinical|health services|id\b|number\b|part [abcd]\b|benefit determination|advance|national|attn|po\b)/i;
const sameFirm = (a: string, b: string) => {
  const [x, y] = [foldWords(a).trim(), foldWords(b).trim()];
  return x === y || x.startsWith(y) || y.startsWith(x);
};

/**
 * The company that decided or whose plan it is: from the letterhead, "on behalf of", "administered by", the signature, "we at".
 * A vendor that decides for a payer is given only when the document names no payer. Never the employer.
 */
export function readInsurer(view: View): Fact<string> | null {
  const mentions = new Mentions(view);
  const found = [
    ...labelled(view),
    ...letterhead(view, mentions),
    ...phrases(view, mentions),
    ...subjects(view, mentions),
    ...owner(view),
    ...medicare(view),
    ...firstLine(view, mentions),
  ].map((one) => (isVendor(one.value) ? { ...one, confidence: Math.min(one.confidence, 0.6) } : one));
  const fact = choose(view, found, sameFirm);
  if (!fact) return null;
  const better = mentions.fuller(fact.value);
  return better ? { ...fact, ...choose(view, [{ ...better, confidence: fact.confidence }]) } : fact;
}

function labelled(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const entry of view.entries) {
    if (entry.kind !== 'insurer') continue;
    const text = view.doc.blocks[entry.block]?.text.slice(entry.start, Math.min(entry.end, entry.start + 140)) ?? '';
    const name = readFirm(text);
    if (!name || (!isKnownPayer(name.value) && (!INSURES.test(name.value) || NOT_PAYER.test(name.value)))) continue;
    const known = isKnownPayer(name.value);
    // "Plan" is as often the product ("Gold PPO 2000") or the employer's plan.
    const product =
      /^\W*plan\b/i.test(entry.label) &&
      (!/\b(?:health|insurance|healthcare|hmo|mutual|care|cross|shield)\b/i.test(name.value) ||
        /\d|\b(?:ppo|epo|pos|gold|silver|bronze|platinum|choice|plus|hdhp)\b/i.test(text));
    if (product) continue;
    const plan = /\bplan\b/i.test(entry.label);
    const confidence = entry.via === 'prose' ? (known ? 0.82 : 0.66) : known ? 0.86 : plan ? 0.7 : 0.82;
    found.push({ value: name.value, block: entry.block, start: entry.start + name.start, end: entry.start + name.end, confidence });
  }
  return found;
}

/** The first lines of a letter: a line that is a company's name. */
function letterhead(view: View, mentions: Mentions): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const limit = Math.max(6, Math.min(view.salutation || 10, 14));
  const page = view.doc.source === 'page' || view.doc.source === 'html';
  // A page's own header and footer stand at its end.
  const tail = page ? view.lines.slice(Math.max(30, view.lines.length - 10)) : [];
  for (const [i, line] of [...view.lines.slice(0, 30), ...tail].entries()) {
    const block = view.doc.blocks[line.block];
    const late = i >= 30 || (page && line.block >= view.doc.blocks.length - 8);
    const cell = block?.kind === 'row' && !block.header && line.block <= 2;
    if ((line.block > limit && !late) || (block?.kind === 'row' && !cell) || block?.kind === 'pair' || line.text.length > 160) continue;
    const logo = /^\[?(.{2,40}?) logo\]?$/i.exec(line.text);
    const text = logo?.[1] ?? line.text;
    const name = shorten(text);
    if (!name) continue;
    const payer = isKnownPayer(name.value);
    if (/^(?:notice|explanation|important|statement|transaction)\b/i.test(name.value)) continue;
    if (!payer && (!INSURES.test(name.value) || NOT_PAYER.test(name.value) || name.value.split(' ').length > 9)) continue;
    const rest = text.slice(name.end).trim();
    if (!payer && rest && !/^[.,·|•®™(/>—–]|^\d/.test(rest) && !OFFICE.test(rest)) continue;
    const start = line.start + (logo ? line.text.indexOf(text) : 0);
    const said = mentions.count(name.value);
    const confidence = Math.min(
      0.89,
      (payer ? 0.88 : 0.78) + (said > 2 ? 0.05 : said > 1 ? 0.02 : -0.06) - Math.min(i, 12) * 0.004 - (legal(name.value) ? 0 : 0.006),
    );
    found.push({ value: name.value, block: line.block, start: start + name.start, end: start + name.end, confidence });
  }
  return found;
}

/** Original Medicare signs its summary notices by their title; Medicare plans are named before their kind ("Value Script (PDP)"). */
function medicare(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines.slice(0, 400)) {
    const summary = line.block <= 6 && /^Medicare(?= Summary Notice)/.exec(line.text);
    if (summary) found.push({ value: 'Medicare', block: line.block, start: line.start, end: line.start + 8, confidence: 0.88 });
    const plan =
      /(?<![\p{L}\d])(?=\p{Lu})(?:(?:[\p{Lu}][\p{L}\d&'’.-]{0,30}|of|the|and) ){1,7}\((?:PDP|HMO|HMO-POS|PPO|PFFS|HMO [DCI]-SNP|PPO [DCI]-SNP)\)/u.exec(
        line.text.slice(0, 400),
      );
    if (plan)
      found.push({
        value: plan[0],
        block: line.block,
        start: line.start + plan.index,
        end: line.start + plan.index + plan[0].length,
        confidence: line.block <= 3 ? 0.86 : 0.72,
      });
  }
  return found;
}

/** "© 2026 Optima Ridge Health. All rights reserved.": whose page it is. */
function owner(view: View): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const line of view.lines) {
    const mark = /(?:©|\(c\)|copyright)\s{0,2}(?:20\d\d(?:\s?[-–]\s?20\d\d)?)?,?\s{0,2}(?=[A-Z])/i.exec(line.text.slice(0, 300));
    if (!mark) continue;
    const from = mark.index + mark[0].length;
    const name = shorten(line.text.slice(from, from + 100).replace(/,? (?:an? [a-z].*|[Aa]ll rights.*)$/, ''));
    if (!name || NOT_PAYER.test(name.value)) continue;
    const confidence = isKnownPayer(name.value) ? 0.84 : INSURES.test(name.value) ? 0.8 : 0.7;
    found.push({
      value: name.value,
      block: line.block,
      start: line.start + from + name.start,
      end: line.start + from + name.end,
      confidence,
    });
  }
  return found;
}

const HEADING_WORDS =
  /\b(?:notice|denial|denied|explanation|claims?|summary|statement|determination|page|dear|important|letter|decision|bill|remittance|request|authori[sz]ation|home|benefits? and|messages?|welcome|menu|skip|sign|log|my|overview|back|search|help|contact|print|confidential|urgent|via|fax|to|retain|keep|your|you|not|privacy|accessibility|terms|language|legal|english|español|logo|adverse|appeal|transaction|rejected|hospital|clinic|pharmacy|laboratory|attn|parents?|guardian)\b/i;

/** With no better sign, the name that stands first on the letter, or in the header or footer of the page. */
function firstLine(view: View, mentions: Mentions): Candidate<string>[] {
  const page = view.doc.source === 'page' || view.doc.source === 'html';
  const tail = page ? view.lines.slice(-10) : [];
  for (const [i, line] of [...view.lines.slice(0, 4), ...tail].entries()) {
    const kind = view.doc.blocks[line.block]?.kind;
    const text = line.text.split(/\s[/|>—–·]\s/)[0] ?? '';
    if (kind === 'row' || kind === 'pair' || text.length > 80 || text.length < 4 || /\d{3}/.test(text) || HEADING_WORDS.test(text))
      continue;
    const words = text.split(' ').filter((word) => !/^(?:of|and|the|for|from|&|-|a)$/.test(word));
    if (words.length < 2 || words.some((word) => !/^[(\p{Lu}\d]/u.test(word)) || /\b[A-Z]{2}\.?$/.test(text)) continue;
    const below = view.lines.slice(i + 1, i + 3).map((one) => one.text);
    const person = /^[\p{L}'’-]+(?: \p{L}\.?)? [\p{L}'’-]+$/u.test(text) && !INSURES.test(text);
    if (person && (i > 0 || below.some((one) => /^\d{1,6}\s[A-Z]/.test(one)))) continue;
    if (page && i > 0 && !INSURES.test(text)) continue;
    const said = mentions.count(text);
    const confidence = (INSURES.test(text) ? 0.7 : 0.56) + (said > 1 ? 0.06 : 0) - Math.min(i, 5) * 0.01;
    return [
      {
        value: text.replace(/[.®™\s]+$/, ''),
        block: line.block,
        start: line.start,
        end: line.start + text.replace(/[.®™\s]+$/, '').length,
        confidence,
      },
    ];
  }
  return [];
}

const legal = (name: string) => /\b(?:Inc|Company|Corporation|Health Plan|Association)\b/i.test(name);

/** A payer's name at the start of a letterhead line, without the office or title behind it. */
function shorten(text: string): { value: string; start: number; end: number } | null {
  const firm =
    readFirm(text.split(/\s[/|>—–]\s/)[0] ?? '') ??
    (/^[a-z]+$/.test(text) && knownPrefix(text) ? { value: text, start: 0, end: text.length } : null);
  if (!firm) return null;
  const prefix = knownPrefix(firm.value);
  if (prefix > 0 && OFFICE.test(firm.value.slice(prefix))) {
    const value = firm.value.slice(0, prefix).replace(/[\s,-]+$/, '');
    return { value, start: firm.start, end: firm.start + value.length };
  }
  const office = INSURES.test(firm.value)
    ? /^.{3,60}?\b(?:HMO|PPO|Health|Healthcare|Plans?|Insurance|Company|Shield|Cross|Mutual|Fund|Trust)(?= (?:Members?|Appeals?|Claims?|Customer|Provider|Grievances?|Department|Utilization|Pharmacy|Explanation|Notice|Coverage Review)\b)/.exec(
        firm.value,
      )
    : null;
  const legalEnd = /^(.{3,70}?\b(?:Inc\.?|Company|Corporation)(?: \([A-Z]{3,6}\))?)(?= [A-Z])/.exec(firm.value);
  const value = office?.[0] ?? legalEnd?.[1] ?? firm.value;
  return { value, start: firm.start, end: firm.start + value.length };
}

const PHRASES: [RegExp, number][] = [
  [/\bon behalf of (?:your health plan,? )?(?:the )?/gi, 0.93],
  [/\b(?:for|to) (?:members|customers|enrollees) of (?:the )?/gi, 0.86],
  [/\b(?:services|benefits|requests|claims|tests|reviews?|programs?|management)\b[^.]{0,60}? for (?:the )?(?=[A-Z])/g, 0.8],
  [/\b(?:underwritten|insured|issued|offered) by (?:the )?/gi, 0.8],
  [/\badministered by (?:the )?/gi, 0.74],
  [/\b(?:we at|here at|sincerely,|regards,|thank you,) /gi, 0.7],
  [/\bprovided to (?:the )?(?=[A-Z])/g, 0.84],
  [/\bask (?=[A-Z][^.]{2,50}? (?:for an appeal|to review))/g, 0.88],
  [/\b(?:coverage|benefits|plan) (?:through|with|under|from) (?:the )?(?=[A-Z])/g, 0.7],
  [/\b(?:on|in) the (?=[A-Z][^.]{2,50}? (?:formulary|drug list|list of covered drugs))/g, 0.8],
  [/\b[Ss]end (?:the|your) appeal to the health plan[^:]{0,30}: /g, 0.8],
];

function phrases(view: View, mentions: Mentions): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences) {
    if (sentence.text.length > 2000 || sentence.topic === 'external') continue;
    for (const [pattern, confidence] of PHRASES) {
      for (const match of sentence.text.matchAll(pattern)) {
        const from = match.index + match[0].length;
        const name = shorten(
          sentence.text
            .slice(from, from + 120)
            .replace(/ (?:members|customers|enrollees|for an appeal|to review|formulary|drug list)\b.*$/, ''),
        );
        if (!name) continue;
        const payer = isKnownPayer(name.value);
        if (!payer && !(INSURES.test(name.value) && mentions.count(name.value) > 1 && !NOT_PAYER.test(name.value))) continue;
        const start = sentence.start + from + name.start;
        found.push({
          value: name.value,
          block: sentence.block,
          start,
          end: start + name.value.length,
          confidence: payer ? confidence : confidence - 0.14,
        });
      }
    }
  }
  return found;
}

const DOES =
  /^ (?:has |have |had |is |was |will |does |did |received|reviewed|denied|denies|covers?|made|decided|cannot|can't|considers?|uses?|manages|processed|pays?|requires?|handles|provides)/;

/** A payer as the subject of what payers do ("Aetna received a request"), in the body of the letter. */
function subjects(view: View, mentions: Mentions): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const sentence of view.sentences.slice(0, 160)) {
    if (sentence.topic === 'external' || sentence.text.length > 2000) continue;
    for (const match of sentence.text.matchAll(/(?<=^|[.,;] |\b(?:and|the|that|The) )(?=\p{Lu})/gu)) {
      const name = readFirm(sentence.text.slice(match.index, match.index + 120));
      if (!name || NOT_PAYER.test(name.value)) continue;
      const payer = isKnownPayer(name.value);
      if (
        !payer &&
        !(
          /\b(?:Health ?Plans?|HealthPlan|Insurance|Health Care|Healthcare|HMO|Mutual|Health)\b/.test(name.value) &&
          mentions.count(name.value) > 1
        )
      )
        continue;
      if (!DOES.test(sentence.text.slice(match.index + name.end, match.index + name.end + 14))) continue;
      const start = sentence.start + match.index + name.start;
      const confidence = (mentions.count(name.value) > 1 ? 0.84 : 0.76) - (payer ? 0 : 0.1);
      found.push({ value: name.value, block: sentence.block, start, end: start + name.value.length, confidence });
    }
  }
  return found;
}
