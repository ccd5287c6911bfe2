import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { words } from '@/lib/words';

export interface PasswordPromptProps {
  /** True after a password that did not open the file. */
  again: boolean;
  onAnswer: (password: string | null) => void;
}

/** Asks for the password of a locked file. Takes the focus when it appears and whenever the password was wrong. */
export function PasswordPrompt({ again, onAnswer }: PasswordPromptProps) {
  const [password, setPassword] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    input.current?.focus();
  }, []);
  const answer = (event: FormEvent) => {
    event.preventDefault();
    if (password === '') input.current?.focus();
    else onAnswer(password);
  };
  return (
    <form className="notice notice-warn stack-tight" onSubmit={answer}>
      <label htmlFor={`${id}-password`}>{words.intake.password.label}</label>
      {again && (
        <p id={`${id}-wrong`} className="caution" role="alert">
          {words.intake.password.wrong}
        </p>
      )}
      <input
        id={`${id}-password`}
        ref={input}
        type="password"
        autoComplete="off"
        value={password}
        aria-invalid={again}
        aria-describedby={again ? `${id}-wrong ${id}-help` : `${id}-help`}
        onChange={(event) => setPassword(event.target.value)}
      />
      <p id={`${id}-help`} className="small soft">
        {words.intake.password.help}
      </p>
      <div className="row">
        <button type="submit" className="primary">
          {words.intake.password.open}
        </button>
        <button type="button" onClick={() => onAnswer(null)}>
          {words.intake.password.cancel}
        </button>
      </div>
    </form>
  );
}
