import type { PageReading, Picture } from '@/lib/intake/scan/recognize';
import type { Scanner } from '@/lib/intake/scan/scanner';
import type { ScanAnswer } from './scan-worker';

/** Reads pictures in a worker of the extension's own, which is started with the first page and ended by `close`. */
export function openWorkerScanner(): Scanner {
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' });
  return {
    read: (picture: Picture) =>
      new Promise<PageReading | null>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ScanAnswer>) =>
          'error' in data ? reject(new Error(data.error)) : resolve(data.reading);
        worker.onerror = () => reject(new Error('The recognizer could not be started.'));
        worker.postMessage(picture);
      }),
    close: () => worker.terminate(),
  };
}
