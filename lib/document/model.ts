import { z } from '@/lib/schema';

/**
 * A Document is what every source becomes before anything is understood: blocks of text in reading order, each of
 * which can be pointed at. Everything downstream sees only this, so a page, a pasted letter and a PDF behave alike.
 */

export const SOURCE_KINDS = ['page', 'paste', 'text', 'html', 'pdf', 'scan', 'docx', '835', 'fhir'] as const;

/** A claim of a list on a page. The blocks that tell of it share `at`, and no other claim's do. */
const entrySchema = z.object({
  at: z.number().int().nonnegative(),
  /** Its number, or its day where the list prints no numbers. */
  name: z.string(),
  /** What became of it, in the list's words; '' where the list does not say. */
  status: z.string(),
});
export type Entry = z.infer<typeof entrySchema>;

const common = {
  /**
   * The source's own words, white space collapsed to single spaces. Offsets of a Place count UTF-16 units in it.
   */
  text: z.string(),
  /**
   * Offsets in `text` where a new line of the source begins, when the lines matter (a postal address, a table cell with
   * a second line). Absent for running text.
   */
  breaks: z.array(z.number().int().positive()).optional(),
  /** Name or title of the frame the block came from; absent for the top page. */
  frame: z.string().optional(),
  /** The claim that the block tells of, on a page that lists several; absent for all other words. */
  entry: entrySchema.optional(),
  /** 1-based page of a paged source. */
  page: z.number().int().positive().optional(),
  /** Recognition confidence 0..1 when the text was read from an image; absent when the text is the source's own. */
  legibility: z.number().min(0).max(1).optional(),
  /** Runs of `text` (start, end) that were hard to recognize in an image. */
  unclear: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])).optional(),
};

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), ...common }),
  z.object({ kind: z.literal('paragraph'), ...common }),
  z.object({
    kind: z.literal('item'),
    /** The mark that was printed before it ("A.", "(2)", "•"), which is not part of `text`; absent when the source has none. */
    mark: z.string().max(20).optional(),
    /** How deep it stands: nesting of lists on a page, the column of its mark in plain text. To compare within one source. */
    depth: z.number().int().nonnegative().optional(),
    ...common,
  }),
  z.object({
    kind: z.literal('pair'),
    label: z.string(),
    value: z.string(),
    /** Where the value begins in `text` (it runs to the end of `text`). */
    valueStart: z.number().int().nonnegative(),
    /**
     * True when label and value stand in one run of the source ("Claim #: 123"), so a quote may span both.
     * False when they are separate elements: a quote then keeps to the value, because no such run of words exists.
     */
    joined: z.boolean(),
    ...common,
  }),
  z.object({
    kind: z.literal('row'),
    cells: z.array(z.string()),
    /** Where each cell begins in `text`; cells are joined by one space. */
    starts: z.array(z.number().int().nonnegative()),
    /** The column headings of the table, when it has them. */
    header: z.array(z.string()).nullable(),
    ...common,
  }),
]);
export type Block = z.infer<typeof blockSchema>;

/** What a data file (835, FHIR) says about itself in its statuses and codes. */
const statedSchema = z.object({
  kind: z.enum(['denial', 'approval', 'acknowledgement', 'cost-share', 'other']),
  /** A part was paid or approved. */
  partial: z.boolean(),
  /** Nothing was paid, and no code says why: the person is asked. */
  doubtful: z.boolean().optional(),
});
export type Stated = z.infer<typeof statedSchema>;

export const documentSchema = z.object({
  source: z.enum(SOURCE_KINDS),
  /** What the person would call it: page title or file name. Never an address: addresses can hold identifiers. */
  title: z.string(),
  /** Host of the page ("www.example.com"), for a page. */
  host: z.string().nullable(),
  lang: z.string().nullable(),
  blocks: z.array(blockSchema),
  /** What the codes of a data file make it. Absent where words have to tell: in letters, pages, and records that code nothing. */
  stated: statedSchema.optional(),
  /** True when the reader knows that it has the whole letter. Notice gaps are claimed only then. */
  whole: z.boolean(),
  /** Links on the page that seem to lead to the letter itself, by their visible words. */
  letterLinks: z.array(z.string()),
  /** Sentences for the person about what could not be read ("Page 3 is a scan"). */
  notes: z.array(z.string()),
});
export type SourceDocument = z.infer<typeof documentSchema>;

/** A run of words in a Document: `blocks[block].text.slice(start, end)`. */
export const placeSchema = z.object({
  block: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Place = z.infer<typeof placeSchema>;

/** Exact words of the source and where they stand. */
export const quoteSchema = z.object({ quote: z.string(), place: placeSchema });
export type Quote = z.infer<typeof quoteSchema>;
