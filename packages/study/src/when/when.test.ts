import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isOk } from "@inflow/evidence";
import { log, luckOf } from "@inflow/exact";
import {
  countSd,
  detectability,
  effectPath,
  gammaQuantile,
  looksOf,
  noiseFromHistory,
  standardDeviation,
} from "@inflow/methods";
import { describe, expect, it } from "vitest";
import { DEATHS_DISPERSION, seenAsCount } from "./count-noise.ts";
import { boundaryOf, crossingsOf, expectedAlong, lookSequence } from "./crossings.ts";
import { byMonth, deathsAdded, type EffectPaths } from "./effect-paths.ts";
import { ALWAYS, firstTimingOf, PLANNED, REPEATED } from "./first-timing.ts";
import { extremeMeans, futuresOf } from "./futures.ts";
import { OBSERVABLES, type Observable, type Observation, readObservation, type Seen } from "./observables.ts";
import { leastAtHorizon, signalReportOf } from "./signal.ts";
import { timingOf } from "./timing.ts";
import { answerTimeOf, bandOfMonths, whenFrom } from "./when.ts";

const packages = join(import.meta.dirname, "..", "..", "..");
const TEXT = readFileSync(join(packages, "model", "src", "observables.yaml"), "utf8");

const observationOf = (text: string): Observation => {
  const read = readObservation(text, "observables.yaml");
  if (!isOk(read)) throw new Error(read.problems.map(({ what }) => what).join(" "));
  return read.ok;
};
const observation = observationOf(TEXT);
const observable = (id: string): Observable => OBSERVABLES.find((one) => one.id === id)!;

const plain: Seen = {
  noise: { sd: 0.05, ar1: 0.6, drift: 0.01 },
  before: 60,
  lookEveryMonths: 1,
  reporting: { lagMonths: 2, windowMonths: 1, revisionSd: [] },
};
const test = { fall: 0.1, forWeeks: 52, confidence: 0.67 };
const simulated = { worlds: 1500, seed: 4 };

/** Four standard errors of a share found in so many worlds. */
const near = (p: number, worlds: number, other = Number.POSITIVE_INFINITY): number =>
  4 * Math.sqrt(Math.max(p * (1 - p), 1e-4) * (1 / worlds + 1 / other));

/** A history made month by month from the law of the noise, not from the covariance that the analysis uses. */
const history = (noise: Seen["noise"], seed: number, months: number): Float64Array => {
  const luck = luckOf(seed, 0, "a world").at(0);
  const { sd, ar1 = 0, drift = 0, sampling = 0 } = noise;
  let u = sd * luck.normal();
  let level = 3;
  return Float64Array.from({ length: months }, (_, t) => {
    if (t > 0) u = ar1 * u + sd * Math.sqrt(1 - ar1 * ar1) * luck.normal();
    level += drift * luck.normal();
    return level - 0.003 * t + u + sampling * luck.normal();
  });
};

const flat = (size: number, months: number): Float64Array => new Float64Array(months).fill(size);

/** Futures whose inflow and observables move by the same paths. */
const effectsOf = (paths: readonly Float64Array[], ids: readonly string[], inflow = paths): EffectPaths => ({
  months: paths[0]!.length,
  futures: paths.length,
  paths: new Map<string, readonly Float64Array[]>([...ids.map((id) => [id, paths] as const), ["inflow", inflow]]),
});

describe("the effect of a policy, month by month", () => {
  it("shares the weeks that the end of a month cuts: 52 weeks make 12 months, and nothing is lost", () => {
    const weekly = Float64Array.from({ length: 104 }, (_, w) => w);
    const months = byMonth(weekly, 0, 24);
    expect(months.reduce((sum, value) => sum + value, 0)).toBeCloseTo((103 * 104) / 2, 9);
    expect(months[0]).toBeCloseTo(0 + 1 + 2 + 3 + 4 / 3, 12);
  });

  it("finds the deaths of each week again from 12-month sums, beyond the first year too", () => {
    const luck = luckOf(2, 0, "deaths").at(0);
    const usual = Float64Array.from({ length: 260 }, () => 1000 + 30 * luck.normal());
    const onset = 35;
    const added = Float64Array.from({ length: 260 }, (_, t) => (t < onset ? 0 : -80 + 20 * luck.normal()));
    const sums = (weekly: (t: number) => number): Float64Array =>
      Float64Array.from({ length: 260 }, (_, t) => {
        let sum = 0;
        for (let k = t - 51; k <= t; k++) sum += k < 0 ? 1000 : weekly(k);
        return sum;
      });
    const found = deathsAdded(
      sums((t) => usual[t]! + added[t]!),
      sums((t) => usual[t]!),
      onset,
    );
    for (const t of [onset, 100, 180, 259]) expect(found[t]).toBeCloseTo(added[t]!, 6);
  });

  it("counts inflow as fallen where a run of the test's months does, though the whole does not", () => {
    const path = Float64Array.from({ length: 48 }, (_, m) => (m < 12 ? log(0.85) : 0));
    expect(extremeMeans(path, 12)[0]).toBeCloseTo(log(0.85), 12);
    expect(futuresOf(effectsOf([path], []), "inflow", test).falls).toEqual([true]);
    expect(futuresOf(effectsOf([path], []), "inflow", { ...test, forWeeks: 104 }).falls).toEqual([false]);
  });
});

