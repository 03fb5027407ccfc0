// Tier colours: whether text can be read on them, and which ink is read best.
import { Refusal } from "../../ground/refusal";

const inks = ["#ffffff", "#1f1f1f"] as const;

/** Least ratio of contrast at which text of any size can be read. */
const leastContrast = 4.5;

/**
 * Relative luminance of a colour.
 *
 * @param color - "#rrggbb"
 * @returns 0 for black to 1 for white
 * @source WCAG 2.2, "relative luminance"
 */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Ratio of contrast between two colours.
 *
 * @returns 1 for the same luminance to 21 for black on white
 * @source WCAG 2.2, "contrast ratio"
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The ink that is read best on a colour. */
export function inkOn(color: string): string {
  return inks.reduce<string>((best, ink) => (contrast(ink, color) > contrast(best, color) ? ink : best), inks[0]);
}

/** Whether a text is a colour as "#rrggbb". */
export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/**
 * Refuses a colour on which neither black nor white text can be read.
 *
 * @param color - "#rrggbb"
 */
export function refuseUnreadable(color: string): void {
  if (contrast(inkOn(color), color) >= leastContrast) return;
  throw new Refusal(
    {
      en: `neither black nor white text can be read on the colour ${color}`,
      zh: `在颜色 ${color} 上，黑字和白字都看不清`,
    },
    { en: "choose a lighter or a darker one", zh: "请选浅一些或深一些的颜色" },
  );
}
