import type { Step } from '@/lib/plan/model';
import type { Help } from '@/lib/templates/help';
import { words } from '@/lib/words';
import { Section } from './Section';
import { Steps } from './Steps';

/** Who helps for free with this kind of plan, and who may file for the patient. */
export function HelpSection({ help, mayFile }: { help: Help[]; mayFile: Step[] }) {
  if (help.length === 0 && mayFile.length === 0) return null;
  return (
    <Section id="help" title={words.help.title}>
      {help.length > 0 && (
        <>
          <p className="soft small">{words.help.lead}</p>
          <ul className="plain stack">
            {help.map(({ id, name, says, phone, source }) => (
              <li key={id} className="stack-tight">
                <h3>{name}</h3>
                <p>{says}</p>
                {phone && (
                  <p>
                    {words.help.phone}: <a href={`tel:${phone}`}>{phone}</a>
                  </p>
                )}
                <p className="small">
                  <a href={source} target="_blank" rel="noreferrer noopener">
                    {words.help.source}
                    <span className="visually-hidden">: {name}</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayFile.length > 0 && (
        <div className="stack-tight">
          <h3>{words.help.file}</h3>
          <Steps steps={mayFile} />
        </div>
      )}
    </Section>
  );
}
