/** Measures of the printed page, in points (1/72 inch): US letter, one-inch margins. */
export const SHEET = { width: 612, height: 792, margin: 72 } as const;
export interface SheetSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}
export const TEXT_WIDTH = SHEET.width - 2 * SHEET.margin;

/** Colors as `r g b`, 0..1. Dark enough to fax. */
export const INK = '0.09 0.1 0.13';
export const SOFT = '0.33 0.36 0.42';
export const HAIRLINE = '0.72 0.74 0.78';
export const TINT = '0.945 0.95 0.96';
export const BLANK_FILL = '1 0.93 0.66';
export const BLANK_RULE = '0.72 0.5 0';

/** Type sizes and line heights. */
export const BODY = { size: 10, leading: 13.1 } as const;
export const SMALL = { size: 9, leading: 11.9 } as const;
export const TINY = { size: 8.5, leading: 11 } as const;
export const H1 = { size: 12.5, leading: 16.5 } as const;
export const H2 = { size: 10, leading: 13.1 } as const;
export type Setting = { readonly size: number; readonly leading: number };
