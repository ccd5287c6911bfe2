import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from '@/lib/letter/model';
import { PLACEHOLDERS, parseText } from '@/lib/templates/letter-text';
import { letterTemplate, parseLetter } from '@/lib/templates/letters';
import { parseTemplate } from '@/scripts/templates/parse';

const FRONT = `---
title: Appeal
about: A letter that is here only to be parsed.
subject:
  - { text: Appeal }
addressee: appeal
rights: []
clocks: []
timely: []
---
`;
const parse = (body: string, front = FRONT) => parseLetter(parseTemplate('letters/internal-appeal.md', front + body), new Set(['denied']));

describe('a mistake in a letter template stops the build and says where', () => {
  it.each([
    ['I appeal {claimNubmer}.', 'there is no placeholder {claimNubmer}'],
    ['I appeal [[ on {serviceDate].', 'bracket without its partner'],
    ['@patent I appeal.', 'there is no condition @patent'],
    ['@track:medicare I appeal.', 'there is no condition @track:medicare'],
    ['@rule:no-such-rule I appeal.', 'there is no condition @rule:no-such-rule'],
    ['{=rebutal}', 'there is no {=rebutal}'],
    ['{=include:dennied}', 'there is no {=include:dennied}'],
  ])('%s', (line, message) => {
    expect(() => parse(`## request\n${line}\n`)).toThrow('templates/letters/internal-appeal.md: part "request"');
    expect(() => parse(`## request\n${line}\n`)).toThrow(message);
  });

  it('a rule that does not exist, a part named twice, a kind that does not exist', () => {
    expect(() => parse('', FRONT.replace('rights: []', 'rights: [no-such-rule]'))).toThrow(
      /internal-appeal\.md[\s\S]*no rule "no-such-rule"/,
    );
    expect(() => parse('## request\nOne.\n\n## request\nTwo.\n')).toThrow('a part needs a name of its own');
    expect(() => parseLetter(parseTemplate('letters/love-letter.md', FRONT), new Set())).toThrow('no such kind of letter');
  });
});

it('reads text, placeholders and stretches that may drop out', () => {
  expect(parseText('for {service}[[ on {serviceDate}]].', 'here')).toEqual([
    { text: 'for ' },
    { placeholder: 'service' },
    { optional: [{ text: ' on ' }, { placeholder: 'serviceDate' }] },
    { text: '.' },
  ]);
});

it('has every kind, and no placeholder that none of them uses', () => {
  const files = [...LETTER_KINDS, 'shared-parts'].map((id) => readFileSync(`templates/letters/${id}.md`, 'utf8')).join('\n');
  for (const kind of LETTER_KINDS) expect(letterTemplate(kind).parts.length).toBeGreaterThan(3);
  expect(PLACEHOLDERS.filter((name) => !files.includes(`{${name}}`))).toEqual([]);
});

it('threatens nothing, promises nothing and quotes no odds', () => {
  const files = [...LETTER_KINDS, 'shared-parts'].map((id) => readFileSync(`templates/letters/${id}.md`, 'utf8')).join('\n');
  expect(files).not.toMatch(/\b(lawsuit|sue|attorney general|legal action|will be forced|guarantee|success|win|odds|per ?cent|%)\b/i);
});
