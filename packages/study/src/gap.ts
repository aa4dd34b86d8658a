/**
 * What a study must give and has not: series without their numbers, and, with `only`, quantities that the kept mechanisms
 * read and nobody writes. A missing mechanism is an input.
 */
import { didYouMean } from "@inflow/evidence";
import { balances, type Library, mechanisms, type QuantityId, quantities } from "@inflow/model";
import type { Teller } from "./names.ts";
import type { Given, Study } from "./question.ts";
import { datedValues } from "./schedule.ts";
import { recordOf } from "./stack.ts";

/** Looks up every series that entries name. */
export const checkSeries = (
  givens: readonly Given[],
  path: readonly PropertyKey[],
  library: Library,
  teller: Teller,
): void => {
  givens.forEach((given, i) => {
    if (typeof given.to === "number" || !("series" in given.to)) return;
    const name = given.to.series;
    if (datedValues(name, library.files) !== null) return;
    const names = [...library.files.keys()].flatMap(
      (file) => /^series\/([^/]+?)(\.yaml|\/series\.yaml)$/.exec(file)?.[1] ?? [],
    );
    teller.tell(
      [...path, i, "to", "series"],
      `There is no series "${name}".`,
      "A record without its numbers would set nothing.",
      didYouMean(
        name.split(".")[0]!,
        names,
        names.length > 0
          ? `Choose one of: ${names.join(", ")}.`
          : "The library holds no series; write the numbers out.",
      ),
    );
  });
};

/** Quantities that kept mechanisms read, nobody writes, and the record does not give. */
export const checkOnly = (study: Study, library: Library, teller: Teller): void => {
  if (study.only === undefined) return;
  const kept = mechanisms.filter(({ name }) => study.only!.includes(name));
  const given = new Set<string>([
    ...kept.flatMap(({ writes }) => [...writes]),
    ...recordOf(study, library).map(({ set }) => set),
  ]);
  const missing = new Set<string>();
  const need = (quantity: string): void => {
    if (given.has(quantity) || quantities[quantity as QuantityId].kind === "input") return;
    const balance = (balances as Readonly<Record<string, { gains: readonly string[]; losses: readonly string[] }>>)[
      quantity
    ];
    if (balance === undefined) missing.add(quantity);
    else for (const part of [...balance.gains, ...balance.losses]) need(part);
  };
  for (const { reads } of kept) for (const quantity of reads) need(quantity);
  for (const quantity of missing) {
    teller.tell(
      ["only"],
      `Nobody writes "${quantity}", which a kept mechanism reads.`,
      "A missing mechanism is an input: what it would write must be given.",
      `Add an entry to the record that sets ${quantity}, or keep its mechanism.`,
    );
  }
};
