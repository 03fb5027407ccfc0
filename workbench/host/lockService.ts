// LockService: the lock that all users of the file share. Runs of this host never overlap, so a test says when another run holds it.
import { notInHost, ScriptException } from "./hostError";
import type { Invocation } from "./invocation";
import { defineService, type Member, type Service } from "./service";
import type { World } from "./world";

export class DocumentLock {
  /** The lock object of the current run that holds it, or null. */
  holder: Service | null = null;
  /** Whether another user's run holds it. */
  isHeldElsewhere = false;
}

const LOCK_TIMEOUT = "Lock timeout: another process was holding the lock for too long.";

/** Whether the lock was got within the time given; a run waits for all of it in vain. */
const isAcquired = ({ lock }: World, milliseconds: number, self: Service, invocation: Invocation): boolean => {
  if (milliseconds < 0) throw notInHost(`A lock asked for during ${milliseconds} ms`);
  if (lock.holder === self) return true;
  if (lock.holder !== null) throw notInHost("A second lock object of a run that holds the lock");
  if (lock.isHeldElsewhere) {
    invocation.spend(milliseconds / 1000);
    return false;
  }
  lock.holder = self;
  return true;
};

const member = (
  accepts: string,
  run: (world: World, milliseconds: number, self: Service, invocation: Invocation) => unknown,
): Member<World> => ({
  need: "service",
  cost: "store",
  accepts: [accepts],
  run: (world, [milliseconds = 0], self, invocation) => run(world, Number(milliseconds), self, invocation),
});

const lock = defineService<World>("LockService.Lock", {
  tryLock: member("number", isAcquired),
  waitLock: member("number", (world, milliseconds, self, invocation) => {
    if (!isAcquired(world, milliseconds, self, invocation)) throw new ScriptException(LOCK_TIMEOUT);
  }),
  releaseLock: member("", (world, _, self) => {
    if (world.lock.holder === self) world.lock.holder = null;
  }),
  hasLock: member("", (world, _, self) => world.lock.holder === self),
});

export const lockService = defineService<World>("LockService", {
  getDocumentLock: { need: "service", cost: "local", accepts: [""], run: lock },
});
