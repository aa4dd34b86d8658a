/**
 * Claim: the runs of a Saltelli design of d = 20 factors and N = 1,024 base rows (22,528 runs) of the full model, each one run of
 * one policy, take a stated time on two cores; and a design that is killed in its middle does only what is left.
 * Method: parameters of the reference study, what was calibrated together and everything else are the 20 factors, so that a block of
 * the design has 22 columns; a sample of runs, taken from all columns, by the simulator that runners use, CPU time taken run by run. The whole is the mean times 22,528 over two cores,
 * at what two threads keep of them (threads.ts), with the standard error of the mean. Resume: a process works a small design into a
 * folder and is killed when some blocks rest there; the rest is done here, and its blocks are compared with those of a design that
 * nobody killed.
 * Limit: CPU time, not the clock, since other work may share the cores. A finding is of the difference of two policies: each row is
 * then a run of either, so twice the runs and twice the time, stated in a row of its own.
 *
 *     npm run bench -- sobol-model [--runs=512]
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blockHash, blockOf, calibratedTogether, type Plan, pairPlan, saltelliRound, simulator } from "@inflow/study";
import { ask, folderStore, inlineRunner, jobsOf, memoryStore, type ResultStore, runMissing } from "inflow";
import { cpuMs, fileOf, note, record, STUDY } from "./bench.ts";

const FACTORS = 20;
const BASE = 1024;
const RUNS = BASE * (FACTORS + 2);
/** Work done by two threads on two free cores, in cores: the row "from CPU" of threads.ts. */
const TWO_CORES = 1.9;
/** What the design takes where a run takes 2 ms, on two cores [s]. */
const REFERENCE_S = 23;
const POLICY = "campaign-2025";
const KILLED_AFTER = 2;
const POLL_MS = 20;

const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

const plan = ask(STUDY, { draws: 64, luckPerDraw: 1, policies: [POLICY] });

/** Factors that are not parameters by name: everything else, and what was calibrated together where something was. */
const together = calibratedTogether(plan);
const UNNAMED = together.length > 0 ? 2 : 1;

/** So many parameters with a range of their own, spread over all of them. */
const pathsOf = (count: number): string[] => {
  const ranged = plan.parameters.filter(
    ({ path, prior }) => !("forms" in prior || "fixed" in prior) && !together.includes(path),
  );
  return Array.from({ length: count }, (_, i) => ranged[Math.floor((i * ranged.length) / count)]!.path);
};

/** The columns of a round of the design as plans of the policy alone. */
const columnsOf = (named: number, base: number, scrambles: number): Plan[] =>
  saltelliRound(pairPlan(plan, POLICY), pathsOf(named), { base, first: 0, scrambles }).plans.map((column) => ({
    ...column,
    policies: column.policies.slice(0, 1),
    schedules: column.schedules.slice(0, 1),
    against: 0,
  }));

/** CPU time of each of so many runs, taken from all columns in turn [ms]. */
const timed = (count: number): number[] => {
  const columns = columnsOf(FACTORS - UNNAMED, 4, 16);
  const each = Math.ceil(count / columns.length);
  const times = columns.flatMap((column) => {
    const by = simulator(column);
    return Array.from({ length: each }, (_, run) => {
      const before = cpuMs();
      blockOf(column, { policy: 0, from: run, until: run + 1 }, by);
      return cpuMs() - before;
    });
  });
  return times;
};

const meanAndError = (times: readonly number[]): readonly [mean: number, error: number] => {
  const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
  const squares = times.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return [mean, Math.sqrt(squares / (times.length - 1) / times.length)];
};

const smallDesign = (): Plan[] => columnsOf(3, 2, 4);

const workInto = async (store: ResultStore, columns: readonly Plan[]): Promise<number> => {
  let done = 0;
  for (const column of columns) {
    let runs = 0;
    await runMissing(column, inlineRunner(), store, {
      onProgress: ({ runsDone }) => {
        runs = runsDone;
      },
    });
    done += runs;
  }
  return done;
};

const blocksIn = async (store: ResultStore, columns: readonly Plan[]): Promise<number> => {
  let there = 0;
  for (const column of columns) for (const job of jobsOf(column)) if (await store.has(column, job)) there += 1;
  return there;
};

const hashesIn = async (store: ResultStore, columns: readonly Plan[]): Promise<string> => {
  const hashes: string[] = [];
  for (const column of columns)
    for (const job of jobsOf(column)) {
      const block = await store.get(column, job);
      hashes.push(block === null ? "missing" : blockHash(block));
    }
  return hashes.join(" ");
};

/** A process of its own works the design into the folder and is killed when some of its blocks rest there. */
const killedInto = async (folder: string, columns: readonly Plan[]): Promise<number> => {
  const child = spawn(process.execPath, [fileOf(new URL(import.meta.url)), `--into=${folder}`], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  while (child.exitCode === null && (await blocksIn(folderStore(folder), columns)) < KILLED_AFTER)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  child.kill("SIGKILL");
  await ended;
  return blocksIn(folderStore(folder), columns);
};

const resume = async (): Promise<void> => {
  const columns = smallDesign();
  const runs = columns.reduce((sum, column) => sum + column.runs, 0);
  const blocks = columns.reduce((sum, column) => sum + jobsOf(column).length, 0);
  const folder = mkdtempSync(join(tmpdir(), "inflow-sobol-"));
  try {
    const kept = await killedInto(folder, columns);
    const done = await workInto(folderStore(folder), columns);
    const unbroken = memoryStore();
    await workInto(unbroken, columns);
    const same = (await hashesIn(folderStore(folder), columns)) === (await hashesIn(unbroken, columns));
    note(`killed with ${kept} of ${blocks} blocks at rest; ${done} of ${runs} runs were left to do`);
    record("sobol-model", [
      {
        claim: "design killed in its middle: runs left to do",
        measured: `${done} of ${runs}`,
        aim: `< ${runs}`,
        met: kept > 0 && done < runs,
      },
      {
        claim: "resumed design gives the blocks of an unbroken one",
        measured: same ? "yes" : "no",
        aim: "yes",
        met: same,
      },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = (): void => {
  const times = timed(Number(option("runs") ?? 512));
  const [mean, error] = meanAndError(times);
  const seconds = (RUNS * mean) / TWO_CORES / 1000;
  const off = (RUNS * error) / TWO_CORES / 1000;
  note(`${times.length} runs of the design: ${mean.toFixed(1)} ± ${error.toFixed(2)} ms CPU a run`);
  note(`${RUNS} single-policy runs on two cores: ${seconds.toFixed(0)} ± ${off.toFixed(0)} s`);
  note(`the difference of two policies doubles the runs: ${2 * RUNS} runs, ${(2 * seconds).toFixed(0)} s`);
  record("sobol-model", [
    { claim: `runs of the design sampled, of ${RUNS}`, measured: times.length, aim: "", met: null },
    { claim: "CPU ms a run of the design", measured: mean, aim: "", met: null },
    { claim: "standard error of it, ms", measured: error, aim: "", met: null },
    {
      claim: `${RUNS} single-policy runs, s on two cores, from CPU`,
      measured: seconds,
      aim: `≤ 2 × ${REFERENCE_S}`,
      met: seconds <= 2 * REFERENCE_S,
    },
    { claim: "standard error of it, s", measured: off, aim: "", met: null },
    {
      claim: `${2 * RUNS} runs for the difference of two policies, s`,
      measured: 2 * seconds,
      aim: "",
      met: null,
    },
  ]);
};

const into = option("into");
if (into !== undefined) await workInto(folderStore(into), smallDesign());
else {
  await resume();
  measure();
}
