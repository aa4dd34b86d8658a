/**
 * The page's side of the desk: opens it in a worker, or here where workers are blocked, and hands on what it says. A desk
 * that breaks is said to have failed and can be opened again; what the reader has set lives in the page and is safe.
 */
import { asset, builtModel, runHere, workerAddress } from "../assets.ts";
import type { FromDesk, Scenario, ToDesk } from "./contract.ts";
import type { ArgsOf, ResultOf, ServiceName } from "./services/index.ts";
import { readStored } from "./stored.ts";
import { workerAt } from "./worker-at.ts";

export interface Client {
  /** Asks for a scenario; answers come to the listener. One of an earlier scenario is late, and comes only while nothing newer was told. */
  ask(scenario: Scenario): void;
  /** Names what may be asked next, the likeliest first: its first runs are done while hands are free. */
  expect(scenarios: readonly Scenario[]): void;
  call<N extends ServiceName>(service: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  /** Opens the desk again after it failed, and asks what was asked last. */
  retry(): Promise<void>;
  readonly hasWorkers: boolean;
}

/** A desk that hears messages. */
interface Opened {
  readonly isWorker: boolean;
  post(message: ToDesk): void;
  close(): void;
}

const PATIENCE_MS = 10_000;
const MOST_WORKERS = 8;
/** Most futures of an answer, where the device says that it has memory for them [GiB], and where it does not say. */
const FUTURES = { roomy: 2048, otherwise: 512, roomyFrom: 8 } as const;

const mostFutures = (): number => {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return deviceMemory !== undefined && deviceMemory >= FUTURES.roomyFrom ? FUTURES.roomy : FUTURES.otherwise;
};

/** A desk in a worker that has said that it is here; null where the browser allows none. */
const deskInWorker = (hear: (message: FromDesk) => void, broken: (why: string) => void): Promise<Opened | null> =>
  new Promise((resolve) => {
    try {
      const worker = workerAt(workerAddress("desk.js"));
      let isHere = false;
      const refuse = (): void => {
        if (!isHere) worker.terminate();
        if (!isHere) resolve(null);
      };
      const late = setTimeout(refuse, PATIENCE_MS);
      worker.addEventListener("error", ({ message }) => (isHere ? broken(message || "The desk stopped.") : refuse()));
      worker.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => {
        if (isHere) return hear(data);
        isHere = true;
        clearTimeout(late);
        resolve({
          isWorker: true,
          post: (message) => worker.postMessage(message),
          close: () => worker.terminate(),
        });
      });
    } catch {
      resolve(null);
    }
  });

type MakeDesk = (post: (message: FromDesk) => void) => (message: ToDesk) => Promise<void>;

const deskHere = async (hear: (message: FromDesk) => void): Promise<Opened> => {
  await runHere("desk.js");
  const make = (globalThis as unknown as { readonly inflowDesk: MakeDesk }).inflowDesk;
  const handle = make(hear);
  return { isWorker: false, post: (message) => void handle(message), close: () => {} };
};

/** Opens the desk; `hear` gets everything that it says but results of calls, the stored answer first where it is of this model. */
export const openClient = async (hear: (message: FromDesk) => void): Promise<Client> => {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (cause: Error) => void }>();
  let token = 0;
  /** The latest scenario of which anything was told. */
  let heard = -1;
  let calls = 0;
  let asked: Scenario | null = null;
  let desk: Opened | null = null;

  const receive = (message: FromDesk): void => {
    if (message.kind === "result") {
      waiting.get(message.call)?.resolve(message.result as never);
      waiting.delete(message.call);
    } else if (message.kind === "failed" && message.call !== null) {
      waiting.get(message.call)?.reject(new Error(message.because));
      waiting.delete(message.call);
    } else if (!("token" in message) || message.token === token) hear(message);
    else if (message.kind === "answer" && message.token > heard) hear({ ...message, isLate: true });
    if (message.kind === "answer") heard = Math.max(heard, message.token);
  };
  const broken = (because: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(because));
    waiting.clear();
    desk?.close();
    desk = null;
    hear({ kind: "failed", call: null, because });
  };
  const stored = asset("stored.json").catch(() => null);
  const open = async (): Promise<void> => {
    const shipped = asset("shipped.json");
    desk = (await deskInWorker(receive, broken)) ?? (await deskHere(receive));
    desk.post({
      kind: "open",
      shipped: await shipped,
      threads: Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency ?? 2)),
      most: mostFutures(),
      runWorker: desk.isWorker ? workerAddress("run.js") : null,
      stored: await stored,
    });
    if (asked !== null) desk.post({ kind: "scenario", scenario: asked, token });
  };

  const opening = open();
  const first = readStored(await stored, builtModel());
  if (first !== null && asked === null) hear({ kind: "answer", answer: first.answer, token });
  await opening;
  return {
    ask: (scenario) => {
      asked = scenario;
      token += 1;
      desk?.post({ kind: "scenario", scenario, token });
    },
    expect: (scenarios) => {
      if (desk?.isWorker === true) desk.post({ kind: "expect", scenarios });
    },
    call: (service, args) =>
      new Promise((resolve, reject) => {
        if (desk === null) return reject(new Error("The desk is not open."));
        const call = ++calls;
        waiting.set(call, { resolve, reject });
        desk.post({ kind: "call", service, args, call });
      }),
    retry: async () => {
      desk?.close();
      await open();
    },
    get hasWorkers() {
      return desk?.isWorker ?? false;
    },
  };
};
