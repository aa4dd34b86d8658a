/** The lines that every file carries: whence it comes; of an answer also the reader's changes, an opened study, the model. */
import { countsText } from "../dials/index.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { useChanges, useView } from "./use-view.ts";

/** What a chart says of where it comes from. */
export interface Origin {
  /** The run that is drawn, where it is another than that of the answer. */
  readonly run?: string | undefined;
  /** The line of its source, where no run stands behind it. */
  readonly source?: string | undefined;
}

/** The line about an opened study; null where the shipped one is on view. */
export const useOpenedStudy = (): string | null => {
  const t = useWords();
  const opened = useStore((state) => state.scenario.opened);
  if (opened === undefined) return null;
  return t(TAKE_AWAY_WORDS.openedStudy, { name: opened.name, list: opened.differs.join(", ") });
};

/** The lines of a file of the answer on view, or of a chart of another origin. */
export const useAbout = ({ run: of, source }: Origin = {}): readonly string[] => {
  const t = useWords();
  const view = useView();
  const changes = useChanges();
  const language = useStore((state) => state.language);
  const judged = useStore((state) => state.judged);
  const opened = useOpenedStudy();
  if (source !== undefined) return [source];
  const run = of ?? judged?.plan.runId ?? "–";
  const model = judged?.assessment.model ?? "–";
  const n = changes.all;
  const isUnchanged = n === 0 && opened === null;
  return [
    t(FRAME_WORDS.source, { run, date: view?.dataTo?.words ?? "–", comparison: view?.comparison ?? "–" }),
    isUnchanged
      ? t(TAKE_AWAY_WORDS.unchanged)
      : t(TAKE_AWAY_WORDS.changed, { n, counts: countsText(changes, language) }),
    ...(opened === null ? [] : [opened]),
    t(TAKE_AWAY_WORDS.model, { model: model.slice(0, 12) }),
  ];
};
