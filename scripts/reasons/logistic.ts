/** Logistic regression by gradient descent, from the given weights on. */
export function logistic(rows: { x: number[]; right: boolean }[], from: number[]): number[] {
  const weights = [...from];
  for (let round = 0; round < 20_000; round++) {
    const gradient = from.map(() => 0);
    for (const { x, right } of rows) {
      const sum = x.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0);
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
      });
    }
    gradient.forEach((value, i) => {
      weights[i] = (weights[i] ?? 0) - (0.1 * value) / rows.length;
    });
  }
  return weights.map((value) => Math.round(value * 1000) / 1000);
}
