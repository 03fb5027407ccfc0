// How large a chart stands on its sheet.
import type { GridChart } from "./gridParts";

/** Size of a chart whose options do not say. */
const usualSize = { width: 600, height: 371 };

function pixels(given: unknown, usual: number): number {
  return typeof given === "number" && given > 0 ? Math.round(given) : usual;
}

/** The size that a chart asks for, in pixels. */
export function chartSize({ options }: GridChart): { width: number; height: number } {
  return {
    width: pixels(options.width, usualSize.width),
    height: pixels(options.height, usualSize.height),
  };
}
