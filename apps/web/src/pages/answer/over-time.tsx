/** The outcome over time: inflow and its difference as the model has them, overdose deaths as they were counted and go on. */
import { type Course, deathsFan, differenceFigure, inflowFan, judgedOf } from "@inflow/brief";
import { type Frame, fanTop } from "@inflow/charts";
import { useCallback, useState } from "react";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useCommand } from "../../parts/commands.ts";
import { limitOf } from "../../parts/soft-limits.ts";
import { useChanges, useView } from "../../parts/use-view.ts";
import { type State, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";

type Outcome = "inflow" | "difference" | "deaths";
type Judged = NonNullable<State["judged"]>;

/** What a fan of a series needs of its axis, kept still while settings are tried. */
const topOf = (judged: Judged, series: string, isDefault: boolean): number => {
  const { bands, assessment } = judged;
  const of = (policy: string) => {
    const band = bands.find((one) => one.policy === policy && one.series === series);
    return band === undefined ? null : { ...band, label: policy };
  };
  const policy = of(assessment.primaryPolicy);
  if (policy === null) return 0;
  return limitOf(series, fanTop({ policy, comparison: of(assessment.against), history: [] }), isDefault);
};

const useDraw = (outcome: Outcome, single: number) => {
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  const commodity = useStore((state) => state.commodity);
  const view = useView();
  const { own, levers } = useChanges();
  const isDefault = own + levers === 0;
  return useCallback(
    (frame: Frame) => {
      const verdict = judged?.assessment.verdicts[judged.assessment.primaryPolicy]?.[commodity];
      if (judged === null || view === null || verdict === undefined) return null;
      const spoken = judgedOf(judged.assessment, language);
      const course: Course = {
        bands: judged.bands,
        firstDay: judged.plan.calendar.firstDay,
        rules: view.rules,
        single,
      };
      const series = `inflowKg.${commodity}`;
      const observed = view.cards.find((card) => card.commodity === commodity)?.observed ?? null;
      const figure =
        outcome === "difference"
          ? differenceFigure(spoken, course, verdict)
          : outcome === "deaths"
            ? deathsFan(spoken, course, commodity, observed)
            : inflowFan(spoken, { ...course, atLeast: topOf(judged, series, isDefault) }, verdict);
      return figure?.draw(frame) ?? null;
    },
    [judged, language, commodity, view, outcome, single, isDefault],
  );
};

export const OverTime = () => {
  const t = useWords();
  const [outcome, setOutcome] = useState<Outcome>("inflow");
  const { commodity, show, judged } = useStore();
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
    <section className="over-time">
      <ChartFrame id="over-time" draw={draw} controls={controls} />
      {outcome === "inflow" ? <p className="small">{t(ANSWER_WORDS.unseen)}</p> : null}
    </section>
  );
};
