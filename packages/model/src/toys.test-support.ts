/** The shipped laboratory as the ten toy-catching tests use it: frozen drivers, chance at its mean unless they say otherwise. */
import { type Change, policyChanges } from "./experiment.ts";
import { type AnyMechanism, mechanisms } from "./simulate.ts";
import type { Columns } from "./state.ts";
import { shippedLaboratory, shippedLibrary } from "./system.test-support.ts";

export const library = shippedLibrary();
export const lab = shippedLaboratory(library);
export const { world, parameters } = lab;
export const { relation, names } = world;
export const cocaine = names.commodity.indexOf("cocaine");
export const fentanyl = names.commodity.indexOf("fentanyl");
export const seaZones = [...relation.zoneControl.keys()].filter((z) => relation.zoneControl[z] === 0);

export const inflow = (c: Columns): number => c.inflowKg[cocaine]!;
export const strikesAtSea: readonly Change[] = [
  { set: "postureLever", to: 2, from: 26 },
  { set: "strikeTempoLever", to: 1, from: 26 },
  { set: "campaignLever", to: 1, from: 26 },
  ...policyChanges(library, "campaign-2025", 26).filter(({ set }) => set === "assetSurge" || set === "zoneHoursLever"),
];
export const largestChange = (one: Float64Array, other: Float64Array): number =>
  one.reduce((most, value, i) => Math.max(most, Math.abs(value / other[i]! - 1)), 0);

/** Mechanisms of the week, one of which does something more after its step. */
export const afterStep = (name: string, more: (columns: Columns, week: number) => void): AnyMechanism[] =>
  mechanisms.map((mechanism) =>
    mechanism.name !== name
      ? mechanism
      : {
          ...mechanism,
          step: (x, p, now) => {
            mechanism.step(x, p, now);
            more(x as unknown as Columns, now.week);
          },
        },
  );
