import type { Details } from '@/lib/letter/details';
import type { LetterDoc, Signer } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';

interface MissingListProps {
  details: Details;
  signer: Signer;
  todo: LetterDoc['todo'];
  onChange: (change: Partial<Details>) => void;
}

/** What the letter still lacks, and the fields that fill the commonest of it. */
export function MissingList({ details, signer, todo, onChange }: MissingListProps) {
  const sender = (change: Partial<Details['sender']>) => onChange({ sender: { ...details.sender, ...change } });
  const provider = (change: Partial<Details['provider']>) => onChange({ provider: { ...details.provider, ...change } });
  return (
    <div className="stack">
      <details>
        <summary>{words.popup.details}</summary>
        <div className="stack">
          {signer === 'provider' ? (
            <>
              <Field
                id="provider-name"
                label={words.details.providerName}
                value={details.provider.name}
                onChange={(name) => provider({ name })}
              />
              <Field
                id="provider-credentials"
                label={words.details.credentials}
                value={details.provider.credentials}
                onChange={(credentials) => provider({ credentials })}
              />
              <Field id="provider-npi" label={words.details.npi} value={details.provider.npi} onChange={(npi) => provider({ npi })} />
              <Field
                id="provider-practice"
                label={words.details.practice}
                value={details.provider.practice}
                onChange={(practice) => provider({ practice })}
              />
              <Field
                id="provider-address"
                label={words.details.address}
                value={details.provider.address}
                multiline
                onChange={(address) => provider({ address })}
              />
              <Field
                id="provider-phone"
                label={words.details.phone}
                value={details.provider.phone}
                onChange={(phone) => provider({ phone })}
              />
            </>
          ) : (
            <>
              <Field id="sender-name" label={words.details.name} value={details.sender.name} onChange={(name) => sender({ name })} />
              {signer === 'representative' && (
                <Field
                  id="sender-relationship"
                  label={words.details.relationship}
                  value={details.sender.relationship}
                  onChange={(relationship) => sender({ relationship })}
                />
              )}
              <Field
                id="sender-address"
                label={words.details.address}
                value={details.sender.address}
                multiline
                onChange={(address) => sender({ address })}
              />
              <Field id="sender-phone" label={words.details.phone} value={details.sender.phone} onChange={(phone) => sender({ phone })} />
              <Field
                id="sender-treating"
                label={words.details.treating}
                value={details.treating}
                onChange={(treating) => onChange({ treating })}
              />
            </>
          )}
          <Field
            id="clinical"
            label={words.details.clinical}
            help={words.details.clinicalHelp}
            value={details.clinical.join('\n')}
            multiline
            onChange={(text) => onChange({ clinical: text.split('\n').filter((line) => line.trim() !== '') })}
          />
        </div>
      </details>
      <details>
        <summary>
          {words.popup.missing} ({todo.length})
        </summary>
        {todo.length === 0 ? (
          <p>{words.popup.missingNone}</p>
        ) : (
          <div className="stack-tight">
            <p className="small">{words.popup.missingHelp}</p>
            <ul className="small">
              {todo.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </div>
        )}
      </details>
    </div>
  );
}

interface FieldProps {
  id: string;
  label: string;
  value: string;
  help?: string;
  multiline?: boolean;
  onChange: (value: string) => void;
}

function Field({ id, label, value, help, multiline = false, onChange }: FieldProps) {
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{label}</label>
      <LazyInput id={id} value={value} multiline={multiline} onChange={onChange} />
      {help && <p className="small soft">{help}</p>}
    </div>
  );
}
