/** The assurance curve of one series for a true change of a size and a delay that the reader sets, recomputed in the desk. */
import { type AssuranceCurve, assuranceChart, percentOf } from "@inflow/charts";
import { type Language, PHASED_MONTHS } from "@inflow/study";
import { useEffect, useState } from "react";
import type { CurveArgs, CurveView, Watched, WhenOverview } from "../../engine/services/when.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useHeld } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { WHEN_WORDS } from "../../words/when-words.ts";
import { say } from "../../words/words.ts";
import type { About } from "../why/about-what.tsx";
import { monthWords } from "./said.ts";

/** A true change of a series in words: a fall, or the rise of the same logarithm where it rises when inflow falls. */
const changeText = ({ follows }: Watched, fall: number, language: Language): string =>
  follows === 1
    ? say(WHEN_WORDS.fallOf, language, { fall: percentOf(fall) })
    : say(WHEN_WORDS.riseOf, language, { rise: percentOf(1 / (1 - fall) - 1) });

const lagText = (lag: number, language: Language): string =>
  lag === 1 ? say(WHEN_WORDS.lagOfOne, language) : say(WHEN_WORDS.lagOf, language, { lag });

const SETTLE_MS = 40;
const MOST_LAG = 24;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A value once it has stood still for a moment, so that a drag asks for its end and not for every step. */
const useSettled = <T,>(value: T): T => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

interface RangeProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly says: string;
  readonly onChange: (value: number) => void;
}

const Range = ({ id, label, value, min, max, says, onChange }: RangeProps) => (
  <p className="when-range">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      type="range"
      min={min}
      max={max}
      step={1}
      value={value}
      aria-valuetext={says}
      onChange={({ target }) => onChange(Number(target.value))}
    />
    <output htmlFor={id}>{says}</output>
  </p>
);

interface ChartProps {
  readonly overview: WhenOverview;
  readonly watched: Watched;
  readonly args: CurveArgs;
  readonly own: CurveView;
  readonly now: CurveView | null;
  readonly ideal: CurveView | null;
}

const Curves = ({ overview, watched, args, own, now, ideal }: ChartProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  const series = watched.label[language];
  const found = Math.round(100 * (1 - own.never));
  const slots = { found, horizon: overview.horizonMonths };
  const curveOf = (label: string, { months, assurance }: CurveView, more: Partial<AssuranceCurve>): AssuranceCurve => ({
    label,
    months,
    shares: assurance,
    isBest: false,
    isIdeal: false,
    ...more,
  });
  return (
    <ChartFrame
      id="assurance"
      run={own.runId}
      draw={(frame) =>
        assuranceChart(
          {
            title: t(WHEN_WORDS.curveTitle, {
              series: capital(series),
              change: changeText(watched, args.fall, language),
            }),
            sentence:
              own.p50 === null
                ? t(WHEN_WORDS.curveNever, slots)
                : t(WHEN_WORDS.curveTold, {
                    ...slots,
                    p50: own.p50,
                    date: monthWords(overview.onset, own.p50, language),
                  }),
            horizonMonths: overview.horizonMonths,
            curves: [
              curveOf(t(WHEN_WORDS.mine, { lag: lagText(args.lagMonths, language) }), own, { isBest: true }),
              ...(now === null
                ? []
                : [curveOf(t(WHEN_WORDS.published, { lag: lagText(watched.lagMonths, language) }), now, {})]),
              ...(ideal === null ? [] : [curveOf(t(WHEN_WORDS.ideal), ideal, { isIdeal: true })]),
            ],
          },
          frame,
        )
      }
    />
  );
};

interface Props {
  readonly about: About;
  readonly runs: string;
  readonly overview: WhenOverview;
  readonly watched: Watched;
  readonly onSeries: (id: string) => void;
}

const IDEAL = "inflow";

/** What is asked of the desk: the reader's curve, the same as published now, and that of inflow itself. */
const useCurves = (args: CurveArgs, { watched, overview, runs }: Omit<Props, "about" | "onSeries">) => {
  const settled = useSettled(args);
  const ideal = overview.watched.find(({ id }) => id === IDEAL);
  const own = useCall("whenCurve", settled, runs);
  const isMoved = settled.lagMonths !== watched.lagMonths;
  const now = useCall("whenCurve", isMoved ? { ...settled, lagMonths: watched.lagMonths } : null, runs);
  const seen = useCall(
    "whenCurve",
    ideal === undefined || watched.id === IDEAL ? null : { ...settled, id: IDEAL, lagMonths: ideal.lagMonths },
    runs,
  );
  return { settled, own, now: isMoved ? now.result : null, ideal: watched.id === IDEAL ? null : seen.result };
};

export const SliderCurve = ({ about, runs, overview, watched, onSeries }: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const [percent, setPercent] = useState(20);
  const [lagMonths, setLag] = useState(watched.lagMonths);
  const [isPhased, setPhased] = useState(false);
  const [isRepeated, setRepeated] = useState(false);
  const { policy, commodity } = about;
  const [args, setArgs] = useState<CurveArgs | null>(null);
  useEffect(() => {
    const looks = isRepeated ? "repeated" : "always-valid";
    setArgs({ policy, commodity, id: watched.id, fall: percent / 100, lagMonths, isPhased, looks });
  }, [policy, commodity, watched.id, percent, lagMonths, isPhased, isRepeated]);
  return (
    <section aria-labelledby="when-curve">
      <h2 id="when-curve">{t(WHEN_WORDS.curve)}</h2>
      <label>
        {t(WHEN_WORDS.series)}{" "}
        <select value={watched.id} onChange={({ target }) => onSeries(target.value)}>
          {overview.watched.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
        </select>
      </label>
      <Range
        id="when-fall"
        label={t(WHEN_WORDS.fall)}
        value={percent}
        min={1}
        max={90}
        says={changeText(watched, percent / 100, language)}
        onChange={setPercent}
      />
      <Range
        id="when-lag"
        label={t(WHEN_WORDS.lag)}
        value={lagMonths}
        min={0}
        max={MOST_LAG}
        says={lagText(lagMonths, language)}
        onChange={setLag}
      />
      <p>
        <label className="check">
          <input type="checkbox" checked={isPhased} onChange={({ target }) => setPhased(target.checked)} />{" "}
          {t(WHEN_WORDS.phased, { months: PHASED_MONTHS })}
        </label>
        <label className="check">
          <input type="checkbox" checked={isRepeated} onChange={({ target }) => setRepeated(target.checked)} />{" "}
          {t(WHEN_WORDS.repeated)}
        </label>
      </p>
      {args === null ? null : <Asked {...{ args, runs, overview, watched }} />}
    </section>
  );
};

const Asked = (props: Omit<Props, "about" | "onSeries"> & { readonly args: CurveArgs }) => {
  const t = useWords();
  const { settled, own, now, ideal } = useCurves(props.args, props);
  if (own.trouble !== null) return <p role="alert">{own.trouble}</p>;
  if (own.result === null) return <p role="status">{t(WHEN_WORDS.working)}</p>;
  return (
    <div className={own.isPending ? "stale" : undefined}>
      <Curves {...props} args={settled} own={own.result} now={now} ideal={ideal} />
      {own.ms === null ? null : <p className="quiet">{t(WHEN_WORDS.latency, { ms: Math.round(own.ms) })}</p>}
    </div>
  );
};
