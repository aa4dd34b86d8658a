/** What other models and data say of overdose beside SOURCE: signs for 2030, and the purity shock of 2023-24. */
import { log } from "@inflow/exact";
import { potencyEffect } from "@inflow/model";
import type { Replica } from "../replica.ts";
import { property, row } from "./overdose-row.ts";
import { type SourcePolicy, sourceScenarios } from "./source-inputs.ts";
import { momentAt, runSource, type SourceMoment } from "./source-pools.ts";

const HOMER = "Homer & Wakeland, Am J Drug Alcohol Abuse (2021), abstract";
const VANGELOV = "Vangelov et al., Science (2026), data kvangelo/Supply-Shock-Paper; elasticity derived";

/** Signs and sizes of others beside ours. */
export function secondOpinionReplicas(): readonly Replica[] {
  return [...homerRows(runSource(sourceScenarios.base)), ...purityRows()];
}

/** Signs that another dynamic model finds for 2030. */
const homerRows = (base: readonly SourceMoment[]): readonly Replica[] => {
  const model = "Homer & Wakeland 2021, signs in SOURCE";
  const before = momentAt(base, 2030);
  const under = (policy: SourcePolicy): SourceMoment => momentAt(runSource(sourceScenarios.base, policy), 2030);
  const dose = under({ dose: -0.2 });
  const diversion = under({ diversion: -0.3 });
  const places = under({ places: 65 / 45 - 1 });
  const naloxone = under({ kits: 4 });
  const all = under({ dose: -0.2, diversion: -0.3, places: 65 / 45 - 1, kits: 4 });
  return [
    property(
      "homer-dose",
      "a fifth lower doses leave fewer people in disorder and fewer overdoses",
      dose.disorder < before.disorder && dose.overdoses < before.overdoses,
      HOMER,
      { model },
    ),
    property(
      "homer-diversion",
      "three tenths less diversion leaves fewer people in disorder and fewer overdoses",
      diversion.disorder < before.disorder && diversion.overdoses < before.overdoses,
      HOMER,
      { model },
    ),
    property(
      "homer-treatment-overdoses",
      "treatment of 65 rather than 45 % leaves fewer overdoses",
      places.overdoses < before.overdoses,
      HOMER,
      { model },
    ),
    property(
      "homer-treatment-disorder",
      "treatment of 65 rather than 45 % leaves more people in disorder",
      places.disorder > before.disorder,
      HOMER,
      {
        model,
        because:
          "in SOURCE a patient may leave in remission, which outweighs lives saved; the effect is small in both, with opposite signs",
      },
    ),
    property(
      "homer-naloxone-deaths",
      "five times the lay naloxone leaves fewer deaths",
      naloxone.deaths < before.deaths,
      HOMER,
      { model },
    ),
    property(
      "homer-naloxone-disorder",
      "five times the lay naloxone leaves more people in disorder and more overdoses",
      naloxone.disorder > before.disorder && naloxone.overdoses > before.overdoses,
      HOMER,
      { model },
    ),
    property(
      "homer-all",
      "all four leave fewer people in disorder, fewer overdoses, fewer deaths",
      all.disorder < before.disorder && all.overdoses < before.overdoses && all.deaths < before.deaths,
      HOMER,
      { model },
    ),
  ];
};

/** Powder purity of 2023 and late 2024 [share], by the DEA. */
const purity = { before: 0.2637, after: 0.1105 } as const;

/** The fall of deaths after the purity of fentanyl fell. */
const purityRows = (): readonly Replica[] => {
  const model = "purity shock of 2023-24 (Vangelov et al. 2026)";
  const ratio = purity.after / purity.before;
  const elasticity = (fall: number): number => log(1 - fall) / log(ratio);
  return [
    row(
      "purity-elasticity-low",
      "B",
      "elasticity of deaths to powder purity if deaths fell 35 %, 1",
      [0.5, elasticity(0.35), 0.01],
      VANGELOV,
      { model },
    ),
    row(
      "purity-elasticity-high",
      "B",
      "elasticity of deaths to powder purity if deaths fell 48 %, 1",
      [0.75, elasticity(0.48), 0.01],
      VANGELOV,
      { model },
    ),
    property(
      "purity-gross",
      "purity from 26.4 to 11.0 % at the gross elasticity of 2019-23, 0.70, takes away more than a third of deaths",
      1 - potencyEffect(ratio, 0.7) > 1 / 3,
      VANGELOV,
      { model },
    ),
    property(
      "purity-net",
      "purity from 26.4 to 11.0 % at the system's elasticity net of penetration and naloxone, 0.35, takes away more than a third of deaths",
      1 - potencyEffect(ratio, 0.35) > 1 / 3,
      VANGELOV,
      {
        model,
        because:
          "purity alone gives about a quarter; the rest of the fall is penetration, naloxone and a named residual, so no campaign may claim all of it",
      },
    ),
  ];
};
