/** What moves the answer: a bar for each parameter between the means at its two ends, with the floor of noise drawn. */
import { policyName } from "@inflow/brief";
import { amount, percentOf, tornado } from "@inflow/charts";
import { endSaid, type Language, labelOfBelief, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import { useState } from "react";
import { type DriversResult, standsOut } from "../../engine/services/drivers.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useHeld } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { CONTRAST_WORDS, UNIT_WORDS, WHY_WORDS } from "../../words/why-words.ts";
import { say } from "../../words/words.ts";
import type { About } from "./about-what.tsx";
import { quantityOfColumn } from "./root-of.ts";

/** The name of an outcome whose difference is asked for. */
export const contrastWords = (outcome: string, commodity: string, language: Language): string =>
  say(CONTRAST_WORDS[outcome] ?? { en: outcome, es: outcome }, language, {
    commodity: wordsOfCommodity(commodity, language),
  });

/** A unit of an outcome, or itself where it has no words. */
export const unitWords = (unit: string, language: Language): string => UNIT_WORDS[unit]?.[language] ?? unit;

type Found = Extract<DriversResult, { kind: "drivers" }>;

const Said = ({ found }: { readonly found: Found }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { whole, vary } = found;
  const unit = unitWords(found.contrast.unit, language);
  const mean = amount(whole.mean, 2);
  if (vary === 0) return <p>{t(WHY_WORDS.driversStill, { mean, unit })}</p>;
  return (
    <p>
      {t(WHY_WORDS.driversMean, { mean, unit, sd: amount(whole.sd, 2), draws: whole.draws })}{" "}
      {whole.luckShare === null
        ? null
        : t(WHY_WORDS.driversLuck, {
            share: percentOf(whole.luckShare.value),
            low: percentOf(Math.max(0, whole.luckShare.low)),
            high: percentOf(Math.min(1, whole.luckShare.high)),
          })}{" "}
      {t(WHY_WORDS.driversChance, {
        chance: whole.byChance,
        vary,
        explained: percentOf(Math.max(0, whole.explained)),
      })}
    </p>
  );
};

const Bars = ({ found, about }: { readonly found: Found; readonly about: About }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const link = useLinks();
  const { contrast, whole, strongest, vary, stand } = found;
  const slots = {
    policy: policyName(about.policy, language),
    comparison: wordsOfComparison(about.against, language),
    unit: unitWords(contrast.unit, language),
    stand,
    vary,
    draws: whole.draws,
  };
  const rows = strongest
    .flatMap(({ path, is, swing, isDriver }) => (swing === null ? [] : [{ path, is, swing, isDriver }]))
    .sort((a, b) => Math.abs(b.swing.high - b.swing.low) - Math.abs(a.swing.high - a.swing.low));
  if (rows.length === 0) return null;
  return (
    <ChartFrame
      id={`drivers-${contrast.outcome}`}
      why={link("why", encodeURIComponent(`quantity/${quantityOfColumn(contrast.outcome)}`))}
      draw={(frame) =>
        tornado(
          {
            title: t(WHY_WORDS.driversTitle, { outcome: contrastWords(contrast.outcome, about.commodity, language) }),
            sentence: t(stand === 0 ? WHY_WORDS.driversNone : WHY_WORDS.driversSentence, slots),
            unit: unitWords(contrast.unit, language),
            mean: whole.mean,
            noise: whole.floors.swing,
            rows: rows.map(({ path, is, swing, isDriver }) => ({
              label: labelOfBelief({ path, is }, language),
              low: swing.low,
              high: swing.high,
              lowAt: endSaid(swing.lowAt, language, path),
              highAt: endSaid(swing.highAt, language, path),
              isAboveNoise: standsOut({ isDriver, swing }, whole.floors.swing),
            })),
          },
          frame,
        )
      }
    />
  );
};

export const Drivers = ({ about, runs }: { readonly about: About; readonly runs: string | null }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const [outcome, setOutcome] = useState("inflow");
  const { policy, commodity } = about;
  const { result, isPending, trouble } = useCall("drivers", { policy, commodity, outcome }, runs);
  return (
    <section aria-labelledby="why-drivers" aria-busy={isPending}>
      <h2 id="why-drivers">{t(WHY_WORDS.drivers)}</h2>
      <label>
        {t(WHY_WORDS.outcome)}{" "}
        <select value={outcome} onChange={({ target }) => setOutcome(target.value)}>
          {Object.keys(CONTRAST_WORDS).map((one) => (
            <option key={one} value={one}>
              {contrastWords(one, commodity, language)}
            </option>
          ))}
        </select>
      </label>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {result === null ? (
        <p role="status">{t(WHY_WORDS.working)}</p>
      ) : result.kind === "too few" ? (
        <p>{t(WHY_WORDS.driversFew, { draws: result.draws, fewest: result.fewest })}</p>
      ) : (
        <div className={isPending ? "stale" : undefined}>
          <Said found={result} />
          <Bars found={result} about={about} />
        </div>
      )}
    </section>
  );
};
