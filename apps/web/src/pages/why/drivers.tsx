/** What moves the answer: a bar for each parameter between the means at its two ends, with the floor of noise drawn. */
import { policyName } from "@inflow/brief";
import { amount, percentOf, tornado } from "@inflow/charts";
import {
  calledBelief,
  countOf100,
  type Language,
  labelOfBelief,
  type Verdict,
  wordsOfCommodity,
  wordsOfComparison,
} from "@inflow/study";
import { useState } from "react";
import { type DriversResult, standsOut, VERDICT } from "../../engine/services/drivers.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Loading } from "../../parts/states.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useHeld } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { CONTRAST_WORDS, KEY_OF_FATE, UNIT_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { countText, say } from "../../words/words.ts";
import type { About } from "./about-what.tsx";
import { fateText } from "./box-words.ts";
import { endWords } from "./end-words.ts";
import { quantityOfColumn } from "./root-of.ts";

/** The name of an outcome whose difference is asked for. */
export const contrastWords = (outcome: string, commodity: string, language: Language): string =>
  say(CONTRAST_WORDS[outcome] ?? { en: outcome, es: outcome }, language, {
    commodity: wordsOfCommodity(commodity, language),
  });

/** A unit of an outcome, or itself where it has no words. */
export const unitWords = (unit: string, language: Language): string => UNIT_WORDS[unit]?.[language] ?? unit;

type Found = Extract<DriversResult, { kind: "drivers" }>;

/** What futures of the class do that the verdict's share counts, to stand after "futures". */
const fateOf = ({ fate }: Pick<Found, "fate">, language: Language): string =>
  fateText(KEY_OF_FATE[fate ?? ""] ?? "", language);

/** How many numbers vary: parameters of the model, counted as the page of evidence counts them, and settings of policies. */
const uncertainWords = ({ vary, ofPolicies: given }: Pick<Found, "vary" | "ofPolicies">, language: Language): string =>
  say(
    given === 0 ? WHY_WORDS.uncertain : given === 1 ? WHY_WORDS.uncertainAndOne : WHY_WORDS.uncertainAndGiven,
    language,
    { vary, given },
  );

const Said = ({ found }: { readonly found: Found }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { whole, vary, ofPolicies, fate, contrast } = found;
  const unit = unitWords(contrast.unit, language);
  const mean = amount(whole.mean, 2, language);
  if (vary + ofPolicies === 0) return <p>{t(WHY_WORDS.driversStill, { mean, unit })}</p>;
  const slots = {
    mean,
    unit,
    sd: amount(whole.sd, 2, language),
    draws: countText(whole.draws),
    are: fateOf(found, language),
  };
  return (
    <p>
      {t(fate === null ? WHY_WORDS.driversMean : WHY_WORDS.verdictMean, slots)}{" "}
      {whole.luckShare === null
        ? null
        : t(fate === null ? WHY_WORDS.driversLuck : WHY_WORDS.verdictLuck, {
            are: slots.are,
            share: percentOf(whole.luckShare.value),
            low: percentOf(Math.max(0, whole.luckShare.low)),
            high: percentOf(Math.min(1, whole.luckShare.high)),
          })}{" "}
      {t(WHY_WORDS.driversChance, {
        chance: whole.byChance,
        explained: percentOf(Math.max(0, whole.explained)),
      })}
    </p>
  );
};

type Hinge = NonNullable<Verdict["hinge"]>;

const HingeSaid = ({ found, hinge }: { readonly found: Found; readonly hinge: Hinge | null }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const key = hingeKey(found, hinge);
  if (key === null) return null;
  const slots =
    hinge === null
      ? {}
      : {
          hinge: calledBelief({ path: hinge.parameter }, language),
          low: countOf100(hinge.low),
          high: countOf100(hinge.high),
          are: fateOf(found, language),
          verdict: t(WHY_WORDS.verdictShort),
        };
  return <p>{t(WHY_WORDS[key], slots)}</p>;
};

const Bars = ({
  found,
  about,
  hinge,
}: {
  readonly found: Found;
  readonly about: About;
  readonly hinge: Hinge | null;
}) => {
  const t = useWords();
  const { language } = useHeld("language");
  const link = useLinks();
  const { contrast, whole, strongest, stand, fate } = found;
  const slots = {
    policy: policyName(about.policy, language),
    comparison: wordsOfComparison(about.against, language),
    unit: unitWords(contrast.unit, language),
    outcome: contrastWords(contrast.outcome, about.commodity, language),
    are: fateOf(found, language),
    stand,
    all: uncertainWords(found, language),
    draws: whole.draws,
  };
  const rows = strongest
    .flatMap(({ path, is, unit, swing, isDriver }) => (swing === null ? [] : [{ path, is, unit, swing, isDriver }]))
    .sort((a, b) => Math.abs(b.swing.high - b.swing.low) - Math.abs(a.swing.high - a.swing.low));
  if (rows.length === 0) return null;
  const name = (one: (typeof rows)[number]): string =>
    `${fate !== null && one.path === hinge?.parameter ? "◆ " : ""}${labelOfBelief(one, language)}`;
  const sentence = fate === null ? WHY_WORDS.driversSentence : WHY_WORDS.verdictSentence;
  return (
    <ChartFrame
      id={`drivers-${contrast.outcome}`}
      run={found.runId}
      futures={found.futures}
      why={link("why", encodeURIComponent(whyOf(found, about)))}
      draw={(frame) =>
        tornado(
          {
            title: t(fate === null ? WHY_WORDS.driversTitle : WHY_WORDS.verdictTitle, slots),
            sentence: t(stand === 0 ? WHY_WORDS.driversNone : sentence, slots),
            unit: unitWords(contrast.unit, language),
            mean: whole.mean,
            noise: whole.floors.swing,
            isShare: fate !== null,
            rows: rows.map((one) => ({
              label: name(one),
              low: one.swing.low,
              high: one.swing.high,
              lowAt: endWords(one.swing.lowAt, one, language),
              highAt: endWords(one.swing.highAt, one, language),
              isAboveNoise: standsOut(one, whole.floors.swing),
            })),
          },
          frame,
        )
      }
    />
  );
};

/** Which sentence says where the hinge of the headline is to be seen; null where the desk has no answer yet. */
const hingeKey = (
  { fate, strongest }: Pick<Found, "fate" | "strongest">,
  hinge: Hinge | null,
): "hingeShown" | "hingeElsewhere" | "hingeUnseen" | "hingeNone" | null => {
  if (hinge === null) return fate === null ? null : "hingeNone";
  if (fate === null) return "hingeElsewhere";
  const isDrawn = strongest.some(({ path, swing }) => path === hinge.parameter && swing !== null);
  return isDrawn ? "hingeShown" : "hingeUnseen";
};

/** What a picture of drivers explains: the shares of a verdict, or the quantity of an outcome. */
const whyOf = ({ fate, contrast }: Pick<Found, "fate" | "contrast">, { policy, commodity }: About): string =>
  fate === null ? `quantity/${quantityOfColumn(contrast.outcome)}` : `result/verdicts.${policy}.${commodity}.shares`;

export const Drivers = ({ about, runs }: { readonly about: About; readonly runs: string | null }) => {
  const t = useWords();
  const { language, judged } = useHeld("language", "judged");
  const [outcome, setOutcome] = useState(VERDICT);
  const { policy, commodity } = about;
  const hinge = judged?.assessment.verdicts[policy]?.[commodity]?.hinge ?? null;
  const keep = hinge === null ? [] : [hinge.parameter];
  const delivered = outcome === VERDICT && judged?.stage === "stored" ? judged.plan.runId : null;
  const { result, isPending, trouble } = useCall(
    "drivers",
    { policy, commodity, outcome, keep, ...(delivered === null ? {} : { runId: delivered }) },
    delivered ?? runs,
  );
  return (
    <section aria-labelledby="why-drivers" aria-busy={isPending}>
      <h2 id="why-drivers">{t(WHY_WORDS.drivers)}</h2>
      <label>
        {t(WHY_WORDS.outcome)}{" "}
        <select value={outcome} onChange={({ target }) => setOutcome(target.value)}>
          <option value={VERDICT}>{t(WHY_WORDS.verdictShort)}</option>
          {Object.keys(CONTRAST_WORDS).map((one) => (
            <option key={one} value={one}>
              {t(WHY_WORDS.differenceIn, { outcome: contrastWords(one, commodity, language) })}
            </option>
          ))}
        </select>
      </label>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {result === null ? (
        <Loading>{t(WHY_WORDS.working)}</Loading>
      ) : result.kind === "too few" ? (
        <p>{t(WHY_WORDS.driversFew, { draws: result.draws, fewest: result.fewest })}</p>
      ) : (
        <div className={isPending ? "stale" : undefined}>
          <Said found={result} />
          <HingeSaid found={result} hinge={hinge} />
          <Bars found={result} about={about} hinge={hinge} />
        </div>
      )}
    </section>
  );
};
