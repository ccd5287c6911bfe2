/** True for one number written in two ways: with and without spaces and hyphens. */
export function sameId(a: string, b: string): boolean {
  return squeeze(a) === squeeze(b);
}
/** The same number, also where one of the two holds the name of its kind ("TCN 25E-119304"). */
export function oneNumber(a: string, b: string): boolean {
  if (sameId(a, b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.endsWith(` ${short}`) && /^[A-Z]{2,6}$/.test(long.slice(0, -short.length - 1));
}
/** A number without what is only there for the eye. */
export const squeeze = (value: string) => value.replace(/[\s-]/g, '').toUpperCase();