describe("stated assurance", () => {
  it("matches how often the analysis finds effects in histories made month by month, each along a path of its own", () => {
    const months = 24;
    const worlds = 1000;
    const paths = Array.from({ length: 40 }, (_, f) =>
      effectPath({ kind: "ramp", months: 2 + (f % 20) }, months).map((share) => -0.01 * f * share),
    );
    const shape = { kind: "ramp", months: 8 } as const;
    const sequence = lookSequence(plain, shape, months);
    const looks = looksOf({ ...plain, shape }, sequence.months);
    for (const { rule, everyMonths } of [ALWAYS, PLANNED]) {
      const z = boundaryOf(sequence, rule, 0.05, everyMonths);
      const expected = paths.map((path) => expectedAlong(sequence, path));
      const stated = timingOf(
        crossingsOf(sequence, z, expected, { worlds: 4000, seed: 9, luck: "a" }),
        sequence.months,
        expected,
        months,
      ).assurance;
      const found = new Float64Array(months);
      for (let w = 0; w < worlds; w++) {
        const noise = history(plain.noise, 7000 + w, plain.before + months);
        const path = paths[w % paths.length]!;
        const y = noise.map((value, t) => value + (t < plain.before ? 0 : path[t - plain.before]!));
        const at = looks.findIndex(({ weights, standardError }, k) => {
          const estimate = weights.reduce((sum, weight, t) => sum + weight * y[t]!, 0);
          return Math.abs(estimate) > z[k]! * standardError;
        });
        for (let k = at; at >= 0 && k < months; k++) found[k]! += 1 / worlds;
      }
      for (const k of [5, 11, 17, 23])
        expect(Math.abs(found[k]! - stated[k]!)).toBeLessThan(near(stated[k]!, worlds, 4000));
    }
  });

  it("agrees with the simulation of whole histories in the methods, windows and lag included", () => {
    const seen: Seen = { ...plain, reporting: { lagMonths: 3, windowMonths: 12, revisionSd: [] } };
    const shape = { kind: "ramp", months: 6 } as const;
    const whole = detectability({ ...seen, shape, horizonMonths: 30 }, [log(0.75)], { worlds: 2000 });
    const sequence = lookSequence(seen, shape, 30);
    const expected = [
      expectedAlong(
        sequence,
        effectPath(shape, 30).map((share) => log(0.75) * share),
      ),
    ];
    const z = boundaryOf(sequence, { kind: "always-valid" }, 0.05);
    const { assurance } = timingOf(
      crossingsOf(sequence, z, expected, { worlds: 2000, seed: 3, luck: "b" }),
      sequence.months,
      expected,
      30,
    );
    for (const [k, error] of whole.standardError.entries()) expect(sequence.standardError[k]).toBeCloseTo(error, 9);
    for (const k of [9, 15, 22, 29])
      expect(Math.abs(assurance[k]! - whole.assurance[k]!)).toBeLessThan(near(whole.assurance[k]!, 2000, 2000));
  });
});

