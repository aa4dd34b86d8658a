/** Share, cite and report: texts to copy that say what was asked, of which run, and how many settings are the reader's own. */
import { useId, useState } from "react";
import { sharedHash } from "../state/address.ts";
import { linkAnswerOf } from "../state/link-answer.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { Entry } from "../words/words.ts";
import { citationText } from "./cite-text.ts";
import { Dialog } from "./dialog.tsx";
import { SaveStudy } from "./study-files.tsx";
import { useOpenedStudy, useSourceSentence } from "./take-away-about.ts";
import { useChanges, useIsStale, useVerdictWords, useView } from "./use-view.ts";

const useSlots = () => {
  const view = useView();
  const run = useStore((state) => state.judged?.plan.runId ?? "–");
  const page = useStore((state) => state.page);
  const { own, levers } = useChanges();
  return {
    run,
    page,
    question: view?.question ?? "",
    date: view?.dataTo?.words ?? "–",
    comparison: view?.comparison ?? "–",
    changes: own + levers,
  };
};

interface CopyProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  readonly isLong?: boolean;
}

const Copy = ({ label, text, button, isLong = false }: CopyProps) => {
  const id = useId();
  const t = useWords();
  const [said, say] = useState<Entry | null>(null);
  const copy = (): void => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("refused"));
    done.then(
      () => say(FRAME_WORDS.copied),
      () => say(FRAME_WORDS.notCopied),
    );
  };
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} readOnly rows={isLong ? 5 : 2} value={text} onFocus={({ target }) => target.select()} />
      <button type="button" onClick={copy}>
        {button}
      </button>
      <span role="status">{said === null ? "" : t(said)}</span>
    </div>
  );
};

interface Props {
  readonly onClose: () => void;
}

const usePreview = (): string => {
  const t = useWords();
  const said = useVerdictWords();
  const { question, changes } = useSlots();
  const sourceOf = useSourceSentence();
  const opened = useOpenedStudy();
  const changed = [t(FRAME_WORDS.changes, { changes }), ...(opened === null ? [] : [opened])];
  return [question, ...said, ...changed, `${sourceOf({})}.`].join(" ");
};

/** The address of what is on view; once the settings in hand are answered it says what was answered, too. */
const useSharedLink = (): string => {
  const { page, place, scenario, judged } = useHeld("page", "place", "scenario", "judged");
  const isStale = useIsStale();
  const dataTo = useView()?.dataTo?.date ?? null;
  const isCounted = judged?.stage === "settled" || judged?.stage === "stored";
  const isSaid = judged !== null && isCounted && !isStale && scenario.study === undefined;
  const answer = isSaid ? linkAnswerOf(judged.assessment, dataTo) : null;
  return `${location.href.split("#")[0]}${sharedHash(page, scenario, place, answer)}`;
};

export const ShareDialog = ({ onClose }: Props) => {
  const t = useWords();
  const opened = useStore((state) => state.scenario.opened);
  const preview = usePreview();
  const link = useSharedLink();
  const isStale = useIsStale();
  return (
    <Dialog id="share-title" title={t(FRAME_WORDS.shareTitle)} onClose={onClose}>
      {opened === undefined ? (
        <p>{t(FRAME_WORDS.shareIs)}</p>
      ) : (
        <>
          <p className="finding">{t(TAKE_AWAY_WORDS.noLink, { name: opened.name })}</p>
          <p>
            <SaveStudy label={t(TAKE_AWAY_WORDS.saveStudy)} />
          </p>
        </>
      )}
      <Copy label={t(FRAME_WORDS.link)} text={link} button={t(FRAME_WORDS.copyLink)} />
      {isStale ? (
        <p role="status">{t(FRAME_WORDS.previewWaiting)}</p>
      ) : (
        <Copy label={t(FRAME_WORDS.preview)} text={preview} button={t(FRAME_WORDS.copyText)} isLong />
      )}
    </Dialog>
  );
};

export const CiteDialog = ({ onClose }: Props) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const model = useStore((state) => state.judged?.assessment.model ?? "–");
  const slots = useSlots();
  return (
    <Dialog id="cite-title" title={t(FRAME_WORDS.citeTitle)} onClose={onClose}>
      <Copy
        label={t(FRAME_WORDS.citeTitle)}
        text={citationText({ ...slots, model }, language)}
        button={t(FRAME_WORDS.copyText)}
        isLong
      />
    </Dialog>
  );
};

export const ReportDialog = ({ onClose }: Props) => {
  const t = useWords();
  const slots = useSlots();
  return (
    <Dialog id="report-title" title={t(FRAME_WORDS.reportTitle)} onClose={onClose}>
      <p>{t(FRAME_WORDS.reportIs)}</p>
      <Copy
        label={t(FRAME_WORDS.reportTitle)}
        text={t(FRAME_WORDS.reportText, slots)}
        button={t(FRAME_WORDS.copyText)}
        isLong
      />
    </Dialog>
  );
};
