/**
 * Screening by elementary effects (Morris 1991; mu* of Campolongo, Cariboni & Saltelli, Environ. Model. Softw. 22, 2007, 1509):
 *
 *     EE = (y after − y before)/±delta     mu = mean EE     mu* = mean |EE|     sigma = sd EE
 *
 * in units of y per full range of the factor. Large sigma beside mu* tells of curves or interactions, not which.
 * Limit: ranks factors; it does not share out variance. A bend of width below delta may be missed.
 */
import { luckOf } from "@inflow/exact";
import { mean, variance } from "../summary/moment.ts";
import { type MorrisDesign, mustBe, type Outputs } from "./design.ts";
import { type IndexInterval, percentileInterval } from "./estimate.ts";

export interface MorrisEffect {
  readonly name: string;
  /** Mean effect, in units of y per range; null for a group, whose factors have no common direction. */
  readonly mu: number | null;
  readonly muStar: number;
  /** Standard deviation of the effects less the noise's; null for a group. */
  readonly sigma: number | null;
  /** Percentile interval of mu* over trajectories drawn with replacement. */
  readonly interval: IndexInterval;
}

export interface MorrisAnalysisOptions {
  readonly resamples?: number;
  readonly level?: number;
  readonly seed?: number;
  /** Variance of one output that is luck (W/R where R runs were averaged); 2/delta² of it is taken from sigma². */
  readonly noiseVariance?: number;
}

/** Elementary effects: trajectories × groups, row by row, in units of y per range. */
export function elementaryEffects(outputs: Outputs<MorrisDesign>): Float64Array {
  mustBe(outputs, "morris", "An elementary effect");
  const { design, values } = outputs;
  const g = design.groups.length;
  const effects = new Float64Array(design.trajectories * g);
  for (let t = 0; t < design.trajectories; t++) {
    for (let s = 0; s < g; s++) {
      const at = t * (g + 1) + s;
      const step = design.direction[t * g + s] * design.delta;
      effects[t * g + design.moved[t * g + s]] = (values[at + 1] - values[at]) / step;
    }
  }
  return effects;
}

/** mu, mu*, sigma and the interval of mu* of every factor or group, in the order of the design. */
export function morrisEffects(outputs: Outputs<MorrisDesign>, options: MorrisAnalysisOptions = {}): MorrisEffect[] {
  const { resamples = 1000, level = 0.95, seed = 1, noiseVariance = 0 } = options;
  const effects = elementaryEffects(outputs);
  const { groups, trajectories, delta } = outputs.design;
  const g = groups.length;
  const drawn = bootstrapMuStar(effects, trajectories, g, resamples, seed);
  return groups.map(({ name, members }, j) => {
    const own = Float64Array.from({ length: trajectories }, (_, t) => effects[t * g + j]);
    const single = members.length === 1;
    return {
      name,
      mu: single ? mean(own) : null,
      muStar: mean(own.map(Math.abs)),
      sigma: single ? Math.sqrt(Math.max(0, variance(own) - (2 * noiseVariance) / (delta * delta))) : null,
      interval: percentileInterval(drawn, j, g, level),
    };
  });
}

function bootstrapMuStar(
  effects: Float64Array,
  trajectories: number,
  g: number,
  resamples: number,
  seed: number,
): Float64Array {
  const luck = luckOf(seed, 0, "bootstrap of elementary effects");
  const drawn = new Float64Array(resamples * g);
  for (let r = 0; r < resamples; r++) {
    luck.at(r);
    for (let k = 0; k < trajectories; k++) {
      const t = Math.floor(luck.uniform() * trajectories);
      for (let j = 0; j < g; j++) drawn[r * g + j] += Math.abs(effects[t * g + j]) / trajectories;
    }
  }
  return drawn;
}
