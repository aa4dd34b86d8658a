/**
 * What we choose: twelve levers, and the entries that the reader's settings make of the campaign of 2025.
 *
 * At its default a lever leaves the campaign's dated entries as they are; elsewhere it replaces them from the campaign's
 * first day to the horizon. How long comes last, so that it ends what the others set.
 */
import type { Given } from "@inflow/model";
import type { Scenario } from "../engine/contract.ts";
import { Against, AUTHORITY, DURATION, Rung, TARGET, WHERE } from "./campaign-levers.ts";
import { FORCE } from "./force-lever.ts";
import { CAMPAIGN, givesOf, type Lever, type LeverNumbers, type LeverShelf } from "./lever.ts";
import { DOMESTIC, GROWING, PARTNERS, PORTS, PRECURSORS, PRESSURE, TREATMENT } from "./other-levers.ts";

/** The levers in the order in which they are shown; `duration` is applied last whatever its place. */
export const LEVERS = {
  force: FORCE,
  authority: AUTHORITY,
  where: WHERE,
  target: TARGET,
  duration: DURATION,
  partners: PARTNERS,
  pressure: PRESSURE,
  ports: PORTS,
  precursors: PRECURSORS,
  growing: GROWING,
  domestic: DOMESTIC,
  treatment: TREATMENT,
} as const satisfies Readonly<Record<string, Lever>>;

export type LeverId = keyof typeof LEVERS;
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];

export type LeverTable = Readonly<Record<LeverId, LeverNumbers>>;

/** The numbers of all levers, read from the shelf. */
export const leverNumbers = (shelf: LeverShelf): LeverTable =>
  Object.fromEntries(LEVER_IDS.map((id) => [id, LEVERS[id].numbers(shelf)])) as LeverTable;

const ORDER: readonly LeverId[] = [...LEVER_IDS.filter((id) => id !== "duration"), "duration"];

/** All entries of the campaign under the reader's levers; without a lever, the campaign's own. */
export const givensOf = (levers: Scenario["levers"], shelf: LeverShelf): readonly Given[] =>
  ORDER.reduce<readonly Given[]>(
    (gives, id) => {
      const value = levers[id];
      return value === undefined ? gives : LEVERS[id].edit(gives, value, shelf);
    },
    givesOf(shelf, CAMPAIGN),
  );

/** Forms that levers fix in every policy, as beliefs of a study. */
export const pinsOf = (levers: Scenario["levers"]): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...LEVER_IDS.map((id) => {
      const { pins }: Lever = LEVERS[id];
      const value = levers[id];
      return value === undefined ? {} : (pins?.(value) ?? {});
    }),
  ) as Record<string, string>;

/** Where two levers disagree: which one needs more authority than is chosen, and the rung that wins. */
export interface LeverConflict {
  readonly lever: LeverId;
  readonly needs: number;
  readonly chosen: number;
}

/** Conflicts of a setting; empty where levers agree. */
export const conflictsOf = (levers: Scenario["levers"], table: LeverTable): readonly LeverConflict[] => {
  const chosen = levers.authority ?? table.authority.default;
  const isHigher = (levers.target ?? Against.boats) !== Against.boats && chosen < Rung.ashore;
  return isHigher ? [{ lever: "target", needs: Rung.ashore, chosen }] : [];
};
