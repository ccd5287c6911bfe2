import { hashOf } from './hash';

/** The number of every number. */
export const NUMBER = hashOf('#');
/** What a shape with neither letter nor digit of ours is: no word. */
export const NO_FORM = -1;
/** What every number is. */
export const NUMBER_FORM = 0;

const STEM = 8;
const MOST_REMEMBERED = 20_000;
/** Forms by shape; the numbers of each stand in tables of numbers, since as fields they would be objects of their own. */
const forms = new Map<string, number>();
const stems = new Int32Array(MOST_REMEMBERED + 2);
const fulls = new Int32Array(MOST_REMEMBERED + 2);
stems[NUMBER_FORM] = NUMBER;
fulls[NUMBER_FORM] = NUMBER;
/** The form that the next new shape gets. */
let next = 1;

/** The form of a shape; what it is numbered by is asked for before the next one. */
export function formOf(shape: string): number {
  const before = forms.get(shape);
  if (before !== undefined) return before;
  const form = /^\d/.test(shape) ? NUMBER_FORM : /[a-z]/.test(shape) ? next : NO_FORM;
  if (form === next) {
    stems[form] = hashOf(stemOf(shape));
    fulls[form] = hashOf(shape);
  }
  // When as many are remembered as may be, the last form is used again by every new shape.
  if (forms.size < MOST_REMEMBERED) {
    forms.set(shape, form);
    if (form === next) next++;
  }
  return form;
}

/** Number of the stem of a form. */
export function stemNumber(form: number): number {
  return stems[form] as number;
}

/** Number of a form as it stands. */
export function fullNumber(form: number): number {
  return fulls[form] as number;
}

function stemOf(shape: string): string {
  return shape.slice(0, STEM).replace(/(?<=.{4})(?:s|e|eci|ci|ing)$/, '');
}
