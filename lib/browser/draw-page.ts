import type { PdfPage } from '@/lib/intake/pdf/library';
import { type Grey, greyOf } from '@/lib/intake/scan/grey';

/** Longer side of the drawing, in pixels: what the recognizer works on. */
const SIDE = 2_600;

/** Draws a page of a PDF as a printer would, for pages whose words are no text. Null when it has no size. */
export async function drawPage(page: PdfPage): Promise<Grey | null> {
  const { width = 0, height = 0 } = page.getViewport({ scale: 1 });
  if (!(width > 0 && height > 0)) return null;
  const viewport = page.getViewport({ scale: SIDE / Math.max(width, height) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(viewport.width ?? 0);
  canvas.height = Math.ceil(viewport.height ?? 0);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // "print" is drawn at once; what is meant for the screen waits for a window that may be hidden.
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return greyOf(canvas.width, canvas.height, context.getImageData(0, 0, canvas.width, canvas.height).data);
}
