/** Every number of the panel fixture beside ours: synthetic controls and their errors. */
import { jackknifeError, type Panel, panelOf, placeboSpread, synthetic } from "../src/index.ts";
import { type Check, near } from "./check.ts";
import { rowsOf } from "./fixture-rows.ts";

interface PanelFixture {
  readonly panel: {
    readonly T0: number;
    readonly sdid: number;
    readonly sc: number;
    readonly did: number;
    readonly omega: Readonly<Record<string, number>>;
    readonly lambda: Readonly<Record<string, number>>;
    readonly omega_sc: Readonly<Record<string, number>>;
    readonly zeta_omega: number;
    readonly se_jackknife_sdid: number;
    readonly se_jackknife_did: number;
    readonly se_placebo_sdid_400reps: number;
    readonly exact_qp: {
      readonly sdid: number;
      readonly omega: Readonly<Record<string, number>>;
      readonly lambda: Readonly<Record<string, number>>;
    };
  };
}

/** The reference stops its descent early; differences of that kind are allowed what its report allows. */
const EARLY_STOP = 5e-3;

/** Every check of synthetic_control.json that needs no data of others, given the text of a fixture by its name. */
export function panelChecks(read: (file: string) => string): Check[] {
  const { panel: expected } = JSON.parse(read("synthetic_control.json")) as PanelFixture;
  const rows = rowsOf(read("sdid_panel.csv"));
  const treated = [...new Set(rows.filter((cells) => cells[3] === "1").map(([unit]) => unit))];
  const { panel, units } = panelOf(
    rows.map(([unit, time, outcome]) => ({ unit, time: Number(time), outcome: Number(outcome) })),
    treated,
    expected.T0 + 1,
  );
  const sdid = synthetic(panel, "sdid");
  const sc = synthetic(panel, "sc");
  const did = synthetic(panel, "did");
  const weight = (weights: Float64Array, unit: string): number => weights[panel.controls.indexOf(units.indexOf(unit))];
  const unitChecks = (
    name: string,
    wanted: Readonly<Record<string, number>>,
    weights: Float64Array,
    tolerance: number,
  ): Check[] =>
    Object.entries(wanted).map(([unit, value]) =>
      near(`panel: ${name} of ${unit}`, value, weight(weights, unit), tolerance),
    );
  return [
    near("panel: SDID", expected.sdid, sdid.effect, EARLY_STOP),
    near("panel: SC", expected.sc, sc.effect, EARLY_STOP),
    near("panel: DiD", expected.did, did.effect, 1e-9),
    near("panel: SDID by exact quadratic programme", expected.exact_qp.sdid, sdid.effect, 1e-9),
    near("panel: ζ", expected.zeta_omega, sdid.zeta, 1e-9),
    ...unitChecks("SDID weight", expected.omega, sdid.weights.units, EARLY_STOP),
    ...unitChecks("exact SDID weight", expected.exact_qp.omega, sdid.weights.units, 1e-9),
    ...unitChecks("SC weight", expected.omega_sc, sc.weights.units, EARLY_STOP),
    ...Object.entries(expected.lambda).map(([period, value]) =>
      near(`panel: SDID weight of period ${period}`, value, sdid.weights.periods[Number(period) - 1], 1e-6),
    ),
    ...Object.entries(expected.exact_qp.lambda).map(([period, value]) =>
      near(`panel: exact SDID weight of period ${period}`, value, sdid.weights.periods[Number(period) - 1], 1e-9),
    ),
    near("panel: jackknife error of SDID", expected.se_jackknife_sdid, jackknifeError(panel, sdid), EARLY_STOP),
    near("panel: jackknife error of DiD", expected.se_jackknife_did, jackknifeError(panel, did), 1e-9),
    placeboCheck(expected.se_placebo_sdid_400reps, panel),
  ];
}

const REPLICATIONS = 400;

/** Two independent sets of 400: each error of the sd is about sd/√(2·400), so four of their joint error. */
const placeboCheck = (expected: number, panel: Panel): Check =>
  near(
    "panel: placebo error of SDID, 400 feigned sets",
    expected,
    placeboSpread(panel, "sdid", { replications: REPLICATIONS }).standardError,
    (4 * Math.SQRT2 * expected) / Math.sqrt(2 * REPLICATIONS),
  );
