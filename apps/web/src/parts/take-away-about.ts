/** The lines that every file carries: whence it comes; of an answer also the reader's changes, an opened study, the model. */
import { countsText } from "../dials/index.ts";
import type { Scenario } from "../engine/contract.ts";
import { AIM } from "../engine/sizes.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { countText } from "../words/words.ts";
import { isEarly } from "./early.ts";
import { useChangesOf, useView } from "./use-view.ts";

/** What a chart says of where it comes from. */
export interface Origin {
  /** The run that is drawn, where it is another than that of the answer. */
  readonly run?: string | undefined;
  /** From how many futures it is drawn; those of the answer, where neither they nor a run are given. */
  readonly futures?: number | undefined;
  /** The settings of that run, where they are others than those of the answer. */
  readonly scenario?: Scenario | undefined;
  /** The line of its source, where no run stands behind it. */
  readonly source?: string | undefined;
}

const useOpenedLine = (): ((opened: Scenario["opened"]) => string | null) => {
  const t = useWords();
  return (opened) =>
    opened === undefined
      ? null
      : t(TAKE_AWAY_WORDS.openedStudy, { name: opened.name, list: opened.differs.join(", ") });
};

/** The line about the study in hand that was opened from a file; null where the shipped one is in hand. */
export const useOpenedStudy = (): string | null => useOpenedLine()(useStore((state) => state.scenario.opened));

/** Run and futures of an origin in one sentence, with a word where they are only the first ones of an answer. */
export const useSourceSentence = (): ((origin: Origin) => string) => {
  const t = useWords();
  const view = useView();
  const judged = useStore((state) => state.judged);
  return ({ run: of, futures: ofFutures }) => {
    const run = of ?? judged?.plan.runId ?? "–";
    const futures = ofFutures ?? (of === undefined ? judged?.futures : undefined);
    const slots = { run, date: view?.dataTo?.words ?? "–", comparison: view?.comparison ?? "–" };
    if (futures === undefined) return t(FRAME_WORDS.source, slots);
    const said = t(FRAME_WORDS.sourceFutures, { ...slots, futures: countText(futures) });
    const isFirst = judged !== null && futures < AIM && (of !== undefined || isEarly(judged));
    return isFirst ? `${said} · ${t(FRAME_WORDS.fewFutures)}` : said;
  };
};

/** The lines of a file of the answer on view, or of a chart or runs of another origin. */
export const useAbout = (): ((origin: Origin) => readonly string[]) => {
  const t = useWords();
  const sourceOf = useSourceSentence();
  const changesOf = useChangesOf();
  const openedLine = useOpenedLine();
  const language = useStore((state) => state.language);
  const judged = useStore((state) => state.judged);
  const inHand = useStore((state) => state.scenario);
  return (origin) => {
    if (origin.source !== undefined) return [origin.source];
    const changes = changesOf(origin.scenario ?? judged?.scenario ?? inHand);
    const opened = openedLine((origin.scenario ?? judged?.scenario)?.opened);
    const model = judged?.assessment.model ?? "–";
    const n = changes.all;
    const isUnchanged = n === 0 && opened === null;
    return [
      sourceOf(origin),
      isUnchanged
        ? t(TAKE_AWAY_WORDS.unchanged)
        : t(TAKE_AWAY_WORDS.changed, { n, counts: countsText(changes, language) }),
      ...(opened === null ? [] : [opened]),
      t(TAKE_AWAY_WORDS.model, { model: model.slice(0, 12) }),
    ];
  };
};
