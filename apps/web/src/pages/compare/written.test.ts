import { COST_DEFINITIONS } from "@inflow/study";
import { expect, it } from "vitest";
import { criterionWords, outcomeWords } from "./written.ts";

it("Regret in cost is named by the definition that it is counted by, in both languages, as the table above names it", () => {
  for (const cost of COST_DEFINITIONS) expect(criterionWords({ cost }, "cost")).toEqual(outcomeWords(`cost.${cost}`));
  const names = COST_DEFINITIONS.map((cost) => criterionWords({ cost }, "cost"));
  for (const language of ["en", "es"] as const) expect(new Set(names.map((one) => one[language])).size).toBe(3);
  expect(criterionWords({ cost: "ships" }, "deaths.crews").en).toBe("people killed at sea");
});
