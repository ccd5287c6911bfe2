import type { PictureTools, Pixels } from '@/lib/packet/picture/model';

/** Quality of JPEGs that stand in for scans: print stays sharp, and files come to about a tenth. */
const QUALITY = 0.82;
const MOST_PIXELS = 64_000_000;

/** Decodes and re-encodes pictures with the browser's own decoders, on a canvas that nobody sees. */
export const pictureTools: PictureTools = {
  async decode(file) {
    const bitmap = await opened(file);
    if (!bitmap) return null;
    const { width, height } = bitmap;
    const context = painted(bitmap, width, height);
    if (!context) return null;
    const rgba = context.getImageData(0, 0, width, height).data;
    const data = new Uint8Array(width * height * 3);
    for (let from = 0, to = 0; from < rgba.length; from += 4) {
      data[to++] = rgba[from] ?? 255;
      data[to++] = rgba[from + 1] ?? 255;
      data[to++] = rgba[from + 2] ?? 255;
    }
    return { width, height, samples: 3, data };
  },

  async shrink(picture, width, height) {
    const bitmap = 'file' in picture ? await opened(picture.file) : await createImageBitmap(imageData(picture.pixels));
    if (!bitmap) return null;
    // Phones hold their photos on their side: the size is meant for the picture as it is looked at.
    const onSide = bitmap.width > bitmap.height !== width > height;
    const context = painted(bitmap, onSide ? height : width, onSide ? width : height);
    if (!context) return null;
    const blob = await context.canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  },
};

/** Upright, as its EXIF says; null when the browser cannot decode it. */
async function opened(file: Uint8Array): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(file)]));
  } catch {
    return null;
  }
}

function painted(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvasRenderingContext2D | null {
  const context = width * height > MOST_PIXELS ? null : new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context) {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
  }
  bitmap.close();
  return context;
}

function imageData({ width, height, samples, data }: Pixels): ImageData {
  const image = new ImageData(width, height);
  for (let from = 0, to = 0; to < image.data.length; from += samples, to += 4) {
    image.data[to] = data[from] ?? 255;
    image.data[to + 1] = data[from + (samples === 3 ? 1 : 0)] ?? 255;
    image.data[to + 2] = data[from + (samples === 3 ? 2 : 0)] ?? 255;
    image.data[to + 3] = 255;
  }
  return image;
}
