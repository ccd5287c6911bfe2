import { z } from '@/lib/schema';

/**
 * What a portal takes. Bytes; a megabyte is counted as 1,000,000, the smaller of its two meanings. The defaults are those
 * of one large provider portal: ten files, each of more than 3 KB and at most 60 MB, 150 MB together.
 */
export const limitsSchema = z.object({
  files: z.number().int().min(1).max(100).default(10),
  /** A file must be larger than this: portals take smaller ones for broken. */
  moreThanBytes: z.number().int().min(0).max(1_000_000).default(3_000),
  fileBytes: z.number().int().min(200_000).max(1_000_000_000).default(60_000_000),
  totalBytes: z.number().int().min(200_000).max(4_000_000_000).default(150_000_000),
});
export type Limits = z.infer<typeof limitsSchema>;

export const DEFAULT_LIMITS: Limits = limitsSchema.parse({});
