/** What rests on a value of life: off until the reader asks, with the agency that states each value and how it was read. */
import { policyName } from "@inflow/brief";
import { dollars } from "@inflow/charts";
import {
  type AgencyValue,
  COST_DEFINITIONS,
  DISCOUNT_RATES,
  EFFECTS,
  type Language,
  type PolicyRatio,
  VALUES_OF_LIFE,
} from "@inflow/study";
import type { CompareArgs, CompareResult, Worth as WorthOf } from "../../engine/services/compare.ts";
import { Wide } from "../../parts/wide.tsx";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS, COST_WORDS } from "../../words/compare-words.ts";
import { say } from "../../words/words.ts";
import { RegretPicture } from "./regret.tsx";

const EFFECT_WORDS = {
  "tonne not landed": COMPARE_WORDS.tonne,
  "overdose death averted": COMPARE_WORDS.death,
} as const;

/** A ratio in words: a number only where more is achieved for more, and the mean effect can be told from none. */
export const ratioText = ({ ratio, set }: PolicyRatio, language: Language): string => {
  if (ratio.kind === "ratio" && set !== null && set.kind !== "interval")
    return say(COMPARE_WORDS.ratioUntold, language);
  switch (ratio.kind) {
    case "ratio": {
      const ends = set?.kind === "interval" ? ` [${dollars(set.low, language)}, ${dollars(set.high, language)}]` : "";
      return say(COMPARE_WORDS.ratio, language, { value: dollars(ratio.perUnit, language), ends });
    }
    case "gives up":
      return say(COMPARE_WORDS.ratioGivesUp, language, { value: dollars(ratio.savedPerUnit, language) });
    case "dominates":
      return say(COMPARE_WORDS.ratioDominates, language);
    case "dominated":
      return say(COMPARE_WORDS.ratioDominated, language);
    case "no benefit":
      return say(COMPARE_WORDS.ratioNoBenefit, language);
    default:
      return say(COMPARE_WORDS.ratioSame, language);
  }
};

interface ChoiceProps {
  readonly label: string;
  readonly all: readonly AgencyValue[];
  readonly value: number;
  readonly write: (value: number) => string;
  readonly onChange: (value: number) => void;
}

const Choice = ({ label, all, value, write, onChange }: ChoiceProps) => {
  const t = useWords();
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {all.map((one) => (
          <option key={one.is} value={one.value}>
            {t(COMPARE_WORDS.agency, {
              value: write(one.value),
              is: one.is,
              year: one.baseYear,
              status: t(COMPARE_WORDS[one.status]),
            })}
          </option>
        ))}
      </select>
    </label>
  );
};

const Ratios = ({ worth, effect }: { readonly worth: WorthOf; readonly effect: (typeof EFFECTS)[number] }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const own = COST_DEFINITIONS.flatMap(
    (cost) => worth.ratios.find((one) => one.cost === cost && one.effect === effect) ?? [],
  );
  const caption = t(COMPARE_WORDS.ratioCaption, { effect: t(EFFECT_WORDS[effect]) });
  return (
    <Wide label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {own.map(({ cost }) => (
              <th key={cost} scope="col">
                {COST_WORDS[cost]?.[language] ?? cost}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(own[0]?.policies ?? []).map(({ policy }, p) => (
            <tr key={policy}>
              <th scope="row">{policyName(policy, language)}</th>
              {own.map(({ cost, policies }) => (
                <td key={cost}>{ratioText(policies[p]!, language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

const Net = ({ worth, result }: { readonly worth: WorthOf; readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const caption = t(COMPARE_WORDS.netCaption, {
    cost: COST_WORDS[result.cost]?.[language] ?? result.cost,
    draws: result.draws,
  });
  return (
    <Wide label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {t(COMPARE_WORDS.net)}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.policies.map((policy, p) => (
            <tr key={policy}>
              <th scope="row">{policyName(policy, language)}</th>
              <td className="number">{dollars(worth.meanUsd[p] ?? 0, language, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

interface WorthProps {
  readonly result: CompareResult | null;
  readonly values: CompareArgs["values"];
  readonly onValues: (values: CompareArgs["values"]) => void;
}

export const Worth = ({ result, values, onValues }: WorthProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  const worth = values === null ? null : (result?.worth ?? null);
  return (
    <section aria-labelledby="compare-worth">
      <h2 id="compare-worth">{t(COMPARE_WORDS.worth)}</h2>
      <p>{t(COMPARE_WORDS.worthNote)}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={values !== null}
          onChange={({ target }) =>
            onValues(target.checked ? { usdPerDeath: VALUES_OF_LIFE[0]!.value, rate: DISCOUNT_RATES[0]!.value } : null)
          }
        />{" "}
        {t(COMPARE_WORDS.worthShow)}
      </label>
      {values === null ? null : (
        <div className="compare-values">
          <Choice
            label={t(COMPARE_WORDS.usdPerDeath)}
            all={VALUES_OF_LIFE}
            value={values.usdPerDeath}
            write={(value) => dollars(value, language)}
            onChange={(usdPerDeath) => onValues({ ...values, usdPerDeath })}
          />
          <Choice
            label={t(COMPARE_WORDS.rate)}
            all={DISCOUNT_RATES}
            value={values.rate}
            write={(value) => `${100 * value}\u00a0%`}
            onChange={(rate) => onValues({ ...values, rate })}
          />
        </div>
      )}
      {worth === null || result === null ? null : (
        <>
          <Net worth={worth} result={result} />
          {EFFECTS.map((effect) => (
            <Ratios key={effect} worth={worth} effect={effect} />
          ))}
          <RegretPicture one={worth.net} name={t(COMPARE_WORDS.net)} id="regret-net" of={result} />
        </>
      )}
    </section>
  );
};
