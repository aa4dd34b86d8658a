/** The numbers of the dials that only the shelf knows: bands and defaults of the levers, the study's own test. */
import type { Test } from "@inflow/study";
import { type LeverTable, leverNumbers, leverShelfOf } from "../../dials/index.ts";
import type { Desk } from "../desk.ts";

export interface DialFacts {
  readonly levers: LeverTable;
  readonly test: Test;
  /** Last day of the study's horizon. */
  readonly until: string;
  /** Policies whose cost can be the highest one that is accepted. */
  readonly policies: readonly string[];
}

export const dialsService = (desk: Desk): DialFacts => {
  const shelf = desk.shelf();
  const { test, horizon } = shelf.study;
  if (test === undefined) throw new Error("The shipped study has no test.");
  return {
    levers: leverNumbers(leverShelfOf(shelf)),
    test,
    until: horizon.until,
    policies: [...shelf.library.policies.keys()].filter((id) => !["as-before", "record-2025", "none"].includes(id)),
  };
};
