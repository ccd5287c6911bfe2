import { type Grey, scale } from './grey';

/** Darker than this is dark ground or ink, on a page whose light is even. */
const DARK = 128;
/** How much the shade of a printed field varies, from the screen it is printed with or the camera's noise. */
const GRAIN = 70;
/** Least size of a field of dark ground, and how much of its rectangle it fills; in pixels of half the picture's size. */
const FIELD = { area: 1_500, height: 8, wider: 1.5, filled: 0.5, mostOfPage: 0.4 };

interface Field {
  left: number;
  top: number;
  right: number;
  bottom: number;
  area: number;
  /** Its mean shade. */
  shade: number;
}

/**
 * Turns light print on a dark field, as headings of tables often are, into dark print on light: recognizers drop such
 * lines. The page must be level. A page without dark fields comes back as it is.
 */
export function darkFieldsToLight(grey: Grey): Grey {
  const fields = darkFields(scale(grey, 0.5));
  if (fields.length === 0) return grey;
  const { width, height } = grey;
  const data = grey.data.slice();
  for (const { left, top, right, bottom, shade } of fields) {
    // The field's own shade becomes white, with room for its grain; white becomes black.
    const ground = Math.min(200, shade + GRAIN);
    const stretch = 255 / (255 - ground);
    for (let y = top * 2; y < Math.min(height, bottom * 2 + 2); y++) {
      for (let x = left * 2; x < Math.min(width, right * 2 + 2); x++) {
        data[y * width + x] = Math.max(0, Math.min(255, 255 - ((data[y * width + x] ?? 0) - ground) * stretch));
      }
    }
  }
  return { width, height, data };
}

function darkFields(small: Grey): Field[] {
  const { width, height, data } = small;
  const seen = new Uint8Array(width * height);
  const fields: Field[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (data[start] ?? 255) >= DARK) continue;
    const field = grow(small, seen, start);
    const w = field.right - field.left + 1;
    const h = field.bottom - field.top + 1;
    const whole = w * h;
    if (field.area < FIELD.area || h < FIELD.height || w < h * FIELD.wider) continue;
    if (field.area >= whole * FIELD.filled && whole <= width * height * FIELD.mostOfPage) fields.push(field);
  }
  return fields;
}

/** The connected dark pixels around `start`, marked as seen. */
function grow({ width, height, data }: Grey, seen: Uint8Array, start: number): Field {
  const field: Field = { left: width, top: height, right: 0, bottom: 0, area: 0, shade: 0 };
  let sum = 0;
  const open = [start];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    field.area++;
    sum += data[at] ?? 0;
    field.left = Math.min(field.left, x);
    field.right = Math.max(field.right, x);
    field.top = Math.min(field.top, y);
    field.bottom = Math.max(field.bottom, y);
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= seen.length || seen[next] || (data[next] ?? 255) >= DARK) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return { ...field, shade: sum / field.area };
}
