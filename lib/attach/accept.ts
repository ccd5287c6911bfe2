/**
 * Whether an input's `accept` attribute takes a file. Syntax: HTML standard, "file upload state", unique file type
 * specifiers (".pdf", "application/pdf", "image/*"), comma separated; empty takes everything.
 */
export function accepts(accept: string, file: { name: string; type: string }): boolean {
  const wanted = accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  if (wanted.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return wanted.some((part) =>
    part.startsWith('.') ? name.endsWith(part) : part.endsWith('/*') ? type.startsWith(part.slice(0, -1)) : part === type,
  );
}
