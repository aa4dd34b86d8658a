/**
 * A pool of one hand that is this very isolate, for hosts that allow no workers: it gives way before each job, so that
 * messages are heard between jobs. Limit: nothing else runs while a job is in hand, so jobs should be single runs.
 */
import { type SimulatorOf, simulator } from "@inflow/study";
import { type Pool, poolOf } from "./pool.ts";
import { serve } from "./serve.ts";

/** The pool of this isolate; `giveWay` resolves when the host has had its turn. */
export const inlinePool = (giveWay: () => Promise<void>, make: SimulatorOf = simulator): Pool =>
  poolOf(1, ({ hear }) => {
    const handle = serve((message) => hear(message), make);
    let isHere = true;
    /** Turns of a host may overtake one another; a plan must not be overtaken by its jobs. */
    let before = Promise.resolve();
    return {
      post: (message) => {
        before = before.then(giveWay).then(() => {
          if (isHere) handle(message);
        });
      },
      end: () => {
        isHere = false;
      },
    };
  });
