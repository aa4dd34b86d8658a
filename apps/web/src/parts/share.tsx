/** Share, cite and report: texts to copy that say what was asked, of which run, and how many settings are the reader's own. */
import { useEffect, useId, useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import type { Entry } from "../words/words.ts";
import { citationText } from "./cite-text.ts";
import { Dialog } from "./dialog.tsx";
import { useChanges, useVerdictWords, useView } from "./use-view.ts";

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
  const { question, changes, date } = useSlots();
  return [question, ...said, t(FRAME_WORDS.changes, { changes }), `${t(FRAME_WORDS.dataTo, { date })}.`].join(" ");
};

export const ShareDialog = ({ onClose }: Props) => {
  const t = useWords();
  const preview = usePreview();
  const [link, setLink] = useState(location.href);
  useEffect(() => {
    const follow = (): void => setLink(location.href);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return (
    <Dialog id="share-title" title={t(FRAME_WORDS.shareTitle)} onClose={onClose}>
      <p>{t(FRAME_WORDS.shareIs)}</p>
      <Copy label={t(FRAME_WORDS.link)} text={link} button={t(FRAME_WORDS.copyLink)} />
      <Copy label={t(FRAME_WORDS.preview)} text={preview} button={t(FRAME_WORDS.copyText)} isLong />
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
