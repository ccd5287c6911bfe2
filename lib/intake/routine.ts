/**
 * Claim adjustment reason codes (CARC) that move money but refuse nothing: those that the table of codes marks as no denial, and another
 * payer's payment (23), pharmacy fees, withheld tax, interest. They stand here too, as reading a file needs no tables (a test compares them).
 */
const ROUTINE = new Set([
  ...'1 2 3 23 37 42 44 45 66 69 70 90 91 94 100 101 102 103 104 105 128 131 137'.split(' '),
  ...'142 144 155 161 169 187 195 203 205 209 212 223 225 232 235 237 241 246 247 248 253 259 B4'.split(' '),
]);

/** Whether an adjustment is the contract's price, the patient's ordinary share or what another payer paid. Any other can be disputed. */
export function isRoutine(carc: string): boolean {
  return ROUTINE.has(carc.replace(/^0+(?=\d)/, ''));
}
