/**
 * How a surge is spread over sea zones where its form is not custom: by the inspector's mixed strategy after Washburn & Wood
 * (1995), or in proportion to the flow that last month's interceptions suggest. Limit: the sea zones are the cut.
 */
import { log } from "@inflow/exact";

/** Exponential number of mean 1 from a uniform; normalised they make a Dirichlet(1) [1]. */
export const exponentialOf = (uniform: number): number => -log(uniform);

/** Weight of a zone in the inspector's mixed strategy [1]: inverse to what an hour there achieves; 0 where nothing is caught. */
export const inspectionWeightAt = (custom: number, arrestShare: number): number =>
  arrestShare > 0 ? custom / arrestShare : 0;

/** Flow that a force believes a zone carries [trip/week]: the usual one times last month's interceptions over the usual. */
export const believedFlowAt = (usualTrips: number, interceptions: number, usualInterceptions: number): number =>
  usualInterceptions > 0 ? (usualTrips * interceptions) / usualInterceptions : 0;
