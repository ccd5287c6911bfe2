import { useState } from 'react';
import { DataSection, type DataSectionProps } from '@/components/DataSection';
import { keepDates } from '@/lib/browser/reminders';
import { saveFile } from '@/lib/browser/save-file';
import { exportCases, importCases } from '@/lib/cases/backup';
import { deleteEverything } from '@/lib/cases/store';
import { words } from '@/lib/words';

/** Export, import and deletion of everything kept on this device. */
export function Data() {
  const [message, setMessage] = useState<DataSectionProps['message']>(null);
  const bring = async (file: File) => {
    const result = await importCases(await file.text());
    setMessage(
      result.ok ? { tone: 'good', text: words.data.imported(result.added, result.replaced) } : { tone: 'bad', text: result.message },
    );
  };
  return (
    <DataSection
      message={message}
      onExport={() => void exportCases().then((text) => saveFile('grounds-backup.json', text, 'application/json'))}
      onImport={(file) => void bring(file)}
      onDeleteAll={() =>
        void Promise.all([deleteEverything(), keepDates([])]).then(() => setMessage({ tone: 'good', text: words.data.deleted }))
      }
    />
  );
}
