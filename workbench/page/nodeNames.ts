// The two names of Node that the workbook library expects of any machine; the build puts them in where they are used.
export { Buffer } from "buffer/";

export const process = {
  env: {},
  browser: true,
  nextTick(run: (...given: unknown[]) => void, ...given: unknown[]): void {
    queueMicrotask(() => run(...given));
  },
};
