import { describe, expect, test } from "vitest";
import { atHandOf, heroinHazard } from "./overdose-block.ts";
import { overdoseReplicas } from "./replicas.ts";
import { firstYear, pathAt, poolsOf2020, rampAt, type SourcePools, sourceScenarios, yearAt } from "./source-inputs.ts";
import { allDeaths, deathsOf, momentOf, otherDeath, risksOf, withDisorder } from "./source-moment.ts";
import { momentAt, nextOf, runSource, stepsPerYear } from "./source-pools.ts";
import { availabilityOf, startsOf } from "./source-starts.ts";
import { placesOf } from "./source-treatment.ts";

const base = runSource(sourceScenarios.base);
const moment = momentOf(sourceScenarios.base, {}, firstYear);

const everybody = (pools: SourcePools): number =>
  [pools.misuse, pools.casual, ...pools.untreated, ...pools.treated.flat(), ...pools.remission, ...pools.stable].reduce(
    (sum, pool) => sum + pool,
    0,
  );

describe("SOURCE: the closed form", () => {
  test("fentanyl multiplies deaths by overdose rate times fatality: tenfold when nearly all supply holds it", () => {
    const ratio = heroinHazard(1, 0).deaths / heroinHazard(0, 0).deaths;
    expect(ratio).toBeCloseTo((2 * (1 - 0.735793 * 0.980638 * 0.973391)) / (1 - 0.980638 * 0.973391), 9);
    expect(ratio).toBeGreaterThan(10);
  });

  test("naloxone for everybody, everywhere, still loses the quarter of overdoses that nobody sees", () => {
    expect(heroinHazard(0.8, 1).deaths / heroinHazard(0.8, 0).deaths).toBeCloseTo(0.236 / (1 - 0.764 * 0.424), 9);
  });

  test.each([
    [0.3, 0.86],
    [0.56, 1.12],
    [0.8, 1.26],
  ])(
    "near penetration %f a tenth less of it takes away about a tenth of deaths (elasticity %f)",
    (share, elasticity) => {
      const slope =
        Math.log(heroinHazard(1.001 * share, 0.3).deaths / heroinHazard(share, 0.3).deaths) / Math.log(1.001);
      expect(slope).toBeCloseTo(elasticity, 2);
    },
  );

  test("the kits of 2022 put naloxone at hand in 27.6 % of heroin overdoses and in 2.1 % of others", () => {
    const { heroin, other } = atHandOf(2_820_740, 281_115_000);
    expect(heroin).toBeCloseTo(0.275977, 4);
    expect(other).toBeCloseTo(0.0214368, 4);
  });
});

describe("SOURCE: inputs", () => {
  test.each([
    [2022, 0.659819, 2_820_740, 127_792],
    [2025, 0.755108, 3_330_000, 160_536],
    [2032, 0.806682, 3_598_150, 178_259],
  ])("at %i penetration is %f, kits %i and providers %i", (time, fentanyl, kits, providers) => {
    const year = yearAt(sourceScenarios.base, time);
    expect(year.fentanyl).toBeCloseTo(fentanyl, 5);
    expect(Math.abs(year.kits / kits - 1)).toBeLessThan(0.002);
    expect(Math.abs(year.providers / providers - 1)).toBeLessThan(1e-4);
  });

  test("a path starts where it is, never passes its end, and is 98.7 % of the way at the year of its end", () => {
    expect(pathAt(3, 7, 2020, 2032)).toBe(3);
    expect((pathAt(3, 7, 2032, 2032) - 3) / 4).toBeCloseTo(0.9866, 4);
    expect(pathAt(3, 7, 2200, 2032)).toBeLessThanOrEqual(7);
    expect(pathAt(7, 3, 2200, 2032)).toBeGreaterThanOrEqual(3);
  });

  test("a policy is at nothing until 2022, at half in the middle of 2023, at full strength from 2025", () => {
    expect([rampAt(2021), rampAt(2023.5), rampAt(2030)]).toEqual([0, 0.5, 1]);
  });
});

describe("SOURCE: flows of 2020", () => {
  const starts = startsOf(poolsOf2020, moment);

  test.each([
    ["diverted", starts.diverted, 741_992],
    ["own prescriptions", starts.own, 192_087],
    ["heroin at once", starts.direct, 80_256.6],
    ["heroin from misuse", starts.fromMisuse * poolsOf2020.misuse, 48_855.6],
    ["heroin from disorder", starts.fromDisorder * poolsOf2020.untreated[0], 70_391.6],
    ["disorder from misuse", starts.disorder * poolsOf2020.misuse, 98_435.8],
    ["heroin disorder from both", starts.bothToHeroin * poolsOf2020.untreated[1], 79_533.4],
    ["quitting misuse", starts.quitMisuse * poolsOf2020.misuse, 1_374_560],
  ])("%s: %f people a year, as the public run has %f", (_, ours, published) => {
    expect(Math.abs(ours / published - 1)).toBeLessThan(0.001);
  });

  test("prescription opioids are a fifth harder to get for misuse than in 1999 though a third more is prescribed", () => {
    expect(availabilityOf(poolsOf2020, moment)).toBeCloseTo(0.795881, 5);
  });

  test("places for the three medications are 802 000, 312 000 and 29 000", () => {
    const places = placesOf(moment, firstYear);
    expect(Math.abs(places[0] / 802_444 - 1)).toBeLessThan(0.002);
    expect(places[1]).toBeCloseTo(311_531, 0);
    expect(places[2]).toBeCloseTo(28_917, 0);
  });
});

