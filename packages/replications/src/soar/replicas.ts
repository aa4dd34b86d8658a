/**
 * SOAR's verified statements on the reconstruction: by the closed form of the model, and by smugglers who learn.
 *
 * The numeric tables of SOAR (Caulkins, Crawford & Reuter 1993; RAND N-2680, R-3594) were not read, so that properties are
 * compared and no table. What is recalled and not verified says so.
 */
import { legCostAt, soarInformed, soarRandomised } from "@inflow/model";
import { type Replica, rowsOf } from "../replica.ts";
import { type Adaptation, adaptedCost } from "./adaptation.ts";
import { DEMAND_ELASTICITY, RETAIL_USD_PER_KG, TEN_ROUTES } from "./soar-routes.ts";

const MODEL = "SOAR (Caulkins, Crawford & Reuter 1993)";
const N_2680 = "RAND N-2680, abstract (Crawford, Reuter, Isaacson & Murphy 1988)";
const ABSTRACT = "Mathl Comput Modelling 17(2):37-52 (1993), abstract";
const RECALLED = "recalled, not verified";

const { row, holds } = rowsOf("soar", MODEL);

const ALL = TEN_ROUTES.routes.length;
const HALF = ALL / 2;
const LITTLE = 0.15;
const THREEFOLD = 3;
const CAP = 0.1;
const MOST_CUT = 0.05;

const learnedFrom = (hardened: number, moves: boolean): number => {
  const setting: Adaptation = { hardened, moves, learning: 0.1, loads: 400, periods: 600, seed: 1 };
  return adaptedCost(setting, TEN_ROUTES);
};

const closedForm = (): Replica[] => {
  const base = soarInformed(0, false, TEN_ROUTES);
  const full = soarInformed(ALL, false, TEN_ROUTES) - base;
  const half = soarInformed(HALF, false, TEN_ROUTES) - base;
  const random = soarRandomised(HALF, TEN_ROUTES) - base;
  const retailRise = (soarInformed(ALL, true, TEN_ROUTES) - base) / RETAIL_USD_PER_KG;
  return [
    holds("marginal", "the second half of the routes hardened does more than the first", full - half > half, N_2680),
    holds("half", "half of the routes hardened does less than 15 % of what all would do", half / full < LITTLE, N_2680),
    holds(
      "random",
      "at half the effort, random allocation does more than 3 times as much",
      random / half > THREEFOLD,
      N_2680,
    ),
    holds(
      "backstop",
      "with a backstop, hardening every route raises retail by less than 10 %",
      retailRise < CAP,
      ABSTRACT,
    ),
    holds(
      "consumption",
      "hardening every route cuts consumption by no more than 5 %",
      -DEMAND_ELASTICITY * retailRise <= MOST_CUT,
      `${N_2680}: headline ${RECALLED}`,
    ),
  ];
};

const learning = (): Replica[] => {
  const base = learnedFrom(0, false);
  const known = learnedFrom(HALF, false) - base;
  const moving = learnedFrom(HALF, true) - base;
  const full = learnedFrom(ALL, false) - base;
  return [
    holds(
      "half-learned",
      "as above for half of the routes, with losses learned from seizures",
      known / full < LITTLE,
      N_2680,
    ),
    holds(
      "random-learned",
      "as above for random allocation, with routes redrawn before they are learned",
      moving / known > THREEFOLD,
      N_2680,
    ),
  ];
};

const PILOT_USD = 1_000_000;
const LOAD_KG = 250;
const AIRCRAFT_USD = 500_000;

const arithmetic = (): Replica[] => [
  row(
    "pilot",
    "B",
    "a pilot at 1 M USD for 250 kg, USD/kg",
    [4000, legCostAt(0, PILOT_USD, 1, LOAD_KG, 0, 0), 0],
    `Reuter 1988; ${RECALLED}`,
  ),
  row(
    "aircraft",
    "B",
    "an aircraft of 0.5 M USD discarded after 250 kg, USD/kg",
    [2000, legCostAt(0, 0, 0, LOAD_KG, 1, AIRCRAFT_USD), 0],
    `Reuter 1988; ${RECALLED}`,
  ),
];

/** Every statement of SOAR that can be compared, beside ours. */
export function soarReplicas(): readonly Replica[] {
  return [...closedForm(), ...learning(), ...arithmetic()];
}
