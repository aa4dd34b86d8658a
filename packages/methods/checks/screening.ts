/** Screening and measures from any sample, beside SALib 1c37548 and scikit-learn 1.2.1. */
import {
  deltaIndices,
  elementaryEffects,
  evaluate,
  featureScores,
  type Model,
  mean,
  morrisDesignFrom,
  morrisEffects,
  type Outputs,
  pawn,
  rbdFast,
  type SampleDesign,
  sampleDesign,
  uniformFactors,
} from "../src/index.ts";
import { type Check, near, nearAll } from "./check.ts";
import { angle, ishigami, ishigamiFactors, unit } from "./test-functions.ts";

type Read = (file: string) => string;
type Named = Readonly<Record<string, readonly number[]>>;

/** What this file reads of the reference beside its own file. */
export interface GivenDataReference {
  readonly pawn_ishigami_unscrambled2048_S10_salib: Named;
  readonly pawn_equalcount_slices_S10: Named;
  readonly delta_plugin_ishigami_unscrambled2048: Named & { readonly M_classes: number };
  readonly delta_salib_bias_reduced: Named;
  readonly rbd_fast_ishigami: Named;
}

const spreadOf = (values: Float64Array): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) * (value - centre))));
};

function pawnChecks(reference: GivenDataReference, sample: Outputs<SampleDesign>): Check[] {
  const { factors } = pawn(sample, { resamples: 1 });
  const ours = reference.pawn_equalcount_slices_S10;
  const salib = reference.pawn_ishigami_unscrambled2048_S10_salib;
  const of = (pick: (one: (typeof factors)[number]) => number): number[] => factors.map(pick);
  const least = of((one) => Math.min(...one.distances));
  const spread = of((one) => spreadOf(one.distances));
  const [medians, means, greatest] = [of((one) => one.median), of((one) => one.mean), of((one) => one.max)];
  return [
    nearAll("PAWN in slices of equal count, medians", ours.median, medians, 1e-10),
    nearAll("PAWN in slices of equal count, means", ours.mean, means, 1e-10),
    nearAll("PAWN in slices of equal count, greatest", ours.max, greatest, 1e-10),
    nearAll("PAWN, SALib's slices (one point left out), least", salib.minimum, least, 0.01),
    nearAll("PAWN, SALib's slices, means", salib.mean, means, 0.005),
    nearAll("PAWN, SALib's slices, medians", salib.median, medians, 0.005),
    nearAll("PAWN, SALib's slices, greatest", salib.maximum, greatest, 0.01),
    nearAll("PAWN, SALib's slices, spread", salib.stdev, spread, 0.005),
    nearAll(
      "PAWN, SALib's slices, spread over mean",
      salib.CV,
      spread.map((s, j) => s / means[j]),
      0.02,
    ),
  ];
}

function deltaChecks(reference: GivenDataReference, sample: Outputs<SampleDesign>): Check[] {
  const plugIn = reference.delta_plugin_ishigami_unscrambled2048;
  const reduced = reference.delta_salib_bias_reduced;
  const delta = deltaIndices(sample, { resamples: 100 }).factors;
  const [plain, first] = [delta.map((one) => one.plugIn), delta.map((one) => one.first)];
  const four = (half: number): number => (4 * half) / 1.96;
  return [
    nearAll("delta, plug-in", plugIn.delta, plain, 1e-10),
    nearAll("delta, first-order shares from classes", plugIn.S1_given_data, first, 1e-10),
    ...delta.map((one, j) =>
      near(
        `delta without bias, factor ${j + 1}, 4 sd`,
        reduced.delta_raw[j],
        one.delta,
        four(reduced.delta_raw_conf[j]),
      ),
    ),
    ...first.map((share, j) =>
      near(
        `first-order share from classes, SALib, factor ${j + 1}, 4 sd`,
        reduced.S1[j],
        share,
        four(reduced.S1_conf[j]),
      ),
    ),
  ];
}

/** PAWN, delta and random balance of one plain sample of Ishigami's function. */
export function checksOfGivenData(reference: GivenDataReference): Check[] {
  const sample = evaluate(sampleDesign(ishigamiFactors, { rows: 2048, points: "plain" }), ishigami);
  const balance = rbdFast(sample).map((one) => one.first);
  return [
    ...pawnChecks(reference, sample),
    ...deltaChecks(reference, sample),
    nearAll("RBD-FAST", reference.rbd_fast_ishigami.S1, balance, 1e-10),
  ];
}

/** Morris's function of twenty factors (Technometrics 33, 1991, 161). */
const morrisFunction: Model = (x) => {
  const w = Array.from(x, (v, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * v) / (v + 0.1) - 0.5) : 2 * (v - 0.5)));
  const sign = (k: number): number => (k % 2 === 0 ? 1 : -1);
  let y = 0;
  for (let i = 1; i <= 20; i++) {
    y += (i <= 10 ? 20 : sign(i)) * w[i - 1];
    for (let j = i + 1; j <= 20; j++) {
      y += (j <= 6 ? -15 : sign(i + j)) * w[i - 1] * w[j - 1];
      for (let l = j + 1; l <= 5; l++) y += -10 * w[i - 1] * w[j - 1] * w[l - 1];
    }
  }
  return y + 5 * w[0] * w[1] * w[2] * w[3];
};

