import { describe, expect, it } from "vitest";
import type { ChannelKind } from "./channels.ts";
import { dataVerdictOf, type Reading } from "./data-verdict.ts";

const reading = (
  kind: ChannelKind,
  sign: -1 | 0 | 1,
  more: Partial<Reading> = {},
  isClean = kind === "price",
): Reading => ({
  channel: { id: kind, label: kind, kind, about: "cocaine", isClean },
  gate: true,
  sign,
  turnedBefore: false,
  ...more,
});

describe("what the data say of inflow", () => {
  it("never rests on seizures alone, however many series of them fall or rise past their gates", () => {
    const signs = [-1, 0, 1] as const;
    for (const a of signs)
      for (const b of signs)
        for (const c of signs)
          for (const isClean of [false, true]) {
            const readings = [
              reading("seizures", a, {}, isClean),
              reading("seizures", b, {}, isClean),
              reading("removed", c, {}, isClean),
            ];
            const found = dataVerdictOf("cocaine", readings);
            expect([found.word, found.restsOn]).toEqual(["cannot tell", []]);
            if (a !== 0) expect(found.because).toMatch(/no verdict rests on them alone/);
          }
  });

  it("says that inflow falls where a clean price rises past its gate, with or without seizures beside it", () => {
    const beside = dataVerdictOf("cocaine", [reading("price", 1), reading("seizures", -1)]);
    expect([beside.word, beside.restsOn]).toEqual(["falls", ["price"]]);
    expect(dataVerdictOf("cocaine", [reading("price", 1)]).word).toBe("falls");
    expect(dataVerdictOf("cocaine", [reading("price", -1)]).word).toBe("rises");
    expect(dataVerdictOf("cocaine", [reading("purity", -1, {}, true)]).word).toBe("falls");
  });

  it("cannot tell where the gate refuses, where deaths are moved by another drug, or where two series disagree", () => {
    const word = (...readings: Reading[]): string => dataVerdictOf("cocaine", readings).word;
    expect(word(reading("price", 0, { gate: false }))).toBe("cannot tell");
    expect(word(reading("deaths", -1))).toBe("cannot tell");
    expect(word(reading("price", 1), reading("purity", 1, {}, true))).toBe("cannot tell");
  });

  it("cannot tell where what changed had turned before the campaign", () => {
    const found = dataVerdictOf("cocaine", [reading("purity", -1, { turnedBefore: true }, true)]);
    expect([found.word, found.because]).toEqual(["cannot tell", "what changed had turned before the campaign began"]);
  });

  it("does not let one drug speak for another", () => {
    const other = { ...reading("price", 1), channel: { ...reading("price", 1).channel, about: "fentanyl" } };
    expect(dataVerdictOf("cocaine", [other]).word).toBe("cannot tell");
  });
});
