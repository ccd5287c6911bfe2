import { readFile, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Details } from '@/lib/letter/details';
import { detailsSchema, EMPTY_DETAILS } from '@/lib/letter/details';
import { renderDocx } from '@/lib/letter/docx';
import { letterFonts } from '@/lib/letter/fonts';
import { LETTER_KINDS, type LetterDoc, letterKindSchema, SIGNERS, signerSchema } from '@/lib/letter/model';
import { renderPdf } from '@/lib/letter/pdf/render';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { triage } from '@/lib/triage';
import { parse, SAID_OPTIONS, saidFrom, UsageError } from './options';
import { readPath } from './read-path';

const OPTIONS = {
  ...SAID_OPTIONS,
  kind: { type: 'string' },
  signer: { type: 'string' },
  case: { type: 'string' },
  exhibit: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const;

type Options = { [name in 'kind' | 'signer' | 'case' | 'out' | 'today' | 'received' | 'track']?: string | undefined } & {
  exhibit?: string[] | undefined;
};

/** `letter --kind K --signer S [...] FILE --out OUT`: reads FILE and writes the letter as PDF, Word or plain text. */
export async function letterCommand(args: string[], cwd: string): Promise<number> {
  try {
    const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true });
    const options: Options = values;
    const kind = letterKindSchema.safeParse(options.kind);
    if (!kind.success) throw new UsageError(`--kind ${options.kind ?? ''}: one of ${LETTER_KINDS.join(', ')}.`);
    const signer = signerSchema.safeParse(options.signer);
    if (!signer.success) throw new UsageError(`--signer ${options.signer ?? ''}: one of ${SIGNERS.join(', ')}.`);
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new UsageError('Name exactly one file to read.');
    if (!options.out) throw new UsageError('Name the file to write with --out.');
    const said = saidFrom(options);
    const person = await detailsFrom(options.case, cwd);

    const read = await readPath(file, cwd);
    const doc = read.ok ? read.documents[0] : undefined;
    if (!read.ok || !doc) return say(`${file}: ${read.ok ? 'Nothing was found in it.' : read.problem.message}`);
    const { denial, plan } = triage(doc, said);
    if (!denial.classification.isDenial)
      return say(`${file}: This is not a denial (${denial.classification.kind}), so there is no letter to write.`);
    const written = writeLetter({ denial, plan, person, document: doc }, kind.data, signer.data, said.today);
    if (!written.ok) return say(`${file}: ${written.reason}`);
    await writeFile(resolve(cwd, options.out), await render(written.letter, options.out));
    for (const { text } of written.letter.todo) process.stderr.write(`to do: ${text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return say(error.message);
  }
}

async function render(letter: LetterDoc, out: string): Promise<Uint8Array | string> {
  switch (extname(out).toLowerCase()) {
    case '.pdf':
      return renderPdf(letter, { fonts: await letterFonts() });
    case '.docx':
      return renderDocx(letter);
    case '.txt':
      return renderPlainText(letter);
    default:
      throw new UsageError(`--out ${out}: the name must end in .pdf, .docx or .txt.`);
  }
}

/** `--case FILE.json`: what the person typed, in the shape of `detailsSchema`, or a case exported from the panel. */
async function detailsFrom(file: string | undefined, cwd: string): Promise<Details> {
  if (!file) return EMPTY_DETAILS;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(resolve(cwd, file), 'utf8'));
  } catch {
    throw new UsageError(`--case ${file}: cannot be read as JSON.`);
  }
  const inner = typeof json === 'object' && json !== null && 'details' in json ? json.details : json;
  const details = detailsSchema.safeParse(inner);
  if (!details.success)
    throw new UsageError(`--case ${file}: ${details.error.issues[0]?.path.join('.')}: ${details.error.issues[0]?.message}`);
  return details.data;
}

function say(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
