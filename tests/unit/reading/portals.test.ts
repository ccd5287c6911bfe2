import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/page/read';
import { portalFor } from '@/lib/portals/model';
import { PORTALS } from '@/lib/templates/portals';
import { lines, parseHtml } from './show';

const FOLDER = 'tests/portal-adapters';
interface Expected {
  host: string;
  lines: string[];
  without: string[];
}

describe('portal adapters', () => {
  it('have a page and an expected result each, and no page is without its adapter', () => {
    const pages = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.html'))
      .map((file) => file.replace('.html', ''));
    expect(pages.sort()).toEqual(PORTALS.map(({ id }) => id).sort());
  });

  it.each(PORTALS.map((portal) => [portal.id, portal] as const))(
    '%s reads its page as expected, and better than without it',
    (id, portal) => {
      const expected = JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')) as Expected;
      const page = () => parseHtml(readFileSync(`${FOLDER}/${id}.html`, 'utf8'));
      expect(portalFor(PORTALS, expected.host)).toBe(portal);
      const read = lines(readPage(page(), { portal }));
      expect(read).toEqual(expect.arrayContaining(expected.lines));
      for (const words of expected.without) expect(read).not.toContain(words);
      const generic = lines(readPage(page()));
      expect(expected.lines.filter((line) => !generic.includes(line))).not.toEqual([]);
    },
  );

  it('are chosen by host and its subdomains only', () => {
    const portal = { id: 'a', hosts: ['portal.example'], labels: {}, pairs: [], skip: [] };
    expect(portalFor([portal], 'portal.example')).toBe(portal);
    expect(portalFor([portal], 'member.portal.example')).toBe(portal);
    expect(portalFor([portal], 'notportal.example')).toBeNull();
  });

  it('change nothing on a page that has none of their parts', () => {
    const html = '<p>Claim number: C-1</p><table><tr><th>Service<th>Billed<tr><td>MRI<td>$1.00<tr><td>Visit<td>$2.00</table>';
    for (const portal of PORTALS) expect(readPage(parseHtml(html), { portal })).toEqual(readPage(parseHtml(html)));
  });
});
