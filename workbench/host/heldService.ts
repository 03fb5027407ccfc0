// Services whose objects a script passes as arguments, or may still hold after their sheet was deleted.
import { HostError } from "./hostError";
import { defineService, type Member, type Service } from "./service";

export interface HeldService<State> {
  make(state: State): Service;
  /** The state of an object of this service. */
  stateOf(service: unknown): State;
}

/** Defines a service like `defineService`. `checkThere` throws if the sheet of a state was deleted. */
export function heldService<State>(
  path: string,
  members: Readonly<Record<string, Member<State>>>,
  checkThere: (state: State, member: string) => void = () => undefined,
): HeldService<State> {
  const states = new WeakMap<object, State>();
  const checked = Object.entries(members).map(([name, member]): [string, Member<State>] => [
    name,
    {
      ...member,
      run: (state, ...rest) => {
        checkThere(state, `${path}.${name}`);
        return member.run(state, ...rest);
      },
    },
  ]);
  const define = defineService<State>(path, Object.fromEntries(checked));
  return {
    make: (state) => {
      const service = define(state);
      states.set(service, state);
      return service;
    },
    stateOf: (service) => {
      const state = typeof service === "object" && service !== null ? states.get(service) : undefined;
      if (state === undefined) throw new HostError("call", `This is no ${path}`);
      return state;
    },
  };
}
