import { tornadoOf } from "@inflow/brief";
import { memoryStore } from "@inflow/store";
import { contrastSaid, type Progress, type ResultStore, type Study } from "@inflow/study";
import { beforeAll, describe, expect, it } from "vitest";
import { studyOf } from "./ask.ts";
import { type DiscoveryReport, discover, openDraw } from "./discover.ts";
import { discoverPage } from "./discover-page.ts";
import { runParts, type Work } from "./parts.ts";
import { InputError } from "./refused.ts";
import { runnerOf } from "./run.ts";
import { type SensitivityReport, sensitivity } from "./sensitivity.ts";
import { sensitivityPage } from "./sensitivity-page.ts";
import { when } from "./when.ts";
import { whenPage } from "./when-page.ts";

const { study: shipped } = studyOf("caribbean-2025");

/** Half a year of the shipped study: a hundred draws, so that the real system can be analysed in a test. */
const study: Study = {
  ...shipped,
  id: "half-a-year",
  posterior: "none",
  horizon: { from: "2026-01-05", until: "2026-06-28" },
  policies: ["campaign-2025", "none", "treatment"],
  sample: { draws: 100, luckPerDraw: 1, seed: 3 },
  test: { ...shipped.test!, costUpTo: 100_000, forWeeks: 13 },
};

/** Work in this thread, into one store, remembering the last progress of each call. */
const workInto = (store: ResultStore) => {
  const seen: Progress[] = [];
  const work: Work = async (parts) => {
    let last: Progress | undefined;
    await runParts(parts, runnerOf(0), store, {
      onProgress: (progress) => {
        last = progress;
      },
    });
    seen.push(last!);
    return store;
  };
  return { seen, work };
};

const problemsOf = async (of: Promise<unknown>): Promise<readonly string[]> => {
  const cause = await of.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(cause).toBeInstanceOf(InputError);
  return (cause as InputError).problems.map(({ what }) => what);
};

const selfContained = (page: string): void => {
  expect(page).not.toMatch(/<script|<link|src=/);
  expect(page.replaceAll("http://www.w3.org/2000/svg", "")).not.toContain("http:");
};

/** The shares of a small design, as if they came from one that may tell them. */
const asIfEnough = ({ shares }: SensitivityReport): SensitivityReport["shares"] => ({
  ...shares!,
  baseRows: 64,
  scrambles: 16,
});

