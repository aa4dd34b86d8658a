/** The artefact of a calibration: its name, its door, and when it is stale. */
import { isOk } from "@inflow/evidence";
import { describe, expect, it } from "vitest";
import type { Plan } from "../plan.ts";
import { type Posterior, posteriorId, readPosterior, staleness } from "./posterior.ts";

describe("The artefact", () => {
  const origin = {
    model: "m".repeat(64),
    evidence: "e",
    targets: [{ experiment: "x", id: "one", observed: 1, low: 0.5, high: 2 }],
    seed: 1,
    settings: { screen: 200, population: 200, generations: 3, mostRuns: 4000, rows: 99, mostParameters: 4 },
  };
  const posterior = {
    format: 1,
    name: "toy",
    is: "Made up.",
    id: posteriorId(origin),
    ...origin,
    paths: ["a"],
    priors: [{ uniform: [0, 2] }],
    rows: [[1]],
  };

  it("is named by model, evidence, targets, seed and settings: another of any gives another id", () => {
    const others = [
      { ...origin, model: "n" },
      { ...origin, evidence: "f" },
      { ...origin, targets: [{ ...origin.targets[0]!, observed: 1.1 }] },
      { ...origin, seed: 2 },
      { ...origin, settings: { ...origin.settings, rows: 98 } },
    ].map(posteriorId);
    expect(new Set([posterior.id, ...others]).size).toBe(6);
  });

  it("is read back whole; a changed seed, a short row and a value that is no number are refused", () => {
    const read = readPosterior(JSON.stringify(posterior), "toy.json");
    expect(isOk(read) && read.ok.id).toBe(posterior.id);
    for (const wrong of [
      { ...posterior, seed: 2 },
      { ...posterior, rows: [[1, 2]] },
      { ...posterior, rows: [["much"]] },
    ])
      expect(isOk(readPosterior(JSON.stringify(wrong), "toy.json"))).toBe(false);
  });

  it("says when it was made with another model or from another prior, and how to make it again", () => {
    const made = posterior as unknown as Posterior;
    const plan = {
      model: origin.model,
      parameters: [{ path: "a", prior: { uniform: [0, 2] } }],
      study: {},
    } as unknown as Plan;
    expect(staleness(made, plan, "toy.json")).toEqual([]);
    const [model] = staleness(made, { ...plan, model: "another" }, "toy.json");
    expect(model!.what).toContain('The posterior "toy" was made with model mmmmmmmmmmmm');
    expect(model!.fix).toContain("inflow calibrate");
    const other = { ...plan, parameters: [{ path: "a", prior: { uniform: [0, 3] } }] } as unknown as Plan;
    expect(staleness(made, other, "toy.json").map(({ place }) => place)).toEqual(["priors"]);
    const believed = { ...other, study: { beliefs: { a: { uniform: [0, 3] } } } } as unknown as Plan;
    expect(staleness(made, believed, "toy.json")).toEqual([]);
  });
});
