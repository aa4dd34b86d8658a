/** The record of the model: backtests and replications, with whether they are of the model that runs here. */
import { factsOf } from "../../facts/facts.ts";
import type { Facts } from "../../facts/record.ts";
import type { Desk } from "../desk.ts";

export interface ModelRecord extends Facts {
  /** Whether the record was made with the very model that runs on this page. */
  readonly isOfThisModel: boolean;
}

/** Backtests and replications, worst first, as shipped. */
export const factsService = (desk: Pick<Desk, "shelf">): ModelRecord => {
  const facts = factsOf(desk.shelf());
  return { ...facts, isOfThisModel: desk.shelf().model === facts.model };
};
