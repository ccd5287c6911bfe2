/** The part of pdfmake that the benchmark uses; the package has no types of its own. */
declare module 'pdfmake' {
  const pdfmake: {
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    setFonts(fonts: Record<string, { normal: string; bold: string; italics: string }>): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
