/**
 * A pool of hands that work for this isolate, threads or web workers alike. A hand gets a plan once, what changed where the
 * next plan goes on from it, and jobs one at a time; blocks are transferred, not copied. A hand that is lost fails its job
 * and is replaced; results do not depend on their number. Limit: a job that is in hand cannot be taken back.
 */
import {
  type Block,
  continues,
  decodeBlock,
  type FailedJob,
  type FromWorker,
  type Job,
  type Plan,
  type Runner,
  type RunOptions,
  type ToWorker,
} from "@inflow/study";
import { report } from "./inline.ts";

/** What came of a job: its block, or that it failed and why. */
export type Arrival = { readonly block: Block } | FailedJob;

/** What the pool is told by a hand. */
export interface Ears {
  hear(message: FromWorker): void;
  /** The hand is gone and will not answer. */
  lost(why: string): void;
}

/** One who works: gets messages, and can be let go. */
export interface Hand {
  post(message: ToWorker): void;
  end(): unknown;
  /** Told whether it has work, so that an idle thread does not keep a process alive. */
  hold?(isBusy: boolean): void;
}

export type Hire = (ears: Ears) => Hand;

/** Where single jobs are done, each when a hand is free. */
export interface Pool {
  readonly width: number;
  /** Hands without a job. */
  free(): number;
  /** Does a job by a free hand; where none is free the job fails. */
  work(plan: Plan, job: Job): Promise<Arrival>;
  close(): Promise<void>;
}

interface Seat {
  hand: Hand;
  plan: Plan | null;
  job: Job | null;
  done: (arrival: Arrival) => void;
}

const arrivalOf = (message: FromWorker, job: Job): Arrival => {
  if ("failed" in message) return { job: message.failed, because: message.because };
  const block = decodeBlock(new Uint8Array(message.buffer));
  return "refused" in block ? { job, because: block.refused } : { block };
};

/** What a hand needs of a plan that goes on from the one it has. */
const messageOf = (plan: Plan, before: Plan | null): ToWorker => {
  if (before === null || !continues(plan, before)) return { plan };
  const { world: _, parameters: __, points: ___, reference: ____, ...change } = plan;
  return { change };
};

/** A pool of as many hands as its width; they are hired with the first job and leave with `close`. */
export const poolOf = (width: number, hire: Hire): Pool => {
  const seats: Seat[] = [];

  const sit = (seat: Omit<Seat, "hand"> & { hand?: Hand }): Seat => {
    const settled = (arrival: Arrival): void => {
      seat.job = null;
      seat.hand?.hold?.(false);
      seat.done(arrival);
    };
    let isHere = true;
    seat.hand = hire({
      hear: (message) => {
        if (isHere && seat.job !== null) settled(arrivalOf(message, seat.job));
      },
      lost: (why) => {
        if (!isHere) return;
        isHere = false;
        const { job } = seat;
        seat.plan = null;
        sit(seat);
        if (job !== null) settled({ job, because: why });
      },
    });
    return seat as Seat;
  };

  const fill = (): void => {
    while (seats.length < width) seats.push(sit({ plan: null, job: null, done: () => {} }));
  };

  return {
    width,
    free: () => width - seats.filter(({ job }) => job !== null).length,
    work: (plan, job) => {
      fill();
      const free = seats.filter((one) => one.job === null);
      const seat = free.find((one) => one.plan?.id === plan.id) ?? free[0];
      if (seat === undefined) return Promise.resolve({ job, because: "Every hand has a job." });
      return new Promise((resolve) => {
        seat.done = resolve;
        seat.job = job;
        seat.hand.hold?.(true);
        if (seat.plan?.id !== plan.id) seat.hand.post(messageOf(plan, seat.plan));
        seat.plan = plan;
        seat.hand.post({ job });
      });
    },
    async close() {
      await Promise.all(seats.splice(0).map(({ hand }) => hand.end()));
    },
  };
};

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

/** The runner of a pool: jobs as fast as they are done. A run that is left before its end lets the hands go. */
export const runnerOn = (pool: Pool): Runner => ({
  width: pool.width,
  async *run(plan: Plan, jobs: Iterable<Job>, options: RunOptions = {}) {
    const inbox = new Inbox();
    const waiting = jobs[Symbol.iterator]();
    let more = true;
    let open = 0;
    const onAbort = (): void => inbox.ring();
    options.stop?.addEventListener("abort", onAbort, { once: true });
    try {
      while (true) {
        if (options.stop?.aborted) return;
        while (more && pool.free() > 0) {
          const next = waiting.next();
          more = next.done !== true;
          if (next.done === true) break;
          open += 1;
          void pool.work(plan, next.value).then((arrival) => {
            open -= 1;
            inbox.put(arrival);
          });
        }
        const arrival = inbox.take();
        if (arrival === undefined) {
          if (!more && open === 0) return;
          await inbox.wait();
        } else if ("block" in arrival) yield arrival.block;
        else report(arrival, options);
      }
    } finally {
      options.stop?.removeEventListener("abort", onAbort);
      if (open > 0) await pool.close();
    }
  },
  close: () => pool.close(),
});