describe("sensitivity of the shipped system", () => {
  const store = memoryStore();
  const first = workInto(store);
  let report: SensitivityReport;
  beforeAll(async () => {
    report = await sensitivity(study, {}, { outcome: "cost", factors: 2, size: 8, work: first.work });
  }, 180_000);

  it("runs two policies of the study, then two runs for each row of the design", () => {
    expect(first.seen[0]).toMatchObject({ runsDone: 200, found: 0 });
    expect(report.shares!.rows).toBe(8 * 5);
    expect(first.seen[1]!.runsDone).toBe(2 * 8 * 5);
    expect(report.shares!.shares).toHaveLength(3);
  });

  it("finds everything again the second time, and says the same", async () => {
    const second = workInto(store);
    const again = await sensitivity(study, {}, { outcome: "cost", factors: 2, size: 8, work: second.work });
    expect(second.seen.map(({ runsDone, done, total, found }) => [runsDone, done === total, found === total])).toEqual([
      [0, true, true],
      [0, true, true],
    ]);
    expect(again).toEqual(report);
  });

  it("is a page that needs nothing from outside and says what the report says", () => {
    const page = sensitivityPage(report, "inflow sensitivity half-a-year --outcome cost");
    selfContained(page);
    expect(page).toContain("incremental cost over the horizon");
    expect(page.match(/<svg/g)).toHaveLength(2);
  });

  it("draws its tornado to the bytes of the specification that the brief draws", () => {
    const draw = tornadoOf(report, (language) => contrastSaid("cost", "cocaine", "incremental", language))!;
    for (const language of ["en", "es"] as const)
      expect(sensitivityPage(report, "inflow", language)).toContain(draw({ id: "s0d0-w", width: 1040, language }).svg);
  });

  it("shows no bars of shares from 8 base rows, and says how many it takes; from 64 in 16 scrambles it shows them", () => {
    const few = sensitivityPage(report, "inflow");
    expect(few).toContain("Too few rows for shares: 8 base rows in 4 scrambles; 64 in 16 are the fewest.");
    expect(few).not.toContain("Sobol’ indices");
    const enough = sensitivityPage({ ...report, shares: asIfEnough(report) }, "inflow");
    expect(enough).toContain("Sobol’ indices");
    expect(enough).toContain("from 64 base rows in 16 scrambles");
    expect(enough.match(/<svg/g)).toHaveLength(4);
  });

  it("is a page in Spanish too, with no heading or note of the English one left", () => {
    const [english, spanish] = (["en", "es"] as const).map((language) => sensitivityPage(report, "inflow", language));
    expect(spanish).toContain('<html lang="es">');
    expect(spanish).toContain("la diferencia en el costo (incremental) en el horizonte");
    expect(english).toContain("Where a parameter matters");
    const told = (page: string): string[] =>
      [...page.matchAll(/<(?:h1|h2|h3|summary|p class="note")>([^<]+)</g)].map(([, text]) => text!);
    expect(told(english).length).toBe(told(spanish).length);
    expect(told(spanish).filter((text) => told(english).includes(text))).toEqual([]);
    expect(spanish).not.toMatch(/undefined|NaN|>[^<]*\{[a-zA-Z]+\}/);
  });

  it("tells pairs of the same drivers by a design of second order, and by no other method", async () => {
    const { work } = workInto(store);
    const asked = { outcome: "cost", factors: 2, size: 8, secondOrder: true, work } as const;
    const pairs = await sensitivity(study, {}, asked);
    expect(pairs.shares!.rows).toBe(8 * 8);
    expect(pairs.shares!.pairs).toHaveLength(3);
    expect(report.shares!.pairs).toBeNull();
    const page = sensitivityPage({ ...pairs, shares: asIfEnough(pairs) }, "inflow");
    expect(page).toContain("Second-order indices");
    expect(sensitivityPage(pairs, "inflow")).not.toContain("Second-order indices");
    expect(await problemsOf(sensitivity(study, {}, { ...asked, method: "morris" }))).toEqual([
      'The method "morris" has no indices of pairs.',
    ]);
  });

  it("ranks elementary effects of the same drivers", async () => {
    const { work } = workInto(store);
    const morris = await sensitivity(study, {}, { outcome: "cost", method: "morris", factors: 2, size: 3, work });
    expect(morris.effects!.map(({ path }) => path).sort()).toEqual(
      report
        .shares!.shares.slice(0, 2)
        .map(({ path }) => path)
        .sort(),
    );
    for (const { muStar, mu } of morris.effects!) expect(muStar).toBeGreaterThanOrEqual(Math.abs(mu) - 1e-9);
  });

  it("says what to do where a row of the design fits no reference state, whatever else is drawn", async () => {
    const { work } = workInto(store);
    let calls = 0;
    const failing: Work = async (parts) => {
      calls += 1;
      if (calls > 1) throw new Error("1 of 4 blocks failed: Draw 3 has no feasible reference state in 64 attempts.");
      return work(parts);
    };
    const asked = sensitivity(study, {}, { outcome: "cost", factors: 2, size: 8, work: failing });
    expect(await problemsOf(asked)).toEqual(["A row of the design fits no reference state, whatever else is drawn."]);
  });

  it("refuses what it cannot do, before or after the first runs, with the nearest name", async () => {
    const { work } = workInto(store);
    expect(await problemsOf(sensitivity(study, {}, { policy: "none", work }))).toEqual([
      '"none" is the comparison itself.',
    ]);
    expect(await problemsOf(sensitivity(study, {}, { size: 24, work }))).toEqual(["24 is no size of a Sobol' design."]);
    expect(await problemsOf(sensitivity(study, {}, { factors: 0, work }))).toEqual(["0 is no number of drivers."]);
    expect(await problemsOf(sensitivity(study, {}, { outcome: "profit", work }))).toEqual([
      'There is no outcome "profit".',
    ]);
    expect(await problemsOf(sensitivity(study, { runs: 60 }, { work }))).toEqual([
      "Drivers are told from 100 draws or more, and the study has 60.",
    ]);
    expect(await problemsOf(sensitivity(study, {}, { commodity: "cocain", work }))).toEqual([
      'There is no commodity "cocain" in this world.',
    ]);
  });
});

