import { centreOfPrior, isOk, problemsOf } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import { levers, records } from "../policies/levers.ts";
import { quantities } from "../quantities.ts";
import { Control, SLOTS, type World } from "../world.ts";
import { americas, americasFiles } from "./americas.test-support.ts";
import { type CompiledWorld, compileWorld } from "./compile.ts";
import { attributesOf, authoredIndices, worldQuantities } from "./lists.ts";

const { world, parameters } = americas();
const { relation, names } = world;

const routeLegsOf = (w: World, r: number): number[] =>
  [...w.relation.routeLegs.slice(r * SLOTS, (r + 1) * SLOTS)].filter((l) => l >= 0);
const each = (ids: readonly string[]): number[] => ids.map((_, i) => i);
const position = (list: readonly string[], id: string): number => {
  expect(list).toContain(id);
  return list.indexOf(id);
};
const compiled = (files: ReadonlyMap<string, string>): CompiledWorld => {
  const checked = compileWorld(files, "americas");
  if (!isOk(checked)) throw new Error(JSON.stringify(checked.problems));
  return checked.ok;
};
const edited = (file: string, from: string | RegExp, to: string): CompiledWorld => {
  const files = americasFiles();
  const text = files.get(file) as string;
  expect(text.replace(from, to)).not.toBe(text);
  return compiled(files.set(file, text.replace(from, to)));
};

describe("the dictionary", () => {
  it("has for each input exactly one who gives it: the world, a policy, a record or the reference state", () => {
    const givers = (id: string): number =>
      [worldQuantities, levers, records].filter((list) => (list as readonly string[]).includes(id)).length +
      Number(/^ref[A-Z]/.test(id));
    const inputs = Object.entries(quantities).filter(([, { kind }]) => kind === "input");
    expect(inputs.filter(([id]) => givers(id) !== 1).map(([id]) => id)).toEqual([]);
  });
});