describe("looking where nothing happened", () => {
  it.each(OBSERVABLES.map(({ id }) => id))(
    "raises false alarms in at most 5 of 100 worlds for %s, by both boundaries, as it is noisy and reported",
    (id) => {
      const seen = observation.get(id)!;
      const sequence = lookSequence(seen, { kind: "ramp", months: 12 }, 60);
      const nothing = [new Float64Array(sequence.months.length)];
      for (const { rule, everyMonths } of [ALWAYS, PLANNED]) {
        const z = boundaryOf(sequence, rule, 0.05, everyMonths);
        const found = crossingsOf(sequence, z, nothing, { worlds: 4000, seed: 21, luck: id });
        const alarms = found.filter(({ look }) => look >= 0).length / found.length;
        expect(alarms).toBeLessThan(0.05 + near(0.05, 4000, 8000));
      }
    },
  );

  it.each(["cocaine-deaths", "synthetic-opioid-deaths", "all-deaths"])(
    "planned looks at %s, which are revised, raise alarms in at most 5 of 100 worlds that did not calibrate them",
    (id) => {
      const worlds = 40_000;
      for (const shape of [{ kind: "ramp", months: 12 }, { kind: "step" }] as const) {
        const sequence = lookSequence(observation.get(id)!, shape, 60);
        expect(sequence.isRevised).toBe(true);
        const z = boundaryOf(sequence, PLANNED.rule, 0.05, PLANNED.everyMonths);
        const nothing = [new Float64Array(sequence.months.length)];
        const found = crossingsOf(sequence, z, nothing, { worlds, seed: 77, luck: `null ${id}` });
        const alarms = found.filter(({ look }) => look >= 0).length / worlds;
        expect(alarms).toBeLessThan(0.05);
        expect(alarms).toBeGreaterThan(0.05 - 3 * Math.sqrt((0.05 * 0.95) / 40_000) - near(0.05, worlds, 40_000));
      }
    },
  );

  it("raises far more with an uncorrected 1.96 at every publication", () => {
    const sequence = lookSequence(plain, { kind: "ramp", months: 12 }, 60);
    const z = boundaryOf(sequence, REPEATED.rule, 0.05);
    const nothing = [new Float64Array(60)];
    const found = crossingsOf(sequence, z, nothing, { worlds: 2000, seed: 21, luck: "x" });
    expect(found.filter(({ look }) => look >= 0).length / 2000).toBeGreaterThan(0.12);
  });

  it("without raising the boundary for revisions, planned looks would break their promise", () => {
    const seen: Seen = {
      ...plain,
      noise: { sd: 0, drift: 0.07 },
      reporting: { windowMonths: 12, revisionSd: [0.06, 0.06, 0.06] },
    };
    const sequence = lookSequence(seen, { kind: "ramp", months: 12 }, 60);
    const nothing = [new Float64Array(60)];
    const share = (z: Float64Array): number =>
      crossingsOf(sequence, z, nothing, { worlds: 4000, seed: 5, luck: "r" }).filter(({ look }) => look >= 0).length /
      4000;
    const { rule, everyMonths } = PLANNED;
    expect(share(boundaryOf({ ...sequence, isRevised: false }, rule, 0.05, everyMonths))).toBeGreaterThan(0.1);
    expect(share(boundaryOf(sequence, rule, 0.05, everyMonths))).toBeLessThan(0.05 + near(0.05, 4000, 8000));
  });
});

