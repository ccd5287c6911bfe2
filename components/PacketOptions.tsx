import { useId } from 'react';
import { type Limits, limitsSchema } from '@/lib/packet/limits';
import { FRONT_SHEETS, type PacketChoices } from '@/lib/packet/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';

interface PacketOptionsProps {
  packet: PacketChoices;
  onChange: (change: Partial<PacketChoices>) => void;
}

const MB = 1_000_000;
const FIELDS = [
  { name: 'files', unit: 1, label: words.packet.limitFiles },
  { name: 'fileBytes', unit: MB, label: words.packet.limitFile },
  { name: 'totalBytes', unit: MB, label: words.packet.limitTotal },
] as const;

/** First sheet, separators, and what the portal takes. */
export function PacketOptions({ packet, onChange }: PacketOptionsProps) {
  const own = words.packet;
  const id = useId();
  const limit = (name: keyof Limits, text: string, unit: number) => {
    // What is no number that a portal can mean leaves the limit as it was.
    const limits = limitsSchema.safeParse({ ...packet.limits, [name]: Math.round(Number(text.replace(',', '.')) * unit) });
    if (limits.success) onChange({ limits: limits.data });
  };
  return (
    <details>
      <summary>{own.options}</summary>
      <div className="stack">
        <div className="stack-tight">
          <label htmlFor={`${id}-front`}>{own.front}</label>
          <select
            id={`${id}-front`}
            value={packet.front}
            aria-describedby={`${id}-front-help`}
            onChange={(event) => {
              const front = FRONT_SHEETS.find((one) => one === event.target.value);
              if (front) onChange({ front });
            }}
          >
            {FRONT_SHEETS.map((one) => (
              <option key={one} value={one}>
                {own.fronts[one]}
              </option>
            ))}
          </select>
          <p id={`${id}-front-help`} className="small soft">
            {own.frontHelp}
          </p>
        </div>
        <div className="needed">
          <input
            type="checkbox"
            id={`${id}-separators`}
            checked={packet.separators}
            aria-describedby={`${id}-separators-help`}
            onChange={(event) => onChange({ separators: event.target.checked })}
          />
          <div className="stack-tight">
            <label htmlFor={`${id}-separators`}>{own.separators}</label>
            <p id={`${id}-separators-help`} className="small soft">
              {own.separatorsHelp}
            </p>
          </div>
        </div>
        <fieldset className="stack plain-set">
          <legend className="label">{own.limits}</legend>
          <p className="small soft">{own.limitsHelp}</p>
          {FIELDS.map(({ name, unit, label }) => (
            <div key={name} className="stack-tight">
              <label htmlFor={`${id}-${name}`}>{label}</label>
              <LazyInput id={`${id}-${name}`} value={String(packet.limits[name] / unit)} onChange={(text) => limit(name, text, unit)} />
            </div>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
