import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mapping } from "@inflow/importers";
import { memoryVintages } from "@inflow/store";
import { afterAll, describe, expect, it } from "vitest";
import { correctionsIn, keepCorrections } from "./data-corrections.ts";
import { fitsPattern, seriesIn, seriesNamed } from "./imported-series.ts";
import { givenFile, importFiles } from "./imports.ts";
import { InputError } from "./refused.ts";
import { revisionsOf } from "./revisions.ts";
import { dataFolder } from "./vintage-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "inflow-imports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table = (...values: (number | "")[]): Uint8Array =>
  new TextEncoder().encode(
    `date,value,series,unit,place\n${values.map((value, i) => `2025-0${i + 1},${value},price,USD,US\n`).join("")}`,
  );
const settings = { store: memoryVintages(), today: "2026-05-01" };
const PRICE = "series.price.us";

describe("importing", () => {
  it("takes the same bytes on another day for the vintage that is there, but not under a stated day", async () => {
    const store = memoryVintages();
    const file = { name: "a.csv", bytes: table(1, 2) };
    const [first] = await importFiles([file], { store, today: "2026-05-01" });
    const [later] = await importFiles([file], { store, today: "2026-05-02" });
    expect([first?.state, later?.state, later?.report.vintage]).toEqual([
      "stored",
      "already there",
      first?.report.vintage,
    ]);
    const [stated] = await importFiles([file], { store, today: "2026-05-02", knownOn: "2025-12-01" });
    expect([stated?.state, (await store.ids()).length]).toEqual(["stored", 2]);
  });

  it("keeps one file read by two mappings as two vintages, since they say different things", async () => {
    const store = memoryVintages();
    const file = { name: "a.csv", bytes: new TextEncoder().encode("month,x,y\n2025-01,1,2\n") };
    const by = (column: string): Mapping => ({
      kind: "series",
      id: column,
      period: "month",
      date: "month",
      values: [{ column, measure: column, unit: "kg" }],
    });
    for (const column of ["x", "y"])
      expect((await importFiles([file], { store, today: "2026-05-01", mapping: by(column) }))[0]?.state).toBe("stored");
    const vintages = await store.all();
    expect(vintages.map(({ series }) => series[0]?.points[0]?.value).sort()).toEqual([1, 2]);
    expect(new Set(vintages.map(({ checksum }) => checksum)).size).toBe(1);
    expect(vintages.every(({ mapping }) => mapping !== undefined)).toBe(true);
  });

  it("names publisher and licence by the format, and what the reader says in their place", async () => {
    const store = memoryVintages();
    const file = { name: "folder/a.csv", bytes: table(1) };
    await importFiles([file], { store, today: "2026-05-01" });
    await importFiles([file], { store, today: "2026-05-01", knownOn: "2026-04-01", source: "me", licence: "CC0" });
    const about = (await store.all()).map(({ source, licence, name }) => [source, licence, name]);
    expect(about).toEqual([
      ["me", "CC0", "a.csv"],
      ["not stated", "not stated", "a.csv"],
    ]);
  });

  it("refuses a folder, and a file larger than is read, by what they are", async () => {
    const large = join(folder, "large.csv");
    writeFileSync(large, Buffer.alloc(100_000_001));
    const files = [givenFile(folder), givenFile(large)];
    expect(files.map((file) => ("problem" in file ? file.problem.reason : ""))).toEqual([
      "It is a folder",
      expect.stringContaining("at most 100000000 are read"),
    ]);
    rmSync(large);
  });
});

