import { z } from '@/lib/schema';
import { limitsSchema } from './limits';

/** Clockwise quarter turns, in degrees. */
export const ROTATIONS = [0, 90, 180, 270] as const;
export const rotationSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof rotationSchema>;

export const EXHIBIT_KINDS = ['pdf', 'picture', 'word', 'text'] as const;
export type ExhibitKind = (typeof EXHIBIT_KINDS)[number];

/** More exhibits, or more pages of one, are not a packet that anybody reads. */
export const MOST_EXHIBITS = 60;
export const MOST_PAGES = 500;

/** Letters that fit above an exhibit's first page. */
export const MOST_TITLE = 160;
export const MOST_WHY = 300;

/** What a person attached to a case, and how it goes into the packet. Its bytes are kept apart. */
export const exhibitSchema = z.object({
  id: z.uuid(),
  /** The file's own name. */
  file: z.string().max(300),
  size: z.number().int().nonnegative(),
  /** Of its bytes, as 64 hexadecimal digits: what they are kept under. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  kind: z.enum(EXHIBIT_KINDS),
  /** Pages of the file; of a Word or text file, those of its reprint. */
  count: z.number().int().positive().max(MOST_PAGES),
  title: z.string().max(MOST_TITLE),
  /** Why it is enclosed; empty when the title says it all. */
  why: z.string().max(MOST_WHY).default(''),
  /** Which document of the checklist it is; null for none of them. */
  document: z.string().max(200).nullable().default(null),
  rotate: rotationSchema.default(0),
  /** Which pages are used ("1-3, 5"); empty for all. */
  pages: z.string().max(200).default(''),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** A sheet before the letter: for the fax machine or for the envelope. */
export const FRONT_SHEETS = ['none', 'fax', 'mail'] as const;
export type FrontSheet = (typeof FRONT_SHEETS)[number];

/** How a case's packet is put together. */
export const packetChoicesSchema = z.object({
  front: z.enum(FRONT_SHEETS).default('none'),
  /** A sheet of its own before each exhibit, for binders; otherwise a line above its first page. */
  separators: z.boolean().default(false),
  limits: limitsSchema.prefault({}),
});
export type PacketChoices = z.infer<typeof packetChoicesSchema>;
