import raw from 'virtual:templates/help';
import { isoDateSchema } from '@/lib/denial/model';
import { z } from '@/lib/schema';

/** Who can help a person with an appeal, for free: one file each in `templates/help/`. */
const helpSchema = z.strictObject({
  name: z.string(),
  /** What they do, in plain words. */
  says: z.string(),
  phone: z.string().optional(),
  source: z.url(),
  /** The date of the page that was read. */
  checked: isoDateSchema,
  mark: z.enum(['V1', 'V2']),
});
export type Help = z.infer<typeof helpSchema> & { id: string };

const helps = new Map(
  raw.map((template): [string, Help] => {
    const result = helpSchema.safeParse(template.front);
    if (!result.success) throw new Error(`templates/${template.file}: ${z.prettifyError(result.error)}`);
    return [template.id, { id: template.id, ...result.data }];
  }),
);

/** A help office by its id; `null` when there is none. */
export function helpById(id: string): Help | null {
  return helps.get(id) ?? null;
}
