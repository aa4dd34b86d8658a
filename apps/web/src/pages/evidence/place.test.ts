import { describe, expect, test } from "vitest";
import { DEFAULT_SCENARIO } from "../../engine/contract.ts";
import { hashOf, readAddress } from "../../state/address.ts";
import { nameOfPlace, placeOf } from "./place.ts";

describe("places of the page Evidence", () => {
  test("a claim has one address, which leads back to it and keeps the reader's settings", () => {
    const place = { tab: "claims", record: "loss-two-per-cent" } as const;
    const hash = hashOf("evidence", { ...DEFAULT_SCENARIO, levers: { force: 2 } }, nameOfPlace(place));
    expect(hash).toMatch(/^#\/evidence\/claims\/loss-two-per-cent\?/);
    const address = readAddress(hash);
    expect(placeOf(address.place)).toEqual(place);
    expect(address.settings?.scenario.levers).toEqual({ force: 2 });
  });

  test("an address that names no tab, or one that does not exist, opens the failures", () => {
    for (const text of ["", "nonsense/x", "toString"])
      expect(placeOf(text)).toEqual({ tab: "backtests", record: null });
  });
});
