/** Bits: the same run gives the same bytes, and what differs between two policies begins where they begin to differ. */
import type { Luck } from "@inflow/exact";
import { describe, expect, it } from "vitest";
import {
  beginFeasible,
  bitsOf,
  differing,
  drawOf,
  medianDraw,
  scheduleOf,
  seed,
  systemWith,
  world,
} from "./americas-runs.test-support.ts";
import type { Change } from "./experiment.ts";
import type { Now } from "./mechanism.ts";
import { levers, records } from "./policies/levers.ts";
import { type AnyMechanism, mechanisms, type System } from "./simulate.ts";

const runTo = (system: System, weeks: number, policy: string, run = 5): Float64Array => {
  system.begin(medianDraw(), seed, run, scheduleOf(policy));
  for (let week = 0; week < weeks; week++) system.advance();
  return bitsOf(system);
};

describe("replay", () => {
  it("the same draw, seed, run and policy give the same bits, in a used system and in a fresh one", () => {
    const used = systemWith();
    const first = runTo(used, 60, "campaign-2025");
    beginFeasible(used, 9, 9, scheduleOf("blockade"));
    for (let week = 0; week < 20; week++) used.advance();
    expect(differing(runTo(used, 60, "campaign-2025"), first)).toEqual([]);
    expect(differing(runTo(systemWith(), 60, "campaign-2025"), first)).toEqual([]);
  });

  it("another run or another seed is another history", () => {
    const first = runTo(systemWith(), 20, "none");
    expect(differing(runTo(systemWith(), 20, "none", 6), first)).toContain("trips");
  });
});

describe("before two policies differ", () => {
  it("every column is the same to the bit: the campaign begins in the week of 25 August 2025, and nothing knows it before", () => {
    const plain = systemWith();
    const campaign = systemWith();
    plain.begin(medianDraw(), seed, 1, scheduleOf("none"));
    campaign.begin(medianDraw(), seed, 1, scheduleOf("campaign-2025"));
    for (let week = 0; week < 33; week++) {
      plain.advance();
      campaign.advance();
    }
    expect(differing(bitsOf(plain), bitsOf(campaign))).toEqual([]);
    campaign.advance();
    plain.advance();
    const after = differing(bitsOf(plain), bitsOf(campaign));
    expect(after).toContain("assetSurge");
    expect(after).toContain("personsDeployed");
  });

  it("law-enforcement, which states every lever as it was, is none to the bit over two years", () => {
    expect(differing(runTo(systemWith(), 104, "law-enforcement"), runTo(systemWith(), 104, "none"))).toEqual([]);
  });
});

/** What each mechanism drew, by week and entity: the kinds of draw in their order. */
type Drawn = Map<string, string[]>;

const listening = (mechanism: AnyMechanism, drawn: Drawn): AnyMechanism => ({
  ...mechanism,
  step: (x, p, now) => {
    const { luck, week } = now;
    let entity = 0;
    const noted = <T>(kind: string, drawnValue: T): T => {
      const address = `${mechanism.name} ${entity}`;
      const key = `${week} ${address}`;
      drawn.set(key, [...(drawn.get(key) ?? []), kind]);
      return drawnValue;
    };
    const spy: Luck = {
      expecting: luck.expecting,
      at: (e) => {
        entity = e;
        luck.at(e);
        return spy;
      },
      uniform: () => noted("uniform", luck.uniform()),
      normal: () => noted("normal", luck.normal()),
      poisson: (mean) => noted("poisson", luck.poisson(mean)),
      binomial: (n, chance) => noted("binomial", luck.binomial(n, chance)),
      rounded: (value) => noted("rounded", luck.rounded(value)),
      capped: (count, capacity) => noted("capped", luck.capped(count, capacity)),
    };
    mechanism.step(x, p, Object.create(now, { luck: { value: spy } }) as Now);
  },
});

const drawsOf = (...layers: (string | Change)[]): Drawn => {
  const drawn: Drawn = new Map();
  const system = systemWith({ order: mechanisms.map((mechanism) => listening(mechanism, drawn)) });
  system.begin(drawOf(0), seed, 2, scheduleOf(...layers));
  for (let week = 0; week < 60; week++) system.advance();
  return drawn;
};

describe("luck by address", () => {
  const base = drawsOf("campaign-2025");
  const known = new Set(Object.values(world.identity).flatMap((ids) => [...ids]));

  it("every stream is opened by the hash of a name, never by a place in a list", () => {
    const entities = [...base.keys()].map((key) => Number(key.split(" ")[2]));
    expect(entities.filter((entity) => entity !== 0 && !known.has(entity))).toEqual([]);
    expect(new Set(entities).size).toBeGreaterThan(100);
  });

  const levers: [string, Change][] = [
    ["hours sent to the western Caribbean", { set: "zoneHoursLever", where: { zone: "wcar" }, to: 6, from: 40 }],
    ["a blockade of one gate", { set: "blockadeShare", where: { chokepoint: "windward" }, to: 0.5, from: 40 }],
  ];
  it.each(levers)("a lever on one corridor, %s, leaves the draws of every other entity as they were", (_, lever) => {
    const changed = drawsOf("campaign-2025", lever);
    const shared = [...base.keys()].filter((key) => changed.has(key));
    expect(shared.length).toBeGreaterThan(10_000);
    const shifted = shared.filter((key) => base.get(key)!.join() !== changed.get(key)!.join());
    expect(shifted).toEqual([]);
  });
});

describe("order", () => {
  it("two neighbours of the week that share no quantity may change places without changing a bit", () => {
    const sharing = (a: AnyMechanism, b: AnyMechanism): boolean =>
      a.writes.some((id) => b.reads.includes(id) || b.writes.includes(id)) ||
      b.writes.some((id) => a.reads.includes(id));
    const pairs = mechanisms.slice(0, -1).flatMap((a, i) => (sharing(a, mechanisms[i + 1]!) ? [] : [i]));
    expect(pairs.length).toBeGreaterThan(0);
    const want = runTo(systemWith(), 40, "campaign-2025");
    for (const i of pairs) {
      const order = [...mechanisms];
      [order[i], order[i + 1]] = [order[i + 1]!, order[i]!];
      expect(differing(runTo(systemWith({ order }), 40, "campaign-2025"), want)).toEqual([]);
    }
  });

  it("two that do share one may not: the order of the week means something", () => {
    const order = [...mechanisms];
    const at = order.findIndex(({ name }) => name === "interdiction");
    [order[at - 1], order[at]] = [order[at]!, order[at - 1]!];
    expect(differing(runTo(systemWith({ order }), 10, "none"), runTo(systemWith(), 10, "none")).length).toBeGreaterThan(
      0,
    );
  });
});

describe("levers and records", () => {
  it("are all in the dictionary's inputs, so that a policy can set nothing else", () => {
    expect(new Set([...levers, ...records]).size).toBe(levers.length + records.length);
    expect(levers).toContain("assetSurge");
  });
});
