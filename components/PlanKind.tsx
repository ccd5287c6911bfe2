import type { TrackId } from '@/lib/denial/model';
import { words } from '@/lib/words';

interface PlanKindProps {
  /** The kinds of plan that the notice leaves open, each with how a person can tell. */
  open: { id: TrackId; tell: string }[];
  chosen: TrackId | null;
  onChoose: (track: TrackId | null) => void;
}

/** Where the notice does not settle what kind of plan it is: the person may know. */
export function PlanKind({ open, chosen, onChoose }: PlanKindProps) {
  return (
    <div className="stack-tight">
      <label htmlFor="plan-kind">{words.letter.plan}</label>
      <select
        id="plan-kind"
        value={chosen ?? ''}
        aria-describedby="plan-kind-help"
        onChange={(event) => onChoose((event.target.value || null) as TrackId | null)}
      >
        <option value="">{words.letter.planUnsure}</option>
        {open.map(({ id }) => (
          <option key={id} value={id}>
            {words.trackNames[id]}
          </option>
        ))}
      </select>
      <p id="plan-kind-help" className="small soft">
        {words.letter.planHelp}
      </p>
      <details>
        <summary>{words.letter.planTell}</summary>
        <dl className="tells small">
          {open.map(({ id, tell }) => (
            <div key={id}>
              <dt>{words.trackNames[id]}</dt>
              <dd>{tell}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
