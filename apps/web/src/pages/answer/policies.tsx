/** The policy in question and those compared with it, in rows, on the same scales, for the drug on view. */
import { judgedOf, oneCost, PLOT_OUTCOMES, plainText, policiesFigure } from "@inflow/brief";
import type { Frame } from "@inflow/charts";
import { useCallback } from "react";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { limitOf } from "../../parts/soft-limits.ts";
import { useLinks } from "../../parts/use-links.ts";
import { useChanges } from "../../parts/use-view.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";

export const Policies = () => {
  const t = useWords();
  const link = useLinks();
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  const commodity = useStore((state) => PLOT_OUTCOMES.find((outcome) => outcome === state.commodity) ?? "cocaine");
  const { own, levers } = useChanges();
  const isDefault = own + levers === 0;
  const draw = useCallback(
    (frame: Frame) => {
      if (judged === null) return null;
      const { assessment, scenario } = judged;
      const policies = [assessment.primaryPolicy, ...scenario.compared];
      return policiesFigure(judgedOf(assessment, language), {
        policies,
        outcomes: [commodity, "overdose", "cost"],
        still: (outcome, end, needed) => limitOf(`policies.${outcome}.${end}`, needed, isDefault),
      }).draw(frame);
    },
    [judged, language, commodity, isDefault],
  );
  return (
    <section className="policies">
      <ChartFrame id="policies" draw={draw} why={link("compare")} />
      {judged === null ? null : (
        <p>{plainText(oneCost(judgedOf(judged.assessment, language), t(ANSWER_WORDS.cost)))}</p>
      )}
      <p>
        <a href={link("compare")}>{t(ANSWER_WORDS.allPolicies)}</a>
      </p>
    </section>
  );
};
