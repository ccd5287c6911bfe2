/**
 * Whether an input's `accept` attribute takes a file. Syntax: HTML standard, "file upload state", unique file type
 * specifiers (".pdf", "application/pdf", "image/*"), comma separated; empty takes everything. Pages also write "pdf"
 * without its dot, "*" and old names of a type; all mean what their author meant.
 */
export function accepts(accept: string, file: { name: string; type: string }): boolean {
  const wanted = accept
    .split(/[,;|]/)
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  if (wanted.length === 0) return true;
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return wanted.some((part) => {
    if (part === '*' || part === '*/*' || part === '.*' || part === '*.*') return true;
    if (part.endsWith('/*')) return type.startsWith(part.slice(0, -1));
    if (part.includes('/')) return part === type || part.replace('/x-', '/') === type;
    return name.endsWith(`.${part.replace(/^\*?\./, '')}`);
  });
}
