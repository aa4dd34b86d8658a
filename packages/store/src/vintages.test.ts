import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type * as Files from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Vintage } from "@inflow/importers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoreError } from "./folder.ts";
import { vintageFolder } from "./vintages.ts";
import { memoryVintages } from "./vintages-memory.ts";

let full = false;

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Files>();
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (data) => {
        if (!full) return write(data);
        await write(String(data).slice(0, 40));
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      };
      return handle;
    },
  };
});

const vintage = (day: string, value: number | null = 5): Vintage => ({
  id: `series-${day}-0123456789ab`,
  source: "made up",
  name: "a.csv",
  licence: "none",
  importedAt: day,
  knownOn: day,
  checksum: "0".repeat(64),
  format: "series",
  rowsRead: 1,
  kept: 1,
  setAside: [],
  notes: [],
  stated: {},
  events: [],
  series: [
    {
      id: "series.a",
      measure: "a",
      unit: "kg",
      place: "",
      period: "month",
      basis: "reported",
      points: [{ date: "2025-01", value, flag: value === null ? "suppressed" : null, lines: [2] }],
    },
  ],
});

let folder = "";
beforeEach(() => {
  full = false;
  folder = mkdtempSync(join(tmpdir(), "inflow-vintages-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (one: Vintage): string => join(folder, "vintages", `${one.id}.json`);

describe.each([
  ["memory", () => memoryVintages()],
  ["a folder", () => vintageFolder(folder)],
])("Vintages in %s", (_, make) => {
  it("come back as they were put, a missing figure still missing, in the order of their names", async () => {
    const store = make();
    const [late, early] = [vintage("2026-02-01", null), vintage("2026-01-01")];
    expect(await store.all()).toEqual([]);
    expect([await store.put(late), await store.put(early)]).toEqual([true, true]);
    expect(await store.all()).toEqual([early, late]);
    expect(await store.ids()).toEqual([early.id, late.id]);
  });

  it("are never changed by a second one of the same name, which is told to be there", async () => {
    const store = make();
    await store.put(vintage("2026-01-01", 5));
    expect(await store.put(vintage("2026-01-01", 6))).toBe(false);
    expect((await store.all())[0]!.series[0]!.points[0]!.value).toBe(5);
  });
});

describe("A folder of vintages", () => {
  it.each([
    ["cut short", (text: string) => text.slice(0, 300), /cut short/],
    ["altered in one figure", (text: string) => text.replace('"value":5', '"value":9'), /checksum/],
    ["another file", () => "[]", /form/],
  ])("tells of a file that is %s, keeps its bytes, and reads the others", async (_, damage, reason) => {
    const [a, b] = [vintage("2026-01-01"), vintage("2026-02-01")];
    await vintageFolder(folder).put(a);
    await vintageFolder(folder).put(b);
    const damaged = damage(readFileSync(fileOf(a), "utf8"));
    writeFileSync(fileOf(a), damaged);
    const told: string[] = [];
    const store = vintageFolder(folder, { onDamaged: (file, why) => told.push(`${file}: ${why}`) });
    expect(await store.all()).toEqual([b]);
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(readFileSync(fileOf(a), "utf8")).toBe(damaged);
    expect(await store.put(a)).toBe(true);
    expect(await store.all()).toEqual([a, b]);
    expect(readFileSync(`${fileOf(a)}.damaged`, "utf8")).toBe(damaged);
  });

  it("keeps earlier vintages and shows no part of a new one when the disk fills up in the middle of it", async () => {
    const store = vintageFolder(folder);
    await store.put(vintage("2026-01-01"));
    const before = readFileSync(fileOf(vintage("2026-01-01")), "utf8");
    full = true;
    const refusal = await store.put(vintage("2026-02-01")).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).problem.what).toBe("The disk is full.");
    expect(readdirSync(join(folder, "vintages"))).toEqual([`${vintage("2026-01-01").id}.json`]);
    expect(readFileSync(fileOf(vintage("2026-01-01")), "utf8")).toBe(before);
    full = false;
    expect(await store.put(vintage("2026-02-01"))).toBe(true);
  });

  it("takes no notice of a temporary file that an interrupted write left", async () => {
    const store = vintageFolder(folder);
    await store.put(vintage("2026-01-01"));
    writeFileSync(`${fileOf(vintage("2026-02-01"))}.999.part`, '{"format":"inflow vin');
    expect(await store.ids()).toEqual([vintage("2026-01-01").id]);
    expect(await store.put(vintage("2026-02-01"))).toBe(true);
  });

  it.runIf(process.platform === "linux")(
    "is refused where the system lets nothing be made, and does not wait",
    async () => {
      const refusal = await vintageFolder("/proc/inflow-nowhere")
        .put(vintage("2026-01-01"))
        .catch((cause: unknown) => cause);
      expect(refusal).toBeInstanceOf(StoreError);
      expect((refusal as StoreError).problem.what).toBe("No folder can be made there.");
    },
  );

  it("is made with all folders above it, and refused where a file stands in their place", async () => {
    const deep = join(folder, "a", "b");
    expect(await vintageFolder(deep).put(vintage("2026-01-01"))).toBe(true);
    const [file] = readdirSync(join(deep, "vintages"));
    const onFile = vintageFolder(join(deep, "vintages", file!));
    await expect(onFile.put(vintage("2026-01-01"))).rejects.toThrow(/A file stands where a folder is needed/);
  });
});
