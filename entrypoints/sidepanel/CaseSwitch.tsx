import { caseName } from '@/components/case-name';
import type { Case } from '@/lib/cases/model';
import { words } from '@/lib/words';

interface CaseSwitchProps {
  cases: Case[];
  current: string | null;
  onShow: (id: string | null) => void;
  /** Shows all of them in a list that can be searched. */
  onList: () => void;
}

/** More cases than this are chosen from a list of their own. */
const FEW = 8;

/** Chooses among the cases kept on this device. */
export function CaseSwitch({ cases, current, onShow, onList }: CaseSwitchProps) {
  const recent = cases.slice(0, FEW);
  const own = cases.find((entry) => entry.id === current);
  const shown = own && !recent.includes(own) ? [...recent, own] : recent;
  const names = shown.map((entry) => caseName(entry.denial));
  // Denials of one remittance are often alike in all but their number.
  const numbered = names.map((name, i) => {
    const number = shown[i]?.denial.facts.claimNumber?.value;
    return number && names.indexOf(name) !== names.lastIndexOf(name) ? `${number}: ${name}` : name;
  });
  return (
    <div className="row case-switch">
      <label htmlFor="case-choice" className="visually-hidden">
        {words.panel.cases}
      </label>
      <select id="case-choice" className="narrow" value={current ?? ''} onChange={(event) => onShow(event.target.value || null)}>
        <option value="">{words.panel.newCase}</option>
        {shown.map((entry, i) => (
          <option key={entry.id} value={entry.id}>
            {numbered[i]}
          </option>
        ))}
      </select>
      {cases.length > FEW && (
        <button type="button" className="link all-cases" onClick={onList}>
          {words.intake.list.all(cases.length)}
        </button>
      )}
    </div>
  );
}
