/**
 * Work in a pool of web workers, made by the caller who knows their address. A worker that throws outside its jobs, or whose
 * code does not load, is lost. Limit: whether a browser allows workers at all is for the caller to find out.
 */
import type { FromWorker, Runner, ToWorker } from "@inflow/study";
import { type Pool, poolOf, runnerOn } from "./pool.ts";

/** As much of a web worker as the pool needs. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  /** A word that is no object is a greeting, and passed over. */
  addEventListener(kind: "message", hear: (event: { readonly data: FromWorker | string }) => void): void;
  addEventListener(kind: "error", hear: (event: { readonly message?: string }) => void): void;
}

export interface WebOptions {
  readonly make: () => WorkerLike;
  /** How many workers. */
  readonly width: number;
}

/** A pool of web workers. They start with the first job and end with `close`. */
export const webPool = ({ make, width }: WebOptions): Pool =>
  poolOf(Math.max(1, width), ({ hear, lost }) => {
    const worker = make();
    worker.addEventListener("message", ({ data }) => {
      if (typeof data === "object") hear(data);
    });
    worker.addEventListener("error", ({ message }) => {
      worker.terminate();
      lost(message === undefined || message === "" ? "The worker stopped." : message);
    });
    return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
  });

/** The runner of a pool of web workers. */
export const webRunner = (options: WebOptions): Runner => runnerOn(webPool(options));