describe("SOURCE: pools", () => {
  test("people are gained by starting and lost by quitting and death alone: all else moves between pools", () => {
    const deaths = deathsOf(poolsOf2020, moment);
    const next = nextOf(poolsOf2020, moment, firstYear, deaths);
    const starts = startsOf(poolsOf2020, moment);
    const { misuse, casual, untreated, treated, remission, stable } = poolsOf2020;
    const total = (pools: readonly number[]) => pools.reduce((sum, pool) => sum + pool, 0);
    const success = [0.16155, 0.220703, 0.118252];
    const relative = [0.54, 0.37, 0.926];
    const inTreatment = treated.flatMap((row) =>
      row.map((patients, m) => patients * ((1 - success[m]!) * 0.0143 * relative[m]! + success[m]! * 0.00842)),
    );
    const otherDeaths =
      otherDeath.disorder * total(untreated) +
      otherDeath.none * total([...remission, ...stable]) +
      total(inTreatment) +
      otherDeath.misuse * misuse +
      ((otherDeath.misuse + otherDeath.disorder) / 2) * casual;
    const gained = starts.diverted + starts.own + starts.direct;
    const quit = starts.quitMisuse * misuse + starts.quitCasual * casual;
    const perYear = gained - quit - (allDeaths(deaths) - deaths.medical) - otherDeaths;
    expect((everybody(next) - everybody(poolsOf2020)) * stepsPerYear).toBeCloseTo(perYear, 3);
  });

  test("what people fear follows what happens within two years when it rises, within twenty when it falls", () => {
    const now = poolsOf2020;
    const deaths = deathsOf(now, moment);
    const next = nextOf(now, moment, firstYear, deaths);
    const indicated = risksOf(deaths, moment);
    expect(indicated.heroin).toBeGreaterThan(now.riskOfHeroin);
    expect((next.riskOfHeroin - now.riskOfHeroin) * stepsPerYear).toBeCloseTo(
      (indicated.heroin - now.riskOfHeroin) / 2,
      6,
    );
    expect(indicated.prescription).toBeLessThan(now.riskOfPrescription);
    expect((next.riskOfPrescription - now.riskOfPrescription) * stepsPerYear).toBeCloseTo(
      (indicated.prescription - now.riskOfPrescription) / 20,
      6,
    );
    expect(Math.abs(indicated.heroin / 93_738.7 - 1)).toBeLessThan(1e-4);
    expect(Math.abs(indicated.prescription / 53_638 - 1)).toBeLessThan(1e-4);
  });

  test("with disorder are those untreated and those patients who are not in remission: 3 901 360 in 2020", () => {
    expect(Math.abs(withDisorder(poolsOf2020).reduce((sum, x) => sum + x, 0) / 3_901_360 - 1)).toBeLessThan(1e-4);
  });

  test("deaths fall from 2022 with no policy at all, as disorder falls faster than penetration rises", () => {
    expect(momentAt(base, 2032).deaths).toBeLessThan(0.72 * momentAt(base, 2022).deaths);
    expect(momentAt(base, 2032).heroinDisorder).toBeLessThan(0.69 * momentAt(base, 2022).heroinDisorder);
  });

  test("a dearer drug makes casual users quit and deters no onset from casual use, as estimated", () => {
    const dear = { ...moment, year: { ...moment.year, priceIndex: 2 * moment.year.priceIndex } };
    const [now, then] = [startsOf(poolsOf2020, moment), startsOf(poolsOf2020, dear)];
    expect(then.quitCasual / now.quitCasual).toBeCloseTo(2 ** 1.46412, 9);
    expect(then.bothToHeroin / now.bothToHeroin).toBeCloseTo(2 ** -1.26477, 9);
    expect(then.casualToDisorder).toBe(now.casualToDisorder);
    expect(then.direct).toBe(now.direct);
  });

  test("less risky fentanyl saves lives and so leaves more people with disorder and in danger", () => {
    const run = momentAt(runSource(sourceScenarios.base, { fentanylRisk: -0.2 }), 2032);
    expect(run.deaths).toBeLessThan(momentAt(base, 2032).deaths);
    expect(run.disorder).toBeGreaterThan(momentAt(base, 2032).disorder);
  });

  test("policies together do less than the sum of each, as a life is saved once", () => {
    const averted = (policy: Parameters<typeof runSource>[1]) =>
      momentAt(base, 2032).deathsSince2020 - momentAt(runSource(sourceScenarios.base, policy), 2032).deathsSince2020;
    const [risk, kits] = [averted({ fentanylRisk: -0.2 }), averted({ kits: 1 })];
    expect(averted({ fentanylRisk: -0.2, kits: 1 })).toBeLessThan(risk + kits);
    expect(averted({ fentanylRisk: -0.2, kits: 1 })).toBeGreaterThan(Math.max(risk, kits));
  });
});

test("of the published numbers all are reached but the sign of treatment on disorder and a net elasticity for all of 2024", () => {
  const rows = overdoseReplicas();
  expect(rows.filter((row) => !row.pass).map((row) => row.id)).toEqual([
    "overdose.homer-treatment-disorder",
    "overdose.purity-net",
  ]);
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  for (const row of rows) if (!row.pass) expect(row.because).toBeTruthy();
});
