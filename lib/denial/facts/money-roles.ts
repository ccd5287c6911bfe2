import { matchesOf } from '@/lib/document/matches';
/**
 * What a sum of money is: what was `denied`, the `charge` for it, what the person may have to pay (`owed`), or anything `other` (what
 * was paid or allowed, a limit, a penalty, a price per unit).
 */
export type MoneyRole = 'denied' | 'charge' | 'owed' | 'other';

const SIGNS: [RegExp, MoneyRole, number][] = [
  [
    /(?:\bden(?:y|ied|ial|ying|ies)|(?:\bnot|n[’']t|\bcannot|\bunable to|\bnothing|\bnone) (?:be |been |being |yet )?(?:able to )?(?:pay|paid|paying|cover(?:ed)?|payable|allow(?:ed)?|approved?|eligible|reimburs\w+|shar\w+|toward|of (?:it|them|this))|\bdisallow\w*|\bnon-?covered|\bunpaid|\bdeclin\w+|\breject\w*|\bturned down|\brefus\w+|\buncovered|\bineligible|\bexcluded)\b/gi,
    'denied',
    1.3,
  ],
  [/\b(?:is|was|are) (?:over|above|beyond|past|more than) (?:the|your|our|that)\b|\b(?:other|rest of the) $/gi, 'denied', 1.3],
  [
    /\b(?:offset|recoup\w*|recover\w*|(?:take|taken|took)(?: \w+){0,6} back|took back|takeback|overpaid|overpayment|repay|refund of|reversed?)\b/gi,
    'denied',
    1.2,
  ],
  // "Please send us $1,285.40 within 45 days"
  [/\b(?:send|return|refund|repay|pay)(?: it)?(?: back)? (?:to )?us\b/gi, 'denied', 1.9],
  [
    /\b(?:charge[sd]?|bill(?:ed|s|ing)?|invoiced?|claim(?:ed|s)?|costs?|price|priced|fees?|asks?|asking|asked|to pay|submitted|amounts?|totals?|in all|altogether|together|totaling|totalling|u&c|estimated?|worth|c[ao]mes? to|listed at|retail|wants)\b/gi,
    'charge',
    1,
  ],
  [/\basked? (?:us )?to be (?:paid(?: back)?|reimbursed|refunded)(?: for)?\b/gi, 'charge', 1.8],
  [
    /\b(?:you|member|patient|he|she|they) (?:may |might |could |will |would )?(?:still )?(?:owes?|pays?|be billed|have to pay)\b|\b(?:your|patient|member) (?:share|responsibility|cost|balance|liability)\b|\bbalance due\b/gi,
    'owed',
    1.5,
  ],
  [
    /\b(?:deductibles?|copay\w*|co-?insurance|premiums?|maximum|limits?|limited|capped|out-of-pocket|allowed|allowable|allowance|discount\w*|penalt\w+|fine|up to|per|annual|yearly|each|every|benefit of|interest|saved?|savings|earn(?:ed)?|win|free|cards?|credit\w*|threshold|minimum|at least|more than|less than|exceed\w*|in controversy|copying|settlement|income|reward|gift|rebate|contract(?:ed)?(?: (?:rate|price))?|negotiated)\b/gi,
    'other',
    1.2,
  ],
  [
    /\b(?:filing|to file|waive[ds]?|hardship|tier \d|can (?:still )?(?:get|buy)|(?:application|processing|review|copying) fee|fee for (?:a|the|each) cop(?:y|ies)|(?:usually|often|normally|generally|typically|on average) costs?)\b/gi,
    'other',
    2,
  ],
  [
    /(?<!not |n[’']t |nothing |not be |not been |been |\bto |\bto be )\b(?:paid|pays?|payment(?: of)?|paying|reimbursed|sent)\b/gi,
    'other',
    1.15,
  ],
];
const AFTER_OTHER =
  /^\s?(?:\/|per\b|an? (?:month|day|year|quarter|copy|page|visit|unit|week|trip)|(?:\w+ ){0,2}(?:cards?|rewards?|vouchers?|coupons?)\b|each\b|every\b|copay|deductible|allowance|limit|toward|maximum|co-?insurance|premium|(?:a|per) (?:paycheck|pay period|check)|or (?:more|less)|discount|paid|allowed|penalty|fee\b|of (?:your|the) (?:deductible|premium)|(?:back )?(?:on|to|into) your (?:\w+ ){0,2}(?:cards?|account|rewards?)|by (?:walking|joining|getting|signing)|[^.;$]{0,30}\bwaived|for (?:each|every|a copy))/i;
const PART_DENIED =
  /^ for (?:the |an? |your )?[a-z][^.;$]{3,70}\b(?:has been|have been|is|was|were|are) (?:therefore )?(?:denied|not (?:covered|paid|payable))\b/;
const WAS_NOT = /^\s?[,)]? (?:was|were|is|are) not(?=[,;.]|\s(?:because|since|as|for)\b)/i;
const TAKEN = /^[^.;$]{0,40}\b(?:offset|recoup\w*|recovered|taken back|reversed|returned|refunded)\b/i;
const DECAY = 32;

/** The role of a sum by the words before and behind it in its sentence, with its strength in 0..1; null when they say nothing. */
export function roleOfSum(before: string, after: string): { role: MoneyRole; strength: number } | null {
  if (AFTER_OTHER.test(after)) return { role: 'other', strength: 1 };
  // "$2,100.00 for surgical mesh was not supported by an invoice and has been denied"
  if (PART_DENIED.test(after) && !/\bpaid\b[^.;]{0,20}$/i.test(before)) return { role: 'denied', strength: 1 };
  // "The operation was paid. The measurement, $188.00, was not, because ..."
  if (WAS_NOT.test(after)) return { role: 'denied', strength: 1 };
  // "We took back from the clinic the $236.00 that we had paid"
  if (/\b(?:took|taken|taking) back\b[^.;]{0,70}$/i.test(before)) return { role: 'denied', strength: 0.9 };
  // "denied claim 26C (sleep study, 01/30/2026, Bitterroot Sleep Medicine, $2,315.00)"
  if (/^\s?[),;]/.test(after) && /\b(?:claim|bill|charge|refusal|refused|denial|denied)s?\b[^.:]{0,100}[,;(]\s?$/i.test(before))
    return { role: 'charge', strength: 0.8 };
  // "the flight (A0431, base rate, rotary wing, $28,750.00)"
  if (
    /^\s?\)(?! (?:is|was|are|were|has|have|isn|wasn))/.test(after) &&
    /\((?:(?:CPT|HCPCS|code):? )?(?:\d{5}|[A-Z]\d{4})\b[^()$]{0,60}[,;] $/.test(before)
  )
    return { role: 'charge', strength: 0.8 };
  // "You sent us receipts of $846.30 for travel"
  if (/\b(?:receipts?|superbill|invoices?|bills?) (?:of|for|totall?ing|showing) $/i.test(before)) return { role: 'charge', strength: 0.8 };
  // "Our payment of $486.13 will be offset": what is taken back.
  if (/\b(?:payment|paid)\b[^.;]{0,30}$/i.test(before) && TAKEN.test(after)) return { role: 'denied', strength: 0.9 };
  // "$95.00 each, $380.00 in all": the word belongs to the sum before.
  const near = before
    .slice(-110)
    .replace(/^\s?(?:(?:for )?each(?: \w+)?|apiece|(?:for |per )(?:one|every|a) \w+|per \w+|an? \w+|every \w+)\b/i, '');
  const behind =
    after
      .replace(/^\s?[:–—-]\s/, ' ')
      .slice(0, 70)
      .split(/[.;:]\s/)[0] ?? '';
  const total: Record<MoneyRole, number> = { denied: 0, charge: 0, owed: 0, other: 0 };
  for (const [pattern, role, weight] of SIGNS) {
    let ahead = 0;
    for (const match of matchesOf(near, pattern))
      ahead = Math.max(ahead, weight * Math.exp(-(near.length - match.index - match[0].length) / DECAY));
    let back = 0;
    for (const match of matchesOf(behind, pattern)) back = Math.max(back, 0.7 * weight * Math.exp(-match.index / DECAY));
    total[role] += ahead + back;
  }
  // A charge that was denied is denied; "Our payment of $486.13 will be offset" is what is taken back.
  if (total.denied >= 0.25 && total.charge >= 0.25) total.denied += 0.5 * total.charge;
  const sorted = (Object.entries(total) as [MoneyRole, number][]).sort((a, b) => b[1] - a[1]);
  const [first, second] = [sorted[0], sorted[1]];
  if (!first || first[1] < 0.2) return null;
  const rival =
    (first[0] === 'denied' && second?.[0] === 'charge') || (first[0] === 'charge' && second?.[0] === 'denied') ? sorted[2] : second;
  return { role: first[0], strength: Math.min(1, (first[1] - 0.6 * (rival?.[1] ?? 0)) / 0.7) };
}
