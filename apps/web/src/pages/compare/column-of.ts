/** The column of the results behind a value of the comparison, by the names under which an answer holds them. */
import type { ComparedOutcome } from "../../engine/services/compare.ts";

const SUMMARY: Readonly<Record<string, string>> = {
  "deaths.overdose": "deaths.all.total",
  "deaths.struck-in-error": "deaths.inError",
};

/** Where the difference of an outcome stands in a verdict. */
const inVerdict = (kind: ComparedOutcome["kind"], name: string): string => {
  switch (kind) {
    case "usd":
      return `costs.extraUsd.${name}`;
    case "inflow":
      return `change.inflowShare.${name}`;
    case "deaths":
      return `deaths.byGroup.${name}`;
    case "index":
      return `change.floor.${name}`;
  }
};

/** The column of an outcome of a policy: a difference from its verdict for the drug, a level from its outcomes. */
export const columnOf = (
  { id, kind }: Pick<ComparedOutcome, "id" | "kind">,
  policy: string,
  commodity: string,
  isDifference: boolean,
): string => {
  const name = id.slice(id.indexOf(".") + 1);
  if (isDifference) return `verdicts.${policy}.${kind === "inflow" ? name : commodity}.${inVerdict(kind, name)}`;
  return kind === "inflow"
    ? `outcomes.${policy}.${name}.inflowKg.total`
    : `outcomes.${policy}.every.${SUMMARY[id] ?? id}`;
};
