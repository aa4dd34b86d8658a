/** Nested splits, best replications, common luck and quantile dots beside own computations in Python. */
import {
  innerReplications,
  nestedBands,
  normalValue,
  pairedStandardError,
  precisionOfEpistemic,
  variance,
  varianceSplit,
} from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";

/** Every check of nested designs. */
export function checksOfNested(read: (file: string) => string): Check[] {
  const { nested_anova, inner_replications_choice, crn, ...rest } = JSON.parse(
    read("design_nested_lake_words.json"),
  ) as {
    nested_anova: Record<string, number> & { y_rows: number[][]; truth: Record<string, number> };
    inner_replications_choice: {
      C: number;
      cases: { V_epi: number; W_ale: number; best_R: number; rel_sd_at_best: number }[];
    };
    crn: { example: Record<string, number> };
  } & Record<string, number[]>;
  const { K, R } = nested_anova;
  const y = nested_anova.y_rows.flat();
  const split = varianceSplit(y, K, R);
  const rowMeans = nested_anova.y_rows.map((row) => row.reduce((sum, value) => sum + value, 0) / R);
  const between = R * split.vEpiRaw + split.vAle;
  const { sA, sB, rho, n, se_crn, se_independent, equivalent_sample_multiplier } = crn.example;
  const paired = pairedStandardError(sA, sB, rho, n);
  const alone = pairedStandardError(sA, sB, 0, n);
  const dots = rest["quantile_dots_N(0,1)_20"];
  return [
    near("nested split, mean square between", nested_anova.MSB, between, 1e-9),
    near("nested split, mean square within", nested_anova.MSW, split.vAle, 1e-9),
    near("nested split, epistemic variance", nested_anova["V_epistemic_hat=(MSB-MSW)/R"], split.vEpi, 1e-9),
    near("nested split, aleatory variance", nested_anova["V_aleatory_hat=MSW"], split.vAle, 1e-9),
    near("nested split, epistemic share", nested_anova.share_epistemic, split.share, 1e-9),
    near("nested split, F", nested_anova.F, between / split.vAle, 1e-9),
    near(
      "variance of row means, too high by luck/R",
      nested_anova["naive_var_of_group_means(biased up)"],
      variance(rowMeans),
      1e-9,
    ),
    same(
      "the epistemic band is narrower than the total one",
      "true",
      String(
        nestedBands(y, K, R).epistemic.p90 - nestedBands(y, K, R).epistemic.p10 <
          nestedBands(y, K, R).total.p90 - nestedBands(y, K, R).total.p10,
      ),
    ),
    ...inner_replications_choice.cases.flatMap(({ V_epi, W_ale, best_R, rel_sd_at_best }) => [
      near(`best lucks per draw for variances ${V_epi} and ${W_ale}`, best_R, innerReplications(V_epi, W_ale), 0),
      near(
        `precision of the epistemic variance there (${V_epi}, ${W_ale})`,
        rel_sd_at_best,
        precisionOfEpistemic(V_epi, W_ale, best_R, inner_replications_choice.C),
        1e-9,
      ),
    ]),
    near("standard error under common luck", se_crn, paired, 1e-12),
    near("standard error under independent luck", se_independent, alone, 1e-12),
    near("runs that common luck stands for", equivalent_sample_multiplier, (alone / paired) * (alone / paired), 1e-9),
    nearAll(
      "twenty quantile dots of the standard normal",
      dots,
      dots.map((_, i) => normalValue((i + 0.5) / 20, 0, 1)),
      1e-9,
    ),
  ];
}
