/** What a reader meets who imports a worse file after a better one, or a table with several rows of one month. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as twin from "../../packages/importers/src/twins.test-support.ts";
import { inflow } from "../command.test-support.ts";
import { reportsOf, scratch } from "./evidence-import.test-support.ts";

const MINUTES = 180_000;
const { folder, data, put, evidence, stored, remove } = scratch();
afterAll(remove);

const publicFolder = process.env.INFLOW_PUBLIC_DATA ?? "";
const here = publicFolder !== "" && existsSync(publicFolder);
if (!here) process.stdout.write("INFLOW_PUBLIC_DATA is not set: the real public files were not cut or summed\n");

interface Answer {
  readonly points: readonly {
    readonly date: string;
    readonly value: number | null;
    readonly rows: readonly number[];
  }[];
}
const pointsOf = (name: string, at = data): Answer["points"] => {
  const said = inflow(["evidence", "series", name, "--data", at, "--json"]);
  expect(said.code, said.err).toBe(0);
  return (JSON.parse(said.out) as Answer).points;
};

/** The mapping that the help of the command shows for Air and Marine. */
const shownMapping = (): string => {
  const { out } = inflow(["evidence", "import", "--help"]);
  const from = out.indexOf("  kind: series\n  id: amo\n");
  return out.slice(from, out.indexOf("\n\n", from)).replace(/^ {2}/gm, "");
};

describe("a worse file after a better one", () => {
  it(
    "leaves every figure as it was, is told place by place, and gives exit code 1",
    () => {
      const [head, laredo, miami, december, november, september] = twin.cbp.split("\n");
      const lines = [head, december, november, laredo, miami, september];
      const whole = put("whole.csv", `${lines.join("\n")}\n`);
      const cut = put("cut.csv", `${lines.slice(0, 4).join("\n")}\n`);
      expect(evidence("import", whole).code).toBe(0);
      const before = pointsOf("cbp.cocaine.lb");
      const said = evidence("import", cut, "--json");
      const [report] = reportsOf(said);
      expect([said.code, report?.kept]).toEqual([1, 3]);
      expect(said.err).toContain("lacks what the files that stand have");
      expect(report!.problems[0]).toMatchObject({
        place: "line 4",
        reason: expect.stringMatching(/ends within 2025-10, of which whole\.csv/),
      });
      expect(report!.problems.every(({ place, fix }) => place !== "" && fix !== "")).toBe(true);
      expect(pointsOf("cbp.cocaine.lb")).toEqual(before);
      expect(Object.keys(stored())).toHaveLength(2);
    },
    MINUTES,
  );
});

describe("odd places and counts", () => {
  it.runIf(process.platform === "linux")(
    "refuse a data folder that cannot be made, in a sentence",
    () => {
      const said = inflow(["evidence", "import", put("any.csv", twin.cbp), "--data", "/proc/inflow-nowhere"]);
      expect([said.code, said.err]).toEqual([2, expect.stringContaining("No folder can be made there.")]);
    },
    MINUTES,
  );

  it(
    "count as many unused sources in check as in list",
    () => {
      const check = JSON.parse(inflow(["evidence", "check", "--json"]).out) as { unusedSources: string[] };
      const list = JSON.parse(inflow(["evidence", "list", "--unused", "--json"]).out) as { unused: { id: string }[] };
      expect(check.unusedSources).toEqual(list.unused.map(({ id }) => id));
    },
    MINUTES,
  );
});

describe("the mapping that the help shows for Air and Marine", () => {
  it(
    "sums branches into the series that the observatory watches",
    () => {
      const table = put(
        "branches.csv",
        "month,drug,Branch,Region,events,lbs\n2025-10,Cocaine,Coast,R,1,700.5\n2025-10,Cocaine,Gulf,R,2,99.5\n2025-10,Heroin,Gulf,R,1,3\n",
      );
      const own = join(folder, "branches");
      const said = inflow(["evidence", "import", table, "--mapping", put("amo.yaml", shownMapping()), "--data", own]);
      expect(said.code, said.err).toBe(0);
      expect(pointsOf("amo.cocaine.lb", own)).toMatchObject([{ date: "2025-10", value: 800, rows: [2, 3] }]);
    },
    MINUTES,
  );

  it.skipIf(!here)(
    "brings the derived table of 2018 to 2025 to the finding that cocaine fell to its lowest in 87 months",
    () => {
      const own = join(folder, "public");
      const paths = ["nationwide-drugs-fy19-fy22.csv", "nationwide-drugs-fy23-fy26-apr.csv"];
      const border = paths.map((name) => join(publicFolder, "cbp-seizures", name));
      expect(inflow(["evidence", "import", ...border, "--data", own]).code).toBe(0);
      const table = join(publicFolder, "cbp-amo/derived_amo_monthly_2018-10_2025-12.csv");
      const mapping = put("amo-public.yaml", shownMapping());
      expect(inflow(["evidence", "import", table, "--mapping", mapping, "--data", own]).code).toBe(0);
      const points = pointsOf("amo.cocaine.lb", own);
      const windows = points
        .slice(2)
        .map((_, i) => points.slice(i, i + 3).reduce((sum, { value }) => sum + value!, 0) / 3);
      expect([points.length, Math.round(windows.at(-1)!)]).toEqual([87, 2394]);
      expect(Math.min(...windows)).toBe(windows.at(-1));
      const seen = inflow(["observe", "--runs", "4", "--data", own, "--out", join(folder, "results"), "--json"]);
      const { findings } = JSON.parse(seen.out) as { findings: { title: string }[] };
      expect(findings.map(({ title }) => title).join(" ")).toMatch(/Air and Marine Operations the lowest in 87 months/);
    },
    MINUTES,
  );
});

describe.skipIf(!here)("the real files, cut at the end of a line", () => {
  const cutTo = (name: string, path: string, lines: number): string => {
    const text = readFileSync(join(publicFolder, path), "utf8");
    return put(name, `${text.split("\n").slice(0, lines).join("\n")}\n`);
  };

  it(
    "change no month of border cocaine, and are refused where the grid of VSRR is not whole",
    () => {
      const own = join(folder, "cut");
      const border = "cbp-seizures/nationwide-drugs-fy23-fy26-apr.csv";
      const deaths = "cdc-vsrr/vsrr_synthetic_opioids_state_monthly_2015-01_2026-01.csv";
      const whole = [border, deaths].map((path) => join(publicFolder, path));
      expect(inflow(["evidence", "import", ...whole, "--data", own]).code).toBe(0);
      const before = pointsOf("cbp.cocaine.lb", own);
      const cuts = [cutTo("border.csv", border, 4300), cutTo("deaths.csv", deaths, 4000)];
      const said = inflow(["evidence", "import", ...cuts, "--data", own, "--json"]);
      const [first, second] = reportsOf(said);
      expect([said.code, first?.problems[0]?.reason]).toEqual([2, expect.stringMatching(/ends within 2023-12/)]);
      expect([second?.kept, second?.problems[0]?.place]).toEqual([0, "NJ, Synthetic opioids, excl. methadone (T40.4)"]);
      expect(pointsOf("cbp.cocaine.lb", own)).toEqual(before);
    },
    MINUTES,
  );
});
