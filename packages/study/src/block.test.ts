import { describe, expect, it } from "vitest";
import { type Block, blockHash, decodeBlock, emptyBlock, encodeBlock, headerOf, refusalOf } from "./block.ts";
import { jobsOf } from "./plan.ts";
import { toyColumns, toyPlan, toySimulator } from "./toy.test-support.ts";
import { blockOf } from "./work.ts";

const plan = toyPlan();
const job = { policy: 0, from: 32, until: 64 };
const block = blockOf(
  plan,
  job,
  toySimulator(plan, (_, values, run) => ({ inflow: values[0]! + run / 1000 })),
);

const decoded = (bytes: Uint8Array): Block => {
  const found = decodeBlock(bytes);
  if ("refused" in found) throw new Error(found.refused);
  return found;
};

describe("A block", () => {
  it("comes back from its bytes to the last bit, also from bytes that lie at an odd place in a larger buffer", () => {
    const bytes = encodeBlock(block);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const again = decoded(shifted.subarray(3));
    expect(again.header).toEqual(block.header);
    expect(again.summary).toEqual(block.summary);
    expect(again.traces).toEqual(block.traces);
    expect(again.tallies).toEqual(block.tallies);
    expect(blockHash(again)).toBe(blockHash(block));
  });

  it("has a hash that changes with a single bit of a single trace", () => {
    const bytes = encodeBlock(block).slice();
    bytes[bytes.length - 9]! ^= 1;
    expect(blockHash(decoded(bytes))).not.toBe(blockHash(block));
  });

  it("begins with the mark of the format and a header that ends on a multiple of eight", () => {
    const bytes = encodeBlock(block);
    expect(String.fromCharCode(...bytes.subarray(0, 8))).toBe("INFLOW1\n");
    expect(block.summary.byteOffset % 8).toBe(0);
    expect(new DataView(block.buffer).getUint32(12, true)).toBe(0);
  });

  it("keeps its parts apart when a part has an odd number of values", () => {
    const odd = emptyBlock({
      ...headerOf(plan, { policy: 0, from: 0, until: 3 }, toyColumns),
      traces: ["a"],
      weeks: 1,
      summary: ["s"],
      tallies: ["t"],
    });
    odd.tallies.fill(4_294_967_295);
    odd.traces.fill(1);
    odd.summary.fill(-1);
    const again = decoded(encodeBlock(odd));
    expect([...again.traces]).toEqual([1, 1, 1]);
    expect([...again.tallies]).toEqual([4_294_967_295, 4_294_967_295, 4_294_967_295]);
  });

  it("is refused in a sentence when it is empty, foreign, of another version, cut off or mangled", () => {
    const bytes = encodeBlock(block);
    const altered = (change: (copy: Uint8Array) => Uint8Array): unknown => decodeBlock(change(bytes.slice()));
    const wrong = [
      altered(() => new Uint8Array(0)),
      altered((copy) => copy.subarray(0, 7)),
      altered((copy) => copy.subarray(0, copy.length - 1)),
      altered((copy) => copy.subarray(0, 40)),
      altered((copy) => {
        copy[6] = 50;
        return copy;
      }),
      altered((copy) => {
        copy[0] = 0;
        return copy;
      }),
      altered((copy) => {
        copy[20] = 0;
        return copy;
      }),
      altered((copy) => {
        copy[11] = 255;
        return copy;
      }),
      altered(() => new TextEncoder().encode("INFLOW1\nthis is not a block at all, but a text")),
    ];
    for (const found of wrong) expect(found).toEqual({ refused: expect.stringMatching(/^The .*\.$/) });
    expect(decodeBlock(bytes.map((byte, i) => (i === 6 ? 50 : byte)))).toEqual({
      refused: "The block was written by another version of the format.",
    });
  });

  it("answers one job of one plan and is refused for every other", () => {
    expect(refusalOf(block.header, plan, job)).toBeNull();
    expect(refusalOf(block.header, toyPlan({ id: "other" }), job)?.refused).toMatch(/another plan/);
    expect(refusalOf(block.header, { ...plan, model: "newer" }, job)?.refused).toMatch(/another model/);
    expect(refusalOf(block.header, plan, { policy: 1, from: 32, until: 64 })?.refused).toMatch(/policy/);
    expect(refusalOf(block.header, plan, { policy: 0, from: 0, until: 32 })?.refused).toMatch(/runs 32 to 64/);
  });

  it("is not made of a run that gives a number that is none: the run and the column are named", () => {
    const broken = toySimulator(plan, (_, __, run) => (run === 40 ? { columns: { "cost.full": Number.NaN } } : {}));
    expect(() => blockOf(plan, job, broken)).toThrow(/Run 40 of "policy" gives cost.full = NaN/);
  });
});

describe("Jobs", () => {
  it("cover each run of each policy once, whatever the number of runs", () => {
    for (const draws of [2, 15, 16, 17, 100]) {
      const uneven = toyPlan({ sample: { draws, luckPerDraw: 3, seed: 1 } });
      const seen = new Map<string, number>();
      for (const { policy, from, until } of jobsOf(uneven))
        for (let run = from; run < until; run++) seen.set(`${policy} ${run}`, (seen.get(`${policy} ${run}`) ?? 0) + 1);
      expect(seen.size).toBe(2 * 3 * draws);
      expect(new Set(seen.values())).toEqual(new Set([1]));
    }
  });
});
