/** What the desk knows before any run: library, ledger, observables and studies, compiled from the shipped texts. */
import { type Checked, formatProblems, isOk, type Ledger } from "@inflow/evidence";
import { type Library, readLibrary } from "@inflow/model";
import { ledgerOfWorld, type Observation, readObservation, readStudy, type Study } from "@inflow/study";

const WORLD = "americas";

export interface Shelf {
  readonly texts: ReadonlyMap<string, string>;
  readonly model: string;
  readonly version: string;
  readonly library: Library;
  readonly ledger: Ledger;
  readonly observation: Observation;
  readonly study: Study;
}

/** The value, or an error that says everything that is wrong with a shipped text. */
export const orThrow = <T>(checked: Checked<T>): T => {
  if (isOk(checked)) return checked.ok;
  throw new Error(formatProblems(checked.problems));
};

/** Compiles the shipped texts; takes about a second. */
export const openShelf = (texts: ReadonlyMap<string, string>, model: string, version: string): Shelf => {
  const library = orThrow(readLibrary(texts));
  return {
    texts,
    model,
    version,
    library,
    ledger: orThrow(ledgerOfWorld(texts, library, WORLD)),
    observation: orThrow(readObservation(texts.get("observables.yaml") ?? "", "observables.yaml")),
    study: orThrow(readStudy(texts.get("studies/caribbean-2025.yaml") ?? "", "studies/caribbean-2025.yaml")),
  };
};
