import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readText } from '@/lib/intake/text';
import { EMPTY_DETAILS } from '@/lib/letter/details';
import { letterFonts } from '@/lib/letter/fonts';
import { writeLetter } from '@/lib/letter/write';
import { buildPacket, type ExhibitInput } from '@/lib/packet/build';
import { DEFAULT_LIMITS } from '@/lib/packet/limits';
import { triage } from '@/lib/triage';
import { renderPdfOf } from './pdf-pages';
import { type BenchRow, medianMs } from './row';

const TODAY = '2026-11-22';
const NOTICE = `Blue Ridge Health Plan
March 20, 2026
Member: Carmen Delgado
Member ID: BRH 123-456-789
Claim Number: 2026-0451-7731
Dear Carmen Delgado:
We reviewed the claim for comprehensive genomic profiling (CPT 81455). We cannot approve payment because this test is considered
experimental and investigational for your condition. You may ask for an appeal within 180 days of the date of this notice.`;

/** A letter with 100 pages of exhibits: printed records, and scans of about 250 KB a page. */
export default async function packet(): Promise<BenchRow[]> {
  const record = await renderPdfOf(60);
  const scan = await scanPdf(40, 250_000);
  const exhibit = (file: string, bytes: Uint8Array): ExhibitInput => ({ file, bytes, title: file, why: '', rotate: 0, pages: '' });
  const doc = readText(NOTICE);
  const { denial, plan } = triage(doc, { today: TODAY });
  const written = writeLetter({ denial, plan, person: EMPTY_DETAILS, document: doc }, 'internal-appeal', 'patient', TODAY);
  if (!written.ok) throw new Error(written.reason);
  const input = {
    letter: written.letter,
    exhibits: [exhibit('record.pdf', record), exhibit('scan.pdf', scan)],
    front: 'none' as const,
    door: { insurer: null, fax: null, address: null },
    separators: false,
    limits: DEFAULT_LIMITS,
  };
  const fonts = await letterFonts();
  let pages = 0;
  const build = async () => {
    const result = await buildPacket(input, { fonts, tools: { decode: async () => null } });
    if (!result.ok || result.parts.length !== 1) throw new Error('The packet was not made.');
    pages = result.parts[0]?.pages ?? 0;
  };
  const time = await medianMs(build, 5, 1);
  return [
    { what: `packet of ${pages} sheets, 100 of them exhibits, 10 MB of scans`, value: time, unit: 'ms', goal: { most: 3_000 } },
    ...peakOf(record, scan),
  ];
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

/** The most memory that a process of its own has while it reads the notice and makes the same packet. */
function peakOf(record: Uint8Array, scan: Uint8Array): BenchRow[] {
  const main = mainModule();
  if (!main) return [];
  const home = mkdtempSync(join(tmpdir(), 'packet-bench-'));
  try {
    writeFileSync(join(home, 'record.pdf'), record);
    writeFileSync(join(home, 'scan.pdf'), scan);
    writeFileSync(join(home, 'notice.txt'), NOTICE);
    const args = [
      'letter',
      '--kind',
      'internal-appeal',
      '--signer',
      'patient',
      '--today',
      TODAY,
      '--exhibit',
      'record.pdf',
      '--exhibit',
      'scan.pdf',
    ];
    const script = [
      `const { main } = await import(${JSON.stringify(pathToFileURL(main).href)});`,
      `const status = await main(${JSON.stringify([...args, 'notice.txt', '--out', 'out.pdf'])}, ${JSON.stringify(home)});`,
      'process.stdout.write(JSON.stringify({ status, kilobytes: process.resourceUsage().maxRSS }));',
    ].join('\n');
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    const { status, kilobytes } = JSON.parse(stdout) as { status: number; kilobytes: number };
    if (status !== 0 || !existsSync(join(home, 'out.pdf'))) throw new Error('The packet was not made in a process of its own.');
    return [{ what: 'most memory of a process that makes it', value: kilobytes * 1_024, unit: 'bytes', goal: { most: 300_000_000 } }];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The command line's bundle, in which this file stands. */
function mainModule(): string | null {
  for (let at = dirname(fileURLToPath(import.meta.url)), up = 0; up < 4; at = dirname(at), up++)
    if (existsSync(join(at, 'main.js'))) return join(at, 'main.js');
  return null;
}
