/** The shipped shelf, as the desk opens it: texts of the model, the evidence and the studies from the tree. */
import { quantileOf } from "@inflow/methods";
import { webTexts } from "../../../../scripts/build.mjs";
import type { ParameterView } from "../engine/contract.ts";
import { openShelf, type Shelf } from "../engine/library.ts";
import { leverShelfOf } from "./lever.ts";

let opened: Shelf | null = null;

/** The shipped shelf; read once for a file of tests. */
export const shippedShelf = (): Shelf => {
  opened ??= openShelf(new Map(Object.entries(webTexts())), "test", "0");
  return opened;
};

export const shippedLevers = () => leverShelfOf(shippedShelf());

/** The ledger's parameters as the desk hands them to the page. */
export const shippedParameters = (): readonly ParameterView[] =>
  [...shippedShelf().ledger.parameters.values()].map(({ path, unit, is, prior, evidence }) => ({
    path,
    unit,
    is,
    prior,
    priorInWords: "",
    span: "forms" in prior ? null : [quantileOf(prior, 0.05), quantileOf(prior, 0.5), quantileOf(prior, 0.95)],
    evidence,
  }));
