import { fromBase64 } from '@/lib/base64';
import type { LetterFonts } from './pdf/typeface';

/**
 * The letter's typeface: Source Serif 4 (SIL Open Font License 1.1), which has Latin, Vietnamese, Greek and Cyrillic.
 * The files are part of the bundle because an extension page without network access cannot fetch them; they load once,
 * when the first letter is printed.
 */
export function letterFonts(): Promise<LetterFonts> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<LetterFonts> | undefined;

async function load(): Promise<LetterFonts> {
  const [regular, bold, italic] = await Promise.all([
    import('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf?inline'),
    import('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf?inline'),
    import('@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf?inline'),
  ]);
  return { regular: bytesOf(regular.default), bold: bytesOf(bold.default), italic: bytesOf(italic.default) };
}

function bytesOf(dataUrl: string): Uint8Array {
  return fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
}
