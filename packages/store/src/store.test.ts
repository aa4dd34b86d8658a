import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Block, blockHash, jobsOf, type Plan, type ResultStore } from "@inflow/study";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { blockFile, folderStore, StoreError } from "./folder.ts";
import { memoryStore } from "./memory.ts";
import { summaryParquet, type TableColumn, tableParquet, traceParquet } from "./parquet.ts";
import { toyBlock, toyPlan } from "./toy.test-support.ts";

const plan = toyPlan();
const jobs = jobsOf(plan);
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inflow-store-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const all = async (store: ResultStore, of: Plan, policy?: number): Promise<Block[]> => {
  const found: Block[] = [];
  for await (const block of store.blocks(of, policy)) found.push(block);
  return found;
};

const fill = async (store: ResultStore, order = jobs): Promise<void> => {
  for (const job of order) await store.put(toyBlock(plan, job));
};

describe.each([
  ["memory", () => memoryStore()],
  ["a folder", () => folderStore(folder)],
])("Results in %s", (_, make) => {
  it("come back by policy and then run, however they arrived", async () => {
    const store = make();
    await fill(store, [...jobs].reverse());
    const order = (await all(store, plan)).map(({ header }) => [header.place, header.from]);
    expect(order).toEqual([
      [0, 0],
      [0, 32],
      [0, 64],
      [1, 0],
      [1, 32],
      [1, 64],
    ]);
    expect((await all(store, plan, 1)).map(({ header }) => header.policy)).toEqual(["none", "none", "none"]);
  });

  it("are the same bytes that were put, and putting them twice changes nothing", async () => {
    const store = make();
    await fill(store);
    await fill(store);
    const back = await all(store, plan);
    expect(back.map(blockHash)).toEqual(jobs.map((job) => blockHash(toyBlock(plan, job))));
  });

  it("are kept apart by plan", async () => {
    const store = make();
    await fill(store);
    const other = toyPlan("b".repeat(64));
    expect(await store.has(other, jobs[0]!)).toBe(false);
    expect(await all(store, other)).toEqual([]);
    expect(await store.get(plan, { policy: 0, from: 96, until: 128 })).toBeNull();
  });
});

describe("A folder of results", () => {
  it("is a directory listing from which work goes on after it was killed: what was half written is not seen", async () => {
    const store = folderStore(folder);
    await fill(store, jobs.slice(0, 3));
    const whole = readFileSync(join(folder, plan.id, blockFile(0, 64)));
    writeFileSync(join(folder, plan.id, `${blockFile(1, 0)}.999.part`), whole.subarray(0, 100));
    const later = folderStore(folder);
    const missing = [];
    for (const job of jobs) if (!(await later.has(plan, job))) missing.push(job);
    expect(missing).toEqual(jobs.slice(3));
    await fill(later, missing);
    expect((await all(later, plan)).map(blockHash)).toEqual(jobs.map((job) => blockHash(toyBlock(plan, job))));
  });

  it("refuses a file that is cut off, empty, foreign or of another job in a sentence, and mends it when its block is made again", async () => {
    const refused: string[] = [];
    const store = folderStore(folder, { onRefused: (_, reason) => refused.push(reason) });
    await fill(store);
    const path = (i: number): string => join(folder, plan.id, blockFile(jobs[i]!.policy, jobs[i]!.from));
    const bytes = readFileSync(path(0));
    writeFileSync(path(0), bytes.subarray(0, bytes.length - 8));
    writeFileSync(path(1), "not a block, but a text that somebody put here");
    writeFileSync(path(2), readFileSync(path(3)));
    writeFileSync(path(4), "");
    const there: boolean[] = [];
    for (const job of jobs) there.push(await store.has(plan, job));
    expect(there).toEqual([false, false, false, true, false, true]);
    expect(refused).toEqual([
      expect.stringMatching(/promises/),
      "The file is not a block of results.",
      expect.stringMatching(/policy "none"/),
    ]);
    await fill(store, [jobs[0]!, jobs[1]!, jobs[2]!, jobs[4]!]);
    expect((await all(store, plan)).length).toBe(6);
  });

  it("tells a refusal of the disk as a problem and leaves earlier results untouched", async () => {
    const store = folderStore(folder);
    await fill(store, jobs.slice(0, 2));
    const before = readdirSync(join(folder, plan.id));
    mkdirSync(join(folder, plan.id, blockFile(1, 0)));
    await expect(store.put(toyBlock(plan, jobs[3]!))).rejects.toThrow(StoreError);
    expect(readdirSync(join(folder, plan.id)).sort()).toEqual([...before, blockFile(1, 0)].sort());
    const blocked = join(folder, "a-file");
    writeFileSync(blocked, "");
    const refusal = await folderStore(blocked)
      .put(toyBlock(plan, jobs[0]!))
      .catch((cause: unknown) => cause);
    expect((refusal as StoreError).problem).toMatchObject({
      what: "A file stands where a folder is needed.",
      fix: expect.stringContaining("Give another folder"),
    });
    chmodSync(folder, 0o755);
  });
});

