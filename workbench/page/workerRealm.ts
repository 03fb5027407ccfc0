// Runs one function of the script in a fresh worker, while the page keeps responding.
import { HostError, notInHost } from "../host/hostError";
import type { Invocation } from "../host/invocation";
import { type Bridge, type Parcel, serviceBridge } from "../host/parcel";
import { RUN_KEY, realmSource } from "../host/realmSource";
import { defineService, type Service } from "../host/service";
import type { SheetZone } from "../host/sheetZone";
import {
  type Ending,
  HEAD_BYTES,
  isSleep,
  LENGTH,
  PRELUDE_KEY,
  type Question,
  RETURNED_KEY,
  receive,
  type ServiceHandle,
  STATE,
  type Start,
} from "./realmWire";

export interface WorkerRealmSetup {
  readonly code: string;
  readonly sheetZone: SheetZone;
  readonly scriptZone: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly absent: readonly string[];
  /** Address of the worker's own script. */
  readonly workerUrl: string;
  /** The condition that a call must wait for before it is answered, such as the lock that another run holds; null for nothing. */
  readonly pause: (call: AskedCall, invocation: Invocation) => Promise<void> | null;
  /** Called after every answered question. */
  readonly served: () => void;
}

/** A member that the script calls, and its first argument. */
export interface AskedCall {
  readonly service: Service;
  readonly name: string;
  readonly first: unknown;
}

const FIRST_BYTES = 1 << 16;
const MOST_BYTES = 1 << 29;

