/** Signatures as pictures: dark ink on a clear ground, cut to the ink, small enough to keep in a case. */
const INK = '#14213d';
const LARGEST = { width: 900, height: 300 };

export interface SignaturePicture {
  png: string;
  width: number;
  height: number;
}
export type Stroke = { x: number; y: number }[];

/** Strokes on a canvas of the given size; a short line between each two points. */
export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = INK;
  pen.lineWidth = canvas.width / 180;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) {
    pen.beginPath();
    for (const [i, { x, y }] of stroke.entries()) i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y);
    const [only] = stroke.length === 1 ? stroke : [];
    if (only) pen.lineTo(only.x + 0.1, only.y);
    pen.stroke();
  }
}

/** A name in the handwriting typeface of the device, or its italics where there is none. */
export function writeName(name: string): SignaturePicture | null {
  const canvas = canvasOf(LARGEST.width, LARGEST.height);
  const pen = canvas.getContext('2d');
  if (!pen || name.trim() === '') return null;
  const font = (size: number) => `italic ${size}px "Segoe Script", "Snell Roundhand", "Apple Chancery", "URW Chancery L", "Z003", cursive`;
  pen.font = font(120);
  pen.font = font(Math.floor(120 * Math.min(1, (LARGEST.width - 60) / Math.max(1, pen.measureText(name).width))));
  pen.fillStyle = INK;
  pen.textBaseline = 'middle';
  pen.fillText(name.trim(), 30, LARGEST.height / 2);
  return cut(canvas);
}

/** A photo or scan of a signature: what is light becomes clear. Null when the file is not a picture. */
export async function takeInk(file: Blob): Promise<SignaturePicture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LARGEST.width / bitmap.width, (2 * LARGEST.height) / bitmap.height);
  const canvas = canvasOf(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const picture = pen.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = picture;
  const light = (at: number) => 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  const paper = brightest(data, light);
  for (let at = 0; at < data.length; at += 4) {
    // From the paper's own white down to two thirds of it the ink fades in, so that shadows on the paper stay paper.
    const ink = Math.min(1, Math.max(0, (paper * 0.85 - light(at)) / (paper * 0.35)));
    data[at + 3] = Math.round((data[at + 3] ?? 0) * ink);
  }
  pen.putImageData(picture, 0, 0);
  return cut(canvas);
}

/** The lightness that nine tenths of the picture stay under: the paper, not a spot of glare. */
function brightest(data: Uint8ClampedArray, light: (at: number) => number): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) counts[Math.round(light(at))] = (counts[Math.round(light(at))] ?? 0) + 1;
  let left = (data.length / 4) * 0.1;
  for (let level = 255; level > 0; level--) {
    left -= counts[level] ?? 0;
    if (left <= 0) return level;
  }
  return 1;
}

/** The canvas cut to what is on it, as PNG; null when it is empty. */
export function cut(canvas: HTMLCanvasElement): SignaturePicture | null {
  const { width, height } = canvas;
  const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
  if (!data) return null;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 40) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  if (right < left) return null;
  const out = canvasOf(right - left + 9, bottom - top + 9);
  out.getContext('2d')?.drawImage(canvas, left, top, right - left + 1, bottom - top + 1, 4, 4, right - left + 1, bottom - top + 1);
  return { png: out.toDataURL('image/png').replace(/^[^,]*,/, ''), width: out.width, height: out.height };
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}
