import { quantities } from "@inflow/model";
import { describe, expect, it } from "vitest";
import { askedIn, columnIn, placeOfRoot, quantityOfColumn } from "./root-of.ts";

describe("what an address asks about", () => {
  it("is the quantity that a column of the results sums, deaths of crews apart from those of overdose", () => {
    expect(quantityOfColumn("verdicts.campaign-2025.cocaine.deaths.byGroup.crews")).toBe("crewKilled");
    expect(quantityOfColumn("verdicts.campaign-2025.cocaine.deaths.byGroup.overdose")).toBe("deaths");
    expect(quantityOfColumn("verdicts.campaign-2025.cocaine.costs.extraUsd.full")).toBe("forceUsd");
    expect(quantityOfColumn("verdicts.campaign-2025.fentanyl.change.inflowShare.fentanyl")).toBe("inflowKg");
    expect(quantityOfColumn("verdicts.campaign-2025.cocaine.shares")).toBe("inflowKg");
  });

  it("is always a quantity of the dictionary", () => {
    for (const column of [
      "deaths",
      "cost",
      "partners",
      "readiness",
      "support",
      "corridorKg.cocaine.wcar",
      "retail",
      "purity",
      "removedKg",
      "deaths.inError",
      "violence",
    ])
      expect(quantities).toHaveProperty(quantityOfColumn(column));
  });

  it("is read from the place in the address, and nothing where it is not asked", () => {
    const parameter = { kind: "parameter", name: "use.elasticity.cocaine" } as const;
    expect(askedIn(placeOfRoot(parameter))).toEqual(parameter);
    expect(askedIn("result%2Fverdicts.x.cocaine.deaths.byGroup.crews")).toEqual({
      kind: "quantity",
      name: "crewKilled",
    });
    expect(askedIn("")).toBeNull();
    expect(columnIn("result%2Fverdicts.x.cocaine.shares")).toBe("verdicts.x.cocaine.shares");
    expect(columnIn(placeOfRoot(parameter))).toBeNull();
  });
});
