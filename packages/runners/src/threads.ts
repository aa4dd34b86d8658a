/**
 * Work in a pool of worker threads. Limit: blocks come back in any order; the worker's file is given by the caller, since
 * bundles differ.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { FromWorker, Runner } from "@inflow/study";
import { because } from "./inline.ts";
import { type Hire, type Pool, poolOf, runnerOn } from "./pool.ts";

export interface ThreadOptions {
  /** File of the bundled worker entry. */
  readonly entry: URL | string;
  /** Number of threads; as many as the machine runs at once when it is not given. */
  readonly threads?: number;
  /** Arguments for the runtime of each worker, for entries that are not plain JavaScript. */
  readonly execArgv?: readonly string[];
}

const hireThread =
  ({ entry, execArgv }: ThreadOptions): Hire =>
  ({ hear, lost }) => {
    const worker = new Worker(entry, { execArgv: [...(execArgv ?? process.execArgv)] });
    worker.on("message", (message: FromWorker) => hear(message));
    worker.on("error", (cause) => lost(because(cause)));
    worker.on("exit", (code) => lost(`The worker ended with code ${code}.`));
    worker.unref();
    return {
      post: (message) => worker.postMessage(message),
      hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
      end: () => {
        worker.removeAllListeners();
        return worker.terminate();
      },
    };
  };

/** A pool of worker threads. Threads start with the first job and end with `close`. */
export const threadPool = (options: ThreadOptions): Pool =>
  poolOf(Math.max(1, options.threads ?? availableParallelism()), hireThread(options));

/** The runner of a pool of worker threads. */
export const threadRunner = (options: ThreadOptions): Runner => runnerOn(threadPool(options));
