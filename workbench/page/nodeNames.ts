// Two names of Node, Buffer and process, that the workbook library needs; the build inserts them where they are used.
export { Buffer } from "buffer/";

export const process = {
  env: {},
  browser: true,
  nextTick(run: (...given: unknown[]) => void, ...given: unknown[]): void {
    queueMicrotask(() => run(...given));
  },
};
