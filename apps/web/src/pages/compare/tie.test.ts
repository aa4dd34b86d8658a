/** Ties at the least regret. */
import { describe, expect, it } from "vitest";
import { tieOf } from "./tie.ts";

describe("a tie at the least regret", () => {
  it("names the one that is regretted most beside those that are even", () => {
    expect(tieOf({ largest: [1900, 6.1, 5.9, 6], high: [1000, 4, 4, 4] })).toEqual({
      worst: 0,
      even: [1, 2, 3],
    });
  });

  it("holds the rest for even where they differ by next to nothing beside the worst", () => {
    expect(tieOf({ largest: [1700, 2, 3, 3], high: [1000, 2, 2, 2] })).toEqual({ worst: 0, even: [1, 2, 3] });
    expect(tieOf({ largest: [0, 0, 0], high: [0, 0, 0] })).toBeNull();
  });

  it("is none where one alone has the least, or where two are worst", () => {
    expect(tieOf({ largest: [1900, 600, 5, 900], high: [1000, 400, 3, 400] })).toBeNull();
    expect(tieOf({ largest: [1900, 1900, 6, 6], high: [1000, 900, 4, 4] })).toBeNull();
  });

  it("is none where the largest regret and what one draw of ten exceeds name different policies", () => {
    expect(tieOf({ largest: [1900, 200, 6, 6], high: [3, 10, 2, 2] })).toBeNull();
  });
});
