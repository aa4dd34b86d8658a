/**
 * Claim: `assess --quick` of the reference study answers within 20 seconds of its start on two cores; the whole reference
 * study (option --full) within five minutes.
 * Method: wall time of the command as a reader runs it, from start of the process until it has printed its verdict and
 * ended; results go to a temporary folder. The bundle is built before.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRepository, note, record, STUDY } from "./bench.ts";

const answered = async (
  options: readonly string[],
): Promise<{ readonly seconds: number; readonly verdict: string }> => {
  const folder = mkdtempSync(join(tmpdir(), "inflow-verdict-"));
  try {
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [
        inRepository("apps/cli/bin/inflow.js"),
        "assess",
        inRepository(`studies/${STUDY}.yaml`),
        "--no-open",
        "--out",
        folder,
        ...options,
      ],
      { stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, NO_COLOR: "1" } },
    );
    let text = "";
    child.stdout.on("data", (bytes: Buffer) => {
      text += bytes.toString();
    });
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    if (code !== 0) throw new Error(`assess ended with code ${code}.`);
    return { seconds: (performance.now() - began) / 1000, verdict: text.trim().split("\n")[0] ?? "" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = async (claim: string, options: readonly string[], aim: number): Promise<void> => {
  const { seconds, verdict } = await answered(options);
  note(verdict);
  record("first-verdict", [{ claim, measured: seconds, aim: `≤ ${aim}`, met: seconds <= aim }]);
};

await measure("assess --quick, seconds from start to verdict", ["--quick"], 20);
if (process.argv.includes("--full")) await measure("whole reference study, seconds from start to verdict", [], 300);
