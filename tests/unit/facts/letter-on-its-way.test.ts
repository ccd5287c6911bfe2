import { describe, expect, it } from 'vitest';
import { transportOf } from '@/lib/document/transport';
import { readText } from '@/lib/intake/text';
import { triage } from '@/lib/triage';
import { factsOf, statedIn } from './support';

/** Letters as three insurers write them: with a day by itself, with a labelled one, and with one in columns. */
const LETTERS = [
  `Larch County Health Plan
P.O. Box 410, Bend, OR 97701

April 9, 2026

Imogen Tarrant
77 Juniper Way
Bend, OR 97702

Member ID: LC 4410 882

Dear Imogen Tarrant:

We denied the sleep study that you had on March 2, 2026 because it is not medically necessary.

You may appeal within 180 days of the day you receive this letter. Write to Larch County Health Plan, Appeals, P.O. Box 411, Bend, OR 97701.

Sincerely,
Member Services`,
  `Quarry Ridge Mutual
Date of notice: April 13, 2026
Claim number: QR-2291-07      Date of service: 02/26/2026
We will not pay for the cardiac stress test because the records did not come with the claim. You may appeal within 120 days of this notice.`,
  `SOUNDVIEW HEALTH                                   Notice date    04/20/2026
Explanation of benefits                            Member         Caspian Holm

Claim            Date of service    Service           Billed     Plan paid
SV-77120-3       03/11/2026         Office visit      $180.00    $0.00

Remark: the visit was not covered because coverage had ended.
To appeal, write to us within 60 days of the date of this notice.`,
];

const head = (lines: string) => (letter: string) => `${lines}\n${letter}`;
const quoted = (text: string) => text.replace(/^/gm, '> ');
const outlook = 'From: Pat Roe <pat.roe@example.net>\nSent: Thursday, May 28, 2026 9:14 AM\nTo: desk@example.org\nSubject: FW: letter\n';
const gmail =
  '---------- Forwarded message ---------\nFrom: Pat Roe <pat.roe@example.net>\nDate: Thu, May 28, 2026 at 9:14 AM\nSubject: the letter\nTo: <desk@example.org>\n\n';

const WAYS: Record<string, (letter: string) => string> = {
  'the head of a mail': head(outlook),
  'the head of a mail right above it': head(outlook.trim()),
  'a head without addresses': head('From: Pat Roe\nSent: Thursday, May 28, 2026 9:14 AM\nTo: Legal Desk\nSubject: letter\n'),
  'the head of a mail and a few words': head(`${outlook}\nThis came today. What can we do?\n\n-----Original Message-----`),
  'the technical head of a mail': head(
    'Return-Path: <pat.roe@example.net>\nReceived: from mail.example.net by mx.example.org; Thu, 28 May 2026 09:14:05 -0500\nMessage-ID: <2026.1@example.net>\nDate: Thu, 28 May 2026 09:14:02 -0500\nSubject: letter\nFrom: Pat Roe <pat.roe@example.net>\nTo: desk@example.org\n',
  ),
  'a mail passed on': head(`Please help!\n\n${gmail}`),
  'a mail passed on twice': head(gmail.replace('Pat Roe <pat.roe', 'Lee Roe <lee.roe').replace('28', '29') + gmail),
  'a mail passed on from a telephone': head(
    'Begin forwarded message:\n\nFrom: Pat Roe <pat.roe@example.net>\nSubject: letter\nDate: May 28, 2026 at 9:14:33 AM CDT\nTo: desk@example.org\n',
  ),
  'a quoting mail': (letter) =>
    `Look at this.\n\nOn Thu, May 28, 2026 at 9:14 AM Pat Roe <pat.roe@example.net> wrote:\n\n${quoted(letter)}`,
  'a quoted head': (letter) => `Look at this.\n\n${quoted(`${outlook}\n${letter}`)}`,
  'a printed mail': head(
    'Gmail                                       Pat Roe <pat.roe@example.net>\n\nFwd: letter\n1 message\n\nPat Roe <pat.roe@example.net>             Thu, May 28, 2026 at 9:14 AM\nTo: desk@example.org\n',
  ),
  'a printed page in columns': head('5/28/26, 9:14 AM                    My letters | Member site\n'),
  'a printed page with a tab': head('5/28/26, 9:14 AM\tMember site\n'),
  'printed pages': (letter) =>
    `5/28/2026, 9:14 AM          Letters - Member site\n\n${letter}\n\nhttps://members.example.com/letters          1/2\n\f5/28/2026, 9:14 AM          Letters - Member site\n\nhttps://members.example.com/letters          2/2`,
  'the line of a fax': head('05/28/2026 10:22 AM  FROM: 555-010-2200  TO: 555-010-3300  PAGE 2/4\n'),
  'the line of a fax right above it': head('05/28/2026  10:22 AM   FROM 5550102200   PAGE 1/3'),
  'the line of a fax with a name': head('05/28/26 THU 10:22 FAX 555 010 2200        DR ROE OFFICE               [001/003]\n'),
  'the line of a fax with labels': head(
    'From: Roe Family Medicine    Fax: 15550102200    To: Desk    Fax: (555) 010-3300    Page: 2 of 4    05/28/2026 10:22 AM\n',
  ),
  'a line of a messenger': head('[5/28/26, 9:14:22 AM] Pat Roe: here is the letter\n'),
};

