import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readText } from '@/lib/intake/text';
import { lines } from './show';

const read = (text: string) => lines(readText(text));

describe('what programs do to words on the way to the clipboard', () => {
  it.each([
    ['a no-break space in a label', 'Claim\u00a0Number:\u00a02026-44-1', ['Claim Number = 2026-44-1']],
    ['marks of writing direction around a number', '\u200eClaim Number: \u200e2026-44-1\u202c', ['Claim Number = 2026-44-1']],
    ['zero-width characters', '\ufeffMem\u200bber ID:\u200b H77\u206021', ['Member ID = H7721']],
    ['a soft hyphen', 'The evi\u00addence is not enough.', ['The evidence is not enough.']],
    ['ligatures', 'The oﬃce ﬁled it without the beneﬁt code.', ['The office filed it without the benefit code.']],
    ['hyphens of fine print', 'Fax: 555\u2011010\u20114821', ['Fax = 555-010-4821']],
    [
      'curly quotes stay as they are',
      'It is “not medically necessary” under your plan’s rules.',
      ['It is “not medically necessary” under your plan’s rules.'],
    ],
    [
      'lines of Windows and of old Macs',
      'Claim Number: 1-A\r\nMember ID: B-22\rGroup: C-333',
      ['Claim Number = 1-A', 'Member ID = B-22', 'Group = C-333'],
    ],
    [
      'a quoted e-mail',
      'See below.\n\n> Claim Number: 2026-44-1\n> We denied the service because no\n> approval was on file.\n>\n> Thank you',
      ['See below.', 'Claim Number = 2026-44-1', 'We denied the service because no approval was on file.', 'Thank you'],
    ],
    [
      'an answer to an answer',
      '>> Claim Number: 1-A\n> > Member ID: B-22\n>> Group: C-333',
      ['Claim Number = 1-A', 'Member ID = B-22', 'Group = C-333'],
    ],
    ['a sign that quotes nothing', 'Your score must be\n> 90 to be approved.', ['Your score must be > 90 to be approved.']],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('an empty line after every line', () => {
    const letter = [
      'Claim Number: 2026-44-1',
      'We decided that we will not pay for the service because the records',
      'that we were sent do not show that it was needed at the time when',
      'it was given to you by the provider who is named above.',
      '',
      'You may appeal this decision. You must send us your appeal within',
      '180 days of the day on which you get this notice from us.',
      '',
      'If your doctor thinks that waiting could harm your health, your',
      'doctor can call us and ask for a fast appeal, which we then decide',
      'within three days.',
      '',
      'Sincerely,',
      '',
      'The Plan',
      '',
      'Enclosure: appeal form',
    ].join('\n');
    expect(read(letter.replaceAll('\n', '\n\n'))).toEqual(read(letter));
    expect(read(letter)).toContain(
      'You may appeal this decision. You must send us your appeal within 180 days of the day on which you get this notice from us.',
    );
  });

  it('a letter in long lines with an empty line after every one, though few of them stand close together', () => {
    const letter = [
      'Blue Ridge Health Plan\nP.O. Box 9100, Roanoke, VA 24001',
      'April 3, 2026',
      'Dana Ruiz\n12 Oak Street\nRoanoke, VA 24011',
      'Dear Ms. Ruiz:',
      'We have decided not to pay for the test that your doctor asked for, as it is experimental.',
      'You may appeal within 180 days.',
    ].join('\n\n');
    expect(read(letter.replaceAll('\n', '\n\n'))).toEqual(read(letter));
  });

  it('paragraphs with an empty line between them are left as they are', () => {
    const text = Array.from({ length: 12 }, (_, i) => `Paragraph ${i} says something whole about the plan.`).join('\n\n');
    expect(read(text)).toHaveLength(12);
  });

  it('a page without any line break is broken where labels, greetings and addresses begin', () => {
    const text = `Blue Ridge Health Plan P.O. Box 9100 Roanoke, VA 24001 March 20, 2026 Member ID: BRH 123-456-789 Claim Number: 2026-0451-7731 Date of Service: 03/04/2026 Dear Ms. Delgado: ${'We have decided not to pay for the test that is named above because it is experimental. '.repeat(6)}Sincerely, Appeals Page 1 of 2`;
    const found = read(text);
    for (const field of ['Member ID = BRH 123-456-789', 'Claim Number = 2026-0451-7731', 'Date of Service = 03/04/2026', 'March 20, 2026'])
      expect(found).toContain(field);
  });
});

describe('the development letters read the same', () => {
  const FOLDER = 'tests/corpus/letters/dev';
  const letters = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8').replace(/\r/g, '') }));
  const eachLine = (text: string, how: (line: string) => string) => text.split('\n').map(how).join('\n');

  test.each<[string, (text: string) => string]>([
    ['with no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
    ['with Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['with spaces after every line', (text) => eachLine(text, (line) => `${line}   `)],
    ['with zero-width characters', (text) => eachLine(text, (line) => `\u200b${line}`).replace(/: /g, ':\u200b ')],
    ['with marks of writing direction', (text) => eachLine(text, (line) => `\u200e${line}\u202c`).replace(/: /g, ': \u200e')],
    ['with ligatures', (text) => text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')],
    ['with hyphens of fine print', (text) => text.replace(/(\d)-(\d)/g, '$1\u2011$2')],
    ['quoted', (text) => eachLine(text, (line) => `> ${line}`)],
    ['quoted twice, without spaces after empty lines', (text) => eachLine(text, (line) => (line === '' ? '>>' : `>> ${line}`))],
  ])('%s', (what, change) => {
    for (const { file, text } of letters) {
      // A mark of its own is lost among those of quoting.
      if (/quoted/.test(what) && /^[ \t]{0,3}>/m.test(text)) continue;
      // Three spaces at the beginning of a quoted line are the letter's own.
      expect({ file, lines: read(change(text)) }).toEqual({ file, lines: read(text) });
    }
  });

  test('with an empty line after every line, nearly all', () => {
    const other = letters.filter(({ text }) => read(text.replaceAll('\n', '\n\n')).join('\n') !== read(text).join('\n'));
    expect(other.length / letters.length, other.map(({ file }) => file).join('\n')).toBeLessThan(0.06);
  });
});
