import type { Annotation } from './annotations';
import { PackagedDecoders } from './decoders';

/** The part of pdf.js that is used, so that tests can stand in for it and nothing else of it is relied on. */
export interface PdfPage {
  rotate: number;
  getViewport(options: { scale: number }): { transform: number[]; width?: number; height?: number };
  /** The runs of text, some at a time: a page of millions need not be read to its end. */
  streamTextContent(): ReadableStream<{ items: unknown[] }>;
  /** Form fields, and what was laid on the page later. */
  getAnnotations?(options: { intent: 'display' }): Promise<Annotation[]>;
  /** Draws the page; only where there is a canvas. */
  render(options: { canvas: HTMLCanvasElement; viewport: unknown; intent: 'print' }): { promise: Promise<unknown> };
  /** What the page is drawn with; pictures among it are decoded. */
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: (unknown[] | null)[] }>;
  objs: { get(id: string, found: (object: unknown) => void): void };
  commonObjs: { get(id: string, found: (object: unknown) => void): void };
  cleanup(): unknown;
}

export interface PdfFile {
  numPages: number;
  getPage(page: number): Promise<PdfPage>;
}

interface LoadingTask {
  promise: Promise<PdfFile>;
  onPassword: ((update: (password: string | Error) => void, reason: number) => void) | null;
  destroy(): Promise<void>;
}

export interface PdfLibrary {
  open(bytes: Uint8Array): LoadingTask;
}

/**
 * Loads pdf.js (Mozilla) when the first PDF is read. `workerUrl` is where its worker stands in the extension; Node runs
 * it in its own thread and needs none.
 */
export async function loadPdfLibrary(workerUrl: string | undefined): Promise<PdfLibrary> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (workerUrl) pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  return {
    open: (bytes) => {
      // A worker of our own can be ended at once. pdf.js asks its own to end, and one that is busy with a bomb does not answer.
      const worker = workerUrl ? new pdfjs.PDFWorker({ verbosity: 0 }) : undefined;
      const task = pdfjs.getDocument({
        // pdf.js takes the buffer away from its owner.
        data: bytes.slice(),
        ...(worker ? { worker } : {}),
        verbosity: 0,
        disableFontFace: true,
        useSystemFonts: false,
        isOffscreenCanvasSupported: false,
        useWorkerFetch: false,
        disableAutoFetch: true,
        isImageDecoderSupported: false,
        // Pixels. Larger pictures are left out: decoded they would fill the memory.
        maxImageSize: 40_000_000,
        BinaryDataFactory: PackagedDecoders,
        stopAtErrors: false,
      }) as unknown as LoadingTask;
      if (worker) {
        const end = task.destroy.bind(task);
        task.destroy = async () => {
          worker.destroy();
          end().catch(() => undefined);
        };
      }
      return task;
    },
  };
}