const read = (text: string) => {
  const { denial, plan } = triage(readText(text), { today: '2026-06-01' });
  const { noticeDate, serviceDate, appealWindow } = denial.facts;
  return {
    days: [noticeDate, serviceDate, appealWindow].map((fact) => fact && [fact.value, fact.quote, fact.confidence]),
    deadlines: plan.deadlines.map(({ id, due, from }) => [id, due, from]),
  };
};

describe('a letter reads alike, however it came', () => {
  it.each(LETTERS.flatMap((letter, i) => Object.entries(WAYS).map(([way, wrap]) => [i, way, letter, wrap] as const)))(
    'letter %i below %s',
    (_i, _way, letter, wrap) => expect(read(wrap(letter))).toEqual(read(letter)),
  );

  it('leads every quote to its place in the source', () => {
    const doc = readText(`${outlook}\n${LETTERS[0]}`);
    const { facts } = triage(doc, { today: '2026-06-01' }).denial;
    for (const fact of Object.values(facts))
      if (fact) expect(doc.blocks[fact.place.block]?.text.slice(fact.place.start, fact.place.end)).toBe(fact.quote);
  });
});

describe('a mail or a fax that is its own letter', () => {
  const body = 'Hello Imogen,\n\nWe did not approve the sleep study. It is not medically necessary.\nYou may appeal within 180 days.';

  it('tells its day where the insurer wrote it, with a caution', () => {
    const mail =
      'From: Larch County Health Plan <no-reply@larch.example>\nSent: Thursday, May 28, 2026 9:14 AM\nTo: imogen@example.net\nSubject: Your request\n\n';
    const { noticeDate } = factsOf(mail + body);
    expect(noticeDate?.value).toBe('2026-05-28');
    expect(noticeDate?.confidence).toBeLessThan(0.9);
    expect(noticeDate?.caution).toContain('sent');
  });
  it('tells none where a person passed it on', () => expect(statedIn(`${outlook}\n${body}`, 'noticeDate')).toBeNull());
  it('tells none where it was printed', () => expect(statedIn(`5/28/26, 9:14 AM     Member site\n\n${body}`, 'noticeDate')).toBeNull());
});

describe('lines that only look like those of a mail or a fax', () => {
  it.each([
    ['a memo', ['To: Dr. Sol Marek', 'From: Utilization Review', 'Date: May 4, 2026', 'Subject: Knee brace']],
    ['the head of a statement', ['HOLLIS MUTUAL - NOTICE OF PAYMENT Run 05/15/26 09:12 pg 2 of 3']],
    ['a ride', ['From: home', 'To: Mercy Hospital', 'Date: 03/04/2026']],
    ['a call', ['We called your doctor at 555-010-2200 on May 4, 2026 at 10:15 AM from our office.']],
    ['a message of a site', ['5/28/26, 9:14 AM We looked at your claim and we will not pay it.']],
  ])('%s', (_what, lines) => expect(transportOf(lines).every((way) => way === null)).toBe(true));
});

describe('the day of a claim line', () => {
  it('is not the day of the notice', () => {
    const text =
      'Line | DOS | Proc | Billed | Paid | Adj\n1 | 04/02/2026 | 99213 | $145.00 | $0.00 | CO-50 $145.00\n2 | 04/02/2026 | 36415 | $18.00 | $0.00 | CO-97 $18.00';
    expect(statedIn(text, 'noticeDate')).toBeNull();
    expect(statedIn(text, 'serviceDate')).toBe('2026-04-02');
  });
});