describe("the shipped world", () => {
  it("is of the size that the model was measured for: some 60 places, 250 legs, 12 to 16 blocs, 500 to 700 routes", () => {
    expect(names.place.length).toBeGreaterThanOrEqual(45);
    expect(names.place.length).toBeLessThanOrEqual(70);
    expect(names.leg.length).toBeGreaterThan(180);
    expect(names.leg.length).toBeLessThan(300);
    expect(names.organisation.length).toBeGreaterThanOrEqual(12);
    expect(names.organisation.length).toBeLessThanOrEqual(16);
    expect(names.route.length).toBeGreaterThanOrEqual(500);
    expect(names.route.length).toBeLessThanOrEqual(700);
  });

  it("states every number of every member with evidence, at most 70 of them uncertain", () => {
    const expected = authoredIndices
      .filter((index) => index !== "leg")
      .reduce((sum, index) => sum + attributesOf(index).length * names[index].length, 0);
    expect(parameters).toHaveLength(expected);
    expect(parameters.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    expect(parameters.filter(({ prior }) => !("fixed" in prior)).length).toBeLessThanOrEqual(70);
  });

  it("gives every lane routes, and exactly one backstop among them", () => {
    for (const lane of each(names.lane)) {
      const routes = each(names.route).filter((r) => relation.routeLane[r] === lane);
      expect(routes.length).toBeGreaterThan(1);
      expect(routes).toEqual(each(routes.map(String)).map((i) => (relation.laneFirstRoute[lane] as number) + i));
      expect(routes[routes.length - 1]).toBe((relation.laneEndRoute[lane] as number) - 1);
      expect(routes.filter((r) => relation.routeBackstop[r] === 1)).toHaveLength(1);
    }
  });

  it("lets routes join end to end, from a source or staging place to staging or the market, without meeting a place twice", () => {
    const market = position(names.place, "us-market");
    for (const r of each(names.route)) {
      const legs = routeLegsOf(world, r);
      const lane = relation.routeLane[r] as number;
      const staging = relation.organisationStaging[relation.laneOrganisation[lane] as number];
      const first = relation.laneStage[lane] === 0 ? relation.regionPlace[relation.routeRegion[r] as number] : staging;
      const stops = [relation.legFrom[legs[0] as number], ...legs.map((l) => relation.legTo[l])];
      expect(stops[0]).toBe(first);
      expect(stops[stops.length - 1]).toBe(relation.laneStage[lane] === 0 ? staging : market);
      expect(new Set(stops).size).toBe(stops.length);
      for (const [i, l] of legs.entries())
        if (i > 0) expect(relation.legFrom[l]).toBe(relation.legTo[legs[i - 1] as number]);
    }
  });

  it("has no leg at sea in any route of fentanyl, so that a campaign at sea cannot touch it", () => {
    const fentanyl = position(names.commodity, "fentanyl");
    const routes = each(names.route).filter(
      (r) => relation.laneCommodity[relation.routeLane[r] as number] === fentanyl,
    );
    expect(routes.length).toBeGreaterThan(40);
    for (const r of routes) {
      expect(relation.routeCrewZone[r]).toBe(-1);
      for (const l of routeLegsOf(world, r)) {
        expect(relation.legControl[l]).not.toBe(Control.sea);
        expect(relation.legCommodity[l]).toBe(fentanyl);
      }
    }
  });

  it("sends some route through every chokepoint and every sea zone", () => {
    const legs = new Set(each(names.route).flatMap((r) => routeLegsOf(world, r)));
    const gates = new Set([...legs].map((l) => relation.legChokepoint[l]));
    const zones = new Set([...legs].map((l) => relation.legZone[l]));
    expect(
      each(names.chokepoint)
        .filter((g) => !gates.has(g))
        .map((g) => names.chokepoint[g]),
    ).toEqual([]);
    expect(
      each(names.zone)
        .filter((z) => !zones.has(z))
        .map((z) => names.zone[z]),
    ).toEqual([]);
  });

  it("lets loads for other outlets use every sea zone whose traffic is not all bound for the United States, and no route use their legs", () => {
    const zonesOfOutlets = new Set(
      each(names.leg)
        .filter((l) => (relation.legOutlet[l] as number) >= 0)
        .map((l) => relation.legZone[l]),
    );
    for (const z of each(names.zone)) {
      const share = parameters.find(({ path }) => path === `zone.${names.zone[z]}.usBoundShare`)?.prior as object;
      if (relation.zoneControl[z] === Control.sea && !("fixed" in share)) expect(zonesOfOutlets.has(z)).toBe(true);
    }
    for (const r of each(names.route)) for (const l of routeLegsOf(world, r)) expect(relation.legOutlet[l]).toBe(-1);
  });

  it("puts 824 km between La Guaira and Puerto Rico and 676 km between Guajira and the Dominican Republic, to 15 %", () => {
    const km = (id: string) => world.legKm[position(names.leg, id)] as number;
    expect(Math.abs(km("cocaine-la-guaira-puerto-rico-go-fast") / 824 - 1)).toBeLessThan(0.15);
    expect(Math.abs(km("cocaine-guajira-santo-domingo-go-fast") / 676 - 1)).toBeLessThan(0.15);
  });

  it("makes no sea leg shorter than the great circle between its ends", () => {
    const bent = each(names.leg).filter((l) => (world.legLine[l] as readonly number[]).length > 2 * 2);
    expect(bent.length).toBeGreaterThan(40);
    for (const l of bent) {
      const line = world.legLine[l] as readonly number[];
      const straight = Math.hypot(line[0]! - line[line.length - 2]!, line[1]! - line[line.length - 1]!);
      expect(world.legKm[l]! / straight).toBeGreaterThan(60);
    }
  });

  it("counts no lane of fentanyl from a source: it is made where it is staged", () => {
    for (const o of each(names.organisation)) {
      const isFentanyl = names.commodity[relation.organisationCommodity[o] as number] === "fentanyl";
      expect((relation.organisationSourceLane[o] as number) >= 0).toBe(!isFentanyl);
      const market = relation.organisationMarketLane[o] as number;
      const region = relation.routeRegion[relation.laneFirstRoute[market] as number] as number;
      expect(region >= 0).toBe(isFentanyl);
    }
  });

  it("adds up its shares: cues, hours, blocs and members to one", () => {
    const sum = (index: string, name: string, of: (id: string) => boolean = () => true): number =>
      parameters
        .filter(
          ({ path }) => path.startsWith(`${index}.`) && path.endsWith(`.${name}`) && of(path.split(".")[1] as string),
        )
        .reduce(
          (total, { prior }) => total + ("fixed" in prior ? prior.fixed : (centreOfPrior(prior) ?? Number.NaN)),
          0,
        );
    expect(Math.abs(sum("state", "cueShare") - 1)).toBeLessThan(0.02);
    expect(sum("state", "nationalsShare")).toBeCloseTo(1, 9);
    expect(sum("zone", "hoursShare")).toBeCloseTo(1, 9);
    expect(sum("organisation", "membersShare")).toBeCloseTo(1, 9);
    for (const drug of ["cocaine", "fentanyl"])
      expect(sum("organisation", "share", (id) => id.endsWith(drug))).toBeCloseTo(1, 9);
  });

  it("reproduces the shares of corridors when each bloc spreads over those it can use", () => {
    const likely: Record<string, number> = {
      "eastern-pacific": 0.74,
      "western-caribbean": 0.16,
      "eastern-caribbean": 0.1,
    };
    const total: Record<string, number> = {};
    for (const o of each(names.organisation)) {
      const lane = relation.organisationSourceLane[o] as number;
      if (lane < 0) continue;
      const used = new Set(
        each(names.route)
          .filter((r) => relation.routeLane[r] === lane && relation.routeBackstop[r] === 0)
          .map((r) => names.corridor[relation.routeCorridor[r] as number] as string),
      );
      const all = [...used].reduce((sum, c) => sum + (likely[c] as number), 0);
      const share = parameters.find(({ path }) => path === `organisation.${names.organisation[o]}.share`)?.prior as {
        fixed: number;
      };
      for (const c of used) total[c] = (total[c] ?? 0) + (share.fixed * (likely[c] as number)) / all;
    }
    for (const [c, share] of Object.entries(likely)) expect(Math.abs((total[c] as number) - share)).toBeLessThan(0.02);
  });

  it("compiles fast enough to be compiled at every start", () => {
    const seconds = [1, 2, 3].map(() => {
      const before = performance.now();
      americas();
      return (performance.now() - before) / 1000;
    });
    expect(Math.min(...seconds)).toBeLessThan(2);
  });
});

describe("the luck of a member", () => {
  const identityOf = (w: World, index: "leg" | "route" | "zone" | "organisation") =>
    new Map(w.names[index].map((id, i) => [id, w.identity[index][i]]));

  it("stays its own when another place, zone or bloc is put before it", () => {
    const more = edited("zones.yaml", "zones:\n", "zones:\n  - { id: new-water, control: land }\n").world;
    for (const index of ["leg", "route", "zone", "organisation"] as const)
      for (const [id, hash] of identityOf(world, index)) expect(identityOf(more, index).get(id)).toBe(hash);
  });

  it("changes for the renamed one and for nobody else", () => {
    const files = americasFiles();
    for (const [file, text] of files) files.set(file, text.replaceAll("ccar", "middle-water"));
    const renamed = compiled(files).world;
    expect(identityOf(renamed, "zone").get("middle-water")).not.toBe(identityOf(world, "zone").get("ccar"));
    expect(identityOf(renamed, "route")).toEqual(identityOf(world, "route"));
    expect(renamed.relation.routeLegs).toEqual(relation.routeLegs);
  });

  it("is shared with no other member of its list", () => {
    for (const [index, hashes] of Object.entries(world.identity))
      expect(new Set(hashes).size, index).toBe(hashes.length);
  });
});

describe("routes", () => {
  it("are the same whatever the order in which files are read", () => {
    const backwards = new Map([...americasFiles()].reverse());
    expect(compiled(backwards).world.names).toEqual(names);
  });

  it("lead elsewhere when a leg is dearer, but never grow beyond the number that is kept", () => {
    const dearer = edited("modes.yaml", "costUsdPerKg: 2600", "costUsdPerKg: 90000").world;
    expect(dearer.names.route).not.toEqual(names.route);
    for (const lane of each(dearer.names.lane))
      expect(
        (dearer.relation.laneEndRoute[lane] as number) - (dearer.relation.laneFirstRoute[lane] as number),
      ).toBeLessThanOrEqual(40);
  });

  it("vanish from a bloc that may no longer use their corridor", () => {
    const less = edited(
      "organisations.yaml",
      "corridors: [western-caribbean, eastern-caribbean, cocaine-sea",
      "corridors: [eastern-caribbean, cocaine-sea",
    ).world;
    const lane = position(less.names.lane, "hispaniola-cocaine:source");
    const used = new Set(
      each(less.names.route)
        .filter((r) => less.relation.routeLane[r] === lane)
        .map((r) => less.names.corridor[less.relation.routeCorridor[r] as number]),
    );
    expect([...used].sort()).toEqual(["eastern-caribbean", "overland"]);
  });
});

const small = `
omits: all
market: market
commodities: [{ id: cocaine }]
places:
  - { id: field, latitude: 8, longitude: -76 }
  - { id: depot, latitude: 15, longitude: -90 }
  - { id: market, latitude: 30, longitude: -95 }
modes: [{ id: boat }]
zones: [{ id: water, control: sea }]
corridors: [{ id: sea, commodity: cocaine, stage: source }, { id: border, commodity: cocaine, stage: market }]
regions: [{ id: field, commodity: cocaine, place: field }]
organisations: [{ id: bloc, commodity: cocaine, staging: depot }]
legs:
  - { from: field, to: depot, modes: [boat], commodity: cocaine, zone: water, corridor: sea }
  - { from: depot, to: market, modes: [boat], commodity: cocaine, corridor: border }
`;
const problemsOfSmall = (from: string, to: string): string[] => {
  expect(small).toContain(from);
  return problemsOf(compileWorld(new Map([["small.yaml", small.replace(from, to)]]), "small")).map(
    ({ what, fix }) => `${what} ${fix}`,
  );
};

describe("a small world in one file", () => {
  it("works with three places, one bloc and no backstop", () => {
    const { world: w } = compiled(new Map([["small.yaml", small]]));
    expect(w.names.route).toEqual(["bloc:source/cocaine-field-depot-boat", "bloc:market/cocaine-depot-market-boat"]);
    expect(w.names.state).toEqual([]);
  });

  it("keeps the mode through open water, where nothing is reloaded", () => {
    const hop = small
      .replace("  - { id: depot", "  - { id: hop, kind: sea, latitude: 11, longitude: -82 }\n  - { id: depot")
      .replace("modes: [{ id: boat }]", "modes: [{ id: boat }, { id: ship }]")
      .replace(
        "from: field, to: depot, modes: [boat], commodity: cocaine, zone: water, corridor: sea }",
        "from: field, to: hop, modes: [boat, ship], commodity: cocaine, zone: water, corridor: sea }\n  - { from: hop, to: depot, modes: [boat, ship], commodity: cocaine, zone: water, corridor: sea }",
      );
    const { world: w } = compiled(new Map([["small.yaml", hop]]));
    const modes = each(w.names.route)
      .filter((r) => w.relation.laneStage[w.relation.routeLane[r] as number] === 0)
      .map((r) => routeLegsOf(w, r).map((l) => w.names.mode[w.relation.legMode[l] as number]));
    expect(modes).toEqual([
      ["boat", "boat"],
      ["ship", "ship"],
    ]);
  });

  it("may hold nothing but commodities, when only a market is studied", () => {
    const { world: w, parameters: p } = compiled(new Map([["market.yaml", "commodities: [{ id: cocaine }]"]]));
    expect(w.names.commodity).toEqual(["cocaine"]);
    expect(w.names.route).toEqual([]);
    expect(p).toEqual([]);
  });

  it("is refused when a leg leads to a place that does not exist, with the one that was meant", () => {
    expect(problemsOfSmall("to: depot", "to: depto")).toEqual([expect.stringContaining('Did you mean "depot"?')]);
  });

  it("is refused when its bloc has no route", () => {
    expect(problemsOfSmall("from: depot, to: market", "from: market, to: depot").join()).toContain(
      "There is no route for bloc (market).",
    );
  });

  it("is refused when a number is neither stated nor omitted", () => {
    const said = problemsOfSmall("omits: all", "omits: [modeLoadKg]");
    expect(said.join()).toContain("zone.water.areaKm2 is not stated.");
    expect(said.join()).not.toContain("mode.boat.loadKg");
  });

  it("is refused when a number has no evidence", () => {
    expect(problemsOfSmall("{ id: boat }", "{ id: boat, loadKg: 900 }").join()).toContain(
      "mode.boat.loadKg has no evidence.",
    );
  });

  it("is refused when longitude and latitude are exchanged", () => {
    expect(problemsOfSmall("corridor: border", "corridor: border, via: [[20, -95]]").join()).toContain(
      "Did you mean [-95, 20]?",
    );
  });

  it("has all its faults reported at once", () => {
    const wrong = small
      .replace("commodity: cocaine, staging", "commodity: cocain, staging")
      .replace("zone: water", "zone: wtaer")
      .replace("{ id: sea, commodity", "{ id: border, commodity")
      .replace("place: field }]", "place: feld }]");
    const problems = problemsOf(compileWorld(new Map([["small.yaml", wrong]]), "small"));
    expect(problems.length).toBeGreaterThanOrEqual(3);
    for (const { place, file } of problems) expect(`${file} ${place}`).toMatch(/^small.yaml \d+:\d+/);
  });
});
