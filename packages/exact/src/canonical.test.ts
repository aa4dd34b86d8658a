import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { sha256Hex } from "./identity.ts";
import { roundTo } from "./six-digits.ts";

const plain = fc.jsonValue();

/** The same value with the keys of every object put in the other order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  const turned = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value).reverse()) turned[key] = shuffled(item);
  return turned;
}

describe("canonical JSON", () => {
  it("does not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(plain, (value) => canonicalJson(value) === canonicalJson(shuffled(value))),
      { seed: 1, numRuns: 500 },
    );
    expect(canonicalJson({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
  });
  it("read back and written again is the same text", () => {
    fc.assert(
      fc.property(plain, (value) => {
        const text = canonicalJson(value);
        return canonicalJson(JSON.parse(text)) === text;
      }),
      { seed: 2, numRuns: 500 },
    );
    expect(canonicalJson("Ł\u2028 ☃\n")).toBe(JSON.stringify("Ł\u2028 ☃\n"));
  });
  it("loses nothing that JSON holds, so that different values keep different texts", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(new Set([1, "1", [1], { a: 1 }, true, null].map(canonicalJson)).size).toBe(6);
  });
  it("writes the RFC 8785 sample: keys by code unit, shortest numbers", () => {
    const sample = {
      numbers: [JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27],
      literals: [null, true, false],
      "\u20ac": 1,
      "\r": 2,
      "1": 3,
      ö: 4,
    };
    expect(canonicalJson(sample)).toBe(
      '{"\\r":2,"1":3,"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"ö":4,"€":1}',
    );
  });
  it("makes minus zero zero, and leaves no space", () => {
    expect(canonicalJson([-0, 0])).toBe("[0,0]");
    expect(canonicalJson({ a: [1, { b: "x y" }] })).toBe('{"a":[1,{"b":"x y"}]}');
  });
  it("refuses what JSON would drop or bend, naming the place", () => {
    const refused = [
      Number.NaN,
      Infinity,
      undefined,
      () => 1,
      Symbol("s"),
      1n,
      new Date(0),
      new Map(),
      new Float64Array(1),
    ];
    for (const value of refused)
      expect(() => canonicalJson({ list: [0, { inner: value }] })).toThrow("$.list[1].inner");
    expect(() => canonicalJson(new Array(1))).toThrow("$[0]");
  });
});

describe("identity", () => {
  it("is SHA-256: 'abc' and the empty text as in FIPS 180-4", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
  it("of a text is that of its UTF-8 bytes", () => {
    expect(sha256Hex("é")).toBe(sha256Hex(Uint8Array.of(0xc3, 0xa9)));
  });
});

describe("significant digits", () => {
  it("rounds to six as a reader would", () => {
    expect([123456.789, 0.000123456789, -9.9999999, 1e300 / 3].map((x) => roundTo(x, 6))).toEqual([
      123457, 0.000123457, -10, 3.33333e299,
    ]);
    expect(Object.is(roundTo(-0, 6), 0)).toBe(true);
    expect([roundTo(Number.NaN, 6), roundTo(-Infinity, 6)]).toEqual([Number.NaN, -Infinity]);
  });
  it("changes a number by less than half a unit of its last digit, once and for all", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), fc.integer({ min: 1, max: 15 }), (x, digits) => {
        const rounded = roundTo(x, digits);
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(5.0000001 * 10 ** -digits * x);
        expect(roundTo(rounded, digits)).toBe(rounded);
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});
