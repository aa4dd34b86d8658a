/** The charts of analyses as figures of the brief, folded: which beliefs move inflow, and every policy in every future. */
import { amount } from "@inflow/charts";
import { contrastSaid, sensitivitySays } from "@inflow/study";
import { acceptabilityOf, type Draw, dotsOf, regretOf, tornadoOf } from "./analysis-charts.ts";
import { ANALYSIS_CHART_WORDS, analysisChartSays } from "./analysis-words.ts";
import { type Block, type Figure, figures, fold, text } from "./document.ts";
import type { Context } from "./input.ts";
import { bound, fill, result, sentence } from "./prose.ts";

const WIDTHS = [680, 358] as const;
const MILLION = 1e6;

/** Bars of the tornado of a brief. */
const BARS = 10;

/** A drawn chart as a figure; its sentence is bound as a whole to the results that it is made from. */
const figureOf = (context: Context, id: string, draw: Draw, column: string): Figure => {
  const { language } = context;
  const [width] = WIDTHS;
  const { title, sentence: said } = draw({ id, width, language });
  return {
    id,
    title,
    sentence: sentence(bound(said, result(column))),
    draw: (frame) => draw({ ...frame, language }),
    from: [result(column)],
    widths: WIDTHS,
  };
};

/** Which beliefs move the difference in inflow most; nothing where nobody has looked. */
export const driversBlocks = (context: Context): Block[] => {
  const { analyses, assessment } = { ...context.input, assessment: context.assessment };
  const drivers = analyses?.drivers;
  if (drivers === undefined || drivers === null) return [];
  const { given, commodity } = drivers;
  const { language } = context;
  const column = result("sensitivity.given");
  const above = given.parameters.filter(({ isDriver }) => isDriver).length;
  const shown = (value: number) => bound(String(value), column);
  const lead =
    above === 0
      ? fill(ANALYSIS_CHART_WORDS.movesNone[language], { draws: shown(given.draws) })
      : fill(ANALYSIS_CHART_WORDS.movesLead[language], {
          drivers: shown(above),
          of: shown(given.parameters.length),
          chance: shown(given.byChance),
        });
  const draw = tornadoOf(drivers, (said) => contrastSaid("inflow", commodity, assessment.test.cost, said), BARS);
  return [
    fold(
      ANALYSIS_CHART_WORDS.movesFold[language],
      text(lead),
      ...(draw === null ? [] : [figures(figureOf(context, "tornado", draw, "sensitivity.given"))]),
    ),
  ];
};

/** Change of inflow, regret and worth of every policy; nothing where nobody has looked. */
export const comparedBlocks = (context: Context): Block[] => {
  const { analyses } = context.input;
  if (analyses === undefined) return [];
  const { language } = context;
  const { values } = analyses.robust;
  const column = result("robust.values");
  const lead = fill(ANALYSIS_CHART_WORDS.comparedLead[language], {
    death: bound(analysisChartSays("millions", language, { value: amount(values.usdPerDeath / MILLION) }), column),
    rate: bound(`${Math.round(100 * values.rate)}\u00a0%`, column),
    cost: sensitivitySays(values.cost, language),
  });
  return [
    fold(
      ANALYSIS_CHART_WORDS.comparedFold[language],
      text(lead),
      figures(
        figureOf(context, "inflow-dots", dotsOf(analyses), "robust.dots"),
        figureOf(context, "regret-map", regretOf(analyses), "robust.regretMap"),
        ...analyses.costEffectiveness.acceptability.map((_, at) =>
          figureOf(context, `acceptability-${at}`, acceptabilityOf(analyses, at), "costEffectiveness.acceptability"),
        ),
      ),
    ),
  ];
};
