/** The frontier, acceptability of a normal pair, and discounting beside reference numbers computed in Python; amounts to 1e-12 of their size. */
import { costEffectivenessFrontier, normalAcceptability, presentValue } from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";

interface Expected {
  readonly cea_frontier: {
    readonly strategies: readonly { name: string; cost: number; effect: number }[];
    readonly frontier: readonly { name: string; icer: number | null }[];
    readonly status: Readonly<Record<string, string>>;
  };
  readonly ceac_analytic: {
    readonly "dE~N": readonly [number, number];
    readonly "dC~N": readonly [number, number];
    readonly rho: number;
    readonly P_cost_effective: Readonly<Record<string, number>>;
    readonly EVPI_per_lambda: Readonly<Record<string, number>>;
  };
  readonly discounting: Readonly<Record<string, number>>;
}

const close = (name: string, expected: number, ours: number): Check =>
  near(name, expected, ours, 1e-12 * Math.max(1, Math.abs(expected)));

function frontierChecks({ strategies, frontier, status }: Expected["cea_frontier"]): Check[] {
  const standings = costEffectivenessFrontier(strategies);
  const on = standings.flatMap(({ name, standing }) => (standing.kind === "frontier" ? [{ name, standing }] : []));
  return [
    same("strategies on the frontier", frontier.map(({ name }) => name).join(), on.map(({ name }) => name).join()),
    nearAll(
      "ratios on the frontier",
      frontier.map(({ icer }) => icer ?? -1),
      on.map(({ standing }) => standing.perUnit ?? -1),
      1e-12,
    ),
    ...Object.entries(status).map(([name, kind]) =>
      same(`standing of ${name}`, kind, standings.find((s) => s.name === name)?.standing.kind ?? "none"),
    ),
  ];
}

function acceptabilityChecks(expected: Expected["ceac_analytic"]): Check[] {
  const [meanEffect, sdEffect] = expected["dE~N"];
  const [meanCost, sdCost] = expected["dC~N"];
  const at = (lambda: string) =>
    normalAcceptability({ meanEffect, sdEffect, meanCost, sdCost, correlation: expected.rho }, Number(lambda));
  return [
    ...Object.entries(expected.P_cost_effective).map(([lambda, share]) =>
      close(`acceptability at ${lambda}`, share, at(lambda).share),
    ),
    ...Object.entries(expected.EVPI_per_lambda).map(([lambda, value]) =>
      close(`value of perfect information at ${lambda}`, value, at(lambda).perfectInformation),
    ),
  ];
}

function discountChecks(expected: Expected["discounting"]): Check[] {
  return Object.entries(expected).map(([key, value]) => {
    const [, amount, years, rate, timing] = /PV of (\d+)\/yr, (\d+) yrs, r=([\d.]+), (start|mid)/.exec(key) ?? [];
    const flow = new Float64Array(Number(years)).fill(Number(amount));
    return close(key, value, presentValue(flow, { rate: Number(rate), timing: timing === "mid" ? "middle" : "start" }));
  });
}

/** Every number of the cost-effectiveness part of decision_voi_cea.json. */
export function checksOfEconomics(read: (file: string) => string): Check[] {
  const expected = JSON.parse(read("decision_voi_cea.json")) as Expected;
  return [
    ...frontierChecks(expected.cea_frontier),
    ...acceptabilityChecks(expected.ceac_analytic),
    ...discountChecks(expected.discounting),
  ];
}
