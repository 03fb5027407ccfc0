// Reads the progress of a call while it works, and stops a call in the middle, as another call of the sidebar does.
import { expect, vi } from "vitest";
import type { Host } from "../../workbench/host/host";
import { Invocation } from "../../workbench/host/invocation";
import { answered, refused } from "../whole/documentDriver";

/** Whether a service call is one of the cache, by the name the host gives it. */
export function isOfCache(path: string): boolean {
  return path.startsWith("Cache.");
}

interface Headway {
  readonly done: number;
  readonly steps: number;
  readonly canStop: boolean;
}

function headwayOf(host: Host, ticket: string): Headway | null {
  return answered(host, { verb: "headway", ticket }) as unknown as Headway | null;
}

/** Calls `hear` before every service call of the script. */
export const beforeEachCall = (hear: (path: string) => void): void => {
  const enter = Invocation.prototype.enter;
  let isInside = false;
  vi.spyOn(Invocation.prototype, "enter").mockImplementation(function (this: Invocation, path, entry) {
    if (!isInside) {
      isInside = true;
      hear(path);
      isInside = false;
    }
    return enter.call(this, path, entry);
  });
};

/** Returns every different report of progress that a call makes, and how many calls of the cache it takes. */
export function toldBy(host: Host, message: object): { marks: Headway[]; stores: number } {
  const marks: Headway[] = [];
  let stores = 0;
  beforeEachCall((path) => {
    if (isOfCache(path)) stores += 1;
    // Each look takes time on the host's clock. A search for marks tells nothing, so nobody looks before it.
    if (path.includes("DeveloperMetadata")) return;
    const mark = headwayOf(host, "t1");
    if (mark !== null && JSON.stringify(mark) !== JSON.stringify(marks.at(-1))) marks.push(mark);
  });
  answered(host, { ...message, ticket: "t1" });
  vi.restoreAllMocks();
  const last = headwayOf(host, "t1");
  if (last !== null && JSON.stringify(last) !== JSON.stringify(marks.at(-1))) marks.push(last);
  return { marks, stores };
}

export function slow(host: Host): Host {
  host.slow("read", 40);
  host.slow("write", 40);
  return host;
}

/** Stops a call just before its first service call that is wanted. */
export function stopBefore(host: Host, wanted: (path: string) => boolean): void {
  let isDone = false;
  beforeEachCall((path) => {
    if (isDone || !wanted(path)) return;
    isDone = true;
    answered(host, { verb: "stop", ticket: "t1" });
  });
}

export function isStopped(host: Host, message: object): void {
  expect(refused(host, { ...message, ticket: "t1" })).toMatchObject({
    code: "input",
    about: "stopped",
    fix: "nothing was changed",
  });
}
