import { pictureTools } from '@/lib/browser/picture-tools';
import { exhibitFiles } from '@/lib/cases/exhibits';
import type { Case } from '@/lib/cases/model';
import { withPersonsWord } from '@/lib/cases/view';
import { letterFonts } from '@/lib/letter/fonts';
import type { LetterDoc } from '@/lib/letter/model';
import type { ExhibitInput, PacketOptions, PacketResult } from '@/lib/packet/build';
import type { PacketProblem } from '@/lib/packet/problem';

interface PacketForOptions extends Pick<PacketOptions, 'onProgress' | 'signal'> {
  /** The letter as it came back signed. */
  signed?: { file: string; bytes: Uint8Array } | undefined;
}

/** Whether a case's letter goes out with anything else: otherwise the letter's own file is the packet. */
export function hasPacket(entry: Case): boolean {
  return entry.exhibits.length > 0 || entry.packet.front !== 'none';
}

/** The letter of a case with its exhibits and sheets, in as many files as its portal's limits ask for. */
export async function packetFor(entry: Case, letter: LetterDoc, options: PacketForOptions = {}): Promise<PacketResult> {
  const [{ buildPacket }, { doorOf }, fonts] = await Promise.all([
    import('@/lib/packet/build'),
    import('@/lib/packet/door'),
    letterFonts(),
  ]);
  const files = await exhibitFiles(entry);
  const lost = files.flatMap(({ exhibit, bytes }): PacketProblem[] =>
    bytes ? [] : [{ code: 'broken', file: exhibit.file, message: 'This file is no longer kept on this device.', next: 'Add it again.' }],
  );
  if (lost.length > 0) return { ok: false, problems: lost };
  const exhibits = files.flatMap(({ exhibit, bytes }): ExhibitInput[] => (bytes ? [{ ...exhibit, bytes }] : []));
  return buildPacket(
    { letter, signed: options.signed, exhibits, door: doorOf(withPersonsWord(entry), letter), ...entry.packet },
    { fonts, tools: pictureTools, onProgress: options.onProgress, signal: options.signal },
  );
}
