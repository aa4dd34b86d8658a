/** The ledger of a library: everything that is on record, and the parameters that one of its worlds states. */
import { type Checked, isOk, type Ledger, ledgerOf, ledgerWith } from "@inflow/evidence";
import { type Library, prepareWorld } from "@inflow/model";

/** The ledger of texts by name (studies apart) with the parameters of a world, or what is wrong with the world. */
export const ledgerOfWorld = (texts: ReadonlyMap<string, string>, library: Library, world: string): Checked<Ledger> => {
  const prepared = prepareWorld(library, world, world);
  if (!isOk(prepared)) return prepared;
  const stated = new Set(library.parameters.map(({ path }) => path));
  const ofWorld = prepared.ok.parameters
    .filter(({ path }) => !stated.has(path))
    .map(({ dimension: _, ...parameter }) => ({ ...parameter, file: `world/${world}`, place: parameter.path }));
  const recorded = new Map([...texts].filter(([name]) => !name.startsWith("studies/")));
  return { ok: ledgerWith(ledgerOf(recorded), ofWorld) };
};
