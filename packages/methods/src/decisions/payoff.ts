/**
 * Payoffs of policies in scenarios, more is better: one row a policy, one column a scenario, each cell a mean over lucks that
 * all policies share. Regret of a policy in a scenario = best payoff there − its own, so it is regret against the policies
 * that are offered, and can grow when one is added (Savage 1951). Limit: scenarios count alike unless weights are given where
 * a measure takes them.
 */

export interface PayoffTable {
  readonly policies: readonly string[];
  readonly scenarios: number;
  /** Row by row: payoff of policy p in scenario s at p × scenarios + s. */
  readonly values: Float64Array;
}

/** A table from one row of payoffs (as many as scenarios) for each policy; lists every problem in a RangeError. */
export function payoffTable(policies: readonly string[], rows: readonly ArrayLike<number>[]): PayoffTable {
  const problems: string[] = [];
  if (policies.length === 0) problems.push("there is no policy: name at least one");
  if (rows.length !== policies.length) {
    problems.push(`${rows.length} rows for ${policies.length} policies: give one row for each`);
  }
  if (new Set(policies).size < policies.length) problems.push("a policy is named twice: rename one");
  const scenarios = rows[0]?.length ?? 0;
  if (scenarios === 0) problems.push("there is no scenario: give each policy at least one payoff");
  rows.forEach((row, p) => {
    if (row.length !== scenarios)
      problems.push(`row ${p} has ${row.length} payoffs, row 0 has ${scenarios}: make them alike`);
    const bad = Array.from(row).findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      problems.push(`row ${p}, scenario ${bad}, is ${row[bad]}: drop the scenario for all, or give a number`);
  });
  if (problems.length > 0) throw new RangeError(`These payoffs cannot be compared: ${problems.join("; ")}.`);
  const values = new Float64Array(policies.length * scenarios);
  rows.forEach((row, p) => {
    values.set(row, p * scenarios);
  });
  return { policies, scenarios, values };
}

/** The payoffs of the policy at place p. */
export const payoffsOf = (table: PayoffTable, p: number): Float64Array =>
  table.values.subarray(p * table.scenarios, (p + 1) * table.scenarios);

/** The same table over some scenarios only (by place; one may stand twice). */
export function scenariosOf(table: PayoffTable, places: ArrayLike<number>): PayoffTable {
  const { policies, scenarios, values } = table;
  const chosen = new Float64Array(policies.length * places.length);
  for (let p = 0; p < policies.length; p++) {
    for (let i = 0; i < places.length; i++) chosen[p * places.length + i] = values[p * scenarios + places[i]];
  }
  return { policies, scenarios: places.length, values: chosen };
}

/** Regret of each policy in each scenario, in the unit of the payoff, laid out as the payoffs are. */
export function regretOf(table: PayoffTable): Float64Array {
  const { policies, scenarios, values } = table;
  const regret = new Float64Array(values.length);
  for (let s = 0; s < scenarios; s++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < policies.length; p++) best = Math.max(best, values[p * scenarios + s]);
    for (let p = 0; p < policies.length; p++) regret[p * scenarios + s] = best - values[p * scenarios + s];
  }
  return regret;
}

export interface Wins {
  /** For each scenario the place of the best policy; the first where several are equally good. */
  readonly winner: Int32Array;
  /** For each policy the share of scenarios in which it is best; ties are shared out. */
  readonly shares: readonly { readonly policy: string; readonly share: number }[];
}

/** Where each policy is best: hand `winner` to scenario discovery to learn under which conditions. */
export function winsOf(table: PayoffTable): Wins {
  const { policies, scenarios } = table;
  const regret = regretOf(table);
  const winner = new Int32Array(scenarios);
  const shares = new Float64Array(policies.length);
  for (let s = 0; s < scenarios; s++) {
    const best = policies.map((_, p) => p).filter((p) => regret[p * scenarios + s] === 0);
    winner[s] = best[0];
    for (const p of best) shares[p] += 1 / (best.length * scenarios);
  }
  return { winner, shares: policies.map((policy, p) => ({ policy, share: shares[p] })) };
}

/**
 * The odds at which a policy breaks even with another: in the scenarios where it pays more it wins `gain` on average, in the
 * others it loses `loss`; it is better on average where the chance of the former is above loss / (gain + loss). Null where one
 * is never worse than the other.
 */
export function breakevenOdds(table: PayoffTable, policy: string, against: string) {
  const [p, q] = [policy, against].map((name) => placeOfPolicy(table, name));
  const difference = payoffsOf(table, p).map((value, s) => value - payoffsOf(table, q)[s]);
  const favourable = [...difference.keys()].filter((s) => difference[s] > 0);
  const others = [...difference.keys()].filter((s) => !(difference[s] > 0));
  if (favourable.length === 0 || others.length === 0) return null;
  const average = (places: number[]): number => places.reduce((sum, s) => sum + difference[s], 0) / places.length;
  const gain = average(favourable);
  const loss = -average(others);
  return { favourable, gain, loss, chance: loss / (gain + loss) };
}

/** The place of a policy by name; an unknown one is a RangeError that lists those there are. */
export function placeOfPolicy(table: PayoffTable, name: string): number {
  const place = table.policies.indexOf(name);
  if (place < 0) throw new RangeError(`There is no policy "${name}": take one of ${table.policies.join(", ")}.`);
  return place;
}
