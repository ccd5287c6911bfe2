/**
 * What is wrong on the pages of `pdftotext -bbox`: words that lie on one another, and words outside the one-inch margins
 * (the running line and the page number stand in them on purpose).
 */
export function collisions(xml: string): string[] {
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page) => {
      const words = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, x0, y0, x1, y1, text]) => ({ x0: Number(x0), y0: Number(y0), x1: Number(x1), y1: Number(y1), text }),
      );
      const outside = words.filter((word) => word.x0 < 71 || word.x1 > 541.5);
      const under = words.filter((word) => word.y0 > 60 && word.y1 > 726 && word.y0 < 735);
      const overlaps = words.flatMap((a, i) =>
        words
          .slice(i + 1)
          .filter((b) => {
            // Boxes are as high as the font's tallest accents: only the middle half of a word counts.
            const high = (a.y1 - a.y0) / 4;
            return (
              Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 &&
              Math.min(a.y1 - high, b.y1 - high) - Math.max(a.y0 + high, b.y0 + high) > 0.5
            );
          })
          .map((b) => `${a.text} / ${b.text}`),
      );
      return [...outside.map((word) => `outside: ${word.text}`), ...under.map((word) => `under: ${word.text}`), ...overlaps];
    });
}
