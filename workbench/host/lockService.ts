// LockService: the lock that all users of the file share. If runs never overlap, a test can say that another run holds it.
import { notInHost, ScriptException } from "./hostError";
import type { Invocation } from "./invocation";
import { defineService, type Member, type Service } from "./service";
import type { World } from "./world";

const LOCK_TIMEOUT = "Lock timeout: another process was holding the lock for too long.";

/** Whether the lock was acquired within the given time. A run that waits in vain spends all of that time. */
function isAcquired({ lock }: World, milliseconds: number, self: Service, invocation: Invocation): boolean {
  if (milliseconds < 0) throw notInHost(`A lock asked for during ${milliseconds} ms`);
  if (lock.isHeldBy(self)) return true;
  if (!lock.isFreeFor(invocation)) {
    invocation.spend(milliseconds / 1000);
    return false;
  }
  lock.hold(self, invocation);
  return true;
}

function member(
  accepts: string,
  run: (world: World, milliseconds: number, self: Service, invocation: Invocation) => unknown,
): Member<World> {
  return {
    need: "service",
    cost: "store",
    accepts: [accepts],
    run: (world, [milliseconds = 0], self, invocation) => run(world, Number(milliseconds), self, invocation),
  };
}

const lock = defineService<World>("LockService.Lock", {
  tryLock: member("number", isAcquired),
  waitLock: member("number", (world, milliseconds, self, invocation) => {
    if (!isAcquired(world, milliseconds, self, invocation)) throw new ScriptException(LOCK_TIMEOUT);
  }),
  releaseLock: member("", (world, _, self) => {
    if (world.lock.isHeldBy(self)) world.lock.release();
  }),
  hasLock: member("", (world, _, self) => world.lock.isHeldBy(self)),
});

export const lockService = defineService<World>("LockService", {
  getDocumentLock: { need: "service", cost: "local", accepts: [""], run: lock },
});
