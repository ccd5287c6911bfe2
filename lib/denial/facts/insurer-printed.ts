import { withoutEnd } from '@/lib/document/ends';
import type { Fact } from '../model';
import { choose } from './candidate';
import { isFirm } from './firms';
import { foldWords } from './fold';
import { isPage } from './insurer-head';
import type { View } from './view';

/** The name as the first line has it: whole with its legal form ("WebTPA Employer Services, LLC"), and without the program of a desk. */
export function inHead(view: View, fact: Fact<string>): Fact<string> {
  const head = view.lines[0];
  if (!head || isPage(view)) return fact;
  const own = fact.value.replace(/ Medicare Part D$/, '');
  if (own !== fact.value && head.text === own) return again(view, fact, own, head.start, head.end, head.block);
  // "ALDERBROOK NATIONAL" above "Underwritten by Alderbrook National Life Insurance Company"
  const ahead = view.doc.blocks[fact.place.block]?.text.slice(Math.max(0, fact.place.start - 24), fact.place.start) ?? '';
  if (
    /\b(?:underwritten|insured|issued|offered) by $/i.test(ahead) &&
    / /.test(head.text) &&
    foldWords(fact.value)
      .trim()
      .startsWith(`${foldWords(head.text).trim()} `)
  )
    return again(view, fact, head.text, head.start, head.end, head.block);
  // "Peoples Health Choices 65 (HMO-POS D-SNP)"
  const numbered = head.text.startsWith(`${fact.value} `)
    ? /^ \d{2,3}(?= \((?:HMO|PPO|PDP|PFFS))/.exec(head.text.slice(fact.value.length))?.[0]
    : undefined;
  if (numbered) return again(view, fact, fact.value + numbered, head.start, head.start + fact.value.length + numbered.length, head.block);
  const legal =
    head.text.startsWith(`${fact.value} `) &&
    /^(?: (?:&|of|[A-Z][\w'’-]*)){1,4},? (?:Inc|INC|LLC|Corp)\.?$/.test(head.text.slice(fact.value.length));
  return legal ? again(view, fact, head.text, head.start, head.end, head.block) : fact;
}

/** A whole line that begins with it: "The Covenant Synod Medical Benefits Trust". */
const ARTICLE = /^The $/;

/** The whole legal name ("Stonecrop Health Insurance, Inc."), without the program or region behind a dash ("Molina Healthcare of Texas - STAR"). */
export function asPrinted(view: View, fact: Fact<string>): Fact<string> {
  const text = view.doc.blocks[fact.place.block]?.text ?? '';
  const { start, end } = fact.place;
  // "Sunshine Health Secure Provider Portal Eligibility": the menu of a page ran on behind the name.
  const menu = isPage(view) ? MENU.exec(fact.value)?.[1] : undefined;
  if (menu) return again(view, fact, menu, start, start + menu.length);
  // The head of a page says the name that the company goes by, its foot the legal one.
  const short = isPage(view) ? /^(.{3,60}?),? (?:Inc|LLC|Corp)\.?$/.exec(fact.value)?.[1] : undefined;
  const head = short ? view.lines.find((one) => one.text === short) : undefined;
  if (short && head) return again(view, fact, short, head.start, head.start + short.length, head.block);
  const line = view.lines.find((one) => one.block === fact.place.block && one.start <= start && one.end >= end);
  if (line && line.end <= end + 1 && ARTICLE.test(text.slice(line.start, start)))
    return again(view, fact, `The ${fact.value}`, line.start, end);
  const legal = /^,? (?:Inc|INC|LLC|Corp)\b\.?/.exec(text.slice(end, end + 8))?.[0] ?? '';
  const trade = /^(?:,? Inc\.?|,? LLC)?,? (?:d\/b\/a|dba|doing business as) (?:[A-Z][\w&'’.-]*)(?: [A-Z][\w&'’.-]*){0,4}/.exec(
    text.slice(end, end + 90),
  )?.[0];
  if (trade && text.slice(start, end) === fact.value)
    return again(view, fact, withoutEnd(fact.value + trade, '.,'), start, end + withoutEnd(trade, '.,').length);
  // "Superior Vision Services, Inc." at the head, for the "Superior Vision" that we know.
  const whole = /^(?: (?:&|of|[A-Z][\w'’-]*)){1,4},? (?:Inc|INC|LLC|Corp)\b\.?/.exec(
    text.slice(end, Math.min(end + 60, line?.end ?? end)),
  )?.[0];
  if (whole && line && line.start === start && fact.place.block <= 2 && text.slice(start, end) === fact.value)
    return again(view, fact, fact.value + whole, start, end + whole.length);
  const partner = /(?:^|\s)(\p{Lu}[\p{L}]{2,20}\|)$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  if (partner && text.slice(start, end) === fact.value) return again(view, fact, partner + fact.value, start - partner.length, end);
  const dash = /^(.{4,60}?) [-–—] (?!Blue\b)/i.exec(fact.value)?.[1];
  if (dash && (isFirm(dash) || / [-–—] (?:Medicaid|Medicare|CHIP|STAR|Marketplace|Commercial)\b/.test(fact.value)))
    return again(view, fact, dash, start, start + dash.length);
  return legal && text.slice(start, end) === fact.value ? again(view, fact, fact.value + legal, start, end + legal.length) : fact;
}

const MENU =
  /^(.{3,60}?\b(?:Health|Healthcare|Plans?|Insurance|Alliance|Care|Shield|Cross|Mutual|Trust|Fund|Advantage|Dental|Vision)) (?:Secure|Self-Service|Portal|Eligibility|Patients|Authorizations|Claims|Provider|Member|Messages?|Inbox|Sent|Home|Menu|Care Review|Review Team|Documents)\b/;

/** The same fact with another form of its value. */
export function again(view: View, fact: Fact<string>, value: string, start: number, end: number, block = fact.place.block): Fact<string> {
  return { ...fact, ...choose(view, [{ value, block, start, end, confidence: fact.confidence }]) };
}
