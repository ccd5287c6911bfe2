import raw from 'virtual:templates/portals';
import { isoDateSchema } from '@/lib/denial/model';
import type { Portal } from '@/lib/portals/model';
import { z } from '@/lib/schema';

/** Portal adapters: one file each in `templates/portals/`. `docs/contributing.md` tells when one is worth writing. */
const portalSchema = z.strictObject({
  name: z.string().min(3),
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)).min(1),
  /** Where the labels were seen: an adapter is not written from guesses. */
  source: z.strictObject({
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    file: z.string(),
    commit: z.string().regex(/^[0-9a-f]{40}$/),
  }),
  /** The day somebody last compared it with its source. */
  checked: isoDateSchema,
  labels: z.record(z.string().regex(/^[^A-Z]+$/, 'small letters'), z.string()).default({}),
  pairs: z.array(z.strictObject({ within: z.string(), label: z.string(), value: z.string() })).default([]),
  skip: z.array(z.string()).default([]),
});

/** Every adapter that ships. */
export const PORTALS: Portal[] = raw.map((template) => {
  const result = portalSchema.safeParse(template.front);
  if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
  const { hosts, labels, pairs, skip } = result.data;
  return { id: template.id, hosts, labels, pairs, skip };
});
