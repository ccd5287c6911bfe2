import { describe, expect, it } from 'vitest';
import { classifySource } from '@/lib/classify/data-file';
import { claimsOf } from '@/lib/page/claim-list';
import { readPage } from '@/lib/page/read';
import { words } from '@/lib/words';
import { lines, parseHtml } from './show';

const read = (body: string) => claimsOf(readPage(parseHtml(`<!doctype html><html><head></head><body>${body}</body></html>`)));
const CLAIMS = [
  { number: 'LB-400117', day: '02/03/2026', giver: 'Tidewater Sleep Lab', care: 'Sleep study', sum: '$910.00', status: 'Denied' },
  { number: 'LB-400118', day: '02/09/2026', giver: 'Dr. Iris Vance', care: 'Check-up', sum: '$140.00', status: 'Paid' },
  { number: 'LB-400119', day: '02/11/2026', giver: 'Moor Street Imaging', care: 'CT of the chest', sum: '$730.00', status: 'Denied' },
  { number: 'LB-400120', day: '02/20/2026', giver: 'Moor Street Imaging', care: 'X-ray', sum: '$80.00', status: 'In process' },
];
type Claim = (typeof CLAIMS)[number];
const all = (make: (claim: Claim, at: number) => string) => CLAIMS.map(make).join('');
const cells = (claim: Claim, cell: (words: string) => string) => Object.values(claim).map(cell).join('');
const HEADS = ['Claim number', 'Date of service', 'Provider', 'Service', 'Billed', 'Status'];
const heads = (cell: string) => HEADS.map((head) => `<${cell}>${head}</${cell}>`).join('');

