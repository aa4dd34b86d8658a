import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as twin from "../../packages/importers/src/twins.test-support.ts";
import { inflow, type Said } from "../command.test-support.ts";
import { FIRST, reportsOf, SECOND, scratch } from "./evidence-import.test-support.ts";

const MINUTES = 120_000;
const { data, put, evidence, stored, remove } = scratch();
afterAll(remove);

const first = put("cbp-first.csv", FIRST);
const second = put("cbp-second.csv", SECOND);
let imported: Said;

beforeAll(() => {
  imported = evidence("import", first, "--known-on", "2026-01-15", "--json");
  const later = evidence("import", second, put("vsrr.csv", twin.vsrr), "--known-on", "2026-03-15");
  expect(later.code, later.err).toBe(0);
}, MINUTES);

describe("evidence import", () => {
  it("answers with exactly file, format, vintage, rows read, kept, set aside and problems", () => {
    expect(imported.code, imported.err).toBe(0);
    expect(reportsOf(imported)).toEqual([
      {
        file: first,
        format: "cbp-drug-seizures",
        vintage: expect.stringMatching(/^cbp-drug-seizures-2026-01-15-[0-9a-f]{12}$/),
        rowsRead: 5,
        kept: 5,
        setAside: [],
        problems: [],
      },
    ]);
  });

  it(
    "finds the same bytes there on another day and under another name, and writes nothing",
    () => {
      const before = stored();
      const again = evidence("import", put("renamed.csv", twin.cbp));
      expect([again.code, again.out]).toEqual([0, expect.stringContaining("already there")]);
      expect(stored()).toEqual(before);
    },
    MINUTES,
  );

  it(
    "stores nothing in a dry run",
    () => {
      const before = stored();
      const said = evidence("import", put("amo.csv", twin.amo), "--dry-run", "--json");
      expect([said.code, reportsOf(said)[0]?.kept]).toEqual([0, 2]);
      expect(stored()).toEqual(before);
    },
    MINUTES,
  );

  it(
    "names unknown columns and new categories, and keeps the rows",
    () => {
      const lines = twin.cbp.trimEnd().split("\n");
      const text = lines.map((line, i) => `${line},${i === 0 ? "Surprise" : "x"}`).join("\n");
      const said = evidence(
        "import",
        put("news.csv", `${text.replaceAll(",Fentanyl,", ",Nitazenes,")}\n`),
        "--known-on",
        "2025-12-31",
      );
      expect(said.code, said.err).toBe(0);
      expect(said.err).toContain("unknown columns, not read: Surprise");
      expect(said.err).toContain("Drug Type: Nitazenes");
    },
    MINUTES,
  );
});

