import type { Engine } from '@/lib/intake/scan/engine';
import type { PictureTools } from '@/lib/packet/picture/model';

/** Pictures without a browser: what a PDF cannot hold is decoded by the recognizer, in shades of grey; nothing is made smaller. */
export function pictureTools(): PictureTools {
  let engine: Promise<Engine> | undefined;
  return {
    decode: async (file) => {
      engine ??= import('@/lib/intake/scan/engine').then((module) => module.Engine.open());
      const grey = (await engine).decode(file);
      return grey && { ...grey, samples: 1 };
    },
  };
}
