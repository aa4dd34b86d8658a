import { describe, expect, it } from "vitest";
import published from "../fixtures/philox.json" with { type: "json" };
import { mix, nameHash } from "./name-hash.ts";
import { philox4x32, type Words2, type Words4 } from "./philox.ts";

const hex = (words: Iterable<number>): string[] => Array.from(words, (word) => word.toString(16).padStart(8, "0"));
const four = (words: readonly number[]): Words4 => [words[0]!, words[1]!, words[2]!, words[3]!];
const two = (words: readonly number[]): Words2 => [words[0]!, words[1]!];

describe("Philox4x32-10", () => {
  it("gives the three known answers of Random123", () => {
    for (const { ctr, key, out } of published.philox4x32_10) {
      const words = (texts: readonly string[]): number[] => texts.map((text) => Number.parseInt(text, 16));
      expect(hex(philox4x32(four(words(ctr)), two(words(key))))).toEqual(out);
    }
    expect(published.philox4x32_10).toHaveLength(3);
  });
  it("gives the stream examples computed elsewhere", () => {
    for (const { ctr, key, out_u32 } of published.philox_stream_examples) {
      expect(Array.from(philox4x32(four(ctr), two(key)))).toEqual(out_u32);
    }
  });
});

describe("names", () => {
  it("hash by FNV-1a: 'foobar' is bf9cf968 before the last mixing, as published", () => {
    expect(nameHash("foobar")).toBe(mix(0xbf9cf968) >>> 0);
    expect(nameHash("a")).toBe(mix(0xe40c292c) >>> 0);
    expect(nameHash("")).toBe(mix(0x811c9dc5) >>> 0);
  });
  it("that differ in one letter or in order hash far apart", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `zone-${i}`);
    const hashes = names.map(nameHash);
    expect(new Set(hashes).size).toBe(names.length);
    expect(hashes.every((h) => Number.isInteger(h) && h >= 0 && h < 2 ** 32)).toBe(true);
    expect(nameHash("ab")).not.toBe(nameHash("ba"));
  });
  it("are mixed by a bijection: 16 bits of difference in the input never collide", () => {
    const seen = new Set<number>();
    for (let x = 0; x < 65536; x++) seen.add(mix(x)).add(mix(x << 16));
    expect(seen.size).toBe(2 * 65536 - 1);
  });
  it("are mixed so that one bit of the input turns each bit of the result half the time", () => {
    let farthest = 0;
    for (let bit = 0; bit < 32; bit++) {
      const turned = new Float64Array(32);
      for (let x = 0; x < 4096; x++) {
        const difference = mix(x * 2654435761) ^ mix((x * 2654435761) ^ (1 << bit));
        for (let j = 0; j < 32; j++) turned[j] = turned[j]! + ((difference >>> j) & 1);
      }
      for (const count of turned) farthest = Math.max(farthest, Math.abs(count / 4096 - 0.5));
    }
    expect(farthest).toBeLessThan(0.05);
  });
});
