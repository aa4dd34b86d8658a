/** Time on the map: a slider over the quarters of the run, play with pause, and a step to either side. */
import { useCallback, useEffect, useState } from "react";
import { useCommand } from "../../parts/commands.ts";
import { useIsStill } from "../../parts/use-media.ts";
import { useWords } from "../../state/use-words.ts";
import { MAP_WORDS } from "../../words/map-words.ts";
import { type Judged, quarterSlots, quartersOf } from "./flows.ts";

/** How long a quarter stays while the map plays [ms]. */
const FRAME_MS = 400;

interface Props {
  readonly judged: Judged;
  readonly quarter: number | null;
  readonly onQuarter: (quarter: number | null) => void;
}

export const TimeLine = ({ judged, quarter, onQuarter }: Props) => {
  const t = useWords();
  const isStill = useIsStill();
  const [isPlaying, setPlaying] = useState(false);
  const last = quartersOf(judged) - 1;
  const step = useCallback(
    (by: number) => onQuarter(quarter === null ? (by > 0 ? 0 : last) : Math.min(last, Math.max(0, quarter + by))),
    [quarter, last, onQuarter],
  );
  useEffect(() => {
    if (!isPlaying) return;
    const next = setTimeout(() => {
      if (quarter !== null && quarter >= last) setPlaying(false);
      else step(1);
    }, FRAME_MS);
    return () => clearTimeout(next);
  }, [isPlaying, quarter, last, step]);
  const play = useCallback(() => {
    if (!isPlaying && quarter === last) onQuarter(0);
    setPlaying(!isPlaying);
  }, [isPlaying, quarter, last, onQuarter]);
  useCommand("play", play);
  useCommand(
    "back",
    useCallback(() => step(-1), [step]),
  );
  useCommand(
    "on",
    useCallback(() => step(1), [step]),
  );
  const shown = quarter === null ? t(MAP_WORDS.allWeeks) : t(MAP_WORDS.quarterShort, quarterSlots(judged, quarter));
  return (
    <div className="time-line">
      {isStill ? null : (
        <button type="button" className="main" onClick={play}>
          {t(isPlaying ? MAP_WORDS.pause : MAP_WORDS.play)}
        </button>
      )}
      <button type="button" onClick={() => step(-1)} aria-label={t(MAP_WORDS.back)}>
        ‹
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={quarter ?? 0}
        aria-label={t(MAP_WORDS.time)}
        aria-valuetext={shown}
        onChange={({ target }) => onQuarter(Number(target.value))}
      />
      <button type="button" onClick={() => step(1)} aria-label={t(MAP_WORDS.on)}>
        ›
      </button>
      <output>{shown}</output>
      {quarter === null ? null : (
        <button type="button" onClick={() => onQuarter(null)}>
          {t(MAP_WORDS.allWeeks)}
        </button>
      )}
    </div>
  );
};
