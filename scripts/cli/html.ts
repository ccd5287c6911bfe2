import { JSDOM, VirtualConsole } from 'jsdom';

/** A saved page as a DOM document. No script runs and nothing is loaded; broken style sheets are passed over in silence. */
export function htmlToDocument(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document;
}
