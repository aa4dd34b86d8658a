/**
 * A design as plans: one plan for each column of its blocks, so that the rows of a block share draw and luck by their
 * address. A Saltelli block A, AB_1 … AB_k, AB_rest, B of chosen parameters and "everything else" becomes k + 3 plans (2k + 4
 * with BA_1 … BA_k, BA_rest for pairs): the
 * chosen ones stand in the table, everything else (the other parameters and luck) comes from the seed, one for A and one for
 * B. Rows meet draws in an order of chance, another for A and for B: two scrambles of one Sobol' sequence at the same place
 * would move together. Where a row cannot be, everything else is drawn again and the chosen ones stand; that is counted.
 * Parameters whose values were calibrated together have no independent priors: a row of their posterior is one factor more,
 * named by all of them (along a trajectory of Morris it stands still).
 * Limit: the index of a parameter that decides which worlds can be holds the change of what was drawn again.
 */
import { nameHash, sha256Hex } from "@inflow/exact";
import { cdfOf, type MorrisDesign, morrisDesign, type SaltelliDesign, saltelliDesign } from "@inflow/methods";
import { type Plan, placeOfPolicy } from "../plan.ts";
import { type Points, rowsOf, withPoints } from "../points.ts";
import { shuffledPlaces } from "./shuffled.ts";

/** The group of all parameters that are not named, and luck. */
export const EVERYTHING_ELSE = "everything else, luck included";

/** The parameters that the plan draws from a posterior, together; none where it draws all from priors. */
export const calibratedTogether = ({ points }: Pick<Plan, "points">): readonly string[] =>
  points?.of === "values" ? points.paths : [];

/** The factor that a row of the posterior is, by the names of its parameters. */
export const togetherName = (paths: readonly string[]): string => `calibrated together: ${paths.join(", ")}`;

/** A design with the plans that run it. */
export interface PlannedDesign<D> {
  /** Scrambles of a Saltelli round, in order; one design of trajectories. */
  readonly designs: readonly D[];
  readonly plans: readonly Plan[];
  /** For each plan and draw the row that it runs, counted through all designs. */
  readonly rowOf: readonly Int32Array[];
  readonly rows: number;
}

const renamed = (plan: Plan, words: string): Pick<Plan, "id" | "runId"> => {
  const id = sha256Hex(`${plan.id}\n${words}`);
  return { id, runId: id.slice(0, plan.runId.length) };
};

const withSample = (plan: Plan, sample: Partial<Plan["study"]["sample"]>): Pick<Plan, "study"> => ({
  study: { ...plan.study, sample: { ...plan.study.sample, ...sample } },
});

/** The plan with another seed, and a name of its own. */
const withSeed = (plan: Plan, seed: number): Plan => ({
  ...plan,
  ...renamed(plan, `seed ${seed}`),
  ...withSample(plan, { seed }),
});

/** The plan of one policy (place 0) and the comparison (place 1) alone, one luck a draw: what a design runs. */
export const pairPlan = (plan: Plan, policy: string): Plan => {
  const places = [placeOfPolicy(plan, policy), plan.against];
  return {
    ...plan,
    ...renamed(plan, `pair ${policy}`),
    ...withSample(plan, { luckPerDraw: 1 }),
    runs: plan.study.sample.draws,
    policies: places.map((place) => plan.policies[place]),
    schedules: plan.schedules.length === 0 ? [] : places.map((place) => plan.schedules[place]),
    against: 1,
  };
};

interface Column {
  readonly is: string;
  /** Row of the design for each block. */
  readonly rows: Int32Array;
  readonly seed: number;
  /** For each draw the block that it runs. */
  readonly order: Int32Array;
}

const NEARBY = 1e-9;
const WITHIN: readonly [number, number] = [1e-12, 1 - 1e-12];

/** The share of a prior below a value of a posterior: of a choice the middle of its share, so that the same form is drawn. */
const shareBelow = ({ parameters }: Pick<Plan, "parameters">, path: string, value: number): number => {
  const { prior } = parameters.find((parameter) => parameter.path === path)!;
  const isStepped = "forms" in prior || "discrete" in prior;
  const below = isStepped ? cdfOf(prior, value - NEARBY * Math.max(1, Math.abs(value))) : cdfOf(prior, value);
  return Math.min(WITHIN[1], Math.max(WITHIN[0], (below + cdfOf(prior, value)) / 2));
};

/** All rows of a posterior as shares of the priors: rows × its paths; empty where the plan has none. */
const posteriorShares = (plan: Plan): Float64Array => {
  const paths = calibratedTogether(plan);
  const table = paths.length === 0 ? new Float64Array(0) : (plan.points as Points).table;
  return Float64Array.from(table, (value, i) => shareBelow(plan, paths[i % paths.length], value));
};

const posteriorRow = (plan: Plan, shares: Float64Array, at: number): Float64Array => {
  const width = calibratedTogether(plan).length;
  if (width === 0) return shares;
  const rows = rowsOf(plan.points as Points);
  const row = Math.min(rows - 1, Math.floor(at * rows));
  return shares.subarray(row * width, (row + 1) * width);
};

