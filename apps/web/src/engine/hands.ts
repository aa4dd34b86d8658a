/**
 * Who works for the desk: web workers where the browser allows them, else the desk's own isolate, which gives way between
 * runs. Whether workers are allowed is found by opening one: a policy may refuse them only when their code is loaded.
 */
import { inlinePool, type Pool, type WorkerLike, webPool } from "@inflow/runners";
import { giveWay } from "./give-way.ts";
import { workerAt } from "./worker-at.ts";

const PATIENCE_MS = 10_000;

/** Opens one worker and hears whether it lives: its first word is "here". */
const isServed = (address: string): Promise<Worker | null> =>
  new Promise((resolve) => {
    try {
      const worker = workerAt(address);
      const late = setTimeout(() => void giveWay().then(refuse), PATIENCE_MS);
      const refuse = (): void => {
        clearTimeout(late);
        worker.terminate();
        resolve(null);
      };
      worker.addEventListener("error", refuse, { once: true });
      worker.addEventListener(
        "message",
        () => {
          clearTimeout(late);
          worker.removeEventListener("error", refuse);
          resolve(worker);
        },
        { once: true },
      );
    } catch {
      resolve(null);
    }
  });

export interface Hands {
  readonly pool: Pool;
  /** Workers at work; 0 where the desk works alone. */
  readonly workers: number;
}

/** Workers for an address, or this isolate alone. */
export const openHands = async (address: string | null, width: number): Promise<Hands> => {
  const first = address === null || typeof Worker === "undefined" ? null : await isServed(address);
  if (first === null || address === null) return { pool: inlinePool(giveWay), workers: 0 };
  const spare = [first];
  const make = (): WorkerLike => (spare.pop() ?? workerAt(address)) as unknown as WorkerLike;
  return { pool: webPool({ make, width }), workers: Math.max(1, width) };
};
