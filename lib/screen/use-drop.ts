import { useEffect, useState } from 'react';

/** Lets files or text be dropped anywhere in the window. True while something hovers over it. */
export function useDrop(onFiles: (files: File[]) => void, onText: (text: string) => void): boolean {
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
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = event.dataTransfer?.getData('text/plain');
      if (files.length > 0) onFiles(files);
      else if (text) onText(text);
    });
    return () => stop.abort();
  }, [onFiles, onText]);
  return over;
}
