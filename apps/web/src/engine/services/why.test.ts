import { describe, expect, it } from "vitest";
import type { Delivered } from "../desk.ts";
import { chainOf, nearestParameters, quantitiesService } from "./chain.ts";
import { commonestOf, driversService, VERDICT } from "./drivers.ts";
import { type ToyRule, toyDesk } from "./toy-desk.test-support.ts";
import { openFutureService, openLine, worldsService } from "./worlds.ts";

/** Inflow falls by a third where the effect is above a half, and nowhere else. */
const rule: ToyRule = (policy, effect) => ({ inflow: policy === "none" || effect <= 0.5 ? 1 : 0.66 });
const asked = { policy: "policy", commodity: "cocaine" };

describe("what moves the answer", () => {
  it("names the one parameter that moves inflow and not the idle one, which stays under the floor", async () => {
    const found = await driversService(toyDesk(rule), { ...asked, outcome: "inflow" });
    if (found.kind !== "drivers") throw new Error("256 draws are enough.");
    expect(found.strongest.filter(({ isDriver }) => isDriver).map(({ path }) => path)).toEqual(["toy.effect"]);
    expect(found.stand).toBe(1);
    expect(found.vary).toBe(2);
    const swing = found.strongest[0]!.swing!;
    expect(Math.abs(swing.high - swing.low)).toBeGreaterThan(found.whole.floors.swing);
  });

  it("names what moves the verdict by the share of its commonest class, which is a share and no difference", async () => {
    const found = await driversService(toyDesk(rule), { ...asked, outcome: VERDICT, keep: ["toy.idle"] });
    if (found.kind !== "drivers") throw new Error("256 draws are enough.");
    expect(found.strongest[0]!.path).toBe("toy.effect");
    const { low, high } = found.strongest[0]!.swing!;
    expect([Math.min(low, high), Math.max(low, high)]).toEqual([0, 100]);
    expect(found.whole.mean).toBeGreaterThanOrEqual(50);
    expect(found.fate).not.toBeNull();
    expect(found.strongest.map(({ path }) => path)).toContain("toy.idle");
    expect([found.runId, found.futures, found.ofPolicies]).toEqual(["toy", 512, 0]);
  });

  it("gives of the delivered answer what came with it, of its verdicts alone, and of any other what its runs say", async () => {
    const toy = toyDesk(rule);
    const live = await driversService(toy, { ...asked, outcome: VERDICT });
    const came = { ...live, runId: "delivered", futures: 2048 };
    const delivered = { plan: { runId: "delivered" }, drivers: { policy: { cocaine: came } } } as unknown as Delivered;
    const desk = { ...toy, delivered: () => delivered };
    const of = (args: object) => driversService(desk, { ...asked, outcome: VERDICT, ...args });
    expect(await of({ runId: "delivered" })).toBe(came);
    for (const other of [{}, { runId: "toy" }, { runId: "delivered", outcome: "inflow" }])
      expect(await of(other)).toMatchObject({ runId: "toy", futures: 512 });
    await expect(of({ runId: "delivered", policy: "unknown" })).rejects.toThrow(/unknown/);
  });

  it("takes the first of two classes that are equally common, as the screen of the verdict does", () => {
    expect(commonestOf(["harmful", "no effect"])).toBe("no effect");
    expect(commonestOf(["harmful", "no effect", "harmful"])).toBe("harmful");
  });

  it("tells of a level what the policy comes to, not its difference", async () => {
    const of = (isLevel: boolean) =>
      driversService(toyDesk(rule), { ...asked, outcome: "inflowKg.cocaine.total", isLevel });
    const [level, difference] = [await of(true), await of(false)];
    if (level.kind !== "drivers" || difference.kind !== "drivers") throw new Error("256 draws are enough.");
    expect(level.whole.mean - difference.whole.mean).toBeCloseTo(26_000, 0);
  });

  it("names nothing where there are too few draws, and says how many are needed", async () => {
    const few = await driversService(toyDesk(rule, ["policy", "none"], 60), { ...asked, outcome: "inflow" });
    expect(few).toMatchObject({ kind: "too few", draws: 60, fewest: 100 });
  });
});

