/** What the page says of its own state: where the result on view comes from, how far it has come, what does not work. */
import { dateWords } from "@inflow/brief";
import { FINDING_WORDS, wordsOfCommodity } from "@inflow/study";
import { useEffect, useState } from "react";
import type { Answer } from "../engine/contract.ts";
import { settingsText } from "../state/link.ts";
import { type Answered, sinceLink } from "../state/link-answer.ts";
import { useOpenedLink } from "../state/opened-link.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { STATE_WORDS } from "../words/states-words.ts";
import { countText, type Entry, type Slots } from "../words/words.ts";
import { Notices } from "./notices.tsx";
import { Quoted, Worded } from "./quoted.tsx";
import { Refusal } from "./refusal.tsx";
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

const stageOf = (answer: Answer, isReady: boolean): readonly (readonly [Entry, Slots])[] => {
  const slots = { count: countText(answer.futures), aim: countText(answer.aim), margin: marginOf(answer) };
  const isWhole = answer.futures >= answer.aim;
  if (answer.stage === "stored") return [[isReady ? STATE_WORDS.storedReady : STATE_WORDS.stored, slots]];
  if (answer.stage !== "settled") return [[isWhole ? STATE_WORDS.finishing : STATE_WORDS.refining, slots]];
  return [[STATE_WORDS.settled, slots], ...(isWhole ? [] : [[STATE_WORDS.going, slots] as const])];
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

/** What fewer futures of the same settings had said, where more of them have changed the words. */
const useReworded = (): string | null => {
  const t = useWords();
  const { reworded, language } = useHeld("reworded", "language");
  if (reworded === null) return null;
  const { verdicts, primaryPolicy } = reworded.assessment;
  const was = Object.entries(verdicts[primaryPolicy] ?? {}).map(
    ([commodity, { finding }]) => `${wordsOfCommodity(commodity, language)}, ${FINDING_WORDS[finding][language]}`,
  );
  return t(STATE_WORDS.reworded, { count: countText(reworded.futures), was: was.join("; ") });
};

interface LoadingProps {
  readonly children: string;
  /** An element that fits where it stands. */
  readonly as?: "p" | "li";
}

/** Keeps the room of what is on its way, and says so. */
export const Loading = ({ children, as: Place = "p" }: LoadingProps) => (
  <Place className="loading" aria-busy="true">
    <span role="status">{children}</span>
  </Place>
);

/** One line: stored, refining or settled, and what does not work. */
export const StageLine = () => {
  const t = useWords();
  const judged = useStore((state) => state.judged);
  const isStale = useIsStale();
  const { client, refusal, trouble } = useHeld("client", "refusal", "trouble");
  const isReady = useStore((state) => state.parameters.length > 0);
  const isOffline = useIsOffline();
  const old = useOldData();
  const reworded = useReworded();
  const said = [
    ...(judged === null ? [t(STATE_WORDS.waiting)] : stageOf(judged, isReady).map((said) => t(...said))),
    ...(judged === null ? [] : [t(STATE_WORDS.run, { run: judged.plan.runId })]),
    ...(reworded === null || isStale ? [] : [reworded]),
    ...(isStale ? [t(STATE_WORDS[refusal !== null ? "notRun" : trouble !== null ? "stopped" : "computing"])] : []),
    ...(client?.hasWorkers === false ? [t(STATE_WORDS.noWorkers)] : []),
    ...(isOffline ? [t(STATE_WORDS.offline)] : []),
    ...(old === null ? [] : [old]),
  ];
  return <p className="stage">{said.join(" ")}</p>;
};

/** What an older link said and what the same settings give now; null where it is not older, or other settings are on view. */
const useSinceLink = (): string | null => {
  const t = useWords();
  const { judged, scenario, language } = useHeld("judged", "scenario", "language");
  const { answered, settings } = useOpenedLink();
  const isStale = useIsStale();
  const dataTo = useView()?.dataTo?.date ?? null;
  if (answered === null || judged === null || settings !== settingsText(scenario)) return null;
  const { isOlder, moved } = sinceLink(answered, judged.assessment, dataTo);
  if (!isOlder) return null;
  const made = {
    date: answered.dataTo === null ? "–" : dateWords(answered.dataTo, language),
    model: answered.model,
  };
  const isCounted = judged.stage === "settled" || judged.stage === "stored";
  if (isStale || !isCounted) return t(STATE_WORDS.linkWaiting, made);
  const counted = ({ finding, count }: Answered): string =>
    t(finding === "cannot tell yet" ? STATE_WORDS.linkMost : STATE_WORDS.linkCount, { count });
  const list = moved.map(({ commodity, before, now }) =>
    t(STATE_WORDS.linkDrug, {
      commodity: wordsOfCommodity(commodity, language),
      before: FINDING_WORDS[before.finding][language],
      beforeCount: counted(before),
      now: FINDING_WORDS[now.finding][language],
      nowCount: counted(now),
    }),
  );
  const key = moved.some(({ isMoved }) => isMoved) ? "linkMoved" : "linkSame";
  return t(STATE_WORDS[key], { ...made, list: list.join("; ") });
};

const SinceLink = () => {
  const t = useWords();
  const said = useSinceLink();
  const forget = useOpenedLink((state) => state.forget);
  return said === null ? null : (
    <div className="notices" role="status">
      <p>{said}</p>
      <button type="button" className="quiet" onClick={forget}>
        {t(FRAME_WORDS.close)}
      </button>
    </div>
  );
};

/**
 * What is told above every page: what has moved since the link in hand was made (not beside the lesson, which asks for a
 * prediction first), settings that cannot be run, and what stopped, with the way on.
 */
export const Trouble = () => {
  const t = useWords();
  const { trouble, retry, page } = useHeld("trouble", "retry", "page");
  return (
    <>
      {page === "learn" ? null : <SinceLink />}
      <Notices />
      <Refusal />
      {trouble === null ? null : (
        <div className="trouble" role="alert">
          <p>
            <Worded entry={STATE_WORDS.crash} slots={{ what: <Quoted>{trouble}</Quoted> }} />
          </p>
          <button type="button" onClick={retry}>
            {t(STATE_WORDS.retry)}
          </button>
        </div>
      )}
    </>
  );
};
