import { joinedPair, splitPair, tableRow } from '@/lib/document/blocks';
import type { Block, SourceDocument } from '@/lib/document/model';
import { understand } from '@/lib/understand';

const lines = (text: string): Block => ({ kind: 'paragraph', text: text.replaceAll('\n', ' '), breaks: breaksOf(text) });
const breaksOf = (text: string) => [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
const said = (text: string): Block => ({ kind: 'paragraph', text });
const label = (name: string, value: string) => joinedPair(`${name}: ${value}`, name, name.length + 2);

/** A made-up denial that has something of everything: labels, prose, a table, codes, days, sums, appeal rights. */
const BLOCKS: Block[] = [
  lines('Sample Valley Health Plan, Inc.\nP.O. Box 100, Sampleton, OH 43000'),
  said('March 5, 2026'),
  lines('Alex Sample\n12 Example Street\nSampleton, OH 43000'),
  { kind: 'heading', level: 1, text: 'Notice of adverse benefit determination' },
  label('Member ID', 'SVH 100-200-300'),
  label('Group number', '0001000'),
  splitPair('Claim number', '2026-0000-1111'),
  splitPair('Date of service', '02/03/2026 - 02/05/2026'),
  said('Re: your request for an MRI of the knee, reference number R-2026-55'),
  said('Dear Ms. Sample:'),
  said(
    'On February 3, 2026 your doctor, Dr. Robin Example of Example Orthopedics, asked us to approve magnetic resonance imaging (CPT 73721) for your diagnosis, M25.561. We have denied the request because the notes that we received do not show that it is medically necessary: six weeks of physical therapy come first.',
  ),
  tableRow(
    ['02/03/2026', 'MRI of the knee', '73721', '$1,250.00', '$0.00', 'CO-50 N115'],
    ['Date', 'Service', 'Code', 'Billed', 'Paid', 'Reason'],
  ),
  said('The provider may not bill you. Total denied: $1,250.00. You may owe $0.00. NDC 00000-1111-22.'),
  { kind: 'heading', level: 2, text: 'Your right to appeal' },
  said(
    'You may appeal within 180 days of the day you receive this letter. Write to Appeals Department, P.O. Box 200, Sampleton, OH 43001, fax 555-555-0100 or call the appeals line at 555-555-0101. For other questions call Member Services at 555-555-0102 (TTY 711). If your health needs it, ask for an expedited appeal. You may also ask for an external review within four months, and bring a civil action under section 502(a) of ERISA. Your employer pays for this self-funded plan.',
  ),
  lines('Sincerely,\nCasey Example, MD\nMedical Director'),
];

export const REHEARSED: SourceDocument = {
  source: 'page',
  title: '',
  host: null,
  lang: 'en',
  blocks: BLOCKS,
  whole: false,
  letterLinks: [],
  notes: [],
};

let done = false;

/**
 * Understands a made-up letter once. A browser compiles code and patterns when they are first used, so the first letter of a
 * session takes several times as long as the next: while a person looks for the button, that can be done.
 */
export function rehearse(): void {
  if (done) return;
  done = true;
  understand(REHEARSED);
}
