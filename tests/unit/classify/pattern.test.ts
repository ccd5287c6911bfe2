import { describe, expect, it } from 'vitest';
import { Matcher } from '@/lib/classify/matcher';
import { parsePattern } from '@/lib/classify/pattern';
import { readDocument } from '@/lib/classify/sentences';
import { readText } from '@/lib/intake/text';

/** The words of the first match of one cue in a sentence; null when it does not match. */
function find(cue: string, text: string): string | null {
  const doc = readText(text);
  const { tokens } = readDocument(doc);
  const match = new Matcher([parsePattern(cue)], new Map([['drug', [parsePattern('medicine'), parsePattern('eye drop*')]]])).matches(
    tokens,
    0,
    tokens.length,
  )[0];
  const first = match && tokens[match.from];
  const last = match && tokens[match.to - 1];
  return first && last ? (doc.blocks[first.block]?.text.slice(first.start, last.end) ?? null) : null;
}

describe('the cue language', () => {
  it('takes words, word beginnings, choices, options, lists, numbers and gaps', () => {
    expect(find('not covered', 'It is not covered.')).toBe('not covered');
    expect(find('experiment*', 'This is experimental.')).toBe('experimental');
    expect(find('(no|without) [prior] approval', 'Done without approval.')).toBe('without approval');
    expect(find('@drug ~ not listed', 'The eye drops are not listed.')).toBe('eye drops are not listed');
    expect(find('# visits', 'You had 30 visits.')).toBe('30 visits');
    expect(find('no ~~ approval', 'We have no record at all of an approval.')).toBe('no record at all of an approval');
  });

  it('keeps a gap to its length', () => {
    expect(find('no ~ approval', 'We have no record at all of an approval.')).toBeNull();
  });

  it('reads through scanning errors and quotes the source as it stands', () => {
    expect(find('claim denied', 'Tlie C1airn den ied')).toBe('C1airn den ied');
    expect(find('cannot pay', "We can't pay")).toBeNull();
    expect(find('can not pay', "We can't pay")).toBe("can't pay");
  });

  it('says what is wrong with a cue', () => {
    expect(() => parsePattern('no (approval')).toThrow('no (approval');
    expect(() => parsePattern('no approval ~')).toThrow('gap');
    expect(() => parsePattern('no approval!')).toThrow('cannot read');
  });
});
