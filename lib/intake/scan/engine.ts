import type { ResultIterator, TessBaseAPI, TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { engineFile, languageFile, type PrintLanguage } from './files';
import type { Grey } from './grey';
import { greyOfPix } from './pix';

/** A word found in a picture, in its pixels: x to the right, y down. */
export interface PrintedWord {
  text: string;
  /** How sure the recognizer is, 0..1. */
  confidence: number;
  x: number;
  /** Right end. */
  end: number;
  /** Baseline. */
  y: number;
  /** Height of the line of print it stands in, from the tallest letters down to the descenders. */
  size: number;
}

/** LSTM models only (`OEM_LSTM_ONLY`). */
const LSTM = 1;
/** Find columns, blocks and lines, without guessing script or orientation (`PSM_AUTO`). */
const LAYOUT = '3';

/** Levels of Tesseract's results (`PageIteratorLevel`). */
const RIL_TEXTLINE = 2;
const RIL_WORD = 3;

/**
 * Tesseract, driven directly: tesseract.js itself would fetch its data and keep it in a database, and an extension page
 * that cannot reach the network needs neither. Blocks the thread it runs on.
 */
export class Engine {
  private readonly readers = new Map<PrintLanguage, TessBaseAPI>();

  private constructor(
    private readonly core: TesseractModule,
    private readonly memory: WebAssembly.Memory,
  ) {}

  static async open(): Promise<Engine> {
    const [{ default: load }, file] = await Promise.all([import('tesseract.js-core/tesseract-core-simd-lstm.js'), engineFile()]);
    let memory: WebAssembly.Memory | undefined;
    let fail: (error: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const core = await Promise.race([
      failed,
      load({
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(file, imports).then(({ instance }) => {
            memory = Object.values(instance.exports).find((one): one is WebAssembly.Memory => one instanceof WebAssembly.Memory);
            receive(instance);
          }, fail);
          return {};
        },
        // It prints notes on what it reads; they may hold words of the letter.
        print: () => undefined,
        printErr: () => undefined,
      }),
    ]);
    if (!memory) throw new Error('The recognizer has no memory.');
    return new Engine(core, memory);
  }

  /** Decodes a picture (its first page); null when it is damaged or of a kind Leptonica does not read. */
  decode(bytes: Uint8Array): Grey | null {
    const { core } = this;
    const address = this.put(bytes);
    const pix = core._pixReadMem(address, bytes.length);
    core._free(address);
    if (pix === 0) return null;
    const height = core._emscripten_bind_Pix_get_h_0(pix);
    const wordsPerRow = core._emscripten_bind_Pix_get_wpl_0(pix);
    const map = core._emscripten_bind_Pix_get_colormap_0(pix);
    const { buffer } = this.memory;
    const grey = greyOfPix({
      width: core._emscripten_bind_Pix_get_w_0(pix),
      height,
      depth: core._emscripten_bind_Pix_get_d_0(pix),
      samples: core._emscripten_bind_Pix_get_spp_0(pix),
      wordsPerRow,
      words: new Uint32Array(buffer, core._emscripten_bind_Pix_get_data_0(pix), wordsPerRow * height),
      colours:
        map === 0
          ? null
          : new Uint8Array(buffer, core._emscripten_bind_PixColormap_get_array_0(map), core._emscripten_bind_PixColormap_get_n_0(map) * 4),
    });
    const handle = core._malloc(4);
    new Uint32Array(this.memory.buffer)[handle >> 2] = pix;
    core._pixDestroy(handle);
    core._free(handle);
    return grey;
  }

  /** Reads the words of an upright picture, in no promised order. */
  async recognize({ width, height, data }: Grey, language: PrintLanguage): Promise<PrintedWord[]> {
    const reader = await this.reader(language);
    const address = this.put(data);
    try {
      reader.SetImage(address, width, height, 1, width);
      if (reader.Recognize(null) !== 0) return [];
      const results = reader.GetIterator();
      if (this.core.getPointer(results) === 0) return [];
      const words = this.wordsOf(results);
      this.core.destroy(results);
      return words;
    } finally {
      reader.Clear();
      this.core._free(address);
    }
  }

  private wordsOf(results: ResultIterator): PrintedWord[] {
    const words: PrintedWord[] = [];
    results.Begin();
    do {
      const text = results.GetUTF8Text(RIL_WORD)?.trim();
      if (!text) continue;
      const box = results.getBoundingBox(RIL_WORD);
      const line = results.getBaseline(RIL_TEXTLINE);
      const slope = line.x1 === line.x0 ? 0 : (line.y1 - line.y0) / (line.x1 - line.x0);
      const y = line.has_baseline ? line.y0 + slope * ((box.x0 + box.x1) / 2 - line.x0) : box.y1;
      const size = results.getRowAttributes().row_height || box.y1 - box.y0;
      words.push({ text, confidence: Math.max(0, Math.min(1, results.Confidence(RIL_WORD) / 100)), x: box.x0, end: box.x1, y, size });
    } while (results.Next(RIL_WORD));
    return words;
  }

  private async reader(language: PrintLanguage): Promise<TessBaseAPI> {
    const ready = this.readers.get(language);
    if (ready) return ready;
    const path = `./${language}.traineddata`;
    this.core.FS.writeFile(path, await languageFile(language));
    const reader = new this.core.TessBaseAPI();
    if (reader.Init(null, language, LSTM) !== 0) throw new Error(`No language data for ${language}.`);
    this.core.FS.unlink(path);
    reader.SetVariable('tessedit_pageseg_mode', LAYOUT);
    this.readers.set(language, reader);
    return reader;
  }

  private put(bytes: Uint8Array): number {
    const address = this.core._malloc(bytes.length);
    if (address === 0) throw new RangeError('The picture needs more memory than there is.');
    new Uint8Array(this.memory.buffer).set(bytes, address);
    return address;
  }
}
