import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import { lines, parseHtml } from './show';

const read = (text: string) => readFile({ name: 'a.eml', bytes: new TextEncoder().encode(text) }, { makeDocument: parseHtml });
const HEAD =
  'From: "Tarn Valley" <no-reply@tarn.example>\nTo: ada@example.com\nSubject: Your claim\nDate: Tue, 05 May 2026 22:10:00 -0600\nMIME-Version: 1.0\n';
const LETTER = 'Claim number: 26-5510-1\n\nWe denied the claim. Mail your appeal to Tarn Valley, Appeals, PO Box 9, Boise, ID 83701.';
const packed = (text: string) => btoa(text).replace(/(.{76})/g, '$1\n');

/** A page of plain lines. */
async function pdfOf(text: string): Promise<string> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([612, 792]);
  page.drawText(text, { x: 72, y: 700, size: 11, lineHeight: 14, font: await pdf.embedFont(StandardFonts.Helvetica) });
  return String.fromCharCode(...(await pdf.save()));
}

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

  const DENIAL =
    'Tarn Valley Health Plan\n\nClaim number: 26-9014-7\n\nDear Ada Roe,\n\nWe denied the claim for an MRI of the left knee. You may appeal within 180 days.';
  const mail = (body: string, ...files: [type: string, name: string, content: string][]) =>
    `${[
      `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${body}`,
      ...files.map(
        ([type, name, content]) =>
          `Content-Type: ${type}\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${packed(content)}`,
      ),
    ].join('\n--b\n')}\n--b--\n`;
  const titles = async (text: string) => {
    const result = await read(text);
    return result.ok ? result.documents.map(({ title }) => title) : [result.problem.code];
  };

  it('gives the letter that it only brings, not itself', async () => {
    const brings = mail('Dear Ada, your decision letter is attached. Please do not reply to this e-mail.', [
      'application/pdf',
      'denial.pdf',
      await pdfOf(DENIAL),
    ]);
    expect(await titles(brings)).toEqual(['a.eml, denial.pdf']);
    expect(await shown(brings)).toContain('Claim number = 26-9014-7');
    expect(await titles(mail('', ['text/plain', 'letter.txt', DENIAL]))).toEqual(['a.eml, letter.txt']);
  });

  it('gives a letter that the mail program calls inline', async () => {
    const inline = mail('Your decision letter is attached.', ['text/plain', 'letter.txt', DENIAL]).replace(
      'attachment; filename',
      'inline; filename',
    );
    expect(await titles(inline.replace('text/plain\nContent-Disposition', 'application/octet-stream\nContent-Disposition'))).toEqual([
      'a.eml, letter.txt',
    ]);
  });

  it('is kept beside its letter when it is one itself', async () => {
    const long = `${LETTER} ${'We looked at the records of your doctor and at our policy for this test. '.repeat(4)}`;
    expect(await titles(mail(long, ['text/plain', 'letter.txt', DENIAL]))).toEqual(['a.eml', 'a.eml, letter.txt']);
  });

  it('names the files that could not be read, and why', async () => {
    const body = 'Please see the letter.';
    expect((await shown(mail(body, ['application/pdf', 'denial.pdf', '%PDF']))).join(' ')).toContain(
      'A file attached to this e-mail was not read: denial.pdf. If it is the letter, save it and choose that file.',
    );
    expect((await shown(mail(body, ['application/rtf', 'denial.rtf', '{\\rtf1 We denied it.}']))).join(' ')).toContain(
      'denial.rtf. This is a rich text file (.rtf).',
    );
    expect((await shown(mail('', ['application/zip', 'all.docx', 'PK\u0003\u0004 broken']))).join(' ')).toContain(
      'all.docx. This file is a zip archive, not a Word letter.',
    );
  });

  it('leaves logos out, and mails within it', async () => {
    const words = await shown(
      mail(LETTER, ['image/png', 'logo.png', '\x89PNG\r\n'], ['text/plain', 'other.eml', `${HEAD}Content-Type: text/plain\n\n${DENIAL}`]),
    );
    expect(words.join(' ')).not.toContain('logo.png');
    expect(words.join(' ')).toContain('was not read: other.eml.');
    expect(words.join(' ')).not.toContain('26-9014-7');
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
