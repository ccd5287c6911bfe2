import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '@/lib/denial/extract';
import { FACT_NAMES } from '@/lib/denial/model';
import { readFile } from '@/lib/intake/file';
import { readText } from '@/lib/intake/text';
import { parseHtml } from '../unit/reading/show';

/** Every third letter: what a letter is printed to must give the facts that its plain text gives. */
const STEP = 3;
/** The least share of the text's facts that each form may give; a fact more or another value counts as lost. */
const FLOORS = {
  dev: { pdf: 0.97, word: 0.98, html: 0.985 },
  locked: { pdf: 0.93, word: 0.95, html: 0.95 },
};
const WIDTH = 92;

function wrapped(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const rows: string[] = [];
    let rest = line.replace(/\t/g, '    ').trimEnd();
    while (rest.length > WIDTH) {
      const at = rest.lastIndexOf(' ', WIDTH);
      const cut = at > WIDTH / 2 ? at : WIDTH;
      rows.push(rest.slice(0, cut));
      rest = rest.slice(cut).trimStart();
    }
    return [...rows, rest];
  });
}

const FORMS = {
  pdf: async (text: string) => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Courier);
    const rows = wrapped(text);
    for (let from = 0; from < rows.length; from += 58) {
      const page = pdf.addPage([612, 792]);
      rows.slice(from, from + 58).forEach((row, i) => {
        if (row.trim() !== '') page.drawText(row, { x: 36, y: 750 - i * 12, size: 9, font });
      });
    }
    return pdf.save();
  },
  word: async (text: string) => {
    const children = text.split('\n').map((line) => new Paragraph(line));
    return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  },
  html: async (text: string) => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><pre>${escaped}</pre>`);
  },
};

/** A text that the form can hold: what it prints another way would be no fault of the reader. */
const plain = (text: string) => text.replace(/\r/g, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
/** The standard fonts of a PDF have no letters outside Latin-1. */
const latin = (text: string) =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[│┃║]/g, '|')
    .replace(/[•●▪◦‣·]/g, '*')
    .replace(/[─━═\u2010-\u2015]/g, '-')
    .replace(/[^\n\t\f\u0020-\u007e\u00a1-\u00ff]/g, '?');

describe.each(['dev', 'locked'] as const)('forms of the %s letters', (half) => {
  const folder = join(import.meta.dirname, 'letters', half);
  const letters = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];

  it.runIf(letters.length > 0).each(Object.keys(FORMS) as (keyof typeof FORMS)[])('%s', { timeout: 120_000 }, async (form) => {
    let stated = 0;
    let same = 0;
    const lost: string[] = [];
    for (const file of letters.filter((_, i) => i % STEP === 0)) {
      const own = plain(readFileSync(join(folder, file), 'utf8'));
      const text = form === 'pdf' ? latin(own) : own;
      const facts = extractFacts(readText(text));
      const read = await readFile({ name: `a.${form}`, bytes: await FORMS[form](text) }, { makeDocument: parseHtml });
      if (!read.ok) throw new Error(read.problem.message);
      const other = read.documents[0] ? extractFacts(read.documents[0]) : null;
      for (const name of FACT_NAMES) {
        const [one, two] = [facts[name]?.value ?? null, other?.[name]?.value ?? null];
        if (one === null && two === null) continue;
        stated++;
        if (JSON.stringify(one) === JSON.stringify(two)) same++;
        // Of a locked letter nothing but the count is told.
        else if (half === 'dev') lost.push(`${file}: ${name} ${JSON.stringify(one)} -> ${JSON.stringify(two)}`);
      }
    }
    process.stdout.write(`${half} letters as ${form}: ${same} of ${stated} facts as in the text\n`);
    expect(same / stated, lost.join('\n')).toBeGreaterThan(FLOORS[half][form]);
  });
});
