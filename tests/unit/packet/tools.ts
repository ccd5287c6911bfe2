import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Tools that read PDFs independently of the library that wrote them: poppler and qpdf, from the system's packages. */
export function has(tool: string): boolean {
  const { error } = spawnSync(tool, ['-v'], { stdio: 'ignore' });
  if (error) console.warn(`${tool} is not installed: its checks of packets are skipped (install poppler-utils and qpdf)`);
  return !error;
}

export const home = mkdtempSync(join(tmpdir(), 'packet-'));
let files = 0;

/** Writes bytes to a new file and gives its path. */
export function kept(bytes: Uint8Array): string {
  const path = join(home, `${++files}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

/** Runs a tool; its warnings count as failures. */
export function run(tool: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 200_000_000 });
  if (status !== 0 || stderr.trim() !== '') throw new Error(`${tool}: ${stderr || `status ${status}`}`);
  return stdout;
}

export function locked(bytes: Uint8Array, user: string, owner: string): Uint8Array {
  const out = `${kept(bytes)}.locked`;
  execFileSync('qpdf', ['--encrypt', user, owner, '256', '--', `${home}/${files}.pdf`, out]);
  return new Uint8Array(readFileSync(out));
}

export interface Word {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The words of each page with their boxes, in points from the upper left corner. */
export function wordsOn(path: string): { width: number; height: number; words: Word[] }[] {
  return run('pdftotext', '-bbox', path, '-')
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, x0, y0, x1, y1, text = '']) => ({ text, x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1) }),
      ),
    }));
}

/** A page as grey pixels, one a point; 0 black. */
export function pixelsOf(path: string, page: number): { width: number; height: number; at: (x: number, y: number) => number } {
  const out = join(home, `page-${++files}`);
  run('pdftoppm', '-r', '72', '-gray', '-f', String(page), '-l', String(page), path, out);
  const file = readdirSync(home).find((name) => name.startsWith(`page-${files}-`)) ?? '';
  const bytes = readFileSync(join(home, file));
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(bytes.subarray(0, 60).toString('latin1'));
  const [width, height, from] = [Number(head?.[1]), Number(head?.[2]), head?.[0].length ?? 0];
  return { width, height, at: (x, y) => bytes[from + y * width + x] ?? 255 };
}
