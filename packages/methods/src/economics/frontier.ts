/**
 * The cost-effectiveness frontier: strategies in order of cost, without those that cost no less and achieve no more than another
 * (dominated), nor those that a mixture of two others beats (extended dominance: the ratio to the next would fall). Each that
 * stays has its ratio to the one before. Limit: means only; mixtures need strategies that can be combined.
 */

export interface Strategy {
  readonly name: string;
  readonly cost: number;
  readonly effect: number;
}

export type Standing =
  /** On the frontier; `perUnit` = extra cost per extra unit of effect beside the one before, null for the cheapest. */
  | { readonly kind: "frontier"; readonly perUnit: number | null }
  | { readonly kind: "dominated"; readonly by: string }
  | { readonly kind: "extendedly dominated"; readonly by: readonly [string, string] };

export type StrategyStanding = Strategy & { readonly standing: Standing };

const beats = (a: Strategy, b: Strategy): boolean =>
  a.cost <= b.cost && a.effect >= b.effect && (a.cost < b.cost || a.effect > b.effect);

const steepness = (from: Strategy, to: Strategy): number => (to.cost - from.cost) / (to.effect - from.effect);

/** Where each strategy stands, in order of cost; of two alike in both, the earlier is kept and dominates the other. */
export function costEffectivenessFrontier(strategies: readonly Strategy[]): StrategyStanding[] {
  const problems = strategies
    .filter(({ cost, effect }) => !Number.isFinite(cost) || !Number.isFinite(effect))
    .map(({ name }) => `"${name}" lacks a finite cost or effect: give both`);
  if (strategies.length === 0) problems.push("there is no strategy: give the comparator and at least one other");
  if (new Set(strategies.map(({ name }) => name)).size < strategies.length)
    problems.push("a name stands twice: rename one");
  if (problems.length > 0) throw new RangeError(`No frontier: ${problems.join("; ")}.`);
  const place = new Map(strategies.map((strategy, i) => [strategy, i]));
  const ordered = [...strategies].sort(
    (a, b) => a.cost - b.cost || b.effect - a.effect || place.get(a)! - place.get(b)!,
  );
  const standings = new Map<Strategy, Standing>();
  let held: Strategy[] = [];
  for (const strategy of ordered) {
    const by = held.find((h) => beats(h, strategy) || (h.cost === strategy.cost && h.effect === strategy.effect));
    if (by) standings.set(strategy, { kind: "dominated", by: by.name });
    else held.push(strategy);
  }
  for (let i = 1; i + 1 < held.length; ) {
    const [before, own, after] = held.slice(i - 1, i + 2);
    if (steepness(before, own) > steepness(own, after)) {
      standings.set(own, { kind: "extendedly dominated", by: [before.name, after.name] });
      held = held.filter((strategy) => strategy !== own);
      i = Math.max(1, i - 1);
    } else i++;
  }
  held.forEach((strategy, i) => {
    standings.set(strategy, { kind: "frontier", perUnit: i === 0 ? null : steepness(held[i - 1], strategy) });
  });
  return ordered.map((strategy) => ({ ...strategy, standing: standings.get(strategy)! }));
}
