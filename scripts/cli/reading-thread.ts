import { Worker } from 'node:worker_threads';
import type { ReadResult } from '@/lib/intake/problem';
import type { Answer, Task } from './reader';
import { defeated, tooMuch, tooSlow } from './too-much';

/** What reading one file may take. */
export interface Limits {
  /** Without any page done in between. Milliseconds. */
  quiet: number;
  /** In all. Milliseconds. */
  total: number;
  /** More memory than before the file. Bytes. */
  memory: number;
  /** JavaScript objects; files unpack into buffers, which only `memory` counts. Megabytes. */
  heap: number;
}

/** A scanned page takes some seconds, on a busy machine twenty; a picture of 17 million pixels takes 300 MB. */
const LIMITS: Limits = { quiet: 60_000, total: 600_000, memory: 1_500_000_000, heap: 1_024 };
/** How often the limits are looked at. Milliseconds. */
const STEP = 100;

/**
 * A thread that reads files, so that one whose reading does not end, or unpacks to more than there is memory for, can be ended
 * from outside. Started with the first file, started anew after one that had to be ended.
 */
export class ReadingThread {
  private worker: Worker | undefined;

  constructor(
    private readonly script: URL,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Reads one file; one at a time. The bytes are taken away from their owner. Never throws for what a file holds. */
  read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadResult> {
    const worker = this.open();
    const before = process.memoryUsage.rss();
    const began = performance.now();
    let heard = began;
    return new Promise((resolve) => {
      const end = (result: ReadResult, close: boolean) => {
        clearInterval(timer);
        worker.off('message', hear).off('error', fail).off('exit', quit);
        if (close) {
          this.worker = undefined;
          // Its end is not waited for, and what it says while it ends is of no interest.
          worker.on('error', () => undefined);
          void worker.terminate();
        }
        resolve(result);
      };
      const hear = ({ result }: Answer) => {
        heard = performance.now();
        if (result) end(result, false);
      };
      const fail = ({ code }: Error & { code?: string }) => end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : defeated(), true);
      const quit = () => end(defeated(), true);
      const timer = setInterval(() => {
        const now = performance.now();
        if (process.memoryUsage.rss() - before > this.limits.memory) end(tooMuch(), true);
        else if (now - heard > this.limits.quiet || now - began > this.limits.total) end(tooSlow(), true);
      }, STEP);
      worker.on('message', hear).on('error', fail).on('exit', quit);
      worker.postMessage({ name, bytes } satisfies Task, [bytes.buffer]);
    });
  }

  private open(): Worker {
    if (!this.worker) {
      this.worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: this.limits.heap }, stdout: true, stderr: true });
      // The timer keeps the program alive while something is read; afterwards nothing needs to end this thread.
      this.worker.unref();
    }
    return this.worker;
  }
}
