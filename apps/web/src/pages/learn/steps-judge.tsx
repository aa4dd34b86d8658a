/** The last four steps: the trap of a fall that began earlier, pairs, what counts, and the exit question. */
import { dateWords } from "@inflow/brief";
import { amount, type Frame, percentOf } from "@inflow/charts";
import { COST_DEFINITIONS, dayOf, type Test } from "@inflow/study";
import { useCallback, useMemo } from "react";
import type { EvidenceView } from "../../engine/services/evidence.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Chips } from "../../parts/chips.tsx";
import { Panels } from "../../parts/panels.tsx";
import { SaidAll } from "../../parts/said.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useView } from "../../parts/use-view.ts";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COST_WORDS } from "../../words/dial-success.ts";
import { FRAME_WORDS } from "../../words/frame-words.ts";
import { LEARN_WORDS } from "../../words/learn-words.ts";
import { Cards } from "../answer/cards.tsx";
import { firstDayOf, seriesChart } from "../evidence/series-chart.ts";
import { useCalled } from "../evidence/use-called.ts";
import { AfterPrediction, Guess, Write } from "./frame.tsx";
import { deathsTrapOf } from "./lesson-numbers.ts";
import { useLesson } from "./lesson-state.ts";
import { useLearnPlace, useStepLinks } from "./use-learn-place.ts";

const TRAP = [
  { id: "yes", entry: LEARN_WORDS.yes },
  { id: "no", entry: LEARN_WORDS.no },
  { id: "unsure", entry: LEARN_WORDS.unsure },
] as const;

const TrapShown = ({ evidence }: { readonly evidence: EvidenceView }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const isOpen = useLesson((state) => state.locked.trap !== undefined);
  const trap = useMemo(() => deathsTrapOf(evidence), [evidence]);
  const draw = useCallback(
    (frame: Frame) => {
      if (trap === null) return null;
      const shown = isOpen ? trap.points : trap.points.filter(({ key }) => key >= trap.before.key);
      const peak = { day: firstDayOf(trap.peak.key), label: t(LEARN_WORDS.highest) };
      return seriesChart(
        {
          title: t(LEARN_WORDS.trapTitle),
          sentence: t(LEARN_WORDS.trapSentence, {
            last: amount(trap.last.value, 6),
            lastDate: dateWords(trap.last.key, language),
          }),
          unit: `✚ ${t(LEARN_WORDS.deaths)}`,
          periodLabel: t(LEARN_WORDS.window),
          valueLabel: t(LEARN_WORDS.deaths),
          points: shown.map(({ key, value }) => ({ day: firstDayOf(key), label: key, value })),
          rules: [
            { day: dayOf(trap.strike as Parameters<typeof dayOf>[0]), label: t(LEARN_WORDS.firstStrike) },
            ...(isOpen ? [peak] : []),
          ],
          isHarm: true,
          missing: "–",
        },
        frame,
      );
    },
    [trap, isOpen, language, t],
  );
  if (trap === null) return null;
  return (
    <>
      <p>{t(LEARN_WORDS.b6, { date: dateWords(trap.strike, language) })}</p>
      <ChartFrame
        id="lesson-trap"
        draw={draw}
        source={t(FRAME_WORDS.sourcePublished, {
          publishers: trap.publishers.join(", "),
          date: dateWords(trap.last.key, language),
        })}
      />
      <Guess of="trap" label={LEARN_WORDS.t6} options={TRAP} />
      <AfterPrediction of="trap">
        <p>
          {t(LEARN_WORDS.trapReveal, {
            peakDate: dateWords(trap.peak.key, language),
            peak: amount(trap.peak.value, 6),
            beforeDate: dateWords(trap.before.key, language),
            before: amount(trap.before.value, 6),
            share: percentOf(trap.fallBefore),
          })}
        </p>
        <Write step={6} ask={LEARN_WORDS.w6} />
      </AfterPrediction>
    </>
  );
};

export const TheTrap = () => {
  const t = useWords();
  const { result } = useCalled("evidence");
  return result === null ? <p role="status">{t(LEARN_WORDS.waiting)}</p> : <TrapShown evidence={result} />;
};

/** Sets back what the step starts from. */
const Reset = () => {
  const t = useWords();
  const { step } = useLearnPlace();
  const href = useStepLinks();
  return (
    <p>
      <a className="go" href={href(step)}>
        {t(LEARN_WORDS.startAgain)}
      </a>
    </p>
  );
};

export const Pairs = () => {
  const t = useWords();
  return (
    <>
      <p>{t(LEARN_WORDS.b7)}</p>
      <Reset />
      <Chips />
      <Cards />
      <Panels />
      <Write step={7} ask={LEARN_WORDS.w7} />
    </>
  );
};

const KINDS = [
  { id: "fact", entry: LEARN_WORDS.fact },
  { id: "value", entry: LEARN_WORDS.value },
] as const;

const NOT_KILLED: Test["counting"] = ["overdose", "violence"];

export const WhatCounts = () => {
  const t = useWords();
  const { scenario, dials, language, change } = useHeld("scenario", "dials", "language", "change");
  const set = (success: Partial<Test>): void => change({ ...scenario, success: { ...scenario.success, ...success } });
  const counting = scenario.success.counting ?? dials?.test.counting;
  const cost = scenario.success.cost ?? dials?.test.cost;
  const isCounting = counting?.includes("crews") ?? true;
  return (
    <>
      <p>{t(LEARN_WORDS.b8)}</p>
      <p className="buttons">
        <button
          type="button"
          aria-pressed={isCounting}
          onClick={() => dials !== null && set({ counting: dials.test.counting })}
        >
          {t(LEARN_WORDS.counting)}
        </button>
        <button type="button" aria-pressed={!isCounting} onClick={() => set({ counting: NOT_KILLED })}>
          {t(LEARN_WORDS.notCounting)}
        </button>
      </p>
      <p className="buttons">
        {COST_DEFINITIONS.map((one) => (
          <button key={one} type="button" aria-pressed={one === cost} onClick={() => set({ cost: one })}>
            {t(LEARN_WORDS.costBy, { definition: COST_WORDS[one][language] })}
          </button>
        ))}
      </p>
      <Reset />
      <Chips />
      <Cards />
      <p>{t(LEARN_WORDS.w8)}</p>
      <Guess of="kind" label={LEARN_WORDS.w8} options={KINDS} />
      <AfterPrediction of="kind">
        <p>{t(LEARN_WORDS.w8answer)}</p>
      </AfterPrediction>
    </>
  );
};

export const Exit = () => {
  const t = useWords();
  const view = useView();
  const link = useLinks();
  return (
    <>
      {view?.cards.map(({ commodity, name, couldTell }) => (
        <p key={commodity}>
          {name}: <SaidAll of={couldTell} />
        </p>
      ))}
      <Write step={9} ask={LEARN_WORDS.b9} />
      <p>
        <a href={link("when")}>{t(LEARN_WORDS.toWhen)}</a>
      </p>
    </>
  );
};
