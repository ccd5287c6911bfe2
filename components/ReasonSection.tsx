import type { Question } from '@/lib/classify/question';
import {
  type Classification,
  REASON_IDS,
  type ReasonId,
  type ReasonVerdict,
  TRACK_IDS,
  type TrackId,
  type TrackVerdict,
} from '@/lib/denial/model';
import type { SourceDocument } from '@/lib/document/model';
import { words } from '@/lib/words';
import { Notice } from './Notice';
import { Quote, Quotes } from './Quote';
import { Section } from './Section';

export interface ReasonSectionProps {
  document: SourceDocument;
  classification: Classification;
  track: TrackVerdict;
  chosen: { reason: ReasonId | null; track: TrackId | null };
  names: { reasons: Record<ReasonId, string>; tracks: Record<TrackId, string> };
  /** One question that would settle an unsure reason. */
  question: Question | null;
  onReason: (reason: ReasonId | null) => void;
  onTrack: (track: TrackId | null) => void;
  onPage?: ((words: string) => void) | undefined;
}

/** More answers than these are easier to choose from the list below than from buttons. */
const MOST_ANSWERS = 4;

/** Why the plan refused, how sure that is, the words it rests on, and which law governs. */
export function ReasonSection(props: ReasonSectionProps) {
  const { classification, names, chosen, question } = props;
  return (
    <Section id="reason" title={words.panel.reason}>
      {classification.reasons.length === 0 && (
        <Notice tone="warn">
          <p>
            <strong>{words.reason.none}</strong> {words.reason.noneNext}
          </p>
        </Notice>
      )}
      <ol className="plain stack">
        {classification.reasons.map((verdict, index) => (
          <Verdict key={verdict.id} verdict={verdict} first={index === 0} {...props} />
        ))}
      </ol>
      {question && chosen.reason === null && (
        <fieldset className="notice notice-plain stack-tight">
          <legend className="label">{words.reason.question}</legend>
          <p>{question.text}</p>
          {question.answers.length <= MOST_ANSWERS &&
            question.answers.map((answer) => (
              <button key={answer.id} type="button" className="answer" onClick={() => props.onReason(answer.id)}>
                {answer.text}
              </button>
            ))}
        </fieldset>
      )}
      <div className="stack-tight">
        <label htmlFor="reason-choice">{words.reason.choose}</label>
        <select
          id="reason-choice"
          value={chosen.reason ?? ''}
          onChange={(event) => props.onReason((event.target.value || null) as ReasonId | null)}
        >
          <option value="">{words.reason.chooseNone}</option>
          {REASON_IDS.map((id) => (
            <option key={id} value={id}>
              {names.reasons[id]}
            </option>
          ))}
        </select>
      </div>
      {classification.urgent.value && (
        <Notice tone="bad">
          <p>
            <strong>{words.reason.urgent}</strong> {words.reason.urgentBody}
          </p>
          {classification.urgent.evidence.slice(0, 1).map((quote) => (
            <Quote key={quote.quote} document={props.document} quote={quote} onPage={props.onPage} />
          ))}
        </Notice>
      )}
      <Track {...props} />
    </Section>
  );
}

function Verdict({ verdict, first, document, names, onPage }: ReasonSectionProps & { verdict: ReasonVerdict; first: boolean }) {
  return (
    <li className="stack-tight">
      <p className="verdict">
        {!first && <span className="soft small">{words.reason.also}: </span>}
        <strong>{names.reasons[verdict.id]}</strong> <span className={`band band-${verdict.band}`}>{words.reason.bands[verdict.band]}</span>
      </p>
      {verdict.evidence.length > 0 && (
        <details open={first}>
          <summary className="small">{words.reason.evidence}</summary>
          <Quotes document={document} quotes={verdict.evidence.slice(0, 4)} onPage={onPage} />
        </details>
      )}
      {verdict.against.length > 0 && (
        <details>
          <summary className="small">{words.reason.against}</summary>
          <Quotes document={document} quotes={verdict.against.slice(0, 3)} onPage={onPage} />
        </details>
      )}
    </li>
  );
}

function Track({ track, names, chosen, onTrack, document, onPage }: ReasonSectionProps) {
  const open = track.candidates.filter((id) => id !== 'unknown' && id !== track.id);
  return (
    <div className="stack-tight">
      <h3>{words.reason.track}</h3>
      <p>{track.id === 'unknown' ? words.reason.trackUnknown : names.tracks[track.id]}</p>
      {open.length > 0 && (
        <p className="small">
          {track.id === 'unknown' ? words.reason.trackOpen : words.reason.trackBeside}: {open.map((id) => names.tracks[id]).join('; ')}
        </p>
      )}
      {track.grandfathered && <p className="small">{words.reason.grandfathered}</p>}
      <Quotes document={document} quotes={track.evidence.slice(0, 2)} onPage={onPage} />
      <label htmlFor="track-choice">{words.reason.trackChoose}</label>
      <select id="track-choice" value={chosen.track ?? ''} onChange={(event) => onTrack((event.target.value || null) as TrackId | null)}>
        <option value="">{words.reason.trackAsRead}</option>
        {TRACK_IDS.map((id) => (
          <option key={id} value={id}>
            {names.tracks[id]}
          </option>
        ))}
      </select>
    </div>
  );
}