describe("what is watched", () => {
  it("is refused with every problem at once, each with its fix", () => {
    const broken = TEXT.replace("cocaine-price.sampling:", "cocain-price.sampling:")
      .replace("cocaine-price.drift:", "cocaine-price.drfit:")
      .replace("inflow.history:", "inflow.histories:");
    const read = readObservation(broken, "mine.yaml");
    const problems = isOk(read) ? [] : read.problems;
    expect(problems.map(({ what }) => what)).toEqual([
      '"drfit" is nothing that is asked of an observable.',
      'There is no observable "cocain-price".',
      '"histories" is nothing that is asked of an observable.',
      "cocaine-price lacks its noise or its history.",
      "inflow lacks its noise or its history.",
    ]);
    expect(problems[1]!.fix).toMatch(/cocaine-price/);
  });

  it("has the noise that the shipped series show: purity by month, price and all deaths by year", () => {
    const rows = (series: string, from: string, until: string): number[] =>
      readFileSync(join(packages, "evidence", "series", series, "rows.csv"), "utf8")
        .split("\n")
        .slice(1)
        .map((line) => line.split(","))
        .filter(([key = ""]) => key >= from && key <= until)
        .map((cells) => Number(cells[1]));
    const purity = noiseFromHistory(rows("fentanyl-powder-purity", "2019-01", "2024-10"));
    expect(observation.get("fentanyl-purity")!.noise.sd).toBeCloseTo(purity.sd, 3);
    expect(observation.get("fentanyl-purity")!.noise.drift).toBeCloseTo(purity.drift!, 3);
    const price = noiseFromHistory(rows("us-retail-prices", "1990", "2019"));
    expect(observation.get("cocaine-price")!.noise.drift).toBeCloseTo(price.drift! / Math.sqrt(12), 4);
    const deaths = noiseFromHistory(rows("us-overdose-final", "1999", "2023"));
    expect(observation.get("all-deaths")!.noise.drift).toBeCloseTo(deaths.drift! / Math.sqrt(12), 4);
    const removed = noiseFromHistory(rows("uscg-cocaine-removed", "2012", "2025"));
    expect(observation.get("cocaine-removed")!.noise.drift).toBeCloseTo(removed.drift! / Math.sqrt(12), 4);
  });

  it("national deaths from synthetic opioids find 18 % at once and some 50 % phased in over a year, whatever the wait", () => {
    const paths = [flat(0, 60)];
    const report = signalReportOf(
      observable("synthetic-opioid-deaths"),
      observation.get("synthetic-opioid-deaths")!,
      futuresOf(effectsOf(paths, ["synthetic-opioid-deaths"]), "synthetic-opioid-deaths", test),
      { worlds: 200, seed: 1 },
      "fentanyl",
    );
    expect(report.floorAtOnce).toBeCloseTo(0.17, 2);
    for (const k of [23, 35, 59]) expect(Math.abs(report.leastAtOnce[k]! - 0.18)).toBeLessThan(0.01);
    for (const k of [35, 59]) expect(Math.abs(report.leastPhased[k]! - 0.54)).toBeLessThan(0.05);
    expect(report.bySize.find(({ fall }) => fall === 0.1)!.atOnce.p50).toBeNull();
  });
});

describe("months to answer", () => {
  const ids = ["cocaine-seizures", "cocaine-removed", "cocaine-documented", "cocaine-price", "all-deaths"];
  const options = { ...simulated, observation, test };

  it("come for a large fall of everything, from a series that is right about inflow, half before nine tenths", () => {
    const paths = Array.from({ length: 30 }, (_, f) => flat(log(0.5 - 0.005 * f), 60));
    const time = answerTimeOf(effectsOf(paths, ids), "cocaine", options);
    expect(time.p50).not.toBeNull();
    expect(time.p50!).toBeLessThanOrEqual(time.p90!);
    expect(ids).toContain(time.bestSignal);
    expect(bandOfMonths(time)).toEqual({ p10: time.p10, p50: time.p50, p90: time.p90 });
    expect(time.because.en).toMatch(/by month \d+ of the policy in half of the futures/);
  });

  it("never come where nothing happens, and the reason says how small an effect would be seen", () => {
    const time = answerTimeOf(effectsOf([flat(0, 60)], ids), "cocaine", options);
    expect([time.p10, time.p50, time.p90]).toEqual([null, null, null]);
    expect(bandOfMonths(time)).toBeNull();
    expect(time.because.en).toMatch(
      /^No published signal answers within the 60 months .*; nearest: .* the policy does not move it; one look needs \d+\u00a0%/,
    );
    expect(time.because.es).toMatch(/^Ninguna serie publicada responde en los 60 meses .* la política no la mueve; /);
  });

  it("name no best signal where none answers, and the nearest one as the nearest only", () => {
    const silent = answerTimeOf(effectsOf([flat(0, 60)], ids), "cocaine", options);
    expect([silent.bestSignal, silent.bestSignalIs]).toEqual([null, null]);
    expect(ids).toContain(silent.nearestSignal);
    expect(silent.because.en).toContain(`nearest: ${silent.nearestSignalIs!.en}.`);
    const told = answerTimeOf(effectsOf([flat(log(0.5), 60)], ids), "cocaine", options);
    expect(told.bestSignal).not.toBeNull();
    expect(told.nearestSignal).toBe(told.bestSignal);
    expect(told.because.en).not.toContain("nearest");
  });

  it("are not given by a detour: where flow at sea halves and inflow stays, what is seen is no answer", () => {
    const moved = [flat(log(0.5), 60)];
    const still = [flat(log(0.99), 60)];
    const sea = effectsOf(moved, ["cocaine-documented"], still);
    const time = answerTimeOf(sea, "cocaine", options);
    expect(time.p50).toBeNull();
    expect(time.because.en).toMatch(
      /documented flow at sea would be seen in \d+ of 100 futures, but that is no answer: it falls when traffic/,
    );
    const told = answerTimeOf(effectsOf(moved, ["cocaine-documented"]), "cocaine", options);
    expect(told.p50).not.toBeNull();
  });

  it("inflow itself, if it could be seen, can also tell that no change matters; a published series cannot", () => {
    const quiet: Seen = { ...plain, noise: { sd: 0.01 } };
    const futures = futuresOf(effectsOf([flat(0, 48)], ["cocaine-price"]), "inflow", test);
    const ideal = firstTimingOf(observable("inflow"), quiet, futures, simulated);
    const price = firstTimingOf(observable("cocaine-price"), quiet, futures, simulated);
    expect(ideal.timing.answered.at(-1)!).toBeGreaterThan(0.9);
    expect(ideal.timing.assurance.at(-1)!).toBeLessThan(0.05 + near(0.05, 1500));
    expect(price.timing.answered.at(-1)!).toBeLessThan(0.05 + near(0.05, 1500));
  });

  it("are told in full with three sentences, false alarms to a third of a point however few worlds are asked, and more data never make the wait longer than chance explains", () => {
    const paths = Array.from({ length: 10 }, (_, f) => flat(log(0.7 - 0.01 * f), 48));
    const report = whenFrom(
      { policy: "policy", against: "none", commodity: "cocaine" },
      effectsOf(paths, ["all-deaths", "cocaine-seizures"]),
      { ...options, worlds: 300 },
    );
    expect(report.sentences).toHaveLength(3);
    expect(report.signals.map(({ isReal }) => isReal)).toEqual([true, true, false]);
    for (const { shortenings, bySize, falseAlarms } of report.signals) {
      expect(falseAlarms.standardError).toBeLessThan(0.0035);
      expect(falseAlarms.planned).toBeLessThan(0.05 + 4 * falseAlarms.standardError);
      for (const { monthsSaved } of shortenings) expect(monthsSaved).toBeGreaterThan(-2);
      const nevers = bySize.map(({ atOnce }) => atOnce.never);
      for (let i = 1; i < nevers.length; i++) expect(nevers[i]!).toBeLessThanOrEqual(nevers[i - 1]!);
    }
    expect(report.signals[2]!.effect.p50).toBeCloseTo(-0.345, 2);
  });
});

