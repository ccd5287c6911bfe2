import { defineBackground } from 'wxt/utils/define-background';
import { setCurrentCase } from '@/lib/browser/current-case';
import { onRequest } from '@/lib/browser/messages';
import { readPageOf } from '@/lib/browser/page';
import { addCase } from '@/lib/cases/store';

export default defineBackground(() => {
  onRequest(async ({ tab }) => {
    const page = await readPageOf(tab);
    if (!page.ok) return page;
    const caseId = await addCase(page.value);
    await setCurrentCase(tab, caseId);
    return { ok: true, caseId };
  });
});
