import { browser } from 'wxt/browser';
import { z } from '@/lib/schema';

/**
 * Every message inside the extension. Messages carry ids and verdicts, never a letter's text: documents and letters
 * travel through the database. Nothing is logged.
 */
const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read-page'), tab: z.number().int() }),
  z.object({ type: z.literal('get-ready') }),
]);
type Request = z.infer<typeof requestSchema>;

/** The answer to `read-page`: the case that now holds the page, or sentences that say why not and what to do. */
const readAnswerSchema = z.union([
  z.object({ ok: z.literal(true), caseId: z.string() }),
  z.object({ ok: z.literal(false), problem: z.object({ message: z.string(), next: z.string() }) }),
]);
export type ReadAnswer = z.infer<typeof readAnswerSchema>;

/** Asks the background to read a tab's page into a case. It does the work there, so that a closing popup cannot cut it off. */
export async function requestReading(tab: number): Promise<ReadAnswer> {
  const request: Request = { type: 'read-page', tab };
  return readAnswerSchema.parse(await browser.runtime.sendMessage(request));
}

/** Wakes the background before it is needed; nothing is answered and nothing is lost when it does not hear. */
export function requestReadiness(): void {
  const request: Request = { type: 'get-ready' };
  browser.runtime.sendMessage(request).catch(() => undefined);
}

/** What the background does on request. */
export interface Answers {
  readPage(tab: number): Promise<ReadAnswer>;
  getReady(): void;
}

/** Lets the background answer the extension's own requests; anything else is ignored. */
export function onRequest({ readPage, getReady }: Answers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const request = requestSchema.safeParse(message);
    if (!request.success || sender.id !== browser.runtime.id) return false;
    if (request.data.type === 'get-ready') {
      getReady();
      return false;
    }
    void readPage(request.data.tab).then(reply);
    return true;
  });
}
