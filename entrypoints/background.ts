import { defineBackground } from 'wxt/utils/define-background';
import { setCurrentCase } from '@/lib/browser/current-case';
import { onRequest, type ReadAnswer } from '@/lib/browser/messages';
import { readPageOf } from '@/lib/browser/page';
import { remind } from '@/lib/browser/reminders';
import { addCase } from '@/lib/cases/add';
import { claimsOf } from '@/lib/page/claim-list';
import { rehearse } from '@/lib/rehearsal';
import { words } from '@/lib/words';

export default defineBackground(() => {
  remind(words.reminder);
  onRequest({ readPage, getReady: rehearse });
});

async function readPage(tab: number): Promise<ReadAnswer> {
  const page = await readPageOf(tab);
  if (!page.ok) return page;
  const claims = claimsOf(page.value);
  const notes = claims.length > 1 ? [words.intake.listed(claims.length)] : [];
  const ids: string[] = [];
  for (const claim of claims) ids.push(await addCase({ ...claim, notes: [...claim.notes, ...notes] }));
  const caseId = ids[0] ?? (await addCase(page.value));
  await setCurrentCase(tab, caseId);
  return { ok: true, caseId };
}
