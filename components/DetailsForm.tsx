import { AUTHORITIES, type Details } from '@/lib/letter/details';
import type { Signer } from '@/lib/letter/model';
import { words } from '@/lib/words';
import { LazyInput } from './LazyInput';

interface DetailsFormProps {
  details: Details;
  signer: Signer;
  onChange: (change: Partial<Details>) => void;
}

/** Who writes the letter, and the medical points in the person's own words. */
export function DetailsForm({ details, signer, onChange }: DetailsFormProps) {
  const { sender, provider, authority } = details;
  const field = (id: string, label: string, value: string, set: (value: string) => void, multiline = false) => (
    <div className="stack-tight" key={id}>
      <label htmlFor={id}>{label}</label>
      <LazyInput id={id} value={value} multiline={multiline} onChange={set} />
    </div>
  );
  const said = words.details;
  const ofSender = (key: keyof typeof sender) => (value: string) => onChange({ sender: { ...sender, [key]: value } });
  const ofProvider = (key: keyof typeof provider) => (value: string) => onChange({ provider: { ...provider, [key]: value } });
  return (
    <details>
      <summary>{words.popup.details}</summary>
      <div className="stack">
        {signer === 'provider' && [
          field('provider-name', said.providerName, provider.name, ofProvider('name')),
          field('provider-credentials', said.credentials, provider.credentials, ofProvider('credentials')),
          field('provider-npi', said.npi, provider.npi, ofProvider('npi')),
          field('provider-practice', said.practice, provider.practice, ofProvider('practice')),
          field('provider-address', said.address, provider.address, ofProvider('address'), true),
          field('provider-phone', said.phone, provider.phone, ofProvider('phone')),
        ]}
        {signer !== 'provider' && field('sender-name', said.name, sender.name, ofSender('name'))}
        {signer === 'representative' && [
          field('sender-relationship', said.relationship, sender.relationship, ofSender('relationship')),
          <div className="stack-tight" key="authority">
            <label htmlFor="authority">{said.authority}</label>
            <select
              id="authority"
              value={authority.basis}
              onChange={(event) => onChange({ authority: { ...authority, basis: event.target.value as Details['authority']['basis'] } })}
            >
              {AUTHORITIES.map((basis) => (
                <option key={basis} value={basis}>
                  {said.authorities[basis]}
                </option>
              ))}
            </select>
          </div>,
        ]}
        {signer !== 'provider' && [
          field('sender-address', said.address, sender.address, ofSender('address'), true),
          field('sender-phone', said.phone, sender.phone, ofSender('phone')),
          field('sender-treating', said.treating, details.treating, (treating) => onChange({ treating })),
        ]}
        {field(
          'clinical',
          said.clinical,
          details.clinical.join('\n'),
          (text) => onChange({ clinical: text.split('\n').filter((line) => line.trim() !== '') }),
          true,
        )}
        <p className="small soft">{said.clinicalHelp}</p>
      </div>
    </details>
  );
}
