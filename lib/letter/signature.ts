import { blank, type Context, typed } from './context';
import type { Signature } from './details';
import type { LetterImage, LetterNode, Run } from './model';
import { neededValue } from './placeholders';
import { dateWords } from './words';

/** The line to sign on by hand. */
const TO_SIGN = 'Signature: ________________________________\u00a0\u00a0\u00a0\u00a0Date: ____________________';
/** A signature is printed no larger than this, in points. */
const LARGEST = { width: 190, height: 52 };

/** The end of the letter: the greeting, the signature or a line to sign on, and who signs. */
export function signature(ctx: Context): Extract<LetterNode, { kind: 'lines' }> {
  const made = ctx.person.signatures[ctx.signer];
  const plain = (text: string): Run => ({ text, source: 'template' });
  const who = signer(ctx, plain);
  const signed: Run[] = made ? [plain('Date: '), { text: dateWords(made.on), source: 'person' }] : [plain(TO_SIGN)];
  const lines = [[plain('Sincerely,')], signed, ...who];
  const node = { kind: 'lines' as const, role: 'signature' as const, part: 'signature', lines };
  return made ? { ...node, image: pictureOf(made, (who[0] ?? []).map(({ text }) => text).join('')) } : node;
}

function pictureOf({ png, width, height }: Signature, name: string): LetterImage {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height);
  return { png, width: width * scale, height: height * scale, alt: `Signature of ${name}` };
}

function signer(ctx: Context, plain: (text: string) => Run): Run[][] {
  const { provider, sender } = ctx.person;
  if (ctx.signer === 'provider') {
    const name = typed(provider.name) ?? [blank(ctx, 'provider-name', 'your name', 'Fill in your name.')];
    const credentials = typed(provider.credentials) ?? [
      blank(ctx, 'credentials', 'credentials', 'Fill in your credentials (MD, DO, NP ...).'),
    ];
    const specialty = typed(provider.specialty);
    const npi = typed(provider.npi) ?? [blank(ctx, 'npi', 'NPI', 'Fill in your National Provider Identifier.')];
    return [[...name, plain(', '), ...credentials], ...(specialty ? [specialty] : []), [plain('NPI '), ...npi]];
  }
  if (ctx.signer === 'patient') return [typed(sender.name) ?? neededValue(ctx, 'patient')];
  return [
    typed(sender.name) ?? [blank(ctx, 'sender-name', 'your name', 'Fill in your name.')],
    [plain('for '), ...neededValue(ctx, 'patient')],
  ];
}