describe("a series", () => {
  it("whose files were public on the same day comes from the one that reaches furthest, whatever their checksums", async () => {
    const pairs = Array.from(
      { length: 8 },
      (_, k) =>
        [
          [1, 2],
          [10 + k, 2, 3],
        ] as const,
    );
    for (const values of [...pairs, ...pairs.map(([short, long]) => [long, short] as const)]) {
      const store = memoryVintages();
      const files = values.map((all, i) => ({ name: `${i}.csv`, bytes: table(...all) }));
      await importFiles(files, { ...settings, store, knownOn: "2026-01-01" });
      const { points } = seriesNamed(PRICE, await store.all(), { asKnownOn: "2026-05-01" });
      expect(points.map(({ value }) => value)).toEqual(values.find((all) => all.length === 3));
    }
  });

  it("is listed with its reach and its missing figures, and is not there before it was public", async () => {
    const store = memoryVintages();
    await importFiles([{ name: "a.csv", bytes: table(1, "", 3) }], { ...settings, store });
    const vintages = await store.all();
    expect(seriesIn(vintages, "2026-05-01")).toMatchObject([
      { name: PRICE, from: "2025-01", until: "2025-03", points: 3, missing: 1, vintages: 1 },
    ]);
    expect(seriesIn(vintages, "2026-04-30")).toEqual([]);
    expect(() => seriesNamed(PRICE, vintages, { asKnownOn: "2026-04-30" })).toThrow(InputError);
  });

  it("fits a pattern whose star stands for one part of its name and no more", () => {
    const fits = fitsPattern("cbp.*.lb");
    expect([fits("cbp.cocaine.lb"), fits("cbp.cocaine.lb.a"), fits("cbp.a.b.lb"), fits("cbpxcocaine.lb")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("revisions", () => {
  it("need two vintages of different content, and say so", async () => {
    const store = memoryVintages();
    const file = { name: "a.csv", bytes: table(1, 2) };
    await importFiles([file], { ...settings, store, knownOn: "2026-01-01" });
    await importFiles([file], { ...settings, store, knownOn: "2026-02-01" });
    const vintages = await store.all();
    expect(() => revisionsOf(PRICE, vintages)).toThrow(/Only one vintage/);
    expect(() => revisionsOf("series.other", vintages)).toThrow(/No vintage/);
  });

  it("compare the last two by default, the earlier first", async () => {
    const store = memoryVintages();
    for (const [i, value] of [1, 2, 4].entries())
      await importFiles([{ name: `${i}.csv`, bytes: table(value) }], {
        ...settings,
        store,
        knownOn: `2026-0${i + 1}-01`,
      });
    const { from, to, changed } = revisionsOf(PRICE, await store.all());
    expect([from.file, to.file]).toEqual(["1.csv", "2.csv"]);
    expect(changed).toMatchObject([{ before: 2, after: 4, change: 2, share: 1 }]);
  });
});

describe("the folder of the reader's data", () => {
  const home = "home";
  const at = (platform: string, environment: Record<string, string> = {}, option?: string): string =>
    dataFolder(option, { environment, platform, home }).replaceAll("\\", "/");

  it("is the one asked for, then INFLOW_DATA, then the system's own place for user data", () => {
    expect(at("linux", { INFLOW_DATA: "mine", XDG_DATA_HOME: "xdg" }, "asked")).toBe("asked");
    expect(at("linux", { INFLOW_DATA: "mine", XDG_DATA_HOME: "xdg" })).toBe("mine");
    expect(at("linux", { XDG_DATA_HOME: "xdg" })).toBe("xdg/inflow");
    expect(at("linux")).toBe("home/.local/share/inflow");
    expect(at("darwin")).toBe("home/Library/Application Support/inflow");
    expect(at("win32", { APPDATA: "roaming" })).toBe("roaming/inflow");
    expect(at("win32", { INFLOW_DATA: "" })).toBe("home/AppData/Roaming/inflow");
  });
});

describe("corrections at rest", () => {
  it("are refused where two files declare one id, since each would upset the other's guard", () => {
    const data = join(folder, "data");
    const text = `corrections:
  - id: one
    locate: { format: series, series: ${PRICE}, date: 2025-01 }
    act: { remove: true }
    expect: 1
    reason: "Made up."
    provider: a test
    status: proposed
`;
    for (const name of ["a.yaml", "b.yml"]) {
      writeFileSync(join(folder, name), text);
      keepCorrections(data, join(folder, name));
      if (name === "a.yaml") expect(correctionsIn(data).map(({ id }) => id)).toEqual(["one"]);
    }
    expect(() => correctionsIn(data)).toThrow(/declared twice/);
  });
});
