import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import { lines, parseHtml } from './show';

const read = (text: string) => readFile({ name: 'a.eml', bytes: new TextEncoder().encode(text) }, { makeDocument: parseHtml });
const HEAD =
  'From: "Tarn Valley" <no-reply@tarn.example>\nTo: ada@example.com\nSubject: Your claim\nDate: Tue, 05 May 2026 22:10:00 -0600\nMIME-Version: 1.0\n';
const LETTER = 'Claim number: 26-5510-1\n\nWe denied the claim. Mail your appeal to Tarn Valley, Appeals, PO Box 9, Boise, ID 83701.';
const packed = (text: string) => btoa(text).replace(/(.{76})/g, '$1\n');

async function shown(text: string): Promise<string[]> {
  const result = await read(text);
  return result.ok ? result.documents.flatMap((doc) => [...lines(doc), ...doc.notes]) : [result.problem.message, result.problem.next];
}

describe('a saved e-mail', () => {
  it.each([
    ['base64', `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${packed(LETTER)}`],
    [
      'quoted-printable',
      `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${LETTER.replace('Tarn Valley, App', 'Tarn Val=\nley, App')}`,
    ],
    ['HTML', `${HEAD}Content-Type: text/html\n\n<p>Claim number: 26-5510-1</p><p>${LETTER.split('\n\n')[1]}</p>`],
  ])('is unpacked: %s', async (_way, text) => {
    const words = await shown(text);
    expect(words).toContain('Date = 05 May 2026');
    expect(words).toContain('Claim number = 26-5510-1');
    expect(words.join(' ')).toContain('Tarn Valley, Appeals, PO Box 9, Boise, ID 83701');
  });

  it('names the files that are attached to it', async () => {
    const mail = (body: string) =>
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${body}\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="denial.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--b--\n`;
    expect((await shown(mail('Please see the letter.'))).join(' ')).toContain('A file is attached to this e-mail: denial.pdf.');
    expect((await shown(mail(''))).join(' ')).toContain('Save it and choose that file.');
  });

  it('is no mail when a letter only has such labels', async () => {
    expect(await shown('From: Claims\nTo: Ada Roe\nSubject: Denial\n\nClaim number: C-1')).toContain('Claim number = C-1');
  });
});

describe('a list of claims', () => {
  it.each([[','], [';'], ['\t']])('is read row by row, each denied one by itself (%j)', async (sign) => {
    const rows = [
      ['Claim Number', 'Patient', 'Service', 'Status', 'Billed'],
      ['T-1', 'Ada Roe', '"MRI, left knee"', 'Denied', '900.00'],
      ['T-2', 'Ada Roe', 'Office visit', 'Paid', '150.00'],
      ['T-3', 'Ada Roe', 'CT "low dose"', 'Denied', '400.00'],
    ];
    const result = await read(rows.map((row) => row.join(sign)).join('\r\n'));
    expect(result.ok && result.documents.map(({ title }) => title)).toEqual(['a.eml, T-1', 'a.eml, T-3']);
    expect(result.ok && result.documents[0] && lines(result.documents[0])).toContain('Service = MRI, left knee');
  });

  it('is no list when sentences have commas', async () => {
    expect((await shown('Dear Ada, Bob, and Cy,\nwe denied the claim, the bill, and the rest.')).length).toBeLessThan(3);
  });
});

describe('a saved page', () => {
  it('says which part of it lies in another file', async () => {
    expect(await shown('<!doctype html><p>Claim status</p><iframe src="page_files/letter.html?x=1" title="Letter"></iframe>')).toContain(
      'A part of this page lies in a file of its own (letter.html) and was not read. If it is the letter, choose that file.',
    );
    expect((await shown('<!doctype html><p>Claim status</p><iframe src="https://ads.example/a.html"></iframe>')).join(' ')).not.toContain(
      'own',
    );
    expect((await shown('<!doctype html><frameset><frame src="nav.htm"><frame src="claim.htm"></frameset>')).join(' ')).toContain(
      'nav.htm, claim.htm',
    );
  });
});
