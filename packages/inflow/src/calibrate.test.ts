/** Calibration as files: stopped and resumed, a posterior named by a study, a name that nobody knows, a page that says it all. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawOf } from "@inflow/study";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { CalibrationStopped, calibrate } from "./calibrate.ts";
import { calibrationInWords, calibrationPage, missedFirst, stateOfRow } from "./calibrate-page.ts";
import { posteriorOf, shippedPosteriors, stalePosterior } from "./posteriors.ts";
import { InputError } from "./refused.ts";
import { shipped } from "./shipped.ts";

const STUDY = "caribbean-2025";
const home = mkdtempSync(join(tmpdir(), "inflow-calibrate-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const small = { size: 40, seed: 3 };
const whole = join(home, "whole");
const bytesOf = (folder: string): string => readFileSync(join(folder, "own.json"), "utf8");

beforeAll(async () => {
  await calibrate(["us-2015-2024"], { ...small, folder: whole });
}, 60_000);

describe("A calibration that was stopped", () => {
  it("again and again goes on from its state to the same bytes, and leaves no half-written file behind", async () => {
    const folder = join(home, "stopped");
    let stops = 0;
    for (;;) {
      const stop = new AbortController();
      let stretches = 0;
      const settings = {
        ...small,
        folder,
        resume: true,
        stop: stop.signal,
        onProgress: () => {
          stretches++;
          if (stretches === 6) stop.abort();
        },
      };
      try {
        await calibrate(["us-2015-2024"], settings);
        break;
      } catch (cause) {
        if (!(cause instanceof CalibrationStopped)) throw cause;
        stops++;
      }
    }
    expect(stops).toBeGreaterThan(1);
    expect(bytesOf(folder)).toBe(bytesOf(whole));
    expect(readdirSync(folder).sort()).toEqual(["calibration-state.json", "own.json"]);
  }, 60_000);

  it("is not joined with a calibration of another seed", async () => {
    await expect(calibrate(["us-2015-2024"], { ...small, seed: 4, folder: whole, resume: true })).rejects.toThrow(
      /of another calibration/,
    );
  });

  it("refuses a file without rows to fit, and a live one", async () => {
    await expect(calibrate(["campaign-2025-live"], { ...small, folder: home })).rejects.toThrow(
      /No row of these files/,
    );
  });
});

describe("A posterior in a study", () => {
  const path = join(whole, "own.json");

  it("gives the plan another name and its rows as draws; what it does not name keeps its prior", () => {
    const prior = ask(STUDY, { posterior: "none" });
    const plan = ask(STUDY, { posterior: path });
    const posterior = posteriorOf(path);
    expect(posterior.paths).toContain("overdose.potency.elasticity");
    expect(plan.id).not.toBe(prior.id);
    expect(plan.points?.paths).toEqual(posterior.paths);
    const at = (name: string): number => plan.parameters.findIndex((one) => one.path === name);
    const column = posterior.paths.indexOf("overdose.potency.elasticity");
    const known = posterior.rows.map((row) => row[column]);
    expect(known).toContain(drawOf(plan, 5)[at("overdose.potency.elasticity")]);
    expect(drawOf(plan, 5)[at("supply.area.balloon")]).toBe(drawOf(prior, 5)[at("supply.area.balloon")]);
  });

  it("of a name that nobody knows is refused with the likely one", () => {
    expect(() => ask(STUDY, { posterior: "nobody" })).toThrow(InputError);
    expect(() => ask(STUDY, { posterior: "nonne" })).toThrow(/Did you mean "none"/);
  });

  it("is stale under another model, and says what to do", () => {
    const plan = ask(STUDY, { posterior: path });
    expect(stalePosterior(plan)).toEqual([]);
    const [problem] = stalePosterior({ ...plan, model: "f".repeat(64) });
    expect(problem!.fix).toMatch(/inflow calibrate --name own/);
  });
});

describe("The shipped posterior", () => {
  it("is whole, comes from history and fit rows alone, and every study that names one names one that is there", () => {
    for (const name of shippedPosteriors()) {
      const { experiments, paths, rows } = posteriorOf(name);
      expect(experiments).not.toContain("campaign-2025-live");
      expect(rows.length).toBeGreaterThanOrEqual(200);
      expect(rows[0]).toHaveLength(paths.length);
    }
    const named = Object.entries(shipped().texts).flatMap(([file, text]) =>
      /^studies\/[^/]+\.yaml$/.test(file) ? [...text.matchAll(/^posterior: (\S+)/gm)].map((found) => found[1]!) : [],
    );
    for (const name of named) expect([...shippedPosteriors(), "none"]).toContain(name);
  });
});

describe("The page of a calibration", () => {
  it("names every row, what is missed before what is met, and what has too few independent rows to quote", () => {
    const posterior = posteriorOf(join(whole, "own.json"));
    const page = calibrationPage(posterior);
    for (const { id } of posterior.summary.rows) expect(page).toContain(id);
    const states = missedFirst(posterior).map(stateOfRow);
    expect(states).toEqual(
      [...states].sort((a, b) => ["missed", "off", "met"].indexOf(a) - ["missed", "off", "met"].indexOf(b)),
    );
    const size = posterior.summary.generations.at(-1)!.effectiveSize;
    expect(calibrationInWords(posterior).some((line) => line.includes("too few independent rows"))).toBe(size < 50);
    expect(page).not.toContain("<script");
  });
});
