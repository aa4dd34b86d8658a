/**
 * The worker's side of the seam: gets the plan once, then jobs; posts blocks whose buffers are transferred. The same for
 * worker threads and web workers, since all it knows of its host is how to post.
 */
import {
  blockOf,
  type FromWorker,
  type Plan,
  type Simulator,
  type SimulatorOf,
  simulator,
  type ToWorker,
} from "@inflow/study";
import { because } from "./inline.ts";

/** How a worker answers: a message, and the buffers that go with it. */
export type Post = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/**
 * Makes the handler of a worker's messages. Where a plan goes on from the one before, the simulator stays warm. A job that
 * fails is answered as failed; the worker goes on.
 */
export const serve = (post: Post, make: SimulatorOf = simulator): ((message: ToWorker) => void) => {
  let plan: Plan | null = null;
  let by: Simulator | null = null;
  const follow = (next: Plan): void => {
    plan = next;
    if (by?.follow?.(next) !== true) by = null;
  };
  return (message) => {
    if ("plan" in message) return follow(message.plan);
    if ("change" in message) {
      if (plan !== null) follow({ ...plan, ...message.change });
      return;
    }
    try {
      if (plan === null) throw new Error("A job came before its plan.");
      by ??= make(plan);
      const { buffer } = blockOf(plan, message.job, by);
      post({ buffer }, [buffer]);
    } catch (cause) {
      post({ failed: message.job, because: because(cause) }, []);
    }
  };
};
