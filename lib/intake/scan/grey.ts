/** A picture in shades of grey: one byte a pixel, rows from the top, 0 black, 255 white. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colour pixels as a canvas or pdf.js hands them out, four bytes each (red, green, blue, alpha), on white paper. */
export function greyOf(width: number, height: number, rgba: Uint8Array | Uint8ClampedArray): Grey {
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    const alpha = rgba[at + 3] ?? 255;
    const shade = luma(rgba[at] ?? 255, rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
    data[i] = alpha === 255 ? shade : 255 + ((shade - 255) * alpha) / 255;
  }
  return { width, height, data };
}

/** Brightness of a colour (ITU-R BT.601, in 256ths). */
export function luma(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}

/** The picture as it should be looked at, from how EXIF says the camera was held (1..8). */
export function upright(grey: Grey, orientation: number): Grey {
  switch (orientation) {
    case 2:
      return mirror(grey);
    case 3:
      return turn(grey, 180);
    case 4:
      return mirror(turn(grey, 180));
    case 5:
      return mirror(turn(grey, 90));
    case 6:
      return turn(grey, 90);
    case 7:
      return mirror(turn(grey, 270));
    case 8:
      return turn(grey, 270);
    default:
      return grey;
  }
}

function mirror({ width, height, data }: Grey): Grey {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[y * width + x] = data[y * width + width - 1 - x] ?? 255;
  return { width, height, data: out };
}

/** Turns clockwise. */
export function turn(grey: Grey, degrees: 0 | 90 | 180 | 270): Grey {
  const { width, height, data } = grey;
  if (degrees === 0) return grey;
  const out = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let i = 0; i < data.length; i++) out[data.length - 1 - i] = data[i] ?? 255;
    return { width, height, data: out };
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[to] = data[y * width + x] ?? 255;
    }
  }
  return { width: height, height: width, data: out };
}

/** Scales by `factor`: each new pixel is the mean of what it covers when smaller, a blend of its neighbours when larger. */
export function scale(grey: Grey, factor: number): Grey {
  if (Math.abs(factor - 1) < 0.02) return grey;
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  return factor < 1 ? shrink(grey, width, height) : enlarge(grey, width, height);
}

function shrink({ width: from, height: rows, data }: Grey, width: number, height: number): Grey {
  const out = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  const counts = new Uint32Array(width);
  const column = Uint32Array.from({ length: from }, (_, x) => Math.min(width - 1, Math.floor((x * width) / from)));
  let row = 0;
  const write = () => {
    for (let x = 0; x < width; x++) out[row * width + x] = (sums[x] ?? 0) / Math.max(1, counts[x] ?? 1);
    sums.fill(0);
    counts.fill(0);
  };
  for (let y = 0; y < rows; y++) {
    const target = Math.min(height - 1, Math.floor((y * height) / rows));
    if (target !== row) {
      write();
      row = target;
    }
    const start = y * from;
    for (let x = 0; x < from; x++) {
      const to = column[x] ?? 0;
      sums[to] = (sums[to] ?? 0) + (data[start + x] ?? 255);
      counts[to] = (counts[to] ?? 0) + 1;
    }
  }
  write();
  return { width, height, data: out };
}

function enlarge(grey: Grey, width: number, height: number): Grey {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const sy = ((y + 0.5) * grey.height) / height - 0.5;
    for (let x = 0; x < width; x++) out[y * width + x] = sample(grey, ((x + 0.5) * grey.width) / width - 0.5, sy);
  }
  return { width, height, data: out };
}

/** The shade between pixels, blended from the four around it; white outside. */
function sample({ width, height, data }: Grey, x: number, y: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const left = Math.max(0, x0);
  const right = Math.min(width - 1, x0 + 1);
  const top = Math.max(0, y0) * width;
  const bottom = Math.min(height - 1, y0 + 1) * width;
  const above = (data[top + left] ?? 255) * (1 - fx) + (data[top + right] ?? 255) * fx;
  const below = (data[bottom + left] ?? 255) * (1 - fx) + (data[bottom + right] ?? 255) * fx;
  return above * (1 - fy) + below * fy;
}

/** Turns clockwise by a small angle in degrees, on a sheet large enough for every corner. */
export function rotate(grey: Grey, degrees: number): Grey {
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const width = Math.ceil(grey.width * Math.abs(cos) + grey.height * Math.abs(sin));
  const height = Math.ceil(grey.width * Math.abs(sin) + grey.height * Math.abs(cos));
  const out = new Uint8Array(width * height).fill(255);
  const cx = grey.width / 2;
  const cy = grey.height / 2;
  for (let y = 0; y < height; y++) {
    const dy = y - height / 2;
    for (let x = 0; x < width; x++) {
      const dx = x - width / 2;
      const sx = dx * cos + dy * sin + cx;
      const sy = dy * cos - dx * sin + cy;
      if (sx >= 0 && sy >= 0 && sx < grey.width && sy < grey.height) out[y * width + x] = sample(grey, sx, sy);
    }
  }
  return { width, height, data: out };
}
