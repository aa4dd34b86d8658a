/** The worlds in which futures meet a fate: sentences of at most three conditions, their picture, and futures to open. */
import { boxPairs, percentOf } from "@inflow/charts";
import { countOf100, wordsOfComparison } from "@inflow/study";
import { useCallback, useMemo, useState } from "react";
import type { WorldBox, WorldsResult } from "../../engine/services/worlds.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useCommand } from "../../parts/commands.ts";
import { Loading } from "../../parts/states.tsx";
import { useHeld, useStore } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { FATE_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { countText } from "../../words/words.ts";
import type { About } from "./about-what.tsx";
import { axisOf } from "./box-axis.ts";
import { boxText, fateText } from "./box-words.ts";
import { OpenedDraw } from "./opened-draw.tsx";

const MOST_OFFERED = 5;

/** Draws to open: those of the box, or, where there is none, the first of each kind. */
const offered = (
  box: WorldBox | undefined,
  interest: Uint8Array,
): { yes: readonly number[]; no: readonly number[] } => {
  if (box !== undefined) return { yes: box.members, no: box.strangers };
  const of = (mark: number): number[] =>
    Array.from(interest.keys())
      .filter((draw) => interest[draw] === mark)
      .slice(0, MOST_OFFERED);
  return { yes: of(1), no: of(0) };
};

/** Whether futures of the fate are more common in a box than in its half of the worlds, beyond the interval of their count. */
const isFinding = ({ heldOut }: Pick<WorldBox, "heldOut">, base: number): boolean => heldOut.densityInterval[0] > base;

interface OpenersProps {
  readonly label: string;
  readonly draws: readonly number[];
  readonly open: number | null;
  readonly onOpen: (draw: number) => void;
}

const Openers = ({ label, draws, open, onOpen }: OpenersProps) => {
  const t = useWords();
  if (draws.length === 0) return null;
  return (
    <p className="openers">
      {label}{" "}
      {draws.map((draw) => (
        <button key={draw} type="button" aria-pressed={draw === open} onClick={() => onOpen(draw)}>
          {t(WHY_WORDS.openDraw, { draw: draw + 1 })}
        </button>
      ))}
    </p>
  );
};

interface BoxProps {
  readonly found: WorldsResult;
  readonly box: WorldBox;
  readonly place: number;
}

const Box = ({ found, box, place }: BoxProps) => {
  const t = useWords();
  const { language } = useHeld("language");
  const are = fateText(found.fate, language);
  const sentence = boxText(box, place, found.fate, found.base, language);
  return (
    <>
      <p className="box-sentence">{sentence}</p>
      <p className="quiet">
        {t(WHY_WORDS.firm, {
          held: found.drawsHeldOut,
          searched: found.drawsSearched,
          again: `${Math.round(100 * box.foundAgain)}\u00a0%`,
        })}
      </p>
      <ChartFrame
        id={`worlds-${place}`}
        run={found.runId}
        futures={found.futures}
        draw={(frame) =>
          boxPairs(
            {
              title: t(WHY_WORDS.boxTitle, { are }),
              sentence: t(WHY_WORDS.boxSentence),
              axes: box.conditions.map((one) => axisOf(one, language)),
              interest: found.interest,
              are,
            },
            frame,
          )
        }
      />
    </>
  );
};

interface FateProps {
  readonly found: WorldsResult;
  readonly onFate: (fate: string) => void;
}

/** Share of futures of a fate by key, from the counts of the four classes. */
const shareOf = ({ fates, futures }: WorldsResult, key: string): number => {
  const count =
    key === "reduces"
      ? fates["reduces sustainably"] + fates["reduces unsustainably"]
      : key === "no-effect"
        ? fates["no effect"]
        : key === "harmful"
          ? fates.harmful
          : fates[key === "reduces-sustainably" ? "reduces sustainably" : "reduces unsustainably"];
  return futures === 0 ? 0 : count / futures;
};

const FateChoice = ({ found, onFate }: FateProps) => {
  const t = useWords();
  return (
    <label>
      {t(WHY_WORDS.fate)}{" "}
      <select value={found.fate} onChange={({ target }) => onFate(target.value)}>
        {Object.keys(FATE_WORDS).map((key) => (
          <option key={key} value={key}>
            {t(WHY_WORDS.fateCount, { are: t(FATE_WORDS[key]!), count: countOf100(shareOf(found, key)) })}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The share of futures in question, and of which futures it is counted. */
const Share = ({ found, about }: { readonly found: WorldsResult; readonly about: About }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const shown = useStore((state) => state.judged?.futures ?? found.futures);
  return (
    <p>
      {t(shown === found.futures ? WHY_WORDS.share : WHY_WORDS.shareSoFar, {
        count: countOf100(found.share),
        are: fateText(found.fate, language),
        comparison: wordsOfComparison(about.against, language),
        futures: countText(found.futures),
        shown: countText(shown),
      })}{" "}
      {found.isChosen ? t(WHY_WORDS.chosen) : null}
    </p>
  );
};

const Found = ({
  found,
  about,
  runs,
}: {
  readonly found: WorldsResult;
  readonly about: About;
  readonly runs: string;
}) => {
  const t = useWords();
  const { language } = useHeld("language");
  const [open, setOpen] = useState<number | null>(null);
  const { yes, no } = useMemo(() => offered(found.boxes[0], found.interest), [found]);
  const all = useMemo(() => [...yes, ...no], [yes, no]);
  const step = useCallback(
    (by: number) =>
      setOpen((draw) => all[(all.indexOf(draw ?? all[0] ?? 0) + by + all.length) % Math.max(1, all.length)] ?? null),
    [all],
  );
  useCommand(
    "previous-future",
    useCallback(() => step(-1), [step]),
  );
  useCommand(
    "next-future",
    useCallback(() => step(1), [step]),
  );
  const { kind, ...counts } = found.end;
  const least = "leastShare" in counts ? percentOf(counts.leastShare) : "";
  const reason = t(WHY_WORDS[`end.${kind}`], { ...counts, least });
  const firm = found.boxes.filter((box) => isFinding(box, found.base));
  const rest = found.boxes.filter((box) => !isFinding(box, found.base));
  const boxAt = (box: WorldBox) => (
    <Box key={box.conditions.map(({ path }) => path).join()} found={found} box={box} place={found.boxes.indexOf(box)} />
  );
  const hasLooked = rest.length > 0 || found.end.kind === "no firm box" || found.end.kind === "no parameter";
  return (
    <>
      {firm.length > 0 || !hasLooked ? null : <p className="box-sentence">{t(WHY_WORDS.noFirm)}</p>}
      {firm.map(boxAt)}
      <Share found={found} about={about} />
      {hasLooked ? (
        <details className="looked">
          <summary>{t(WHY_WORDS.lookedAt)}</summary>
          {rest.length === 0 ? null : <p>{t(WHY_WORDS.noBetter)}</p>}
          {rest.map(boxAt)}
          <p>{reason}</p>
        </details>
      ) : (
        <p>
          {firm.length === 1 ? `${t(WHY_WORDS.noSecond)} ` : null}
          {reason}
        </p>
      )}
      <Openers
        label={t(WHY_WORDS.openOf, { are: fateText(found.fate, language) })}
        draws={yes}
        open={open}
        onOpen={setOpen}
      />
      <Openers label={t(WHY_WORDS.openOther)} draws={no} open={open} onOpen={setOpen} />
      {open === null ? null : (
        <OpenedDraw
          about={about}
          runs={runs}
          draw={open}
          first={found.boxes.flatMap(({ conditions }) => conditions.map(({ path }) => path))}
          onClose={() => setOpen(null)}
          onStep={step}
        />
      )}
    </>
  );
};

export const Worlds = ({ about, runs }: { readonly about: About; readonly runs: string | null }) => {
  const t = useWords();
  const [fate, setFate] = useState<string | null>(null);
  const { policy, commodity } = about;
  const { result, isPending, trouble } = useCall("worlds", { policy, commodity, fate }, runs);
  return (
    <section aria-labelledby="why-worlds" aria-busy={isPending}>
      <h2 id="why-worlds">{t(WHY_WORDS.worlds)}</h2>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {result === null || runs === null ? (
        <Loading>{t(WHY_WORDS.working)}</Loading>
      ) : (
        <div className={isPending ? "stale" : undefined}>
          <FateChoice found={result} onFate={setFate} />
          <Found key={`${policy} ${commodity} ${result.fate}`} found={result} about={about} runs={runs} />
        </div>
      )}
    </section>
  );
};
