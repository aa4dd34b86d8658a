/**
 * Single futures of inflow on request: one after another with play and pause, or twenty side by side; for a reader who wants
 * no motion the twenty alone, and at once. Nothing plays by itself.
 */
import { policyName } from "@inflow/brief";
import {
  type Frame,
  fanChart,
  fanTop,
  LIGHT,
  type MultiplesInput,
  multiplesTop,
  smallMultiples,
  styleOfPolicy,
} from "@inflow/charts";
import { wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { SingleFutures as Found } from "../../engine/services/single-futures.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useCommand } from "../../parts/commands.ts";
import { limitOf } from "../../parts/soft-limits.ts";
import { useIsStill } from "../../parts/use-media.ts";
import { useChanges } from "../../parts/use-view.ts";
import { useHeld } from "../../state/store.ts";
import { useCall, useRuns } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { FUTURES_WORDS } from "../../words/futures-words.ts";
import { say } from "../../words/words.ts";

/** How long a future stays while they play [ms]. */
const FRAME_MS = 400;
/** Futures follow in this stride through their ranking, so that a play is no sweep from falls to rises. */
const STRIDE = 7;

interface About {
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
}

const useSlots = ({ policy, against, commodity }: About, { of, futures }: Found) => {
  const { language } = useHeld("language");
  return useMemo(
    () => ({
      n: futures.length,
      of,
      share: Math.round(100 / futures.length),
      policy: policyName(policy, language),
      comparison: wordsOfComparison(against, language),
      against: policyName(against, language),
      commodity: wordsOfCommodity(commodity, language),
    }),
    [policy, against, commodity, of, futures, language],
  );
};

interface Props {
  readonly about: About;
  readonly found: Found;
}

const useIsDefault = (): boolean => {
  const { own, levers } = useChanges();
  return own + levers === 0;
};

const SideBySide = ({ about, found }: Props) => {
  const { judged, language } = useHeld("judged", "language");
  const slots = useSlots(about, found);
  const isDefault = useIsDefault();
  const { policy, commodity } = about;
  const firstDay = judged?.plan.calendar.firstDay;
  const draw = useCallback(
    (frame: Frame) => {
      if (firstDay === undefined) return null;
      const input: MultiplesInput = {
        title: say(FUTURES_WORDS.title, language, slots),
        sentence: say(FUTURES_WORDS.sentence, language, slots),
        unit: say(FUTURES_WORDS.unit, language),
        firstDay,
        policy: slots.policy,
        comparison: slots.against,
        style: styleOfPolicy(policy, frame.theme ?? LIGHT),
        futures: found.futures,
        atLeast: limitOf(`multiples.${commodity}`, multiplesTop(found.futures), isDefault),
      };
      return smallMultiples(input, frame);
    },
    [language, slots, found, policy, commodity, firstDay, isDefault],
  );
  return <ChartFrame id="single-futures" draw={draw} />;
};

const OneAfterAnother = ({ about, found }: Props) => {
  const t = useWords();
  const { judged, language } = useHeld("judged", "language");
  const slots = useSlots(about, found);
  const isDefault = useIsDefault();
  const [step, setStep] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const { policy, commodity } = about;
  const { futures } = found;
  const place = (((step * STRIDE) % futures.length) + futures.length) % futures.length;
  useEffect(() => {
    if (!isPlaying) return;
    const next = setInterval(() => setStep((now) => now + 1), FRAME_MS);
    return () => clearInterval(next);
  }, [isPlaying]);
  const move = useCallback((by: number) => {
    setPlaying(false);
    setStep((now) => now + by);
  }, []);
  const toggle = useCallback(() => setPlaying((now) => !now), []);
  const back = useCallback(() => move(-1), [move]);
  const on = useCallback(() => move(1), [move]);
  useCommand("play", toggle);
  useCommand("previous-future", back);
  useCommand("next-future", on);
  const draw = useCallback(
    (frame: Frame) => {
      const series = `inflowKg.${commodity}`;
      const band = judged?.bands.find((one) => one.policy === policy && one.series === series);
      const future = futures[place];
      if (judged === null || band === undefined || future === undefined) return null;
      const own = { ...band, label: slots.policy };
      const named = (words: string) => say(FUTURES_WORDS.one, language, { run: future.run, policy: words });
      const highest = Math.max(
        ...futures.map(({ policy: values, comparison }) =>
          fanTop({
            policy: own,
            comparison: null,
            history: [],
            highlight: { label: "", values, against: { label: "", values: comparison } },
          }),
        ),
      );
      return fanChart(
        {
          title: say(FUTURES_WORDS.oneTitle, language, slots),
          sentence: say(FUTURES_WORDS.oneSentence, language, { ...slots, run: future.run }),
          unit: say(FUTURES_WORDS.unit, language),
          firstDay: judged.plan.calendar.firstDay,
          policy: own,
          style: styleOfPolicy(policy, frame.theme ?? LIGHT),
          comparison: null,
          history: [],
          rules: [],
          atLeast: limitOf(`played.${commodity}`, highest, isDefault),
          highlight: {
            label: named(slots.policy),
            values: future.policy,
            against: { label: named(slots.against), values: future.comparison },
          },
        },
        frame,
      );
    },
    [language, judged, slots, futures, place, policy, commodity, isDefault],
  );
  const controls = (
    <div className="choices">
      <button type="button" aria-keyshortcuts="p" onClick={toggle}>
        {t(isPlaying ? FUTURES_WORDS.pause : FUTURES_WORDS.play)}
      </button>
      <button type="button" aria-keyshortcuts="[" aria-label={t(FUTURES_WORDS.back)} onClick={back}>
        ‹
      </button>
      <button type="button" aria-keyshortcuts="]" aria-label={t(FUTURES_WORDS.on)} onClick={on}>
        ›
      </button>
      <span className="small">{t(FUTURES_WORDS.place, { place: place + 1, n: futures.length })}</span>
    </div>
  );
  return <ChartFrame id="one-future" draw={draw} controls={controls} />;
};

type Shown = "beside" | "after";

const Opened = ({ about, isStill }: { readonly about: About; readonly isStill: boolean }) => {
  const t = useWords();
  const runs = useRuns();
  const [shown, setShown] = useState<Shown>("beside");
  const { policy, commodity } = about;
  const { result, isPending, trouble } = useCall("singleFutures", { policy, series: `inflowKg.${commodity}` }, runs);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <p role="status">{t(runs === null ? FUTURES_WORDS.waiting : FUTURES_WORDS.working)}</p>;
  return (
    <div className={isPending ? "stale" : undefined} aria-busy={isPending}>
      {isStill ? null : (
        <Choice
          label={t(FUTURES_WORDS.shown)}
          value={shown}
          onChoose={setShown}
          options={[
            { id: "beside", label: t(FUTURES_WORDS.beside) },
            { id: "after", label: t(FUTURES_WORDS.after) },
          ]}
        />
      )}
      {isStill || shown === "beside" ? (
        <SideBySide about={about} found={result} />
      ) : (
        <OneAfterAnother about={about} found={result} />
      )}
    </div>
  );
};

/** Folded single futures of the drug on view; unfolded from the start for a reader who wants no motion. */
export const SingleFutures = () => {
  const t = useWords();
  const isStill = useIsStill();
  const { judged, commodity } = useHeld("judged", "commodity");
  const [isOpen, setOpen] = useState(isStill);
  if (judged === null) return null;
  const { primaryPolicy, against } = judged.assessment;
  return (
    <details className="single-futures" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(FUTURES_WORDS.summary)}</summary>
      {isOpen ? <Opened about={{ policy: primaryPolicy, against, commodity }} isStill={isStill} /> : null}
    </details>
  );
};
