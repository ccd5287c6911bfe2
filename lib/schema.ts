/**
 * The one door to zod. `jitless` must be set before the first schema is used: zod otherwise probes `new Function`,
 * which an extension's content security policy reports as a violation on every page.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