const plannedColumn = (
  plan: Plan,
  paths: readonly string[],
  quantiles: (row: number, block: number) => readonly Float64Array[],
  column: Column,
): { readonly plan: Plan; readonly rowOf: Int32Array } => {
  const rowOf = Int32Array.from(column.order, (block) => column.rows[block]);
  const table = new Float64Array(rowOf.length * paths.length);
  rowOf.forEach((row, draw) => {
    let at = draw * paths.length;
    for (const part of quantiles(row, column.order[draw])) {
      table.set(part, at);
      at += part.length;
    }
  });
  return { plan: withPoints(withSeed(plan, column.seed), { paths, of: "quantiles", table, is: column.is }), rowOf };
};

const shareFactor = (name: string) => ({ name, at: (share: number) => share });

const seedOf = (plan: Plan, words: string): number => nameHash(`${plan.study.sample.seed} ${words}`) >>> 0;

/** Whether a column of a block takes everything else from B: A and AB_j do not, B and BA_j do, in those of everything else turned. */
const takesOther = (k: number, width: number, block: number): boolean =>
  k === block - 1 || (k <= width ? k === width : k !== block - 2);

/**
 * One round of a Sobol' study: base rows `first` to `first + base` of each scramble, of these parameters by path; of second order
 * with the blocks BA_1 … BA_k, BA_rest besides.
 */
export const saltelliRound = (
  plan: Plan,
  paths: readonly string[],
  { base, first, scrambles }: { readonly base: number; readonly first: number; readonly scrambles: number },
  secondOrder = false,
): PlannedDesign<SaltelliDesign> => {
  const { seed } = plan.study.sample;
  const together = calibratedTogether(plan);
  const posterior = posteriorShares(plan);
  const joint = together.length === 0 ? [] : [togetherName(together)];
  const factors = [...paths, ...joint, EVERYTHING_ELSE].map(shareFactor);
  const designs = Array.from({ length: scrambles }, (_, scramble) =>
    saltelliDesign(factors, { base, first, scramble, seed, secondOrder }),
  );
  const width = factors.length;
  const block = (secondOrder ? 2 : 1) * width + 2;
  const blocks = base * scrambles;
  const rows = blocks * block;
  const quantiles = (row: number): readonly Float64Array[] => {
    const perDesign = base * block;
    const within = row % perDesign;
    const own = designs[Math.floor(row / perDesign)].points.subarray(within * width, (within + 1) * width);
    return [own.subarray(0, paths.length), posteriorRow(plan, posterior, own[paths.length])];
  };
  const named = `sobol ${paths.join(" ")} ${first}`;
  const own = { seed: seedOf(plan, `${named} A`), order: shuffledPlaces(blocks, seed, `${named} A`) };
  const other = { seed: seedOf(plan, `${named} B`), order: shuffledPlaces(blocks, seed, `${named} B`) };
  const columns = Array.from({ length: block }, (_, k) =>
    plannedColumn(plan, [...paths, ...together], quantiles, {
      is: `Saltelli column ${k} of ${block}, ${blocks} × ${paths.length}`,
      rows: Int32Array.from({ length: blocks }, (_, i) => i * block + k),
      ...(takesOther(k, width, block) ? other : own),
    }),
  );
  return { designs, plans: columns.map((one) => one.plan), rowOf: columns.map((one) => one.rowOf), rows };
};

/** Trajectories of Morris through these parameters, everything else the same along each; ends of priors cut at 1 and 99 %. */
export const morrisRound = (
  plan: Plan,
  paths: readonly string[],
  trajectories: number,
): PlannedDesign<MorrisDesign> => {
  const { seed } = plan.study.sample;
  const design = morrisDesign(paths.map(shareFactor), { trajectories, seed, within: [0.01, 0.99] });
  const width = paths.length;
  const named = `morris ${paths.join(" ")}`;
  const order = shuffledPlaces(trajectories, seed, named);
  const together = calibratedTogether(plan);
  const posterior = posteriorShares(plan);
  const places = shuffledPlaces(trajectories, seed, `${named} posterior`);
  const quantiles = (row: number, t: number): readonly Float64Array[] => [
    design.points.subarray(row * width, (row + 1) * width),
    posteriorRow(plan, posterior, (places[t] + 0.5) / trajectories),
  ];
  const columns = Array.from({ length: width + 1 }, (_, step) =>
    plannedColumn(plan, [...paths, ...together], quantiles, {
      is: `Morris step ${step} of ${width + 1}, ${trajectories} × ${width}`,
      rows: Int32Array.from({ length: trajectories }, (_, t) => t * (width + 1) + step),
      seed: seedOf(plan, named),
      order,
    }),
  );
  return {
    designs: [design],
    plans: columns.map((one) => one.plan),
    rowOf: columns.map((one) => one.rowOf),
    rows: trajectories * (width + 1),
  };
};

/** Values that stand draw by draw in each plan of a design, in the order of its rows. */
export const inRows = (planned: PlannedDesign<unknown>, byPlan: readonly ArrayLike<number>[]): Float64Array => {
  const values = new Float64Array(planned.rows);
  planned.rowOf.forEach((rows, p) => {
    rows.forEach((row, draw) => {
      values[row] = byPlan[p][draw];
    });
  });
  return values;
};
