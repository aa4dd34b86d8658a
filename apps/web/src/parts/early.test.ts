/** An answer is a first look only while fewer futures than are aimed at stand behind words that may still change. */
import { describe, expect, it } from "vitest";
import { isEarly } from "./early.ts";

describe("a first look", () => {
  it("is an answer that is still refined from fewer futures than are aimed at", () => {
    expect(isEarly({ stage: "first", futures: 8, aim: 2048 })).toBe(true);
    expect(isEarly({ stage: "refining", futures: 64, aim: 2048 })).toBe(true);
  });

  it("is neither the delivered answer, nor one called settled, nor one whose futures are all there while months are counted", () => {
    expect(isEarly({ stage: "stored", futures: 2048, aim: 2048 })).toBe(false);
    expect(isEarly({ stage: "settled", futures: 512, aim: 2048 })).toBe(false);
    expect(isEarly({ stage: "refining", futures: 2048, aim: 2048 })).toBe(false);
  });
});