function scriptUrl(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

/** The services of a run, by the numbers under which the worker knows them. */
class Handles {
  readonly #services: Service[] = [];
  readonly #handles = new Map<Service, ServiceHandle>();

  of(service: Service): ServiceHandle {
    let handle = this.#handles.get(service);
    if (handle === undefined) {
      handle = { handle: this.#services.length, path: service.path, kind: service.kind };
      this.#services.push(service);
      this.#handles.set(service, handle);
    }
    return handle;
  }

  service(handle: number): Service {
    const service = this.#services[handle];
    if (service === undefined) throw new HostError("call", `The worker names a service ${handle} it never got`);
    return service;
  }
}

/** A parcel in a form that JSON can carry. */
function wired(parcel: Parcel, handles: Handles): object {
  if (parcel.kind === "service") return { kind: "service", service: handles.of(parcel.service) };
  if (parcel.kind === "list") return { kind: "list", services: parcel.services.map((service) => handles.of(service)) };
  if (parcel.kind !== "rows" && parcel.kind !== "cell") return parcel;
  const columns = parcel.columns.map(({ values, isDate }) => ({
    values,
    dates: isDate === null ? null : Array.from(isDate.keys()).filter((row) => isDate[row] === 1),
  }));
  return { ...parcel, columns };
}

function answerTo(question: Question, bridge: Bridge, handles: Handles): unknown {
  if (question.ask === "missing") return bridge.missing(question.path);
  const service = handles.service(question.handle);
  if (question.ask !== "call") return bridge[question.ask](service, question.name);
  const args = question.args.map((arg) => receive(arg, (handle) => handles.service(handle)));
  return wired(bridge.call(service, question.name, args), handles);
}

/** Puts an answer where the waiting worker reads it. */
function reply(buffer: SharedArrayBuffer, answer: unknown): void {
  const bytes = new TextEncoder().encode(JSON.stringify(answer ?? null));
  if (HEAD_BYTES + bytes.length > buffer.byteLength) buffer.grow(HEAD_BYTES + bytes.length);
  new Uint8Array(buffer, HEAD_BYTES, bytes.length).set(bytes);
  const head = new Int32Array(buffer, 0, 2);
  Atomics.store(head, LENGTH, bytes.length);
  Atomics.store(head, STATE, 1);
  Atomics.notify(head, STATE);
}

/** The error that the script threw: name and message of an error, or the text of anything else. */
export class ThrownByScript {
  constructor(
    readonly name: string | null,
    readonly message: string,
  ) {}
}

export class WorkerRealm {
  readonly #setup: WorkerRealmSetup;
  readonly #prelude = scriptUrl(`globalThis[Symbol.for(${JSON.stringify(PRELUDE_KEY)})] = ${realmSource};`);
  readonly #code: string;
  readonly #calls = new Map<string, string>();
  readonly #absent: readonly Service[];
  readonly #stops = new Map<Worker, () => void>();
  #slept = 0;
  /** A worker that is loaded in advance; no script has run in it. */
  #next: Worker | null = null;

  constructor(setup: WorkerRealmSetup) {
    this.#setup = setup;
    this.#code = scriptUrl(setup.code);
    this.#absent = setup.absent.map((name) => defineService<null>(name, {})(null));
    this.#next = this.#fresh();
  }

  /** Milliseconds that scripts have slept. Sleeping takes no real time, but moves the script's clock. */
  get slept(): number {
    return this.#slept;
  }

  #fresh(): Worker {
    return new Worker(this.#setup.workerUrl, { name: "script" });
  }

  #answer(question: Question, bridge: Bridge, handles: Handles): unknown {
    const answer = answerTo(question, bridge, handles);
    const isAsleep = question.ask === "call" && isSleep(handles.service(question.handle).kind, question.name);
    if (isAsleep && (answer as { kind: string }).kind !== "error") this.#slept += Number(question.args[0]?.[1]);
    return answer;
  }

  #pauseOf(question: Question, handles: Handles, invocation: Invocation): Promise<void> | null {
    if (question.ask !== "call") return null;
    const { handle, name, args } = question;
    return this.#setup.pause({ service: handles.service(handle), name, first: args[0]?.[1] }, invocation);
  }

  #callUrl(functionName: string): string {
    let url = this.#calls.get(functionName);
    if (url === undefined) {
      const key = (name: string): string => `globalThis[Symbol.for(${JSON.stringify(name)})]`;
      url = scriptUrl(`${key(RETURNED_KEY)}(${key(RUN_KEY)}(${functionName}));`);
      this.#calls.set(functionName, url);
    }
    return url;
  }

  #start(functionName: string, parcels: readonly Parcel[], handles: Handles, buffer: SharedArrayBuffer): Start {
    const { services, scriptZone } = this.#setup;
    return {
      buffer,
      scripts: { prelude: this.#prelude, code: this.#code, call: this.#callUrl(functionName) },
      zone: scriptZone,
      slept: this.#slept,
      services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, handles.of(service)])),
      absent: this.#absent.map((service) => handles.of(service)),
      parcels: JSON.stringify(parcels.map((parcel) => wired(parcel, handles))),
    };
  }

  /**
   * Calls a function of the script.
   *
   * @returns a copy of its result; the caller refuses a result that cannot be copied
   * @throws the script's error, as ThrownByScript, or the invocation's fault
   */
  async run(functionName: string, parcels: readonly Parcel[], invocation: Invocation): Promise<unknown> {
    const worker = this.#next ?? this.#fresh();
    this.#next = this.#fresh();
    const handles = new Handles();
    const bridge = serviceBridge(invocation, this.#setup.sheetZone);
    const buffer = new SharedArrayBuffer(FIRST_BYTES, { maxByteLength: MOST_BYTES });
    try {
      const ending = await new Promise<Ending>((resolve, reject) => {
        const stop = (): void => reject(invocation.fail(new HostError("limit", "Exceeded maximum execution time")));
        const timer = setTimeout(stop, invocation.limitSeconds * 1000);
        this.#stops.set(worker, () => {
          clearTimeout(timer);
          stop();
        });
        worker.onerror = ({ message }) => reject(new HostError("call", `The script's worker failed: ${message}`));
        worker.onmessage = ({ data }: MessageEvent<Question | Ending>) => {
          if ("ending" in data) {
            clearTimeout(timer);
            return resolve(data);
          }
          const answer = (): void => {
            try {
              reply(buffer, this.#answer(data, bridge, handles));
              this.#setup.served();
            } catch (fault) {
              clearTimeout(timer);
              reject(fault);
            }
          };
          const pause = this.#pauseOf(data, handles, invocation);
          if (pause === null) answer();
          else void pause.then(answer);
        };
        worker.postMessage(this.#start(functionName, parcels, handles, buffer));
      });
      if (invocation.fault !== null) throw invocation.fault;
      if (ending.ending === "thrown") throw new ThrownByScript(ending.name, ending.message);
      if (ending.sent[0] === "odd" && ending.sent[1] === "Promise") throw notInHost(`A promise returned by ${functionName}`);
      return receive(ending.sent, (handle) => handles.service(handle));
    } finally {
      this.#stops.delete(worker);
      worker.terminate();
    }
  }

  /** Stops all runs at once, as the time limit would. */
  stop(): void {
    for (const stop of [...this.#stops.values()]) stop();
  }

  dispose(): void {
    this.stop();
    this.#next?.terminate();
    this.#next = null;
    for (const url of [this.#prelude, this.#code, ...this.#calls.values()]) URL.revokeObjectURL(url);
  }
}
