/** What the page says of its own state: where the result on view comes from, how far it has come, what does not work. */
import { amount } from "@inflow/charts";
import { useEffect, useState } from "react";
import type { Answer } from "../engine/contract.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { STATE_WORDS } from "../words/states-words.ts";
import type { Entry, Slots } from "../words/words.ts";
import { useIsStale, useView } from "./use-view.ts";

/** Data older than this many days bring a note [days]. */
const OLD_DAYS = 120;
const DAY_MS = 86_400_000;

/** The largest margin of a verdict on view, in counts of 100. */
const marginOf = ({ assessment }: Answer): number => {
  const verdicts = Object.values(assessment?.verdicts[assessment.primaryPolicy] ?? {});
  const margins = verdicts.flatMap(({ plusMinus }) => Object.values(plusMinus));
  return Math.max(1, Math.round(100 * Math.max(0, ...margins)));
};

const whole = (count: number): string => amount(count, 6);

const stageOf = (answer: Answer, isReady: boolean): readonly [Entry, Slots] => {
  const slots = { count: whole(answer.futures), aim: whole(answer.aim), margin: marginOf(answer) };
  if (answer.stage === "stored") return [isReady ? STATE_WORDS.storedReady : STATE_WORDS.stored, slots];
  return [answer.stage === "settled" ? STATE_WORDS.settled : STATE_WORDS.refining, slots];
};

const useIsOffline = (): boolean => {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return isOffline;
};

const useOldData = (): string | null => {
  const t = useWords();
  const date = useView()?.dataTo ?? null;
  if (date === null || Date.now() - Date.parse(date.date) <= OLD_DAYS * DAY_MS) return null;
  return t(STATE_WORDS.stale, { date: date.words });
};

/** One line: stored, refining or settled, and what does not work. */
export const StageLine = () => {
  const t = useWords();
  const judged = useStore((state) => state.judged);
  const isStale = useIsStale();
  const client = useStore((state) => state.client);
  const isReady = useStore((state) => state.parameters.length > 0);
  const isOffline = useIsOffline();
  const old = useOldData();
  const said = [
    ...(judged === null ? [t(STATE_WORDS.waiting)] : [t(...stageOf(judged, isReady))]),
    ...(judged === null ? [] : [t(STATE_WORDS.run, { run: judged.plan.runId })]),
    ...(isStale ? [t(STATE_WORDS.computing)] : []),
    ...(client?.hasWorkers === false ? [t(STATE_WORDS.noWorkers)] : []),
    ...(isOffline ? [t(STATE_WORDS.offline)] : []),
    ...(old === null ? [] : [old]),
  ];
  return <p className="stage">{said.join(" ")}</p>;
};

/** What stopped, and the way on. */
export const Trouble = () => {
  const t = useWords();
  const trouble = useStore((state) => state.trouble);
  const { change, scenario } = useStore();
  if (trouble === null) return null;
  return (
    <div className="trouble" role="alert">
      <p>{t(STATE_WORDS.crash, { what: trouble })}</p>
      <button type="button" onClick={() => change(scenario)}>
        {t(STATE_WORDS.retry)}
      </button>
    </div>
  );
};
