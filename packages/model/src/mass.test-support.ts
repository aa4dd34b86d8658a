/** Mass by commodity of a system in any world: what it holds, and what its flows of the week leave over. */
import type { System } from "./simulate.ts";
import type { World } from "./world.ts";

const over = (column: Float64Array, commodity: Int32Array, k: number): number =>
  column.reduce((sum, value, i) => (commodity[i] === k ? sum + value : sum), 0);

/** Kilograms of a commodity in all stocks, loads in transit included. */
export const stockOf = ({ columns: c }: System, { relation }: World, k: number): number =>
  over(c.sourceStockKg, relation.regionCommodity, k) +
  over(c.underWayKg, relation.laneCommodity, k) +
  over(c.stagedKg, relation.organisationCommodity, k) +
  c.usStockKg[k]!;

/** Produced less removed at source, sold elsewhere, seized, destroyed, consumed and lost at home [kg/week]. */
export const leftOver = ({ columns: c }: System, { relation, names }: World, k: number): number => {
  const zones = names.zone.length;
  const zone = (column: Float64Array): number =>
    column.slice(k * zones, (k + 1) * zones).reduce((sum, value) => sum + value, 0);
  const region = (column: Float64Array): number => over(column, relation.regionCommodity, k);
  const gone = region(c.sourceRemovedKg) + region(c.outletDrawnKg) + zone(c.seizedKg) + zone(c.destroyedKg);
  const depots = over(c.depotKg, relation.organisationCommodity, k);
  return region(c.producedKg) - gone - depots - c.consumedKg[k]! - c.domesticLostKg[k]!;
};

/** Runs one week and gives the largest share of any commodity's stocks that appeared from or vanished into nothing [1]. */
export const strayMass = (system: System, world: World): number => {
  const before = world.names.commodity.map((_, k) => stockOf(system, world, k));
  system.advance();
  return before.reduce((worst, stock, k) => {
    const stray = Math.abs(leftOver(system, world, k) - (stockOf(system, world, k) - stock));
    return Math.max(worst, stray / Math.max(1, stock));
  }, 0);
};