describe("worlds in which a policy meets a fate", () => {
  it("are one box whose limit is where the rule puts it, held by the draws that were not searched", async () => {
    const found = await worldsService(toyDesk(rule), { ...asked, fate: "reduces" });
    expect(found.boxes).toHaveLength(1);
    const [box] = found.boxes;
    expect(box!.conditions.map(({ path }) => path)).toEqual(["toy.effect"]);
    expect(box!.conditions[0]!.lower).toBeGreaterThan(0.44);
    expect(box!.conditions[0]!.lower).toBeLessThan(0.56);
    expect(box!.heldOut.density).toBeGreaterThan(0.95);
    expect(found.interest[box!.members[0]!]).toBe(1);
  });

  it("are none where no future has the fate, with the reason", async () => {
    const found = await worldsService(toyDesk(rule), { ...asked, fate: "harmful" });
    expect([found.boxes.length, found.share]).toEqual([0, 0]);
    expect(found.end).toEqual({ kind: "nothing to part", cases: 0, draws: 128 });
  });

  it("refuse a fate that nobody knows, with those that are known", async () => {
    await expect(worldsService(toyDesk(rule), { ...asked, fate: "success" })).rejects.toThrow(/reduces/);
  });

  it("open one draw: its own inflow each week, its parameters, and the line that opens the same", async () => {
    const desk = toyDesk(rule);
    const { boxes } = await worldsService(desk, { ...asked, fate: "reduces" });
    const draw = boxes[0]!.members[0]!;
    const opened = await openFutureService(desk, { ...asked, draw, first: ["toy.idle"] });
    expect(opened.futures.map(({ run }) => run)).toEqual([2 * draw, 2 * draw + 1]);
    expect(opened.futures[0]!.weekly[100]).toBeCloseTo(66, 4);
    expect(opened.futures[0]!.weeklyAgainst[100]).toBeCloseTo(100, 4);
    expect(opened.futures[0]!.fate).toMatch(/^reduces/);
    expect(opened.parameters[0]!.path).toBe("toy.idle");
    expect(opened.command).toBe(
      `inflow discover study.yaml --runs 512 --policy policy --commodity cocaine --open ${draw}`,
    );
    await expect(openFutureService(desk, { ...asked, draw: 256, first: [] })).rejects.toThrow(/0 to 255/);
  });

  it("keep the number of runs that the command itself names", () => {
    const line = openLine("inflow assess study.yaml --runs 64", 512, { ...asked, draw: 3, first: [] });
    expect(line.match(/--runs/g)).toHaveLength(1);
  });
});

describe("the causal chain", () => {
  const shelf = {
    ledger: { parameters: new Map(), sources: new Map(), claims: new Map(), events: new Map(), series: new Map() },
    library: { policies: new Map() },
  } as unknown as Parameters<typeof chainOf>[0];

  it("reaches, from inflow, the mechanism that writes it, and from that what it reads", () => {
    const inflow = chainOf(shelf, "quantity", "inflowKg");
    expect(inflow.link.unit).toMatch(/kg/);
    const writer = inflow.behind.find(({ kind }) => kind === "mechanism")!;
    const reads = chainOf(shelf, "mechanism", writer.name).behind.map(({ name }) => name);
    expect(reads.length).toBeGreaterThan(2);
    expect(reads.every((name) => quantitiesService(null, {}).some((one) => one.name === name))).toBe(true);
  });

  it("finds the parameters nearest to a quantity, those of its own mechanism before those farther away", () => {
    const parameters = new Map(
      ["forcePackage.readiness.wear", "corridors.choice"].map((path) => [
        path,
        { path, is: "x", unit: "1", prior: { fixed: 1 }, evidence: [], dimension: 0, file: "f", place: "p" },
      ]),
    );
    const with2 = { ...shelf, ledger: { ...shelf.ledger, parameters } } as unknown as typeof shelf;
    const [first] = nearestParameters(with2, { kind: "quantity", name: "inflowKg" }, 1);
    expect(first?.name).toBe("corridors.choice");
    expect(nearestParameters(with2, { kind: "quantity", name: "nothing" }, 3)).toEqual([]);
  });

  it("names of a stock kept by a balance what it gains and what it loses", () => {
    const behind = chainOf(shelf, "balance", "usStockKg").behind.map(({ name }) => name);
    expect(behind).toContain("inflowKg");
  });
});
