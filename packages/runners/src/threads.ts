/**
 * Work in a pool of worker threads. The plan is sent once to each, jobs one at a time to whoever is free, blocks are
 * transferred, not copied. A worker that dies fails its job and is replaced; results do not depend on their number.
 * Limit: blocks come back in any order; the worker's file is given by the caller, since bundles differ.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  type Block,
  decodeBlock,
  type FailedJob,
  type FromWorker,
  type Job,
  type Plan,
  type Runner,
  type RunOptions,
  type ToWorker,
} from "@inflow/study";
import { because, report } from "./inline.ts";

export interface ThreadOptions {
  /** File of the bundled worker entry. */
  readonly entry: URL | string;
  /** Number of threads; as many as the machine runs at once when it is not given. */
  readonly threads?: number;
  /** Arguments for the runtime of each worker, for entries that are not plain JavaScript. */
  readonly execArgv?: readonly string[];
}

interface Seat {
  worker: Worker;
  plan: string;
  job: Job | null;
}

type Arrival = { readonly block: Block } | FailedJob;

/** What has arrived and who waits for it. */
class Inbox {
  private readonly arrivals: Arrival[] = [];
  private wake: (() => void) | null = null;

  put(arrival: Arrival): void {
    this.arrivals.push(arrival);
    this.ring();
  }

  ring(): void {
    this.wake?.();
    this.wake = null;
  }

  take(): Arrival | undefined {
    return this.arrivals.shift();
  }

  async wait(): Promise<void> {
    if (this.arrivals.length > 0) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}

const arrivalOf = (message: FromWorker): Arrival => {
  if ("failed" in message) return { job: message.failed, because: message.because };
  const block = decodeBlock(new Uint8Array(message.buffer));
  if ("refused" in block) throw new Error(block.refused);
  return { block };
};

/** A pool of worker threads. Threads start with the first run and end with `close`. */
export const threadRunner = (options: ThreadOptions): Runner => {
  const width = Math.max(1, options.threads ?? availableParallelism());
  const seats: Seat[] = [];
  let inbox = new Inbox();

  const sit = (): Worker => new Worker(options.entry, { execArgv: [...(options.execArgv ?? process.execArgv)] });

  const listen = (seat: Seat): void => {
    const { worker } = seat;
    const lose = (why: string): void => {
      if (seat.worker !== worker) return;
      const { job } = seat;
      seat.job = null;
      seat.plan = "";
      seat.worker = sit();
      listen(seat);
      if (job !== null) inbox.put({ job, because: why });
    };
    worker.on("message", (message: FromWorker) => {
      seat.job = null;
      inbox.put(arrivalOf(message));
    });
    worker.on("error", (cause) => lose(because(cause)));
    worker.on("exit", (code) => lose(`The worker ended with code ${code}.`));
    worker.unref();
  };

  const give = (seat: Seat, plan: Plan, job: Job): void => {
    const send = (message: ToWorker): void => seat.worker.postMessage(message);
    if (seat.plan !== plan.id) send({ plan });
    seat.plan = plan.id;
    seat.job = job;
    seat.worker.ref();
    send({ job });
  };

  async function* run(plan: Plan, jobs: Iterable<Job>, runOptions: RunOptions = {}): AsyncIterable<Block> {
    while (seats.length < width) {
      const seat: Seat = { worker: sit(), plan: "", job: null };
      listen(seat);
      seats.push(seat);
    }
    inbox = new Inbox();
    const waiting = jobs[Symbol.iterator]();
    let more = true;
    const onAbort = (): void => inbox.ring();
    runOptions.stop?.addEventListener("abort", onAbort, { once: true });
    try {
      while (true) {
        if (runOptions.stop?.aborted) return;
        for (const seat of seats) {
          if (!more || seat.job !== null) continue;
          const next = waiting.next();
          if (next.done) more = false;
          else give(seat, plan, next.value);
        }
        const arrival = inbox.take();
        if (arrival === undefined) {
          if (!more && seats.every(({ job }) => job === null)) return;
          await inbox.wait();
        } else if ("block" in arrival) yield arrival.block;
        else report(arrival, runOptions);
      }
    } finally {
      runOptions.stop?.removeEventListener("abort", onAbort);
      for (const seat of seats) seat.worker.unref();
      if (seats.some(({ job }) => job !== null)) await close();
    }
  }

  async function close(): Promise<void> {
    const leaving = seats.splice(0);
    await Promise.all(
      leaving.map(({ worker }) => {
        worker.removeAllListeners();
        return worker.terminate();
      }),
    );
  }

  return { width, run, close };
};
