/** Answers what the reader needs to know about an element's style. */
export interface Look {
  /** Not drawn at all, with everything inside. */
  hidden: boolean;
  /** Its own text is not drawn, but a child may be (`visibility`). Null where nothing is declared: as the parent. */
  silent: boolean | null;
  /** Its own text is drawn in letters of no size. Null where nothing is declared: as the parent. */
  sizeless: boolean | null;
  /** Laid out within a line. */
  inline: boolean;
  /** Its children are blocks whatever they are (flex, grid). */
  blockifies: boolean;
}

export type Get = (property: string) => string;

const INLINE = /^(?:inline|contents|ruby)/;

/**
 * Reads a style through `get`, which gives a property's computed or declared value ('' when not set). `drawn` when the
 * values are computed by a layout.
 */
export function lookAt(get: Get, tag: string, blockified: boolean, drawn: boolean): Look {
  const display = get('display') || (BLOCK_TAGS.has(tag) ? 'block' : 'inline');
  const visibility = get('visibility');
  const size = get('font-size');
  return {
    // What is positioned or clips its content is never inline, so most elements need no further question.
    hidden: display === 'none' || get('opacity') === '0' || (display !== 'inline' || !drawn ? isClipped(get) : false),
    silent: visibility === '' || visibility === 'inherit' ? null : visibility === 'hidden' || visibility === 'collapse',
    sizeless: size === '' || size === 'inherit' ? null : /^0(?:\.0+)?(?:px|pt|em|rem|%)?$/.test(size),
    inline: INLINE.test(display) && !(blockified && display !== 'contents'),
    blockifies: /flex|grid/.test(display),
  };
}

/** True when line breaks in the text are line breaks on the page. */
export function keepsLines(get: Get, tag: string): boolean {
  return /^(?:pre|break-spaces)/.test(get('white-space')) || (tag === 'pre' && get('white-space') === '');
}

/** Clipped to nothing, moved off the page, or folded to no height. */
function isClipped(get: Get): boolean {
  const position = get('position');
  if (position === 'absolute' || position === 'fixed') {
    if (/^rect\(\s*(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?[\s,]+(?:0|1)(?:px)?\s*\)/.test(get('clip'))) return true;
    if (/inset\(\s*(?:50|100)%/.test(get('clip-path'))) return true;
    if (pixels(get('left')) <= -999 || pixels(get('top')) <= -999) return true;
  }
  if (pixels(get('text-indent')) <= -999) return true;
  const overflow = get('overflow') || get('overflow-y');
  if (!/hidden|clip/.test(overflow)) return false;
  return pixels(get('height')) <= 1 || pixels(get('max-height')) === 0 || pixels(get('width')) <= 1;
}

/** A length in pixels; NaN when it is not one, which compares false with everything. */
function pixels(value: string): number {
  if (/^-?[\d.]+(?:px)?$/.test(value)) return Number.parseFloat(value);
  const other = /^(-?[\d.]+)(?:r?em|vw|vh)$/.exec(value);
  return other ? Number(other[1]) * 16 : Number.NaN;
}

export const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer
  form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th
  thead tr ul`
    .split(/\s+/)
    .filter(Boolean),
);
