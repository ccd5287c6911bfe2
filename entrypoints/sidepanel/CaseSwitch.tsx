import { caseName } from '@/components/case-name';
import type { Case } from '@/lib/cases/model';
import { words } from '@/lib/words';

interface CaseSwitchProps {
  /** How many there are on this device. */
  count: number;
  /** Those that were touched last. */
  recent: Case[];
  current: Case | null;
  onShow: (id: string | null) => void;
  /** Shows all of them in a list that can be searched. */
  onList: () => void;
}

/** More cases than this are chosen from a list of their own. */
export const FEW = 8;

/** Chooses among the cases kept on this device. */
export function CaseSwitch({ count, recent, current, onShow, onList }: CaseSwitchProps) {
  const shown = current && recent.every(({ id }) => id !== current.id) ? [...recent, current] : recent;
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
      <select id="case-choice" className="narrow" value={current?.id ?? ''} onChange={(event) => onShow(event.target.value || null)}>
        <option value="">{words.panel.newCase}</option>
        {shown.map((entry, i) => (
          <option key={entry.id} value={entry.id}>
            {numbered[i]}
          </option>
        ))}
      </select>
      {count > FEW && (
        <button type="button" className="link all-cases" onClick={onList}>
          {words.intake.list.all(count)}
        </button>
      )}
    </div>
  );
}