/** Every trajectory of three factors on four levels: 8 starts × 8 directions × 6 orders. */
function allTrajectories(): number[] {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const unitPoints: number[] = [];
  for (let code = 0; code < 64; code++) {
    for (const order of orders) {
      const here = [0, 1, 2].map((j) => ((code >> j) & 1) / 3 + ((code >> (3 + j)) & 1) * (2 / 3));
      unitPoints.push(...here);
      for (const j of order) {
        here[j] += (code >> (3 + j)) & 1 ? -2 / 3 : 2 / 3;
        unitPoints.push(...here);
      }
    }
  }
  return unitPoints;
}

/** Elementary effects and extra-trees. */
export function checksOfScreening(read: Read): Check[] {
  const reference = JSON.parse(read("morris_trees.json")) as {
    morris_function: Named & {
      "design_levels_0..3": number[][];
      levels: number;
      delta: number;
      r: number;
      spot_values: { x: string; y: number }[];
    };
    ishigami_p4_exact_limits: { mu: number; mu_star: number; sd_population: number }[];
    extra_trees_ishigami_plus2dummies: { n: number; n_estimators: number } & Record<
      string,
      { mean: number[]; sd_over_seeds: number[] }
    >;
  };
  const {
    morris_function: morris,
    ishigami_p4_exact_limits: limits,
    extra_trees_ishigami_plus2dummies: trees,
  } = reference;
  const outputs = evaluate(
    morrisDesignFrom(
      unit(20),
      morris["design_levels_0..3"].flat().map((level) => level / (morris.levels - 1)),
      morris.delta,
    ),
    morrisFunction,
  );
  const effects = morrisEffects(outputs, { resamples: 1 });
  const spots: Readonly<Record<string, (i: number) => number>> = {
    "all 0.5": () => 0.5,
    "all 0": () => 0,
    "all 1": () => 1,
    "x_i=i/20": (i) => (i + 1) / 20,
  };
  const enumerated = evaluate(morrisDesignFrom(ishigamiFactors, allTrajectories(), 2 / 3), ishigami);
  const every = elementaryEffects(enumerated);
  const exact = morrisEffects(enumerated, { resamples: 1 });
  const population = limits.map((_, j) => {
    const own = every.filter((_, i) => i % 3 === j);
    return Math.sqrt(mean(own.map((e) => e * e)) - mean(own) * mean(own));
  });
  const forest = evaluate(
    sampleDesign(uniformFactors({ a: angle, b: angle, c: angle, d: [0, 1], e: [0, 1] }), {
      rows: trees.n,
      points: "plain",
    }),
    ishigami,
  );
  return [
    near("Morris's function, trajectories", morris.r, outputs.design.trajectories, 0),
    nearAll("Morris's function, outputs", morris.y, outputs.values, 1e-10),
    nearAll(
      "Morris's function, mu",
      morris.mu,
      effects.map((one) => one.mu ?? Number.NaN),
      1e-10,
    ),
    nearAll(
      "Morris's function, mu*",
      morris.mu_star,
      effects.map((one) => one.muStar),
      1e-10,
    ),
    nearAll(
      "Morris's function, sigma",
      morris.sigma,
      effects.map((one) => one.sigma ?? Number.NaN),
      1e-10,
    ),
    ...morris.spot_values.map(({ x, y }) =>
      near(
        `Morris's function at ${x}`,
        y,
        morrisFunction(Float64Array.from({ length: 20 }, (_, i) => spots[x](i))),
        1e-10,
      ),
    ),
    nearAll(
      "Ishigami on four levels, all trajectories, mu",
      limits.map((one) => one.mu),
      exact.map((one) => one.mu ?? Number.NaN),
      1e-10,
    ),
    nearAll(
      "Ishigami on four levels, all trajectories, mu*",
      limits.map((one) => one.mu_star),
      exact.map((one) => one.muStar),
      1e-10,
    ),
    nearAll(
      "Ishigami on four levels, all trajectories, sd",
      limits.map((one) => one.sd_population),
      population,
      1e-10,
    ),
    ...(
      [
        ["max_features=2", 2],
        ["max_features=all", 5],
      ] as const
    ).flatMap(([name, featuresPerSplit]) => {
      const { factors } = featureScores(forest, {
        trees: trees.n_estimators,
        featuresPerSplit,
        leastLeaf: 1,
        bootstrap: false,
        dummies: 0,
      });
      return factors.map((one, j) =>
        near(
          `extra-trees, ${name}, factor ${j + 1}, 4 sd`,
          trees[name].mean[j],
          one.score,
          4 * trees[name].sd_over_seeds[j],
        ),
      );
    }),
  ];
}
