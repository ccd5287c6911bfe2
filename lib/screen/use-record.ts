import { saveFile } from '@/lib/browser/save-file';
import * as edit from '@/lib/cases/edits';
import { getFile } from '@/lib/cases/files';
import type { Sent } from '@/lib/cases/model';
import { updateCase } from '@/lib/cases/store';

/** What can be done with a case's record: save a file of it again, byte for byte, and note what became of it. */
export function useRecord(caseId: string) {
  return {
    onSave: (sent: Sent) =>
      void getFile(caseId, sent.sha256).then((file) => {
        if (file) saveFile(sent.file, file.bytes, file.type);
      }),
    onNote: (at: string, change: Partial<Pick<Sent, 'filed' | 'confirmation'>>) => void updateCase(caseId, edit.noteSent(at, change)),
  };
}
