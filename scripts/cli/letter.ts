import { readFile, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { Details } from '@/lib/letter/details';
import { detailsSchema, EMPTY_DETAILS } from '@/lib/letter/details';
import { renderDocx } from '@/lib/letter/docx';
import { letterFonts } from '@/lib/letter/fonts';
import { LETTER_KINDS, type LetterDoc, letterKindSchema, SIGNERS, signerSchema } from '@/lib/letter/model';
import { renderPlainText } from '@/lib/letter/plain-text';
import { writeLetter } from '@/lib/letter/write';
import { buildPacket, type PacketInput } from '@/lib/packet/build';
import { doorOf } from '@/lib/packet/door';
import { limitsSchema } from '@/lib/packet/limits';
import { FRONT_SHEETS } from '@/lib/packet/model';
import { triage } from '@/lib/triage';
import { readExhibits } from './exhibits';
import { tellNotes } from './notes';
import { parse, SAID_OPTIONS, saidFrom, UsageError } from './options';
import { pictureTools } from './pictures';
import { readPath } from './read-path';

const OPTIONS = {
  ...SAID_OPTIONS,
  kind: { type: 'string' },
  signer: { type: 'string' },
  case: { type: 'string' },
  exhibit: { type: 'string', multiple: true },
  'skip-broken': { type: 'boolean' },
  front: { type: 'string' },
  separators: { type: 'boolean' },
  'max-files': { type: 'string' },
  'max-mb': { type: 'string' },
  'max-total-mb': { type: 'string' },
  out: { type: 'string' },
} as const;

type Named = 'kind' | 'signer' | 'case' | 'out' | 'today' | 'received' | 'track' | 'front' | 'max-files' | 'max-mb' | 'max-total-mb';
type Options = { [name in Named]?: string | undefined } & {
  exhibit?: string[] | undefined;
  'skip-broken'?: boolean | undefined;
  separators?: boolean | undefined;
};

/**
 * `letter --kind K --signer S [--exhibit E]... FILE --out OUT`: reads FILE and writes the letter as PDF, Word or plain text; a
 * PDF holds the exhibits too. An exhibit that cannot be printed stops the work unless `--skip-broken` leaves it out. What does
 * not fit one file goes on in OUT-part-2.pdf and so on.
 */
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
    const typed = await detailsFrom(options.case, cwd);
    const packet = packetChoices(options);
    const { exhibits, broken } = await readExhibits(options.exhibit ?? [], cwd);
    const skip = options['skip-broken'] === true;
    for (const line of broken)
      process.stderr.write(`${line} ${skip ? 'It is left out.' : 'Nothing was written; --skip-broken leaves it out.'}\n`);
    if (broken.length > 0 && !skip) return 2;
    const named = exhibits.map(({ title, count }) => ({ title, pages: count }));
    const person = options.exhibit ? { ...typed, exhibits: named } : typed;

    const read = await readPath(file, cwd);
    const doc = read.ok ? read.documents[0] : undefined;
    if (!read.ok || !doc) return say(`${file}: ${read.ok ? 'Nothing was found in it.' : read.problem.message}`);
    tellNotes(file, [doc]);
    const { denial, plan } = triage(doc, said);
    if (!denial.classification.isDenial)
      return say(`${file}: This is not a denial (${denial.classification.kind}), so there is no letter to write.`);
    const written = writeLetter({ denial, plan, person, document: doc }, kind.data, signer.data, said.today);
    if (!written.ok) return say(`${file}: ${written.reason}`);
    const files = await render(written.letter, options.out, { ...packet, exhibits, door: doorOf(denial, written.letter) });
    if (typeof files === 'string') return say(files);
    for (const { name, bytes } of files) await writeFile(resolve(cwd, name), bytes);
    if (files.length > 1) process.stderr.write(`The packet is in ${files.length} parts: ${files.map(({ name }) => name).join(', ')}\n`);
    for (const { text } of written.letter.todo) process.stderr.write(`to do: ${text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return say(error.message);
  }
}

type Packet = Omit<PacketInput, 'letter'>;

/** What is to be written under which names, or a line that says why not. */
async function render(letter: LetterDoc, out: string, packet: Packet): Promise<{ name: string; bytes: Uint8Array | string }[] | string> {
  const alone = (bytes: Uint8Array | string) => [{ name: out, bytes }];
  const { length } = packet.exhibits;
  const kind = extname(out).toLowerCase();
  if (length > 0 && (kind === '.docx' || kind === '.txt'))
    process.stderr.write('Exhibits are put into a PDF only; the letter names them.\n');
  switch (kind) {
    case '.pdf': {
      const result = await buildPacket({ ...packet, letter }, { fonts: await letterFonts(), tools: pictureTools() });
      if (!result.ok) return result.problems.map(({ file, message }) => (file ? `${file}: ${message}` : message)).join('\n');
      return result.parts.map(({ bytes, number }) => ({ name: number === 1 ? out : out.replace(/\.pdf$/i, `-part-${number}.pdf`), bytes }));
    }
    case '.docx':
      return alone(await renderDocx(letter));
    case '.txt':
      return alone(renderPlainText(letter));
    default:
      throw new UsageError(`--out ${out}: the name must end in .pdf, .docx or .txt.`);
  }
}

/** `--front`, `--separators` and the portal's limits. */
function packetChoices(options: Options): Pick<Packet, 'front' | 'separators' | 'limits'> {
  const front = FRONT_SHEETS.find((name) => name === (options.front ?? 'none'));
  if (!front) throw new UsageError(`--front ${options.front}: one of ${FRONT_SHEETS.join(', ')}.`);
  const limits = limitsSchema.safeParse({
    files: numberOf(options['max-files'], 1),
    fileBytes: numberOf(options['max-mb'], 1_000_000),
    totalBytes: numberOf(options['max-total-mb'], 1_000_000),
  });
  if (!limits.success) throw new UsageError('--max-files, --max-mb and --max-total-mb are numbers that a portal can mean.');
  return { front, separators: options.separators === true, limits: limits.data };
}

function numberOf(text: string | undefined, unit: number): number | undefined {
  return text === undefined ? undefined : Math.round(Number(text) * unit);
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
