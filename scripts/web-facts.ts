/**
 * Writes what the app shows of its own record: backtests and replications of the model as it stands, small, worst first.
 *
 *     npx tsx scripts/web-facts.ts     two to five minutes on one core
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  backtest,
  type ExperimentScore,
  failuresFirst,
  type Replica,
  replicaFigure,
  replicaQuantity,
  replicaTolerance,
  replicate,
  skillInWords,
  type Tally,
} from "inflow";
import { type ExperimentFact, type Facts, missedOf, type ReplicaFact } from "../apps/web/src/facts/record.ts";
import { modelName } from "./build.mjs";

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), "apps/web/src/facts/facts.gen.json");

const DIGITS = 4;

const short = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(DIGITS)));

const experimentFact = (one: ExperimentScore): ExperimentFact => ({
  id: one.id,
  title: one.title,
  asks: one.asks,
  setting: one.setting,
  asOf: one.asOf,
  live: one.live,
  runs: one.runs,
  skill: skillInWords(one),
  targets: one.targets.map(({ id, metric, role, unit, low, high, observed, p10, p50, p90, hit, edge, ...rest }) => ({
    id,
    metric,
    role,
    unit,
    low,
    high,
    observed,
    p10: short(p10),
    p50: short(p50),
    p90: short(p90),
    hit,
    edge,
    informed: rest.informedBy.length > 0,
    ifMissed: rest.ifMissed,
  })),
});

const replicaFact = (one: Replica): ReplicaFact => ({
  id: one.id,
  model: one.model,
  grade: one.grade,
  quantity: replicaQuantity(one),
  published: replicaFigure(one.published, one),
  ours: replicaFigure(one.ours, one),
  tolerance: replicaTolerance(one),
  off: one.tolerance > 0 ? short(Math.abs(one.ours - one.published) / one.tolerance) : null,
  pass: one.pass,
  source: one.source,
  because: one.because ?? null,
  isGiven: one.isGiven === true,
});

const tally = ({ hits, of }: Tally): { hits: number; of: number } => ({ hits, of });

const report = backtest([], { onExperiment: (id, done, of) => console.error(`${done + 1} of ${of}: ${id}`) });
const experiments = failuresFirst(report.experiments).map(experimentFact);
const counted = experiments.filter(({ live }) => !live);
const replicas = await replicate();
const tested = replicas.filter(({ isGiven }) => isGiven !== true);
const facts: Facts = {
  model: modelName(),
  backtests: {
    holdout: tally(report.holdout),
    placebo: tally(report.placebo),
    fit: tally(report.fit),
    covered: tally(report.covered),
    run: counted.length,
    failed: counted.filter((one) => missedOf(one).length > 0).length,
    experiments,
  },
  replications: {
    of: tested.length,
    differ: tested.filter(({ pass }) => !pass).length,
    rows: replicas.map(replicaFact),
  },
};
writeFileSync(file, `${JSON.stringify(facts, null, 1)}\n`);
console.log(
  `${facts.backtests.failed} of ${facts.backtests.run} experiments missed a prediction; ${facts.replications.differ} of ${facts.replications.of} replications differ. Written: ${file}`,
);
