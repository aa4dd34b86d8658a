/**
 * Claim: a run's time grows in proportion to weeks, to organisations and to routes, and hardly with legs: no loop over
 * pairs of anything hides in the week.
 * Method: the kernel on generated worlds, one dimension at half, once, twice and four times the reference; the exponent is
 * the slope of log time on log size. Best of interleaved rounds of CPU time.
 */
import { cpuMs, note, record } from "./bench.ts";
import { kernelOf, OUTPUTS } from "./kernel-loop.ts";
import { kernelWorld, REFERENCE, type Shape } from "./kernel-world.ts";

const FACTORS = [0.5, 1, 2, 4];
const RUNS = 8;
const ROUNDS = 4;

const sized: Readonly<Record<string, (factor: number) => Shape>> = {
  weeks: (factor) => ({ ...REFERENCE, weeks: REFERENCE.weeks * factor }),
  routes: (factor) => ({ ...REFERENCE, routes: REFERENCE.routes * factor }),
  organisations: (factor) => ({
    ...REFERENCE,
    organisations: REFERENCE.organisations * factor,
    lanes: REFERENCE.lanes * factor,
    routes: REFERENCE.routes * factor,
  }),
  legs: (factor) => ({ ...REFERENCE, legs: REFERENCE.legs * factor }),
};

/** The most that time may grow with a dimension, as an exponent of its size. */
const MOST: Readonly<Record<string, number>> = { weeks: 1.1, routes: 1.1, organisations: 1.2, legs: 0.5 };

const timesOf = (shapes: readonly Shape[]): number[] => {
  const kernels = shapes.map((shape) => ({
    kernel: kernelOf(kernelWorld(shape)),
    out: new Float64Array(shape.weeks * OUTPUTS),
  }));
  const best = shapes.map(() => Infinity);
  for (let round = 0; round <= ROUNDS; round++)
    kernels.forEach(({ kernel, out }, i) => {
      const began = cpuMs();
      for (let run = 0; run < RUNS; run++) kernel.run(1, run, out);
      if (round > 0) best[i] = Math.min(best[i]!, (cpuMs() - began) / RUNS);
    });
  return best;
};

const slopeOf = (sizes: readonly number[], times: readonly number[]): number => {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const products = x.map((value, i) => (value - mean(x)) * (y[i]! - mean(y)));
  return mean(products) / mean(x.map((value) => (value - mean(x)) * (value - mean(x))));
};

for (const [dimension, shapeAt] of Object.entries(sized)) {
  const times = timesOf(FACTORS.map(shapeAt));
  note(`${dimension} × ${FACTORS.join(", ")}: ${times.map((ms) => ms.toFixed(1)).join(", ")} ms a run`);
  const slope = slopeOf(FACTORS, times);
  const most = MOST[dimension]!;
  record("scaling", [
    { claim: `time grows with ${dimension} to the power`, measured: slope, aim: `≤ ${most}`, met: slope <= most },
  ]);
}
