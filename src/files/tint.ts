/** Hue, luminance and saturation count to this, red, green and blue to 255, all in whole numbers. */
const MOST = 240;
const BYTE = 255;

/**
 * A colour of six hex digits lightened (tint above 0, up to 1) or darkened (down to -1), 18.8.19. Excel
 * calculates in whole numbers, as Windows turns colours to hue, luminance and saturation and back:
 * exact arithmetic would miss its colours by one.
 */
export function tinted(color: string, tint: number): string {
  const rgb = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const { hue, light, saturation } = toHls(rgb);
  const shift = tint < 0 ? 1 + tint : 1 - tint;
  const newLight = Math.floor(light * shift) + (tint < 0 ? 0 : MOST - Math.floor(MOST * shift));
  return fromHls(hue, newLight, saturation)
    .map((value) => Math.min(BYTE, value).toString(16).toUpperCase().padStart(2, "0"))
    .join("");
}

interface Hls {
  readonly hue: number;
  readonly light: number;
  readonly saturation: number;
}

function toHls([red = 0, green = 0, blue = 0]: readonly number[]): Hls {
  const most = Math.max(red, green, blue);
  const sum = most + Math.min(red, green, blue);
  const spread = most * 2 - sum;
  const light = Math.floor((sum * MOST + BYTE) / (2 * BYTE));
  if (spread === 0) return { hue: 0, light, saturation: 0 };
  const whole = light <= MOST / 2 ? sum : 2 * BYTE - sum;
  const saturation = Math.floor((spread * MOST + Math.floor(whole / 2)) / whole);
  const lack = (value: number) =>
    Math.floor(((most - value) * (MOST / 6) + Math.floor(spread / 2)) / spread);
  const hue =
    red === most
      ? lack(blue) - lack(green)
      : green === most
        ? MOST / 3 + lack(red) - lack(blue)
        : (2 * MOST) / 3 + lack(green) - lack(red);
  return { hue: (hue + MOST) % MOST, light, saturation };
}

function fromHls(hue: number, light: number, saturation: number): readonly number[] {
  const product = Math.floor((light * saturation + MOST / 2) / MOST);
  const high = light <= MOST / 2 ? light + product : light + saturation - product;
  const low = 2 * light - high;
  return [hue + MOST / 3, hue, hue - MOST / 3].map((angle) => {
    const part = saturation === 0 ? light : channel(low, high, (angle + MOST) % MOST);
    return Math.floor((part * BYTE + MOST / 2) / MOST);
  });
}

function channel(low: number, high: number, hue: number): number {
  const sixth = MOST / 6;
  const along = (angle: number) => low + Math.floor(((high - low) * angle + sixth / 2) / sixth);
  if (hue < sixth) return along(hue);
  if (hue < MOST / 2) return high;
  return hue < 4 * sixth ? along(4 * sixth - hue) : low;
}
