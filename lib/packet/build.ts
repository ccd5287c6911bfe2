import type { LetterDoc } from '@/lib/letter/model';
import { Press } from '@/lib/letter/pdf/press';
import type { LetterFonts } from '@/lib/letter/pdf/typeface';
import { words } from '@/lib/words';
import { fitted, type PacketPart, type PacketResult } from './fit';
import type { Door } from './front';
import type { Limits } from './limits';
import { type FrontSheet, MOST_TITLE, MOST_WHY, type Rotation } from './model';
import { openFile } from './open';
import { choosePages } from './page-choice';
import type { PictureTools } from './picture/model';
import { dotsAt } from './picture/shrink';
import { lettered, type PlanInput, type PlannedExhibit, planOf } from './plan';
import { printPart } from './print';
import { PrintFault } from './print-exhibit';
import { Fault, type PacketProblem, problemOf } from './problem';
import type { Unit } from './split';
import { weightsOf } from './take';

export type { PacketPart, PacketResult } from './fit';

/** A file to go with the letter; see `exhibitSchema` for what the fields mean. */
export interface ExhibitInput {
  file: string;
  bytes: Uint8Array;
  title: string;
  why: string;
  rotate: Rotation;
  pages: string;
}

export interface PacketInput {
  letter: LetterDoc;
  /** The letter as it came back signed; its pages stand in for those of `letter`. */
  signed?: { file: string; bytes: Uint8Array } | undefined;
  exhibits: readonly ExhibitInput[];
  front: FrontSheet;
  door: Door;
  separators: boolean;
  limits: Limits;
}

export interface PacketOptions {
  fonts: LetterFonts;
  tools: PictureTools;
  onProgress?: ((progress: { done: number; total: number }) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Milliseconds of work after which the window gets a turn. */
const TURN = 40;

class Stopped extends Error {}

/**
 * Prints the letter with its exhibits: front sheet, letter, table of exhibits, exhibits with cover line, stamp and numbers;
 * tagged, with bookmarks. One file where it fits the limits, with pictures made smaller if that helps; numbered parts where
 * it does not. A file that cannot be printed is named in `problems` and nothing is made: leaving it out is the caller's choice.
 */
export async function buildPacket(input: PacketInput, options: PacketOptions): Promise<PacketResult> {
  try {
    return await build(input, options);
  } catch (error) {
    if (error instanceof Stopped)
      return {
        ok: false,
        problems: [{ code: 'cancelled', file: null, message: 'Making the packet was stopped.', next: 'Start again when you are ready.' }],
      };
    if (error instanceof PrintFault) return { ok: false, problems: [problemOf(error.cause, error.file)] };
    throw error;
  }
}

async function build(input: PacketInput, options: PacketOptions): Promise<PacketResult> {
  const turns = turnsOf(options.signal);
  const press = await Press.open(options.fonts);
  const problems: PacketProblem[] = [];
  const exhibits: PlannedExhibit[] = [];
  const attempt = async <T>(file: string, work: () => Promise<T>): Promise<T | null> => {
    await turns();
    try {
      return await work();
    } catch (error) {
      problems.push(problemOf(error, file));
      return null;
    }
  };
  for (const { letter, exhibit } of lettered(input.exhibits, input.letter)) {
    const planned = await attempt(exhibit.file, () => openExhibit(letter, exhibit, press));
    if (planned) exhibits.push(planned);
  }
  const { signed: back } = input;
  const signed = back ? await attempt(back.file, () => openSigned(back, press)) : null;
  if (problems.length > 0) return { ok: false, problems };

  const planInput: PlanInput = { ...input, signed, exhibits };
  const print = async (dealt: Unit[][], resolution: number | null): Promise<PacketPart[]> => {
    const plan = planOf(planInput, dealt, press);
    const parts: PacketPart[] = [];
    let done = 0;
    const step = async () => {
      done++;
      options.onProgress?.({ done: Math.min(done, plan.total), total: plan.total });
      await turns();
    };
    const how = { fonts: options.fonts, tools: options.tools, dots: resolution === null ? null : dotsAt(resolution), step };
    for (const part of plan.parts) {
      const bytes = new Uint8Array(await printPart(plan, part, how));
      parts.push({ bytes, number: part.number, of: plan.parts.length, pages: part.to - part.from + 1 });
    }
    options.onProgress?.({ done: plan.total, total: plan.total });
    return parts;
  };
  return fitted(input.limits, (resolution) => unitsOf(exhibits, input.separators, resolution), signedWeight(back), options.tools, print);
}

async function openExhibit(letter: string, exhibit: ExhibitInput, press: Press): Promise<PlannedExhibit> {
  const file = await openFile(exhibit.bytes, press.faces);
  const chosen = choosePages(exhibit.pages, file.count);
  if (!chosen.ok)
    throw new Fault('pages', words.packet.chooseProblem[chosen.code](chosen.part, file.count), 'Change the pages of this exhibit.');
  const choice = exhibit.pages.trim();
  return {
    letter,
    title: exhibit.title.slice(0, MOST_TITLE),
    why: exhibit.why.slice(0, MOST_WHY),
    name: exhibit.file,
    from: words.packet.print.from(exhibit.file, choice, file.count),
    rotate: exhibit.rotate,
    file,
    pages: chosen.pages,
  };
}

async function openSigned(
  { file: name, bytes }: NonNullable<PacketInput['signed']>,
  press: Press,
): Promise<NonNullable<PlanInput['signed']>> {
  const file = await openFile(bytes, press.faces);
  if (file.kind === 'pdf' || file.kind === 'picture') return { name, file };
  throw new Fault('unknown-kind', 'A signed letter is a PDF or a picture.', 'Scan the signed pages and take them in again.');
}

function signedWeight(signed: PacketInput['signed']): number {
  return signed ? signed.bytes.length : 0;
}

function unitsOf(exhibits: readonly PlannedExhibit[], separators: boolean, resolution: number | null): Unit[] {
  const dots = resolution === null ? null : dotsAt(resolution);
  return exhibits.flatMap(({ file, pages }, exhibit) => {
    const weights = weightsOf(file, pages, dots);
    const units = pages.map((page, i) => ({ exhibit, page, weight: weights[i] ?? 0 }));
    return separators ? [{ exhibit, page: 0, weight: 3_000 }, ...units] : units;
  });
}

/** Gives the window a turn now and then, and notices that the person stopped. */
function turnsOf(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (signal?.aborted) throw new Stopped();
    if (performance.now() - last < TURN) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    if (signal?.aborted) throw new Stopped();
  };
}
