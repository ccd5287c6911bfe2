import { useEffect, useState } from 'react';

interface LazyInputProps {
  id: string;
  value: string;
  placeholder?: string;
  multiline?: boolean;
  /** Id of a list of values to choose from. */
  list?: string;
  describedBy?: string;
  onChange: (value: string) => void;
}

/** Keeps typing smooth: the value goes to the case when the person pauses or leaves the field, not at every key. */
const PAUSE = 400;

/** A text field over a stored value. */
export function LazyInput({ id, value, placeholder = '', multiline = false, list, describedBy, onChange }: LazyInputProps) {
  const [text, setText] = useState(value);
  const [stored, setStored] = useState(value);
  // The stored value changed elsewhere (the other window, an import): show it.
  if (value !== stored) {
    setStored(value);
    setText(value);
  }
  useEffect(() => {
    if (text === stored) return;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, stored, onChange]);
  const Field = multiline ? 'textarea' : 'input';
  return (
    <Field
      id={id}
      value={text}
      placeholder={placeholder}
      aria-describedby={describedBy}
      {...(multiline ? { className: 'short' } : { list })}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== stored && onChange(text)}
    />
  );
}
