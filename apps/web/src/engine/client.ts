/** The page's side of the desk: opens it in a worker, or here where workers are blocked, and hands on what it says. */
import { asset, runHere, workerAddress } from "../assets.ts";
import type { FromDesk, Scenario, ToDesk } from "./contract.ts";
import type { ArgsOf, ResultOf, ServiceName } from "./services/index.ts";

interface Shipped {
  readonly model: string;
  readonly version: string;
  readonly texts: Readonly<Record<string, string>>;
}

export interface Client {
  /** Asks for a scenario; answers come to the listener, stale ones are dropped. */
  ask(scenario: Scenario): void;
  call<N extends ServiceName>(service: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  readonly hasWorkers: boolean;
}

type Post = (message: ToDesk) => void;

const deskInWorker = (hear: (message: FromDesk) => void): Post | null => {
  try {
    const worker = new Worker(workerAddress("desk.js"));
    worker.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => hear(data));
    return (message) => worker.postMessage(message);
  } catch {
    return null;
  }
};

type MakeDesk = (post: (message: FromDesk) => void) => (message: ToDesk) => Promise<void>;

const deskCode = async (): Promise<MakeDesk> => {
  await runHere("desk.js");
  return (globalThis as unknown as { readonly inflowDesk: MakeDesk }).inflowDesk;
};

const deskHere = async (hear: (message: FromDesk) => void): Promise<Post> => {
  const handle = (await deskCode())(hear);
  return (message) => void handle(message);
};

/** Opens the desk; `hear` gets everything that it says but results of calls. */
export const openClient = async (hear: (message: FromDesk) => void): Promise<Client> => {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (cause: Error) => void }>();
  let token = 0;
  let calls = 0;
  const receive = (message: FromDesk): void => {
    if (message.kind === "result") {
      waiting.get(message.call)?.resolve(message.result as never);
      waiting.delete(message.call);
    } else if (message.kind === "failed" && message.call !== null) {
      waiting.get(message.call)?.reject(new Error(message.because));
      waiting.delete(message.call);
    } else if (!("token" in message) || message.token === token) hear(message);
  };
  const inWorker = deskInWorker(receive);
  const post = inWorker ?? (await deskHere(receive));
  const { texts, model, version } = JSON.parse(await asset("shipped.json")) as Shipped;
  post({
    kind: "open",
    texts: JSON.stringify(texts),
    model,
    version,
    threads: Math.max(1, (navigator.hardwareConcurrency ?? 2) - 1),
    runWorker: inWorker === null ? null : workerAddress("run.js"),
  });
  return {
    ask: (scenario) => post({ kind: "scenario", scenario, token: ++token }),
    call: (service, args) =>
      new Promise((resolve, reject) => {
        const call = ++calls;
        waiting.set(call, { resolve, reject });
        post({ kind: "call", service, args, call });
      }),
    hasWorkers: inWorker !== null,
  };
};
