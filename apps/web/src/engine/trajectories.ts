/**
 * Runs kept by what they depend on: model, world, beliefs, points, luck, horizon, record and the policy's own schedule; not
 * the plan, not other policies, not the test. So a lever reruns one policy, and a success criterion none.
 * Limit: kept within a number of bytes; what has rested longest goes first, never what is in use.
 */
import type { Parameter } from "@inflow/evidence";
import type { Schedule } from "@inflow/model";
import { type Block, type Job, jobsOf, type Plan, type ResultStore } from "@inflow/study";
import { Trajectory } from "./trajectory.ts";

const numbers = new WeakMap<object, number>();
let given = 0;

/** A number for an object, the same as long as it is the same object: worlds and tables of points are shared by plans. */
const numberOf = (thing: object): number => {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  numbers.set(thing, ++given);
  return given;
};

const texts = new WeakMap<Parameter, string>();

const textOfParameter = (parameter: Parameter): string => {
  const known = texts.get(parameter);
  if (known !== undefined) return known;
  const text = JSON.stringify([parameter.path, parameter.prior, parameter.dimension]);
  texts.set(parameter, text);
  return text;
};

/** Priors of entries are parameters of their own; only the policy that holds the entry depends on one. */
const isOfEntry = ({ path }: Parameter): boolean => path.startsWith("given.");

const textOfSchedule = ({ cell, from, until, value, parameter }: Schedule, parameters: readonly Parameter[]): string =>
  [
    cell.join(),
    from.join(),
    until.join(),
    value.join(),
    Array.from(parameter, (place) => (place < 0 ? "" : textOfParameter(parameters[place]!))).join(),
  ].join(";");

const stems = new Map<string, number>();

const numberOfText = (text: string): number => {
  const known = stems.get(text);
  if (known !== undefined) return known;
  stems.set(text, stems.size);
  return stems.size - 1;
};

const stemOf = ({ model, world, parameters, points, study, weeks, settleWeeks, reference }: Plan): number => {
  const { sample, drivers, only } = study;
  return numberOfText(
    [
      model,
      numberOf(world),
      points === undefined ? "" : `${points.of} ${points.is} ${points.paths.join()} ${numberOf(points.table)}`,
      drivers,
      only?.join() ?? "",
      weeks,
      settleWeeks,
      sample.seed,
      sample.luckPerDraw,
      textOfSchedule(reference, parameters),
      ...parameters.filter((parameter) => !isOfEntry(parameter)).map(textOfParameter),
    ].join("\n"),
  );
};

/** The key of each policy's runs: equal where, and only where, a run of it must come to the same. */
export const keysOf = (plan: Plan): string[] => {
  const stem = stemOf(plan);
  return plan.schedules.map((schedule) => `${stem} ${textOfSchedule(schedule, plan.parameters)}`);
};

/** The runs that a plan needs, by the place of its policies. */
export interface Kept {
  readonly plan: Plan;
  readonly keys: readonly string[];
  readonly of: readonly Trajectory[];
}

/** Runs by key, within a number of bytes. */
export class Trajectories {
  private readonly kept = new Map<string, Trajectory>();
  private readonly budget: number;

  constructor(budget: number) {
    this.budget = budget;
  }

  /** The runs of a plan's policies as far as they are there; they become the last to go. */
  for(plan: Plan): Kept {
    const keys = keysOf(plan);
    const of = keys.map((key) => {
      const found = this.kept.get(key) ?? new Trajectory();
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    });
    this.trim(new Set(keys));
    return { plan, keys, of };
  }

  get bytes(): number {
    let sum = 0;
    for (const { bytes } of this.kept.values()) sum += bytes;
    return sum;
  }

  private trim(inUse: ReadonlySet<string>): void {
    let bytes = this.bytes;
    for (const [key, one] of this.kept) {
      if (bytes <= this.budget) return;
      if (inUse.has(key)) continue;
      this.kept.delete(key);
      bytes -= one.bytes;
    }
  }
}

/** The runs of a plan as its blocks; nothing is put, since what is run is kept by what it depends on. */
export const storeOf = ({ plan, of }: Kept): ResultStore => {
  const blockAt = (job: Job): Block | null => of[job.policy]?.blockOf(plan, job) ?? null;
  return {
    has: async (_, job) => job.until <= (of[job.policy]?.reach ?? 0),
    put: async () => {},
    get: async (_, job) => blockAt(job),
    async *blocks(asked, policy) {
      for (const job of jobsOf(asked, policy === undefined ? undefined : [policy])) {
        const block = blockAt(job);
        if (block !== null) yield block;
      }
    },
  };
};
