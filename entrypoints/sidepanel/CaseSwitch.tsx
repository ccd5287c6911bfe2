import { caseName } from '@/components/case-name';
import type { Case } from '@/lib/cases/model';
import { words } from '@/lib/words';

interface CaseSwitchProps {
  cases: Case[];
  current: string | null;
  onShow: (id: string | null) => void;
}

/** Chooses among the cases kept on this device. */
export function CaseSwitch({ cases, current, onShow }: CaseSwitchProps) {
  return (
    <div className="row case-switch">
      <label htmlFor="case-choice" className="visually-hidden">
        {words.panel.cases}
      </label>
      <select id="case-choice" className="narrow" value={current ?? ''} onChange={(event) => onShow(event.target.value || null)}>
        <option value="">{words.panel.newCase}</option>
        {cases.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {caseName(entry.denial)}
          </option>
        ))}
      </select>
    </div>
  );
}
