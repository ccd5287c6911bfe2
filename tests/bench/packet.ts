import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { letterFonts } from '@/lib/letter/fonts';
import { buildPacket, type ExhibitInput } from '@/lib/packet/build';
import { DEFAULT_LIMITS } from '@/lib/packet/limits';
import { sampleLetter } from '../unit/letter/sample';
import { renderPdfOf } from './pdf-pages';
import { type BenchRow, medianMs } from './row';

/** A letter with 100 pages of exhibits: printed records, and scans of about 250 KB a page. */
export default async function packet(): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'packet-bench-'));
  try {
    writeFileSync(join(home, 'record.pdf'), await renderPdfOf(60));
    writeFileSync(join(home, 'scan.pdf'), await scanPdf(40, 250_000));
    let pages = 0;
    const time = await medianMs(
      async () => {
        pages = await makePacket(home);
      },
      5,
      1,
    );
    return [
      { what: `packet of ${pages} sheets, 100 of them exhibits, 10 MB of scans`, value: time, unit: 'ms', goal: { most: 3_000 } },
      { what: 'most memory of a process that makes it', value: peakOf(home), unit: 'bytes', goal: { most: 300_000_000 } },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Makes the packet of the files in a folder and gives the number of its sheets. Also called in a process of its own. */
export async function makePacket(home: string): Promise<number> {
  const exhibit = (file: string): ExhibitInput => {
    const bytes = new Uint8Array(readFileSync(join(home, file)));
    return { file, bytes, title: file, why: '', rotate: 0, pages: '' };
  };
  const result = await buildPacket(
    {
      letter: sampleLetter(),
      exhibits: [exhibit('record.pdf'), exhibit('scan.pdf')],
      front: 'none',
      door: { insurer: null, fax: null, address: null },
      separators: false,
      limits: DEFAULT_LIMITS,
    },
    { fonts: await letterFonts(), tools: { decode: async () => null } },
  );
  if (!result.ok || result.parts.length !== 1) throw new Error('The packet was not made.');
  return result.parts[0]?.pages ?? 0;
}

/** Pages that are one picture each, of noise, which packs as badly as a scan. */
async function scanPdf(pages: number, bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  let seed = 7;
  for (let i = 0; i < pages; i++) {
    const page = pdf.addPage([612, 792]);
    const data = Uint8Array.from({ length: bytes }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 255;
    });
    const image = { Type: 'XObject', Subtype: 'Image', Width: bytes / 500, Height: 500, BitsPerComponent: 8, ColorSpace: 'DeviceGray' };
    const name = page.node.newXObject('Im', pdf.context.register(pdf.context.stream(data, image)));
    page.node.addContentStream(pdf.context.register(pdf.context.stream(`q 612 0 0 792 0 0 cm ${name} Do Q`)));
  }
  return pdf.save();
}

/** The most memory, in bytes, that a process of its own ever has while it makes the packet: Node and the code included. */
function peakOf(home: string): number {
  const script = [
    "import { readFile } from 'node:fs/promises';",
    `const { makePacket } = await import(${JSON.stringify(import.meta.url)});`,
    `await makePacket(${JSON.stringify(home)});`,
    // `maxRSS` of a new process begins with what its parent had (getrusage(2)); Linux keeps the process's own peak apart.
    "const own = await readFile('/proc/self/status', 'utf8').then((text) => /VmHWM:\\s+(\\d+)/.exec(text)?.[1], () => undefined);",
    'process.stdout.write(String(Number(own ?? process.resourceUsage().maxRSS) * 1024));',
  ].join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packet was not made in a process of its own: ${stderr}`);
  return Number(stdout);
}
