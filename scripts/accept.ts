/** Accepts what the reference study now says as the baseline: prints what moved and how far, then writes tests/baseline.json. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Baseline, baselineFile, differences, measure } from "../tests/baseline.test-support.ts";

const before: Baseline = existsSync(baselineFile)
  ? (JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline)
  : { verdicts: {}, medians: {} };
const after = await measure();
const moved = differences(before, after);
writeFileSync(baselineFile, `${JSON.stringify(after, null, 2)}\n`);
console.log(
  moved.length === 0
    ? "Nothing moved."
    : `${moved.length} numbers moved; name them in CHANGELOG.md:\n${moved.join("\n")}`,
);
