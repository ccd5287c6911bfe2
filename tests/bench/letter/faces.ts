import { join } from 'node:path';

/** The files of the letter's typeface, and its type sizes, for printers that are measured beside ours. */
export function facesIn(root: string) {
  const home = join(root, 'node_modules/@expo-google-fonts/source-serif-4');
  return {
    normal: join(home, '400Regular/SourceSerif4_400Regular.ttf'),
    bold: join(home, '600SemiBold/SourceSerif4_600SemiBold.ttf'),
    italics: join(home, '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  };
}
export const SIZES = { body: 10, small: 9, heading: 12.5, leading: 1.31 } as const;
