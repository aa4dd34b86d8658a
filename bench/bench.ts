/**
 * What every measurement shares: CPU time, the reference plan, notes, and a table of measured against aim that is printed
 * and kept in bench/results.json. Nothing here is asserted: speed belongs to a machine, not to a test.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

declare const BENCH_SOURCES: string;

/** The folder of the sources of the measurements. */
export const sources = BENCH_SOURCES;

/** The bundled worker beside this bundle. */
export const workerEntry = new URL("./worker.js", import.meta.url);

/** The shipped study that is measured. */
export const STUDY = "caribbean-2025";

export interface Measurement {
  readonly claim: string;
  readonly measured: number | string;
  readonly aim: string;
  /** Null where there is nothing to meet. */
  readonly met: boolean | null;
}

/** User and system time of this process with all its threads [ms]. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const note = (text: string): void => {
  process.stdout.write(`  ${text}\n`);
};

const shown = (measured: number | string): string =>
  typeof measured === "string" ? measured : measured >= 100 ? measured.toFixed(0) : measured.toPrecision(3);

/** One line of the table. */
export const rowOf = ({ claim, measured, aim, met }: Measurement): string =>
  [claim.padEnd(56), shown(measured).padStart(12), aim.padStart(12), met === null ? "" : met ? "met" : "not met"].join(
    " | ",
  );

const file = join(sources, "results.json");

/** Prints measurements and puts them under a name into results.json, over earlier ones of the same claim. */
export const record = (name: string, measurements: readonly Measurement[]): void => {
  for (const one of measurements) process.stdout.write(`${rowOf(one)}\n`);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const earlier: Measurement[] = kept[name]?.measurements ?? [];
  const claims = new Set(measurements.map(({ claim }) => claim));
  kept[name] = {
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`,
    load: loadavg()[0],
    measurements: [...earlier.filter(({ claim }) => !claims.has(claim)), ...measurements],
  };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
};

/** A path of the repository. */
export const inRepository = (path: string): string => join(sources, "..", path);

export const fileOf = (url: URL): string => fileURLToPath(url);
