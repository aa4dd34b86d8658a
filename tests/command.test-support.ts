/** The command as a reader types it, and small studies to give it. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
const bin = join(root, "apps", "cli", "bin", "inflow.js");

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command to its end. */
export const inflow = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Said => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
    maxBuffer: 64_000_000,
  });
  return { code: status, out: stdout, err: stderr };
};

/** Starts the command and lets it run. */
export const startInflow = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [bin, ...args], { cwd: root, stdio: "ignore" });

/** A study of the real world that is small enough for a test: two policies, few weeks, few runs. */
export const smallStudy = ({ id = "small", draws = 48, until = "2025-06-29", seed = 7 } = {}): string => `inflow: 1
id: ${id}
asks: "Do the bytes hold?"
world: americas
horizon: { from: 2025-01-06, until: ${until} }
drivers: reference
record: [record-2025]
policies: [campaign-2025, none, ports-of-entry]
against: none
sample: { draws: ${draws}, luckPerDraw: 2, seed: ${seed} }
test:
  primary: cocaine
  fall: 0.10
  forWeeks: 13
  costUpTo: 100000
  cost: incremental
  deathsUp: 500
  counting: [overdose, violence, crews, struck-in-error]
  floors: { readiness: 0.6, partners: 0.75, support: 0.33 }
  confidence: 0.67
`;
