/**
 * Charts of analyses by one specification for the brief, the pages of verbs and the app: which beliefs move a difference
 * (tornado), what each policy does to inflow (quantile dots), where each would be regretted (heat map), and at what price each
 * is worth its cost (acceptability). The same object in the same frame gives the same bytes wherever it is drawn.
 */
import {
  acceptabilityChart,
  amount,
  type Chart,
  type Frame,
  quantileDotPlot,
  regretMap,
  tornado,
} from "@inflow/charts";
import {
  type AnswerDrivers,
  type Compared,
  type Contrast,
  endSaid,
  type Language,
  labelOfBelief,
  sensitivitySays,
} from "@inflow/study";
import { analysisChartSays as says } from "./analysis-words.ts";

/** A chart in whatever frame it is asked for. */
export type Draw = (frame: Frame) => Chart;

const BILLION = 1e9;
const MILLION = 1e6;
const DOTS_SHOWN = 20;
const FEWEST_SHOWN = 0.005;

/** Most bars of a tornado. */
const TORNADO_ROWS = 16;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** Which parameters move a contrast, told by its words and unit; null where none has two ends to compare. */
export const tornadoOf = (
  { given, policy, against }: Pick<AnswerDrivers, "given" | "policy" | "against">,
  said: (language: Language) => Pick<Contrast, "is" | "unit">,
  most = TORNADO_ROWS,
): Draw | null => {
  const shown = given.parameters.filter(({ swing }) => swing !== null).slice(0, most);
  if (shown.length === 0) return null;
  const drivers = shown.filter(({ isDriver }) => isDriver).length;
  const widest = [...shown].sort(
    (a, b) => Math.abs(b.swing!.high - b.swing!.low) - Math.abs(a.swing!.high - a.swing!.low),
  );
  return (frame) => {
    const { language } = frame;
    const { is, unit } = said(language);
    return tornado(
      {
        title: says("drivers", language),
        sentence: says("driversSentence", language, { is, policy, against, shown: shown.length, drivers }),
        unit,
        mean: given.mean,
        noise: given.floors.swing,
        rows: widest.map((one) => ({
          label: labelOfBelief(one, language),
          low: one.swing!.low,
          high: one.swing!.high,
          lowAt: endSaid(one.swing!.lowAt, language, one.path),
          highAt: endSaid(one.swing!.highAt, language, one.path),
          isAboveNoise: one.isDriver,
        })),
      },
      frame,
    );
  };
};

const winsSentence = (
  wins: readonly { readonly policy: string; readonly share: number }[],
  language: Language,
): string =>
  [...wins]
    .filter(({ share }) => share >= FEWEST_SHOWN)
    .sort((a, b) => b.share - a.share)
    .map(({ policy, share }) => says("wins", language, { policy, share: percent(share) }))
    .join(", ");

/** What each policy does to inflow, as quantile dots. */
export const dotsOf = ({ robust }: Compared): Draw => {
  const shown = robust.policies
    .map((policy, p) => ({ policy, dots: robust.dots[p]!.map((share) => 100 * share) }))
    .filter(({ policy }) => policy !== robust.against);
  const down = shown
    .filter((one) => one.dots.filter((dot) => dot < 0).length > DOTS_SHOWN / 2)
    .map((one) => one.policy);
  return (frame) =>
    quantileDotPlot(
      {
        title: says("dotsTitle", frame.language),
        sentence: says("dots", frame.language, {
          against: robust.against,
          down: down.length === 0 ? says("noPolicy", frame.language) : down.join(", "),
        }),
        label: says("dotsLabel", frame.language),
        write: (value) => `${amount(value)}`,
        strips: shown,
      },
      frame,
    );
};

/** Regret by net benefit. */
export const regretOf = ({ robust }: Compared): Draw => {
  const { wins } = robust.criteria.find(({ criterion }) => criterion === "net benefit")!;
  return (frame) =>
    regretMap(
      {
        title: says("regretTitle", frame.language),
        sentence: says("regret", frame.language, { wins: winsSentence(wins, frame.language) }),
        ...robust.regretMap,
        write: (usd) => says("billions", frame.language, { value: amount(usd / BILLION) }),
      },
      frame,
    );
};

/** Acceptability for the effect at a place of the list. */
export const acceptabilityOf =
  ({ costEffectiveness, robust }: Compared, at: number): Draw =>
  (frame) => {
    const { effect, curve } = costEffectiveness.acceptability[at]!;
    const best = [...new Set(curve.map((point) => point.best.policy))];
    return acceptabilityChart(
      {
        title: says("worthTitle", frame.language, { effect }),
        sentence: says("worth", frame.language, {
          best: best.join(says("afterwards", frame.language)),
          cost: sensitivitySays(robust.values.cost, frame.language),
          rate: percent(costEffectiveness.rate),
        }),
        unit: says("worthUnit", frame.language, { effect }),
        write: (price) => amount(price / MILLION),
        points: curve.map(({ lambda, shares, best: own }) => ({ price: lambda, shares, best: own.policy })),
      },
      frame,
    );
  };
