/**
 * Computes the answer that the page is delivered with (apps/web/stored/answer.json): the default scenario at the size of
 * the shipped study, on all cores, with the weekly bands that the first paint draws, rounded. It carries the name of the model; a build
 * of another model does not show it.
 *
 *     tsx --conditions=development scripts/stored-answer.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { commandFor } from "../apps/web/src/engine/commands.ts";
import { DEFAULT_SCENARIO } from "../apps/web/src/engine/contract.ts";
import { openShelf, orThrow } from "../apps/web/src/engine/library.ts";
import { plansOf } from "../apps/web/src/engine/plans.ts";
import { driversOf, VERDICT } from "../apps/web/src/engine/services/drivers.ts";
import { type StoredAnswer, type StoredBands, storedText } from "../apps/web/src/engine/stored.ts";
import { deskStudies } from "../apps/web/src/engine/study-of.ts";
import { viewOf } from "../apps/web/src/engine/view-of-plan.ts";
import { viewsOf } from "../apps/web/src/engine/views.ts";
import { threadRunner } from "../packages/runners/src/index.ts";
import { memoryStore } from "../packages/store/src/index.ts";
import {
  analysesOfAnswer,
  answerFrom,
  bandsOf,
  defaultTest,
  gather,
  type Plan,
  type ResultStore,
  rounded,
  runMissing,
  type TraceBands,
  worldsOfAnswer,
} from "../packages/study/src/index.ts";
import { modelName, webTexts } from "./build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, "apps/web/stored/answer.json");

/** Series that the first paint draws: with single futures, and as bands alone. */
const isInflow = (series: string): boolean => series.startsWith("inflowKg.");
const isDrawn = (series: string): boolean => /^(inflowKg|corridorKg|seizedKg|destroyedKg|deaths12m)\./.test(series);

/** Runs what a plan needs on all cores. */
const ran = async (plan: Plan): Promise<ResultStore> => {
  const folder = mkdtempSync(join(tmpdir(), "inflow-stored-"));
  const entry = join(folder, "worker.cjs");
  await build({
    entryPoints: [join(root, "packages/runners/src/worker-entry.ts")],
    outfile: entry,
    bundle: true,
    format: "cjs",
    platform: "node",
    conditions: ["development"],
    logLevel: "warning",
  });
  const store = memoryStore();
  const runner = threadRunner({ entry, execArgv: [] });
  try {
    await runMissing(plan, runner, store);
  } finally {
    await runner.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return store;
};

const shelf = openShelf(new Map(Object.entries(webTexts())), modelName(), "stored");
const { draws, luckPerDraw } = shelf.study.sample;
const plan = orThrow(plansOf(shelf)(deskStudies(shelf)(DEFAULT_SCENARIO, draws * luckPerDraw)));
const store = await ran(plan);
const assessment = await answerFrom(plan, store, { observation: shelf.observation });
const bands: TraceBands[] = [];
for (const policy of [...new Set([0, plan.against])]) bands.push(...(await bandsOf(plan, store, policy)));

const listed = ({ policy, series, p10, p25, p50, p75, p90, futures }: (typeof bands)[number]): StoredBands => ({
  policy,
  series,
  p10: [...p10],
  p25: [...p25],
  p50: [...p50],
  p75: [...p75],
  p90: [...p90],
  futures: isInflow(series) ? futures.map(({ run, values }) => ({ run, values: [...values] })) : [],
});

/** What moves each verdict, with its hinge among what is shown. */
const driversOfVerdicts = async (): Promise<StoredAnswer["drivers"]> => {
  const test = plan.study.test ?? defaultTest(plan.world.names.commodity);
  const hand = { plan, store, test, ensemble: await gather(plan, store) };
  const asked = Object.entries(assessment.verdicts).map(([policy, verdicts]) => {
    const ofPolicy = Object.values(verdicts).map(({ commodity, hinge }) => {
      const keep = hinge === null ? [] : [hinge.parameter];
      return [commodity, driversOf(hand, { policy, commodity, outcome: VERDICT, keep })];
    });
    return [policy, Object.fromEntries(ofPolicy)];
  });
  return rounded(Object.fromEntries(asked));
};

const stored: StoredAnswer = {
  model: shelf.model,
  drivers: await driversOfVerdicts(),
  worlds: await worldsOfAnswer(plan, store, assessment),
  analyses: await analysesOfAnswer(plan, store, assessment),
  answer: {
    scenario: DEFAULT_SCENARIO,
    futures: plan.runs,
    aim: plan.runs,
    plan: viewOf(plan),
    assessment,
    bands: rounded(bands.filter(({ series }) => isDrawn(series)).map(listed)),
    views: viewsOf({ plan, assessment, bands }, shelf, commandFor(shelf, plan)),
  },
};
const text = storedText(stored);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${text}\n`);
process.stdout.write(
  `Stored ${plan.runId}, result ${assessment.hash.slice(0, 12)}: ${Math.round(text.length / 1000)} kB, ${Math.round(gzipSync(text).length / 1000)} kB compressed.\n`,
);
const sizes = Object.entries({ ...stored.answer, drivers: stored.drivers }).map(
  ([name, value]) => `${name} ${Math.round(JSON.stringify(value).length / 1000)} kB`,
);
process.stdout.write(`${sizes.join(", ")}.\n`);
