/** Today as `YYYY-MM-DD` in the person's own time zone. `?today=` fixes it, for screenshots and checks. */
export function todayHere(search: string): string {
  const fixed = new URLSearchParams(search).get('today');
  if (fixed && /^\d{4}-\d{2}-\d{2}$/.test(fixed)) return fixed;
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