describe("months to answer in the shipped system", () => {
  it("are a page that names no best signal where none answers, and folds what is told of each", async () => {
    const { work } = workInto(memoryStore());
    const report = await when(study, { draws: 4 }, { work });
    expect(report.monthsToAnswer.bestSignal).toBeNull();
    const nearest = report.monthsToAnswer.nearestSignalIs!;
    const [english, spanish] = (["en", "es"] as const).map((language) => whenPage(report, "inflow when", language));
    expect(english).toContain(`nearest: ${nearest.en}`);
    expect(english).toContain("no published signal answers within");
    expect(english).not.toMatch(/best signal/i);
    expect(spanish).toContain(`la más cercana: ${nearest.es}`);
    const folded = [...english!.matchAll(/<details class="fold">[\s\S]*?<\/section>/g)].join("");
    expect(english!.match(/<details class="fold">/g)).toHaveLength(report.signals.length);
    const open = english!.replace(/<details class="fold">[\s\S]*?<\/section>/g, "");
    expect(open.match(/<figure>/g)).toHaveLength(3);
    expect(folded.match(/<figure>/g)).toHaveLength(2 * report.signals.length);
    selfContained(english!);
  }, 180_000);
});

describe("discovery in the shipped system", () => {
  const store = memoryStore();
  let report: DiscoveryReport;
  let limit: number;
  beforeAll(async () => {
    const { work } = workInto(store);
    const { given } = await sensitivity(study, {}, { outcome: "cost", method: "given", work });
    limit = Math.round(given.mean);
    report = await discover(study, {}, { when: `cost > ${limit}`, work });
  }, 180_000);

  it("counts the futures of every fate, and the cases by the condition asked for", () => {
    expect(Object.values(report.fates).reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(report.cases.are).toBe(`have a difference in incremental cost over the horizon above ${limit} million USD`);
    expect(report.interest.reduce((sum, mark) => sum + mark, 0) / 100).toBeCloseTo(report.cases.share, 12);
    expect(report.discovery.drawsSearched).toBe(50);
  });

  it("opens a draw without running anything, and the draw agrees with the marks", async () => {
    for (const draw of [report.interest.indexOf(1), report.interest.indexOf(0)].filter((at) => at >= 0)) {
      const { seen, work } = workInto(store);
      const opened = await openDraw(study, draw, {}, { work });
      expect(seen[0]!.runsDone).toBe(0);
      const cost = opened.futures[0]!.differences.find(({ is }) => is.startsWith("incremental cost"))!.value;
      expect(cost > limit).toBe(report.interest[draw] === 1);
      expect(opened.parameters.length).toBeGreaterThan(150);
    }
  });

  it("is a page that needs nothing from outside", () => {
    const page = discoverPage(
      report,
      "inflow discover half-a-year",
      (draw) => `inflow discover half-a-year --open ${draw}`,
    );
    selfContained(page);
    expect(page).toContain("50 simulated worlds were searched and 50 others counted");
    const spanish = discoverPage(report, "inflow", (draw) => `inflow --open ${draw}`, "es");
    selfContained(spanish);
    expect(spanish).toContain("Se buscó en 50 mundos simulados y se contó en otros 50");
    expect(spanish).toContain(`por encima de ${limit} millones de US$`);
  });

  it("refuses every unreadable term, an unknown fate, a draw that is not there", async () => {
    const { work } = workInto(store);
    expect(await problemsOf(discover(study, {}, { when: "cost is high and luck > 2", work }))).toEqual([
      '"cost is high" cannot be read.',
      '"luck > 2" cannot be read.',
    ]);
    expect(await problemsOf(discover(study, {}, { fate: "harmfull", work }))).toEqual(['There is no fate "harmfull".']);
    expect(await problemsOf(openDraw(study, 100, {}, { work }))).toEqual(["There is no draw 100."]);
  });
});