describe("evidence series and revisions", () => {
  interface Answer {
    readonly points: readonly {
      readonly date: string;
      readonly value: number | null;
      readonly status: string;
      readonly period: string;
      readonly vintage: string;
      readonly file: string;
      readonly rows: readonly number[];
    }[];
    readonly corrections: readonly { readonly id: string; readonly state: string; readonly found: number | null }[];
  }
  const series = (name: string, ...words: string[]): Answer => {
    const said = evidence("series", name, ...words, "--json");
    expect(said.code, said.err).toBe(0);
    return JSON.parse(said.out) as Answer;
  };
  const at = (answer: Answer, date: string) => answer.points.find((point) => point.date === date);

  it(
    "give each figure with period, status, vintage, file and rows, and what was known on a day",
    () => {
      const [late, early] = [series("cbp.cocaine.lb"), series("cbp.cocaine.lb", "--as-known-on", "2026-02-01")];
      expect([at(early, "2025-10")?.value, at(late, "2025-10")?.value]).toEqual([1500, 1100]);
      expect(at(late, "2025-10")).toMatchObject({
        period: "month",
        status: "reported",
        file: "cbp-second.csv",
        rows: [2, 3],
        vintage: expect.stringMatching(/^cbp-drug-seizures-2026-03-15-/),
      });
      expect(at(late, "2025-12")).toMatchObject({ value: 0, status: expect.stringMatching(/^no row/), rows: [] });
    },
    MINUTES,
  );

  it(
    "keep a suppressed figure missing, never zero",
    () => {
      const alaska = series("vsrr.cocaine-t40-5.reported.AK");
      expect(alaska.points.map(({ value, status }) => [value, status])).toEqual([[null, "suppressed (fewer than 10)"]]);
    },
    MINUTES,
  );

  it(
    "list names that can be asked for, and name the nearest one for a name that is not there",
    () => {
      const listed = JSON.parse(evidence("series", "--json").out) as { series: { name: string; points: number }[] };
      expect(listed.series.find(({ name }) => name === "cbp.cocaine.lb")?.points).toBe(4);
      const said = evidence("series", "cbp.cocain.lb");
      expect([said.code, said.err]).toEqual([2, expect.stringContaining('Did you mean "cbp.cocaine.lb"?')]);
    },
    MINUTES,
  );

  it(
    "show what was revised between two vintages",
    () => {
      const said = evidence("revisions", "cbp.cocaine.lb", "--between", "cbp-second.csv", "cbp-first.csv", "--json");
      const { from, changed, compared } = JSON.parse(said.out) as {
        from: { file: string };
        changed: { date: string; before: number; after: number }[];
        compared: number;
      };
      expect([from.file, compared]).toEqual(["cbp-first.csv", 4]);
      expect(changed).toMatchObject([{ date: "2025-10", before: 1500, after: 1100, change: -400 }]);
    },
    MINUTES,
  );

  it(
    "correct a declared figure in the vintage that has it, and fail loudly where the source was repaired",
    () => {
      const declared = put(
        "october.yaml",
        `corrections:
  - id: october-cocaine
    locate: { format: cbp-drug-seizures, series: cbp.cocaine.lb, date: 2025-10 }
    act: { replace: 1100 }
    expect: 1500
    reason: "400 pounds were counted in the wrong month (made up)."
    provider: a test
    status: proposed
`,
      );
      const repaired = evidence("import", second, "--corrections", declared);
      expect([repaired.code, repaired.err]).toEqual([1, expect.stringMatching(/expects 1500 and finds 1100/)]);
      const early = series("cbp.cocaine.lb", "--as-known-on", "2026-02-01");
      expect(at(early, "2025-10")).toMatchObject({
        value: 1100,
        status: expect.stringContaining("corrected (october-cocaine)"),
      });
      expect(early.corrections).toMatchObject([{ id: "october-cocaine", state: "applied", found: 1500 }]);
      const late = evidence("series", "cbp.cocaine.lb", "--json");
      expect([late.code, (JSON.parse(late.out) as Answer).corrections]).toMatchObject([
        1,
        [{ state: "guard failed", found: 1100 }],
      ]);
    },
    MINUTES,
  );
});

describe("provenance", () => {
  it(
    "of an imported series reaches vintage, file and row",
    () => {
      const said = inflow(["explain", "cbp.fentanyl.lb", "--data", data, "--json"]);
      expect(said.code, said.err).toBe(0);
      const { from } = JSON.parse(said.out) as {
        from: { kind: string; checksum: string; file: string; from: { name: string; lines: number[] }[] }[];
      };
      expect(from[0]).toMatchObject({
        kind: "vintage",
        file: "cbp-second.csv",
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(from[0]!.from.find(({ name }) => name === "2025-11")?.lines).toEqual([5]);
    },
    MINUTES,
  );

  it(
    "of a shipped series reaches source, file and row",
    () => {
      const { out } = inflow(["explain", "cbp-seizures.cocaine", "--json"]);
      const { from } = JSON.parse(out) as { from: { kind: string; url?: string; file?: string; lines?: number[] }[] };
      expect(from[0]).toMatchObject({ kind: "evidence", url: expect.stringMatching(/^https:/) });
      expect(from.at(-1)).toMatchObject({ kind: "row", file: "series/cbp-seizures/rows.csv", lines: [8] });
    },
    MINUTES,
  );

  it(
    "lists what rests on little, what nothing cites, and what contradicts itself",
    () => {
      const { out } = inflow(["evidence", "list", "--weak", "--unused", "--contradicted", "--json"]);
      const { weak, unused, contradicted } = JSON.parse(out) as {
        weak: { weight: string }[];
        unused: { id: string }[];
        contradicted: { sides: unknown[] }[];
      };
      const order = ["assumption", "elicited", "claim", "recalled", "check"];
      const ranks = weak.map(({ weight }) => order.indexOf(weight));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(ranks.every((rank) => rank >= 0)).toBe(true);
      expect(unused.length).toBeGreaterThan(0);
      expect(contradicted.length > 0 && contradicted.every(({ sides }) => sides.length >= 2)).toBe(true);
    },
    MINUTES,
  );
});
