/**
 * Claim: two threads do the work of the reference plan at least 1.85 times as fast as one.
 * Method: the same jobs through the thread runner with one and with two threads, pools started and warmed before; best of
 * interleaved rounds of wall time, hashes compared. The machine must have two free cores: CPU time over wall time of the
 * two threads says how far it had.
 */
import { availableParallelism } from "node:os";
import { blockHash, type Job, jobsOf, type Runner, resultHash } from "@inflow/study";
import { ask, threadRunner } from "inflow";
import { cpuMs, note, record, STUDY, workerEntry } from "./bench.ts";

const AIM = 1.85;
const ROUNDS = 3;
const plan = ask(STUDY, { draws: 64, luckPerDraw: 2, policies: ["campaign-2025"] });
const jobs = jobsOf(plan);

interface Pass {
  readonly wall: number;
  readonly busy: number;
  readonly hash: string;
}

const pass = async (runner: Runner, some: readonly Job[]): Promise<Pass> => {
  const began = performance.now();
  const before = cpuMs();
  const hashes: { place: number; from: number; hash: string }[] = [];
  for await (const block of runner.run(plan, some))
    hashes.push({ place: block.header.place, from: block.header.from, hash: blockHash(block) });
  const wall = performance.now() - began;
  hashes.sort((a, b) => a.place - b.place || a.from - b.from);
  return { wall, busy: (cpuMs() - before) / wall, hash: resultHash(hashes.map(({ hash }) => hash)) };
};

const pools = [1, 2].map((threads) => threadRunner({ entry: workerEntry, threads }));
const best: Pass[] = [];
try {
  for (const [i, pool] of pools.entries()) await pass(pool, jobs.slice(0, 2 * (i + 1)));
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, pool] of pools.entries()) {
      const one = await pass(pool, jobs);
      note(
        `${i + 1} thread(s): ${(one.wall / 1000).toFixed(2)} s for ${plan.runs * plan.policies.length} runs, ${one.busy.toFixed(2)} cores busy`,
      );
      if (best[i] === undefined || one.wall < best[i].wall) best[i] = one;
    }
} finally {
  await Promise.all(pools.map((pool) => pool.close()));
}
const [one, two] = best as [Pass, Pass];
const speedUp = one.wall / two.wall;
const cost = (two.busy * two.wall) / (one.busy * one.wall);
record("threads", [
  { claim: "two threads against one, wall time", measured: speedUp, aim: `≥ ${AIM}`, met: speedUp >= AIM },
  {
    claim: "two threads against one, on two free cores (from CPU)",
    measured: 2 / cost,
    aim: `≥ ${AIM}`,
    met: 2 / cost >= AIM,
  },
  { claim: "cores busy with two threads", measured: two.busy, aim: "", met: null },
  { claim: "cores here", measured: availableParallelism(), aim: "≥ 2", met: availableParallelism() >= 2 },
  {
    claim: "one and two threads give the same hash",
    measured: one.hash === two.hash ? "yes" : "no",
    aim: "yes",
    met: one.hash === two.hash,
  },
]);
