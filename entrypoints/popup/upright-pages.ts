import type { SignedFile } from '@/lib/letter/signed-copy';

/** Large enough to read small print on a sheet of letter size. */
const LONGEST = 2_200;

/** Files as bytes; photos upright, as their camera meant them, and no larger than a sheet needs. */
export function uprightPages(files: readonly File[]): Promise<SignedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const asIs = { name: file.name, type: file.type, bytes };
      return file.type === 'image/jpeg' || file.type === 'image/png' ? ((await upright(file)) ?? asIs) : asIs;
    }),
  );
}

async function upright(file: File): Promise<SignedFile | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return blob && { name: file.name, type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
}
