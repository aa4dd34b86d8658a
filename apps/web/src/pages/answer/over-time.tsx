/** The outcome over time: inflow and its difference as the model has them, overdose deaths as they were counted and go on. */
import { type Course, deathsFan, differenceFigure, firstLook, inflowFan, judgedOf } from "@inflow/brief";
import { differenceTop, type Frame, fanTop } from "@inflow/charts";
import type { Assessment, Verdict } from "@inflow/study";
import { useCallback, useState } from "react";
import type { Answer } from "../../engine/contract.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useCommand } from "../../parts/commands.ts";
import { limitOf } from "../../parts/soft-limits.ts";
import { useChanges, useView } from "../../parts/use-view.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { SingleFutures } from "./single-futures.tsx";

type Outcome = "inflow" | "difference" | "deaths";

/** What a fan of inflow needs of its axis, kept still while settings are tried. */
const topOf = ({ bands, plan }: Answer, series: string, isDefault: boolean): number => {
  const of = (policy: string) => {
    const band = bands.find((one) => one.policy === policy && one.series === series);
    return band === undefined ? null : { ...band, label: policy };
  };
  const policy = of(plan.policies[0]!.id);
  if (policy === null) return 0;
  return limitOf(series, fanTop({ policy, comparison: of(plan.against), history: [] }), isDefault);
};

/** What the difference of a drug needs of its axis to either side of zero, kept still likewise. */
const reachOf = ({ test }: Assessment, { commodity, inflowByQuarter }: Verdict, isDefault: boolean): number =>
  limitOf(`difference.${commodity}`, differenceTop({ quarters: inflowByQuarter, counts: test.fall }), isDefault);

/** The first few futures of what is set now, while there is no verdict of it. */
const useFirstLook = (): Answer | null =>
  useStore(({ answer }) => (answer !== null && answer.stage === "first" ? answer : null));

const useDraw = (outcome: Outcome, single: number) => {
  const judged = useStore((state) => state.judged);
  const look = useFirstLook();
  const language = useStore((state) => state.language);
  const commodity = useStore((state) => state.commodity);
  const view = useView();
  const { own, levers } = useChanges();
  const isDefault = look === null && own + levers === 0;
  return useCallback(
    (frame: Frame) => {
      const verdict = judged?.assessment.verdicts[judged.assessment.primaryPolicy]?.[commodity];
      if (judged === null || view === null || verdict === undefined) return null;
      const shown = outcome === "inflow" && look !== null ? look : judged;
      const { bands, plan } = shown;
      const course: Course = { bands, firstDay: plan.calendar.firstDay, rules: view.rules, single };
      const still = (): Course => ({ ...course, atLeast: topOf(shown, `inflowKg.${commodity}`, isDefault) });
      if (shown === look) {
        const pair = { language, policy: plan.policies[0]!.id, against: plan.against };
        return firstLook(pair, still(), commodity, look.futures)?.draw(frame) ?? null;
      }
      const spoken = judgedOf(judged.assessment, language);
      const observed = view.cards.find((card) => card.commodity === commodity)?.observed ?? null;
      const figure =
        outcome === "difference"
          ? differenceFigure(spoken, { ...course, atLeast: reachOf(judged.assessment, verdict, isDefault) }, verdict)
          : outcome === "deaths"
            ? deathsFan(spoken, course, commodity, observed)
            : inflowFan(spoken, still(), verdict);
      return figure?.draw(frame) ?? null;
    },
    [judged, look, language, commodity, view, outcome, single, isDefault],
  );
};

export const OverTime = () => {
  const t = useWords();
  const [outcome, setOutcome] = useState<Outcome>("inflow");
  const commodity = useStore((state) => state.commodity);
  const show = useStore((state) => state.show);
  const judged = useStore((state) => state.judged);
  const look = useFirstLook();
  const view = useView();
  const [single, setSingle] = useState(1);
  const draw = useDraw(outcome, single);
  useCommand(
    "previous-future",
    useCallback(() => setSingle((now) => Math.max(0, now - 1)), []),
  );
  useCommand(
    "next-future",
    useCallback(() => setSingle((now) => Math.min(2, now + 1)), []),
  );
  useCommand(
    "difference",
    useCallback(() => setOutcome((now) => (now === "difference" ? "inflow" : "difference")), []),
  );
  if (view === null || judged === null) return null;
  const isFirst = look !== null && outcome === "inflow";
  const controls = (
    <div className="choices">
      <Choice
        label={t(ANSWER_WORDS.outcome)}
        value={outcome}
        onChoose={setOutcome}
        options={[
          { id: "inflow", label: t(ANSWER_WORDS.inflow) },
          { id: "difference", label: t(ANSWER_WORDS.difference) },
          { id: "deaths", label: t(ANSWER_WORDS.deaths) },
        ]}
      />
      <Choice
        label={t(ANSWER_WORDS.commodity)}
        value={commodity}
        onChoose={(id) => show({ commodity: id })}
        options={view.cards.map((card) => ({ id: card.commodity, label: card.name }))}
      />
    </div>
  );
  return (
    <section className={isFirst ? "over-time fresh" : "over-time"}>
      <ChartFrame
        id="over-time"
        draw={draw}
        controls={controls}
        {...(isFirst ? { run: look.plan.runId, futures: look.futures, scenario: look.scenario } : {})}
      />
      {outcome === "inflow" ? <p className="small">{t(ANSWER_WORDS.unseen)}</p> : null}
      {outcome === "deaths" ? null : <SingleFutures />}
    </section>
  );
};
