/**
 * Claim: the corridor-and-interdiction loop in TypeScript takes at most 1.5 times as long as the same operations in C
 * (gcc or clang, -O3 -march=native, no contraction) on the same machine, and gives the same bits.
 * Method: best of interleaved rounds of CPU time, on a generated world of the reference shape.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuMs, note, record, sources } from "./bench.ts";
import { kernelOf, OUTPUTS } from "./kernel-loop.ts";
import { kernelWorld, REFERENCE } from "./kernel-world.ts";

const SEED = 2025;
const RUNS = 40;
const ROUNDS = 6;
const AIM = 1.5;

const { lanes, routes, legs, zones, organisations, weeks } = REFERENCE;
const kernel = kernelOf(kernelWorld(REFERENCE));
const each = weeks * OUTPUTS;
const outputs = new Float64Array(RUNS * each);

const inTypeScript = (): number => {
  const began = cpuMs();
  for (let run = 0; run < RUNS; run++) kernel.run(SEED, run, outputs.subarray(run * each, (run + 1) * each));
  return (cpuMs() - began) / RUNS;
};

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const folder = mkdtempSync(join(tmpdir(), "inflow-twin-"));
const program = join(folder, "twin");
const file = join(folder, "outputs");

/** The first C compiler that compiles the twin, or null. */
const compiled = (): string | null =>
  ["cc", "gcc", "clang"].find(
    (compiler) =>
      spawnSync(compiler, ["-O3", "-march=native", "-ffp-contract=off", "-o", program, join(sources, "twin.c"), "-lm"])
        .status === 0,
  ) ?? null;

const inC = (): number => {
  const shape = [lanes, routes, legs, zones, organisations, weeks, SEED, RUNS].map(String);
  const { status, stdout } = spawnSync(program, [...shape, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The twin ended with code ${status}.`);
  return Number(stdout);
};

try {
  for (let i = 0; i < 2; i++) inTypeScript();
  const compiler = compiled();
  let ts = Infinity;
  let c = Infinity;
  for (let i = 0; i < ROUNDS; i++) {
    ts = Math.min(ts, inTypeScript());
    if (compiler !== null) c = Math.min(c, inC());
  }
  const hash = hashOf(new Uint8Array(outputs.buffer));
  const yard = (1e6 * ts) / (routes * weeks);
  note(
    `TypeScript ${ts.toFixed(2)} ms a run, ${yard.toFixed(1)} ns an organisation-route-week; hash ${hash.slice(0, 12)}`,
  );
  record("kernel", [{ claim: "kernel, ns per organisation-route-week", measured: yard, aim: "≤ 30", met: yard <= 30 }]);
  if (compiler === null) note("The twin in C is not timed: no C compiler here.");
  else {
    const same = hashOf(readFileSync(file)) === hash;
    note(`C (${compiler}) ${c.toFixed(2)} ms a run`);
    record("kernel", [
      { claim: "kernel, TypeScript/C", measured: ts / c, aim: `≤ ${AIM}`, met: ts / c <= AIM },
      { claim: "kernel, same bits in C", measured: same ? "yes" : "no", aim: "yes", met: same },
    ]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
