/** Parameters of a mechanism for tests, read from its YAML: each prior at one quantile, the median unless told. */
import { readFileSync } from "node:fs";
import { normalQuantile } from "@inflow/exact";
import { parse } from "yaml";

interface Prior {
  readonly [kind: string]: number | number[] | Record<string, number>;
}

const quantile = (prior: Prior, u: number): number => {
  const [kind, value] = Object.entries(prior)[0]!;
  const [a, b, c] = (Array.isArray(value) ? value : [value]) as [number, number, number];
  switch (kind) {
    case "fixed":
      return a;
    case "uniform":
      return a + u * (b - a);
    case "loguniform":
      return a * (b / a) ** u;
    case "normal":
      return a + b * normalQuantile(u);
    case "lognormal":
      return a * b ** (normalQuantile(u) / normalQuantile(0.975));
    case "triangular":
      return u < (b - a) / (c - a) ? a + Math.sqrt(u * (c - a) * (b - a)) : c - Math.sqrt((1 - u) * (c - a) * (c - b));
    case "beta":
      return a / (a + b);
    case "forms":
      return u < Object.values(value as Record<string, number>)[0]! ? 0 : 1;
    default:
      throw new Error(`no quantile for ${kind}`);
  }
};

/** The nested parameters of `name`; `at` gives the quantile of each path that is not fixed. */
export const parametersOf = <P>(name: string, at: (path: string) => number = () => 0.5): P => {
  const text = readFileSync(new URL(`./${name}.yaml`, import.meta.url), "utf8");
  const declared = parse(text).parameters as Record<string, { prior: Prior }>;
  const tree: Record<string, unknown> = {};
  for (const [path, { prior }] of Object.entries(declared)) {
    const keys = path.split(".");
    const last = keys.pop() as string;
    let node = tree;
    for (const key of keys) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>;
    }
    node[last] = quantile(prior, at(path));
  }
  return tree as P;
};
