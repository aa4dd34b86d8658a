/**
 * Claim: 10,000 runs of 312 weeks with all outcomes and weekly series are stored in a folder, gathered again and banded
 * with a peak memory below 1 GB, because blocks are streamed.
 * Method: a synthetic simulator that fills the columns of the reference study with noise, through the real blocks, runner,
 * folder store, ensemble and bands; the model itself is left out, since it holds a fixed state and would only take time.
 * Peak memory is the largest resident set of this process.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bandsOf, gather, type Plan, runMissing, type SimulatorOf, simulator } from "@inflow/study";
import { ask, folderStore, inlineRunner } from "inflow";
import { mix } from "../packages/exact/src/name-hash.ts";
import { note, record, STUDY } from "./bench.ts";

const RUNS = 10_000;
const AIM_MB = 1000;
const TWO_32 = 4294967296;
const HEADLINES = ["inflowKg.cocaine", "inflowKg.fentanyl", "deaths12m.all", "strikes", "support"];

/** The reference study with enough runs of one policy, its comparison and its yardstick. */
const planned = (): Plan => {
  const asked = (draws: number): Plan => ask(STUDY, { draws, luckPerDraw: 2, policies: ["campaign-2025"] });
  return asked(Math.ceil(RUNS / (2 * asked(2).policies.length)));
};
const plan = planned();

/** The columns of the shipped simulator, filled with noise around one: [−0.5, 0.5) by address. */
const synthetic: SimulatorOf = (asked: Plan) => {
  const { columns } = simulator(asked);
  return {
    columns,
    run(policy, run, into, slot) {
      const runs = into.header.until - into.header.from;
      const noise = (place: number): number => 0.5 + (mix(place ^ mix(run ^ mix(policy))) >>> 0) / TWO_32;
      for (let c = 0; c < columns.summary.length; c++) into.summary[c * runs + slot] = noise(c);
      for (let cell = 0; cell < columns.traces.length * asked.weeks; cell++)
        into.traces[cell * runs + slot] = noise(cell);
      for (let i = 0; i < columns.tallies.length; i++) into.tallies[i * runs + slot] = 1;
    },
  };
};

const folderBytes = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);

const peakMb = (): number => process.resourceUsage().maxRSS / 1024;

const folder = mkdtempSync(join(tmpdir(), "inflow-memory-"));
try {
  const began = performance.now();
  const store = folderStore(folder);
  await runMissing(plan, inlineRunner(synthetic), store);
  const stored = performance.now();
  const mb = folderBytes(folder) / 1e6;
  note(`stored ${mb.toFixed(0)} MB in ${((stored - began) / 1000).toFixed(1)} s, peak ${peakMb().toFixed(0)} MB`);
  const ensemble = await gather(plan, store);
  note(
    `gathered ${ensemble.columns.length} outcomes of ${plan.policies.length} policies, peak ${peakMb().toFixed(0)} MB`,
  );
  const bands = await bandsOf(plan, store, 0, HEADLINES);
  note(
    `banded ${bands.length} series in ${((performance.now() - stored) / 1000).toFixed(1)} s, peak ${peakMb().toFixed(0)} MB`,
  );
  record("memory", [
    {
      claim: "runs stored",
      measured: plan.runs * plan.policies.length,
      aim: `≥ ${RUNS}`,
      met: plan.runs * plan.policies.length >= RUNS,
    },
    { claim: "results on disk, MB", measured: mb, aim: "", met: null },
    { claim: "peak memory of 10,000 stored runs, MB", measured: peakMb(), aim: `< ${AIM_MB}`, met: peakMb() < AIM_MB },
    {
      claim: "seconds to store, gather and band",
      measured: (performance.now() - began) / 1000,
      aim: "< 120",
      met: performance.now() - began < 120_000,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
