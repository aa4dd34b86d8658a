/**
 * Difference in differences, synthetic control and synthetic difference in differences on a balanced panel.
 *     ζ = (N₁ T₁)^¼ sd(first differences of controls before);  ω: simplex least squares on centred rows before, penalty ζ² T₀ |ω|²;
 *     λ: the same over periods before, penalty (1e-6 sd)² N₀ |λ|²;  τ = (treated − ω controls) after − λ (treated − ω controls) before
 *     SC: ω without centring and penalty, no λ;  DiD: equal ω and λ
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens & Wager, AER 111 (2021) 4088; Abadie, Diamond & Hainmueller, JASA 105 (2010) 493.
 * Limit: all treated units start together; donors must not be touched by the intervention (displacement), or they carry its sign.
 */
import { pow } from "@inflow/exact";
import { standardDeviation } from "../summary/moment.ts";
import { simplexWeights } from "./simplex.ts";

/** Outcomes of controls and treated units over the same periods. */
export interface Panel {
  /** Units × periods, row-major, none missing. */
  readonly outcomes: Float64Array;
  readonly periods: number;
  /** Row of each control. */
  readonly controls: readonly number[];
  /** Row of each treated unit. */
  readonly treated: readonly number[];
  /** Index of the first period after the intervention. */
  readonly from: number;
}

export type PanelMethod = "sdid" | "sc" | "did";

export interface PanelWeights {
  /** Weight of each control. */
  readonly units: Float64Array;
  /** Weight of each period before. */
  readonly periods: Float64Array;
}

export interface PanelFit {
  /** Mean effect a period and treated unit, in units of the outcome. */
  readonly effect: number;
  /** What the treated would have been after, in the mean. */
  readonly expected: number;
  readonly weights: PanelWeights;
  readonly zeta: number;
  /** Treated less weighted controls, one number a period. */
  readonly gaps: Float64Array;
}

const PERIOD_SHARE = 1e-6;

const meanOfRows = (panel: Panel, rows: readonly number[], t: number): number => {
  let sum = 0;
  for (const row of rows) sum += panel.outcomes[row * panel.periods + t];
  return sum / rows.length;
};

/** Sd of first differences of the controls before the intervention. */
function noiseOf({ outcomes, periods, controls, from }: Panel): number {
  const moves: number[] = [];
  for (const row of controls)
    for (let t = 1; t < from; t++) moves.push(outcomes[row * periods + t] - outcomes[row * periods + t - 1]);
  return standardDeviation(moves);
}

/** Columns centred over the rows. */
function centred(a: Float64Array, k: number): Float64Array {
  const rows = a.length / k;
  const centre = new Float64Array(k);
  for (let at = 0; at < a.length; at++) centre[at % k] += a[at] / rows;
  return a.map((value, at) => value - centre[at % k]);
}

function unitWeights(panel: Panel, method: "sdid" | "sc", ridge: number): Float64Array {
  const { controls, from } = panel;
  const k = controls.length;
  const a = Float64Array.from({ length: from * k }, (_, at) =>
    meanOfRows(panel, [controls[at % k]], Math.floor(at / k)),
  );
  const b = Float64Array.from({ length: from }, (_, t) => meanOfRows(panel, panel.treated, t));
  return method === "sc" ? simplexWeights(a, b, k, 0) : simplexWeights(centred(a, k), centred(b, 1), k, ridge);
}

function periodWeights(panel: Panel, ridge: number): Float64Array {
  const { controls, from, periods, outcomes } = panel;
  const a = Float64Array.from(
    { length: controls.length * from },
    (_, at) => outcomes[controls[Math.floor(at / from)] * periods + (at % from)],
  );
  const b = Float64Array.from(controls, (row) => {
    let sum = 0;
    for (let t = from; t < periods; t++) sum += outcomes[row * periods + t];
    return sum / (periods - from);
  });
  return simplexWeights(centred(a, from), centred(b, 1), from, ridge);
}

/** The effect under given weights: what is seen less what they expect. */
export function panelEffect(panel: Panel, weights: PanelWeights, zeta = 0): PanelFit {
  const { controls, treated, from, periods } = panel;
  const gaps = new Float64Array(periods);
  const expectedOf = new Float64Array(periods);
  for (let t = 0; t < periods; t++) {
    for (let i = 0; i < controls.length; i++)
      expectedOf[t] += weights.units[i] * panel.outcomes[controls[i] * periods + t];
    gaps[t] = meanOfRows(panel, treated, t) - expectedOf[t];
  }
  let before = 0;
  for (let t = 0; t < from; t++) before += weights.periods[t] * gaps[t];
  let after = 0;
  let expected = 0;
  for (let t = from; t < periods; t++) {
    after += gaps[t] / (periods - from);
    expected += (expectedOf[t] + before) / (periods - from);
  }
  return { effect: after - before, expected, weights, zeta, gaps };
}

/** Throws a RangeError that names the fix where a panel cannot be used. */
function checkPanel({ outcomes, periods, controls, treated, from }: Panel): void {
  if (!(Number.isInteger(from) && from > 1 && from < periods))
    throw new RangeError(
      `from is ${from}: give the index of the first period after the intervention, from 2 to ${periods - 1}.`,
    );
  if (controls.length < 2)
    throw new RangeError(
      `${controls.length} units are untreated and 2 are needed: add units that the intervention does not touch.`,
    );
  if (treated.length < 1) throw new RangeError("No unit is treated: name one.");
  if (outcomes.some((value) => !Number.isFinite(value)))
    throw new RangeError("The panel has a gap: give every unit a value in every period, or leave the unit out.");
}

/** Difference in differences, synthetic control or synthetic difference in differences on a panel. */
export function synthetic(panel: Panel, method: PanelMethod): PanelFit {
  checkPanel(panel);
  const { controls, treated, from, periods } = panel;
  const noise = noiseOf(panel);
  const zeta = pow(treated.length * (periods - from), 0.25) * noise;
  const equal = (k: number): Float64Array => new Float64Array(k).fill(1 / k);
  if (method === "did") return panelEffect(panel, { units: equal(controls.length), periods: equal(from) });
  if (method === "sc")
    return panelEffect(panel, { units: unitWeights(panel, "sc", 0), periods: new Float64Array(from) });
  const share = PERIOD_SHARE * noise;
  return panelEffect(
    panel,
    {
      units: unitWeights(panel, "sdid", zeta * zeta * from),
      periods: periodWeights(panel, share * share * controls.length),
    },
    zeta,
  );
}
