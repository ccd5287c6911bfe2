/** The part of tesseract.js-core (Tesseract and Leptonica, compiled with Emscripten) that is used here. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  export interface Box {
    x0: number;
    y0: number;
    x1: number;
    y1: number;
  }

  export interface ResultIterator {
    Begin(): void;
    Next(level: number): boolean;
    GetUTF8Text(level: number): string;
    Confidence(level: number): number;
    getBoundingBox(level: number): Box;
    getBaseline(level: number): Box & { has_baseline: boolean };
    getRowAttributes(): { row_height: number };
  }

  export interface TessBaseAPI {
    /** Zero when it went well. */
    Init(path: null, language: string, mode: number): number;
    SetVariable(name: string, value: string): boolean;
    /** `data` is an address in the module's memory. */
    SetImage(data: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
    Recognize(monitor: null): number;
    GetIterator(): ResultIterator;
    Clear(): void;
  }

  export interface TesseractModule {
    TessBaseAPI: new () => TessBaseAPI;
    FS: { writeFile(path: string, data: Uint8Array): void; unlink(path: string): void };
    getPointer(object: unknown): number;
    destroy(object: unknown): void;
    _malloc(size: number): number;
    _free(address: number): void;
    /** The address of a Pix, or 0. */
    _pixReadMem(address: number, size: number): number;
    /** Takes the address of the address. */
    _pixDestroy(address: number): void;
    _emscripten_bind_Pix_get_w_0(pix: number): number;
    _emscripten_bind_Pix_get_h_0(pix: number): number;
    _emscripten_bind_Pix_get_d_0(pix: number): number;
    _emscripten_bind_Pix_get_spp_0(pix: number): number;
    _emscripten_bind_Pix_get_wpl_0(pix: number): number;
    _emscripten_bind_Pix_get_data_0(pix: number): number;
    _emscripten_bind_Pix_get_colormap_0(pix: number): number;
    _emscripten_bind_PixColormap_get_array_0(map: number): number;
    _emscripten_bind_PixColormap_get_n_0(map: number): number;
  }

  export default function load(options: {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;
}
