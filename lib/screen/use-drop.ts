import { useEffect, useState } from 'react';

/** Lets a file or text be dropped anywhere in the window. True while something hovers over it. */
export function useDrop(onFile: (file: File) => void, onText: (text: string) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const on = <K extends keyof WindowEventMap>(type: K, handle: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(type, handle, { signal: stop.signal });
    // What a part of the screen has taken for itself is not for the whole window.
    on('dragover', (event) => {
      setOver(!event.defaultPrevented);
      event.preventDefault();
    });
    on('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain');
      if (file) onFile(file);
      else if (text) onText(text);
    });
    return () => stop.abort();
  }, [onFile, onText]);
  return over;
}