describe("a count of deaths", () => {
  it("varies as draws of a negative binomial do, by 1/μ + 1/k in logarithms, within four standard errors", () => {
    const draws = 4000;
    for (const [mean, dispersion] of [
      [1700, DEATHS_DISPERSION],
      [900, 200],
    ] as const) {
      const luck = luckOf(31, 0, "counts");
      const logs = Float64Array.from({ length: draws }, (_, i) => {
        const own = luck.at(i);
        return log(own.poisson(mean * gammaQuantile(own.uniform(), dispersion, 1 / dispersion)));
      });
      const expected = countSd({ mean, dispersion });
      expect(Math.abs(standardDeviation(logs) / expected - 1)).toBeLessThan(4 / Math.sqrt(2 * draws));
      expect(expected).toBeGreaterThan(1.1 / Math.sqrt(mean));
    }
  });

  it("is no steadier than its size allows, and no noisier where its own history is noisier than counting", () => {
    const opioids = observation.get("synthetic-opioid-deaths")!;
    const { sd, sampling = 0, drift } = seenAsCount(opioids, 3500).noise;
    expect(opioids.noise.sd).toBe(0);
    expect(sd * sd + sampling * sampling).toBeCloseTo(1 / 3500 + 1 / DEATHS_DISPERSION, 12);
    expect(drift).toBe(opioids.noise.drift);
    const cocaine = observation.get("cocaine-deaths")!;
    expect(seenAsCount(cocaine, 1700)).toBe(cocaine);
    expect(seenAsCount(opioids, undefined)).toBe(opioids);
  });

  it("keeps to what is stated of all deaths: 2 % about 7,000 a month", () => {
    const { sd, sampling = 0 } = seenAsCount(observation.get("all-deaths")!, 7000).noise;
    expect(Math.sqrt(sd * sd + sampling * sampling)).toBeCloseTo(0.02, 4);
  });

  it("hides a larger fall than a level that wanders alone", () => {
    const opioids = observation.get("synthetic-opioid-deaths")!;
    expect(leastAtHorizon(seenAsCount(opioids, 500), 60)).toBeGreaterThan(leastAtHorizon(opioids, 60));
  });
});
