import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/file';
import type { ReadResult } from '@/lib/intake/problem';
import { type Limits, ReadingThread } from '../../../scripts/cli/reading-thread';
import * as hostile from './hostile';
import { parseHtml } from './show';

const said = (result: ReadResult) => (result.ok ? 'read' : result.problem.message);
const CUT_835 =
  'ISA*00*          *00*          *ZZ*A              *ZZ*B              *260304*1200*^*00501*000000001*0*P*:~GS*HP*A*B*20260304*1200*1*X*005010X221A1~ST*835*0001~BPR*I*0*C*NON~N1*PR*SAMPLE PLAN~CLP*A1*4*100*0*0*12*C1~CAS*CO*50*10';

describe('files that would hurt, on this thread as in the panel', () => {
  it.each([
    ['a page of two million runs of text', () => hostile.manyStepsPdf(2_000_000), 'The pages of this PDF are empty.'],
    ['a page tree that holds itself', hostile.loopedPdf, 'The pages of this PDF are damaged, so they cannot be read.'],
    ['a page tree twenty thousand steps deep', () => hostile.deepTreePdf(20_000), 'read'],
    [
      'lists in lists, a hundred thousand deep',
      () => hostile.nestedPdf(100_000),
      'The pages of this PDF are damaged, so they cannot be read.',
    ],
    ['a drawing that draws itself twice', hostile.selfDrawnPdf, 'The pages of this PDF are empty.'],
    ['a picture of a billion pixels', () => hostile.hugePicturePdf(32_000), 'The pages of this PDF are empty.'],
    ['a font that names every number', hostile.wideFontPdf, 'read'],
    ['tables in tables, a hundred thousand deep', () => hostile.nestedDocx(100_000), 'This Word file is damaged, so it cannot be read.'],
    ['entities of entities', hostile.laughingDocx, 'This Word file is damaged, so it cannot be read.'],
    [
      'JSON nested a hundred thousand deep',
      () => hostile.nestedJson(100_000),
      'This data file (JSON) holds no explanation of benefits and no claim response.',
    ],
    ['a claim nested a hundred thousand deep', () => hostile.nestedFhir(100_000), 'read'],
  ])('%s', { timeout: 60_000 }, async (_name, make, message) => {
    const made = make();
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    expect(said(await readFile({ name: 'file', bytes }, { makeDocument: parseHtml }))).toBe(message);
  });
});

describe('the command line', () => {
  const home = mkdtempSync(join(tmpdir(), 'hostile-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const put = (name: string, content: Uint8Array | string) => writeFileSync(join(home, name), content);
  let done: { status: number | null; out: string[]; errors: string[] };

  beforeAll(async () => {
    put('bomb.pdf', hostile.bombPdf(8));
    put('bomb.docx', hostile.bombDocx(500));
    put('huge.bmp', hostile.bitmap(8_000, 4_166));
    put('blank.bmp', hostile.bitmap(4_000, 4_166));
    put('endless.png', hostile.endlessPng(60_000));
    put('cut.835', CUT_835);
    put('empty.pdf', '');
    put('long.pdf', hostile.longPdf(500));
    done = await triage(home, [
      'gone.pdf',
      'bomb.pdf',
      'bomb.docx',
      'huge.bmp',
      'blank.bmp',
      'endless.png',
      'cut.835',
      'empty.pdf',
      'long.pdf',
    ]);
  }, 240_000);

  it('says of each file what is wrong with it, each in a line', () => {
    expect(done.errors).toEqual([
      'gone.pdf: There is no such file.',
      'bomb.pdf: Reading this file takes more memory than a letter ever needs.',
      'bomb.docx: This file unpacks to far more than a letter holds.',
      'huge.bmp: This picture is too large to read.',
      'blank.bmp: No words could be read in this picture.',
      'endless.png: This picture is too large to read.',
      'cut.835: This remittance file breaks off before its end. Claims may be missing. Download it again to be sure.',
      'cut.835: The file breaks off in this claim or right behind it: its last lines and codes may be missing.',
      'empty.pdf: This file is empty.',
    ]);
    expect(done.status).toBe(2);
  });

  it('still reads the others, in their order', () => {
    const lines = done.out.map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual(['cut.835', 'long.pdf']);
    expect(lines.map(({ facts }) => facts.claimNumber?.value)).toEqual(['C1', '2026-55']);
  });
});

describe('the reading thread', () => {
  const thread = (code: string, limits: Partial<Limits>) =>
    new ReadingThread(new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\n${code}`)}`), {
      ...{ quiet: 5_000, total: 20_000, memory: 1e9, heap: 512 },
      ...limits,
    });
  const read = (one: ReadingThread) => one.read('a.pdf', new Uint8Array(8));
  const answer = "parentPort.on('message', () => parentPort.postMessage({ result: { ok: true, documents: [] } }));";

  it('gives up a file that never ends, and reads the next one', async () => {
    // The first message is never answered; a thread that starts anew could not know that it was the second.
    const one = thread(
      "parentPort.on('message', ({ name }) => { if (name === 'a.pdf') for (;;); parentPort.postMessage({ result: { ok: true, documents: [] } }); });",
      { quiet: 600 },
    );
    expect(said(await read(one))).toBe('This file takes too long to read.');
    expect(said(await one.read('b.pdf', new Uint8Array(8)))).toBe('read');
  });

  it('gives up a file that goes on in small steps', async () => {
    const one = thread("parentPort.on('message', () => setInterval(() => parentPort.postMessage({}), 50));", { quiet: 600, total: 900 });
    expect(said(await read(one))).toBe('This file takes too long to read.');
  });

  it('gives up a file that fills the memory, in buffers or in objects', async () => {
    const buffers = 'const all = []; parentPort.on("message", () => { for (;;) all.push(new Uint8Array(10_000_000).fill(1)); });';
    expect(said(await read(thread(buffers, { memory: 300_000_000 })))).toBe(
      'Reading this file takes more memory than a letter ever needs.',
    );
    const objects = 'const all = []; parentPort.on("message", () => { for (;;) all.push({ a: [all.length] }); });';
    expect(said(await read(thread(objects, { heap: 48, quiet: 60_000, total: 60_000 })))).toBe(
      'Reading this file takes more memory than a letter ever needs.',
    );
  }, 60_000);

  it('survives a thread that breaks', async () => {
    const one = thread("parentPort.on('message', () => { throw new Error('a bug'); });", {});
    expect(said(await read(one))).toBe('This file is built in a way that cannot be read.');
    expect(said(await read(thread(answer, {})))).toBe('read');
  });
});

function triage(cwd: string, files: string[]): Promise<{ status: number | null; out: string[]; errors: string[] }> {
  return new Promise((resolve) => {
    const run = spawn('node', [join(import.meta.dirname, '../../../scripts/cli.ts'), 'triage', '--today', '2026-11-22', ...files], {
      cwd,
      env: { ...process.env, GROUNDS_CWD: cwd },
    });
    const [out, errors] = [lines(run.stdout), lines(run.stderr)];
    run.on('close', (status) => resolve({ status, out: out(), errors: errors() }));
  });
}

function lines(stream: NodeJS.ReadableStream): () => string[] {
  let text = '';
  stream.on('data', (part) => {
    text += part;
  });
  return () => text.split('\n').filter((line) => line !== '');
}