describe('claim lists in any markup', () => {
  it.each([
    [
      'a table with a button in each row',
      `<table><thead><tr>${heads('th')}<th>Details</th></tr></thead><tbody>${all((claim) => `<tr>${cells(claim, (cell) => `<td>${cell}</td>`)}<td><button aria-expanded=false>Details</button></td></tr>`)}</tbody></table>`,
    ],
    [
      'a table whose numbers open their rows',
      `<table><tr>${heads('th')}</tr>${all((claim) => `<tr>${cells(claim, (cell) => (cell === claim.number ? `<td><button aria-expanded=false>${cell}</button></td>` : `<td>${cell}</td>`))}</tr>`)}</table>`,
    ],
    [
      'a table with a status picture',
      `<table><tr>${heads('th')}</tr>${all((claim) => `<tr>${cells(claim, (cell) => (cell === claim.status ? `<td><img alt="${cell}" src="x.png"></td>` : `<td>${cell}</td>`))}</tr>`)}</table>`,
    ],
    ['a flat grid', `<div style="display:grid">${heads('div')}${all((claim) => cells(claim, (cell) => `<div>${cell}</div>`))}</div>`],
    [
      'list items',
      `<ul>${all((claim) => `<li><a href="#"><b>${claim.number}</b> ${claim.day} <span>${claim.giver}</span> · ${claim.care} · ${claim.sum} <em>${claim.status}</em></a></li>`)}</ul>`,
    ],
    [
      'links around blocks',
      all(
        (claim) =>
          `<a href="#"><div>${claim.care}</div><div>${claim.giver}</div><div>${claim.day}</div><div>Claim ${claim.number}</div><div>${claim.status}</div></a>`,
      ),
    ],
    [
      'cards with a badge',
      all(
        (claim) =>
          `<div class=c><div><span>${claim.care}</span><span class=pill>${claim.status}</span></div><div><div><small>Claim #</small><br>${claim.number}</div><div><small>Date</small><br>${claim.day}</div></div></div>`,
      ),
    ],
    [
      'sections that open',
      all(
        (claim) =>
          `<details><summary>${claim.day} ${claim.care} ${claim.status}</summary><p>Claim number: ${claim.number}</p><p>Provider: ${claim.giver}</p></details>`,
      ),
    ],
    [
      'components with a panel below',
      all(
        (claim, i) =>
          `<claim-row class=r><div><b>${claim.care}</b> <span>${claim.status}</span></div><div>Claim # ${claim.number}</div><button aria-expanded=false aria-controls=p${i}>Show more</button></claim-row><div id=p${i} hidden><p>Seen by ${claim.giver}</p></div>`,
      ),
    ],
  ])('%s', (_name, body) => {
    const docs = read(`<h1>Your claims</h1>${body}<p>Questions? Call us.</p>`);
    expect(docs.map(({ title }) => title.split(', ').at(-1))).toEqual(['LB-400117', 'LB-400119']);
    const told = docs.map((doc) => lines(doc).join('\n'));
    for (const [i, claim] of [CLAIMS[0], CLAIMS[2]].entries()) {
      expect(told[i]).toContain(claim?.care);
      for (const other of CLAIMS) if (other !== claim) expect(told[i]).not.toContain(other.number);
      expect(told[i]).toContain('Questions? Call us.');
    }
  });

  it('keeps what opens below a row with the row above it', () => {
    const rows = all(
      (claim, i) =>
        `<tr>${cells(claim, (cell) => `<td>${cell}</td>`)}<td><button aria-expanded=false aria-controls=d${i}>More</button></td></tr><tr id=d${i} hidden><td colspan=7><h4>Why</h4><p>Note for ${claim.care}</p></td></tr>`,
    );
    const docs = read(`<h1>Claims</h1><table><tr>${heads('th')}<th></th></tr>${rows}</table>`);
    expect(docs.map((doc) => lines(doc).filter((line) => line.startsWith('Note')))).toEqual([
      ['Note for Sleep study'],
      ['Note for CT of the chest'],
    ]);
  });

  it('keeps the name above a group with its own claims', () => {
    const table = (claim: Claim | undefined) =>
      claim ? `<table><tr>${heads('th')}</tr><tr>${cells(claim, (cell) => `<td>${cell}</td>`)}</tr></table>` : '';
    const docs = read(`<h1>Claims</h1><h2>Ada Quill</h2>${table(CLAIMS[0])}<h2>Bram Quill</h2>${table(CLAIMS[2])}`);
    expect(docs.map((doc) => lines(doc).slice(0, 3))).toEqual([
      ['# Claims', '# Ada Quill', 'Claim number = LB-400117'],
      ['# Claims', '# Bram Quill', 'Claim number = LB-400119'],
    ]);
    const grouped = `<table><tr>${heads('th')}</tr><tr><td colspan=6>Ada Quill</td></tr><tr>${cells(CLAIMS[0] as Claim, (cell) => `<td>${cell}</td>`)}</tr><tr><td colspan=6>Bram Quill</td></tr><tr>${cells(CLAIMS[2] as Claim, (cell) => `<td>${cell}</td>`)}</tr></table>`;
    expect(read(`<h1>Claims</h1>${grouped}`).map((doc) => lines(doc)[1])).toEqual(['# Ada Quill', '# Bram Quill']);
  });

  it('tells claims without numbers by their days, on a page that says that it lists claims', () => {
    const cards = all((claim) => `<div class=c><p>${claim.care}</p><p>${claim.day}</p><p>${claim.status}</p></div>`);
    expect(read(`<h1>Recent claims</h1>${cards}`)).toHaveLength(2);
    expect(read(`<h1>Claim LB-400117</h1><h2>Services of this claim</h2>${cards}`)).toHaveLength(1);
  });

  it('reads the claim that is shown beside a list, without the others', () => {
    const others = `<ul>${all((claim) => `<li>Claim ${claim.number} <b>${claim.status}</b></li>`)}</ul>`;
    const [doc, ...more] = read(`${others}<h2>Claim LB-400117</h2><p>Date of service: 02/03/2026</p><p>We cannot pay for this study.</p>`);
    expect(more).toEqual([]);
    expect(lines(doc as never)).toEqual([
      'Claim = LB-400117 Denied',
      '# Claim LB-400117',
      'Date of service = 02/03/2026',
      'We cannot pay for this study.',
    ]);
    expect(doc?.notes).toEqual([words.intake.othersListed]);
  });

  it('tells that a claim of a list without headings was refused', () => {
    for (const status of ['Denied', 'Not approved', 'Rejected']) {
      const rows = ['Paid', status, status].map(
        (one, i) => `<div class=r><div>LB-40011${i}</div><div>02/0${i + 1}/2026</div><div>Moor Street Imaging</div><div>${one}</div></div>`,
      );
      const claims = read(`<h1>Claims</h1>${rows.join('')}`);
      expect(claims.map((doc) => lines(doc).at(-1))).toEqual([`Status = ${status}`, `Status = ${status}`]);
      expect(claims.map((doc) => classifySource(doc).kindEvidence.map(({ quote }) => quote))).toEqual([[status], [status]]);
    }
  });

  it('does not take the lines of one claim for claims', () => {
    const rows = ['99213 Denied', '81001 Paid'].map((line) => `<li>Claim LB-400117 · ${line}</li>`).join('');
    expect(read(`<h1>Claims</h1><ul>${rows}</ul>`)).toHaveLength(1);
  });
});
