import { useEffect, useId, useRef } from 'react';
import { words } from '@/lib/words';

export interface PicturesQuestionProps {
  /** The pictures' names in the order they would be read. */
  names: string[];
  /** True: pages of one letter; false: a letter each; null: none is to be read. */
  onAnswer: (together: boolean | null) => void;
}

/** Several pictures at once: one letter, or several? */
export function PicturesQuestion({ names, onAnswer }: PicturesQuestionProps) {
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    first.current?.focus();
  }, []);
  const { question, order, together, apart, cancel } = words.intake.pictures;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons under one question
    <div role="group" className="notice stack-tight" aria-labelledby={id}>
      <p id={id}>
        <strong>{question(names.length)}</strong>
      </p>
      <p className="small">{order}</p>
      <ol className="small">
        {names.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have the same name, and the list never changes
          <li key={`${i}-${name}`}>{name}</li>
        ))}
      </ol>
      <div className="row">
        <button ref={first} type="button" className="primary" onClick={() => onAnswer(true)}>
          {together}
        </button>
        <button type="button" onClick={() => onAnswer(false)}>
          {apart}
        </button>
        <button type="button" className="link" onClick={() => onAnswer(null)}>
          {cancel}
        </button>
      </div>
    </div>
  );
}