describe("Parquet", () => {
  it("holds every summary number of every run under policy, run, draw and replicate, as another reader sees it", async () => {
    const store = memoryStore();
    await fill(store);
    const rows = await parquetReadObjects({ file: await summaryParquet(plan, store) });
    expect(rows).toHaveLength(160);
    expect(rows[81]).toEqual({
      policy: "none",
      run: 1,
      draw: 0,
      replicate: 1,
      "inflowKg.cocaine.total": 1.25,
      "deaths.crews": -1,
    });
    expect(rows[79]).toMatchObject({ policy: "campaign", run: 79, draw: 39, replicate: 1 });
  });

  it("says in its metadata of which plan and run it is, and all that it is given to say", async () => {
    const store = memoryStore();
    await fill(store);
    const notes = { "inflow.about": "Source: a study\nWith 2 changes" };
    for (const file of [
      await summaryParquet(plan, store, notes),
      (await traceParquet(plan, store, "inflowKg.cocaine", notes))!,
    ]) {
      const said = new Map((parquetMetadata(file).key_value_metadata ?? []).map(({ key, value }) => [key, value]));
      expect(said.get("inflow.plan")).toBe(plan.id);
      expect(said.get("inflow.run")).toBe(plan.runId);
      expect(said.get("inflow.about")).toBe(notes["inflow.about"]);
    }
  });

  it("holds one trace by policy, week and run, and nothing for a series that is not there", async () => {
    const store = memoryStore();
    await fill(store);
    const rows = await parquetReadObjects({ file: (await traceParquet(plan, store, "inflowKg.cocaine"))! });
    expect(rows).toHaveLength(480);
    expect(rows.filter(({ run, week }) => run === 64 && week === 2)).toEqual([
      { policy: "campaign", run: 64, week: 2, "inflowKg.cocaine": 2.5 },
      { policy: "none", run: 64, week: 2, "inflowKg.cocaine": 2.5 },
    ]);
    expect(await traceParquet(plan, store, "unheard-of")).toBeNull();
  });
});

describe("A table as Parquet", () => {
  const columns: readonly TableColumn[] = [
    { name: "week of", kind: "text", values: ["2025-01-06", "2025-01-13", ""] },
    { name: "inflow [kg]", kind: "number", values: [-1234.5, null, 1e-9] },
    { name: "«words», quoted", kind: "text", values: ["=1+1", "not published", "−3"] },
  ];

  it("is read back by another reader row by row: numbers to the last bit, missing ones as null, texts as they stand", async () => {
    const file = tableParquet(columns);
    expect(await parquetReadObjects({ file })).toEqual([
      { "week of": "2025-01-06", "inflow [kg]": -1234.5, "«words», quoted": "=1+1" },
      { "week of": "2025-01-13", "inflow [kg]": null, "«words», quoted": "not published" },
      { "week of": "", "inflow [kg]": 1e-9, "«words», quoted": "−3" },
    ]);
    const types = parquetMetadata(file).schema.slice(1);
    expect(types.map(({ name, type }) => [name, type])).toEqual([
      ["week of", "BYTE_ARRAY"],
      ["inflow [kg]", "DOUBLE"],
      ["«words», quoted", "BYTE_ARRAY"],
    ]);
  });

  it("carries its notes, and keeps its columns where it has no row", async () => {
    const notes = { "inflow.about": "Source: a study\nCC BY 4.0", "inflow.title": "¿Baja?" };
    const file = tableParquet(
      columns.map(({ name }) => ({ name, kind: "number", values: [] })),
      notes,
    );
    const metadata = parquetMetadata(file);
    expect(Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]))).toMatchObject(
      notes,
    );
    expect(metadata.schema.slice(1).map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    expect(await parquetReadObjects({ file })).toEqual([]);
  });

  it("is refused where it could not be read back: no column, one name twice, or columns of different length", () => {
    expect(() => tableParquet([])).toThrow(/no column/);
    expect(() => tableParquet([columns[0]!, columns[0]!])).toThrow(/Two columns .* "week of"/);
    expect(() => tableParquet([columns[0]!, { name: "short", kind: "number", values: [1] }])).toThrow(
      /"short" has 1 rows, and the first 3/,
    );
  });
});
