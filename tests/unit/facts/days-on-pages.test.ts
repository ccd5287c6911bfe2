import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { readPage } from '@/lib/page/read';
import { parseHtml } from '../reading/show';

const noticeDate = (body: string) => extractFacts(readPage(parseHtml(`<body>${body}</body>`))).noticeDate?.value ?? null;

describe('A day by itself on a page', () => {
  it.each([
    '<h1>Claim QP-4409172</h1><p>08/03/2026</p><p>Osprey Physical Therapy</p><p>Denied</p><p>The visit limit was reached.</p>',
    '<h2>Office visit</h2><div>August 3, 2026</div><div>Not covered</div><p>You may appeal within 180 days.</p>',
    '<h1>My claims</h1><div><div>QP-4409172</div><div>8/3/26</div><div>Denied</div></div><div><div>QP-4409173</div><div>8/4/26</div><div>Paid</div></div>',
  ])('is not the day of the notice: %s', (body) => {
    expect(noticeDate(body)).toBeNull();
  });

  it.each([
    '<h1>Message</h1><p>August 3, 2026</p><p>Dear Mira Tandy:</p><p>We cannot pay for the visit. The limit was reached.</p>',
    '<h1>Your claim</h1><p>Notice of denial</p><p>August 3, 2026</p><p>The visit limit was reached.</p>',
    '<p>Osprey Health Plan</p><p>August 3, 2026</p><p>Re: claim QP-4409172</p><p>The visit limit was reached.</p>',
    '<h1>Claim QP-4409172</h1><p>Notice date: 08/03/2026</p><p>Denied</p>',
  ])('is the day of a letter that the page shows: %s', (body) => {
    expect(noticeDate(body)).toBe('2026-08-03');
  });
});
