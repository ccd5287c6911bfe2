import { SaxesParser } from 'saxes';
import type { SourceDocument } from '@/lib/document/model';
import type { ReadOptions } from '../file';
import { done, type ReadResult } from '../problem';
import { foreignPicture, pictureHeader } from '../scan/header';
import { readScan, type ScanDeps } from '../scan/read';
import { unzipSome } from './unzip';

const BODY = 'word/document.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
/** What the pictures of a letter may come to. Bytes. */
const MOST = 100_000_000;
/** A smaller picture is a logo or a signature. Pixels. */
const PAGE = 200_000;

/** Fewer words beside pictures are a remark, and the letter is in the pictures. Characters. */
const REMARK = 100;

/**
 * A Word file that has no words to speak of, but pictures of a letter's pages: they are read as any pictures are. `own` is what its words
 * gave; null where that is all there is.
 */
export async function readDocxPictures(
  bytes: Uint8Array,
  title: string,
  own: ReadResult,
  deps: ScanDeps,
  options: ReadOptions,
): Promise<ReadResult | null> {
  if (own.ok ? lettersOf(own.documents) >= REMARK : own.problem.code !== 'no-text') return null;
  let pages: Uint8Array[];
  try {
    pages = pagesShown(bytes);
  } catch {
    return null;
  }
  if (pages.length === 0) return null;
  const scan = await readScan(pages, title, deps, options);
  if (!scan.ok) return own.ok && scan.problem.code !== 'cancelled' ? null : scan;
  const words = own.ok ? own.documents.flatMap(({ blocks }) => blocks) : [];
  return done(...scan.documents.map((doc) => ({ ...doc, blocks: [...words, ...doc.blocks] })));
}

function lettersOf(documents: SourceDocument[]): number {
  return documents.reduce((sum, { blocks }) => blocks.reduce((all, { text }) => all + text.length, sum), 0);
}

/** The pictures that its body shows and that may be pages of a letter, in the order in which they are shown, each once. */
function pagesShown(bytes: Uint8Array): Uint8Array[] {
  const parts = unzipSome(bytes, (name) => name === BODY || name === RELATIONS);
  const targets = targetsOf(textOf(parts.get(RELATIONS)));
  const names = [...new Set(shownIds(textOf(parts.get(BODY))).flatMap((id) => targets.get(id) ?? []))];
  const files = names.length > 0 ? unzipSome(bytes, (name) => names.includes(name), MOST) : new Map<string, Uint8Array>();
  return names.flatMap((name) => {
    const file = files.get(name);
    const header = file && pictureHeader(file);
    return header && !foreignPicture(file) && header.width * header.height >= PAGE ? [file] : [];
  });
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '<none/>';
}

/** Ids of the pictures, in order: drawings of today (`a:blip`) and of old versions of Word (`v:imagedata`). */
function shownIds(body: string): string[] {
  const ids: string[] = [];
  each(body, (name, attributes) => {
    const id = name === 'a:blip' ? attributes['r:embed'] : name === 'v:imagedata' ? attributes['r:id'] : undefined;
    if (id) ids.push(id);
  });
  return ids;
}

/** Which entry of the archive an id means. Pictures that lie elsewhere are not looked for. */
function targetsOf(relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  each(relations, (name, { Id = '', Target = '', TargetMode = '' }) => {
    if (name !== 'Relationship' || TargetMode === 'External') return;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `word/${Target}`);
  });
  return targets;
}

function each(xml: string, see: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => see(name, attributes as Record<string, string>));
  parser.write(xml).close();
}
